"""Plain sentences score low, heavy ones high, in both languages."""

from aid.library.reading_level import english_grade, spanish_ease

PLAIN = ["You take one pill a day. It may help your heart."]
HEAVY = [
    "Anticoagulation intensification necessitates individualised consideration of "
    "haemorrhagic complications alongside thromboembolic prophylaxis."
]
LLANO = ["Usted toma una pastilla al día. Le puede ayudar al corazón."]
PESADO = [
    "La intensificación terapéutica anticoagulante requiere consideración individualizada "
    "de complicaciones hemorrágicas y profilaxis tromboembólica."
]


def test_plain_english_is_for_the_first_years_of_school() -> None:
    assert english_grade(PLAIN) < 4


def test_heavy_english_is_beyond_school() -> None:
    assert english_grade(HEAVY) > 15


def test_plain_spanish_is_very_easy() -> None:
    assert spanish_ease(LLANO) > 80


def test_heavy_spanish_is_very_hard() -> None:
    assert spanish_ease(PESADO) < 40


def test_the_grade_follows_the_formula() -> None:
    """Three words, one sentence, three syllables: 0.39 x 3 + 11.8 x 1 - 15.59 = -2.62."""
    assert round(english_grade(["The cat sat."]), 2) == -2.62


def test_placeholders_and_figures_are_no_words() -> None:
    assert english_grade(["The 12 cat sat."]) == english_grade(["The cat sat."])


def test_nothing_to_read_is_no_error() -> None:
    assert english_grade([]) == english_grade(["..."])
