"""One Jinja environment per language, for the screen and for paper alike."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
)
from jinja2.bccache import Bucket
from markupsafe import escape

from aid.i18n.words import Words


@dataclass(frozen=True, slots=True)
class Renderer:
    """Turns declared page values into HTML; an undefined name is an error."""

    templates: Path
    _kept: dict[tuple[str, str, int], Environment] = field(default_factory=dict)

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
        key = (words.language.tag, words.currency, id(words.catalogue))
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
            bytecode_cache=compiled_templates(),
        )
        made.filters["word"] = words.label
        made.globals.update(_=_saying(words), ngettext=words.say_n, words=words)
        return made


class CompiledTemplates(FileSystemBytecodeCache):
    """Compiled templates in this person's own temporary folder; they hold no visit."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template; a full disk is no reason not to show the page."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def compiled_templates() -> CompiledTemplates | None:
    """Return where compiled templates stay between starts, if anywhere is safe."""
    with suppress(OSError, RuntimeError):
        return CompiledTemplates()
    return None


def _saying(words: Words) -> Callable[..., str]:
    """Say a message in a template; a fragment among its figures keeps its markup."""

    def say(message: str, **values: object) -> str:
        if not any(hasattr(value, "__html__") for value in values.values()):
            return words.say(message, **values)
        shown = {name: words.shown(value) for name, value in values.items()}
        safe = escape(words.found(message))  # Markup.format escapes what is put in
        return safe.format(**shown)

    return say
