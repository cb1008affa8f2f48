"""Weigh: the week in view, the month under it, and what is told beside the work."""

from datetime import timedelta

import pytest

from aid.domain.capacity import Capacity
from aid.domain.priorities import Priorities
from aid.domain.visit import Visit
from aid.domain.workload import Doer, Nature, Phase, Slot
from aid.web.desk import Desk
from tests.builders import MONTHLY, ONCE, TWICE_A_DAY, pill, task, trip
from tests.builders import visit as visit_with
from tests.conftest import Clock
from tests.web.page import Guest, Page

THURSDAY = 3


def weigh(client: Guest, desk: Desk, visit: Visit) -> Page:
    return client.see(f"/visit/{desk.store.begin(visit).id}/weigh")


def in_words(page: Page, day: int) -> list[str]:
    """The cells of one day in the table of words, the sum of the day last."""
    row = page.soup.select("table.week-words tbody tr")[day]
    return [cell.get_text(" ", strip=True) for cell in row.select("td")]


def test_the_week_is_told_in_words_with_minutes_pill_times_and_trips(
    client: Guest, desk: Desk
) -> None:
    """Each morning 10 minutes and a pill of 2; on Thursdays 120 more."""
    ledger = (
        task(slots=(Slot.MORNING,)),
        pill(frequency=TWICE_A_DAY, slots=(Slot.MORNING, Slot.EVENING)),
        trip(days=(THURSDAY,), slots=(Slot.NOON,)),
    )
    page = weigh(client, desk, visit_with(*ledger))
    assert in_words(page, THURSDAY) == [
        "12 min and pill-time",
        "2 h and 1 trip",
        "2 min and pill-time",
        "nothing",
        "2 h 14, 2 pill-times, and 1 trip",
    ]
    assert in_words(page, 0)[-1] == "14 min and 2 pill-times"


def test_the_month_stands_under_the_week(client: Guest, desk: Desk) -> None:
    page = weigh(client, desk, visit_with(trip(frequency=MONTHLY, money=12)))
    assert "Trips a month 1 Days away a month 1 Money a month $12" in page.part("week")


def test_money_that_nobody_asked_about_is_not_nothing(client: Guest, desk: Desk) -> None:
    page = weigh(client, desk, visit_with(task()))
    assert "Money a month not asked" in page.part("week")


def test_what_is_no_work_of_a_usual_week_stands_beside_it(
    client: Guest, desk: Desk
) -> None:
    ledger = (
        task(),
        task("rest", nature=Nature.RECOVERY),
        task("fast", nature=Nature.CONSTRAINT),
        task("lesson", phase=Phase.START),
        task("form", frequency=ONCE),
        task("box", doer=Doer.COMPANION),
        task("feet", frequency=MONTHLY),
    )
    week = weigh(client, desk, visit_with(*ledger)).part("week")
    assert "less often, not drawn 2 min" in week
    assert "My helper, apart 1 h 10" in week
    assert "only at first 1 h 10" in week
    assert "not in the sum: binds the day 1 h 10" in week
    assert "not in the sum: rest afterwards 1 h 10" in week
    assert "Done once, in all 10 min" in week
    assert "Care asks 1 h 12 a week" in weigh(client, desk, visit_with(*ledger)).text


def test_visits_on_one_trip_are_told_in_words(client: Guest, desk: Desk) -> None:
    ledger = (
        trip("eyes", label="Eye check", days=(THURSDAY,)),
        trip("blood", label="Blood test", at_visit="eyes"),
    )
    page = weigh(client, desk, visit_with(*ledger))
    assert "Thursday: Eye check and Blood test, one trip." in page.part("week")


def test_two_trips_on_one_day_are_told_as_one_day_away(client: Guest, desk: Desk) -> None:
    there = {"days": (THURSDAY,), "place": "Hospital"}
    page = weigh(client, desk, visit_with(trip("eyes", **there), trip("feet", **there)))
    assert "Thursday: Eyes and Feet, one day away." in page.part("week")


def test_only_what_is_asked_today_is_in_the_sum(
    client: Guest, desk: Desk, clock: Clock
) -> None:
    """A course that ended yesterday and one that begins tomorrow ask nothing today."""
    day = timedelta(days=1)
    ledger = (
        task(),
        task("over", ends=clock.today() - day),
        task("later", starts=clock.today() + day),
    )
    capacity = Capacity(minutes_a_week=70)
    page = weigh(client, desk, visit_with(*ledger, capacity=capacity))
    assert "Care asks for all the time I can give." in page.text
    assert in_words(page, 0)[-1] == "10 min"


@pytest.mark.parametrize(("language", "first"), [("en", "Mon"), ("es", "Lun")])
def test_the_week_begins_as_the_language_has_it(
    language: str, first: str, client: Guest, desk: Desk
) -> None:
    kept = desk.store.begin(visit_with(task()))
    client.press(client.see(f"/visit/{kept.id}/weigh"), f"language:{language}")
    page = client.see(f"/visit/{kept.id}/weigh")
    assert page.soup.select_one("table.week thead th").get_text(strip=True) == first


def test_both_lists_of_three_stand_in_one_line_that_leads_to_them(
    client: Guest, desk: Desk
) -> None:
    said = Priorities(patient_top=("Not falling", "Home"), clinician_top=("not falling",))
    page = weigh(client, desk, visit_with(task(), priorities=said))
    line = page.soup.select_one(".weigh__tops").get_text(" ", strip=True)
    assert line == "What comes first both of us: Not falling only you: Home"
    assert client.press(page, "matters").path.endswith("/matters")


def test_one_list_alone_is_not_laid_side_by_side(client: Guest, desk: Desk) -> None:
    said = Priorities(patient_top=("Not falling",))
    page = weigh(client, desk, visit_with(task(), priorities=said))
    assert "What comes first" not in page.text


def test_what_nobody_was_asked_is_no_zero_in_the_week_or_the_month(
    client: Guest, desk: Desk
) -> None:
    unasked = task(frequency=None, minutes=None)
    page = weigh(client, desk, visit_with(unasked))
    assert in_words(page, THURSDAY)[-1] == "not asked"
    assert page.soup.select_one(".week__sum td").get_text(strip=True) == "?"
    month = [one.get_text(strip=True) for one in page.soup.select(".month dd")]
    assert month == ["not asked"] * 3


def test_what_was_asked_and_leaves_a_day_free_is_zero_on_that_day(
    client: Guest, desk: Desk
) -> None:
    page = weigh(client, desk, visit_with(trip(days=(THURSDAY,))))
    assert in_words(page, THURSDAY + 1)[-1] == "0 min"
