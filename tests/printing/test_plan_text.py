"""The plan in words for the square code: whole lines, six hundred bytes, nobody's name."""

import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from aid.domain.paper import SheetName
from aid.domain.people import People
from aid.domain.plan import Decision, Item, Plan, Review, SafetyNet, Urgency
from aid.domain.visit import Brought, Clinic, GoingHome, Visit
from aid.domain.workload import Doer
from aid.i18n.shelf import Shelf
from aid.i18n.words import Unfound, Words
from aid.pictures.square_code import square_code
from aid.printing.details import details_sheet
from aid.printing.jobs import PrintJob
from aid.printing.pairs import tongues as speaking
from aid.printing.plan_text import MORE, MOST_BYTES, fitted, more_line, plan_text
from tests.printing.conftest import Print, Show
from tests.printing.fake_language import said
from tests.printing.reading import faults_of, words_of
from tests.printing.scenes import STOPPED, job, job_of, plan, visit

quick = settings(max_examples=60, deadline=None, database=None)
words_typed = st.text(max_size=400)
LEFT = "There is more on the paper."
FULL = (
    "Easier: Pressure pill: One in the morning.\n"
    "Easier: Finger pricks: Monday and Friday.\n"
    "Ask first: Pressure diary. Ask us before you change this.\n"
    "If I am dizzy when I stand up, then call us. 555-0142\n"
    "If My face drops, then call for help. 555-0100\n"
    "We look again: 26 March 2026 · by phone\n"
    "The clinic: Write the tablet. · Today\n"
    "The clinic: Call about the switch. · 9 March\n"
    "Me: Put the tablet by the kettle. · Tonight\n"
    "My helper: Take the old box back. · Saturday"
)


def of(agreed: Plan, **told: object) -> PrintJob:
    return square_job(visit=visit(plan=agreed, **told))


def square_job(**told: object) -> PrintJob:
    """A job for the details that asks for the square code too."""
    wanted = replace(job(SheetName.DETAILS), **told)  # type: ignore[arg-type] # of a job
    return replace(wanted, request=replace(wanted.request, square=True))


def test_it_says_what_changes_whom_to_call_when_again_and_who_does_what(
    english: Words,
) -> None:
    assert plan_text(square_job(), english) == FULL


def test_a_stop_that_was_not_checked_is_only_asked_about(english: Words) -> None:
    stop = Item(task_id="a", label="Diary", decision=Decision.STOP)
    said_so = plan_text(of(Plan(items=(stop,))), english)
    assert said_so.startswith("Ask first: Diary. Ask us before you change this.")
    checked = plan_text(of(Plan(items=(replace(stop, **STOPPED),))), english)
    assert checked.startswith("Stop: Diary")


def test_a_high_risk_medicine_is_only_asked_about_whatever_is_ticked(
    english: Words,
) -> None:
    item = Item(
        task_id="a", label="Thinner", decision=Decision.STOP, high_risk=True, **STOPPED
    )
    assert plan_text(of(Plan(items=(item,))), english).startswith("Ask first: Thinner")


def test_a_plan_without_an_if_still_has_the_numbers(english: Words) -> None:
    lines = plan_text(of(Plan(review=Review(on=date(2026, 3, 26)))), english).split("\n")
    assert lines[0] == "Call us today if: Something worries me. 555-0142"
    assert lines[1] == "In an emergency 555-0100"


def test_going_home_says_whom_to_call_first(english: Words) -> None:
    home = GoingHome(first_phone="Ward four, 555-0117")
    assert "First call: Ward four, 555-0117" in plan_text(
        of(Plan(actions=(job_of(Doer.PATIENT, "Walk"),)), home=home), english
    )


def test_where_nothing_was_agreed_there_is_no_square(english: Words) -> None:
    assert plan_text(of(Plan()), english) == ""
    assert details_sheet(of(Plan()), english, None).square is None


def test_it_names_nobody(english: Words) -> None:
    told = plan_text(square_job(), english)
    for name in ("Salma", "Karim", "Oak Street", "K7-MAPLE", "Diabetes"):
        assert name not in told


