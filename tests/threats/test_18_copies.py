"""A copy on a stick: encrypted, whole, and without the key in clear."""

from pathlib import Path

from aid.storage.backup import backup, restore
from aid.storage.home import open_store
from aid.storage.kept import Kept
from aid.storage.keys import unlock
from aid.web.desk import Desk
from tests.conftest import Clock
from tests.storage.stories import everything_in, say, spellings
from tests.threats.conftest import SECRET
from tests.threats.test_06_forged_requests import rows


def test_a_copy_holds_neither_words_nor_key_and_comes_back_row_for_row(
    desk: Desk, salma: Kept, tmp_path: Path, clock: Clock
) -> None:
    say(desk.store, salma.id, "marigoldmeadow")
    stick = tmp_path / "stick"
    stick.mkdir()
    backup(desk.store.database, stick / "copy.tar")
    held = everything_in(stick)
    secrets = (desk.store.database.key, desk.store.database.key.hex().encode())
    assert not [one for one in (*secrets, *spellings(SECRET)) if one in held]
    assert not [one for one in spellings("marigoldmeadow") if one in held]
    before = rows(desk)
    other = tmp_path / "other"
    restore(stick / "copy.tar", other, SECRET)
    desk.store.close()
    desk.opened = open_store(other, unlock(other, SECRET), clock)
    assert desk.store.check()
    assert rows(desk) == before
