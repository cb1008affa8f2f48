"""The look: light, mirrored without a second sheet, readable in every pair of colours."""

import re
from pathlib import Path

import pytest

STATIC = Path(__file__).resolve().parents[2] / "aid" / "static"
CSS = sorted((STATIC / "css").glob("*.css"))
PHYSICAL = re.compile(
    r"(?<![\w-])(?:margin|padding|border|inset)-(?:left|right|top|bottom)\b"
    r"|(?<![\w-])(?:left|right|top|bottom|width|height|min-width|max-width)\s*:"
    r"|text-align\s*:\s*(?:left|right)|float\s*:\s*(?:left|right)"
)
MEDIA = re.compile(r"@(?:media|container)[^{]*|\([^)]*\)")
FIRST_LOAD = 110_000
OF_SOME_PAGES = {"doors.css", "sides.css"}  # a page has one of them at most
PAIRS = [
    ("ink", "paper", 7), ("ink", "table", 7), ("ink", "wash", 7),
    ("pencil", "paper", 4.5), ("pencil", "table", 4.5), ("pencil", "wash", 4.5),
    ("pen", "paper", 4.5), ("pen", "table", 4.5), ("pen", "wash", 4.5),
    ("pen", "pen-wash", 4.5),
    ("edge", "paper", 3), ("edge", "table", 3), ("edge", "wash", 3),
]  # fmt: skip


def rules(sheet: Path) -> str:
    return re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)


def colours() -> dict[str, str]:
    return dict(
        re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", rules(STATIC / "css/tokens.css"))
    )


def light(colour: str) -> float:
    parts = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((light(one), light(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("words", "ground", "least"), PAIRS)
def test_words_and_lines_stand_out_from_their_ground(
    words: str, ground: str, least: float
) -> None:
    known = colours()
    assert contrast(known[words], known[ground]) >= least


@pytest.mark.parametrize("sheet", CSS, ids=lambda path: path.name)
def test_a_sheet_knows_start_and_end_but_no_left_and_right(sheet: Path) -> None:
    assert not PHYSICAL.findall(MEDIA.sub("", rules(sheet)))


@pytest.mark.parametrize("sheet", CSS, ids=lambda path: path.name)
def test_a_sheet_is_in_balance_and_asks_nothing_of_the_network(sheet: Path) -> None:
    text = rules(sheet)
    assert text.count("{") == text.count("}")
    assert not re.search(r"@import|https?:|//", text)


def test_every_font_that_is_named_is_there_with_its_licence() -> None:
    named = re.findall(r'url\("\.\./fonts/([^"]+)"\)', rules(STATIC / "css/tokens.css"))
    assert named
    assert all((STATIC / "fonts" / name).is_file() for name in named)
    assert {"OFL-Andika.txt", "OFL-Vazirmatn.txt"} <= {
        f.name for f in STATIC.glob("fonts/*")
    }


def test_styles_and_latin_letters_are_light_on_the_first_load() -> None:
    latin = list(STATIC.glob("fonts/andika-latin-*.woff2"))
    assert len(latin) == 2
    shared = [path for path in CSS if path.name not in OF_SOME_PAGES]
    own = max(path.stat().st_size for path in CSS if path.name in OF_SOME_PAGES)
    assert own + sum(path.stat().st_size for path in (*shared, *latin)) < FIRST_LOAD


def test_layers_are_ordered_before_anything_is_said() -> None:
    text = rules(STATIC / "css/tokens.css").strip()
    assert text.startswith("@layer tokens, base, layout, parts, steps, print;")


def test_nothing_is_red() -> None:
    for colour in re.findall(r"#[0-9a-f]{6}\b", "".join(map(rules, CSS))):
        red, green, blue = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
        assert not (red > 150 and green < 100 and blue < 100)


def test_what_is_typed_keeps_its_own_order_in_a_page_that_runs_the_other_way() -> None:
    """Else “1 pill, 1-2” reads “pill, 1-2 1” in a field of a right-to-left page."""
    parts = rules(STATIC / "css/parts.css")
    field = parts.split(".write {")[1].split("}")[0]
    assert "unicode-bidi: plaintext" in field
    assert ".open > span, .task span { unicode-bidi: plaintext; }" in parts
