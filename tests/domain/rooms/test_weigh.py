"""Weigh: what helps in the eyes of each seat, and how a difference is left."""

from datetime import date

import pytest

from aid.domain.capacity import Capacity, KeepUp
from aid.domain.errors import Reason
from aid.domain.perspectives import Helps, Perspective, Settled, Settlement
from aid.domain.rooms.weigh import (
    say_going_home,
    say_keep_up,
    see,
    settle,
    view_of,
    weigh,
)
from aid.domain.visit import GoingHome, Visit
from tests.builders import TOO_LONG
from tests.domain.rooms.refusals import refused

MINE = Perspective(about="walk", patient=Helps.A_LOT, patient_words="It clears my head")
OTHER = Perspective(about="prick", clinician=Helps.SOME)


def test_what_was_not_said_is_a_view_without_words() -> None:
    assert view_of(Visit(), "walk") == Perspective(about="walk")


def test_a_view_is_kept_beside_the_others() -> None:
    seen = see(Visit(perspectives=(OTHER,)), MINE)
    assert seen.perspectives == (OTHER, MINE)
    assert view_of(seen, "walk") == MINE


def test_a_view_said_again_takes_the_place_of_the_first() -> None:
    again = Perspective(about="walk", patient=Helps.NOT_SURE)
    assert see(Visit(perspectives=(MINE,)), again).perspectives == (again,)


def test_a_view_that_says_nothing_is_no_view() -> None:
    assert see(Visit(perspectives=(MINE,)), Perspective(about="walk")) == Visit()


def test_how_much_it_helps_leaves_the_words_alone() -> None:
    weighed = weigh(Visit(perspectives=(MINE,)), "walk", Helps.SOME, Helps.NOT_MUCH)
    view = view_of(weighed, "walk")
    assert (view.patient, view.clinician) == (Helps.SOME, Helps.NOT_MUCH)
    assert view.patient_words == "It clears my head"


@pytest.mark.parametrize("field", ["patient_words", "clinician_words"])
def test_words_without_end_are_refused(field: str) -> None:
    before = Visit(perspectives=(MINE,))
    long = Perspective(about="walk", **{field: TOO_LONG})
    assert refused(lambda: see(before, long)) == (Reason.TOO_LONG, field)
    assert before.perspectives == (MINE,)


def test_a_difference_is_left_for_now() -> None:
    left = Settlement(about="walk", settled=Settled.DIFFER, meanwhile="As now")
    assert settle(Visit(), left).settlements == (left,)


def test_a_difference_can_be_settled_again() -> None:
    first = Settlement(about="walk", settled=Settled.DIFFER)
    again = Settlement(about="walk", settled=Settled.AGREED)
    other = Settlement(about="prick", settled=Settled.AGREED_TO_TRY)
    before = Visit(settlements=(first, other))
    assert settle(before, again).settlements == (other, again)


def test_a_meanwhile_without_end_is_refused() -> None:
    long = Settlement(about="walk", settled=Settled.DIFFER, meanwhile=TOO_LONG)
    assert refused(lambda: settle(Visit(), long)) == (Reason.TOO_LONG, "meanwhile")


@pytest.mark.parametrize("answer", [*KeepUp, None])
def test_whether_one_could_keep_this_up_is_answered(answer: KeepUp | None) -> None:
    before = Visit(capacity=Capacity(helps_me="My sister", keep_up=KeepUp.YES))
    after = say_keep_up(before, answer).capacity
    assert after == Capacity(helps_me="My sister", keep_up=answer)


def test_what_is_said_of_going_home_is_kept_as_a_whole() -> None:
    home = GoingHome(on=date(2026, 3, 5), first_phone="Ward four", would_work="A lift.")
    assert say_going_home(Visit(), home) == Visit(home=home)
    assert say_going_home(Visit(home=home), GoingHome()) == Visit()


@pytest.mark.parametrize("field", ["first_phone", "would_work", "pending", "who_calls"])
def test_words_of_going_home_that_are_too_long_are_refused(field: str) -> None:
    home = GoingHome(**{field: TOO_LONG})
    assert refused(lambda: say_going_home(Visit(), home)) == (Reason.TOO_LONG, field)
