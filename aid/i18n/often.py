"""How often a task comes round, in words."""

from aid.domain.frequency import Frequency, Per
from aid.domain.workload import Task
from aid.i18n.marking import N_
from aid.i18n.words import Words

NOT_ASKED = N_("not asked")
AS_NEEDED = N_("when needed")
ONCE = N_("only once")
IN_ALL = N_("{times} times in all")
EVERY = {
    (1, Per.DAY, 1): N_("Every day"),
    (2, Per.DAY, 1): N_("Twice a day"),
    (1, Per.DAY, 2): N_("Every other day"),
    (1, Per.WEEK, 1): N_("Once a week"),
    (2, Per.WEEK, 1): N_("Twice a week"),
    (1, Per.MONTH, 1): N_("Once a month"),
    (2, Per.MONTH, 1): N_("Twice a month"),
    (1, Per.YEAR, 1): N_("Once a year"),
    (2, Per.YEAR, 1): N_("Twice a year"),
}
COUNTED = {
    Per.DAY: N_("{times} times a day"),
    Per.WEEK: N_("{times} times a week"),
    Per.MONTH: N_("{times} times a month"),
    Per.YEAR: N_("{times} times a year"),
}
SPACED = {
    Per.DAY: N_("every {every} days"),
    Per.WEEK: N_("every {every} weeks"),
    Per.MONTH: N_("every {every} months"),
    Per.YEAR: N_("every {every} years"),
}
TIMES_SPACED = N_("{times} times {spaced}")


def often(task: Task, words: Words) -> str:
    """Return how often a task comes, or that nobody asked."""
    if task.as_needed:
        return words.say(AS_NEEDED)
    return how_often(task.frequency, words) if task.frequency else words.say(NOT_ASKED)


def how_often(frequency: Frequency, words: Words) -> str:
    """Return a frequency in words."""
    if frequency.per is Per.ONCE:
        times = frequency.times
        return words.say(IN_ALL, times=times) if times > 1 else words.say(ONCE)
    known = EVERY.get((frequency.times, frequency.per, frequency.every))
    if known:
        return words.say(known)
    if frequency.every == 1:
        return words.say(COUNTED[frequency.per], times=frequency.times)
    return _spaced(frequency, words)


def _spaced(frequency: Frequency, words: Words) -> str:
    spaced = words.say(SPACED[frequency.per], every=frequency.every)
    if frequency.times == 1:
        return spaced[:1].upper() + spaced[1:]
    return words.say(TIMES_SPACED, times=frequency.times, spaced=spaced)
