"""A disk that fails under the form: a sentence, the words stay, the next save works."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from aid.web.rooms import NOT_SAVED
from tests.storage.disk import built, watching
from tests.storage.stories import python

CHILD = Path(__file__).with_name("sick_disk.py")
TROUBLES = (
    "full",
    "no room",
    "read-only",
    "dead",
    "flaky 1",
    "flaky 3",
    "flaky 10",
    "flaky 30",
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What a visit through each trouble was like."""
    folder = tmp_path_factory.mktemp("sick")
    command, env = python()
    home, trouble = folder / "home", folder / "trouble"
    done = subprocess.run(
        [command, str(CHILD), str(home), str(trouble)],
        env={**env, **watching(built(folder), home, trouble=trouble)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    return {answer.pop("trouble"): answer for answer in answers}


@pytest.mark.parametrize("trouble", TROUBLES)
def test_the_page_says_it_in_a_sentence_and_the_words_are_saved_once_it_is_over(
    told: dict[str, dict[str, Any]], trouble: str
) -> None:
    answer = told[trouble]
    assert answer.pop("told") == NOT_SAVED
    assert answer.pop("then") == 200
    assert answer == {"held": True, "saved": True, "once": True, "sound": True}
