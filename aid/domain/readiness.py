"""What a pair may still want to say before they print: gaps that never block."""

from enum import StrEnum

from aid.domain.people import TimePath
from aid.domain.perspectives import differences
from aid.domain.plan import Printed, changes, printed, promises
from aid.domain.visit import Visit

LOW_CONFIDENCE = 7


class Gap(StrEnum):
    """Something nobody said yet."""

    MAIN_THING = "main_thing"
    CLINIC_PROMISE = "clinic_promise"
    SAFETY_NET = "safety_net"
    REVIEW_DATE = "review_date"
    CONFIDENCE = "confidence"
    LOW_CONFIDENCE = "low_confidence"
    STOP_UNCHECKED = "stop_unchecked"
    DIFFERENCE_OPEN = "difference_open"


def gaps(visit: Visit) -> tuple[Gap, ...]:
    """Return what is worth a question before printing, the gravest first."""
    found = (gap for gap, is_open in _checks(visit) if is_open)
    return tuple(found)


def _checks(visit: Visit) -> tuple[tuple[Gap, bool], ...]:
    plan = visit.plan
    settled = {s.about for s in visit.settlements}
    return (
        (Gap.STOP_UNCHECKED, any(printed(i) is Printed.ASK_FIRST for i in plan.items)),
        (Gap.CLINIC_PROMISE, bool(plan.actions or plan.items) and not promises(plan)),
        (Gap.SAFETY_NET, bool(changes(plan)) and not plan.nets),
        (Gap.REVIEW_DATE, plan.review.on is None),
        (Gap.MAIN_THING, not visit.priorities.main),
        (Gap.LOW_CONFIDENCE, _is_low(plan.confidence)),
        (Gap.CONFIDENCE, plan.confidence is None and visit.path is not TimePath.SHORT),
        (
            Gap.DIFFERENCE_OPEN,
            any(view.about not in settled for view in differences(visit.perspectives)),
        ),
    )


def _is_low(confidence: int | None) -> bool:
    return confidence is not None and confidence < LOW_CONFIDENCE
