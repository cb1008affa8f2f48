"""The page that ships with the app: the table, the day and the machine it was made on."""

import os
import platform
import re
from collections.abc import Iterable
from pathlib import Path

from aid import clock

PAGE = Path(__file__).parents[2] / "aid" / "docs" / "performance.md"
PROCESSORS = Path("/proc/cpuinfo")
TEXT = """# How fast it is

Measured on {day} with `{command}`, on {machine}.
This page is written by that command, the bars that are not met among the others.

{table}

The ratio is the figure over its peer, which is measured by turns with it in the same run.
It travels from one machine to another; a time does not. A busy machine may miss a bar, so
no test asserts one. The barest of the kind was measured in the same run, too: the same
parts with nothing of ours in them. It does less, and is no bar.

- **Start**: from the start of the process until a browser has the whole first page, beside
  Python importing Flask.
- **Care page**: the whole page on the server, with every one of sixty tasks in view, beside
  the smallest answer there is.
- **A change, switching a way**: in a real browser, from the press until the new picture is
  on the screen. Under a tenth of a second two people who talk do not notice it. The ratio
  is over a bare fetch of `/ping`.
- **Save**: until the store has said that it is on the disk, the slowest of a hundred,
  beside the disk's own way to be sure. A disk that is slow for a moment is slow for both:
  its own slowest of a hundred stands beside.
- **Plan PDF**: four pages in two languages, the sheet for the fridge and the details, made
  anew, beside Chromium printing the same page; then with the medicines, too. Nobody waits
  for it: it is made ready while the two still talk.
- **Record**: from the bytes of a hospital's file to the preview, beside the JSON alone
  being read. The bar is a sum, so the ratio may lie above three.
- **Kept visits**: the worst of opening, saving and listing with very many visits, over the
  same with a thousand (in brackets).
- **Memory**: of the server after the prints; the ratio is over what it held before the
  first.
- **Weight**: what a first look at the heaviest step sends, nothing compressed; the ratio is
  over the bar.
"""


def write_page(table: Iterable[str], *, full: bool) -> None:
    """Write the page anew."""
    words = TEXT.format(
        day=clock.today().isoformat(),
        command=f"python -m tests.bench{' --full' * full} --write",
        machine=machine(),
        table="\n".join(table),
    )
    PAGE.write_text(words, encoding="utf-8")


def machine() -> str:
    """This machine in words: cores, processor, memory, system, Python, how busy it was."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    system, python = platform.system(), platform.python_version()
    busy = f"{os.getloadavg()[1]:.1f} programs wanted a core"
    return (
        f"{os.cpu_count()} cores ({processor()}), {memory:.0f} GB of memory,\n"
        f"{system}, Python {python}; at the end {busy}"
    )


def processor() -> str:
    """The processor's name; its kind where the system does not tell a name."""
    told = PROCESSORS.read_text() if PROCESSORS.is_file() else ""
    named = re.search(r"^model name\s*: (.+)$", told, re.MULTILINE)
    return named[1] if named else platform.processor() or platform.machine()
