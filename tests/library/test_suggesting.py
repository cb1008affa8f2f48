"""The questions that this person's care brings up, the heaviest and least helpful first."""

from dataclasses import replace

from aid.domain.frequency import Frequency, Per
from aid.domain.perspectives import Helps, Perspective
from aid.domain.visit import Brought, Visit
from aid.domain.workload import Hassle, Medicine, Minutes, Task
from aid.library.load import Library
from aid.library.suggesting import questions_about

THREE = ("blood_thinner", "pressure_pills", "sugar_checks")
DAILY = Frequency(1, Per.DAY)
PRICKS = Task(
    id="pricks", kind="finger_pricks", label="Pricks", frequency=DAILY,
    minutes=Minutes(5, 5, 5),
)  # fmt: skip
CUFF = Task(
    id="cuff", kind="check_pressure", label="Cuff", frequency=DAILY,
    minutes=Minutes(9, 9, 9),
)  # fmt: skip


def names(
    library: Library, ledger: tuple[Task, ...], views: tuple[Perspective, ...] = ()
) -> list[str]:
    few = replace(library, questions={name: library.questions[name] for name in THREE})
    visit = Visit(ledger=ledger, perspectives=views)
    return [question.id for question in questions_about(visit, few)]


def test_a_ledger_that_no_question_is_about_brings_up_none(library: Library) -> None:
    assert names(library, (Task(id="a", kind="exercise", label="Walk"),)) == []


def test_a_kind_of_task_brings_up_its_question(library: Library) -> None:
    assert names(library, (PRICKS,)) == ["sugar_checks"]


def test_a_class_of_medicine_brings_up_its_question(library: Library) -> None:
    warfarin = Medicine(name="Warfarin", medicine_class="vka")
    task = Task(id="w", kind="take_pills", label="Warfarin", medicine=warfarin)
    assert names(library, (task,)) == ["blood_thinner"]


def test_a_task_that_is_not_asked_brings_up_nothing(library: Library) -> None:
    assert names(library, (replace(PRICKS, not_asked=True),)) == []


def test_more_minutes_come_first(library: Library) -> None:
    assert names(library, (PRICKS, CUFF)) == ["pressure_pills", "sugar_checks"]


def test_more_bother_comes_before_more_minutes(library: Library) -> None:
    sore = replace(PRICKS, hassle=Hassle.A_LOT)
    assert names(library, (sore, CUFF)) == ["sugar_checks", "pressure_pills"]


def test_what_helps_least_comes_before_all(library: Library) -> None:
    sore = replace(PRICKS, hassle=Hassle.A_LOT)
    views = (
        Perspective(about="pricks", patient=Helps.A_LOT),
        Perspective(about="cuff", patient=Helps.NOT_MUCH),
    )
    assert names(library, (sore, CUFF), views) == ["pressure_pills", "sugar_checks"]


def test_a_condition_by_its_name_brings_up_its_question(library: Library) -> None:
    brought = (Brought(what="condition", words="Presión alta"),)
    about = questions_about(Visit(brought=brought), library)
    assert "pressure_pills" in [question.id for question in about]


def test_what_somebody_hopes_for_is_no_condition(library: Library) -> None:
    brought = (Brought(what="goal", words="No more high blood pressure"),)
    assert questions_about(Visit(brought=brought), library) == ()


def test_a_question_about_one_illness_is_not_brought_up_by_a_task(library: Library) -> None:
    named = replace(library.questions["sugar_checks"], only_named=True)
    few = replace(library, questions={"sugar_checks": named})
    assert questions_about(Visit(ledger=(PRICKS,)), few) == ()
