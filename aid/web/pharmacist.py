"""Can these go together? A question for the pharmacist; nothing here answers it."""

from aid.domain.plan import Action
from aid.domain.rooms.agree import promise
from aid.domain.visit import Visit
from aid.domain.workload import Doer, counted
from aid.i18n.marking import N_
from aid.i18n.words import Words

ASK = N_("Ask the pharmacist if these can go together: {medicines}.")
LEAST = 2


def question_for_pharmacist(visit: Visit, words: Words) -> str:
    """Return the question that these medicines raise; none for fewer than two."""
    taken = (task.medicine for task in counted(visit.ledger) if task.medicine)
    names = tuple(dict.fromkeys(medicine.name for medicine in taken))
    if len(names) < LEAST:
        return ""
    return words.say(ASK, medicines=words.listed(names))


def is_asked(visit: Visit, question: str) -> bool:
    """Whether the clinic has promised to ask just this."""
    return any(action.what == question for action in visit.plan.actions)


def ask_pharmacist(visit: Visit, words: Words) -> Visit:
    """Return the visit with the clinic's promise to ask."""
    question = question_for_pharmacist(visit, words)
    if not question or is_asked(visit, question):
        return visit
    asked = Action(who=Doer.CLINIC, what=question)
    return promise(visit, (*visit.plan.actions, asked))
