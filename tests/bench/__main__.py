"""Measures how fast and how light the app is, and prints one table.

python -m tests.bench [--full] [--write | --only NAME ...]

Each figure stands beside a peer that was measured in the same run, because a ratio travels
from one computer to another and a time does not. Nothing here is a test: a busy computer
may miss a bar.
"""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence

from tests.bench.figure import Figure
from tests.bench.figures import FIGURES
from tests.bench.page import write_page

HEAD = ("figure", "measured", "bar", "ratio", "the barest of the kind", "met?")


def main() -> None:
    """Measure what was asked for and print the table."""
    asked = parser().parse_args()
    names = [name for name in FIGURES if not asked.only or name in asked.only]
    rows = []
    for name in names:
        print(f"measuring: {name}", flush=True)
        rows.append(row(FIGURES[name], full=asked.full))
    lines = table([HEAD, *rows])
    print("", *lines, sep="\n")
    if asked.write:
        write_page(lines, full=asked.full)


def parser() -> ArgumentParser:
    """The words this command understands."""
    made = ArgumentParser(
        "python -m tests.bench",
        description=__doc__,
        formatter_class=RawDescriptionHelpFormatter,
    )
    made.add_argument("--full", action="store_true", help="100,000 visits, 100 prints")
    how = made.add_mutually_exclusive_group()
    how.add_argument(
        "--write", action="store_true", help="into aid/docs/performance.md, too"
    )
    how.add_argument("--only", nargs="+", choices=tuple(FIGURES), metavar="NAME")
    return made


def row(figure: Figure, *, full: bool) -> tuple[str, ...]:
    """One line of the table."""
    found = figure.measure(full=full)
    verdict = "yes" if found.met else "NO"
    barest = found.floor or "-"
    return (figure.WHAT, found.words, figure.BAR, f"{found.ratio:.2f}x", barest, verdict)


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """The lines, each column as wide as its widest cell."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    padded = (
        [cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in rows
    )
    lines = [f"| {' | '.join(cells)} |" for cells in padded]
    rule = "|".join("-" * (width + 2) for width in widths)
    return [lines[0], f"|{rule}|", *lines[1:]]


if __name__ == "__main__":
    main()
