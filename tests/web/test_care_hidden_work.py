"""Hidden work: `care/offer` takes what is seen first, `care/hidden` shows all of it."""

import pytest

from aid.domain.frequency import Frequency, Per
from aid.domain.visit import Brought
from aid.domain.workload import Phase, Task
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.builders import DAILY, WEEKLY
from tests.web.care import WAITING, begun, care, last, ledger, write
from tests.web.page import Guest, Page

BRINGS = {
    "warfarin": "warfarin",
    "insulin glargine": "insulin",
    "oxygen at home": "oxygen_at_home",
    "Stoma": "stoma",
    "My new wheelchair": "wheelchair",
    "La silla de ruedas": "wheelchair",
}
INR, INR_AT_FIRST = "warfarin/0", "warfarin/1"


@pytest.fixture
def kept(desk: Desk, client: Guest) -> Kept:
    """A visit with warfarin on the ledger, and all the work that warfarin brings."""
    begun_now = begun(desk)
    write(client, begun_now, "warfarin")
    return desk.store.get(begun_now.id)


def hidden(client: Guest, kept: Kept) -> Page:
    return client.see(f"/visit/{kept.id}/care/hidden")


def offered(page: Page) -> list[str]:
    return [box["value"] for box in page.soup.select('input[name="adds"]')]


def in_view(page: Page) -> list[str]:
    return [button["value"] for button in page.soup.select('button[name="offer"]')]


