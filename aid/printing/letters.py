"""Which letters the faces of the paper can draw, read from their own character maps.

A letter that none of them has would be drawn in whatever face a laptop happens to have. So
it becomes a mark before the page is laid out, and a sheet looks the same on every laptop.
"""

import unicodedata
from functools import cache, reduce
from io import BytesIO

from aid.printing.table import faces

MARK = "\N{REPLACEMENT CHARACTER}"
TAGS = range(0xE0000, 0xE1000)
UNSEEN = frozenset(  # ignored by default, says Unicode, though their kind does not tell
    (0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0)
) | frozenset((*range(0x180B, 0x1810), *range(0xFE00, 0xFE10), *TAGS))


class Strokes(dict[int, str]):
    """How each letter stands on paper, worked out once: as it is, in parts or as a mark."""

    def __init__(self, drawn: frozenset[int]) -> None:
        super().__init__()
        self.drawn = drawn

    def __missing__(self, code: int) -> str:
        stands = self[code] = self._stands(chr(code))
        return stands

    def _stands(self, letter: str) -> str:
        kind, code = unicodedata.category(letter), ord(letter)
        if code in self.drawn or (kind in ("Cc", "Cf") and code not in TAGS):
            return letter
        if code in UNSEEN:
            return ""
        parts = unicodedata.normalize("NFD", letter)
        if self.drawn.issuperset(map(ord, parts)):
            return parts
        return " " if kind.startswith("Z") else MARK


def on_paper(text: str) -> str:
    """Return a text in letters that our faces have; a mark stands for every other."""
    stands = text.translate(_strokes())
    if stands == text:
        return text
    return unicodedata.normalize("NFC", text).translate(_strokes())


def without_a_face(text: str) -> tuple[str, ...]:
    """Return each letter of a text that only a mark can stand for, in the order met."""
    met, strokes = dict.fromkeys(unicodedata.normalize("NFC", text)), _strokes()
    return tuple(one for one in met if one != MARK and strokes[ord(one)] == MARK)


@cache
def _strokes() -> Strokes:
    """Read the faces; a letter counts where a face has it in both its weights."""
    both = (reduce(frozenset.intersection, map(_letters, pair)) for pair in faces())
    return Strokes(reduce(frozenset.union, both))


def _letters(face: bytes) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(BytesIO(face), lazy=True) as font:
        return frozenset(font.getBestCmap())
