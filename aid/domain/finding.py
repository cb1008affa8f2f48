"""Which known medicine somebody means by what they typed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from aid.domain.hidden_work import plain
from aid.domain.medicines import KnownMedicine

MOST_FOUND = 6
LEAST_LETTERS = 2
LEAST_TO_GUESS = 4
LONGEST_TYPED = 200


def _all(words: str) -> frozenset[str]:
    return frozenset(words.split())


SLOW = _all(
    "mr er sr xr xl cr la retard retardada modified extended prolonged sustained slow "
    "release prolongada modificada liberacion"
)
UNITS = _all(
    "mg mcg ug g ml l iu ui unit units unidad unidades microgram micrograms meq mmol h hr "
    "hour hours dose dosis percent per"
)
FORMS = _all(
    "tablet tablets tab tabs capsule capsules caps cap caplet caplets pill pills oral "
    "solution suspension syrup liquid spray oromucosal injection pen pens inhaler puffs "
    "eye drops ophthalmic film coated enteric ec delayed dr gastro resistant dispersible "
    "chewable transdermal system cfc free hfa diskus accuhaler turbuhaler turbohaler "
    "respimat handihaler ellipta easyhaler evohaler breezhaler solostar kwikpen flexpen "
    "flextouch penfill tableta tabletas comprimido comprimidos capsula capsulas pastilla "
    "pastillas jarabe inyeccion inhalador gotas"
)
SALTS = _all(
    "hydrochloride hcl chloride hydrobromide bromide sodium potassium calcium magnesium "
    "sulfate sulphate tartrate bitartrate succinate fumarate maleate mesylate mesilate "
    "besylate besilate citrate phosphate acetate carbonate nitrate axetil medoxomil "
    "cilexetil erbumine arginine monohydrate dihydrate clorhidrato sodico sodica potasico "
    "potasica calcica magnesico besilato sulfato"
)
SINGLE = {"patches": "patch", "plasters": "plaster", "parches": "parche"}

Rank: TypeAlias = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed: its first word, each way to read it, and the names it may hold.

    The most literal reading stands first.
    """

    first: str
    readings: tuple[str, ...]
    heads: frozenset[str]


@dataclass(frozen=True, slots=True)
class Written:
    """How a medicine is written: its name, all its names, and where a reader may begin.

    Beside each start stands which letters it holds, as bits: what is far off is soon told.
    """

    name: str
    names: frozenset[str]
    starts: tuple[tuple[str, int], ...]


RankOf: TypeAlias = Callable[[Typed, Written], Rank | None]


def find(
    typed: str, medicines: Iterable[KnownMedicine], most: int = MOST_FOUND
) -> tuple[KnownMedicine, ...]:
    """Return the medicines that may be meant, best first; nothing near gives none.

    Of two that fit alike, the one that stands first in the content is the better.
    """
    meant, known = _typed(typed), tuple(medicines)
    if not meant.readings:
        return ()
    written = {number: _written(one.name, one.also) for number, one in enumerate(known)}
    best = _ranked(written, meant, _as_written)
    if len(best) < most and not _is_exact(meant, [written[number] for number in best]):
        best += [n for n in _ranked(written, meant, _as_misspelt) if n not in best]
    best = best or _ranked(written, meant, _by_its_first_word)
    return tuple(known[number] for number in best[:most])


def exactly(typed: str, medicines: Iterable[KnownMedicine]) -> KnownMedicine | None:
    """Return the medicine of this very name, its strength aside; never a guess."""
    known = tuple(medicines)
    by_name = {folded(name): one for one in known for name in one.also}
    by_name |= {folded(one.name): one for one in known}
    readings = _typed(typed).readings
    return next((by_name[one] for one in readings if one in by_name), None)


def names(medicines: Iterable[KnownMedicine]) -> tuple[str, ...]:
    """Return every name and every other spelling, as a list to choose from shows them."""
    found = {name for one in medicines for name in (one.name, *one.also)}
    return tuple(sorted(found, key=lambda name: (plain(name), name)))


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """Return the letters and digits of a name, which are all that tell two names apart."""
    return plain(name).replace(" ", "")


@lru_cache(maxsize=4096)
def _written(name: str, also: tuple[str, ...]) -> Written:
    whole = tuple(folded(one) for one in (name, *also))
    words = (word for one in (name, *also) for word in plain(one).split())
    starts = dict.fromkeys((*whole, *words))
    bits = tuple((start, _bits(start)) for start in starts)
    return Written(whole[0], frozenset(whole), bits)


