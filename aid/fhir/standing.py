"""Whether a record still counts, by its status: kept, kept with a question, or left."""

from dataclasses import dataclass

from aid.domain.record import Flag, LeftReason
from aid.fhir.node import Node

LEFT = {
    "entered-in-error": LeftReason.ENTERED_IN_ERROR,
    "stopped": LeftReason.STOPPED,
    "inactive": LeftReason.STOPPED,
    "completed": LeftReason.COMPLETED,
    "ended": LeftReason.COMPLETED,
    "achieved": LeftReason.COMPLETED,
    "cancelled": LeftReason.CANCELLED,
    "revoked": LeftReason.CANCELLED,
    "rejected": LeftReason.CANCELLED,
    "abandoned": LeftReason.CANCELLED,
    "not-done": LeftReason.CANCELLED,
    "draft": LeftReason.DRAFT,
    "not-taken": LeftReason.NOT_TAKING,
    "not-taking": LeftReason.NOT_TAKING,
    "fulfilled": LeftReason.PAST_APPOINTMENT,
    "noshow": LeftReason.PAST_APPOINTMENT,
}
HELD = frozenset({"on-hold", "suspended", "on-hold-as-directed", "on-hold-not-as-directed"})
FINE = frozenset(
    {
        "active",
        "intended",
        "recorded",
        "proposed",
        "pending",
        "booked",
        "waitlist",
        "arrived",
        "checked-in",
        "planned",
        "accepted",
        "in-progress",
        "on-target",
        "ahead-of-target",
        "behind-target",
        "sustaining",
        "not-started",
        "scheduled",
        "recurrence",
        "relapse",
        "requested",
        "received",
        "ready",
        "final",
        "amended",
        "preliminary",
        "corrected",
        "registered",
        "available",
    }
)
PROPOSALS = frozenset({"proposal", "option"})


@dataclass(frozen=True, slots=True)
class Standing:
    """Left for a reason, or kept with the questions that its status raises."""

    left: LeftReason | None = None
    flags: tuple[Flag, ...] = ()


def standing_of(status: str) -> Standing:
    """Return how a record stands; a status that is missing or strange is asked about."""
    plain = status.strip().lower().replace("_", "-").replace(" ", "-")
    if plain in LEFT:
        return Standing(LEFT[plain])
    if plain in HELD:
        return Standing(flags=(Flag.ON_HOLD,))
    return Standing() if plain in FINE else Standing(flags=(Flag.NO_STATUS,))


def order_standing(order: Node) -> Standing:
    """Return how a request stands: its status, its intent, and whether it forbids."""
    if order.is_true("doNotPerform"):
        return Standing(LeftReason.DO_NOT_TAKE)
    status = standing_of(order.text("status"))
    if status.left is None and order.text("intent").lower() in PROPOSALS:
        return Standing(LeftReason.PROPOSAL)
    return status
