"""The preview of a long record: piles, ticks for a whole pile, nothing lost on the way."""

import pytest

from aid.domain.record import Pile
from aid.storage.kept import Kept
from aid.web.desk import Desk
from aid.web.previewing import FIRST_ROWS
from tests.fhir.made_up import concept, dosage, medicine, repeat
from tests.web.bringing import GOUT, VISIT, boxes, bring
from tests.web.page import MULTIPART, Guest, Page

MANY = 60
WISH = {
    "resourceType": "Observation",
    "status": "final",
    "code": concept(code="75773-2"),
    "valueString": "My garden",
    "effectiveDateTime": "2026-02-01",
}
OVER = medicine("Oldine", effectivePeriod={"end": "2026-01-31"})
PLAN = {
    "resourceType": "CarePlan",
    "status": "active",
    "activity": [{"detail": {"status": "scheduled", "description": "Walk"}}],
}
WEEKLY = medicine(
    "Methotrexate", dosage("once a week", repeat(1, 1, "d")), authoredOn="2026-01-02"
)


def medicines(count: int) -> list[dict]:
    return [medicine(f"Madeupine {chr(65 + n % 26)}{n}") for n in range(count)]


@pytest.fixture
def preview(client: Guest, visit: Kept) -> Page:
    """A record with something in every pile."""
    few = medicines(3)
    return bring(client, visit, *few, WEEKLY, VISIT, WISH, OVER, PLAN, GOUT)


def piles(page: Page) -> dict[str, list[str]]:
    """The names of the rows, pile by pile."""
    return {
        one["id"].removeprefix("pile-"): [
            row.th.get_text(" ", strip=True) for row in rows(one)
        ]
        for one in page.soup.select("tbody")
    }


def rows(pile) -> list:
    return pile.select("tr:not(.pile, .rest)")


def test_rows_stand_in_piles_in_the_order_of_looking(preview: Page) -> None:
    assert list(piles(preview)) == [pile.value for pile in Pile]
    names = [tag.get_text(" ", strip=True) for tag in preview.soup.select(".pile__name")]
    assert names[0] == "Medicines now 4"
    assert names[1] == "Looks finished. Still so? 1"


def test_what_matters_stands_before_the_conditions(preview: Page) -> None:
    [first, second] = piles(preview)["said"]
    assert "My garden" in first
    assert "Gout" in second


def test_the_words_of_the_record_stand_beside_our_reading(preview: Page) -> None:
    [row] = [
        one for one in preview.soup.select("tbody tr") if "Methotrexate" in one.th.text
    ]
    cells = [cell.get_text(" ", strip=True) for cell in row.select("td")]
    assert "Every day" in cells[0]
    assert "Once a week" in cells[0]
    assert cells[1] == "once a week"
    assert cells[2].startswith("Stop and check")


def test_a_visit_shows_its_day_and_a_guess_is_marked(preview: Page) -> None:
    assert "on 1 Apr, 10:30 · 20 min" in preview.part("pile-visits")
    assert "since 1 Feb" in preview.part("pile-said")


def test_a_whole_pile_is_ticked_and_every_other_choice_stays(
    client: Guest, preview: Page
) -> None:
    [walk] = boxes(preview, "other_care")
    [radio] = {one["name"] for one in preview.soup.select('input[type="radio"]')}
    page = client.press(preview, "tick:said", **{walk: False, radio: "1"})
    assert page.status == 200
    assert set(boxes(page, "said").values()) == {True}
    assert boxes(page, "other_care") == {walk: False}
    assert boxes(page, "medicines") == boxes(preview, "medicines")
    assert page.value(radio) == "1"


def test_a_whole_pile_is_unticked(client: Guest, preview: Page) -> None:
    page = client.press(preview, "untick:medicines")
    assert set(boxes(page, "medicines").values()) == {False}
    assert boxes(page, "visits") == boxes(preview, "visits")


