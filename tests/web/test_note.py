"""The clinician's note: `visit/<id>/note` to read and paste, `note.pdf` to print."""

from aid.storage.kept import Kept
from tests.web.page import Guest


def test_the_note_stands_apart_from_the_steps(client: Guest, salma: Kept) -> None:
    page = client.see(f"/visit/{salma.id}/note")
    assert page.status == 200
    assert "The patient can see this screen." in page.text
    assert page.soup.select(".tab") == []
    assert page.soup.find("a", href=f"/visit/{salma.id}/paper")


def test_the_note_can_be_pasted(client: Guest, salma: Kept) -> None:
    text = client.see(f"/visit/{salma.id}/note").soup.find(id="text").get_text()
    assert "Saturdays at the pool" in text


def test_the_note_can_be_printed(client: Guest, salma: Kept) -> None:
    answer = client.get(f"/visit/{salma.id}/note.pdf")
    assert answer.data.startswith(b"%PDF-")
    assert "Salma" not in answer.headers["Content-Disposition"]
