"""Takes the pictures of the docs anew: `python -m tests.journeys.take_pictures`.

A made-up person's Care step from the browser; from the PDF the sheet for the fridge, and
another's list of medicines in two languages.
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
from tests.bench.made_up import planned_visit
from tests.journeys.laptop import CLINIC, TODAY, Laptop, open_desk, start
from tests.journeys.people import everything_said
from tests.journeys.screens import FLAGS, screen

PICTURES = Path(__file__).parents[2] / "aid" / "docs" / "pictures"
DOTS_AN_INCH = "60"


def main() -> int:
    """Take the pictures; tell where they lie."""
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        laptop = start(open_desk(open_shelf(resource_dir("translations")), Path(folder)))
        try:
            visit = everything_said(laptop.desk.library, laptop.desk.words("en"))
            take_care(laptop, visit)
            take_sheets(laptop, visit, Path(folder))
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


def take_sheets(laptop: Laptop, visit: Visit, folder: Path) -> None:
    """The first sheet that goes home, and the list of medicines in two languages."""
    alone = PrintRequest(pages=(SheetName.FRIDGE,), language="en")
    facing = PrintRequest(pages=(SheetName.MEDICINES,), language="es", beside="en")
    take_sheet(laptop, visit, alone, folder / "fridge.pdf")
    julian = planned_visit(laptop.desk.library)
    take_sheet(laptop, julian, facing, folder / "medicines.pdf")


def take_sheet(laptop: Laptop, visit: Visit, wanted: PrintRequest, sheet: Path) -> None:
    """The first page of a sheet, under the sheet's own name."""
    job = PrintJob(visit=visit, clinic=CLINIC, request=wanted, today=TODAY, code="K7-MAPLE")
    sheet.write_bytes(laptop.desk.printer.pdf(job))
    words = ["pdftoppm", "-r", DOTS_AN_INCH, "-png", "-singlefile", str(sheet)]
    subprocess.run([*words, str(PICTURES / sheet.stem)], check=True)


if __name__ == "__main__":
    sys.exit(main())
