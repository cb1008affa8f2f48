"""High-risk medicines: from Ways or made easier, they only ever become "ask about"."""

from dataclasses import replace
from itertools import product

import pytest

from aid.domain.easing import Eased, easings_for, trial_of_easing
from aid.domain.medicines import KnownMedicine
from aid.domain.options import Stance
from aid.domain.plan import Decision, Item, Printed, StopHow, printed
from aid.domain.rooms.options import take_into_plan
from aid.domain.trying import Trial, trial_of
from aid.domain.visit import Visit
from aid.domain.workload import Medicine, Task
from aid.library.load import Library
from tests.builders import asks, pill, question, task, way

NAMES = {
    "insulin": ("insulin glargine", "insulin aspart"),
    "anticoagulants": ("warfarin", "apixaban", "enoxaparin"),
    "steroids": ("prednisolone", "dexamethasone"),
    "anti-epileptics": ("valproate", "lamotrigine", "phenytoin"),
    "opioids": ("morphine", "tramadol", "fentanyl patch", "methadone"),
    "antidepressants": ("sertraline", "venlafaxine", "amitriptyline", "mirtazapine"),
    "beta-blockers": ("bisoprolol", "metoprolol", "propranolol"),
    "benzodiazepines": ("diazepam", "lorazepam"),
    "anti-psychotics": ("olanzapine", "clozapine", "haloperidol"),
    "immunosuppressants": ("azathioprine", "mycophenolate", "methotrexate"),
    "transplant medicines": ("tacrolimus", "ciclosporin"),
    "heart-rhythm medicines": ("amiodarone", "flecainide", "digoxin"),
}
EACH = [(group, name) for group, names in NAMES.items() for name in names]
CHECKS = tuple(product((False, True), (None, *StopHow)))
every_medicine = pytest.mark.parametrize(("group", "name"), EACH)


def known(library: Library, name: str) -> KnownMedicine:
    close = [one for key, one in library.medicines.items() if key.startswith(name)]
    return library.medicines.get(name) or close[0]


def taken(library: Library, name: str) -> Task:
    one = known(library, name)
    medicine = Medicine(
        name=one.name, medicine_class=one.medicine_class, high_risk=one.high_risk
    )
    return pill(one.name, kind=one.kind, medicine=medicine)


def planned(of: Task, trial: Trial) -> tuple[Item, ...]:
    return take_into_plan(Visit(ledger=(of, task("walk")), trial=trial)).plan.items


def as_they_may_stand(line: Item) -> set[Printed]:
    """How a line may stand on paper, whatever the two choose, write and tick in Agree."""
    return {
        printed(replace(line, decision=d, how=how, checked=checked, stop_how=stop_how))
        for d, how, (checked, stop_how) in product(Decision, ("", "Half"), CHECKS)
        if d is not Decision.KEEP or how
    }


@every_medicine
def test_it_is_known_as_high_risk(group: str, name: str, library: Library) -> None:
    assert known(library, name).high_risk, group


@every_medicine
@pytest.mark.parametrize(
    "stance", [Stance.STOP, Stance.LESS, Stance.DIFFERENT, Stance.MORE]
)
def test_from_ways_it_is_only_asked_about(
    group: str, name: str, stance: Stance, library: Library
) -> None:
    mine = taken(library, name)
    instead = () if stance is Stance.STOP else (asks(mine.kind),)
    changed = way("change", stance, *instead)
    of = question(changed, medicine_classes=(known(library, name).medicine_class,))
    trial = trial_of(of, changed, (mine,), library.kinds, lambda text: text.words)
    [line] = planned(mine, trial)
    assert as_they_may_stand(line) == {Printed.ASK_FIRST}, group


@every_medicine
def test_made_easier_it_is_only_asked_about(
    group: str, name: str, library: Library
) -> None:
    mine = taken(library, name)
    for easing in easings_for(mine):
        trial = trial_of_easing(mine, Eased(way=easing), library.kinds, "As we said")
        for line in planned(mine, trial):
            assert as_they_may_stand(line) == {Printed.ASK_FIRST}, (group, easing)


@every_medicine
def test_what_comes_in_its_place_is_asked_about_as_well(
    group: str, name: str, library: Library
) -> None:
    mine, visit = taken(library, name), "clinic_visit"
    other = "inject" if mine.kind == "take_pills" else "take_pills"
    changed = way("other", Stance.DIFFERENT, asks(other), asks(visit))
    of = question(changed, medicine_classes=(known(library, name).medicine_class,))
    trial = trial_of(of, changed, (mine,), library.kinds, lambda text: text.words)
    stands = [printed(line) for line in planned(mine, trial)]
    assert stands == [Printed.ASK_FIRST, Printed.ASK_FIRST, Printed.START], group


@pytest.mark.parametrize("of", [pill(), task("prick")])
def test_every_other_stop_needs_the_tick_and_a_how(of: Task, library: Library) -> None:
    trials = (
        Trial(question="sugar", option="stop", replaces=(of.id,)),
        *(
            trial_of_easing(of, Eased(way=easing), library.kinds, "")
            for easing in easings_for(of)
            if easing == "stop_safely"
        ),
    )
    for trial in trials:
        [line] = planned(of, trial)
        for checked, how in CHECKS:
            stands = printed(replace(line, checked=checked, stop_how=how))
            assert stands is (Printed.STOP if checked and how else Printed.ASK_FIRST)
