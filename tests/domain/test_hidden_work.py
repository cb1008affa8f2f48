"""Hidden work: what brings it, what is offered, and the task that an offer makes."""

from dataclasses import replace

import pytest

from aid.domain.frequency import Frequency, Per
from aid.domain.hidden_work import (
    HiddenTask,
    Offer,
    Trigger,
    TriggerKind,
    offers,
    oftener,
    plain,
    task_for,
)
from aid.domain.options import Text
from aid.domain.workload import (
    Medicine,
    Minutes,
    Nature,
    Phase,
    Slot,
    Stay,
    Task,
)
from tests.builders import DAILY, MONTHLY, ONCE, TWICE_A_DAY, WEEKLY, kind, pill, task

WHY = Text("So that it is safe.")
YEARLY = Frequency(1, Per.YEAR)
SIX_IN_ALL = Frequency(6, Per.ONCE)
KINDS = {
    one.id: one
    for one in (
        kind("blood_test", trip=True, serves_several=True),
        kind("diary", slots=(Slot.EVENING,), frequency=DAILY),
        kind("wait", nature=Nature.CONSTRAINT),
    )
}


def work(name: str, often: Frequency | None = MONTHLY, **said: object) -> HiddenTask:
    usual = HiddenTask(kind=name, frequency=often, phase=Phase.STEADY, why=WHY)
    return replace(usual, **said)


def trigger(name: str, *brings: HiddenTask, **said: object) -> Trigger:
    """Work that comes with a medicine of the class of this name."""
    usual = Trigger(
        id=name,
        label=name.capitalize(),
        what=TriggerKind.MEDICINE_CLASS,
        tasks=brings or (work("blood_test"),),
        source="our_guess",
        classes=frozenset({f"{name}_class"}),
    )
    return replace(usual, **said)


def offered(
    *ledger: Task, said: tuple[str, ...] = (), by: tuple[Trigger, ...]
) -> list[tuple[str, str]]:
    """What is offered: the trigger and the kind of work."""
    found = offers(ledger, said, by, KINDS)
    return [(one.trigger.id, one.work.kind) for one in found]


WARFARIN = trigger("warfarin")
FOOT = trigger(
    "foot",
    work("diary"),
    classes=frozenset(),
    kinds=frozenset({"foot_clinic"}),
    names=("diabetes", "sugar disease"),
)


def test_a_medicine_brings_the_work_of_its_class() -> None:
    assert offered(pill("warfarin"), by=(WARFARIN,)) == [("warfarin", "blood_test")]


def test_another_medicine_brings_none_of_it() -> None:
    assert offered(pill("metformin"), by=(WARFARIN,)) == []


def test_a_kind_of_task_brings_its_work() -> None:
    assert offered(task("foot_clinic"), by=(FOOT,)) == [("foot", "diary")]


@pytest.mark.parametrize(
    "line",
    ["Diabetes", "type 2 DIABETES, long-standing", "diábetes", "sugar   disease"],
)
def test_a_line_that_was_said_brings_the_work_it_names(line: str) -> None:
    assert offered(said=(line,), by=(FOOT,)) == [("foot", "diary")]


@pytest.mark.parametrize("line", ["Prediabetes", "diabetesX", "sugar", "disease", ""])
def test_a_part_of_a_word_names_nothing(line: str) -> None:
    assert offered(said=(line,), by=(FOOT,)) == []


def test_the_name_of_a_task_brings_the_work_it_names() -> None:
    assert offered(task("class", label="Diabetes class"), by=(FOOT,)) == [("foot", "diary")]


@pytest.mark.parametrize("off", [{"not_asked": True}, {"stay": Stay.STOPPED}])
def test_what_weighs_nothing_brings_nothing(off: dict[str, object]) -> None:
    assert offered(pill("warfarin", **off), by=(WARFARIN,)) == []


def test_an_offer_says_who_brings_it_once_each() -> None:
    ledger = (pill("warfarin"), pill("other", label="Warfarin", medicine=None))
    by_two = trigger("warfarin", names=("warfarin",))
    (offer,) = offers((*ledger, ledger[0]), ("warfarin 3 mg",), (by_two,), KINDS)
    assert offer.brought_by == ("Warfarin", "warfarin 3 mg")


def test_a_form_can_call_each_offer_by_its_own_name() -> None:
    both = trigger("warfarin", work("blood_test"), work("diary"))
    found = offers((pill("warfarin"),), (), (both,), KINDS)
    assert [offer.key for offer in found] == ["warfarin/0", "warfarin/1"]


def test_work_of_a_kind_that_content_does_not_have_is_not_offered() -> None:
    unknown = trigger("warfarin", work("no_such_kind"))
    assert offered(pill("warfarin"), by=(unknown,)) == []


@pytest.mark.parametrize("said", [{}, {"not_asked": True}])
def test_what_is_on_the_ledger_is_not_offered_again(said: dict[str, object]) -> None:
    diary = task("diary", **said)
    assert offered(task("foot_clinic"), diary, by=(FOOT,)) == []


@pytest.mark.parametrize(
    ("there", "asks", "is_offered"),
    [
        (YEARLY, MONTHLY, True),
        (None, MONTHLY, True),
        (MONTHLY, MONTHLY, False),
        (WEEKLY, MONTHLY, False),
        (YEARLY, None, False),
        (None, None, False),
    ],
)
def test_a_test_that_serves_several_is_offered_where_one_asks_for_it_oftener(
    there: Frequency | None, asks: Frequency | None, is_offered: bool
) -> None:
    test = task("blood_test", frequency=there, because=("lithium",))
    by = (trigger("warfarin", work("blood_test", asks)),)
    assert bool(offered(pill("warfarin"), test, by=by)) is is_offered


