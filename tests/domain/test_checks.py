"""What no week could hold is refused, with the reason and the field that says it."""

from datetime import date
from decimal import Decimal

import pytest

from aid.domain.checks import check_task, check_words
from aid.domain.errors import DomainError, Reason
from aid.domain.frequency import Frequency, Per
from aid.domain.people import Voice
from aid.domain.workload import Dated, Medicine, Minutes, Task
from tests.builders import DAILY, TOO_LONG, minutes, pill, task, trip

SAID = Voice.PATIENT
MARCH = date(2026, 3, 1)
PURSES = ("money", "fares", "parking", "lost_pay", "minding", "helper_money")
BAD_MONEY = {
    "below none": Decimal(-1),
    "a cent below none": Decimal("-0.01"),
    "without end": Decimal("inf"),
    "no number": Decimal("nan"),
    "more than a million": Decimal("1000000.01"),
}
REFUSED = {
    "no name": (task(label=""), Reason.EMPTY_NAME, "label"),
    "a name of spaces": (task(label=" \n\t"), Reason.EMPTY_NAME, "label"),
    "a name without end": (task(label=TOO_LONG), Reason.TOO_LONG, "label"),
    "a feeling without end": (task(feeling=TOO_LONG), Reason.TOO_LONG, "feeling"),
    "a dose without end": (
        pill(medicine=Medicine(name="A", each=TOO_LONG)), Reason.TOO_LONG, "each",
    ),
    "a place without end": (task(place=TOO_LONG), Reason.TOO_LONG, "place"),
    "a step without end": (
        task(steps=(Dated(MARCH, DAILY, TOO_LONG),)), Reason.TOO_LONG, "steps",
    ),
    "no times": (task(frequency=Frequency(0, Per.DAY)), Reason.OFTEN_RANGE, "times"),
    "times below none": (
        task(frequency=Frequency(-1, Per.DAY)), Reason.OFTEN_RANGE, "times",
    ),
    "49 times a day": (task(frequency=Frequency(49, Per.DAY)), Reason.OFTEN_RANGE, "times"),
    "500 times a day": (
        task(frequency=Frequency(500, Per.DAY)), Reason.OFTEN_RANGE, "times",
    ),
    "every no days": (
        task(frequency=Frequency(1, Per.DAY, 0)), Reason.OFTEN_RANGE, "times",
    ),
    "every 25 weeks": (
        task(frequency=Frequency(1, Per.WEEK, 25)), Reason.OFTEN_RANGE, "times",
    ),
    "a step of 500 times": (
        task(steps=(Dated(MARCH, Frequency(500, Per.DAY)),)), Reason.OFTEN_RANGE, "steps",
    ),
    "no minutes": (task(minutes=minutes(0)), Reason.NO_MINUTES, "minutes"),
    "usually no minutes": (task(minutes=Minutes(0, 0, 9)), Reason.NO_MINUTES, "minutes"),
    "minutes below none": (task(minutes=minutes(-1)), Reason.MINUTES_RANGE, "minutes"),
    "a low end below none": (
        task(minutes=Minutes(-1, 5, 9)), Reason.MINUTES_RANGE, "minutes",
    ),
    "more than a day": (task(minutes=minutes(1441)), Reason.MINUTES_RANGE, "minutes"),
    "100,000 minutes": (task(minutes=minutes(100_000)), Reason.MINUTES_RANGE, "minutes"),
    "low over usual": (task(minutes=Minutes(5, 4, 6)), Reason.MINUTES_RANGE, "minutes"),
    "usual over high": (task(minutes=Minutes(4, 7, 6)), Reason.MINUTES_RANGE, "minutes"),
    "no minutes for the helper": (
        task(helper_minutes=minutes(0)), Reason.NO_MINUTES, "helper_minutes",
    ),
    "more than a day for the helper": (
        task(helper_minutes=minutes(1441)), Reason.MINUTES_RANGE, "helper_minutes",
    ),
    "travel below none": (trip(travel=-1), Reason.MINUTES_RANGE, "travel"),
    "travel below none, minutes unknown": (
        trip(travel=-1, minutes=None), Reason.MINUTES_RANGE, "travel",
    ),
    "travel longer than a day": (trip(travel=1441), Reason.MINUTES_RANGE, "travel"),
    "travel over the whole": (
        trip(travel=121, minutes_voice=SAID), Reason.PART_OVER_WHOLE, "travel",
    ),
    "a part over the money": (
        task(money=Decimal(5), lost_pay=Decimal(6)), Reason.PART_OVER_WHOLE, "lost_pay",
    ),
    "parts over the money together": (
        task(money=Decimal(5), fares=Decimal(3), parking=Decimal(3)),
        Reason.PART_OVER_WHOLE,
        "parking",
    ),
    "a part of nothing to pay": (
        task(money=Decimal(0), minding=Decimal(1)), Reason.PART_OVER_WHOLE, "minding",
    ),
    "dates turned round": (
        task(starts=date(2026, 3, 2), ends=MARCH), Reason.DATES_TURNED, "ends",
    ),
}  # fmt: skip
HELD = {
    "nothing asked but the name": Task(id="t1", kind="other", label="Waiting"),
    "unknown minutes": task(minutes=None),
    "a low end of none": task(minutes=Minutes(0, 1, 5)),
    "a whole day": task(minutes=minutes(1440)),
    "48 times a day, every 24 days": task(frequency=Frequency(48, Per.DAY, 24)),
    "travel beside a mere guess of the minutes": trip(travel=200),
    "travel within the high end": trip(
        minutes=Minutes(30, 60, 90), travel=90, minutes_voice=SAID
    ),
    "travel without minutes": trip(minutes=None, travel=60),
    "no travel": trip(travel=0, minutes_voice=SAID),
    "nothing to pay": task(money=Decimal(0), lost_pay=Decimal(0)),
    "parts that are all of it": task(
        money=Decimal(6), fares=Decimal(2), parking=Decimal(4)
    ),
    "parts without a whole": task(fares=Decimal(2), minding=Decimal(400)),
    "a helper who pays more than the person": task(
        money=Decimal(1), helper_money=Decimal(9)
    ),
    "one day": task(starts=MARCH, ends=MARCH),
    "a first day alone": task(starts=MARCH),
    "a last day alone": task(ends=MARCH),
    "a stop among the steps": task(steps=(Dated(MARCH, None, "then none"),)),
}


