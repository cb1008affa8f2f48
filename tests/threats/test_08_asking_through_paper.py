"""Words that ask for a file or a server through the printer: nothing is asked, all is said.

Each such word on each sheet is tried in tests/printing/test_hostile.py; here it is typed.
"""

from pathlib import Path

import pytest

from aid.printing.pdf import Press
from aid.printing.printer import Printer
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.printing.reading import is_safe
from tests.printing.test_hostile import HOSTILE, Canary
from tests.web.page import Guest

NAMES = ("main", "words", "worry")


@pytest.mark.parametrize("sheet", ["paper/plan.pdf?pages=fridge&pages=details", "note.pdf"])
def test_what_is_typed_asks_for_nothing_on_its_way_to_paper(
    client: Guest,
    desk: Desk,
    visit: Kept,
    press: Press,
    canary: Canary,
    secret: Path,
    sheet: str,
) -> None:
    desk.printer = Printer(desk.renderer, desk.shelf, press)
    told = [one.format(web=canary.address, file=secret.as_uri()) for one in HOSTILE]
    page = client.see(f"/visit/{visit.id}/matters")
    said = {name: " ".join(told[n::3]) for n, name in enumerate(NAMES)}
    assert client.tell(page, **said) == 303
    made = client.get(f"/visit/{visit.id}/{sheet}")
    assert made.mimetype == "application/pdf"
    assert is_safe(made.data)
    assert b"a secret" not in made.data
    assert canary.heard == []
