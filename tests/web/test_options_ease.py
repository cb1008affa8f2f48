"""One task made easier: `options/ease/<task>`, and what each way asks and changes.

A way is tried on at options/ease/try, with another at options/ease/too; options/ease/back
puts it back, options/ease/take takes it into the plan; the id of the task stands between.
"""

import pytest

from aid.domain.easing import EASED, Easing, easings_for
from aid.domain.frequency import Frequency, Per
from aid.domain.plan import Decision, Printed, printed
from aid.domain.rooms.options import tried_on
from aid.domain.trying import Trial
from aid.domain.workload import Doer, Slot, Task
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.builders import minutes
from tests.web.easing import (
    BLOOD,
    CLINIC,
    LATE,
    LEDGER,
    PILL,
    PRICKS,
    SHOP,
    WARFARIN,
    begun,
    chosen,
    now,
    opened,
    tried,
)
from tests.web.page import Guest


@pytest.fixture
def kept(desk: Desk) -> Kept:
    """A visit with a task of every sort."""
    return begun(desk)


def instead(desk: Desk, kept: Kept, one: Task) -> Task:
    """The task as it is being tried."""
    return next(t for t in tried_on(now(desk, kept)) if t.id == one.id)


def how(desk: Desk, kept: Kept) -> str:
    trial = now(desk, kept).trial
    assert trial is not None
    return trial.how


def test_the_page_names_the_task_and_what_it_weighs_now(client: Guest, kept: Kept) -> None:
    page = opened(client, kept, PRICKS)
    assert page.heading == "Pricks"
    assert "Now: Twice a day. A week: 2 h 20." in page.text


@pytest.mark.parametrize("one", LEDGER, ids=lambda one: one.id)
def test_the_ways_that_fit_are_offered_each_with_a_line(
    client: Guest, kept: Kept, one: Task
) -> None:
    offered = opened(client, kept, one).soup.select(".easing__way")
    assert [way.input["value"] for way in offered] == list(easings_for(one, LEDGER))
    assert all(way.select_one(".note").get_text(strip=True) for way in offered)


