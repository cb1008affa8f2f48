"""Where we see it differently: what is good about each view is kept with the views."""

import pytest

from aid.domain.errors import Reason
from aid.domain.perspectives import Perspective
from aid.domain.rooms.differ import see_goods
from aid.domain.rooms.weigh import view_of
from aid.domain.visit import Visit
from tests.builders import TOO_LONG
from tests.domain.rooms.refusals import refused

GOODS = Perspective(about="sugar", good_of_yours="It calms me", third_way="Only Sundays")


def test_the_goods_and_a_third_way_are_kept() -> None:
    assert view_of(see_goods(Visit(), GOODS), "sugar") == GOODS


def test_a_view_that_is_empty_again_is_gone() -> None:
    before = see_goods(Visit(), GOODS)
    assert see_goods(before, Perspective(about="sugar")) == Visit()


@pytest.mark.parametrize(
    "field",
    ["patient_words", "clinician_words", "good_of_yours", "good_of_ours", "third_way"],
)
def test_words_without_end_are_refused_beside_their_field(field: str) -> None:
    endless = Perspective(about="sugar", **{field: TOO_LONG})
    assert refused(lambda: see_goods(Visit(), endless)) == (Reason.TOO_LONG, field)
