"""How a verb refuses: with a reason, the field it stands beside, and nothing changed."""

from collections.abc import Callable

import pytest

from aid.domain.errors import DomainError, Reason
from aid.domain.visit import Visit


def refused(change: Callable[[], Visit]) -> tuple[Reason, str]:
    """The reason and the field of a change that is refused."""
    with pytest.raises(DomainError) as refusal:
        change()
    return refusal.value.reason, refusal.value.field
