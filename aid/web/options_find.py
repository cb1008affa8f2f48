"""Finding a question: by this person's care, by what bothers, by words."""

from flask import request

from aid.domain.hidden_work import plain
from aid.domain.options import Issue, Question
from aid.domain.visit import Visit
from aid.domain.workload import HEAVIEST, Task, counted
from aid.i18n.words import Words
from aid.library.sentences import texts_of
from aid.library.suggesting import questions_about
from aid.web.desk import desk
from aid.web.options_pages import FindPage

MOST_SUGGESTED = 5
MOST_TASKS = 4


def find_page(visit: Visit, words: Words) -> FindPage:
    """Return what the page of questions shows."""
    library = desk().library
    suggested = questions_about(visit, library)
    issue, typed = request.args.get("issue", ""), request.args.get("find", "").strip()
    return FindPage(
        suggested=suggested[:MOST_SUGGESTED],
        issues=issues(words),
        issue=issue if issue in set(Issue) else "",
        typed=typed,
        found=found(issue, typed, words),
        looking=bool(issue or typed or "all" in request.args),
        tasks=heaviest(visit),
        total=len(library.questions),
    )


def issues(words: Words) -> tuple[tuple[str, str], ...]:
    """Return what people may come with, as far as a question bears on it."""
    told = {issue for q in desk().library.questions.values() for issue in q.issues}
    return tuple((issue.value, words.label(issue)) for issue in Issue if issue in told)


def found(issue: str, typed: str, words: Words) -> tuple[Question, ...]:
    """Return the questions that bear on an issue, or hold all the typed words."""
    questions = tuple(desk().library.questions.values())
    if issue in set(Issue):
        return tuple(q for q in questions if Issue(issue) in q.issues)
    if not typed:
        return questions
    wanted = plain(typed).split()
    return tuple(q for q in questions if _holds(q, wanted, words))


def _holds(question: Question, wanted: list[str], words: Words) -> bool:
    told = (words.text(text) for text in texts_of(question)[:3])
    ways = (words.text(way.name) for way in question.options)
    text = f" {plain(' '.join((*told, *ways, *question.condition_words)))}"
    return all(f" {word}" in text for word in wanted)


def heaviest(visit: Visit) -> tuple[Task, ...]:
    """Return the tasks to make easier, those with most bother first."""
    tasks = sorted(counted(visit.ledger), key=lambda t: HEAVIEST.index(t.hassle))
    return tuple(tasks[:MOST_TASKS])
