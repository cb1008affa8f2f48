"""The bytes that a first look at a step sends: page, styles, script, icon, Latin type."""

import re

from aid.domain.visit import STEPS
from tests.bench.figure import Measured
from tests.bench.guest import Guest
from tests.bench.served import serving

WHAT = "weight of any page, first load"
BAR = "under 150 KB"
MOST = 150_000
LINKED = re.compile(rb'(?:href|src)="(/static/[^"]+)"')
NAMED = re.compile(rb'url\("?(/static/[^")]+|\.\./[^")]+)"?\)')
NOT_LATIN = b"arabic"


def measure(*, full: bool) -> Measured:
    """The heaviest step, with nothing compressed and nothing kept by the browser."""
    with serving("planned") as served:
        guest = served.guest()
        weights = {step: weight(guest, f"{served.visit}/{step}") for step in STEPS}
    heaviest = max(weights, key=lambda step: weights[step])
    most, least = weights[heaviest], min(weights.values())
    words = f"{heaviest} {most / 1000:.0f} KB (lightest step {least / 1000:.0f} KB)"
    return Measured(words=words, ratio=most / MOST, met=most < MOST)


def weight(guest: Guest, path: str) -> int:
    """The bytes of a page with all that it asks for."""
    page = guest.page(path)
    linked = {name: guest.page(name) for name in addresses(LINKED, page)}
    styles = b"".join(linked[name] for name in linked if name.endswith(".css"))
    fonts = {guest.page(name) for name in addresses(NAMED, styles)}
    return sum(map(len, (page, *linked.values(), *fonts)))


def addresses(kind: re.Pattern[bytes], text: bytes) -> set[str]:
    """The addresses that a text names, less type that a Latin page does not load."""
    found = {address for address in kind.findall(text) if NOT_LATIN not in address}
    return {address.decode().replace("../", "/static/") for address in found}
