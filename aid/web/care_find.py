"""What may be meant by a name that was typed: medicines and kinds of task, best first."""

from urllib.parse import urlencode

from flask import request

from aid.domain.finding import find
from aid.domain.hidden_work import plain
from aid.domain.workload import TaskKind
from aid.i18n.words import Words
from aid.web.care_pages import Found
from aid.web.desk import desk
from aid.web.forms.base import clean

LINE = "new_name"
MOST = 6
LEAST_LETTERS = 3


def looked_for() -> str:
    """Return what stands on the line for one more."""
    return clean(request.form.get(LINE, ""))


def still_looking(visit_id: str) -> str:
    """Return the address of Care, what stands on its line kept."""
    typed = looked_for()
    return at(visit_id, find=typed) if typed else at(visit_id)


def at(visit_id: str, **said: str) -> str:
    """Return the address of Care with what the page has to know."""
    told = f"?{urlencode(said)}" if said else ""
    return f"/visit/{visit_id}/care{told}"


def found(typed: str, words: Words) -> Found | None:
    """Return what is near to the typed name; None where nothing was typed."""
    if not typed.strip():
        return None
    medicines = tuple(m.name for m in find(typed, desk().library.medicines.values(), MOST))
    return Found(typed, medicines, kinds_near(typed, words)[: MOST - len(medicines)])


def is_near(typed: str, words: Words) -> bool:
    """Whether something is near enough to be asked about."""
    near = found(typed, words)
    return near is not None and bool(near.medicines or near.kinds)


def kinds_near(typed: str, words: Words) -> tuple[TaskKind, ...]:
    """Return the kinds of task with a word that begins as it was typed."""
    wanted = plain(typed)
    if len(wanted) < LEAST_LETTERS:
        return ()
    kinds = desk().library.kinds.values()
    return tuple(k for k in kinds if f" {wanted}" in f" {plain(words.say(k.name))}")
