"""Trips and the next look as a file that a calendar reads."""

from collections.abc import Iterator

from flask import Blueprint, Response, make_response

from aid.agenda.calendar_file import calendar_file
from aid.domain.identity import telling_words, tells_who
from aid.domain.trips_ahead import Ahead, days_ahead
from aid.domain.workload import Doer, Task
from aid.printing.pairs import Pair, Tongues, tongues
from aid.storage.kept import Kept
from aid.web.desk import desk
from aid.web.paper import asked

agenda = Blueprint("agenda", __name__)


@agenda.get("/visit/<visit_id>/paper/plan.ics")
def plan_ics(visit_id: str) -> Response:
    """Return the days ahead; its name holds no name, and without a day it is empty."""
    kept = desk().store.get(visit_id)
    words = desk().words(asked(kept.visit).language)
    says = tongues(words, None, kept.visit.people.spoken)
    answer = make_response(calendar_file(_titled(says, kept), desk().now()))
    answer.headers["Content-Type"] = "text/calendar; charset=utf-8"
    answer.headers["Content-Disposition"] = "inline; filename=plan.ics"
    return answer


def _titled(says: Tongues, kept: Kept) -> Iterator[tuple[str, Ahead]]:
    """Return each day with its title; a trip whose name tells who it is has none."""
    telling = telling_words(kept.visit, desk().clinic, kept.code)
    for ahead in days_ahead(kept.visit, desk().today()):
        task = ahead.task
        title = _trip(says, task, telling) if task else says.say("We look again")
        yield " ".join(title.first.text.split()), ahead


def _trip(says: Tongues, task: Task, telling: tuple[str, ...]) -> Pair:
    tells = not task.label.strip() or tells_who(task.label, telling)
    name = says.say("A trip") if tells else says.value(says.name(task.label))
    if task.doer is not Doer.COMPANION:
        return name
    return says.say("{part}: {words}", part=says.label(task.doer), words=name)
