"""Extract every message; say whether the committed template is current."""

import sys
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from aid.i18n.catalogue import load, messages
from aid.i18n.shelf import TEMPLATE

METHODS = [
    ("aid/**.py", "python"),
    ("templates/**.html", "jinja2"),
    ("content/**.toml", "aid.library.extract:extract"),
]
Found = tuple[str, int, Any, list[str], str | None]
OPTIONS = {"templates/**.html": {"encoding": "utf-8", "silent": "false"}}
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "_": None,
    "N_": None,
    "say": None,
    "say_n": (1, 2),
    "ngettext": (1, 2),
}


def extracted(checkout: Path) -> Catalog:
    """Return the catalogue of every message in a checkout, in the order of files."""
    catalogue = Catalog(project="Plan Together", charset="utf-8")
    for folder in ("aid", "templates", "content"):
        for file, line, message, comments, context in sorted(
            _found(checkout, folder), key=lambda one: one[:2]
        ):
            del line  # numbers of lines would change with every edit
            catalogue.add(
                message,
                locations=[(f"{folder}/{file}", 0)],
                auto_comments=comments,
                context=context,
            )
    return catalogue


def _found(checkout: Path, folder: str) -> list[Found]:
    methods = [
        (name.removeprefix(f"{folder}/"), how)
        for name, how in METHODS
        if name.startswith(f"{folder}/")
    ]
    options = {name.removeprefix(f"{folder}/"): value for name, value in OPTIONS.items()}
    return list(
        extract_from_dir(
            checkout / folder,
            methods,
            options,
            KEYWORDS,
            ("Translators:",),
            strip_comment_tags=True,
        )
    )


def as_template(catalogue: Catalog) -> bytes:
    """Return the catalogue as a `.pot` whose text changes only when words change."""
    buffer = BytesIO()
    write_po(
        buffer,
        catalogue,
        width=0,
        omit_header=True,
        include_lineno=False,
        sort_output=False,
    )
    return (
        b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
        + buffer.getvalue()
    )


def is_current(checkout: Path) -> bool:
    """Whether the committed template holds just the messages of the checkout."""
    kept = {str(m.id) for m in messages(load(checkout / "translations" / TEMPLATE))}
    return kept == {str(m.id) for m in messages(extracted(checkout))}


def main(arguments: list[str]) -> int:
    """Write the template, or with `check` say whether it is current."""
    checkout = Path.cwd()
    if arguments == ["check"]:
        return 0 if is_current(checkout) else _stale()
    (checkout / "translations" / TEMPLATE).write_bytes(as_template(extracted(checkout)))
    return 0


def _stale() -> int:
    sys.stderr.write(
        "The translation template is out of date: run python -m aid.i18n.strings\n"
    )
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
