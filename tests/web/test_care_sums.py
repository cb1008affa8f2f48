"""What stands beside the ledger: the sums of a week, and more of them on a press.

A task of these tests takes ten minutes every day: 7 x 10 = 70, which is 1 h 10 a week.
"""

from datetime import date
from decimal import Decimal

from aid.domain.people import People
from aid.domain.workload import Doer, Hassle, Nature, Phase, Task
from aid.web.desk import Desk
from tests.builders import ONCE, minutes, pill, task, trip
from tests.web.care import WAITING, begun, care
from tests.web.page import Guest

TEN = Decimal(10)
MONEY = {
    "Medicines": "$10",
    "Getting there": "$20",
    "Parking": "$5",
    "Lost pay": "$40",
    "Someone minding child or parent": "$15",
    "All else": "$20",
}


def sums(client: Guest, desk: Desk, *rows: Task, part: str = "sums") -> dict[str, str]:
    """Each sum by its name, as it is read."""
    page = care(client, begun(desk, *rows, people=People(companion_name="Ana")))
    names, amounts = (page.soup.select(f"#{part} {tag}") for tag in ("dt", "dd"))
    read = (one.get_text(" ", strip=True) for one in names)
    return dict(zip(read, (one.get_text(" ", strip=True) for one in amounts), strict=True))


def test_the_sums_of_a_usual_week_are_there_at_once(client: Guest, desk: Desk) -> None:
    """A trip a week is 30.44 / 7 = 4.3 a month; ten each time come to 43.49 a month."""
    read = sums(client, desk, pill(), trip("clinic", money=TEN))
    assert read["Pill-times a day"] == "1"
    assert read["Trips a month"] == "4.3"
    assert read["Money a month"] == "$43.49"


def test_days_away_are_among_the_sums_that_are_one_press_away(
    client: Guest, desk: Desk
) -> None:
    rows = trip("clinic", days=(0,)), trip("test", days=(0,))
    more = sums(client, desk, *rows, part="more-sums")
    assert more["Days away a month"] == "4.3"
    assert sums(client, desk, *rows)["Trips a month"] == "8.7"


def test_the_work_of_a_start_is_told_beside_the_usual_week(
    client: Guest, desk: Desk
) -> None:
    more = sums(client, desk, task("walk"), task("learn", phase=Phase.START))
    assert more["Only at first, a week more"] == "1 h 10"


def test_what_is_done_once_is_told_in_all(client: Guest, desk: Desk) -> None:
    more = sums(
        client, desk, task("walk"), task("fit", frequency=ONCE, minutes=minutes(45))
    )
    assert more["Done once, in all"] == "45 min"


def test_what_binds_the_day_is_not_in_the_sum(client: Guest, desk: Desk) -> None:
    fast = task("fast", nature=Nature.CONSTRAINT, minutes=minutes(60))
    kept = begun(desk, task("walk"), fast)
    page = care(client, kept)
    assert "1 h 10 in a usual week" in page.part("sums")
    assert "Not in the sum: binds the day 7 h" in page.part("more-sums")


def test_money_is_told_by_what_it_goes_to(client: Guest, desk: Desk) -> None:
    monthly = {"money_monthly": True}
    visit = trip(
        "clinic",
        money=Decimal(100),
        fares=Decimal(20),
        parking=Decimal(5),
        lost_pay=Decimal(40),
        minding=Decimal(15),
        **monthly,
    )
    more = sums(client, desk, visit, pill(money=TEN, **monthly))
    assert {name: more[f"Money: {name}"] for name in MONEY} == MONEY
    assert more["Money a month"] == "$110"


def test_the_helper_is_counted_apart_by_name(client: Guest, desk: Desk) -> None:
    both = task(
        "bath",
        doer=Doer.BOTH,
        helper_minutes=minutes(20),
        helper_money=Decimal(30),
        money_monthly=True,
    )
    more = sums(client, desk, both)
    assert (more["Ana, apart"], more["Ana: money"]) == ("2 h 20", "$30")


def test_what_nobody_asked_is_never_shown_as_nothing(client: Guest, desk: Desk) -> None:
    page = care(client, begun(desk, WAITING))
    read = sums(client, desk, WAITING)
    assert set(read.values()) == {"not asked"}
    assert page.soup.select_one("#sums .loud").get_text() == "?"
    assert "2 things are not asked yet, and not in the sum." in page.part("sums")
    assert "0" not in page.part("sums")


def test_what_is_known_to_be_none_is_nothing(client: Guest, desk: Desk) -> None:
    read = sums(client, desk, task("walk", money=Decimal(0)))
    assert (read["Trips a month"], read["Money a month"]) == ("0", "$0")


def test_a_row_that_asks_nothing_this_week_shows_no_minutes(
    client: Guest, desk: Desk
) -> None:
    later = task("later", starts=date(2026, 4, 1))
    gone = task("gone", not_asked=True)
    page = care(client, begun(desk, task("walk"), later, gone))
    weeks = [
        page.soup.select_one(f"#task-{row} [data-name='A week']").get_text(strip=True)
        for row in ("walk", "later", "gone")
    ]
    assert weeks == ["1 h 10", "–", "–"]


def test_how_heavy_it_feels_changes_no_sum(client: Guest, desk: Desk) -> None:
    heavy = task("walk", hassle=Hassle.A_LOT, feeling="dread")
    assert sums(client, desk, heavy) == sums(client, desk, task("walk"))
