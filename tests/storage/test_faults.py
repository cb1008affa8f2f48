import errno
import subprocess
from pathlib import Path

import pytest

from aid.domain.people import Voice
from aid.domain.visit import Visit
from aid.storage import engine
from aid.storage.database import Database
from aid.storage.errors import (
    StaleVisit,
    StoreBusy,
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreReadOnly,
    StoreUnreachable,
)
from aid.storage.files import plain_file_errors, write_private
from aid.storage.home import open_store
from aid.storage.visits import VisitStore
from tests.storage.conftest import Clock
from tests.storage.stories import ROSA, python, said, say

HERE = Path(__file__).parent


def test_a_store_held_by_another_program_is_busy(
    store: VisitStore, home: Path, key: bytes, clock: Clock
) -> None:
    kept = say(store, store.begin(Visit()).id, "walk the dog")
    hasty = VisitStore(Database(home / "store.db", key, wait=0.05), clock)
    other = engine.connect(home / "store.db", key)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreBusy):
        say(hasty, kept.id, "sing")
    assert said(hasty, kept.id) == "walk the dog"
    other.rollback()
    say(hasty, kept.id, "sing")
    assert said(store, kept.id) == "sing"
    other.close()
    hasty.close()


def test_on_a_full_disk_nothing_is_lost_and_it_goes_on_when_there_is_room(
    home: Path,
) -> None:
    command, env = python()
    done = subprocess.run(
        [command, str(HERE / "full_disk.py"), str(home)],
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split() == ["StoreFull", "before", "1", "after", "sound"]


def test_a_file_that_cannot_be_written_is_read_only(store: VisitStore) -> None:
    kept = say(store, store.begin(Visit()).id, "walk the dog")
    with store.database.read() as connection:
        connection.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreReadOnly):
        say(store, kept.id, "sing")
    assert said(store, kept.id) == "walk the dog"


def test_flipped_bytes_are_noticed(
    store: VisitStore, home: Path, key: bytes, clock: Clock
) -> None:
    kept = store.begin(ROSA)
    assert store.check()
    store.close()
    raw = bytearray((home / "store.db").read_bytes())
    for page in range(1, len(raw) // 4096):
        raw[page * 4096 + 100] ^= 0xFF
    (home / "store.db").write_bytes(raw)
    database = Database(home / "store.db", key)
    assert not database.check()
    with pytest.raises(StoreDamaged):
        VisitStore(database, clock).get(kept.id)
    database.close_all()


def test_a_fault_that_a_fresh_connection_does_not_see_is_not_called_damage(
    store: VisitStore,
) -> None:
    kept = store.begin(ROSA)
    with pytest.raises(StoreUnreachable), store.database.read():
        raise fault(11)
    assert store.get(kept.id) == kept


def test_a_fault_that_a_fresh_connection_sees_too_is_damage(
    store: VisitStore, home: Path
) -> None:
    store.begin(ROSA)
    store.database.flush_log()
    (home / "store.db").write_bytes(bytes(range(256)) * 64)
    with pytest.raises(StoreDamaged), store.database.read():
        raise fault(11)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, StoreFull),
        (errno.EDQUOT, StoreFull),
        (errno.EFBIG, StoreFull),
        (errno.EROFS, StoreReadOnly),
        (errno.EACCES, StoreReadOnly),
        (errno.EIO, StoreUnreachable),
        (errno.ENOENT, StoreUnreachable),
    ],
)
def test_each_fault_of_a_file_has_one_of_our_names(
    number: int, kind: type[StoreError]
) -> None:
    with pytest.raises(kind), plain_file_errors():
        raise OSError(number, "as the system says it")


def test_a_missing_folder_is_unreachable(home: Path, key: bytes) -> None:
    database = Database(home / "store.db", key)
    (home / "store.db").unlink()
    home.rmdir()
    with pytest.raises(StoreUnreachable), database.read():
        pass


def test_a_folder_that_cannot_be_made_is_unreachable(
    tmp_path: Path, key: bytes, clock: Clock
) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreUnreachable):
        open_store(tmp_path / "file" / "home", key, clock)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (13, StoreFull),
        (10, StoreUnreachable),
        (14, StoreUnreachable),
        (3, StoreUnreachable),
        (5, StoreBusy),
        (6, StoreBusy),
        (8, StoreReadOnly),
        (11, StoreDamaged),
        (26, StoreDamaged),
    ],
)
def test_each_fault_of_the_driver_has_one_of_our_names(
    code: int, kind: type[StoreError]
) -> None:
    assert type(engine.plain(fault(code))) is kind


def test_a_fault_of_the_disk_while_writing_means_that_it_took_nothing() -> None:
    assert type(engine.plain(fault(10), writing=True)) is StoreFull


def test_a_fault_of_our_own_is_seen_as_it_is(store: VisitStore) -> None:
    assert engine.plain(fault(1)) is None
    with pytest.raises(engine.DriverError), store.database.read() as connection:
        connection.execute("SELECT nothing FROM nowhere")


def test_no_error_carries_what_was_typed(store: VisitStore) -> None:
    kept = say(store, store.begin(Visit()).id, "marigold")
    with (
        pytest.raises(StaleVisit) as stale,
        store.editing(kept.id, Voice.PATIENT, "say", version=1),
    ):
        pass
    assert "marigold" not in repr(stale.value)
    assert "marigold" not in repr(stale.value.kept)
    assert "marigold" not in str(stale.value)


def test_a_small_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    write_private(tmp_path / "key.json", b"old")
    (tmp_path / "taken").mkdir()
    with pytest.raises(StoreError):
        write_private(tmp_path / "taken", b"new")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["key.json", "taken"]


def fault(code: int) -> Exception:
    """An error as the driver raises it."""
    error = engine.DriverError("as the driver says it")
    error.sqlite_errorcode = code
    return error
