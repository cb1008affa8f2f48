"""Dose lines in words: what they say, and what they must not be taken to say."""

from fractions import Fraction

import pytest

from aid.domain.frequency import Frequency, Per
from aid.domain.workload import Slot
from aid.fhir.sig import plain, read_sig

M, N, E, B = Slot.MORNING, Slot.NOON, Slot.EVENING, Slot.BEDTIME

RATES = [
    ("twice a day", 14, Frequency(2, Per.DAY)),
    ("Take 1 tablet by mouth daily", 7, Frequency(1, Per.DAY)),
    ("TAKE ONE TABLET ONCE DAILY", 7, Frequency(1, Per.DAY)),
    ("Take 1 tablet (500 mg) by mouth 2 (two) times a day", 14, Frequency(2, Per.DAY)),
    ("one (1) tablet two (2) times daily", 14, Frequency(2, Per.DAY)),
    ("take two tablets four times a day", 28, Frequency(4, Per.DAY)),
    ("Take 5 times a day", 35, Frequency(5, Per.DAY)),
    ("3x/day", 21, Frequency(3, Per.DAY)),
    ("8 tablets daily", 7, Frequency(1, Per.DAY)),
    ("1 a day", 7, Frequency(1, Per.DAY)),
    ("5 mg per day", 7, Frequency(1, Per.DAY)),
    ("10 mg/day", 7, Frequency(1, Per.DAY)),
    ("7.5 mg per week", 1, Frequency(1, Per.WEEK)),
    ("10 mg once weekly", 1, Frequency(1, Per.WEEK)),
    ("ONE tablet ONE day per week", 1, Frequency(1, Per.WEEK)),
    ("once a week on the same day each week", 1, Frequency(1, Per.WEEK)),
    ("Do not take daily. Take ONCE a WEEK", 1, Frequency(1, Per.WEEK)),
    ("twice weekly", 2, Frequency(2, Per.WEEK)),
    ("three times a week", 3, Frequency(3, Per.WEEK)),
    ("every other day", Fraction(7, 2), Frequency(1, Per.DAY, 2)),
    ("on alternate days", Fraction(7, 2), Frequency(1, Per.DAY, 2)),
    ("every 8 hours", 21, Frequency(3, Per.DAY)),
    ("every 12 hours", 14, Frequency(2, Per.DAY)),
    ("q6h", 28, Frequency(4, Per.DAY)),
    ("q 8 hours", 21, Frequency(3, Per.DAY)),
    ("6-hourly", 28, Frequency(4, Per.DAY)),
    ("every 72 hours", Fraction(7, 3), Frequency(1, Per.DAY, 3)),
    ("one patch every 7 days", 1, Frequency(1, Per.WEEK)),
    ("every 28 days", Fraction(1, 4), Frequency(1, Per.WEEK, 4)),
    ("fortnightly", Fraction(1, 2), Frequency(1, Per.WEEK, 2)),
    ("q2w", Fraction(1, 2), Frequency(1, Per.WEEK, 2)),
    ("monthly", Fraction(700, 3044), Frequency(1, Per.MONTH)),
    ("every 3 months", Fraction(700, 9132), Frequency(1, Per.MONTH, 3)),
    ("1 bd", 14, Frequency(2, Per.DAY)),
    ("2 puffs qds", 28, Frequency(4, Per.DAY)),
    ("one tab t.i.d.", 21, Frequency(3, Per.DAY)),
    ("QOD", Fraction(7, 2), Frequency(1, Per.DAY, 2)),
    ("1 od", 7, Frequency(1, Per.DAY)),
    ("1 drop OD bid", 14, Frequency(2, Per.DAY)),
    ("qhs", 7, Frequency(1, Per.DAY)),
    ("qam and qpm", 14, Frequency(2, Per.DAY)),
    ("20 mg nocte", 7, Frequency(1, Per.DAY)),
    ("every morning and evening", 14, Frequency(2, Per.DAY)),
    ("nightly and every morning", 14, Frequency(2, Per.DAY)),
    ("in the morning and at night", 14, Frequency(2, Per.DAY)),
    ("before each meal", 21, Frequency(3, Per.DAY)),
    ("4 times a day before meals and at bedtime", 28, Frequency(4, Per.DAY)),
    ("TAKE 1 TABLET TWICE A DAY WITH MEALS", 14, Frequency(2, Per.DAY)),
    ("at 8am and 8pm", 14, Frequency(2, Per.DAY)),
    ("1-0-1", 14, Frequency(2, Per.DAY)),
    ("1-1-1-1", 28, Frequency(4, Per.DAY)),
    ("on Mondays and Thursdays", 2, Frequency(2, Per.WEEK)),
    ("mon/wed/fri", 3, Frequency(3, Per.WEEK)),
    ("Monday to Friday", 5, Frequency(5, Per.WEEK)),
    ("start on Monday, one daily", 7, Frequency(1, Per.DAY)),
    ("once a week, on a day other than Monday", 1, Frequency(1, Per.WEEK)),
    ("twice a day every day", 14, Frequency(2, Per.DAY)),
    ("Take one daily to reduce stomach acid", 7, Frequency(1, Per.DAY)),
    ("Come back in a week. Take once daily", 7, Frequency(1, Per.DAY)),
    ("Take 1 capsule 3 times a day for 7 days", 21, Frequency(3, Per.DAY)),
    ("single dose", 0, Frequency(1, Per.ONCE)),
    ("una vez al día", 7, Frequency(1, Per.DAY)),
    ("dos veces al día", 14, Frequency(2, Per.DAY)),
    ("cada 8 horas", 21, Frequency(3, Per.DAY)),
    ("cada 12 hs", 14, Frequency(2, Per.DAY)),
    ("por la noche", 7, Frequency(1, Per.DAY)),
    ("todas las noches", 7, Frequency(1, Per.DAY)),
    ("cada semana", 1, Frequency(1, Per.WEEK)),
    ("una vez por semana", 1, Frequency(1, Per.WEEK)),
    ("1 comprimido al día", 7, Frequency(1, Per.DAY)),
    ("con el desayuno y la cena", 14, Frequency(2, Per.DAY)),
    ("días alternos", Fraction(7, 2), Frequency(1, Per.DAY, 2)),
    ("un comprimido los lunes", 1, Frequency(1, Per.WEEK)),
]

