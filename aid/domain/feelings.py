"""The few plain words that say how a task feels; people may use their own instead."""

from enum import StrEnum


class Feeling(StrEnum):
    """How a task feels, from calm to dread."""

    CALM = "calm"
    GLAD = "glad"
    PROUD = "proud"
    SAFE = "safe"
    FINE = "fine"
    QUICK = "quick"
    BORING = "boring"
    TIRING = "tiring"
    SORE = "sore"
    WORRY = "worry"
    ALONE = "alone"
    ASHAMED = "ashamed"
    ANGRY = "angry"
    DREAD = "dread"
