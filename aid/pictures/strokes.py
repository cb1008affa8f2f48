"""The few shapes that pictures are made of, as SVG path strings."""


def number(value: float) -> str:
    """Return a coordinate with at most two decimals."""
    return f"{round(value, 2) + 0:.2f}".rstrip("0").rstrip(".")


def box(x: float, y: float, width: float, height: float) -> str:
    """Return a box from its upper start corner."""
    wide = number(width)
    return f"M{number(x)} {number(y)}h{wide}v{number(height)}h-{wide}z"


def line(x: float, y: float, dx: float, dy: float) -> str:
    """Return one straight stroke."""
    return f"M{number(x)} {number(y)}l{number(dx)} {number(dy)}"


def ring(x: float, y: float, radius: float) -> str:
    """Return a circle round a point."""
    r, across = number(radius), number(2 * radius)
    arc = f"a{r} {r} 0 1 0 "
    return f"M{number(x - radius)} {number(y)}{arc}{across} 0{arc}-{across} 0z"


def triangle(x: float, base: float, width: float, height: float) -> str:
    """Return a triangle that stands on its base, from its start corner."""
    half, tall = number(width / 2), number(height)
    return f"M{number(x)} {number(base)}l{half} -{tall} {half} {tall}z"


def dot(x: float, y: float) -> str:
    """Return a subpath of no length: a round cap makes it a dot."""
    return f"M{number(x)} {number(y)}h0"
