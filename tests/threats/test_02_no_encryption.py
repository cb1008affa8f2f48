"""SQLCipher missing: the program does not start, and no file is ever a plain database."""

import subprocess
from pathlib import Path

import pytest

from aid.storage.backup import backup
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.storage.stories import python
from tests.web.page import Guest

HIDDEN = """
import sys
sys.modules["sqlcipher3"] = None
from aid.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_without_it_the_program_does_not_start(command: str, tmp_path: Path) -> None:
    name, env = python()
    done = subprocess.run(
        [name, "-c", HIDDEN, command, "--no-browser"],
        env={**env, "AID_HOME": str(tmp_path / "home"), "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("SQLCipher is missing")
    assert done.stdout == ""
    assert not list(tmp_path.iterdir())


def test_no_file_starts_as_a_plain_database(
    client: Guest, desk: Desk, salma: Kept, tmp_path: Path
) -> None:
    page = client.see(f"/visit/{salma.id}/matters")
    client.tell(page, main="Marigold")
    backup(desk.store.database, tmp_path / "copy.tar")
    desk.store.keeper.look_over().result()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {"store.db", "store.db-wal", "copy.tar"} <= {path.name for path in files}
    assert not [path for path in files if b"SQLite format 3" in path.read_bytes()]
