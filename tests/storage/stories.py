"""What the tests say in a visit, and a look at the pages under the encryption."""

import base64
import os
import struct
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

import aid
from aid.domain.frequency import Frequency, Per
from aid.domain.people import People, Voice
from aid.domain.plan import Action, Plan, Review
from aid.domain.priorities import Priorities, Theme
from aid.domain.visit import Visit
from aid.domain.workload import Doer, Medicine, Minutes, Slot, Task
from aid.storage.kept import Kept
from aid.storage.visits import VisitStore

QUICK = 2**4
PAGE = 4096

ROSA = Visit(
    people=People(patient_name="Rosa", companion_here=True, spoken="es"),
    priorities=Priorities(words="Dance at the wedding", themes=(Theme.FAMILY,)),
    ledger=(
        Task(
            id="t1",
            kind="medicine",
            label="Metformin",
            frequency=Frequency(2, Per.DAY),
            slots=(Slot.MORNING, Slot.EVENING),
            minutes=Minutes(1, 2, 5),
            money=Decimal("12.50"),
            medicine=Medicine(name="Metformin", words="metformina 850"),
        ),
    ),
    plan=Plan(
        actions=(Action(who=Doer.CLINIC, what="Call on Monday"),),
        review=Review(on=date(2026, 6, 1)),
    ),
)


def say(store: VisitStore, visit_id: str, words: str, save_id: str = "") -> Kept:
    """Save these words as the own idea of the person."""
    with store.editing(visit_id, Voice.PATIENT, "have_own_idea", save_id=save_id) as edit:
        edit.visit = replace(edit.visit, own_idea=words)
    return edit.kept


def said(store: VisitStore, visit_id: str) -> str:
    return store.get(visit_id).visit.own_idea


def whole_save(visit: Visit, n: int) -> Visit:
    """The visit after save number n: two places that belong together."""
    return replace(visit, own_idea=f"{n}", offset_reason=f"{n} " * n * 7)


def save_number(store: VisitStore, visit_id: str, n: int) -> None:
    with store.editing(visit_id, Voice.PATIENT, "say", save_id=f"save {n}") as edit:
        edit.visit = whole_save(edit.visit, n)


def check_whole(store: VisitStore, visit_id: str) -> int:
    """See that document, version and journal tell the same; return the last save."""
    kept = store.get(visit_id)
    n = int(kept.visit.own_idea)
    assert kept.visit == whole_save(Visit(), n)
    assert kept.version == n + 1
    assert [line.save_id for line in store.journal(visit_id)] == [
        f"save {k}" for k in range(1, n + 1)
    ]
    assert store.check()
    return n


def everything_in(folder: Path) -> bytes:
    """All the bytes of all files below a folder."""
    return b"".join(p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file())


def spellings(word: str) -> tuple[bytes, ...]:
    """A word as files may hold it."""
    plain = (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"))
    return (*plain, *(base64.b64encode(b" " * n + word.encode())[4:-4] for n in range(3)))


def traces(store: VisitStore, visit_id: str) -> set[bytes]:
    """What a visit leaves in the pages as it stands: id, code, slices of its document."""
    with store.database.read() as connection:
        row = connection.execute(
            "SELECT id, code, document FROM visit WHERE id = ?", [visit_id]
        ).fetchone()
    quarter = len(row[2]) // 4
    slices = (row[2][n * quarter : n * quarter + 20] for n in (1, 2, 3))
    return {row[0].encode(), row[1].encode(), *slices}


def left(found: bytes, looked_for: set[bytes]) -> list[bytes]:
    """Which of the traces still stand there."""
    return [trace for trace in looked_for if trace in found]


def pages(path: Path, key: bytes) -> bytes:
    """What a store's pages hold for someone with the key, deleted remains included."""
    raw = path.read_bytes()
    return b"".join(
        _page(raw[i : i + PAGE], key, first=i == 0) for i in range(0, len(raw), PAGE)
    )


def log_pages(path: Path, key: bytes) -> bytes:
    """What the pages in a store's log hold for someone with the key."""
    raw = path.read_bytes()
    frames = [raw[i : i + 24 + PAGE] for i in range(32, len(raw), 24 + PAGE)]
    return b"".join(
        _page(frame[24:], key, first=struct.unpack(">I", frame[:4])[0] == 1)
        for frame in frames
    )


def _page(raw: bytes, key: bytes, *, first: bool) -> bytes:
    """A page ends with 16 bytes of IV and 64 of HMAC; the first starts with the salt."""
    if not any(raw):
        return b""
    cipher = Cipher(algorithms.AES(key), modes.CBC(raw[-80:-64])).decryptor()
    return cipher.update(raw[16 if first else 0 : -80]) + cipher.finalize()


def python() -> tuple[str, dict[str, str]]:
    """This interpreter, and an environment in which it finds the package and the tests."""
    roots = (Path(aid.__file__).parents[1], Path(__file__).parents[2])
    found = os.pathsep.join(str(root) for root in roots)
    return sys.executable, {**os.environ, "PYTHONPATH": found}
