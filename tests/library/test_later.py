"""Parts of the library are read when somebody first asks."""

from aid.library.later import Later


def test_nothing_is_read_before_somebody_asks() -> None:
    asked: list[str] = []
    later = Later(lambda: asked.append("read") or {"a": 1})
    assert asked == []
    assert (later["a"], list(later), len(later)) == (1, ["a"], 1)
    assert asked == ["read"]
