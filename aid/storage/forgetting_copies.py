"""Forgetting in the copies that this program made, and in what was set aside."""

from pathlib import Path

from aid.storage.database import Database
from aid.storage.engine import DriverError
from aid.storage.errors import DAMAGE, NotABackup
from aid.storage.files import BACKUPS, STORE, plain_file_errors, sync_folder
from aid.storage.packing import unpack, workbench, write_packed
from aid.storage.removing import remove_visits


def forget_in_copies(home: Path, key: bytes, ids: list[str]) -> None:
    """Remove visits from each copy; one that cannot be cleaned cannot stay."""
    for copy in sorted((home / BACKUPS).glob("*.db")):
        _forget_in_copy(copy, key, ids)
    for copy in sorted((home / BACKUPS).glob("*.tar")):
        _forget_in_tar(copy, key, ids)


def _forget_in_copy(copy: Path, key: bytes, ids: list[str]) -> None:
    opened = Database(copy, key)
    try:
        remove_visits(opened, ids)
    except (*DAMAGE, DriverError):
        _delete(copy)  # it cannot be cleaned, so it cannot stay
    finally:
        opened.close_all()


def _forget_in_tar(copy: Path, key: bytes, ids: list[str]) -> None:
    """A tar that holds one of them is made anew; whole, or the old one stays."""
    home = copy.parent.parent
    try:
        with plain_file_errors(), workbench(home) as bench:
            unpack(copy, bench)
            if _forget_on_bench(bench, key, ids):
                write_packed(bench, copy, key)
    except (*DAMAGE, NotABackup, DriverError):
        _delete(copy)


def _forget_on_bench(bench: Path, key: bytes, ids: list[str]) -> bool:
    opened = Database(bench / STORE, key)
    try:
        with opened.read() as connection:
            held = any(connection.table("visit").count_where("id = ?", [i]) for i in ids)
        if held:
            remove_visits(opened, ids)
        return held
    finally:
        opened.close_all()


def _delete(copy: Path) -> None:
    with plain_file_errors():
        for path in copy.parent.glob(f"{copy.name}*"):
            path.unlink()
        sync_folder(copy.parent)
