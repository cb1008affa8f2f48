"""Every fixed English sentence of the sheet for the fridge: for five years of school."""

from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file

from aid.i18n.labels import message_of
from aid.i18n.strings import KEYWORDS
from aid.library.reading_level import english_grade
from aid.printing import fridge, help_box, wording
from aid.resources import resource_dir

HARDEST = 5.0
TEMPLATE = resource_dir("templates") / "print" / "fridge.html"
CODE = tuple(Path(str(module.__file__)) for module in (fridge, help_box, wording))
FEW_WORDS = 4  # a grade says nothing of a line this short
HARD = "Anticoagulation necessitates individualised haematological consideration today."


def sentences(file: Path) -> set[str]:
    """The messages of a file, in their one form or their last."""
    method = "jinja2" if file.suffix == ".html" else "python"
    found = (one[1] for one in extract_from_file(method, file, KEYWORDS))
    return {one if isinstance(one, str) else one[-1] for one in found}


def too_hard(said: set[str]) -> set[str]:
    """Those that ask for more than five years of school."""
    whole = (one for one in said if len(one.split()) >= FEW_WORDS)
    return {one for one in whole if english_grade([one]) > HARDEST}


@pytest.mark.parametrize("file", [TEMPLATE, *CODE], ids=lambda file: file.name)
def test_every_fixed_sentence_is_easy_to_read(file: Path) -> None:
    assert sentences(file)
    assert too_hard(sentences(file)) == set()


def test_the_words_for_who_does_it_are_easy_to_read() -> None:
    assert too_hard({message_of(one) for one in wording.DOER_MARKS}) == set()


def test_a_hard_sentence_is_found(tmp_path: Path) -> None:
    planted = tmp_path / "fridge.html"
    planted.write_text(f'<p>{{{{ _("{HARD}") }}}}</p>', encoding="utf-8")
    assert too_hard(sentences(planted)) == {HARD}
