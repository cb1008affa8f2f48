"""A field is found on its line; one that is missing, on the line of what holds it."""

import pytest

from aid.library.lines import line_of

TEXT = '''id = "a"
words = """
id = not a key
"""
[provenance]
authors = ["b"]
[[options]]
id = "one"
[[options.asks]]
kind = "c"
[[options]]
id = "two"
[[options.asks]]
kind = "d"
[[options.asks]]
kind = "e"
minutes = { low = 1 }
'''


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("id", 1),
        ("words", 2),
        ("provenance.authors", 6),
        ("provenance.authors[0]", 6),
        ("provenance.funding", 5),
        ("options", 7),
        ("options[0].id", 8),
        ("options[1].asks[1].kind", 16),
        ("options[1].asks[1].minutes.low", 17),
        ("options[1].asks[1].label", 15),
        ("options[1].limits", 11),
        ("nothing", 1),
        ("", 1),
    ],
)
def test_a_field_is_found_on_its_line(field: str, line: int) -> None:
    assert line_of(TEXT, field) == line


@pytest.mark.parametrize(
    "field", ["figures[...]", "figures[...].low", "[...]", "a.b[1]..", "]", "a\nb", ".."]
)
def test_a_place_that_has_no_field_is_told_by_what_holds_it(field: str) -> None:
    assert line_of('id = "x"\nfigures = { a = [] }\n', field) in (1, 2)