def test_warfarin_brings_the_blood_test_first_with_its_reason_and_its_source(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = client.press(care(client, kept), "hidden")
    first = page.soup.select_one(".comes-with")
    row = first.select_one("tbody tr").get_text(" ", strip=True)
    assert first.legend.get_text(strip=True) == "Warfarin and its kind: Warfarin"
    assert row.startswith(desk.library.kinds["inr_test"].name)
    assert "In one study, people went about 15 times a year." in row
    assert desk.library.sources["jonas2010"].citation in first.get_text(" ", strip=True)


def test_what_comes_first_can_be_taken_beside_the_ledger(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = care(client, kept)
    assert in_view(page)[0] == INR
    page = client.press(page, INR)
    task = last(desk, kept)
    assert (task.kind, task.frequency) == ("inr_test", Frequency(15, Per.YEAR))
    assert (task.because, task.phase) == (("warfarin",), Phase.STEADY)
    assert task.minutes == desk.library.kinds["inr_test"].minutes
    assert task.minutes_voice is None
    assert INR not in in_view(page)


def test_one_tick_adds_it_and_the_work_of_the_start_is_told_apart(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = client.press(hidden(client, kept), "", adds=[INR, INR_AT_FIRST])
    added = ledger(desk, kept)[-2:]
    assert [(task.kind, task.frequency, task.phase) for task in added] == [
        ("inr_test", Frequency(15, Per.YEAR), Phase.STEADY),
        ("inr_test", WEEKLY, Phase.START),
    ]
    assert {task.because for task in added} == {("warfarin",)}
    assert page.path == f"/visit/{kept.id}/care"
    assert {INR, INR_AT_FIRST}.isdisjoint(offered(hidden(client, kept)))


def test_the_other_tick_keeps_it_as_not_asked_and_it_is_not_offered_again(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = client.press(hidden(client, kept), "", not_mine=["warfarin/3"])
    task = last(desk, kept)
    assert (task.kind, task.not_asked) == ("steady_greens", True)
    assert "not asked of me" in page.part(f"task-{task.id}")
    assert "warfarin/3" not in offered(hidden(client, kept))


def test_work_that_is_not_asked_weighs_nothing(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    before = care(client, kept).part("sums")
    page = client.press(hidden(client, kept), "", not_mine=[INR])
    assert page.part("sums") == before


@pytest.mark.parametrize(("written", "trigger"), BRINGS.items())
def test_a_medicine_or_a_device_brings_its_own_work(
    client: Guest, desk: Desk, visit: Kept, written: str, trigger: str
) -> None:
    client.press(client.see(f"/visit/{visit.id}/care"), "", heavy_1=written)
    there = {task.kind for task in ledger(desk, visit)}
    page = hidden(client, visit)
    work = desk.library.hidden_work[trigger].tasks
    kinds = [task.kind for n, task in enumerate(work) if f"{trigger}/{n}" in offered(page)]
    assert kinds == [task.kind for task in work if task.kind not in there]
    assert all(desk.words("en").text(task.why) in page.text for task in work[1:])


def test_a_condition_that_a_record_brought_has_its_work_too(
    client: Guest, desk: Desk
) -> None:
    line = Brought(what="condition", words="Colostomy since 2019")
    assert "stoma/0" in offered(hidden(client, begun(desk, brought=(line,))))


def test_hidden_work_brings_no_more_hidden_work_by_its_own_name(
    client: Guest, desk: Desk
) -> None:
    learning = Task(id="w", kind="x", label="Learn the wheelchair", because=("wheelchair",))
    assert offered(hidden(client, begun(desk, learning))) == []


def test_one_blood_test_serves_several_as_often_as_the_strictest_asks(
    client: Guest, desk: Desk
) -> None:
    kept = begun(desk)
    client.press(write(client, kept, "atorvastatin"), "statin/0")
    assert last(desk, kept).frequency == Frequency(1, Per.YEAR)
    write(client, kept, "methotrexate")
    client.press(hidden(client, kept), "", adds=["methotrexate/0"])
    [test] = [task for task in ledger(desk, kept) if task.kind == "blood_test"]
    assert test.frequency == Frequency(4, Per.YEAR)
    assert test.because == ("statin", "methotrexate")


def test_a_blood_test_that_is_often_enough_is_not_offered_for_another_medicine(
    client: Guest, desk: Desk
) -> None:
    kept = begun(desk)
    write(client, kept, "methotrexate")
    client.press(hidden(client, kept), "", adds=["methotrexate/0"])
    write(client, kept, "atorvastatin")
    assert "statin/0" not in offered(hidden(client, kept))


def test_a_blood_test_of_the_start_serves_no_other_medicine_for_good(
    client: Guest, desk: Desk
) -> None:
    kept = begun(desk)
    write(client, kept, "methotrexate")
    client.press(hidden(client, kept), "", adds=["methotrexate/1"])
    write(client, kept, "atorvastatin")
    client.press(hidden(client, kept), "", adds=["statin/0"])
    tests = [task for task in ledger(desk, kept) if task.kind == "blood_test"]
    assert [(t.frequency, t.phase) for t in tests] == [
        (Frequency(2, Per.MONTH), Phase.START),
        (Frequency(1, Per.YEAR), Phase.STEADY),
    ]


@pytest.mark.parametrize("ticked", ["adds", "not_mine"])
def test_what_two_tabs_took_is_there_once(
    client: Guest, desk: Desk, kept: Kept, ticked: str
) -> None:
    one, other = hidden(client, kept), hidden(client, kept)
    assert client.tell(one, adds=[INR]) == 303
    assert client.tell(other, **{ticked: [INR]}) == 303
    assert [task.kind for task in ledger(desk, kept)].count("inr_test") == 1
    assert not last(desk, kept).not_asked


def test_an_offer_that_two_tabs_pressed_is_there_once(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    one, other = care(client, kept), care(client, kept)
    client.press(one, INR)
    client.press(other, INR)
    assert [task.kind for task in ledger(desk, kept)].count("inr_test") == 1


def test_what_is_ticked_is_kept_on_the_way_to_another_step(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    client.press(hidden(client, kept), "weigh", adds=["warfarin/3"])
    assert (last(desk, kept).kind, last(desk, kept).frequency) == ("steady_greens", DAILY)


def test_what_stands_on_the_line_for_one_more_stays_when_an_offer_is_taken(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = client.press(care(client, kept), INR, new_name="aspirn")
    assert page.value("new_name") == "aspirn"
    assert [task.kind for task in ledger(desk, kept)[2:]] == ["inr_test"]


def test_a_thing_to_watch_is_told_without_a_count(client: Guest, desk: Desk) -> None:
    kept = begun(desk)
    write(client, kept, "digoxin")
    page = hidden(client, kept)
    watched = page.soup.find(id="adds-digoxin/1").find_parent("tr")
    client.press(page, "", adds=["digoxin/1"])
    assert desk.words("en").label(last(desk, kept).nature) in watched.get_text()
    assert last(desk, kept).frequency is None


def test_our_own_guess_is_called_so(client: Guest, desk: Desk) -> None:
    chair = Task(id="chair", kind="other_task", label="Wheelchair")
    assert "Our own guess." in hidden(client, begun(desk, chair)).text


def test_where_nothing_comes_along_the_page_says_so(client: Guest, desk: Desk) -> None:
    kept = begun(desk, WAITING)
    assert not care(client, kept).can_press("hidden")
    assert "Nothing more comes with" in hidden(client, kept).text


def test_an_offer_that_is_not_there_adds_nothing(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    sent = care(client, kept).fields() | {"offer": ["no/0"]}
    answer = client.post(f"/visit/{kept.id}/care/offer", data=sent)
    assert (answer.status_code, ledger(desk, kept)) == (303, kept.visit.ledger)


def test_a_full_ledger_refuses_an_offer_with_a_sentence(client: Guest, desk: Desk) -> None:
    many = (Task(id=f"t{n}", kind="other_task", label="Wheelchair") for n in range(1000))
    kept = begun(desk, *many)
    page = care(client, kept)
    page = client.press(page, in_view(page)[0])
    assert page.status == 422
    assert page.to_mend() == ["That is more than this page can hold."]
    assert len(ledger(desk, kept)) == 1000
