"""Making one task easier as its tests use it: a ledger of every sort, ways tried on."""

from typing import Any

from aid.domain.easing import Easing
from aid.domain.frequency import Frequency, Per
from aid.domain.visit import Visit
from aid.domain.workload import Medicine, Slot, Task
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.builders import pill, task, trip
from tests.builders import visit as visit_with
from tests.web.page import Guest, Page

PRICKS = task("pricks", kind="finger_pricks", frequency=Frequency(2, Per.DAY))
CLINIC = trip("clinic", kind="clinic_visit", label="The clinic")
BLOOD = trip("blood", kind="blood_test", label="Blood test")
SHOP = trip("shop", kind="fetch_medicines", label="Fetching medicines")
PILL = pill(label="Sugar pill")
LATE = pill("statin", slots=(Slot.EVENING,))
WARFARIN = pill("warfarin", medicine=Medicine(name="Warfarin", high_risk=True))
LEDGER = (PRICKS, CLINIC, BLOOD, SHOP, PILL, LATE, WARFARIN)


def begun(desk: Desk) -> Kept:
    """A visit with a task of every sort, and a helper by name."""
    people = desk.library.personas["salma"].visit.people
    return desk.store.begin(visit_with(*LEDGER, people=people))


def opened(client: Guest, kept: Kept, one: Task) -> Page:
    """The page of one task."""
    return client.see(f"/visit/{kept.id}/options/ease/{one.id}")


def chosen(client: Guest, kept: Kept, one: Task, way: Easing) -> Page:
    """The page with the small form of a way."""
    return client.change(opened(client, kept, one), way=way.value)


def tried(client: Guest, kept: Kept, one: Task, way: Easing, **said: Any) -> Page:
    """The page once a way was tried on."""
    return client.press(chosen(client, kept, one, way), "try", **said)


def now(desk: Desk, kept: Kept) -> Visit:
    """The visit as it is kept now."""
    return desk.store.get(kept.id).visit
