"""The box on the fridge sheet that says when to call, whom, and at which number."""

from dataclasses import dataclass

from aid.domain.plan import Plan, Urgency
from aid.domain.visit import Visit
from aid.i18n.marking import N_
from aid.printing.home import FIRST_CALL
from aid.printing.jobs import PrintJob
from aid.printing.pairs import Tongues
from aid.printing.phrases import Phrase, Typed, cut
from aid.printing.wording import WHOLE

WORRY_SIGN = N_("Something worries me.")
LONGEST_SIGN, LONGEST_PHONE = 80, 11
MOST_SIGNS = 2


@dataclass(frozen=True, slots=True)
class Call:
    """When to call, and the number; without one, a line to write it on."""

    heading: Phrase
    signs: tuple[Phrase, ...]
    phone: Phrase | None

    @property
    def lines(self) -> tuple[Phrase, ...]:
        """All that stands there in words."""
        return (self.heading, *self.signs)

    @property
    def is_long(self) -> bool:
        """Whether the number needs a smaller size to stay in one line."""
        return self.phone is not None and len(self.phone.text) > LONGEST_PHONE


def calls(says: Tongues, job: PrintJob) -> tuple[Call, Call]:
    """Return when to call today, and when at once."""
    plan, clinic = job.visit.plan, job.clinic
    return (
        _call(says, plan, Urgency.TODAY, clinic.phone),
        _call(says, plan, Urgency.NOW, clinic.emergency),
    )


def whole_calls(says: Tongues, plan: Plan) -> tuple[Call, ...]:
    """Return, whole, when to call, where that does not fit the box."""
    return tuple(
        _call(says, plan, urgency, "", whole=True)
        for urgency in Urgency
        if _overflows(plan, urgency)
    )


def first_call(says: Tongues, visit: Visit, most: int = LONGEST_SIGN) -> Phrase | None:
    """Return whom to call first after a stay in hospital, where that was said."""
    words = visit.home.first_phone
    return says.say(FIRST_CALL, words=Typed(cut(words, most))).first if words else None


def _call(
    says: Tongues, plan: Plan, urgency: Urgency, phone: str, *, whole: bool = False
) -> Call:
    nets = [net for net in plan.nets if net.urgency is urgency]
    shown = nets if whole else nets[:MOST_SIGNS]
    most = WHOLE if whole else LONGEST_SIGN
    signs = tuple(says.typed(cut(net.if_this or net.then, most)).first for net in shown)
    now = urgency is Urgency.NOW
    plain = says.say("In an emergency").first if now else says.label(urgency).first
    return Call(
        heading=says.label(urgency).first if signs else plain,
        signs=signs or (() if now else (says.say(WORRY_SIGN).first,)),
        phone=says.first.figure(phone) if phone.strip() else None,
    )


def _overflows(plan: Plan, urgency: Urgency) -> bool:
    nets = [net for net in plan.nets if net.urgency is urgency]
    return len(nets) > MOST_SIGNS or any(_is_long(n.if_this) for n in nets)


def _is_long(sign: str) -> bool:
    return len(" ".join(sign.split())) > LONGEST_SIGN
