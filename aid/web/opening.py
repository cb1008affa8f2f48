"""Opening the store, and what to do where it is damaged."""

from functools import partial

from aid.i18n.marking import N_
from aid.i18n.words import Words
from aid.storage.copies import DayCopy
from aid.storage.damage import bring_back, minutes_lost, newest_good
from aid.storage.home import open_store
from aid.storage.visits import VisitStore
from aid.web.desk import desk, screen_words
from aid.web.errors import DAMAGED

NO_COPY = N_("No good copy is on this laptop. Nothing was deleted. Ask who looks after it.")
BACK = N_("The copy is back. The damaged file is kept in the folder of the copies.")


def open_with(key: bytes) -> VisitStore:
    """Open the store with its key and set it on the desk; the rest nobody waits for.

    What is due is forgotten, every page looked at, and the copy of the day made.
    """
    opened = open_store(desk().home, key, desk().now)
    desk().opened, desk().heard = opened, desk().now()
    today, days = desk().today(), desk().clinic.unfinished_days
    opened.keeper.look_over(partial(opened.forget_due, today, days))
    return opened


def newest_copy(key: bytes) -> DayCopy | None:
    """Return the copy that could come back."""
    return newest_good(desk().home, key)


def loss_words(copy: DayCopy | None, words: Words) -> str:
    """Say that the store is damaged, and what coming back to this copy would lose."""
    if copy is None:
        return f"{words.say(DAMAGED)} {words.say(NO_COPY)}"
    at = copy.at.astimezone()
    loss = words.say_n(
        "The newest good copy is from {day}, {time}. "
        "What was said in the {n} minute since then is lost.",
        "The newest good copy is from {day}, {time}. "
        "What was said in the {n} minutes since then is lost.",
        minutes_lost(copy, desk().now()),
        day=words.date(at.date(), "short"),
        time=words.clock(at.time()),
    )
    return f"{words.say(DAMAGED)} {loss}"


def bring_newest(copy: DayCopy, key: bytes) -> str:
    """Close what is open, put the copy in its place, open that; return what to say."""
    desk().lock()
    bring_back(desk().home, copy, key, desk().now())
    open_with(key)
    return screen_words().say(BACK)
