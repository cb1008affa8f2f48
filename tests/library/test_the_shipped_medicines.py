"""The medicines that ship: as the facts have them, in plain words."""

import csv
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from aid.domain.finding import folded
from aid.domain.frequency import is_possible
from aid.domain.medicines import KnownMedicine, Timing, timing_of
from aid.fhir.high_risk import is_high_risk, medicine_class_of
from aid.fhir.known_medicines import FORM_OF_KIND
from aid.library.check import check_library
from aid.library.load import Library, load_library
from aid.library.reading import open_page, shape_of
from aid.library.reading_level import english_grade
from aid.library.schema import MedicinesShape

TODAY = date(2026, 11, 21)
# Frozen: made from the compiled facts about treatment work, not from the content file.
FROZEN = Path(__file__).parent / "usual_times_of_medicines.csv"

BRACKETS = re.compile(r" \(.*\)")
HIGH_RISK = {
    "insulin_basal", "insulin_rapid", "insulin_mix",
    "vka", "doac", "lmwh",
    "steroid_oral", "antiepileptic", "ppp", "gabapentinoid",
    "opioid", "oat",
    "ssri", "snri", "antidepressant_other", "tca", "maoi",
    "beta_blocker", "digoxin", "amiodarone", "antiarrhythmic",
    "benzodiazepine", "z_drug",
    "antipsychotic", "antipsychotic_lai", "clozapine", "lithium",
    "methotrexate", "dmard_lab", "immunosuppressant", "calcineurin",
    "biologic_sc", "biologic_iv", "jak", "oncology_oral",
    "xanthine", "levodopa", "parkinson_other", "muscle_relaxant", "denosumab",
}  # fmt: skip
UNLIKE_THEIR_CLASS = {
    "clopidogrel": True, "ticagrelor": True, "prasugrel": True, "clonidine": True,
    "fentanyl patch": True, "buprenorphine patch": True, "melatonin": False,
    "isotretinoin": False,
}  # fmt: skip


def frozen() -> list[tuple[str, ...]]:
    """Each medicine: name, class, form, times, per, slots."""
    with FROZEN.open(encoding="utf-8", newline="") as file:
        return [tuple(row) for row in csv.reader(file)][1:]


ROWS = frozen()


def facts(one: KnownMedicine) -> tuple[str, ...]:
    often = one.frequency
    times, per = (often.times, often.per.value) if often else (0, "day")
    return one.name, one.medicine_class, str(times), per, " ".join(one.slots)


def test_each_is_as_the_facts_have_it(library: Library) -> None:
    expected = [(name, kind, *rest) for name, kind, _, *rest in ROWS]
    assert sorted(map(facts, library.medicines.values())) == sorted(expected)


def test_there_are_three_hundred_and_sixty_five_in_as_many_classes(
    library: Library,
) -> None:
    assert (len(library.medicines), len(library.classes)) == (365, 136)


def test_what_has_no_times_is_taken_when_needed(library: Library) -> None:
    needed = {name for name, _, _, times, *_ in ROWS if times == "0"}
    assert {one.name for one in library.medicines.values() if one.as_needed} == needed
    assert all(one.as_needed != bool(one.frequency) for one in library.medicines.values())
    often = [one.frequency for one in library.medicines.values() if one.frequency]
    assert all(map(is_possible, often))


@pytest.mark.parametrize(
    ("form", "kinds"),
    [
        ("tablet", {"take_pills"}),
        ("capsule", {"take_pills"}),
        ("liquid", {"take_pills"}),
        ("effervescent", {"take_pills"}),
        ("powder", {"mix_medicine"}),
        (
            "injection",
            {"inject", "inject_insulin", "weekly_pen", "daily_pen", "biologic_injection",
             "heparin_injection"},
        ),
        ("clinic injection", {"clinic_injection"}),
        ("infusion", {"drip_visit"}),
        ("inhaler", {"use_inhaler"}),
        ("nebuliser", {"nebuliser"}),
        ("patch", {"change_patch"}),
        ("eye drops", {"eye_drops"}),
        ("topical", {"apply_cream"}),
        ("nasal spray", {"nasal_spray"}),
        ("spray", {"take_pills"}),
        ("vaginal", {"suppository"}),
    ],
)  # fmt: skip
def test_a_form_makes_its_kind_of_task(
    library: Library, form: str, kinds: set[str]
) -> None:
    names = [name for name, _, its, *_ in ROWS if its == form]
    assert {library.medicines[name].kind for name in names} == kinds


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("insulin glargine", "inject_insulin"),
        ("semaglutide", "weekly_pen"),
        ("semaglutide (oral)", "take_pills"),
        ("liraglutide", "daily_pen"),
        ("teriparatide", "daily_pen"),
        ("adalimumab", "biologic_injection"),
        ("enoxaparin", "heparin_injection"),
        ("epoetin alfa", "inject"),
        ("denosumab", "clinic_injection"),
    ],
)
def test_an_injection_is_told_more_exactly(library: Library, name: str, kind: str) -> None:
    assert library.medicines[name].kind == kind


def test_each_kind_of_a_medicine_is_a_form_that_a_record_may_have(
    library: Library,
) -> None:
    kinds = {one.kind for one in library.medicines.values()}
    assert kinds <= set(FORM_OF_KIND)
    assert kinds <= set(library.kinds)


