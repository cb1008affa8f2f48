"""Matters: what the person wants, in their own words."""

import pytest

from aid.domain.errors import Reason
from aid.domain.priorities import Priorities, Theme
from aid.domain.rooms.matters import say_what_matters
from aid.domain.visit import Visit
from tests.builders import TOO_LONG
from tests.domain.rooms.refusals import refused

DANCE = Priorities(
    words="Dance at the wedding",
    main="Dance",
    worry="My feet",
    themes=(Theme.FAMILY,),
    patient_top=("Feet", "Sleep", "Work"),
    clinician_top=("Kidneys", "Feet", "Eyes"),
)


def test_what_matters_is_kept_as_it_was_said() -> None:
    assert say_what_matters(Visit(), DANCE).priorities == DANCE


def test_what_matters_can_be_said_again() -> None:
    again = say_what_matters(Visit(priorities=DANCE), Priorities(main="Walk"))
    assert again.priorities == Priorities(main="Walk")


@pytest.mark.parametrize("field", ["words", "main", "worry", "up_to_me"])
def test_words_without_end_are_refused(field: str) -> None:
    before = Visit(priorities=DANCE)
    long = Priorities(**{field: TOO_LONG})
    assert refused(lambda: say_what_matters(before, long)) == (Reason.TOO_LONG, field)
    assert before.priorities == DANCE


@pytest.mark.parametrize("whose", ["patient_top", "clinician_top"])
def test_a_line_without_end_is_refused(whose: str) -> None:
    long = Priorities(**{whose: (TOO_LONG,)})
    assert refused(lambda: say_what_matters(Visit(), long)) == (Reason.TOO_LONG, "")


@pytest.mark.parametrize("whose", ["patient_top", "clinician_top"])
def test_a_top_three_holds_three(whose: str) -> None:
    four = Priorities(**{whose: ("a", "b", "c", "d")})
    assert refused(lambda: say_what_matters(Visit(), four)) == (Reason.TOO_MANY, "")
