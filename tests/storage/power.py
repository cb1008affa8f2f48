"""A disk as a cut of power leaves it: what was synced is there, of the rest only some.

What no sync covered is kept, dropped, kept in part, or torn at 512 bytes. A strict disk
holds a name only once its folder was synced; an easy one, once anything was.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from tests.storage.disk import Done

SECTOR = 512


@dataclass(eq=False)
class Platter:
    """One file: what is sure, and what still waits for a sync."""

    sure: bytearray = field(default_factory=bytearray)
    waiting: list[Done] = field(default_factory=list)

    def sync(self) -> None:
        for done in self.waiting:
            _do(done, self.sure)
        self.waiting.clear()

    def after_a_cut(self, chance: random.Random) -> bytes:
        left = bytearray(self.sure)
        for done in _left_of(self.waiting, chance):
            _do(done, left)
        return bytes(left)


@dataclass
class Disk:
    """The files of a folder by name: as programs see them, and as the disk holds them."""

    strict: bool
    seen: dict[Path, Platter] = field(default_factory=dict)
    held: dict[Path, Platter] = field(default_factory=dict)
    waiting: list[tuple[Path, Platter | None]] = field(default_factory=list)

    def take(self, done: Done) -> None:
        if done.kind in "SD":
            self._sync(done)
        elif done.kind == "U":
            self.seen.pop(done.path, None)
            self.waiting.append((done.path, None))
        elif done.kind == "R":
            self._rename(done.path, Path(done.content.decode()))
        else:
            self._platter(done.path).waiting.append(done)

    def after_a_cut(self, chance: random.Random) -> dict[Path, bytes]:
        """What is found when the power is back."""
        names = dict(self.held)
        for path, platter in self.waiting[: chance.randint(0, len(self.waiting))]:
            _name(names, path, platter)
        return {path: platter.after_a_cut(chance) for path, platter in names.items()}

    def _platter(self, path: Path) -> Platter:
        if path not in self.seen:
            self.seen[path] = Platter()
            self.waiting.append((path, self.seen[path]))
        return self.seen[path]

    def _rename(self, old: Path, new: Path) -> None:
        platter = self._platter(old)
        self.seen[new] = self.seen.pop(old)
        self.waiting += [(new, platter), (old, None)]

    def _sync(self, done: Done) -> None:
        if done.kind == "S":
            self._platter(done.path).sync()
        here = done.path if done.kind == "D" else None
        settled = [one for one in self.waiting if not self.strict or one[0].parent == here]
        self.waiting = [one for one in self.waiting if one not in settled]
        for name, platter in settled:
            _name(self.held, name, platter)


def cuts(
    log: list[Done],
    places: list[int],
    chance: random.Random,
    *,
    strict: bool,
    there: Mapping[Path, bytes] = MappingProxyType({}),
) -> Iterator[tuple[int, dict[Path, bytes]]]:
    """What is left after a cut at each of these places, in order; some files were there."""
    held = {path: Platter(bytearray(content)) for path, content in there.items()}
    disk, begun = Disk(strict, dict(held), held), 0
    for place in sorted(places):
        for done in log[begun:place]:
            disk.take(done)
        begun = place
        yield place, disk.after_a_cut(chance)


def _name(names: dict[Path, Platter], path: Path, platter: Platter | None) -> None:
    if platter:
        names[path] = platter
    else:
        names.pop(path, None)


def _do(done: Done, content: bytearray) -> None:
    if done.kind == "T":
        del content[done.offset :]
    content.extend(bytes(max(0, done.offset - len(content))))
    content[done.offset : done.offset + len(done.content)] = done.content


def _left_of(waiting: list[Done], chance: random.Random) -> Iterator[Done]:
    fate = chance.choice(("all", "none", "some", "torn"))
    for done in waiting:
        if fate == "torn" and done.kind == "W":
            yield from (one for one in _sectors(done) if chance.random() < 0.5)
        elif fate == "all" or (fate != "none" and chance.random() < 0.5):
            yield done


def _sectors(done: Done) -> Iterator[Done]:
    for at in range(0, len(done.content), SECTOR):
        part = done.content[at : at + SECTOR]
        yield Done("W", done.path, done.offset + at, part)
