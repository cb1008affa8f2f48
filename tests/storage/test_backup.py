import io
import tarfile
from pathlib import Path

import pytest

from aid.domain.visit import Clinic, Visit
from aid.storage.backup import backup, restore
from aid.storage.errors import (
    NoKeys,
    NotABackup,
    StoreExists,
    StoreUnreachable,
    WrongPassphrase,
)
from aid.storage.home import open_store, throwaway_store
from aid.storage.keys import change_passphrase, create_keys, unlock
from aid.storage.visits import VisitStore
from tests.storage.conftest import Clock
from tests.storage.stories import QUICK, ROSA, everything_in, said, say, spellings

PASSPHRASE = "green bicycle"


@pytest.fixture
def code(home: Path) -> str:
    return create_keys(home, PASSPHRASE, cost=QUICK).recovery_code


@pytest.fixture
def clinic_store(home: Path, code: str, clock: Clock) -> VisitStore:
    store = open_store(home, unlock(home, code), clock)
    store.set_clinic(Clinic(name="Hill Street"))
    return store


@pytest.fixture
def made(clinic_store: VisitStore, tmp_path: Path) -> Path:
    say(clinic_store, clinic_store.begin(ROSA).id, "marigold")
    target = tmp_path / "stick" / "plans.tar"
    target.parent.mkdir()
    backup(clinic_store.database, target)
    return target


def test_a_backup_opens_on_another_laptop_with_the_passphrase(
    made: Path, clinic_store: VisitStore, tmp_path: Path, clock: Clock
) -> None:
    other = tmp_path / "other laptop"
    restore(made, other, PASSPHRASE)
    store = open_store(other, unlock(other, PASSPHRASE), clock)
    (line,) = store.recent()
    assert store.get(line.id) == clinic_store.get(line.id)
    assert store.get(line.id).can_undo
    assert store.clinic() == Clinic(name="Hill Street")
    assert store.check()
    store.close()


def test_a_backup_opens_with_the_recovery_code(
    made: Path, code: str, tmp_path: Path
) -> None:
    restore(made, tmp_path / "other", code.lower())
    assert unlock(tmp_path / "other", PASSPHRASE) == unlock(tmp_path / "other", code)


def test_a_backup_holds_two_files_and_no_plain_word(made: Path) -> None:
    with tarfile.open(made) as tar:
        assert tar.getnames() == ["key.json", "store.db"]
    found = made.read_bytes()
    assert b"SQLite format 3" not in found
    for word in ("Metformin", "marigold", "Hill Street"):
        assert not [spelt for spelt in spellings(word) if spelt in found]


def test_a_backup_is_for_this_user_alone_and_leaves_nothing_half_done(
    made: Path, home: Path
) -> None:
    assert made.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in made.parent.iterdir()] == ["plans.tar"]
    assert list((home / "making").iterdir()) == []


def test_a_backup_can_be_made_again_over_the_old_one(
    made: Path, clinic_store: VisitStore, tmp_path: Path, clock: Clock
) -> None:
    clinic_store.begin(Visit())
    backup(clinic_store.database, made)
    restore(made, tmp_path / "other", PASSPHRASE)
    store = open_store(tmp_path / "other", unlock(tmp_path / "other", PASSPHRASE), clock)
    assert len(store.recent()) == 2
    store.close()


def test_a_backup_that_fails_leaves_the_old_one(
    made: Path, clinic_store: VisitStore
) -> None:
    before = made.read_bytes()
    with pytest.raises(StoreUnreachable):
        backup(clinic_store.database, made.parent / "pulled out" / "plans.tar")
    assert made.read_bytes() == before


def test_a_store_without_keys_makes_no_backup(clock: Clock, tmp_path: Path) -> None:
    store = throwaway_store(clock)
    with pytest.raises(NoKeys):
        backup(store.database, tmp_path / "plans.tar")
    store.close()
    assert not (tmp_path / "plans.tar").exists()


