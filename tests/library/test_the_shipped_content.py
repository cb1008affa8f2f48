"""What ships is whole, honest and readable."""

from datetime import date
from pathlib import Path

import pytest

from aid.domain.adding_up import add_up
from aid.domain.options import OutcomeKind, Question, carry_on
from aid.domain.trying import trial_of, tried
from aid.library.check import check_library
from aid.library.load import Library
from aid.library.reading_level import english_grade
from aid.library.sentences import texts_of

PUBLISHED = date(2026, 11, 21)
QUESTIONS = ("blood_thinner", "pressure_pills", "sugar_checks")
PERSONAS = ("edith", "julian", "milo", "olga", "salma", "walter")
WITHOUT_A_QUESTION = {"milo"}

REQUIRED = {
    "take_pills", "use_inhaler", "inject", "apply_cream", "eye_drops", "finger_pricks",
    "check_pressure", "pressure_diary", "weigh_self", "blood_test", "clinic_visit",
    "specialist_visit", "foot_clinic", "physio", "hospital_day", "phone_visit",
    "fetch_medicines", "order_repeats", "sort_pills", "calls_and_forms", "pay_bills",
    "ask_for_lift", "special_cooking", "low_salt_cooking", "food_diary", "exercise",
    "foot_check", "wound_care", "oxygen", "nebuliser", "compression_stockings",
    "inr_test", "learn_about", "explain_to_family", "chase_results", "watch_symptoms",
    "worry_and_plan", "other_task", "eye_check", "dialysis_session",
}  # fmt: skip

# Typed by hand from the publications, apart from the content files.
NUMBERS = {
    # Joosten, Circulation 2023, one year: 62 of 661 is 9.4 in 100, 101 of 662 is 15.3
    ("blood_thinner", "carry_on", "bleed"): (9, 100, 12, "joosten2023"),
    ("blood_thinner", "switch", "bleed"): (15, 100, 12, "joosten2023"),
    # Sheppard, JAMA 2020: 87.7 and 86.4 in 100 at 12 weeks
    ("pressure_pills", "carry_on", "pressure_ok"): (877, 1000, 3, "sheppard2020"),
    ("pressure_pills", "stop_one", "pressure_ok"): (864, 1000, 3, "sheppard2020"),
}


def test_the_content_has_no_problem(content: Path) -> None:
    assert check_library(content, PUBLISHED) == ()


def test_each_required_kind_of_task_is_there(library: Library) -> None:
    assert not REQUIRED - set(library.kinds)


def test_the_empty_page_offers_six_kinds_in_the_order_of_the_drawing(
    library: Library,
) -> None:
    assert [kind.id for kind in library.kinds.values() if kind.common] == [
        "take_pills", "finger_pricks", "special_cooking", "clinic_visit",
        "fetch_medicines", "calls_and_forms",
    ]  # fmt: skip


def test_only_pills_are_taken_in_sittings(library: Library) -> None:
    assert [kind.id for kind in library.kinds.values() if kind.sitting] == ["take_pills"]


def test_work_that_nobody_timed_has_no_minutes(library: Library) -> None:
    untimed = {kind.id for kind in library.kinds.values() if kind.minutes is None}
    assert untimed == {"worry_and_plan", "rest_after", "other_task"}


def test_the_numbers_shown_are_those_of_the_publications(library: Library) -> None:
    shown = {
        (question.id, way.id, one.id): (one.n, one.out_of, one.horizon_months, one.source)
        for question in library.questions.values()
        for way in question.options
        for one in way.outcomes
        if one.n is not None
    }
    assert shown == NUMBERS


def test_there_is_as_much_as_the_files_hold(library: Library) -> None:
    """Outcomes: warfarin 3 + 2 + 4, pressure 2 + 6 + 2, sugar 4 + 2 + 3 = 28."""
    ways = [way for question in library.questions.values() for way in question.options]
    assert (len(library.questions), len(ways)) == (3, 9)
    assert sum(len(way.outcomes) for way in ways) == 28
    assert (len(library.sources), len(library.personas)) == (52, 6)


def test_every_citation_is_used(library: Library) -> None:
    outcomes = {
        one.source
        for question in library.questions.values()
        for way in question.options
        for one in way.outcomes
    }
    minutes = {kind.source for kind in library.kinds.values()}
    lives = {line.source for one in library.personas.values() for line in one.evidence}
    hidden = {trigger.source for trigger in library.hidden_work.values()}
    used = outcomes | minutes | lives | hidden
    assert set(library.sources) == used - {"our_guess", ""}


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_reads_at_grade_six_or_below(library: Library, name: str) -> None:
    texts = texts_of(library.questions[name])
    assert english_grade(text.words for text in texts) <= 6


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_owns_up_to_what_was_not_done(library: Library, name: str) -> None:
    origin = library.questions[name].provenance
    assert (origin.clinician_review, origin.patient_review) == ("not yet", "not yet")
    assert (origin.funding, origin.published) == ("none", PUBLISHED)
    assert origin.review_by == date(2027, 11, 21)


def first_two(question: Question) -> list[set[OutcomeKind]]:
    return [{one.kind for one in way.outcomes[:2]} for way in question.options]


@pytest.mark.parametrize("name", QUESTIONS)
def test_what_may_bother_is_among_the_first_two_outcomes_of_each_way(
    library: Library, name: str
) -> None:
    bothers = {OutcomeKind.HARM, OutcomeKind.BURDEN}
    assert all(kinds & bothers for kinds in first_two(library.questions[name]))


@pytest.mark.parametrize("name", PERSONAS)
def test_a_made_up_person_says_so_and_has_a_question(library: Library, name: str) -> None:
    person = library.personas[name]
    assert person.visit.practice
    assert "is made up." in person.story.words
    assert (person.visit.question in library.questions) != (name in WITHOUT_A_QUESTION)


@pytest.mark.parametrize("name", sorted(set(PERSONAS) - WITHOUT_A_QUESTION))
def test_every_other_way_makes_the_week_of_its_person_lighter(
    library: Library, name: str
) -> None:
    visit = library.personas[name].visit
    question, now = library.questions[visit.question], add_up(visit.ledger).minutes.usual
    for way in question.options:
        trial = trial_of(
            question, way, visit.ledger, library.kinds, lambda text: text.words
        )
        then = add_up(tried(visit.ledger, trial)).minutes.usual
        assert then == now if way == carry_on(question) else then < now


def test_no_more_pricks_give_salma_back_two_hours_and_twenty_minutes(
    library: Library,
) -> None:
    """Twice a day, ten minutes each: 14 x 10 = 140 minutes a week."""
    visit, question = library.personas["salma"].visit, library.questions["sugar_checks"]
    stop = next(way for way in question.options if way.id == "stop")
    trial = trial_of(question, stop, visit.ledger, library.kinds, lambda text: text.words)
    before, after = add_up(visit.ledger), add_up(tried(visit.ledger, trial))
    assert before.minutes.usual - after.minutes.usual == 140