@pytest.mark.parametrize("name", ["Salma", "KARIM", "salma’s", "Oak Street", "diabetes"])
@pytest.mark.parametrize("where", ["what", "when", "how", "label", "if", "then"])
def test_a_line_in_which_somebody_typed_a_name_stays_on_the_paper(
    name: str, where: str, english: Words
) -> None:
    typed = f"Ask {name} now"
    put = {key: typed if key == where else "" for key in ("when", "how", "then")}
    hurt = Plan(
        items=(
            Item(
                task_id="a",
                label=typed if where == "label" else "Diary",
                decision=Decision.EASE,
                how=put["how"],
            ),
        ),
        actions=(
            job_of(Doer.PATIENT, typed if where == "what" else "Walk", put["when"]),
            job_of(Doer.CLINIC, "Ring."),
        ),
        nets=(SafetyNet(if_this=typed if where == "if" else "I fall", then=put["then"]),),
    )
    had = (Brought(what="condition", words="Diabetes"),)
    told = plan_text(of(hurt, brought=had), english)
    assert name.casefold() not in told.casefold()
    assert told.endswith(LEFT)
    assert "The clinic: Ring." in told


def test_a_number_with_the_name_of_the_clinic_in_it_stays_on_the_paper(
    english: Words,
) -> None:
    clinic = Clinic(name="Oak Street", phone="Oak Street 555-0142", emergency="555-0100")
    told = plan_text(replace(of(plan(nets=())), clinic=clinic), english)
    assert "Oak" not in told
    assert "In an emergency 555-0100" in told


def test_a_helper_is_the_helper_whatever_the_name(english: Words) -> None:
    people = People(companion_here=True, companion_name="Karim")
    did = Plan(actions=(job_of(Doer.COMPANION, "Fetch the box."),))
    told = plan_text(of(did, people=people), english)
    assert told.endswith("My helper: Fetch the box.")


def test_whole_lines_are_left_out_from_the_end_and_the_last_says_so(
    english: Words,
) -> None:
    many = Plan(actions=tuple(job_of(Doer.PATIENT, f"{n} {'é' * 50}") for n in range(9)))
    lines = plan_text(of(many), english).split("\n")
    assert lines[-1] == LEFT
    jobs = [line for line in lines if line.startswith("Me:")]
    assert jobs == [f"Me: {n} {'é' * 50}" for n in range(len(jobs))]
    assert 1 < len(jobs) < 9


def test_a_first_line_that_does_not_fit_leaves_no_square(english: Words) -> None:
    item = Item(task_id="a", label="é" * 300, decision=Decision.START)
    assert plan_text(of(Plan(items=(item,))), english) == ""


def test_lines_that_fit_to_the_byte_are_all_there() -> None:
    assert fitted(["a" * 299, "b" * 300], LEFT) == f"{'a' * 299}\n{'b' * 300}"
    assert fitted(["a" * 300, "b" * 300], LEFT) == f"{'a' * 300}\n{LEFT}"


@quick
@given(st.lists(words_typed, max_size=12), st.booleans())
def test_any_lines_give_whole_ones_in_order_and_never_too_many_bytes(
    typed: list[str], is_all: bool
) -> None:
    lines = [" ".join(one.split()) for one in typed]
    lines = [one.encode(errors="ignore").decode() for one in lines]
    told = fitted(lines, LEFT, is_all=is_all)
    assert len(told.encode()) <= MOST_BYTES
    found = told.split("\n") if told else []
    if found[-1:] == [LEFT]:
        found.pop()
    assert found == lines[: len(found)] or told == ""


@quick
@given(words_typed, words_typed, words_typed, words_typed, st.sampled_from(Urgency))
def test_any_words_give_lines_that_a_square_can_hold(
    english: Words, one: str, two: str, three: str, four: str, urgency: Urgency
) -> None:
    agreed = Plan(
        items=(Item(task_id="a", label=one, decision=Decision.EASE, how=two),),
        actions=(job_of(Doer.COMPANION, three, four), job_of(Doer.CLINIC, two, one)),
        nets=(SafetyNet(if_this=four, then=three, urgency=urgency),),
    )
    told = plan_text(of(agreed), english)
    assert len(told.encode()) <= MOST_BYTES
    starts = ("Easier", "The clinic", "My helper", "If ", "Call us", "In an", LEFT)
    assert all(line.startswith(starts) for line in told.splitlines())
    assert not {unicodedata.category(c) for c in told if c != "\n"} & {"Cc", "Cs", "Zl"}


