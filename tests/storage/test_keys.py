import json
import stat
from pathlib import Path

import pytest

from aid.storage.errors import (
    NoKeys,
    StoreDamaged,
    StoreExists,
    WeakPassphrase,
    WrongKey,
    WrongPassphrase,
)
from aid.storage.keys import (
    ALPHABET,
    change_passphrase,
    change_recovery_code,
    create_keys,
    has_keys,
    unlock,
)
from tests.storage.stories import QUICK, everything_in

PASSPHRASE = "green bicycle"


def test_the_passphrase_gives_the_key_back(home: Path) -> None:
    new = create_keys(home, PASSPHRASE, cost=QUICK)
    assert len(new.key) == 32
    assert unlock(home, PASSPHRASE) == new.key


def test_every_folder_gets_a_key_of_its_own(tmp_path: Path) -> None:
    one = create_keys(tmp_path / "one", PASSPHRASE, cost=QUICK)
    two = create_keys(tmp_path / "two", PASSPHRASE, cost=QUICK)
    assert one.key != two.key
    assert one.recovery_code != two.recovery_code


def test_the_recovery_code_gives_the_key_back(home: Path) -> None:
    new = create_keys(home, PASSPHRASE, cost=QUICK)
    assert unlock(home, new.recovery_code) == new.key


def test_the_recovery_code_is_read_in_any_case_and_grouping(home: Path) -> None:
    new = create_keys(home, PASSPHRASE, cost=QUICK)
    code = new.recovery_code
    assert unlock(home, f"  {code.lower().replace('-', ' ')}") == new.key
    assert unlock(home, code.replace("-", "")) == new.key


def test_the_recovery_code_is_eight_groups_of_plain_signs(home: Path) -> None:
    code = create_keys(home, PASSPHRASE, cost=QUICK).recovery_code
    groups = code.split("-")
    assert [len(group) for group in groups] == [4] * 8
    assert set("".join(groups)) <= set(ALPHABET)
    assert not set("IO01") & set(ALPHABET)


@pytest.mark.parametrize("wrong", ["", "green bicycl", "GREEN BICYCLE", "A" * 32, "\ud800"])
def test_another_secret_opens_nothing(home: Path, wrong: str) -> None:
    create_keys(home, PASSPHRASE, cost=QUICK)
    with pytest.raises(WrongPassphrase):
        unlock(home, wrong)


def test_a_passphrase_may_be_written_with_accents_in_either_form(home: Path) -> None:
    new = create_keys(home, "caf\u00e9 de ma\u00f1ana", cost=QUICK)
    assert unlock(home, "cafe\u0301 de man\u0303ana ") == new.key


@pytest.mark.parametrize(
    "weak", ["", "river stone", "  river stone  ", "a" * 40, "12341234123412341234"]
)
def test_a_weak_passphrase_is_refused_and_nothing_is_made(home: Path, weak: str) -> None:
    with pytest.raises(WeakPassphrase):
        create_keys(home, weak, cost=QUICK)
    assert not has_keys(home)


def test_a_changed_passphrase_opens_and_the_old_one_does_not(home: Path) -> None:
    new = create_keys(home, PASSPHRASE, cost=QUICK)
    change_passphrase(home, new.key, "blue umbrella", cost=QUICK)
    assert unlock(home, "blue umbrella") == new.key
    assert unlock(home, new.recovery_code) == new.key
    with pytest.raises(WrongPassphrase):
        unlock(home, PASSPHRASE)


def test_a_weak_change_leaves_the_old_passphrase_good(home: Path) -> None:
    new = create_keys(home, PASSPHRASE, cost=QUICK)
    with pytest.raises(WeakPassphrase):
        change_passphrase(home, new.key, "short", cost=QUICK)
    assert unlock(home, PASSPHRASE) == new.key


def test_a_key_of_another_folder_is_never_wrapped(home: Path) -> None:
    create_keys(home, PASSPHRASE, cost=QUICK)
    with pytest.raises(WrongKey):
        change_passphrase(home, bytes(32), "blue umbrella", cost=QUICK)


def test_a_new_recovery_code_ends_the_old_one(home: Path) -> None:
    new = create_keys(home, PASSPHRASE, cost=QUICK)
    code = change_recovery_code(home, new.key, cost=QUICK)
    assert unlock(home, code) == new.key
    with pytest.raises(WrongPassphrase):
        unlock(home, new.recovery_code)


def test_a_folder_is_set_up_once(home: Path) -> None:
    new = create_keys(home, PASSPHRASE, cost=QUICK)
    with pytest.raises(StoreExists):
        create_keys(home, "blue umbrella", cost=QUICK)
    assert unlock(home, PASSPHRASE) == new.key


def test_a_store_without_its_key_file_is_not_set_up_anew(home: Path) -> None:
    home.mkdir()
    (home / "store.db").write_bytes(b"kept")
    with pytest.raises(StoreExists):
        create_keys(home, PASSPHRASE, cost=QUICK)


def test_an_empty_folder_has_no_keys(home: Path) -> None:
    assert not has_keys(home)
    with pytest.raises(NoKeys):
        unlock(home, PASSPHRASE)


@pytest.mark.parametrize("content", [b"", b"{}", b"not json", b'{"version": 1}'])
def test_a_damaged_key_file_is_called_damaged(home: Path, content: bytes) -> None:
    create_keys(home, PASSPHRASE, cost=QUICK)
    (home / "key.json").write_bytes(content)
    with pytest.raises(StoreDamaged):
        unlock(home, PASSPHRASE)


def test_a_key_file_cannot_ask_for_endless_memory(home: Path) -> None:
    create_keys(home, PASSPHRASE, cost=QUICK)
    found = json.loads((home / "key.json").read_bytes())
    found["passphrase"]["cost"] = 2**40
    (home / "key.json").write_text(json.dumps(found))
    with pytest.raises(StoreDamaged):
        unlock(home, PASSPHRASE)


def test_the_key_file_is_for_this_user_alone_and_holds_no_secret(home: Path) -> None:
    new = create_keys(home, PASSPHRASE, cost=QUICK)
    found = everything_in(home)
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert stat.S_IMODE((home / "key.json").stat().st_mode) == 0o600
    assert [p.name for p in home.iterdir()] == ["key.json"]
    for secret in (new.key, new.key.hex().encode(), PASSPHRASE.encode()):
        assert secret not in found


def test_a_key_never_shows_in_a_log_line(home: Path) -> None:
    new = create_keys(home, PASSPHRASE, cost=QUICK)
    assert repr(new) == "NewKeys()"


def test_the_usual_cost_is_the_one_that_takes_a_third_of_a_second(home: Path) -> None:
    create_keys(home, PASSPHRASE)
    found = json.loads((home / "key.json").read_bytes())
    assert [found["passphrase"][k] for k in ("cost", "block", "parallel")] == [131072, 8, 1]