def test_ticking_a_pile_keeps_nothing_yet(
    client: Guest, desk: Desk, visit: Kept, preview: Page
) -> None:
    page = client.press(preview, "tick:finished")
    assert desk.store.get(visit.id) == visit
    client.press(page, "")
    labels = [task.label for task in desk.store.get(visit.id).visit.ledger]
    assert "Oldine" in labels


def test_a_long_pile_shows_its_first_rows_and_all_when_asked(
    client: Guest, visit: Kept
) -> None:
    page = bring(client, visit, *medicines(MANY))
    hidden = page.soup.select("tr.later")
    assert len(boxes(page)) == MANY
    assert len(hidden) == MANY - FIRST_ROWS
    assert page.has("all-medicines")
    assert f"Show {MANY - FIRST_ROWS} more lines" in page.text
    again = client.press(page, "untick:medicines", **{"all-medicines": True})
    assert again.fields()["all-medicines"] == ["y"]


def test_a_pile_that_is_only_a_little_longer_shows_at_once(
    client: Guest, visit: Kept
) -> None:
    page = bring(client, visit, *medicines(FIRST_ROWS + 2))
    assert page.soup.select("tr.later") == []
    assert not page.has("all-medicines")


def test_rows_not_shown_are_kept_when_they_are_ticked(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    client.press(bring(client, visit, *medicines(MANY)), "")
    assert len(desk.store.get(visit.id).visit.ledger) == MANY


@pytest.mark.parametrize("go", ["size", "language:es", "undo"])
def test_the_tools_of_the_page_take_nothing_and_lose_nothing(
    client: Guest, desk: Desk, visit: Kept, preview: Page, go: str
) -> None:
    [walk] = boxes(preview, "other_care")
    with_undo = client.see(preview.path)
    address = with_undo.form["action"]
    sent = with_undo.fields() | {"go": [go]}
    sent.pop(walk)
    answer = client.post(address, data=sent, content_type=MULTIPART)
    page = Page(address, answer.status_code, answer.text)
    assert page.status == 200
    assert boxes(page, "other_care") == {walk: False}
    assert desk.store.get(visit.id).visit.ledger == ()
    assert len(desk.previews) == 1


def test_hiding_covers_the_preview_and_brings_it_back_as_it_was(
    client: Guest, desk: Desk, visit: Kept, preview: Page
) -> None:
    [walk] = boxes(preview, "other_care")
    cover = client.press(preview, "hide", **{walk: False})
    assert "Madeupine" not in cover.text
    page = client.press(cover, "take")
    assert boxes(page, "other_care") == {walk: False}
    assert desk.store.get(visit.id) == visit


def test_the_next_step_takes_what_is_ticked(
    client: Guest, desk: Desk, visit: Kept, preview: Page
) -> None:
    page = client.press(preview, "matters")
    assert page.path == f"/visit/{visit.id}/matters"
    assert desk.store.get(visit.id).visit.ledger
    assert desk.previews == {}


def test_a_medicine_without_a_name_says_so(client: Guest, visit: Kept) -> None:
    page = bring(client, visit, medicine(medicationCodeableConcept=None))
    assert "Medicine (name not in this file)" in page.text


def test_a_file_that_names_nobody_asks_if_it_is_about_one_person(
    client: Guest, visit: Kept, preview: Page
) -> None:
    asked = "The file names nobody. Is all of it about one person?"
    assert asked in preview.text
    named = medicine("Madeupine", subject={"reference": "Patient/p"})
    assert asked not in bring(client, visit, named).text
    pasted = client.press(client.see(f"/visit/{visit.id}/start/list"), "", lines="Aspirin")
    assert asked not in pasted.text


def test_the_form_of_the_file_is_said_beside_what_was_left(preview: Page) -> None:
    assert "The file is written in: R4" in preview.text


def test_a_record_of_nothing_to_use_says_so(client: Guest, visit: Kept) -> None:
    page = bring(client, visit, medicine("Oldine", status="stopped"))
    assert "No line in this file can be used." in page.text
    assert "stopped" in page.text
    assert boxes(page) == {}
