"""Who the made-up people are, in a line each; their lives and tasks are not looked at."""

from dataclasses import dataclass

from aid.domain.options import Text
from aid.library.reading import Page, shape_of
from aid.library.schema_personas import PersonaShape
from aid.library.sentences import text


@dataclass(frozen=True, slots=True)
class Introduction:
    """Who a made-up person is."""

    id: str
    name: str
    summary: Text


def introduction_of(page: Page) -> Introduction:
    """Return who the person of a page is."""
    shape = shape_of(page, PersonaShape)
    return Introduction(shape.id, shape.name, text(shape.summary, shape.figures))
