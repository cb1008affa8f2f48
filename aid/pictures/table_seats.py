"""Who is at the table, seen from above: the shapes are the voices of later pages."""

from dataclasses import dataclass
from enum import StrEnum

from aid.domain.people import People

WIDTH = 396
HEIGHT = 272


class SeatKind(StrEnum):
    """Whose chair it is."""

    PATIENT = "patient"
    CLINICIAN = "clinician"
    COMPANION = "companion"
    INTERPRETER = "interpreter"


# Where a chair stands, where its name is written, and how many letters fit there.
SPOTS = {
    SeatKind.PATIENT: (68, 222, 68, 264, 12),
    SeatKind.CLINICIAN: (184, 222, 184, 264, 12),
    SeatKind.COMPANION: (272, 112, 253, 158, 15),
    SeatKind.INTERPRETER: (126, 22, 153, 28, 22),
}
CENTRED = (SeatKind.PATIENT, SeatKind.CLINICIAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A chair: where its shape stands, where its name is written, whether it is taken."""

    kind: SeatKind
    taken: bool
    x: int
    y: int
    name_x: int
    name_y: int
    name_centred: bool
    name_room: int


@dataclass(frozen=True, slots=True)
class TableSeats:
    """The table with its four chairs."""

    seats: tuple[Seat, ...]
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def taken(self) -> tuple[Seat, ...]:
        """The chairs somebody sits on."""
        return tuple(seat for seat in self.seats if seat.taken)

    @property
    def free(self) -> tuple[Seat, ...]:
        """The chairs that stand empty."""
        return tuple(seat for seat in self.seats if not seat.taken)


def table_seats(people: People) -> TableSeats:
    """Return the four chairs; the clinic and the patient sit side by side."""
    here = {
        SeatKind.PATIENT: people.patient_here,
        SeatKind.CLINICIAN: True,
        SeatKind.COMPANION: people.companion_here,
        SeatKind.INTERPRETER: people.interpreter_here,
    }
    return TableSeats(tuple(_seat(kind, taken=taken) for kind, taken in here.items()))


def _seat(kind: SeatKind, *, taken: bool) -> Seat:
    x, y, name_x, name_y, room = SPOTS[kind]
    return Seat(
        kind=kind,
        taken=taken,
        x=x,
        y=y,
        name_x=name_x,
        name_y=name_y,
        name_centred=kind in CENTRED,
        name_room=room,
    )
