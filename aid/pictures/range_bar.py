"""From the low to the high end of a sum, with the usual figure marked between them."""

from dataclasses import dataclass

from aid.domain.ranges import Range, whole
from aid.pictures.strokes import line

WIDTH = 320
HEIGHT = 26
END = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeBar:
    """The line with its two ends, the mark on it, and the three figures."""

    low: int
    usual: int
    high: int
    line: str
    mark: str
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def exact(self) -> bool:
        """Whether there is no spread to draw."""
        return self.low == self.high


def range_bar(total: Range) -> RangeBar:
    """Return the line of a sum; the mark stands where the usual figure falls."""
    low, usual, high = whole(total.low), whole(total.usual), whole(total.high)
    length = WIDTH - 2 * END
    share = (usual - low) / (high - low) if high > low else 0.5
    ends = line(END, 5, 0, 16) + line(WIDTH - END, 5, 0, 16)
    return RangeBar(
        low=low,
        usual=usual,
        high=high,
        line=line(END, 13, length, 0) + ends if high > low else "",
        mark=line(END + length * share, 3, 0, 20),
    )
