"""Which known medicine somebody means by what they typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aid.domain.finding import MOST_FOUND, exactly, find, folded, names, slips
from aid.domain.medicines import KnownMedicine, MedicineClass, Timing, timing_of
from aid.library.load import load_library
from aid.resources import resource_dir

quick = settings(max_examples=150, deadline=None, database=None)
SHIPPED = tuple(load_library(resource_dir("content")).medicines.values())
LONG_NAMES = [one for one in SHIPPED if sum(c.isalpha() for c in one.name) >= 7]


def known(name: str, *also: str) -> KnownMedicine:
    return KnownMedicine(
        name=name, medicine_class="c", form="tablet", kind="take_pills", also=also
    )


PLAIN = known("somatol", "Brandix", "somatól sódico")
SLOW = known("somatol modified-release")
OTHER = known("gran somatex", "Nocturna")
THREE = (PLAIN, SLOW, OTHER)


def found(typed: str) -> list[str]:
    return [one.name for one in find(typed, SHIPPED)]


def taken(typed: str) -> str | None:
    one = exactly(typed, SHIPPED)
    return one.name if one else None


@pytest.mark.parametrize(
    ("typed", "best"),
    [
        ("metfrom", "metformin"),
        ("amlodopine", "amlodipine"),
        ("warferin", "warfarin"),
        ("levotiroxina", "levothyroxine"),
        ("omeprasol", "omeprazole"),
        ("salbutimol", "salbutamol"),
        ("asprin", "acetylsalicylic acid"),
        ("paracetemol", "paracetamol"),
        ("furosamide", "furosemide"),
        ("insulin glarjine", "insulin glargine"),
        ("metfrom every day", "metformin"),
        ("LIPITRO", "atorvastatin"),
    ],
)
def test_a_slip_of_the_pen_still_finds_it(typed: str, best: str) -> None:
    assert found(typed)[0] == best


def test_the_whole_name_comes_first_then_what_begins_so() -> None:
    assert found("metformin") == ["metformin", "metformin modified-release"]
    assert found("levothyroxine")[0] == "levothyroxine"


def test_a_name_that_begins_so_comes_before_a_word_or_another_name() -> None:
    assert find("so", (OTHER, SLOW, PLAIN)) == (SLOW, PLAIN, OTHER)
    assert find("noct", THREE) == (OTHER,)


def test_of_two_that_fit_alike_the_first_in_the_content_comes_first() -> None:
    assert find("soma", (SLOW, PLAIN)) == (SLOW, PLAIN)
    assert find("soma", (PLAIN, SLOW)) == (PLAIN, SLOW)


def test_what_is_written_comes_before_a_guess() -> None:
    assert found("predni") == ["prednisolone", "prednisone"]
    assert found("estradiol ptach")[:2] == ["estradiol", "estradiol patch"]


def test_no_more_are_shown_than_asked_for() -> None:
    assert len(found("in")) == MOST_FOUND
    assert len(find("in", SHIPPED, 3)) == 3


@pytest.mark.parametrize("typed", ["", " ", "m", "?!", "zzzzz", "water", "لا", "5 mg"])
def test_too_short_or_nothing_near_finds_nothing(typed: str) -> None:
    assert found(typed) == []


def test_no_medicines_no_finding() -> None:
    assert find("metformin", ()) == ()
    assert exactly("metformin", ()) is None
    assert names(()) == ()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("metformin", "metformin"),
        ("  METFORMIN ", "metformin"),
        ("metformin 500 mg", "metformin"),
        ("Ramipril 5mg tablets", "ramipril"),
        ("eliquis 5", "apixaban"),
        ("Warfarina 5 mg", "warfarin"),
        ("ACIDO FOLICO", "folic acid"),
        ("levothyroxine sodium 50 mcg", "levothyroxine"),
        ("sodium valproate", "valproate"),
        ("vitamin-D3 1000 IU capsule", "colecalciferol"),
        ("insulin glargine 100 units/mL pen", "insulin glargine"),
        ("Lantus SoloStar", "insulin glargine"),
        ("metformin XR", "metformin modified-release"),
        ("quetiapine XR", "quetiapine"),
        (
            "24 HR metFORMIN hydrochloride 500 MG Extended Release Oral Tablet",
            "metformin modified-release",
        ),
        ("hydrocortisone 1% cream", "hydrocortisone cream"),
        ("buprenorphine 5micrograms/hour patches", "buprenorphine patch"),
        ("budesonide + formoterol", "budesonide/formoterol"),
        ("potassium chloride", "potassium chloride"),
    ],
)
def test_a_name_is_taken_whatever_its_strength_form_or_salt(typed: str, name: str) -> None:
    assert taken(typed) == name


@pytest.mark.parametrize(
    "typed",
    [
        "metfrom",
        "metf",
        "insulin",
        "tablets",
        "potassium citrate",
        "Acetaminophen 325 MG / Codeine 30 MG Oral Tablet",
        "paracetamol and codeine",
        "losartan hydrochlorothiazide",
        "hydrocortisone ointment",
    ],
)
def test_a_guess_is_never_taken(typed: str) -> None:
    assert taken(typed) is None


def test_a_name_goes_before_the_same_other_name() -> None:
    namesake = known("gransol", "Somatol")
    assert exactly("somatol", (namesake, PLAIN)) is PLAIN
    assert exactly("somatol", (PLAIN, namesake)) is PLAIN


def test_the_list_to_choose_from_holds_each_spelling_once_in_order() -> None:
    assert names((PLAIN, OTHER)) == (
        "Brandix", "gran somatex", "Nocturna", "somatol", "somatól sódico",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "name", "most", "expected"),
    [
        ("metform", "metformin", 2, 0),
        ("metfrom", "metformin", 2, 1),
        ("mtformin", "metformin", 2, 1),
        ("mettformin", "metformin", 2, 1),
        ("metfurmin", "metformin", 2, 1),
        ("mtfrom", "metformin", 2, 2),
        ("mtfrom", "metformin", 1, None),
        ("metformin", "metf", 2, None),
    ],
)
def test_slips_are_counted_letter_by_letter(
    typed: str, name: str, most: int, expected: int | None
) -> None:
    assert slips(typed, name, most) == expected


def test_a_medicine_is_taken_as_its_class_says() -> None:
    classes = {"c": MedicineClass("c", "Bone pill", (Timing.UPRIGHT,))}
    assert timing_of(PLAIN, classes) == (Timing.UPRIGHT,)
    assert timing_of(PLAIN, {}) == ()


@given(st.text(max_size=300))
@quick
def test_any_text_can_be_looked_for(typed: str) -> None:
    assert len(find(typed, SHIPPED)) <= MOST_FOUND
    exactly(typed, SHIPPED)


@given(st.sampled_from(SHIPPED))
@quick
def test_every_name_finds_itself_first_and_is_taken(one: KnownMedicine) -> None:
    for name in (one.name, one.name.upper(), *one.also):
        assert find(name, SHIPPED)[0] is one
        assert exactly(name, SHIPPED) is one


@given(
    st.sampled_from(LONG_NAMES),
    st.integers(0, 60),
    st.sampled_from(["drop", "double", "swap"]),
)
@quick
def test_one_slip_in_a_longer_name_still_finds_it(
    one: KnownMedicine, place: int, slip: str
) -> None:
    name, at = one.name, place % (len(one.name) - 1)
    typed = {
        "drop": name[:at] + name[at + 1 :],
        "double": name[: at + 1] + name[at:],
        "swap": name[:at] + name[at + 1] + name[at] + name[at + 2 :],
    }[slip]
    assert one in find(typed, SHIPPED)


@given(st.sampled_from(SHIPPED), st.integers(1, 1000))
@quick
def test_a_strength_changes_nothing(one: KnownMedicine, strength: int) -> None:
    assert exactly(f"{one.name} {strength} mg", SHIPPED) is one


@given(st.text("metforin ", max_size=12))
@quick
def test_what_is_taken_is_also_found_first(typed: str) -> None:
    one = exactly(typed, SHIPPED)
    assert one is None or find(typed, SHIPPED)[0] is one


def test_marks_and_gaps_do_not_tell_names_apart() -> None:
    assert folded("Co-Careldopa") == folded("co careldopa") == "cocareldopa"
    assert folded("Ácido fólico") == "acidofolico"
