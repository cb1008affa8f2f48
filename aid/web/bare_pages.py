"""One declared value per page outside a visit: exactly what its template may use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from aid.domain.options import Source
from aid.i18n.language import Language
from aid.library.introductions import Introduction
from aid.storage.kept import Summary
from aid.web.choices import Pairs

if TYPE_CHECKING:  # late: the first page looks into no life
    from aid.library.personas import Persona


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontPage:
    """The first page: begin, come back, practise."""

    clinic_name: str
    recent: tuple[Summary, ...]
    personas: tuple[Introduction, ...]
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
class KeysPage:
    """The keys of the store: the passphrase, the recovery code, when it locks by itself."""

    passphrase: Any
    code: Any
    idle: Any
    recovery_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlockPage:
    """The store is closed; one field opens it. What met the lock waits in the page."""

    onward: str = ""
    typed: Pairs = ()
    can_come_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DamagedPage:
    """The store is damaged: what would be lost, and one button."""

    sentence: str
    can_come_back: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverPage:
    """Nothing but a neutral cover; what was typed comes back with it."""

    back: str
    typed: Pairs = ()
    goes_on: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorPage:
    """Something went wrong, in one sentence; what was typed can be sent again."""

    sentence: str
    is_damaged: bool = False
    again: str = ""
    typed: Pairs = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotePage:
    """The clinician's note, apart from the shared path."""

    text: str
    address: str
    back: str