@pytest.mark.parametrize(
    ("there", "asks", "is_offered"),
    [
        (Phase.START, Phase.STEADY, True),
        (Phase.STEADY, Phase.START, False),
        (Phase.START, Phase.START, False),
    ],
)
def test_what_lasts_only_at_first_serves_nothing_that_goes_on(
    there: Phase, asks: Phase, is_offered: bool
) -> None:
    test = task("blood_test", frequency=WEEKLY, phase=there, because=("lithium",))
    by = (trigger("warfarin", work("blood_test", MONTHLY, phase=asks)),)
    assert bool(offered(pill("warfarin"), test, by=by)) is is_offered


def test_who_has_brought_a_test_does_not_ask_for_it_again() -> None:
    test = task("blood_test", frequency=YEARLY, because=("warfarin",))
    assert offered(pill("warfarin"), test, by=(WARFARIN,)) == []


def test_a_test_that_is_not_asked_of_me_is_not_offered_oftener() -> None:
    test = task("blood_test", frequency=YEARLY, not_asked=True)
    assert offered(pill("warfarin"), test, by=(WARFARIN,)) == []


@pytest.mark.parametrize(
    ("one", "other", "stricter"),
    [
        (WEEKLY, MONTHLY, WEEKLY),
        (MONTHLY, WEEKLY, WEEKLY),
        (Frequency(4, Per.YEAR), MONTHLY, MONTHLY),
        (Frequency(1, Per.WEEK, 2), MONTHLY, Frequency(1, Per.WEEK, 2)),
        (DAILY, TWICE_A_DAY, TWICE_A_DAY),
        (ONCE, YEARLY, YEARLY),
        (ONCE, SIX_IN_ALL, SIX_IN_ALL),
        (SIX_IN_ALL, ONCE, SIX_IN_ALL),
        (None, YEARLY, YEARLY),
        (YEARLY, None, YEARLY),
        (None, None, None),
    ],
)
def test_the_stricter_of_two_is_what_comes_oftener(
    one: Frequency | None, other: Frequency | None, stricter: Frequency | None
) -> None:
    assert oftener(one, other) == stricter


def made(what: HiddenTask, brings: str = "warfarin") -> Task:
    """The task that an offer of this work makes."""
    offer = Offer(trigger(brings, what), what, ("Warfarin",))
    return task_for(offer, KINDS[what.kind], "t1", "Label")


def test_an_offer_makes_a_task_with_the_usual_guess_and_its_reason() -> None:
    told = made(work("blood_test"))
    assert (told.id, told.label, told.kind) == ("t1", "Label", "blood_test")
    assert (told.minutes, told.minutes_voice) == (Minutes(5, 5, 5), None)
    assert (told.trip, told.frequency, told.because) == (True, MONTHLY, ("warfarin",))
    assert (told.nature, told.phase) == (Nature.WORK, Phase.STEADY)


def test_work_of_a_start_stays_work_of_a_start() -> None:
    assert made(work("blood_test", WEEKLY, phase=Phase.START)).phase is Phase.START


def test_work_without_how_often_is_a_thing_to_watch() -> None:
    assert made(work("blood_test", None)).nature is Nature.WATCH


def test_what_binds_the_day_stays_no_work() -> None:
    assert made(work("wait")).nature is Nature.CONSTRAINT


@pytest.mark.parametrize(
    ("often", "slots"), [(DAILY, (Slot.EVENING,)), (TWICE_A_DAY, ()), (WEEKLY, ())]
)
def test_the_usual_times_of_day_hold_for_the_usual_how_often(
    often: Frequency, slots: tuple[Slot, ...]
) -> None:
    assert made(work("diary", often)).slots == slots


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("  Sucre  élevé ", "sucre eleve"),
        ("TYPE-2, Diabetes!", "type 2 diabetes"),
        ("ﬁbrosis", "fibrosis"),
        ("", ""),
        ("...", ""),
    ],
)
def test_plain_words_are_small_without_accents_one_space_apart(
    text: str, words: str
) -> None:
    assert plain(text) == words


def test_a_medicine_without_a_class_brings_nothing_by_its_class() -> None:
    classless = pill("warfarin", label="X", medicine=Medicine(name="X"))
    assert offered(classless, by=(WARFARIN,)) == []


AT_FIRST = trigger("warfarin", work("diary"), work("diary", WEEKLY, phase=Phase.START))


def test_the_work_of_a_start_is_offered_beside_the_steady_work_of_one_kind() -> None:
    both = [("warfarin", "diary"), ("warfarin", "diary")]
    assert offered(pill("warfarin"), by=(AT_FIRST,)) == both


@pytest.mark.parametrize("first", [0, 1])
def test_taking_one_of_the_two_leaves_the_other_on_offer(first: int) -> None:
    found = offers((pill("warfarin"),), (), (AT_FIRST,), KINDS)
    taken = task_for(found[first], KINDS["diary"], "taken", "Diary")
    left = offers((pill("warfarin"), taken), (), (AT_FIRST,), KINDS)
    assert [one.work for one in left] == [AT_FIRST.tasks[1 - first]]


def test_a_start_is_no_news_to_one_who_does_the_steady_work_already() -> None:
    assert offered(pill("warfarin"), task("diary"), by=(AT_FIRST,)) == []


def test_work_that_the_hospital_stopped_is_offered_again() -> None:
    gone = task("diary", kind="diary", stay=Stay.STOPPED)
    assert ("warfarin", "diary") in offered(pill("warfarin"), gone, by=(AT_FIRST,))