@lru_cache(maxsize=4096)
def _bits(letters: str) -> int:
    return sum({1 << ord(letter) % 32 for letter in letters})


def _typed(typed: str) -> Typed:
    """Read a name without its strength, then its form, its salt, its slow release."""
    words = [SINGLE.get(word, word) for word in plain(typed[:LONGEST_TYPED]).split()]
    bare = _without(UNITS, [word for word in words if not word[0].isdigit()] or words)
    formless = _without(FORMS, bare)
    saltless = [*formless[:1], *(word for word in formless[1:] if word not in SALTS)]
    steps = (words, bare, formless, saltless)
    tries = (words, *map(_slowed, steps), *(_without(SLOW, step) for step in steps))
    readings = dict.fromkeys("".join(one) for one in tries)
    long_enough = tuple(one for one in readings if len(one) >= LEAST_LETTERS)
    return Typed("".join(words[:1]), long_enough, _heads(words))


def _heads(words: list[str]) -> frozenset[str]:
    """What was typed, word by word from the left, and each longer word alone."""
    heads = {"".join(words[:number]) for number in range(1, len(words))}
    return frozenset(one for one in (*heads, *words) if len(one) >= LEAST_TO_GUESS)


def _without(noise: frozenset[str], words: list[str]) -> list[str]:
    return [word for word in words if word not in noise] or words


def _slowed(words: list[str]) -> list[str]:
    """All words for slow release become the same two, so that `XR` is the one known."""
    kept = [word for word in words if word not in SLOW]
    return words if kept == words else [*kept, "modified", "release"]


def _ranked(written: Mapping[int, Written], meant: Typed, rank_of: RankOf) -> list[int]:
    ranks = ((rank_of(meant, one), number) for number, one in written.items())
    return [n for _, n in sorted((rank, n) for rank, n in ranks if rank is not None)]


def _as_written(meant: Typed, one: Written) -> Rank | None:
    """A whole name, then the beginning of the name, of another, then a name and more."""
    ranks = [
        (_part(reading, start, one), place, 0)
        for start, _ in one.starts
        if start.startswith(meant.readings)
        for place, reading in enumerate(meant.readings)
        if start.startswith(reading)
    ]
    ranks += [(3, 0, -len(name)) for name in meant.heads & one.names]
    return min(ranks, default=None)


def _part(reading: str, start: str, one: Written) -> int:
    if reading in one.names:
        return 0
    return 1 if start == one.name else 2


def _is_exact(meant: Typed, found: list[Written]) -> bool:
    return any(one.names.intersection(meant.readings) for one in found[:1])


def _as_misspelt(meant: Typed, one: Written) -> Rank | None:
    return _nearest({*meant.readings[:1], *meant.readings[-1:]}, one)


def _by_its_first_word(meant: Typed, one: Written) -> Rank | None:
    return _nearest((meant.first,), one)


def _nearest(tries: Iterable[str], one: Written) -> Rank | None:
    ranks = [
        (4, found, abs(len(start) - len(letters)))
        for letters in tries
        for start in _starts_near(letters, one)
        if (found := slips(letters, start, _allowed(letters))) is not None
    ]
    return min(ranks, default=None)


def _starts_near(letters: str, one: Written) -> list[str]:
    """The starts that hold almost every letter typed: few, so the slow look is rare."""
    most, typed = _allowed(letters), _bits(letters)
    return [start for start, bits in one.starts if (typed & ~bits).bit_count() <= most]


def _allowed(letters: str) -> int:
    if len(letters) < LEAST_TO_GUESS:
        return -1
    return 1 if len(letters) < 7 else 2


def slips(typed: str, name: str, most: int) -> int | None:
    """How many letters to add, drop, change or swap until a name begins as typed.

    None is more than `most`. Two letters that change places are one slip.
    """
    name = name[: len(typed) + most]
    if len(typed) - len(name) > most or len([c for c in typed if c not in name]) > most:
        return None
    two_up: list[int] = []
    up = list(range(len(name) + 1))
    for i, letter in enumerate(typed, 1):
        row = [i] + [most + 1] * len(name)
        for j in range(max(1, i - most), min(len(name), i + most) + 1):
            row[j] = min(up[j] + 1, row[j - 1] + 1, up[j - 1] + (letter != name[j - 1]))
            if j > 1 and two_up and letter == name[j - 2] and typed[i - 2] == name[j - 1]:
                row[j] = min(row[j], two_up[j - 2] + 1)
        if min(row) > most:
            return None
        two_up, up = up, row
    return min(up)
