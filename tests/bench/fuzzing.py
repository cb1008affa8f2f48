"""Lets a fuzzer that sees which lines it reaches try what reads files, for so many seconds.

python -m tests.bench.fuzzing record|dose|person [--seconds N]

It needs atheris (Linux; `pip install atheris`) and is no part of the gate. It ends with 0
when nothing broke; else it prints what did, and where it put the input that did it. That
becomes a test.
"""

import sys
import tempfile
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable
from datetime import date
from pathlib import Path

try:
    import atheris
except ImportError as missing:
    raise SystemExit("The fuzzer is not here: pip install atheris.") from missing

with atheris.instrument_imports(include=["aid"]):
    from aid.fhir.pasting import read_list
    from aid.fhir.reading import read_record
    from aid.fhir.sig import read_sig
    from aid.library.load import load_library
    from aid.library.personas import read_persona
    from aid.library.problems import ContentError
    from aid.resources import resource_dir

DAY = date(2026, 3, 2)
RECORDS = Path(__file__).parents[1] / "data" / "records"
KINDS = load_library(resource_dir("content")).kinds
DOSES = (
    "1 tablet twice daily",
    "once weekly on Monday",
    "1-0-1",
    "take 2 every 8 hours prn",
)
Reader = Callable[[bytes], object]


def record(raw: bytes) -> None:
    """A file that is said to be a record."""
    read_record(raw, DAY)


def dose(raw: bytes) -> None:
    """A dose in words; none is ever below nothing."""
    text = raw.decode(errors="replace")
    read_list(text)
    rate = read_sig(text).rate
    if rate is not None and rate.low < 0:
        raise AssertionError(text)


def person(raw: bytes) -> None:
    """A made-up person's file: read, or told what is wrong with it."""
    try:
        read_persona(raw.decode(errors="replace"), KINDS)
    except ContentError:
        return


def seeds(name: str) -> list[bytes]:
    """What the fuzzer begins with: real files of the kind."""
    if name == "dose":
        return [dose.encode() for dose in DOSES]
    folder = RECORDS if name == "record" else resource_dir("content") / "personas"
    return [path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()]


READERS: dict[str, Reader] = {"record": record, "dose": dose, "person": person}


def main() -> None:
    """Try what was asked for, from real files on."""
    made = ArgumentParser(
        "python -m tests.bench.fuzzing",
        description=__doc__,
        formatter_class=RawDescriptionHelpFormatter,
    )
    made.add_argument("reader", choices=tuple(READERS))
    made.add_argument("--seconds", type=int, default=60)
    asked = made.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds(asked.reader)):
            (Path(folder) / str(number)).write_bytes(seed)
        told = [
            f"-max_total_time={asked.seconds}",
            f"-artifact_prefix={tempfile.gettempdir()}/",
            folder,
        ]
        atheris.Setup([sys.argv[0], *told], READERS[asked.reader])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
