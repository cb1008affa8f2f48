"""Faults of kinds of task, of medicines, and of the work that comes with them."""

from collections import Counter
from collections.abc import Iterator, Mapping

from aid.domain.finding import folded
from aid.domain.frequency import is_possible
from aid.domain.hidden_work import HiddenTask, Trigger
from aid.domain.medicines import KnownMedicine
from aid.domain.workload import MINUTES_A_DAY, Minutes
from aid.library.check_questions import Known
from aid.library.entries import kinds_of, medicines_on, triggers_of
from aid.library.problems import Problem
from aid.library.reading import Page
from aid.library.schema import OUR_GUESS, Basis, KnownMedicineShape, MedicinesShape
from aid.library.values import medicines_of


def check_kinds(page: Page, known: Known) -> Iterator[Problem]:
    """Return what is wrong with the kinds of task of one file."""
    for kind in kinds_of(page):
        guessed = kind.source == OUR_GUESS
        if guessed != (kind.basis == Basis.ESTIMATE):
            told = f"An estimate, and only an estimate, has the source '{OUR_GUESS}'."
            yield page.problem(f"{kind.id}.source", told)
        elif not guessed and kind.source not in known.sources:
            told = f"There is no source '{kind.source}' in sources.toml."
            yield page.problem(f"{kind.id}.source", told)
        if kind.minutes and not _in_order(kind.minutes):
            told = "Minutes run from low to usual to high, within one day."
            yield page.problem(f"{kind.id}.minutes", told)
        if kind.frequency and not is_possible(kind.frequency):
            yield page.problem(f"{kind.id}.times", "Nobody could do it so often.")


def _in_order(minutes: Minutes) -> bool:
    return 0 <= minutes.low <= minutes.usual <= minutes.high <= MINUTES_A_DAY


def check_medicines(page: Page, known: Known) -> Iterator[Problem]:
    """Return what is wrong with the medicines of one file."""
    shape = medicines_on(page)
    for name, form in shape.forms.items():
        if form.kind not in known.kinds:
            told = f"There is no kind of task '{form.kind}'."
            yield page.problem(f"forms.{name}.kind", told)
    yield from _of_classes(page, shape)
    counts = Counter(letters for one in shape.medicines for letters in _folded(one))
    for number, (one, medicine) in enumerate(
        zip(shape.medicines, medicines_of(shape), strict=True)
    ):
        yield from _of_names(page, f"medicines[{number}]", one, counts)
        yield from _of_times(page, f"medicines[{number}].times", medicine)


def _of_classes(page: Page, shape: MedicinesShape) -> Iterator[Problem]:
    used = {one.medicine_class for one in shape.medicines}
    for name in sorted(set(shape.classes) - used):
        yield page.problem(f"classes.{name}", "No medicine is of this class.")


def _folded(one: KnownMedicineShape) -> tuple[str, ...]:
    return tuple(folded(name) for name in (one.name, *one.also))


def _of_names(
    page: Page, at: str, one: KnownMedicineShape, counts: Mapping[str, int]
) -> Iterator[Problem]:
    """Names are the same where their letters are: nobody could tell which is meant."""
    name, *also = _folded(one)
    if counts[name] > 1:
        yield page.problem(f"{at}.name", "Another medicine has this name.")
    for letters, spelling in zip(also, one.also, strict=True):
        if counts[letters] > 1:
            told = f"'{spelling}' stands here twice, or is a name of another medicine."
            yield page.problem(f"{at}.also", told)


def _of_times(page: Page, at: str, medicine: KnownMedicine) -> Iterator[Problem]:
    if medicine.frequency and not is_possible(medicine.frequency):
        yield page.problem(at, "Nobody could do it so often.")
    if medicine.frequency and medicine.as_needed:
        yield page.problem(at, "What is taken when needed has no times.")
    if not medicine.frequency and not medicine.as_needed:
        yield page.problem(at, "How often is missing.")


def check_hidden_work(page: Page, known: Known) -> Iterator[Problem]:
    """Return what is wrong with the hidden work of one file."""
    for trigger in triggers_of(page):
        if not (trigger.classes or trigger.kinds or trigger.names):
            told = "Nothing brings this work along: name classes, kinds or names."
            yield page.problem(trigger.id, told)
        for name in sorted(trigger.classes - known.classes):
            told = f"There is no class of medicines '{name}'."
            yield page.problem(f"{trigger.id}.classes", told)
        for name in sorted(trigger.kinds - known.kinds):
            yield page.problem(f"{trigger.id}.kinds", f"There is no kind of task '{name}'.")
        if trigger.source not in known.sources | {OUR_GUESS}:
            told = f"There is no source '{trigger.source}' in sources.toml."
            yield page.problem(f"{trigger.id}.source", told)
        for number, task in enumerate(trigger.tasks):
            yield from _of_task(page, trigger, task, f"{trigger.id}.tasks[{number}]", known)


def _of_task(
    page: Page, trigger: Trigger, task: HiddenTask, at: str, known: Known
) -> Iterator[Problem]:
    if task.kind not in known.kinds:
        yield page.problem(f"{at}.kind", f"There is no kind of task '{task.kind}'.")
    if task.frequency and not is_possible(task.frequency):
        yield page.problem(f"{at}.times", "Nobody could do it so often.")
