import stat
from datetime import timedelta
from pathlib import Path

import pytest

from aid.storage.errors import NoKeys, TooSoon, WrongPassphrase
from aid.storage.keys import create_keys, unlock
from aid.storage.tries import count_try, unlock_slowly, wait_before
from tests.storage.conftest import Clock
from tests.storage.stories import QUICK

PASSPHRASE = "green bicycle"


@pytest.fixture
def keyed(home: Path) -> Path:
    create_keys(home, PASSPHRASE, cost=QUICK)
    return home


def test_there_is_no_wait_at_first(keyed: Path, clock: Clock) -> None:
    assert wait_before(keyed, clock()) == 0


def test_the_wait_starts_after_three_tries_and_doubles_up_to_five_minutes(
    keyed: Path, clock: Clock
) -> None:
    waits = []
    for _ in range(14):
        count_try(keyed, clock.time)
        waits.append(wait_before(keyed, clock.time))
    assert waits == [0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]


def test_the_wait_runs_down(keyed: Path, clock: Clock) -> None:
    for _ in range(6):
        count_try(keyed, clock.time)
    assert wait_before(keyed, clock.time + timedelta(seconds=5.5)) == 3
    assert wait_before(keyed, clock.time + timedelta(seconds=8)) == 0


def test_a_wrong_passphrase_is_counted_and_then_refused_unheard(
    keyed: Path, clock: Clock
) -> None:
    for _ in range(3):
        with pytest.raises(WrongPassphrase):
            unlock_slowly(keyed, "wrong again", clock.time)
    with pytest.raises(TooSoon) as refused:
        unlock_slowly(keyed, PASSPHRASE, clock.time)
    assert refused.value.seconds == 1


def test_the_right_passphrase_after_the_wait_starts_again_from_none(
    keyed: Path, clock: Clock
) -> None:
    for _ in range(5):
        count_try(keyed, clock.time)
    later = clock.time + timedelta(seconds=4)
    assert unlock_slowly(keyed, PASSPHRASE, later) == unlock(keyed, PASSPHRASE)
    assert wait_before(keyed, later) == 0
    assert not (keyed / "tries.json").exists()


def test_the_count_is_kept_in_a_file_for_this_user_alone(keyed: Path, clock: Clock) -> None:
    count_try(keyed, clock())
    assert stat.S_IMODE((keyed / "tries.json").stat().st_mode) == 0o600


def test_a_folder_that_was_not_set_up_counts_nothing(home: Path, clock: Clock) -> None:
    with pytest.raises(NoKeys):
        unlock_slowly(home, PASSPHRASE, clock())
    assert not home.exists()


def test_a_clock_set_back_locks_nobody_out(keyed: Path, clock: Clock) -> None:
    for _ in range(9):
        count_try(keyed, clock.time)
    assert wait_before(keyed, clock.time - timedelta(days=300)) == 0


def test_a_torn_count_locks_nobody_out(keyed: Path, clock: Clock) -> None:
    (keyed / "tries.json").write_bytes(b'{"count": 9')
    assert wait_before(keyed, clock()) == 0
    assert unlock_slowly(keyed, PASSPHRASE, clock()) == unlock(keyed, PASSPHRASE)
