"""Details and why: lines by voice, two languages facing, dots."""

from dataclasses import replace

from bs4 import BeautifulSoup

from aid.domain.options import Stance
from aid.domain.paper import SheetName
from aid.domain.perspectives import Settled
from aid.domain.plan import Decision, Item
from aid.domain.visit import Visit
from aid.i18n.shelf import Shelf
from aid.i18n.words import Words
from aid.printing.details import DetailsSheet, details_sheet
from tests.printing.conftest import Show
from tests.printing.scenes import STOPPED, TODAY, job, outcome, plan, question, visit, way


def details(words: Words, said: Visit | None = None) -> DetailsSheet:
    wanted = replace(job(SheetName.DETAILS), visit=said or visit())
    return details_sheet(wanted, words, None)


def item(decision: Decision, **said: object) -> Item:
    return Item(
        task_id="metformin", label="Metformin", decision=decision, medicine=True, **said
    )


def lines(sheet: DetailsSheet, heading: str) -> list[tuple[str, str, str]]:
    """Mark, word and text of each line under a heading."""
    return [
        (
            row.line.mark,
            row.line.word.first.text if row.line.word else "",
            row.line.text.first.text,
        )
        for section in sheet.sections
        if section.heading.first.text == heading
        for row in section.rows
    ]


def table(page: str, kind: str) -> BeautifulSoup:
    found = BeautifulSoup(page, "html5lib").find("table", class_=kind)
    assert found is not None
    return found


def test_each_line_carries_the_mark_and_the_word_of_its_voice(english: Words) -> None:
    said = lines(details(english), "What was said")
    assert ("you", "You said", "My worry: To lose a foot.") in said
    assert ("clinic", "We said", "Finger pricks: It changes nothing.") in said
    assert ("record", "The record says", "Diabetes") in said
    assert ("nobody", "Nobody knows", "Nobody knows what it does after ten years.") in said


def test_a_finding_in_words_carries_its_span_and_how_sure_we_are(english: Words) -> None:
    said = lines(details(english), "What was said")
    told = "Dizzy spells: Fewer doses are missed. (in 5 years, Fairly sure)"
    assert ("studies", "Studies say", told) in said


def test_how_to_stop_is_told_only_when_every_stop_was_checked(english: Words) -> None:
    told = "Halve it first, then stop."
    checked = plan(items=(item(Decision.STOP, **STOPPED),))
    assert told not in str(lines(details(english), "What was said"))
    assert told in str(lines(details(english, visit(plan=checked)), "What was said"))


def test_a_difference_is_told_with_both_views_and_how_it_was_left(english: Words) -> None:
    told = lines(details(english), "Where we see it differently")[0]
    assert told[1] == english.label(Settled.AGREED_TO_TRY)
    assert "You think it helps: a lot. We think: not much." in told[2]
    assert "Until we look again: Twice a week." in told[2]


def test_if_and_then_ends_with_the_number_to_call(english: Words) -> None:
    told = [text for _, _, text in lines(details(english), "If and then")]
    assert told == [
        "If I am dizzy when I stand up, then call us. 555-0142",
        "If My face drops, then call for help. 555-0100",
    ]


def test_only_what_was_ticked_of_life_is_printed(english: Words) -> None:
    told = str(lines(details(english), "What helps, and what makes it hard"))
    assert "My neighbour." in told
    assert "Two buses." in told
    assert "My days and roles" not in told


def test_the_numbers_of_the_lines_run_on(english: Words) -> None:
    sheet = details(english)
    numbers = [row.number for section in sheet.sections for row in section.rows]
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_dots_show_the_tried_way_beside_carrying_on(english: Words) -> None:
    picture = details(english).pictures[0]
    told = [(one.way.first.text, one.dots.n, one.dots.out_of) for one in picture.ways]
    assert told == [("To carry on", 12, 100), ("To take one", 5, 100)]


def test_the_dots_say_both_framings_and_how_sure_we_are(english: Words) -> None:
    picture = details(english).pictures[0]
    less = picture.ways[1]
    assert less.yes.first.text == "It happens to 5."
    assert less.no.first.text == "It does not happen to 95."
    assert picture.sure.first.text == "Fairly sure"
    assert picture.span.first.text == "Of 100 people in 5 years"


def test_rates_of_two_studies_never_share_a_picture(english: Words) -> None:
    other = way("carry on", Stance.CARRY_ON, outcome(n=12, source="other"))
    asked = question()
    mixed = replace(asked, options=(other, asked.options[1]))
    wanted = replace(job(SheetName.DETAILS), question=mixed)
    picture = details_sheet(wanted, english, None).pictures[0]
    assert [one.way.first.text for one in picture.ways] == ["To take one"]


