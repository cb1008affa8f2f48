"""A person's file of any sort is read, or told what is wrong with it, and never breaks."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from aid.library.load import Library
from aid.library.personas import Persona, read_persona
from aid.library.problems import ContentError
from aid.resources import resource_dir

FILES = sorted((resource_dir("content") / "personas").glob("*.toml"))
WHOLE = [path.read_text(encoding="utf-8") for path in FILES]
quick = settings(max_examples=60, deadline=None, database=None, derandomize=True)
VALUES = st.sampled_from(
    ['""', "0", "-1", "1e999", "nan", "true", "[]", "{}", "2026-13-45", "2026-03-02", '"x"',
     '"\\u0000"', '"{gap}"', "9999999999999999999999", '["a", 1]', "'''", "[["]
)  # fmt: skip
LINES = st.tuples(st.integers(0, 400), VALUES)


def answered(text: Path | str, library: Library) -> Persona | ContentError:
    """The person, or the one error that says what is wrong."""
    try:
        return read_persona(text, library.kinds)
    except ContentError as told:
        return told


@quick
@given(text=st.text(max_size=300))
def test_any_text_is_answered(shipped_library: Library, text: str) -> None:
    answered(text, shipped_library)


@quick
@given(
    whole=st.sampled_from(WHOLE),
    start=st.floats(0, 1),
    length=st.integers(0, 300),
    written=st.text(max_size=30),
)
def test_any_part_of_a_file_may_be_lost_or_written_over(
    shipped_library: Library, whole: str, start: float, length: int, written: str
) -> None:
    place = int(start * len(whole))
    answered(whole[:place] + written + whole[place + length :], shipped_library)


@quick
@given(whole=st.sampled_from(WHOLE), spoils=st.lists(LINES, min_size=1, max_size=3))
def test_any_value_in_any_place_is_answered(
    shipped_library: Library, whole: str, spoils: list[tuple[int, str]]
) -> None:
    lines = whole.splitlines()
    for number, value in spoils:
        place = number % len(lines)
        key = lines[place].partition("=")[0]
        lines[place] = f"{key}= {value}" if "=" in lines[place] else value
    answered("\n".join(lines), shipped_library)


@quick
@given(raw=st.binary(max_size=200))
def test_a_file_of_any_bytes_is_answered(
    tmp_path_factory, shipped_library: Library, raw: bytes
) -> None:
    path: Path = tmp_path_factory.getbasetemp() / "person.toml"
    path.write_bytes(raw)
    answered(path, shipped_library)
