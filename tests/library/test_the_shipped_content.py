"""What ships is whole, honest and readable."""

import pytest

from aid.domain.adding_up import add_up
from aid.domain.options import carry_on
from aid.domain.trying import trial_of, tried
from aid.library.load import Library

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
