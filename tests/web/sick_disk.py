"""Run apart, over a disk that is troubled on purpose: two people type, and save, and save.

For each trouble it tells what the page said, whether it kept what was typed, and how the
same was saved once the trouble was gone.
"""

import errno
import json
import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from aid.app import create_app
from aid.domain.visit import Visit
from aid.i18n.shelf import open_shelf
from aid.library.load import load_library
from aid.printing.printer import Printer
from aid.rendering import Renderer
from aid.resources import resource_dir
from aid.storage.home import open_store
from aid.storage.keys import create_keys
from aid.web.desk import Desk
from tests.web.page import Guest

home, trouble = Path(sys.argv[1]), Path(sys.argv[2])
LONG = "".join(f"{n * 7919 % 10007:x} " for n in range(1_800))
TRIES = 12


def now() -> datetime:
    return datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@contextmanager
def troubled(number: int, writes: int, reads: int) -> Iterator[None]:
    """Let these percentages of what is asked of the disk fail."""
    trouble.write_text(f"{number} {writes} {reads}")
    yield
    trouble.unlink()


@contextmanager
def full() -> Iterator[None]:
    """Let no file grow: a disk that is really full."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
    yield
    most = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    resource.setrlimit(resource.RLIMIT_FSIZE, most)


def a_desk() -> Desk:
    key = create_keys(home, "river stone lamp", cost=16).key
    shelf = open_shelf(resource_dir("translations"))
    renderer = Renderer(resource_dir("templates"))
    return Desk(
        library=load_library(resource_dir("content")),
        shelf=shelf,
        renderer=renderer,
        printer=Printer(renderer, shelf),
        now=now,
        today=lambda: now().date(),
        home=home,
        opened=open_store(home, key, now),
    )


def let_in() -> Guest:
    app = create_app(desk)
    app.test_client_class = Guest
    guest = app.test_client()
    guest.get(f"/launch/{desk.launch}")
    return guest


def visit_through(name: str, sickness: AbstractContextManager[None]) -> dict[str, object]:
    """Save under a trouble until it shows, then save the very same once it is gone."""
    visit = desk.store.begin(Visit()).id
    desk.store.database.flush_log()
    page = client.see(f"/visit/{visit}/matters")
    with sickness:
        for n in range(TRIES):
            words = f"{name} {n} {LONG}".strip()
            page = client.change(page, words=words)
            if page.status != 200:
                break
    held = page.form and page.value("words") == words
    told = page.notice or page.heading
    if page.form:
        page = client.change(page) if page.notice else client.press(page, "matters")
    return {
        "trouble": name,
        "told": told,
        "held": held or desk.store.get(visit).visit.priorities.words == words,
        "then": client.see(f"/visit/{visit}/matters").status,
        "saved": desk.store.get(visit).visit.priorities.words == words,
        "once": len(desk.store.journal(visit)) == n + 1,
        "sound": desk.store.check(),
    }


desk = a_desk()
client = let_in()
for name, sickness in (
    ("full", full()),
    ("no room", troubled(errno.ENOSPC, 100, 0)),
    ("read-only", troubled(errno.EROFS, 100, 0)),
    ("dead", troubled(errno.EIO, 100, 100)),
    *(
        (f"flaky {percent}", troubled(errno.EIO, percent, percent))
        for percent in (1, 3, 10, 30)
    ),
):
    print(json.dumps(visit_through(name, sickness)), flush=True)
desk.store.close()