def test_words_in_two_lines_are_one_line(english: Words) -> None:
    did = job_of(Doer.PATIENT, "Walk.\r\nThen\u2028rest.\x0bAnd\x85sleep.", "\n now \n")
    told = plan_text(of(Plan(actions=(did,))), english)
    line = told.split("\n")[-1]
    assert line.startswith("Me: Walk. Then")
    assert line.endswith("now")


def test_every_shipped_language_fits(shelf: Shelf) -> None:
    for language in shelf.languages:
        told = plan_text(square_job(), shelf.words(language.tag))
        assert 0 < len(told.encode()) <= MOST_BYTES
        assert square_code(told)


def test_a_right_to_left_text_keeps_its_figures_together(tongues: Shelf) -> None:
    short = plan(items=(), actions=())
    told = plan_text(of(short), tongues.words("ar"))
    assert "\u2066555-0142\u2069" in told
    assert told.count("\u2066") == told.count("\u2069")
    assert "[en]" not in told


def test_a_left_to_right_text_has_no_signs_that_nobody_sees(english: Words) -> None:
    assert not {"\u2066", "\u2067", "\u2069"} & set(plan_text(square_job(), english))


def test_a_long_language_says_on_the_paper_that_not_all_is_in_the_square(
    tongues: Shelf,
) -> None:
    arabic = tongues.words("ar")
    told = plan_text(square_job(), arabic)
    assert told.endswith(more_line(speaking(arabic, None, "en")))
    assert said(MORE) in told
    square = details_sheet(square_job(), arabic, None).square
    assert square is not None
    assert square.lacks is not None


def test_a_whole_plan_lacks_nothing(english: Words) -> None:
    square = details_sheet(square_job(), english, None).square
    assert square is not None
    assert square.lacks is None


def test_what_is_not_translated_is_marked(shelf: Shelf) -> None:
    untold = replace(shelf.words("es"), catalogue=Unfound())
    assert "[en] Ask first" in plan_text(square_job(), untold)


def test_it_is_off_until_it_is_asked_for(show: Show, english: Words) -> None:
    assert details_sheet(job(SheetName.DETAILS), english, None).square is None
    assert "square" not in show(job(SheetName.DETAILS))


def test_the_sheet_holds_the_code_of_the_text_with_words_beside_it(
    show: Show, english: Words
) -> None:
    page = BeautifulSoup(show(square_job()), "html5lib")
    drawn = page.select_one("svg.square__code")
    assert drawn is not None
    code = square_code(plan_text(square_job(), english))
    assert drawn.path is not None
    assert drawn.path["d"] == code.path
    assert drawn["viewbox" if drawn.has_attr("viewbox") else "viewBox"] == (
        f"0 0 {code.side} {code.side}"
    )
    assert drawn["role"] == "img"
    assert drawn.title is not None
    assert drawn.title.text == "A square code with the plan in words."
    assert "It holds no name." in page.get_text()


@pytest.mark.parametrize(
    ("language", "beside"), [("en", None), ("ar", None), ("en", "ar"), ("ar", "en")]
)
def test_the_sheet_with_the_square_can_be_read_aloud(
    language: str, beside: str | None, print_it: Print, tmp_path: Path
) -> None:
    wanted = job(SheetName.DETAILS, language=language, beside=beside)
    made = print_it(replace(wanted, request=replace(wanted.request, square=True)))
    assert faults_of(made, tmp_path) == []
    if language == "en":
        assert "This square holds the plan in words" in words_of(made)


def test_an_empty_visit_asks_for_a_square_and_prints_without_one(show: Show) -> None:
    assert "square" not in show(square_job(visit=Visit(), question=None))
