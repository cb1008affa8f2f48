"""Care as its tests use it: a row that is opened, names that are written, what is kept."""

from typing import Any

from aid.domain.workload import Task
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.builders import visit as visit_with
from tests.web.page import Guest, Page

ENTER = ""  # the button that Enter presses: the first of the form
WAITING = Task(id="waiting", kind="other_task", label="Waiting")


def begun(desk: Desk, *tasks: Task, **said: Any) -> Kept:
    """A visit with these rows, or one in own words."""
    return desk.store.begin(visit_with(*(tasks or (WAITING,)), **said))


def ledger(desk: Desk, kept: Kept) -> tuple[Task, ...]:
    """The rows as they are kept now."""
    return desk.store.get(kept.id).visit.ledger


def labels(desk: Desk, kept: Kept) -> list[str]:
    """What the rows are called now."""
    return [task.label for task in ledger(desk, kept)]


def last(desk: Desk, kept: Kept) -> Task:
    """The row that was added last."""
    return ledger(desk, kept)[-1]


def care(client: Guest, kept: Kept) -> Page:
    """The ledger, all rows closed."""
    return client.see(f"/visit/{kept.id}/care")


def opened(client: Guest, kept: Kept, task: Task) -> Page:
    """The ledger with this row in hand."""
    return client.see(f"/visit/{kept.id}/care?open={task.id}")


def write(client: Guest, kept: Kept, *names: str) -> Page:
    """Write each name on the line for one more, and press Enter."""
    page = care(client, kept)
    for name in names:
        page = client.press(page, ENTER, new_name=name)
    return page
