"""One program at a time over a data folder; a second start opens the first."""

import os
import re
import stat
import threading
from datetime import datetime
from pathlib import Path
from urllib.request import build_opener

import pytest

from aid.commands.serve import watched
from aid.storage.running import ask_link, asked_link, port_told, sole_place, spend_link
from aid.web.desk import Desk
from tests.conftest import Clock
from tests.journeys.program import Program, run_program


def test_the_place_is_held_by_one_and_free_when_it_ends(tmp_path: Path) -> None:
    with sole_place(tmp_path) as first:
        assert first is not None
        first.tell(4321)
        with sole_place(tmp_path) as second:
            assert second is None
        assert port_told(tmp_path) == 4321
    with sole_place(tmp_path) as third:
        assert third is not None


def test_a_file_left_by_a_program_that_died_keeps_nobody_out(tmp_path: Path) -> None:
    (tmp_path / "running").write_text("4321", encoding="utf-8")
    with sole_place(tmp_path) as place:
        assert place is not None
        place.tell(80)
        assert port_told(tmp_path) == 80


def test_a_program_that_did_not_say_where_it_answers_is_not_guessed_at(
    tmp_path: Path,
) -> None:
    with sole_place(tmp_path):
        assert port_told(tmp_path) == 0


def test_an_old_link_is_gone_when_the_program_starts(tmp_path: Path) -> None:
    token = ask_link(tmp_path)
    assert asked_link(tmp_path) == token
    with sole_place(tmp_path):
        assert asked_link(tmp_path) == ""
    spend_link(tmp_path)


def test_what_tells_of_a_running_program_is_for_this_user_alone(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with sole_place(home) as place:
        assert place is not None
        place.tell(4321)
        ask_link(home)
        assert stat.S_IMODE(home.stat().st_mode) == 0o700
        modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in home.iterdir()}
    assert modes == {"running": 0o600, "link": 0o600}


def status(link: str) -> int:
    """What the program answers to a link: 200 for the page behind it, or its refusal."""
    from urllib.error import HTTPError
    from urllib.request import HTTPCookieProcessor

    try:
        return int(build_opener(HTTPCookieProcessor()).open(link, timeout=30).status)
    except HTTPError as refused:
        refused.close()
        return refused.code


@pytest.fixture
def first(tmp_path: Path):
    program = run_program(tmp_path / "home", "serve")
    yield program
    program.kill()


def test_a_second_start_opens_the_first_by_a_link_of_its_own(
    first: Program, tmp_path: Path
) -> None:
    second = run_program(tmp_path / "home", "serve")
    assert second.process.wait() == 0
    second.kill()
    assert second.address == first.address
    assert second.link != first.link
    assert [status(second.link), status(second.link)] == [200, 403]
    assert status(first.link) == 200
    assert not (tmp_path / "home" / "link").exists()


def test_after_a_kill_the_next_start_is_a_program_of_its_own(
    first: Program, tmp_path: Path
) -> None:
    first.kill()
    next_one = run_program(tmp_path / "home", "serve")
    assert status(next_one.link) == 200
    assert next_one.process.poll() is None
    next_one.kill()


def test_the_program_locks_with_nobody_asking(desk: Desk, clock: Clock) -> None:
    looked = threading.Event()

    def now() -> datetime:
        looked.set()
        return clock()

    desk.lock_if_idle()
    clock.pass_by(minutes=11)
    desk.now = now
    with watched(desk, every=0):
        assert looked.wait(timeout=60)
    assert desk.opened is None


def test_the_link_is_not_among_the_words_of_the_program(first: Program) -> None:
    token = first.link.rpartition("/")[2]
    assert re.fullmatch(r"[\w-]{43}", token)
    words = Path(f"/proc/{first.process.pid}/cmdline").read_bytes()
    around = Path(f"/proc/{first.process.pid}/environ").read_bytes()
    assert token.encode() not in words + around
    assert os.stat(f"/proc/{first.process.pid}/fd").st_mode & 0o077 == 0
