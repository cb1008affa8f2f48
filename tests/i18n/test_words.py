"""Messages with their figures, in one language; what is not translated is marked."""

from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from aid.domain.options import Text
from aid.i18n.shelf import open_shelf
from aid.i18n.words import Words

TUESDAY = date(2026, 6, 2)


def test_a_message_is_said_in_the_language(little_spanish: Words) -> None:
    assert little_spanish.say("Ways") == "Caminos"


@pytest.mark.parametrize("message", ["Agree", "Matters", "Life"])
def test_a_missing_an_empty_and_a_guessed_translation_are_marked(
    little_spanish: Words, message: str
) -> None:
    assert little_spanish.say(message) == f"[en] {message}"
    assert not little_spanish.has(message)


def test_a_message_that_reads_the_same_is_not_missing(little_spanish: Words) -> None:
    assert little_spanish.say("No") == "No"
    assert little_spanish.has("No")


def test_english_is_never_marked(english: Words) -> None:
    assert english.say("Anything at all") == "Anything at all"
    assert english.say_n("{n} trip", "{n} trips", 2) == "2 trips"
    assert english.has("Anything at all")


def test_nothing_said_stays_nothing(english: Words, little_spanish: Words) -> None:
    assert (english.say(""), little_spanish.say("")) == ("", "")


def test_figures_fill_their_places(little_spanish: Words) -> None:
    assert little_spanish.say("You have {n} tasks", n=3) == "Tienes 3 tareas"


def test_figures_fill_a_sentence_that_is_missing(little_spanish: Words) -> None:
    assert little_spanish.say("{a} of {b}", a=3, b=100) == "[en] 3 of 100"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1234, "1,234"),
        (Fraction(1, 3), "0.3"),
        (Decimal("2.50"), "2.5"),
        (TUESDAY, "2 June 2026"),
        ("9-12", "9-12"),
        (True, "True"),
    ],
)
def test_a_figure_is_written_as_the_language_does(
    english: Words, value: object, shown: str
) -> None:
    assert english.say("It is {it}", it=value) == f"It is {shown}"


@pytest.mark.parametrize(
    ("hour", "here", "there"),
    [
        (time(7, 30), "7:30\N{NO-BREAK SPACE}AM", "7:30"),
        (time(22, 15), "10:15\N{NO-BREAK SPACE}PM", "22:15"),
    ],
)
def test_a_time_on_the_clock_is_written_as_the_language_does(
    hour: time, here: str, there: str, english: Words, little_spanish: Words
) -> None:
    assert (english.clock(hour), little_spanish.clock(hour)) == (here, there)


def test_braces_in_what_people_typed_are_left_alone(english: Words) -> None:
    assert english.say("You said: {words}", words="{n} pills") == "You said: {n} pills"


@pytest.mark.parametrize(("n", "said"), [(1, "1 viaje"), (0, "0 viajes"), (2, "2 viajes")])
def test_one_and_many_are_told_apart(little_spanish: Words, n: int, said: str) -> None:
    assert little_spanish.say_n("{n} trip", "{n} trips", n) == said


def test_a_missing_plural_is_marked(little_spanish: Words) -> None:
    one, many = "{n} task of {who}", "{n} tasks of {who}"
    assert little_spanish.say_n(one, many, 1, who="Ana") == "[en] 1 task of Ana"
    assert little_spanish.say_n(one, many, 1500, who="Ana") == "[en] 1.500 tasks of Ana"


def test_a_sentence_of_the_content_brings_its_own_figures(little_spanish: Words) -> None:
    asked = Text("You have {n} tasks", figures=(("n", "1323"),))
    assert little_spanish.text(asked) == "Tienes 1.323 tareas"


def test_a_figure_of_the_content_may_be_words(english: Words) -> None:
    asked = Text("{who} have {n}", figures=(("who", "Some"), ("n", "2.5")))
    assert english.text(asked) == "Some have 2.5"


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (0, "0 min"),
        (35, "35 min"),
        (59, "59 min"),
        (60, "1 h"),
        (120, "2 h"),
        (84, "1 h 24"),
        (61, "1 h 01"),
        (Fraction(119, 2), "1 h"),
        (Fraction(141, 4), "35 min"),
        (-84, "1 h 24"),
        (6000, "100 h"),
    ],
)
def test_minutes_are_told_as_people_say_them(
    english: Words, amount: Fraction | int, said: str
) -> None:
    assert english.minutes(amount) == said


def test_minutes_that_read_the_same_are_not_marked(little_spanish: Words) -> None:
    assert (little_spanish.minutes(35), little_spanish.minutes(84)) == ("35 min", "1 h 24")


@pytest.mark.parametrize(
    ("amount", "said"),
    [(0, "$0"), (12, "$12"), (Decimal("12.50"), "$12.50"), (1234, "$1,234"),
     (Fraction(100, 3), "$33.33"), (Decimal("11.999"), "$12")],
)  # fmt: skip
def test_money_is_whole_where_it_is_whole(
    english: Words, amount: Decimal | Fraction | int, said: str
) -> None:
    assert english.money(amount) == said


def test_money_is_in_the_currency_of_the_clinic(translations: Path) -> None:
    shelf = open_shelf(translations)
    assert shelf.words("en", "EUR").money(12) == "€12"
    assert shelf.words("es", "EUR").money(Decimal("12.50")) == "€12,50"


@pytest.mark.parametrize(
    ("style", "said"),
    [("long", "2 June 2026"), ("day", "Tuesday 2 June"), ("short", "2 Jun")],
)
def test_a_date_is_told_in_words(english: Words, style: str, said: str) -> None:
    assert english.date(TUESDAY, style) == said


@pytest.mark.parametrize(
    ("style", "said"),
    [("long", "2 de junio de 2026"), ("day", "martes 2 de junio"), ("short", "2 jun")],
)
def test_a_date_is_told_as_the_language_tells_it(
    little_spanish: Words, style: str, said: str
) -> None:
    assert little_spanish.date(TUESDAY, style) == said


def test_the_days_of_a_week_begin_with_monday(
    english: Words, little_spanish: Words
) -> None:
    days = [english.weekday(number) for number in range(7)]
    assert days == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert [little_spanish.weekday(n, "long") for n in (0, 6)] == ["Lunes", "Domingo"]
    assert english.weekday(0, "narrow") == "Mo"


def test_several_things_are_told_in_one_phrase(
    english: Words, little_spanish: Words
) -> None:
    assert english.listed(["a", "b", "c"]) == "a, b, and c"
    assert little_spanish.listed(["a", "b"]) == "a y b"
    assert english.listed([]) == ""


def test_numbers_are_written_as_the_language_does(
    english: Words, little_spanish: Words
) -> None:
    assert english.number(Fraction(48701, 2)) == "24,350.5"
    assert little_spanish.number(Fraction(48701, 2)) == "24.350,5"
    assert english.number(3.0) == "3"
