"""How sure the studies are: four boxes, so many filled; the word always stands beside."""

from dataclasses import dataclass

from aid.domain.options import Certainty, steps_of_certainty
from aid.pictures.strokes import box

STEPS = 4
SIDE = 10
PITCH = 13


@dataclass(frozen=True, slots=True, kw_only=True)
class CertaintyPicture:
    """Four boxes in two paths, and how many are filled."""

    certainty: Certainty
    steps: int
    out_of: int
    width: int
    height: int
    filled: str
    empty: str


def certainty_picture(certainty: Certainty) -> CertaintyPicture:
    """Return the boxes of a certainty: very low fills one, high fills all."""
    steps = steps_of_certainty(certainty)
    boxes = [box(1 + PITCH * n, 1, SIDE, SIDE) for n in range(STEPS)]
    return CertaintyPicture(
        certainty=certainty,
        steps=steps,
        out_of=STEPS,
        width=PITCH * STEPS,
        height=SIDE + 2,
        filled="".join(boxes[:steps]),
        empty="".join(boxes[steps:]),
    )
