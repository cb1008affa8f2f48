"""Words on paper: typed words stay as typed, figures keep their order."""

import pytest

from aid.i18n.shelf import Shelf
from aid.i18n.words import Words
from aid.printing.phrases import Phrase, Tongue, Typed, cleaned, cut, direction_of


def apart(phrase: Phrase) -> list[str]:
    """The parts that run their own way."""
    inner = [part for part in phrase.parts if isinstance(part, Phrase)]
    return [part.text for part in inner if part.direction]


@pytest.mark.parametrize(
    "figure",
    ["555-0142", "1-2", "10:30", "20 mg", "1,000", "+44 (0)20 7946 0958", "7.5 %", "3/4"],
)
def test_a_figure_in_a_right_to_left_line_stands_apart_whole(
    figure: str, tongues: Shelf
) -> None:
    tongue = Tongue(tongues.words("ar"), "ar")
    assert apart(tongue.typed(f"خذ {figure} الآن")) == [figure]


def test_a_left_to_right_line_needs_nothing_apart(english: Words) -> None:
    assert Tongue(english).typed("Take 1-2 now") == Phrase(("Take 1-2 now",))


def test_a_right_to_left_word_stands_apart_in_an_english_sheet(english: Words) -> None:
    typed = Tongue(english, "ar").typed("مسبح")
    assert typed == Phrase((Phrase(("مسبح",), "ar", "rtl"),))


def test_typed_words_are_never_read_as_a_message(english: Words) -> None:
    told = Tongue(english).say("My worry: {words}", words=Typed("{name} %s {0}"))
    assert told.text == "My worry: {name} %s {0}"


def test_lines_stay_lines(english: Words) -> None:
    assert Tongue(english).typed("one\r\ntwo").parts == ("one", "\n", "two")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b\x0bc", "abc"),
        ("a\ud800b", "ab"),
        ("a\u202eb\u2066c", "abc"),
        ("  a  ", "a"),
        ("👩\u200d⚕️", "👩\u200d⚕️"),
    ],
)
def test_what_no_page_can_show_is_left_out(typed: str, kept: str) -> None:
    assert cleaned(typed) == kept


@pytest.mark.parametrize(
    ("text", "runs"), [("pool", "ltr"), ("مسبح", "rtl"), ("5 מים", "rtl"), ("12", "ltr")]
)
def test_a_text_runs_as_its_first_letter(text: str, runs: str) -> None:
    assert direction_of(text) == runs


def test_a_long_line_is_cut_at_a_word() -> None:
    assert cut("one two three", 9) == "one two…"
    assert cut("one two", 9) == "one two"
    assert cut("w" * 12, 9) == "w" * 9 + "…"


def test_a_pattern_without_a_word_needs_no_translation(tongues: Shelf) -> None:
    tongue = Tongue(tongues.words("ar"))
    assert tongue.say("{task}: {how}", task="a", how="b").text == "a: b"


def test_a_number_of_things_is_told_in_its_form(english: Words) -> None:
    told = [Tongue(english).say_n("{n} medicine", "{n} medicines", n).text for n in (1, 2)]
    assert told == ["1 medicine", "2 medicines"]
