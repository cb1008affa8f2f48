"""What was said of a way stands under the name of the way, never under its key."""

from aid.domain.paper import SheetName
from aid.domain.perspectives import Perspective, Settled, Settlement
from tests.printing.conftest import Show
from tests.printing.scenes import job, question, visit

ASKED = question()
WAY = ASKED.options[-1]
SAID = Perspective(about=f"{ASKED.id}/{WAY.id}", patient_words="That would be a gift")


def test_words_about_a_way_stand_under_its_name(show: Show) -> None:
    sheet = show(job(SheetName.DETAILS, visit=visit(perspectives=(SAID,))))
    assert "That would be a gift" in sheet
    assert f"{ASKED.id}/" not in sheet
    assert WAY.name.words in sheet


def test_words_about_a_way_of_another_question_stand_alone(show: Show) -> None:
    told = Perspective(about="elsewhere/stop", patient_words="Not for me")
    sheet = show(job(SheetName.DETAILS, visit=visit(perspectives=(told,))))
    assert "Not for me" in sheet
    assert "elsewhere" not in sheet


def test_how_a_question_was_left_is_printed(show: Show) -> None:
    left = Settlement(about=ASKED.id, settled=Settled.DIFFER, meanwhile="we wait a month")
    sheet = show(job(SheetName.DETAILS, visit=visit(settlements=(left,))))
    assert "we wait a month" in sheet
