"""The calendar file, read back: its days, its words, and that it asks for nothing."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from aid.agenda.calendar_file import calendar_file
from aid.domain.trips_ahead import Ahead

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
THURSDAY = date(2026, 3, 5)
WEEKLY = Ahead(first=THURSDAY, weeks=1, weekdays=(3,))
HOSTILE = (
    "a;b,c\\d:e",
    "one\nBEGIN:VEVENT\r\nEND:VCALENDAR",
    "x" * 300,
    "🙂" * 100,
    "قياس السكر 20 mg, ثم 1-2",
    'TZID="a":b',
    "\N{LATIN SMALL LETTER E}\N{COMBINING ACUTE ACCENT}" * 80,
)
quick = settings(max_examples=60, deadline=None, database=None)


def read(*days: tuple[str, Ahead]) -> list[Event]:
    calendar = Calendar.from_ical(calendar_file(days, NOW))
    return list(calendar.walk("VEVENT"))


def test_a_day_is_a_whole_day_with_its_title() -> None:
    (event,) = read(("Foot clinic", Ahead(first=THURSDAY)))
    assert str(event["summary"]) == "Foot clinic"
    assert event.decoded("dtstart") == THURSDAY
    assert not isinstance(event.decoded("dtstart"), datetime)
    assert "rrule" not in event
    assert b"DTSTART;VALUE=DATE:20260305" in event.to_ical()


def test_what_comes_round_has_its_rule() -> None:
    until = date(2026, 6, 1)
    both = Ahead(first=THURSDAY, weeks=2, weekdays=(0, 3), until=until)
    (event,) = read(("Dialysis", both))
    rule = event["rrule"]
    assert (rule["freq"], rule["interval"], rule["byday"]) == (
        ["WEEKLY"],
        [2],
        ["MO", "TH"],
    )
    assert rule["until"] == [until]


def test_an_hour_is_that_of_the_place_where_one_is() -> None:
    until = date(2026, 6, 1)
    early = Ahead(first=THURSDAY, at=time(8, 30), weeks=1, weekdays=(3,), until=until)
    (event,) = read(("Foot clinic", early))
    assert event.decoded("dtstart") == datetime.combine(THURSDAY, time(8, 30))
    assert event["rrule"]["until"] == [datetime.combine(until, time(23, 59, 59))]
    assert b"DTSTART:20260305T083000\r\n" in event.to_ical()


def test_the_same_days_give_the_same_bytes() -> None:
    days = (("Foot clinic", WEEKLY), ("We look again", Ahead(first=THURSDAY)))
    assert calendar_file(days, NOW) == calendar_file(days, NOW)
    later = calendar_file(days, datetime(2026, 3, 3, tzinfo=UTC))
    assert later.replace(b"20260303T000000Z", b"20260302T090000Z") == calendar_file(
        days, NOW
    )


def test_each_event_has_a_mark_of_its_own_and_alike_ones_stand_once() -> None:
    events = read(("A trip", WEEKLY), ("A trip", Ahead(first=THURSDAY)), ("A trip", WEEKLY))
    assert len({str(event["uid"]) for event in events}) == len(events) == 2


def test_without_a_day_it_is_empty_and_still_a_calendar() -> None:
    content = calendar_file((), NOW)
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert str(Calendar.from_ical(content)["version"]) == "2.0"
    assert read() == []


def test_it_rings_no_bell_and_leads_nowhere() -> None:
    told = calendar_file([(words, WEEKLY) for words in HOSTILE], NOW)
    names = {line.partition(b":")[0].partition(b";")[0] for line in unfolded(told)}
    assert names == {
        b"BEGIN", b"END", b"VERSION", b"PRODID",
        b"UID", b"DTSTAMP", b"SUMMARY", b"DTSTART", b"RRULE",
    }  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_only_words(words: str) -> None:
    (event,) = read((words, WEEKLY))
    assert str(event["summary"]) == words.replace("\r\n", "\n")


@quick
@given(st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs"])), max_size=4))
def test_any_words_come_back_in_lines_that_are_not_too_long(titles: list[str]) -> None:
    content = calendar_file([(words, WEEKLY) for words in titles], NOW)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    events = Calendar.from_ical(content).walk("VEVENT")
    assert {str(event["summary"]) for event in events} == set(titles)


def unfolded(content: bytes) -> list[bytes]:
    return content.replace(b"\r\n ", b"").split(b"\r\n")[:-1]
