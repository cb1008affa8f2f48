"""The languages on this laptop, and a translator for each."""

from dataclasses import dataclass
from gettext import NullTranslations
from pathlib import Path

from aid.i18n.catalogue import Completeness, completeness, read_catalogue
from aid.i18n.language import SOURCE, Language, language, languages
from aid.i18n.words import Words

TEMPLATE = "messages.pot"
AS_WRITTEN = NullTranslations()


@dataclass(frozen=True, slots=True)
class Shelf:
    """Every language that can be spoken here."""

    translations: Path
    languages: tuple[Language, ...]

    def words(self, tag: str, currency: str = "USD") -> Words:
        """Return the translator of a language; an unknown one is answered in English."""
        known = next((one for one in self.languages if one.tag == tag), None)
        if known is None or known.tag == SOURCE:
            return Words(language(SOURCE), AS_WRITTEN, currency)
        return Words(known, read_catalogue(self._file(tag), tag), currency)

    def completeness(self) -> dict[str, Completeness]:
        """Return how complete each language but the source is."""
        pot = self.translations / TEMPLATE
        tags = [one.tag for one in self.languages if one.tag != SOURCE]
        return {tag: completeness(self._file(tag), pot, tag) for tag in tags}

    def _file(self, tag: str) -> Path:
        return self.translations / tag / "LC_MESSAGES" / "messages.po"


def open_shelf(translations: Path) -> Shelf:
    """Return the languages found in a translations folder."""
    return Shelf(translations, languages(translations))
