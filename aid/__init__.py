"""Plan Together: a shared-decision conversation aid for minimally disruptive medicine."""

__version__ = "0.1.0"
