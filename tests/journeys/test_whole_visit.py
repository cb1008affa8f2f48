"""One visit from first page to paper, with and without scripts, in each language."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from aid.domain.plan import Decision, Printed, printed
from aid.domain.visit import Visit
from aid.domain.workload import Task
from tests.journeys import moves
from tests.journeys.laptop import Laptop
from tests.journeys.screens import ON_DISK, Screen

pytestmark = pytest.mark.browser
STORED = "() => localStorage.length + sessionStorage.length"
RECORD = Path(__file__).parents[1] / "data" / "records" / "discharge_collection.json"
HOPE = "I want to pick up my grandson again"


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.mark.parametrize("language", ON_DISK)
def test_a_whole_visit_reaches_the_paper(
    language: str, scripts: bool, laptop: Laptop, at_table: Callable[..., Screen]
) -> None:
    here = at_table(scripts=scripts)
    moves.begin(here, language)
    moves.sit_down(here)
    bring_the_record_in(here)
    here.press("matters")
    both_sides_write_their_three(here)
    here.press("life")
    moves.tell_life(here)
    here.press("care")
    pill, checks = the_ledger_is_written(here, laptop)
    here.press("weigh")
    moves.see_it_differently(here, pill.id)
    here.press("options")
    a_way_is_tried_put_back_and_taken(here)
    a_stop_is_a_question_until_it_is_checked(here, pill)
    moves.make_promises(here)
    here.press("paper")
    visit = laptop.visit(visit_id(here))
    everything_is_kept(visit, pill, checks)
    words = laptop.desk.words(language)
    paper = on_paper(here)
    for said in (moves.WORDS, moves.PROMISE, moves.BY_WHEN, moves.JOB, moves.IF_TODAY):
        assert said in paper
    assert words.label(Printed.ASK_FIRST) in paper
    assert words.weekday(moves.AGAIN.weekday(), "long").lower() in paper.lower()
    assert "pressure_pills" not in paper
    assert here.told() == []
    assert here.requests
    assert here.left == []
    assert here.page.evaluate(STORED) == 0


def visit_id(here: Screen) -> str:
    return here.page.url.split("/")[4]


def bring_the_record_in(here: Screen) -> None:
    """Nothing of the file is kept before it is ticked."""
    here.press("bring:record")
    here.page.set_input_files("#file", RECORD)
    here.follow('main button[name="go"][value=""]')
    assert here.page.locator('[name^="take-"]').count() >= 2
    here.follow('.split button[name="go"][value=""]')
    assert here.page.url.endswith("/care")
    assert here.page.locator("button.open").count() >= 2


def both_sides_write_their_three(here: Screen) -> None:
    """The record's hope stands there; neither list is seen before the other is written."""
    assert HOPE in here.page.inner_text("main")
    moves.say_what_matters(here)
    assert moves.MINE[2] not in here.page.inner_text("main")
    moves.write_three(here, moves.THEIRS)
    assert here.page.inner_text("#tops .ringed") == "The lake"
    assert moves.THEIRS[2] in here.page.inner_text("#tops")


def the_ledger_is_written(here: Screen, laptop: Laptop) -> tuple[Task, Task]:
    """A row is written over, and its minutes are in the sum; one kind of task is added."""
    moves.add_pressure_checks(here)
    visit = laptop.visit(visit_id(here))
    pill = next(task for task in visit.ledger if task.medicine)
    before = here.page.inner_text("#sums .loud")
    moves.open_task(here, pill.id)
    moves.write_over_it(here)
    here.press("?")
    assert here.page.inner_text("#sums .loud") != before
    assert moves.FEELS in here.page.inner_text("#ledger")
    return pill, visit.ledger[-1]


def a_way_is_tried_put_back_and_taken(here: Screen) -> None:
    """The week changes at once, goes back with one press, and goes into the plan."""
    moves.put_a_question(here, "pressure_pills")
    here.page.click(".more-about summary")
    here.page.fill("#patient_2", moves.SAID_OF_WAY)
    week = here.page.locator("#tried .finding")
    now = week.inner_text()
    here.page.click('button[formaction$="/options/try/stop_one"]')
    expect(week).not_to_have_text(now)
    trying = week.inner_text()
    here.page.click('#tried button[formaction$="/options/back"]')
    expect(week).to_have_text(now)
    here.page.click('button[formaction$="/options/try/stop_one"]')
    expect(week).to_have_text(trying)
    here.follow('button[formaction$="/options/take"]')
    assert here.page.url.endswith("/agree")


def a_stop_is_a_question_until_it_is_checked(here: Screen, pill: Task) -> None:
    """It stands so on the page as soon as it is chosen."""
    place = here.page.locator(f'[name^="task_"][value="{pill.id}"]')
    if not place.count():
        here.page.select_option("#also", pill.id)
        here.press("agree")
    row = (place.get_attribute("name") or "").removeprefix("task_")
    here.page.check(f"#decision_{row}-stop")
    here.press("agree")
    assert here.page.locator(f"li:has(#decision_{row}) .asks-first").is_visible()


def everything_is_kept(visit: Visit, pill: Task, checks: Task) -> None:
    """What was said on each step stands in the store."""
    assert visit.people.patient_name == "Rosa"
    assert visit.priorities.words == moves.WORDS
    assert visit.priorities.patient_top == moves.MINE
    assert visit.priorities.clinician_top == moves.THEIRS
    assert visit.capacity.helps_me == moves.HELPS
    assert visit.capacity.minutes_a_week == 3 * 60
    kept = next(task for task in visit.ledger if task.id == pill.id)
    assert (kept.minutes and kept.minutes.usual, kept.feeling) == (17, moves.FEELS)
    assert checks.kind == "check_pressure"
    assert [s.meanwhile for s in visit.settlements] == [moves.MEANWHILE]
    stop = next(item for item in visit.plan.items if item.task_id == pill.id)
    assert stop.decision is Decision.STOP
    assert printed(stop) is Printed.ASK_FIRST
    assert printed(replace(stop, checked=True)) is Printed.ASK_FIRST
    assert visit.plan.confidence == 8


def on_paper(here: Screen) -> str:
    """The text of the PDF, read back."""
    address = here.page.get_attribute('#print a[href*="plan.pdf"]', "href")
    answer = here.page.request.get(f"{here.home}{address}")
    assert answer.headers["content-type"] == "application/pdf"
    pages = PdfReader(BytesIO(answer.body())).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())