UNREAD = [
    "Follow directions",
    "As directed",
    "Take this like I told you",
    "3 times a day and at bedtime",
    "40 mg daily for 5 days then 20 mg daily for 5 days",
    "Take one daily. Supply in weekly trays",
    "daily on Monday",
    "5 mg daily on Mon Wed Fri, 2.5 mg other days",
    "in the morning or evening",
    "biweekly",
    "on days 1 to 5 take two",
    "2 a day",
    "2 tablets a day",
    "take 4 tablets per week",
    "10 mg/kg/day in divided doses",
    "max twice a day",
    "not to exceed 3 times a day",
    "up to 3 times a day",
    "cada tercer día",
    "luego una al día, después dos veces al día",
    "1 tablet x 7 days",
    "take with food",
    "",
]

AS_NEEDED = [
    "2 puffs when required",
    "every 4 to 6 hours as needed for pain",
    "1 tab qhs prn",
    "P.R.N.",
    "si hace falta",
    "cada 8 horas si es necesario",
    "en caso de dolor",
]


@pytest.mark.parametrize(("words", "per_week", "frequency"), RATES)
def test_plain_words_give_a_rate(words, per_week, frequency):
    sig = read_sig(words)
    assert sig.sure_rate is not None
    assert sig.sure_rate.low == per_week
    assert sig.sure_rate.frequency == frequency


@pytest.mark.parametrize("words", UNREAD)
def test_words_that_may_mean_two_things_give_no_rate(words):
    assert read_sig(words).sure_rate is None


@pytest.mark.parametrize("words", AS_NEEDED)
def test_as_needed_is_never_a_rate(words):
    sig = read_sig(words)
    assert sig.as_needed
    assert sig.sure_rate is None


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("every 4-6 hours", 28, 42),
        ("once or twice a day", 7, 14),
        ("2 to 3 times daily", 14, 21),
        ("cada 6 a 8 horas", 21, 28),
    ],
)
def test_a_range_keeps_both_ends(words, low, high):
    rate = read_sig(words).sure_rate
    assert rate is not None
    assert (rate.low, rate.high) == (low, high)


@pytest.mark.parametrize(
    ("words", "slots"),
    [
        ("every morning", (M,)),
        ("1 tab qhs", (B,)),
        ("once nightly", (B,)),
        ("1-0-1", (M, E)),
        ("tid with meals", (M, N, E)),
        ("08:00 and 20:00", (M, E)),
        ("1 tablet at 12 pm", (N,)),
        ("con el desayuno y la cena", (M, E)),
        ("once weekly in the morning", (M,)),
        ("twice a day", ()),
    ],
)
def test_times_of_day_are_kept(words, slots):
    assert read_sig(words).slots == slots


def test_days_of_the_week_are_kept():
    assert read_sig("once a week on Monday").days == (0,)
    assert read_sig("los martes y jueves").days == (1, 3)


def test_the_length_of_a_course_is_no_rate():
    assert read_sig("one tablet twice daily for 2 weeks").course == 14
    assert read_sig("1 capsule tds 7/7").course == 7
    assert not read_sig("one tablet twice daily for 1 week").weekly


def test_steps_one_after_another_are_noticed():
    assert read_sig("4 tablets daily for 3 days then 2 tablets daily").in_steps


@pytest.mark.parametrize(
    "words",
    [
        "once weekly",
        "every 2 weeks",
        "biweekly",
        "einmal wöchentlich",
        "une fois par semaine",
        "jede Woche, pro Woche eine",
        "una volta alla settimana",
        "раз в неделю",
        "每周一次",
        "مرة كل أسبوع",
    ],
)
def test_a_weekly_word_is_known_in_many_languages(words):
    assert read_sig(words).weekly


def test_plain_text_keeps_every_letter_in_its_place():
    words = "Día  Ñandú 1 (one) vez al día"
    assert len(plain(words)) == len(words)


def test_a_very_long_text_is_not_trusted():
    assert read_sig("once daily " + "x" * 11_000).sure_rate is None