def test_the_backup_keeps_the_passphrase_of_its_day(
    made: Path, home: Path, tmp_path: Path
) -> None:
    change_passphrase(home, unlock(home, PASSPHRASE), "blue umbrella", cost=QUICK)
    restore(made, tmp_path / "other", PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        restore(made, tmp_path / "third", "blue umbrella")


def test_a_wrong_passphrase_restores_nothing(made: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    with pytest.raises(WrongPassphrase):
        restore(made, other, "green bicycles")
    assert not (other / "store.db").exists()
    assert not (other / "key.json").exists()


def test_restoring_over_a_store_needs_to_be_told(
    made: Path, home: Path, clinic_store: VisitStore
) -> None:
    clinic_store.close()
    before = everything_in(home)
    with pytest.raises(StoreExists):
        restore(made, home, PASSPHRASE)
    assert everything_in(home) == before


def test_restoring_over_a_store_replaces_all_of_it(
    made: Path, tmp_path: Path, clock: Clock
) -> None:
    other = tmp_path / "other"
    old = create_keys(other, "another clinic", cost=QUICK)
    store = open_store(other, old.key, clock)
    say(store, store.begin(Visit()).id, "theirs")
    (other / "backups").mkdir()
    (other / "tries.json").write_text("{}")
    restore(made, other, PASSPHRASE, replace=True)
    store.close()
    store = open_store(other, unlock(other, PASSPHRASE), clock)
    (line,) = store.recent()
    assert said(store, line.id) == "marigold"
    store.close()
    assert sorted(path.name for path in other.iterdir()) == ["key.json", "store.db"]


def test_every_damaged_backup_is_refused_and_what_is_kept_stays(
    made: Path, home: Path, clinic_store: VisitStore
) -> None:
    clinic_store.close()
    before = (home / "store.db").read_bytes()
    whole = made.read_bytes()
    for cut in (0, 100, 511, 1500, 5000, len(whole) // 2, len(whole) - 12_000):
        made.write_bytes(whole[:cut])
        with pytest.raises(NotABackup):
            restore(made, home, PASSPHRASE, replace=True)
    for place in (8_000, len(whole) // 2, 4096 * 5):
        made.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        with pytest.raises(NotABackup):
            restore(made, home, PASSPHRASE, replace=True)
    assert (home / "store.db").read_bytes() == before


def tar_of(path: Path, members: list[tuple[tarfile.TarInfo, bytes]]) -> Path:
    with tarfile.open(path, "w") as tar:
        for member, content in members:
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return path


@pytest.mark.parametrize(
    "names", [[], ["key.json"], ["store.db"], ["../key.json", "../store.db"]]
)
def test_a_tar_of_other_things_is_no_backup(tmp_path: Path, names: list[str]) -> None:
    source = tar_of(tmp_path / "a.tar", [(tarfile.TarInfo(name), b"x") for name in names])
    with pytest.raises(NotABackup):
        restore(source, tmp_path / "home", PASSPHRASE)
    assert not (tmp_path / "key.json").exists()


def test_a_link_in_a_backup_is_not_followed(tmp_path: Path) -> None:
    link = tarfile.TarInfo("key.json")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/hostname"
    source = tar_of(tmp_path / "a.tar", [(link, b""), (tarfile.TarInfo("store.db"), b"x")])
    with pytest.raises(NotABackup):
        restore(source, tmp_path / "home", PASSPHRASE)


@pytest.mark.parametrize("key", [b"{}", b"x" * 100_000])
def test_a_key_file_that_makes_no_sense_is_no_backup(tmp_path: Path, key: bytes) -> None:
    members = [(tarfile.TarInfo("key.json"), key), (tarfile.TarInfo("store.db"), b"x")]
    with pytest.raises(NotABackup):
        restore(tar_of(tmp_path / "a.tar", members), tmp_path / "home", PASSPHRASE)


def test_a_store_of_another_key_in_the_tar_is_no_backup(made: Path, tmp_path: Path) -> None:
    create_keys(tmp_path / "else", PASSPHRASE, cost=QUICK)
    with tarfile.open(made) as tar:
        stored = tar.extractfile("store.db")
        assert stored
        content = stored.read()
    members = [
        (tarfile.TarInfo("key.json"), (tmp_path / "else" / "key.json").read_bytes()),
        (tarfile.TarInfo("store.db"), content),
    ]
    with pytest.raises(NotABackup):
        restore(tar_of(tmp_path / "a.tar", members), tmp_path / "third", PASSPHRASE)


def test_a_missing_backup_is_unreachable(tmp_path: Path) -> None:
    with pytest.raises(StoreUnreachable):
        restore(tmp_path / "none.tar", tmp_path / "home", PASSPHRASE)
