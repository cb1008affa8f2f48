"""One declared value per page outside a visit: exactly what its template may use."""

from dataclasses import dataclass
from typing import Any

from aid.domain.options import Source
from aid.i18n.language import Language
from aid.library.personas import Persona
from aid.storage.kept import Summary
from aid.web.choices import Pairs


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontPage:
    """The first page: begin, come back, practise."""

    clinic_name: str
    recent: tuple[Summary, ...]
    personas: tuple[Persona, ...]
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeUpPage:
    """A made-up person before practising: the life, the system, what studies say."""

    person: Persona
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupPage:
    """The first run: the clinic, its languages, phones and passphrase."""

    form: Any
    languages: tuple[Language, ...]
    currencies: tuple[str, ...]
    papers: Pairs
    recovery_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlockPage:
    """The store is closed; one field opens it."""

    wait_seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverPage:
    """Nothing but a neutral cover; what was typed comes back with it."""

    back: str
    typed: Pairs = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorPage:
    """Something went wrong, in one sentence."""

    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotePage:
    """The clinician's note, apart from the shared path."""

    text: str
    address: str
    back: str
