"""Records of the same thing become one row; near doubles are flagged, never joined."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from aid.domain.record import Flag, Group, PreviewRow, ReadFrom, Reading, RowKind
from aid.fhir.found import Found, reflagged
from aid.fhir.rates import ABOUT_DAILY, TOLERANCE

DOUBTS = frozenset(
    {Flag.RATE_CONFLICT, Flag.WEEKLY_OR_DAILY, Flag.OVER_24_A_DAY, Flag.TAPER}
)
TAKEN = frozenset({RowKind.MEDICINE, RowKind.DEVICE})


def merged(found: Sequence[Found]) -> tuple[PreviewRow, ...]:
    """Return one row for each thing, in the file's order, with near doubles flagged."""
    return tuple(_near_doubles([_joined(group) for group in _groups(found)]))


def _groups(found: Sequence[Found]) -> list[list[Found]]:
    """Put together whatever shares a name, also by way of a third record."""
    parent = list(range(len(found)))

    def top(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    first: dict[str, int] = {}
    for place, item in enumerate(found):
        for name in item.names:
            mine, other = top(place), top(first.setdefault(name, place))
            parent[max(mine, other)] = min(mine, other)
    groups: dict[int, list[Found]] = {}
    for place, item in enumerate(found):
        groups.setdefault(top(place), []).append(item)
    return list(groups.values())


def _joined(group: list[Found]) -> Found:
    if len(group) == 1:
        return group[0]
    best = min(group, key=_rank)
    others = tuple(item.row for item in group if item is not best)
    alike = [item.row for item in group if item.row.group is best.row.group]
    row = replace(
        _agreed(best.row, alike),
        merged=tuple(row.source for row in others),
        purpose=best.row.purpose or next((r.purpose for r in others if r.purpose), ""),
    )
    twice = any(row.kind is not RowKind.CARE_PLAN for row in others)
    flags = (Flag.LISTED_MORE_THAN_ONCE,) if twice else ()
    return replace(best, row=reflagged(row, flags))


def _rank(found: Found) -> tuple[bool, bool, bool, int, int]:
    """What is current and has a rate comes first, and of those the newest."""
    row = found.row
    begun = row.starts.first.toordinal() if row.starts and row.starts.first else 0
    return (
        row.kind is RowKind.CARE_PLAN,
        row.group is Group.LOOKS_FINISHED,
        row.per_week is None and not row.as_needed and not row.readings,
        -begun,
        row.source.index,
    )


def _agreed(best: PreviewRow, alike: Sequence[PreviewRow]) -> PreviewRow:
    """Keep the rate only if every listing that has one says the same."""
    doubts = {flag for row in alike for flag in row.flags} & DOUBTS
    rated = [row for row in alike if row.per_week is not None]
    differ = any(not _same(rated[0], row) for row in rated[1:])
    if any(row.as_needed for row in alike) and rated:
        differ = True
    if not differ and not doubts - {*best.flags}:
        return best
    extra = {Flag.RATE_CONFLICT} if differ else set()
    if rated and _both_daily_and_rarer(rated):
        extra.add(Flag.WEEKLY_OR_DAILY)
    readings = [reading for row in alike for reading in row.readings or _reading(row)]
    return replace(
        best,
        per_week=None,
        per_week_high=None,
        frequency=None,
        slots=(),
        slots_assumed=False,
        as_needed=False,
        flags=(*(f for f in best.flags if f is not Flag.SLOTS_ASSUMED), *doubts, *extra),
        readings=tuple(dict.fromkeys(readings)),
    )


def _reading(row: PreviewRow) -> Iterable[Reading]:
    if row.per_week is not None or row.words:
        yield Reading(ReadFrom.LISTING, row.words, row.per_week, row.frequency)


def _same(one: PreviewRow, other: PreviewRow) -> bool:
    if one.per_week is None or other.per_week is None:
        return False
    apart = abs(one.per_week - other.per_week)
    return apart <= TOLERANCE * max(one.per_week, other.per_week)


def _both_daily_and_rarer(rated: Sequence[PreviewRow]) -> bool:
    rates = [row.per_week for row in rated if row.per_week is not None]
    return 0 < min(rates) < ABOUT_DAILY <= max(rates)


def _near_doubles(found: Sequence[Found]) -> Iterable[PreviewRow]:
    """Flag one ingredient in two strengths, and a bare name beside one with a strength."""
    strengths: dict[str, set[str]] = {}
    for item in found:
        if _is_taken_now(item):
            strengths.setdefault(item.ingredient, set()).add(item.strength)
    for item in found:
        beside = strengths.get(item.ingredient, set()) if _is_taken_now(item) else set()
        flags = _doubles(item.strength, beside - {item.strength})
        yield reflagged(item.row, flags) if flags else item.row


def _doubles(strength: str, others: set[str]) -> tuple[Flag, ...]:
    if not others:
        return ()
    if not strength:
        return (Flag.MAYBE_THE_SAME,)
    return (Flag.TWO_STRENGTHS,) if others - {""} else ()


def _is_taken_now(found: Found) -> bool:
    taken = found.row.kind in TAKEN and bool(found.ingredient)
    return taken and found.row.group is Group.NOW
