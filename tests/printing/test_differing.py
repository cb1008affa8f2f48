"""Where we see it differently, on paper: both voices, their goods, how it stands."""

from dataclasses import replace

import pytest

from aid.domain.options import Question
from aid.domain.paper import SheetName
from aid.domain.perspectives import Perspective, Settled, Settlement
from aid.domain.visit import Visit
from aid.i18n.words import Words
from aid.printing.details import DetailsSheet, details_sheet
from aid.printing.note import note_sheet
from tests.printing.conftest import Show
from tests.printing.scenes import job, outcome, question, text, visit

HEADING = "Where we see it differently"
VIEW = Perspective(
    about="pressure",
    patient_words="I know this pill.",
    clinician_words="You fell twice.",
    good_of_yours="I know it.\nNo change.",
    good_of_ours="Fewer falls.",
    third_way="Six weeks of one.",
)
LEFT = Settlement(about="pressure", settled=Settled.DIFFER, meanwhile="We look twice.")


def differing(*views: Perspective, **said: object) -> Visit:
    return visit(perspectives=views, **({"settlements": (LEFT,)} | said))


def sheet(words: Words, said: Visit, *questions: Question) -> DetailsSheet:
    wanted = replace(job(SheetName.DETAILS), visit=said, questions=questions)
    return details_sheet(wanted, words, None)


def lines(
    words: Words, said: Visit, *questions: Question, heading: str = HEADING
) -> list[tuple[str, str, str]]:
    """Mark, word and text of each line under a heading."""
    return [
        (
            row.line.mark,
            row.line.word.first.text if row.line.word else "",
            row.line.text.first.text,
        )
        for section in sheet(words, said, *questions).sections
        if section.heading.first.text == heading
        for row in section.rows
    ]


def test_a_question_is_told_with_every_voice_and_its_shape(english: Words) -> None:
    assert lines(english, differing(VIEW)) == [
        ("", "", "Could one pressure pill go?"),
        ("you", "You said", "I know this pill."),
        ("clinic", "We said", "You fell twice."),
        (
            "studies",
            "Studies say",
            "To carry on: Dizzy spells: 12 of 100 people (in 5 years, Fairly sure)",
        ),
        (
            "studies",
            "Studies say",
            "To take one: Dizzy spells: 5 of 100 people (in 5 years, Fairly sure)",
        ),
        ("you", "", "What is good about how you see it: I know it.\nNo change."),
        ("clinic", "", "What is good about how we see it: Fewer falls."),
        ("both", "", "A third way that keeps both goods: Six weeks of one."),
        ("both", "We see this differently", "Until we look again: We look twice."),
    ]


def test_what_nobody_knows_stands_with_it_where_no_way_was_tried(english: Words) -> None:
    told = lines(english, differing(VIEW, trial=None))
    assert ("nobody", "Nobody knows", "Nobody knows what it does after ten years.") in told


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("patient_words", ("you", "", "You have not said anything yet.")),
        ("clinician_words", ("clinic", "", "We have not said anything yet.")),
    ],
)
def test_who_said_nothing_yet_is_told(
    field: str, told: tuple[str, str, str], english: Words
) -> None:
    silent = replace(VIEW, **{field: " "})
    assert told in lines(english, differing(silent))


def test_words_about_a_single_way_are_something_said(english: Words) -> None:
    silent = replace(VIEW, patient_words="")
    of_a_way = Perspective(about="pressure/take one", patient_words="I could.")
    told = lines(english, differing(silent, of_a_way))
    assert "You have not said anything yet." not in str(told)


def test_what_was_not_settled_is_told_as_open(english: Words) -> None:
    told = lines(english, differing(VIEW, settlements=()))
    assert told[-1] == ("both", "", "How it stands is still open.")


@pytest.mark.parametrize("settled", list(Settled))
def test_how_it_stands_is_told_with_and_without_a_meanwhile(
    settled: Settled, english: Words
) -> None:
    left = replace(LEFT, settled=settled, meanwhile="")
    told = lines(english, differing(VIEW, settlements=(left,)))
    assert told[-1] == ("both", "", english.label(settled))


def test_a_question_that_was_only_settled_is_told_too(english: Words) -> None:
    assert lines(english, differing())[0][2] == "Could one pressure pill go?"


def test_a_question_nobody_said_anything_of_is_not_there(english: Words) -> None:
    assert lines(english, differing(settlements=())) == []


def test_a_question_that_was_put_away_is_told_with_its_title(english: Words) -> None:
    other = replace(question(), id="sleep", title=text("Could the sleeping pill go?"))
    said = differing(VIEW, replace(VIEW, about="sleep"))
    titles = [text for mark, _, text in lines(english, said, other) if not mark]
    assert titles == ["Could one pressure pill go?", "Could the sleeping pill go?"]


def test_its_studies_and_their_day_are_told_with_its_name(english: Words) -> None:
    other = replace(question(), id="sleep", title=text("Could the sleeping pill go?"))
    slept = replace(
        other,
        options=tuple(
            replace(way, outcomes=(outcome("sleep", source="other"),))
            for way in other.options
        ),
    )
    said = differing(VIEW, replace(VIEW, about="sleep"))
    foot = [line.first.text for line in sheet(english, said, slept).foot]
    assert any(line.startswith("Could the sleeping pill go? What stud") for line in foot)


def test_views_of_a_question_stand_once(english: Words) -> None:
    said = lines(english, differing(VIEW), heading="What was said")
    assert "I know this pill." not in str(said)
    assert "You fell twice." not in str(said)


def test_views_of_a_question_that_is_gone_are_not_lost(english: Words) -> None:
    gone = replace(VIEW, about="gone")
    said = lines(english, differing(gone), heading="What was said")
    assert "I know this pill." in str(said)
    assert "You fell twice." in str(said)


def test_tasks_and_questions_stand_under_one_heading(english: Words) -> None:
    said = visit(perspectives=(VIEW, *visit().perspectives))
    told = lines(english, said)
    assert told[0][2] == "Could one pressure pill go?"
    assert told[-1][2].startswith("Finger pricks. You think it helps: a lot.")
    assert lines(english, said, heading="Still open between us") == [
        ("both", "", "The diary")
    ]


def test_the_note_tells_a_question_in_one_line(english: Words) -> None:
    wanted = replace(job(SheetName.NOTE), visit=differing(VIEW))
    rows = {row.heading.text: row.text.text for row in note_sheet(wanted, english).rows}
    assert rows[HEADING].startswith(
        "Could one pressure pill go? We see this differently "
        "– Until we look again: We look twice. – You said: I know this pill. "
        "– We said: You fell twice."
    )


def test_nobody_is_told_to_be_wrong_or_to_refuse(show: Show) -> None:
    page = show(replace(job(SheetName.DETAILS, SheetName.NOTE), visit=differing(VIEW)))
    for word in ("refus", "wrong", "declin", "non-", "against advice"):
        assert word not in page.lower()