def refusal(asked: Task) -> tuple[Reason, str]:
    with pytest.raises(DomainError) as refused:
        check_task(asked)
    return refused.value.reason, refused.value.field


@pytest.mark.parametrize("what", REFUSED)
def test_what_no_week_could_hold_is_refused(what: str) -> None:
    asked, reason, field = REFUSED[what]
    assert refusal(asked) == (reason, field)


@pytest.mark.parametrize("purse", PURSES)
@pytest.mark.parametrize("what", BAD_MONEY)
def test_money_that_is_none_is_refused_by_its_name(purse: str, what: str) -> None:
    asked = task(**{purse: BAD_MONEY[what]})
    assert refusal(asked) == (Reason.MONEY_RANGE, purse)


@pytest.mark.parametrize("purse", PURSES)
@pytest.mark.parametrize("amount", [Decimal(0), Decimal("0.01"), Decimal(1_000_000)])
def test_money_from_nothing_to_a_million_is_held(purse: str, amount: Decimal) -> None:
    check_task(task(**{purse: amount}))


@pytest.mark.parametrize("what", HELD)
def test_what_a_week_could_hold_is_held(what: str) -> None:
    check_task(HELD[what])


@pytest.mark.parametrize("words", ["", "  as typed \n", "a" * 10_000])
def test_words_are_kept_as_typed(words: str) -> None:
    assert check_words(words) == words


def test_words_without_end_are_refused_by_their_name() -> None:
    with pytest.raises(DomainError) as refused:
        check_words(TOO_LONG, "place")
    assert (refused.value.reason, refused.value.field) == (Reason.TOO_LONG, "place")
