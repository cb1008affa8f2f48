"""Words that say who somebody is: found in what was typed, rather once too often."""

import pytest

from aid.domain.identity import telling_words, tells_who
from aid.domain.people import People
from aid.domain.visit import Brought, Clinic, Visit

CLINIC = Clinic(name="Oak Street")


def tells(text: str, name: str, helper: str = "") -> bool:
    visit = Visit(people=People(patient_name=name, companion_name=helper))
    return tells_who(text, telling_words(visit, CLINIC, "K7-MAPLE"))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Salma", "Call Salma on Monday"),
        ("Salma", "call SALMA’S son"),
        ("Salma Haddad", "Mrs Haddad walks"),
        ("salma haddad", "Salma walks"),
        ("José", "Jose walks"),
        ("Jose", "José walks"),
        ("Ana", "Ana walks"),
        ("Ana Li", "Tell Li"),
        ("O’Brien", "Mr O'Brien walks"),
        ("Anne-Marie", "Tell Marie"),
        ("سلمى", "اتصل بسلمى غدا"),
        ("王芳", "请王芳来"),
        ("Sal\u200bma", "Salma walks"),
        ("Salma  Haddad", "Salma\nHaddad walks"),
        ("J. (Jo) *", "J. (Jo) * walks"),
    ],
)
def test_a_name_is_found_as_people_write_it(name: str, text: str) -> None:
    assert tells(text, name)
    assert tells(text, "", name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("", "Walk to the shop"),
        ("   ", "Walk to the shop"),
        ("Al", "not also"),
        ("Ana", "Eat a banana"),
        ("Maria de la Cruz", "de la casa"),
        ("my son", "my pills"),
        ("Mai", "A day in may, or Maine"),
    ],
)
def test_a_word_that_only_looks_like_a_name_is_none(name: str, text: str) -> None:
    assert not tells(text, name)


def test_the_clinic_and_the_code_tell_too() -> None:
    assert tells("Go to Oak Street", "")
    assert tells("Say K7-MAPLE", "")


def test_what_one_has_tells_too_and_what_one_hopes_does_not() -> None:
    lines = (
        Brought(what="condition", words="Diabetes"),
        Brought(what="goal", words="To walk"),
    )
    telling = telling_words(Visit(brought=lines), Clinic())
    assert tells_who("My diabetes book", telling)
    assert not tells_who("To walk", telling)
