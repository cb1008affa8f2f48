"""The app in a process of its own, with a made-up visit in its store, until it is stopped.

Run as `python -m tests.bench.served`; it says its address, its one-time link and the visit.
"""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from aid.app import Opening, set_desk
from aid.commands.serve import HOST, answer, listen
from aid.config import Config
from tests.bench.children import started
from tests.bench.guest import Guest
from tests.bench.made_up import long_visit, planned_visit

VISITS = {"long": long_visit, "planned": planned_visit}


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A server that runs: its process, where it answers, who may come in, which visit."""

    number: int
    address: str
    link: str
    visit: str

    def guest(self) -> Guest:
        """A browser that was let in."""
        guest = Guest(self.address)
        guest.enter(self.link)
        return guest


@contextmanager
def serving(which: str) -> Iterator[Served]:
    """The app with a visit: `long` or `planned`."""
    with started("-m", "tests.bench.served", which) as (running, line):
        address, launch, visit = line.split()
        yield Served(
            number=running.pid,
            address=address,
            link=f"{address}/launch/{launch}",
            visit=f"/visit/{visit}",
        )


def serve(which: str) -> None:
    """Answer until stopped; then the store is deleted."""
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit())
    desk = set_desk(Config(home=Path("nowhere"), demo=True))
    kept = desk.store.begin(VISITS[which](desk.library))
    door = listen(0)
    port = door.getsockname()[1]
    app = Opening(desk)
    app.make_ready()
    print(f"http://{HOST}:{port} {desk.launch} {kept.id}", flush=True)
    answer(app, door)


if __name__ == "__main__":
    serve(sys.argv[1])
