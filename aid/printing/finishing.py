"""The last strokes on a PDF, for readers that read it aloud.

WeasyPrint writes no scope on table headers and no language on cells, and gives the later
glyphs of some Arabic clusters an empty entry in the character map.
"""

import re
from typing import Any

EMPTY_LETTER = re.compile(rb"^(<[0-9a-fA-F]+>) <>$")
NO_WIDTH_SPACE = rb"\1 <200b>"


def finish(document: Any, pdf: Any) -> None:
    """Say scopes and languages in the tags; leave no letter without a meaning."""
    for page in document.pages:
        for box in page._page_box.descendants():  # the boxes have no public door
            _tell(box)
    for thing in pdf.objects:
        _mend_letters(thing)


def _tell(box: Any) -> None:
    mark = getattr(box, "mark", None)
    if mark is None or box.element is None:
        return
    scope, lang = box.element.get("scope"), box.element.get("lang")
    if scope and mark["S"] == "/TH":
        mark["A"]["Scope"] = "/Row" if scope == "row" else "/Column"
    if lang:
        mark["Lang"] = f"({lang})"


def _mend_letters(thing: Any) -> None:
    lines = getattr(thing, "stream", None)
    if lines and b"begincmap" in lines:
        thing.stream = [
            EMPTY_LETTER.sub(NO_WIDTH_SPACE, line) if isinstance(line, bytes) else line
            for line in lines
        ]
