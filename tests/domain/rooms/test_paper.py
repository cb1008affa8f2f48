"""Paper: the hours of a day, and a yes to a sheet for the helper."""

from dataclasses import replace
from datetime import time

from aid.domain.day_clock import DayClock
from aid.domain.paper import SheetName, allowed
from aid.domain.rooms.paper import say_clock, share
from aid.domain.visit import Visit
from aid.domain.workload import Slot

EARLY = DayClock(morning=time(5, 30))
BOTH = (SheetName.FRIDGE, SheetName.HELPER)


def test_the_hours_of_a_day_are_kept_and_may_be_said_again() -> None:
    assert say_clock(Visit(), EARLY).clock.at(Slot.MORNING) == time(5, 30)
    assert say_clock(say_clock(Visit(), EARLY), DayClock()) == Visit()


def test_a_sheet_for_the_helper_is_allowed_only_with_a_yes() -> None:
    yes = share(Visit(), yes=True)
    assert (allowed(BOTH, yes), allowed(BOTH, Visit())) == (BOTH, BOTH[:1])
    assert share(yes, yes=False) == Visit()


def test_a_yes_changes_nothing_else_of_the_table() -> None:
    here = replace(Visit().people, patient_name="Rosa", companion_here=True)
    told = share(Visit(people=here), yes=True).people
    assert replace(told, shares=False) == here