def test_a_question_that_nobody_tried_a_way_of_draws_nothing(english: Words) -> None:
    assert details(english, visit(trial=None)).pictures == ()


def test_sources_are_those_of_what_is_shown(english: Words) -> None:
    assert details(english).sources == ("Some A. One trial. J 2020;1:2.",)
    assert details(english, visit(trial=None)).sources == ()


def test_evidence_past_its_day_says_so(english: Words) -> None:
    asked = question()
    old = replace(asked.provenance, review_by=TODAY.replace(year=2025))
    wanted = replace(job(SheetName.DETAILS), question=replace(asked, provenance=old))
    told = [line.first.text for line in details_sheet(wanted, english, None).foot]
    assert "That day has passed: ask us if something is new." in told


def test_evidence_says_who_checked_it_and_who_has_not_yet(english: Words) -> None:
    asked = question()
    read = replace(asked.provenance, clinician_review="Ann Example, 2026-11-22")
    wanted = replace(job(SheetName.DETAILS), question=replace(asked, provenance=read))
    told = " ".join(line.first.text for line in details_sheet(wanted, english, None).foot)
    assert "Checked by a clinician: Ann Example, 22 November 2026." in told
    assert "Checked by patients: not yet." in told


def test_two_languages_face_each_other_with_one_number(show: Show) -> None:
    page = table(show(job(SheetName.DETAILS, beside="ar")), "lines--facing")
    for row in page.find_all("tr"):
        cells = row.find_all("td")
        assert [cell["lang"] for cell in cells] == ["en", "ar"]
        assert cells[1]["dir"] == "rtl"


def test_typed_words_stand_once_and_the_other_column_says_so(
    english: Words, tongues: Shelf
) -> None:
    wanted = job(SheetName.DETAILS, language="ar", beside="en")
    sheet = details_sheet(wanted, tongues.words("ar"), english)
    rows = [row.line.text for section in sheet.sections for row in section.rows]
    worry = next(p for p in rows if p.second and "To lose a foot" in p.second.text)
    assert "To lose a foot" not in worry.first.text
    assert tongues.words("ar").say("(not translated)") in worry.first.text


def test_typed_words_of_a_third_language_stand_in_the_first_column(
    english: Words, tongues: Shelf
) -> None:
    people = replace(visit().people, spoken="es")
    wanted = replace(job(SheetName.DETAILS), visit=visit(people=people))
    sheet = details_sheet(wanted, english, tongues.words("ar"))
    rows = [row.line.text for section in sheet.sections for row in section.rows]
    assert any("To lose a foot" in pair.first.text for pair in rows)


def test_a_way_is_named_in_both_languages(english: Words, tongues: Shelf) -> None:
    sheet = details_sheet(job(SheetName.DETAILS), english, tongues.words("ar"))
    name = sheet.pictures[0].ways[0].way
    assert name.second is not None
    assert name.second.text == tongues.words("ar").say("To carry on")


def test_dots_run_from_the_right_in_a_right_to_left_sheet(
    english: Words, tongues: Shelf
) -> None:
    wanted = job(SheetName.DETAILS)
    here = details_sheet(wanted, english, None).pictures[0].ways[0].dots
    there = details_sheet(wanted, tongues.words("ar"), None).pictures[0].ways[0].dots
    assert here.filled.startswith("M5 95")
    assert there.filled.startswith("M95 95")


def test_medicines_stand_on_their_own_sheet_and_not_here(show: Show) -> None:
    page = show(job(SheetName.DETAILS))
    assert "meds" not in page
    assert "For my pressure" not in page


def test_there_are_lines_for_questions(show: Show) -> None:
    page = show(job(SheetName.DETAILS))
    assert "Questions I still have" in page
    assert page.count('<p class="line">') == 3


def test_a_line_that_is_all_typed_is_not_said_twice(english: Words, tongues: Shelf) -> None:
    arabic = tongues.words("ar")
    sheet = details_sheet(job(SheetName.DETAILS, language="ar"), arabic, english)
    rows = [row.line.text for section in sheet.sections for row in section.rows]
    typed = next(
        p for p in rows if p.second and "by the kettle. · Tonight" in p.second.text
    )
    assert typed.first.text == arabic.say("(not translated)")


def test_it_says_until_when_we_try_this_and_what_we_will_look_at(show: Show) -> None:
    page = show(job(SheetName.DETAILS))
    assert "A small test" in page
    assert "We try this until Thursday 26 March." in page
    assert "We look at: Dizzy spells" in page
