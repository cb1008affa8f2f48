"""Takes the README's pictures anew: `python -m tests.journeys.take_pictures`.

A made-up person's Care step from the browser, and the sheet for the fridge from the PDF.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from aid.domain.paper import PrintRequest, SheetName
from aid.domain.visit import Visit
from aid.i18n.shelf import open_shelf
from aid.printing.jobs import PrintJob
from aid.resources import resource_dir
from aid.setup import find_browser
from tests.journeys.laptop import CLINIC, TODAY, Laptop, open_desk, start
from tests.journeys.people import everything_said
from tests.journeys.screens import FLAGS, screen

PICTURES = Path(__file__).parents[2] / "aid" / "docs" / "pictures"
DOTS_AN_INCH = "60"


def main() -> int:
    """Take both pictures; tell where they lie."""
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        laptop = start(open_desk(open_shelf(resource_dir("translations")), Path(folder)))
        try:
            visit = everything_said(laptop.desk.library, laptop.desk.words("en"))
            take_care(laptop, visit)
            take_fridge(laptop, visit, Path(folder))
        finally:
            laptop.shut()
    print(f"Taken: {', '.join(sorted(path.name for path in PICTURES.iterdir()))}")
    return 0


def take_care(laptop: Laptop, visit: Visit) -> None:
    """The Care step as two people see it on a laptop."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        with screen(chromium, laptop) as here:
            here.go(f"/visit/{laptop.put(visit).id}/care")
            here.page.screenshot(path=PICTURES / "care.png")
        chromium.close()


def take_fridge(laptop: Laptop, visit: Visit, folder: Path) -> None:
    """The first sheet that goes home."""
    wanted = PrintRequest(pages=(SheetName.FRIDGE,), language="en")
    job = PrintJob(visit=visit, clinic=CLINIC, request=wanted, today=TODAY, code="K7-MAPLE")
    sheet = folder / "fridge.pdf"
    sheet.write_bytes(laptop.desk.printer.pdf(job))
    words = ["pdftoppm", "-r", DOTS_AN_INCH, "-png", "-singlefile", str(sheet)]
    subprocess.run([*words, str(PICTURES / "fridge")], check=True)


if __name__ == "__main__":
    sys.exit(main())
