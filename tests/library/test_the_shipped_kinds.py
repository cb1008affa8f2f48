"""Every kind of task ships, with the minutes that the project began with."""

from fractions import Fraction

import pytest

from aid.domain.frequency import Frequency, Per, times_a_week
from aid.domain.workload import MINUTES_A_DAY, Minutes, Nature, TaskKind
from aid.library.load import Library
from aid.library.schema import OUR_GUESS
from tests.library.workload_kinds import (
    ASKED,
    CONSTRAINTS,
    DAYS,
    MINUTES,
    ONCE,
    RECOVERY,
    TRIPS,
)

OURS = {
    "calls_and_forms", "explain_to_family", "food_diary", "inject", "other_task",
    "pressure_diary", "rest_after", "watch_symptoms", "worry_and_plan",
}  # fmt: skip
STARTERS = {
    "deciding food": "plan_meals",
    "activity": "exercise",
    "logging readings and insulin": "sugar_diary",
    "logging pressure": "pressure_diary",
    "describing symptoms": "symptom_diary",
    "getting to imaging": "scan",
    "carrying a referral": "carry_records",
    "carrying a prescription": "new_prescription",
    "nightly exercises": "home_exercises",
}
HOW_OFTEN = {
    "take_pills": Frequency(2, Per.DAY),
    "stay_upright": Frequency(1, Per.WEEK),
    "inr_test": Frequency(15, Per.YEAR),
    "bone_scan": Frequency(1, Per.YEAR, 2),
    "dialysis_session": Frequency(3, Per.WEEK),
    "stoma_care": Frequency(5, Per.DAY),
    "change_pump_set": Frequency(10, Per.MONTH),
    "learn_inject": Frequency(1, Per.ONCE),
    "book_visits": None,
}
LONGEST_NAME = 34


@pytest.fixture
def listed(library: Library) -> dict[str, TaskKind]:
    return {kind: library.kinds[kind] for kind in MINUTES}


def ids_of(library: Library, nature: Nature) -> set[str]:
    return {kind.id for kind in library.kinds.values() if kind.nature is nature}


def test_the_list_holds_172_kinds_and_we_add_nine(library: Library) -> None:
    assert (len(MINUTES), len(library.kinds)) == (172, 181)
    assert set(library.kinds) == set(MINUTES) | OURS


@pytest.mark.parametrize("kind", sorted(set(MINUTES) - set(DAYS)))
def test_a_kind_has_the_minutes_and_the_basis_of_the_list(
    listed: dict[str, TaskKind], kind: str
) -> None:
    *minutes, basis = MINUTES[kind]
    assert (listed[kind].minutes, listed[kind].basis) == (Minutes(*minutes), basis)


@pytest.mark.parametrize("kind", sorted(DAYS))
def test_what_is_longer_than_a_day_is_told_day_by_day(
    listed: dict[str, TaskKind], kind: str
) -> None:
    """Each day, times the days, is the whole but for rounding: 7 x 203 is 1421 of 1422."""
    each, (low, usual, high, basis), days = listed[kind].minutes, MINUTES[kind], DAYS[kind]
    assert each is not None
    assert listed[kind].basis == basis
    for day, whole in ((each.low, low), (each.usual, usual), (each.high, high)):
        assert abs(day * days - whole) <= Fraction(days, 2)
    assert each.high <= MINUTES_A_DAY < high


@pytest.mark.parametrize("kind", sorted(DAYS))
def test_the_days_of_a_long_task_are_how_often_it_comes(
    listed: dict[str, TaskKind], kind: str
) -> None:
    frequency = listed[kind].frequency
    assert frequency is not None
    assert frequency.times == DAYS[kind]


def test_a_guess_is_called_our_guess_and_nothing_else_is(library: Library) -> None:
    for kind in library.kinds.values():
        assert (kind.source == OUR_GUESS) == (kind.basis == "estimate"), kind.id


def test_what_is_no_guess_has_a_citation(library: Library) -> None:
    named = {kind.source for kind in library.kinds.values()} - {OUR_GUESS}
    assert named <= set(library.sources)


def test_what_binds_the_day_and_what_rests_from_care_is_no_work(library: Library) -> None:
    assert ids_of(library, Nature.CONSTRAINT) == CONSTRAINTS
    assert ids_of(library, Nature.RECOVERY) == RECOVERY


def test_what_comes_with_each_visit_is_asked(listed: dict[str, TaskKind]) -> None:
    assert {kind.id for kind in listed.values() if kind.frequency is None} == ASKED


def test_what_comes_once_weighs_nothing_in_a_usual_week(
    listed: dict[str, TaskKind],
) -> None:
    weeks = {id_: times_a_week(k.frequency) for id_, k in listed.items() if k.frequency}
    assert {kind for kind, times in weeks.items() if times == 0} == ONCE


@pytest.mark.parametrize("kind", sorted(HOW_OFTEN))
def test_a_kind_comes_as_often_as_the_list_says(
    listed: dict[str, TaskKind], kind: str
) -> None:
    assert listed[kind].frequency == HOW_OFTEN[kind]


def test_what_takes_the_person_out_is_a_trip(listed: dict[str, TaskKind]) -> None:
    assert {kind.id for kind in listed.values() if kind.trip} == TRIPS


def test_each_kind_has_a_short_name_of_its_own(library: Library) -> None:
    names = [kind.name for kind in library.kinds.values()]
    assert len({name.casefold() for name in names}) == len(names)
    assert [name for name in names if len(name) > LONGEST_NAME] == []


def test_a_kind_is_not_done_at_more_times_of_day_than_times_a_day(
    listed: dict[str, TaskKind],
) -> None:
    for kind in listed.values():
        daily = kind.frequency is not None and kind.frequency.per is Per.DAY
        most = kind.frequency.times if kind.frequency and daily else 1
        assert len(kind.slots) <= most, kind.id


@pytest.mark.parametrize("work", sorted(STARTERS))
def test_the_first_work_people_name_is_there(library: Library, work: str) -> None:
    assert STARTERS[work] in library.kinds


def test_nightly_exercises_come_late_in_the_day(library: Library) -> None:
    assert [slot.value for slot in library.kinds["home_exercises"].slots] == ["evening"]


def test_one_blood_test_or_one_trip_to_the_pharmacy_serves_several(
    library: Library,
) -> None:
    shared = {kind.id for kind in library.kinds.values() if kind.serves_several}
    assert {
        "blood_test",
        "fetch_medicines",
        "order_repeats",
        "check_medicine_list",
    } <= shared
    assert not shared & {"scan", "safety_card", "take_pills", "clinic_visit", "inject"}
