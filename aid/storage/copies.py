"""A copy of each day, encrypted and read back, in the backups folder beside the store."""

import threading
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from aid.storage.backup import backup
from aid.storage.database import Database
from aid.storage.files import BACKUPS, plain_file_errors, private_folder
from aid.storage.keys import has_keys

KEPT_COPIES = 7
COPYING = threading.RLock()  # a copy in the making must not outlive what is forgotten
_MOMENT = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True, order=True)
class DayCopy:
    """One of the copies: which in the order of making, its moment, its file.

    They are counted, because the clock of a laptop can be set back.
    """

    number: int
    at: datetime
    path: Path = field(compare=False)


def day_copies(home: Path) -> list[DayCopy]:
    """Return the copies that are there, the one made last first."""
    found = (_copy_of(path) for path in (home / BACKUPS).glob("*.tar"))
    return sorted((copy for copy in found if copy), reverse=True)


def is_due(home: Path, now: datetime) -> bool:
    """Whether this day has no copy yet; a store that nobody can open again gets none."""
    return has_keys(home) and day_of(now) not in {day_of(c.at) for c in day_copies(home)}


def copy_day(database: Database, now: datetime) -> None:
    """Make the copy of this day, unless it is there, and drop those that are too old."""
    home = database.path.parent
    with COPYING:
        if is_due(home, now):
            number = 1 + max((copy.number for copy in day_copies(home)), default=0)
            name = f"{number:06}-{now.astimezone(UTC):{_MOMENT}}.tar"
            backup(database, private_folder(home / BACKUPS) / name)
        drop_old(home)


def drop_old(home: Path) -> None:
    """Keep the copies made last, and nothing that a killed process left half made."""
    old = [copy.path for copy in day_copies(home)[KEPT_COPIES:]]
    with plain_file_errors():
        for path in (*old, *(home / BACKUPS).glob(".*.part")):
            path.unlink(missing_ok=True)


def day_of(moment: datetime) -> date:
    """Return the day on this laptop."""
    return moment.astimezone().date()


def _copy_of(path: Path) -> DayCopy | None:
    number, _, moment = path.stem.partition("-")
    try:
        at = datetime.strptime(moment, _MOMENT).replace(tzinfo=UTC)
        return DayCopy(int(number), at, path)
    except ValueError:
        return None  # somebody else put it there
