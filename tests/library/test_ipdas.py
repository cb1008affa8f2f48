"""The self-assessment counts what a program can see, and leaves the rest to people."""

from dataclasses import replace

from aid.domain.options import Option, Stance
from aid.i18n.checklist import ITEMS, LEVELS, MET, REASONS
from aid.library.ipdas import Level, Met, Why, assess
from aid.library.load import Library

NOT_YET = ["Q12", "Q13", "Q14", "Q15", "Q16", "Q17", "Q20", "Q22", "Q23"]
OF_CHANCES = ["Q3", "Q5", "Q6", "Q7", "Q8"]


def test_there_are_6_and_6_and_23_items(library: Library) -> None:
    items = assess(library.questions["blood_thinner"]).items
    assert [sum(1 for i in items if i.level is level) for level in Level] == [6, 6, 23]
    assert [item.id for item in items[12:]] == [f"Q{number}" for number in range(1, 24)]
    assert len({item.id for item in items}) == 35


def test_a_question_with_numbers_meets_all_that_a_program_can_see(library: Library) -> None:
    told = assess(library.questions["blood_thinner"])
    assert (told.qualifying, told.certification, told.quality) == (6, 6, 14)
    assert [item.id for item in told.not_yet] == NOT_YET
    assert told.is_certified


def test_a_question_in_words_alone_owns_that_it_gives_no_chances(library: Library) -> None:
    told = assess(library.questions["sugar_checks"])
    without = [item for item in told.not_yet if item.why is Why.NO_FIGURE]
    assert [item.id for item in without] == OF_CHANCES
    assert not [item for item in told.items if item.met is Met.NO]


def test_what_is_not_met_says_why(library: Library) -> None:
    for question in library.questions.values():
        told = assess(question).items
        assert not [i.id for i in told if (i.met is Met.YES) == bool(i.why)]


def test_each_item_and_each_reason_has_its_words(library: Library) -> None:
    items = assess(library.questions["blood_thinner"]).items
    assert [item.id for item in items] == list(ITEMS)
    assert set(LEVELS) == {level.value for level in Level}
    assert set(MET) == {met.value for met in Met}
    assert set(REASONS) == {why.value for why in Why}


def test_a_review_that_was_done_counts(library: Library) -> None:
    question = library.questions["sugar_checks"]
    read = replace(question.provenance, clinician_review="Dr. Example, in spring")
    told = assess(replace(question, provenance=read))
    assert told.quality == assess(question).quality + 1


def without_outcomes(way: Option) -> Option:
    return replace(way, outcomes=()) if way.stance is Stance.CARRY_ON else way


def test_a_way_without_its_bothers_does_not_qualify(library: Library) -> None:
    question = library.questions["blood_thinner"]
    thin = replace(question, options=tuple(without_outcomes(w) for w in question.options))
    told = assess(thin)
    assert told.qualifying == 5
    assert not told.is_certified
