"""One Jinja environment per language, for the screen and for paper alike."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from markupsafe import escape

from aid.i18n.words import Words


@dataclass(frozen=True, slots=True)
class Renderer:
    """Turns declared page values into HTML; an undefined name is an error."""

    templates: Path
    _kept: dict[tuple[str, str], Environment] = field(default_factory=dict)

    def render(self, template: str, words: Words, **values: object) -> str:
        """Return the HTML of a template in one language."""
        return self._environment(words).get_template(template).render(values)

    def fault(self, template: str, words: Words) -> str:
        """Return what keeps a template from parsing, or nothing."""
        try:
            self._environment(words).get_template(template)
        except TemplateError as wrong:
            return str(wrong)
        return ""

    def _environment(self, words: Words) -> Environment:
        key = (words.language.tag, words.currency)
        if key not in self._kept:
            self._kept[key] = self._made(words)
        return self._kept[key]

    def _made(self, words: Words) -> Environment:
        made = Environment(
            loader=FileSystemLoader(self.templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        made.filters["word"] = words.label
        made.globals.update(_=_saying(words), ngettext=words.say_n, words=words)
        return made


def _saying(words: Words) -> Callable[..., str]:
    """Say a message in a template; a fragment among its figures keeps its markup."""

    def say(message: str, **values: object) -> str:
        if not any(hasattr(value, "__html__") for value in values.values()):
            return words.say(message, **values)
        shown = {name: words.shown(value) for name, value in values.items()}
        safe = escape(words.found(message))  # Markup.format escapes what is put in
        return safe.format(**shown)

    return say