def test_looking_and_choosing_a_way_writes_nothing(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    chosen(client, kept, PRICKS, Easing.LESS_OFTEN)
    assert desk.store.get(kept.id) == kept


@pytest.mark.parametrize("one", LEDGER, ids=lambda one: one.id)
def test_each_way_shows_its_small_form_and_can_be_tried(
    client: Guest, kept: Kept, one: Task
) -> None:
    for way in easings_for(one, LEDGER):
        page = chosen(client, kept, one, way)
        assert page.status == 200
        assert page.can_press("try")


def test_less_often_changes_the_week_at_once(client: Guest, desk: Desk, kept: Kept) -> None:
    page = tried(client, kept, PRICKS, Easing.LESS_OFTEN, times="2", span="week:1")
    assert "2 h lighter." in page.part("tried")
    assert instead(desk, kept, PRICKS).frequency == Frequency(2, Per.WEEK)
    assert now(desk, kept).ledger == LEDGER
    assert how(desk, kept) == "Twice a week"


def test_at_another_time(client: Guest, desk: Desk, kept: Kept) -> None:
    tried(client, kept, LATE, Easing.ANOTHER_TIME, slots=["morning"])
    assert instead(desk, kept, LATE).slots == (Slot.MORNING,)
    assert how(desk, kept) == "At another time (Morning)"


def test_on_another_day(client: Guest, desk: Desk, kept: Kept) -> None:
    tried(client, kept, CLINIC, Easing.ANOTHER_TIME, days=["1"])
    assert instead(desk, kept, CLINIC).days == (1,)
    assert how(desk, kept) == "At another time (Tuesday)"


def test_along_with_another_trip(client: Guest, desk: Desk, kept: Kept) -> None:
    page = tried(client, kept, BLOOD, Easing.TOGETHER, at_visit="clinic")
    assert instead(desk, kept, BLOOD).at_visit == "clinic"
    assert how(desk, kept) == "Together with The clinic"
    assert "Trips a month" in page.part("tried")


def test_with_the_other_pills(client: Guest, desk: Desk, kept: Kept) -> None:
    page = chosen(client, kept, LATE, Easing.TOGETHER)
    slots = [one["value"] for one in page.soup.select("[name=slots]")]
    assert slots == ["morning", "evening"]
    client.press(page, "try", slots=["morning"])
    assert how(desk, kept) == "With the other pills (Morning)"


def test_the_helper_is_named(client: Guest, desk: Desk, kept: Kept) -> None:
    page = chosen(client, kept, PRICKS, Easing.SOMEONE_ELSE)
    assert "Karim, my son" in page.part("easing-form")
    client.press(page, "try", doer="companion")
    assert instead(desk, kept, PRICKS).doer is Doer.COMPANION
    assert how(desk, kept) == "Done by Karim, my son"


def test_the_clinic_can_do_it(client: Guest, desk: Desk, kept: Kept) -> None:
    tried(client, kept, PRICKS, Easing.SOMEONE_ELSE, doer="clinic")
    assert how(desk, kept) == "The clinic does it"


def test_by_phone_there_is_no_trip(client: Guest, desk: Desk, kept: Kept) -> None:
    tried(client, kept, CLINIC, Easing.BY_PHONE)
    assert not instead(desk, kept, CLINIC).trip
    assert how(desk, kept) == "By phone or video"


def test_medicines_are_brought_home(client: Guest, desk: Desk, kept: Kept) -> None:
    tried(client, kept, SHOP, Easing.DELIVERED)
    assert instead(desk, kept, SHOP).kind == "wait_for_delivery"


def test_a_longer_supply(client: Guest, desk: Desk, kept: Kept) -> None:
    tried(client, kept, SHOP, Easing.LONGER_SUPPLY, times="1", span="month:3")
    assert how(desk, kept) == "A longer supply (Every 3 months)"


def test_another_form_in_our_words(client: Guest, desk: Desk, kept: Kept) -> None:
    page = tried(client, kept, PILL, Easing.ANOTHER_FORM, words="Drops", minutes="1")
    assert instead(desk, kept, PILL).minutes == minutes(1)
    assert how(desk, kept) == "In another form (Drops)"
    assert page.value("words") == "Drops"


def test_a_tool_by_its_minutes_alone(client: Guest, desk: Desk, kept: Kept) -> None:
    tried(client, kept, PRICKS, Easing.TOOL, minutes="4")
    assert how(desk, kept) == "With a tool (4 min each time)"


def test_a_pause_until_a_day(client: Guest, desk: Desk, kept: Kept) -> None:
    page = tried(client, kept, PRICKS, Easing.PAUSE, until="2026-05-04")
    assert "2 h 20 lighter." in page.part("tried")
    assert how(desk, kept) == "Paused. We look again on 4 May 2026"
    assert page.value("until") == "2026-05-04"


def test_to_let_it_go_is_a_question_until_it_is_checked(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = chosen(client, kept, PRICKS, Easing.STOP_SAFELY)
    assert "until we tick that it was checked" in page.part("easing-form")
    client.press(client.press(page, "try"), "take")
    (item,) = now(desk, kept).plan.items
    assert (item.decision, printed(item)) == (Decision.STOP, Printed.ASK_FIRST)


def test_to_leave_it_as_it_is_changes_nothing(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = tried(client, kept, PRICKS, Easing.LEAVE)
    assert "As much time as now." in page.part("tried")
    client.press(page, "take")
    (item,) = now(desk, kept).plan.items
    assert item.decision is Decision.KEEP


@pytest.mark.parametrize("way", easings_for(WARFARIN, LEDGER)[:-1])
def test_a_high_risk_medicine_is_only_asked_about(
    client: Guest, kept: Kept, way: Easing
) -> None:
    page = chosen(client, kept, WARFARIN, way)
    assert "only asked about" in page.part("easing-form")


def test_a_medicine_made_easier_goes_into_the_plan_as_a_question(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = tried(client, kept, PILL, Easing.LESS_OFTEN, times="1", span="day:2")
    page = client.press(page, "take")
    assert page.path == f"/visit/{kept.id}/agree"
    assert "Ask us first" in page.part("changes")
    (item,) = now(desk, kept).plan.items
    assert (item.how, item.decision) == ("Every other day", Decision.EASE)


def test_it_goes_back_with_one_press_and_the_form_stays(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = tried(client, kept, PRICKS, Easing.TOOL, words="A lancet", minutes="4")
    page = client.press(page, "back")
    assert now(desk, kept).trial is None
    assert page.value("words") == "A lancet"
    assert "My week now" in page.part("tried")


def test_what_is_tried_already_changes_with_its_form(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = tried(client, kept, PRICKS, Easing.LESS_OFTEN, times="2", span="week:1")
    page = client.change(page, times="1")
    assert instead(desk, kept, PRICKS).frequency == Frequency(1, Per.WEEK)
    assert "2 h 10 lighter." in page.part("tried")


def test_two_tasks_are_made_easier_together(client: Guest, desk: Desk, kept: Kept) -> None:
    tried(client, kept, PRICKS, Easing.LESS_OFTEN, times="1", span="day:1")
    page = chosen(client, kept, CLINIC, Easing.BY_PHONE)
    page = client.press(page, "too")
    visit = now(desk, kept)
    assert visit.trial is not None
    assert visit.trial_beside is not None
    assert (visit.trial.option, visit.trial_beside.option) == ("less_often", "by_phone")
    assert "Pricks: Less often and The clinic: By phone or video" in page.part("tried")
    page = client.press(page, "back")
    assert now(desk, kept).trial_beside is None
    assert now(desk, kept).trial == visit.trial


def test_together_is_offered_only_beside_something_else(client: Guest, kept: Kept) -> None:
    page = tried(client, kept, PRICKS, Easing.TOOL, minutes="4")
    page = client.change(page, way="less_often")
    assert not page.can_press("too")


def test_one_task_is_tried_in_one_way(client: Guest, desk: Desk, kept: Kept) -> None:
    tried(client, kept, PRICKS, Easing.LESS_OFTEN, times="1", span="day:1")
    tried(client, kept, PRICKS, Easing.SOMEONE_ELSE, doer="companion")
    visit = now(desk, kept)
    assert visit.trial is not None
    assert (visit.trial.option, visit.trial_beside) == ("someone_else", None)


def test_ways_leads_here_task_by_task(client: Guest, kept: Kept) -> None:
    page = client.see(f"/visit/{kept.id}/options")
    page = client.press(page, "ease:pricks")
    assert page.path == f"/visit/{kept.id}/options/ease/pricks"


def test_the_trial_stands_on_ways_too(client: Guest, desk: Desk, kept: Kept) -> None:
    tried(client, kept, PRICKS, Easing.LESS_OFTEN, times="1", span="day:1")
    page = client.press(client.see(f"/visit/{kept.id}/options"), "open/sugar_checks")
    assert "1 h 10 lighter." in page.part("tried")
    client.press(page, "back")
    assert now(desk, kept).trial is None


def test_a_trial_of_a_question_stays_beside(client: Guest, desk: Desk, kept: Kept) -> None:
    page = client.press(client.see(f"/visit/{kept.id}/options"), "open/sugar_checks")
    client.press(page, "options/try/stop")
    page = client.press(chosen(client, kept, CLINIC, Easing.BY_PHONE), "too")
    visit = now(desk, kept)
    assert visit.trial is not None
    assert visit.trial.question == "sugar_checks"
    assert isinstance(visit.trial_beside, Trial)
    assert visit.trial_beside.question == EASED