@pytest.mark.parametrize(
    ("name", "timing"),
    [
        ("alendronic acid", {Timing.EMPTY_STOMACH, Timing.UPRIGHT, Timing.SPACE_APART}),
        ("levothyroxine", {Timing.EMPTY_STOMACH, Timing.SPACE_APART}),
        ("metformin", {Timing.WITH_FOOD}),
        ("omeprazole", {Timing.BEFORE_FOOD}),
        ("furosemide", {Timing.EARLY_IN_DAY}),
        ("levodopa/carbidopa", {Timing.EXACT_TIME}),
        ("warfarin", {Timing.DIET_RULE}),
        ("ramipril", set()),
    ],
)
def test_the_rules_of_timing_are_those_of_the_class(
    library: Library, name: str, timing: set[Timing]
) -> None:
    assert set(timing_of(library.medicines[name], library.classes)) == timing


def test_no_spelling_belongs_to_two(library: Library) -> None:
    known = library.medicines.values()
    counts = Counter(folded(name) for one in known for name in (one.name, *one.also))
    assert [spelling for spelling, times in counts.items() if times > 1] == []


def test_names_are_small_letters_but_for_vitamins_and_the_like(library: Library) -> None:
    capitals = {name for name in library.medicines if name != name.lower()}
    assert capitals == {"botulinum toxin type A"}


def test_the_classes_that_nobody_changes_without_a_check(library: Library) -> None:
    assert {one.id for one in library.classes.values() if one.high_risk} == HIGH_RISK


def test_a_medicine_is_like_its_class_but_for_a_few(library: Library) -> None:
    unlike = {
        one.name: one.high_risk
        for one in library.medicines.values()
        if one.high_risk != library.classes[one.medicine_class].high_risk
    }
    assert unlike == UNLIKE_THEIR_CLASS


def test_the_stems_for_unknown_names_never_gainsay_the_content(library: Library) -> None:
    for one in library.medicines.values():
        form = FORM_OF_KIND[one.kind]
        assert is_high_risk(one.name, form) == one.high_risk, one.name
        assert medicine_class_of(one.name, form) in ("", one.medicine_class), one.name


def test_every_class_and_form_has_words_of_its_own(content: Path) -> None:
    shape = shape_of(open_page(content / "medicines.toml"), MedicinesShape)
    for table in (shape.classes, shape.forms):
        labels = [one.label for one in table.values()]
        assert len(set(labels)) == len(labels)
        assert max(map(len, labels)) <= 46


def test_the_words_for_classes_are_plain(library: Library) -> None:
    """What stands in brackets is the name of a medicine; nobody has to read it aloud."""
    labels = [BRACKETS.sub("", one.label) for one in library.classes.values()]
    assert english_grade(f"{label}." for label in labels) <= 6


METFORMIN = """schema = "medicines/1"

[classes.biguanide]
label = "Metformin"

[forms.tablet]
label = "tablet"
kind = "take_pills"

[[medicines]]
name = "metformin"
also = ["Glucophage"]
class = "biguanide"
form = "tablet"
times = 2
per = "day"
"""
ANOTHER = """
[[medicines]]
name = "other"
class = "biguanide"
form = "tablet"
as_needed = true
"""


def faults(copy: Path, words: str) -> set[tuple[str, str]]:
    (copy / "medicines.toml").write_text(words, encoding="utf-8")
    problems = check_library(copy, TODAY)
    mine = [one for one in problems if one.file == "medicines.toml"]
    assert all(one.line > 1 for one in mine)
    return {(one.field, one.sentence) for one in mine}


def test_a_small_file_of_medicines_is_well(copy: Path) -> None:
    assert faults(copy, METFORMIN + ANOTHER) == set()


@pytest.mark.parametrize(
    ("old", "new", "field", "says"),
    [
        ('"other"', '"Met-Formin"', "medicines[0].name", "Another medicine has this name."),
        (
            '"other"', '"glucophage"', "medicines[0].also",
            "'Glucophage' stands here twice, or is a name of another medicine.",
        ),
        (
            '"Glucophage"', '"Metformin"', "medicines[0].also",
            "'Metformin' stands here twice, or is a name of another medicine.",
        ),
        (
            "[forms.tablet]", '[classes.lone]\nlabel = "Lone"\n\n[forms.tablet]',
            "classes.lone", "No medicine is of this class.",
        ),
        (
            'label = "Metformin"', 'label = " "', "classes.biguanide.label",
            "This is blank; write it, or take the line out.",
        ),
        (
            'label = "tablet"', 'label = ""', "forms.tablet.label",
            "This is blank; write it, or take the line out.",
        ),
        ('kind = "take_pills"', 'kind = "eat_pills"', "forms.tablet.kind",
         "There is no kind of task 'eat_pills'."),
        ("as_needed = true", "", "medicines[1].times", "How often is missing."),
        ("times = 2", "times = 49", "medicines[0].times", "Nobody could do it so often."),
        (
            "times = 2", "as_needed = true\ntimes = 2", "medicines[0].times",
            "What is taken when needed has no times.",
        ),
        ('class = "biguanide"', 'class = "sugar"', "medicines[0].class",
         "There is no class 'sugar' in this file."),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_field(
    copy: Path, old: str, new: str, field: str, says: str
) -> None:
    assert (field, says) in faults(copy, (METFORMIN + ANOTHER).replace(old, new, 1))


def test_a_clinic_may_write_its_own_medicine(content: Path, tmp_path: Path) -> None:
    own = METFORMIN.replace("times = 2", "times = 1").replace(
        "\n\n[forms", "\nhigh_risk = true\n\n[forms"
    )
    (tmp_path / "medicines.toml").write_text(own, encoding="utf-8")
    one = load_library(content, tmp_path).medicines["metformin"]
    assert one.frequency is not None
    assert (one.frequency.times, one.high_risk) == (1, True)
