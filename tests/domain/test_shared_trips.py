"""Visits put together: done along with another, or on one weekday at one place."""

from aid.domain.shared_trips import SharedTrip, shared_trips
from aid.domain.workload import Doer, Task
from tests.builders import MONTHLY, task, trip

THURSDAY = 3


def told(*ledger: Task) -> tuple[SharedTrip, ...]:
    return shared_trips(ledger)


def test_what_is_done_along_with_a_visit_is_one_trip() -> None:
    eyes = trip("eyes", days=(THURSDAY,))
    blood = trip("blood", at_visit="eyes", frequency=MONTHLY)
    assert told(eyes, blood) == (SharedTrip(("Eyes", "Blood"), THURSDAY, is_one_trip=True),)


def test_without_a_said_day_the_visit_still_names_what_it_holds() -> None:
    found = told(
        trip("eyes"), trip("blood", at_visit="eyes"), task("form", at_visit="eyes")
    )
    assert found == (SharedTrip(("Eyes", "Blood", "Form"), None, is_one_trip=True),)


def test_a_line_of_visits_is_one_trip() -> None:
    found = told(trip("a"), trip("b", at_visit="a"), trip("c", at_visit="b"))
    assert [one.labels for one in found] == [("A", "B", "C")]


def test_two_trips_to_one_place_on_one_weekday_are_one_day_away() -> None:
    ledger = (
        trip("eyes", days=(THURSDAY,), place="The Hospital"),
        trip("feet", days=(THURSDAY,), place="the  hospital"),
        trip("teeth", days=(THURSDAY,), place="In town"),
        trip("heart", days=(1,), place="the hospital"),
    )
    assert told(*ledger) == (SharedTrip(("Eyes", "Feet"), THURSDAY, is_one_trip=False),)


def test_trips_without_a_place_are_not_put_together() -> None:
    assert not told(trip("a", days=(1,)), trip("b", days=(1,)))


def test_what_the_clinic_does_is_nobodys_trip() -> None:
    home = {"days": (1,), "place": "home", "doer": Doer.CLINIC}
    assert not told(trip("a", **home), trip("b", **home))
