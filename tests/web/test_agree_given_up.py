"""In `visit/<id>/agree`, what is given up stands beside each stop, with its chance."""

from aid.domain.plan import Decision, Item, Plan
from aid.domain.visit import Visit
from aid.web.desk import Desk
from tests.builders import item
from tests.web.page import Guest

UNKNOWN = "No study here says what is given up."
ASKED, WAY = "mood_pill_stop", "come_off"


def changes(client: Guest, desk: Desk, *items: Item) -> str:
    kept = desk.store.begin(Visit(plan=Plan(items=items)))
    return client.see(f"/visit/{kept.id}/agree").part("changes")


def from_ways(decision: Decision = Decision.STOP) -> Item:
    return item("pill", decision, from_way=f"{ASKED}/{WAY}")


def test_a_stop_that_came_from_a_way_tells_what_may_be_given_up(
    client: Guest, desk: Desk
) -> None:
    way = next(w for w in desk.library.questions[ASKED].options if w.id == WAY)
    lost = next(o for o in way.outcomes if o.given_up and o.n is not None)
    told = changes(client, desk, from_ways())
    assert f"May be given up. {lost.name.words}" in told
    assert f"{lost.n} of {lost.out_of} people" in told
    assert "If we carry on:" in told


def test_it_is_told_when_a_stop_is_only_being_looked_at(client: Guest, desk: Desk) -> None:
    kept = desk.store.begin(Visit(plan=Plan(items=(from_ways(Decision.KEEP),))))
    page = client.see(f"/visit/{kept.id}/agree")
    assert "May be given up." not in page.part("changes")
    page = client.change(page, decision_0="stop")
    assert "May be given up." in page.part("changes")
    [line] = desk.store.get(kept.id).visit.plan.items
    assert line.from_way == f"{ASKED}/{WAY}"


def test_a_stop_that_no_study_knows_says_so(client: Guest, desk: Desk) -> None:
    own = item("diary", Decision.STOP)
    eased = item("pricks", Decision.STOP, from_way="easier/stop_safely")
    assert changes(client, desk, own, eased).count(UNKNOWN) == 2


def test_what_is_kept_eased_or_begun_without_a_way_tells_nothing(
    client: Guest, desk: Desk
) -> None:
    rest = tuple(item(f"task-{d}", d) for d in Decision if d is not Decision.STOP)
    told = changes(client, desk, *rest)
    assert UNKNOWN not in told
    assert "May be given up." not in told
