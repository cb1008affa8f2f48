"""Every way of every shipped question, and every way to make a task easier, tried on."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from aid.domain.adding_up import add_up
from aid.domain.easing import (
    DELIVERY,
    FETCHING,
    PHONE,
    RISKY,
    SUPPLIES,
    TALKS,
    TREATS,
    Eased,
    Easing,
    eased,
    easings_for,
    hosts_for,
    sittings_for,
    trial_of_easing,
)
from aid.domain.frequency import Frequency, Per
from aid.domain.options import Stance, Text
from aid.domain.rooms.options import put_back, tried_on, try_on
from aid.domain.trying import Trial, concerned, trial_of, tried
from aid.domain.visit import Visit
from aid.domain.week import lighter_by, weighed
from aid.domain.workload import Doer, Slot, Task
from aid.library.load import Library

PERSONAS = ("edith", "julian", "milo", "olga", "salma", "walter")
FEWEST = "julian"
RARELY = Frequency(1, Per.YEAR)
MAY = date(2027, 5, 4)


def words_of(text: Text) -> str:
    return text.words


def ways(ledger: tuple[Task, ...], library: Library) -> Iterator[tuple[Trial, list[Task]]]:
    """Every way of every question, and the ledger that it makes, put together by hand."""
    for question in library.questions.values():
        about = {task.id for task in concerned(ledger, question)}
        rest = [task for task in ledger if task.id not in about]
        for way in question.options:
            trial = trial_of(question, way, ledger, library.kinds, words_of)
            stays = way.stance is Stance.CARRY_ON
            yield trial, list(ledger) if stays else [*rest, *trial.adds]


def easings(
    ledger: tuple[Task, ...], library: Library
) -> Iterator[tuple[Trial, list[Task]]]:
    """Every way that fits to make each task easier, and the ledger that it makes."""
    for task in ledger:
        for way in easings_for(task, ledger):
            said = said_of(way, task, ledger)
            trial = trial_of_easing(task, said, library.kinds, way.value)
            after = eased(task, said, library.kinds)
            others = [one for one in ledger if one.id != task.id]
            yield trial, [*others, *([after] if after else [])]


def said_of(way: Easing, task: Task, ledger: tuple[Task, ...]) -> Eased:
    hosts = hosts_for(task, ledger)
    return Eased(
        way=way,
        frequency=RARELY,
        slots=sittings_for(task, ledger) or (Slot.NOON,),
        along_with=hosts[0].id if hosts else "",
        doer=Doer.COMPANION if task.doer is not Doer.COMPANION else Doer.CLINIC,
        minutes=1,
        until=MAY,
    )


@pytest.mark.parametrize("persona", PERSONAS)
def test_the_week_changes_by_the_difference_of_the_two_ledgers(
    shipped_library: Library, persona: str
) -> None:
    """Ways that are about nothing of theirs only add; one person's sums do for those."""
    before = shipped_library.personas[persona].visit.ledger
    now = add_up(before).minutes.usual
    for trial, by_hand in ways(before, shipped_library):
        assert same(tried(before, trial), by_hand), trial
        if trial.replaces or persona == FEWEST:
            then = add_up(tuple(by_hand)).minutes.usual
            there = weighed(tried(before, trial))
            assert lighter_by(weighed(before), there) == now - then, trial


@pytest.mark.parametrize("persona", PERSONAS)
def test_each_task_made_easier_changes_that_task_alone(
    shipped_library: Library, persona: str
) -> None:
    before = shipped_library.personas[persona].visit.ledger
    for trial, by_hand in easings(before, shipped_library):
        assert same(tried(before, trial), by_hand), trial


@pytest.mark.parametrize("persona", PERSONAS)
@pytest.mark.parametrize("all_ways", [ways, easings])
def test_put_back_everything_is_as_it_was(
    shipped_library: Library,
    persona: str,
    all_ways: Callable[..., Iterator[tuple[Trial, list[Task]]]],
) -> None:
    before = Visit(ledger=shipped_library.personas[persona].visit.ledger)
    for trial, _ in all_ways(before.ledger, shipped_library):
        back = put_back(try_on(before, trial))
        assert back == before, trial
        assert tried_on(back) == before.ledger, trial


def same(one: tuple[Task, ...], other: list[Task]) -> bool:
    """Whether two ledgers hold the same tasks, in whatever order."""
    return sorted(one, key=lambda t: t.id) == sorted(other, key=lambda t: t.id)


def test_the_kinds_that_easing_speaks_of_are_there(shipped_library: Library) -> None:
    kinds = shipped_library.kinds
    assert {PHONE, DELIVERY, FETCHING, *TALKS, *SUPPLIES, *RISKY} <= set(kinds)
    assert {kind.group for kind in kinds.values()} >= TREATS
    assert all(kinds[talk].trip or talk == "other_task" for talk in TALKS)


def test_a_kind_of_which_every_medicine_is_high_risk_is_risky(
    shipped_library: Library,
) -> None:
    medicines = list(shipped_library.medicines.values())
    mild = {medicine.kind for medicine in medicines if not medicine.high_risk}
    assert {medicine.kind for medicine in medicines} - mild <= RISKY
