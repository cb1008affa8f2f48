"""The sentences of content files for translators: an extraction method of Babel's kind.

Babel calls it by name (`aid.library.extract:extract`) and needs nothing of it but tuples.
"""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from typing import IO

from aid.library.lines import line_of
from aid.library.sentences import sentences_of

Message = tuple[int, None, str, list[str]]


def extract(
    fileobj: IO[bytes],
    keywords: Collection[str],
    comment_tags: Collection[str],
    options: Mapping[str, object],
) -> Iterator[Message]:
    """Yield line, no function, words and a note of where the words are read."""
    text = fileobj.read().decode("utf-8")
    document = tomllib.loads(text)
    for sentence in sentences_of(document):
        if sentence.words:
            note = f"Translators: content, {_where(document, sentence.field)}"
            yield line_of(text, sentence.field), None, sentence.words, [note]


def _where(document: Mapping[str, object], field: str) -> str:
    kind = str(document.get("schema", "")).split("/")[0]
    name = document.get("id") or document.get("group") or ""
    return f"{kind} {name}, {field}; keep what stands in {{braces}}"
