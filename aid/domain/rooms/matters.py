"""Matters: what the person wants to be able to do, and what each side puts first."""

from dataclasses import replace

from aid.domain.checks import check_words
from aid.domain.errors import DomainError, Reason
from aid.domain.priorities import Priorities
from aid.domain.visit import Visit

MOST_TOPS = 3


def say_what_matters(visit: Visit, priorities: Priorities) -> Visit:
    """Keep what matters, in the person's own words."""
    for name in ("words", "main", "worry", "up_to_me"):
        check_words(getattr(priorities, name), name)
    for line in priorities.patient_top + priorities.clinician_top:
        check_words(line)
    if max(len(priorities.patient_top), len(priorities.clinician_top)) > MOST_TOPS:
        raise DomainError(Reason.TOO_MANY)
    return replace(visit, priorities=priorities)
