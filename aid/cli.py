"""The command line: each command's words and arguments; what they do is in `commands`."""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from types import ModuleType

from aid import __version__
from aid.commands.trouble import Trouble
from aid.garbage import no_look, set_aside

DONE, WRONG, USAGE = 0, 1, 2
Parser = argparse.ArgumentParser
PAGES = ("fridge", "medicines", "week", "details", "helper", "before", "note")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 1 something is wrong, 2 wrong usage; never a traceback."""
    asked = parser().parse_args(arguments)
    command = imported(asked.command or "serve")
    try:
        result: int = command.run(asked)
    except Trouble as trouble:
        sys.stderr.write(f"{trouble}\n")
        return WRONG
    except KeyboardInterrupt:
        return DONE
    except Exception as error:  # the last door: a sentence, whatever happened
        sys.stderr.write(
            f"It did not work ({type(error).__name__}). Nothing was changed.\n"
        )
        return WRONG
    return result


def imported(name: str) -> ModuleType:
    """Return a command."""
    with no_look():
        command = import_module(f"aid.commands.{name}")
        set_aside()
    return command


def parser() -> Parser:
    """Return the parser of every command."""
    top = Parser(
        prog="aid", description="Plan Together: a conversation aid for care that fits."
    )
    top.add_argument("--version", action="version", version=__version__)
    top.set_defaults(port=0, browser=True)
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    for name, (words, arguments) in COMMANDS.items():
        one = commands.add_parser(name, help=words, description=words)
        arguments(one)
    return top


def _serve(one: Parser) -> None:
    one.add_argument(
        "--port", type=_port, default=0, help="a port; a free one is found if not given"
    )
    one.add_argument(
        "--no-browser", dest="browser", action="store_false", help="open no browser"
    )


def _demo(one: Parser) -> None:
    _serve(one)
    one.add_argument("--persona", metavar="ID", help="begin with this made-up person")


def _json(one: Parser) -> None:
    one.add_argument(
        "--json", action="store_true", help="answer in JSON, for other programs"
    )


def _check(one: Parser) -> None:
    _json(one)
    one.add_argument(
        "--store",
        action="store_true",
        help="go over all that is kept here; the passphrase is asked",
    )
    one.add_argument(
        "--ipdas",
        nargs="?",
        const="",
        metavar="QUESTION",
        help="say how a question, or each, stands to the IPDAS checklist, item by item",
    )


def _read(one: Parser) -> None:
    one.add_argument("file", type=Path, help="a record: FHIR in JSON")
    one.add_argument("--as-of", type=_day, metavar="DATE", help="read as if on this day")
    _json(one)


def _week(one: Parser) -> None:
    one.add_argument("file", type=Path, help="a made-up person’s file (TOML)")
    one.add_argument(
        "--as-of", type=_day, metavar="DATE", help="the week as it stands on this day"
    )
    _json(one)


def _whose(one: Parser, *, always: bool = True) -> None:
    who = one.add_mutually_exclusive_group(required=always)
    who.add_argument("--persona", metavar="ID", help="a made-up person")
    who.add_argument(
        "--visit", metavar="CODE", help="a kept visit; the passphrase is asked"
    )


def _out(one: Parser) -> None:
    one.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")


def _print(one: Parser) -> None:
    _whose(one, always=False)
    one.set_defaults(misused=one.error)
    one.add_argument("--language", default="en", help="such as en or es")
    one.add_argument("--beside", help="a second language on the medicines and the details")
    one.add_argument("--paper", choices=("a4", "letter"), default="a4")
    one.add_argument("--size", type=int, choices=(14, 18, 24), default=18)
    one.add_argument(
        "--pages",
        nargs="+",
        choices=PAGES,
        help="which sheets; if not given, fridge, medicines, details and week",
    )
    one.add_argument("--square", action="store_true", help="with a square code of the plan")
    _out(one)


def _export(one: Parser) -> None:
    _whose(one)
    one.add_argument("--language", help="such as en or es; if not given, the visit’s own")
    _out(one)


def _file(one: Parser) -> None:
    one.add_argument("file", type=Path)


def _restore(one: Parser) -> None:
    one.add_argument("file", type=Path, nargs="?", help="a copy that was made by hand")
    one.add_argument(
        "--newest", action="store_true", help="the newest good copy of a day on this laptop"
    )
    one.add_argument("--replace", action="store_true", help="write over what is kept here")


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError("A port is a number from 0 to 65535.")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = "A date is a year, a month and a day, such as 2026-03-31."
        raise argparse.ArgumentTypeError(message) from None


COMMANDS: dict[str, tuple[str, Callable[[Parser], None]]] = {
    "serve": ("Start the program and open the browser.", _serve),
    "demo": ("Start with made-up people in a store that is gone at the end.", _demo),
    "check": ("Check content, languages, sheets and store.", _check),
    "read": ("Read a record and show what it holds; nothing is stored.", _read),
    "week": ("Add up a made-up person’s week.", _week),
    "print": ("Print sheets as PDF.", _print),
    "export": ("Write the plan as a FHIR document, without names.", _export),
    "backup": ("Write an encrypted, verified copy of everything kept.", _file),
    "restore": ("Bring a copy back; never over what is kept, unless told.", _restore),
}
