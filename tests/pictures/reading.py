"""Reads a picture's paths back: boxes, dots, and how far a path reaches."""

import re
from collections.abc import Iterator

SUBPATH = re.compile(r"M[^M]*")
TOKEN = re.compile(r"([a-zA-Z])([^a-zA-Z]*)")
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
BOX = re.compile(r"M([-\d.]+) ([-\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z")

Point = tuple[float, float]


def boxes(path: str) -> list[tuple[float, ...]]:
    """Every box of a path as x, y, width, height."""
    return [tuple(map(float, found)) for found in BOX.findall(path)]


def squares(path: str) -> float:
    """How many squares a path fills, slim bars as their share of one."""
    drawn = boxes(path)
    side = max((height for *_, height in drawn), default=1.0)
    return sum(width / side for _, _, width, _ in drawn)


def overlaps(paths: list[str]) -> bool:
    """Whether any two boxes of these paths cover the same spot."""
    drawn = [box for path in paths for box in boxes(path)]
    return any(_meet(a, b) for n, a in enumerate(drawn) for b in drawn[n + 1 :])


def _meet(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    slack = 0.02
    return (
        a[0] + a[2] > b[0] + slack
        and b[0] + b[2] > a[0] + slack
        and a[1] + a[3] > b[1] + slack
        and b[1] + b[3] > a[1] + slack
    )


def spots(path: str) -> list[Point]:
    """Where the subpaths of a path begin."""
    return [_first(subpath) for subpath in SUBPATH.findall(path)]


def _first(subpath: str) -> Point:
    x, y = NUMBER.findall(subpath)[:2]
    return float(x), float(y)


def reach(path: str) -> tuple[float, float, float, float]:
    """The least x and y and the most x and y that a path's points have."""
    points = [point for subpath in SUBPATH.findall(path) for point in _points(subpath)]
    return (
        min(x for x, _ in points),
        min(y for _, y in points),
        max(x for x, _ in points),
        max(y for _, y in points),
    )


def _points(subpath: str) -> Iterator[Point]:
    x = y = 0.0
    for command, rest in TOKEN.findall(subpath):
        numbers = [float(number) for number in NUMBER.findall(rest)]
        for dx, dy in _steps(command, numbers):
            x, y = (dx, dy) if command == "M" else (x + dx, y + dy)
            yield x, y


def _steps(command: str, numbers: list[float]) -> list[Point]:
    if command == "h":
        return [(numbers[0], 0.0)]
    if command == "v":
        return [(0.0, numbers[0])]
    if command == "a":
        return [(numbers[5], numbers[6])]
    return list(zip(numbers[::2], numbers[1::2], strict=True))
