"""How often a task comes, in words."""

import pytest

from aid.domain.frequency import Frequency, Per
from aid.i18n.often import how_often, often
from aid.i18n.words import Words
from tests.builders import ONCE, task

OFTEN = {
    Frequency(1, Per.DAY): "Every day",
    Frequency(2, Per.DAY): "Twice a day",
    Frequency(4, Per.DAY): "4 times a day",
    Frequency(1, Per.DAY, 2): "Every other day",
    Frequency(1, Per.DAY, 3): "Every 3 days",
    Frequency(1, Per.WEEK): "Once a week",
    Frequency(2, Per.WEEK): "Twice a week",
    Frequency(5, Per.WEEK): "5 times a week",
    Frequency(1, Per.WEEK, 2): "Every 2 weeks",
    Frequency(3, Per.WEEK, 2): "3 times every 2 weeks",
    Frequency(1, Per.MONTH): "Once a month",
    Frequency(1, Per.MONTH, 6): "Every 6 months",
    Frequency(1, Per.YEAR): "Once a year",
    Frequency(2, Per.YEAR): "Twice a year",
    ONCE: "only once",
}


@pytest.mark.parametrize("frequency", OFTEN, ids=OFTEN.values())
def test_a_frequency_reads_as_people_say_it(english: Words, frequency: Frequency) -> None:
    assert how_often(frequency, english) == OFTEN[frequency]
    assert often(task(frequency=frequency), english) == OFTEN[frequency]


def test_what_nobody_asked_says_so(english: Words) -> None:
    assert often(task(frequency=None), english) == "not asked"


def test_what_is_taken_when_needed_says_so(english: Words) -> None:
    assert often(task(frequency=None, as_needed=True), english) == "when needed"


@pytest.mark.parametrize("per", [per for per in Per if per is not Per.ONCE])
@pytest.mark.parametrize("times", [1, 2, 3])
@pytest.mark.parametrize("every", [1, 2, 3])
def test_every_frequency_has_words(
    english: Words, per: Per, times: int, every: int
) -> None:
    said = how_often(Frequency(times, per, every), english)
    assert said
    assert "{" not in said


def test_a_missing_translation_is_marked(little_spanish: Words) -> None:
    assert often(task(), little_spanish) == "[en] Every day"


def test_what_is_taken_when_needed_never_reads_as_a_rate(english: Words) -> None:
    assert often(task(as_needed=True), english) == "when needed"
