"""Why a record file was not read, in a sentence."""

from aid.domain.record import Preview
from aid.i18n.marking import N_
from aid.i18n.words import Words

PEOPLE = N_("It names {count} people.")


def why_refused(preview: Preview, words: Words) -> str:
    """Return the sentence for a refused file; how many people it names, where it does."""
    if preview.refused is None:
        return ""
    told = words.label(preview.refused)
    if preview.refused_count > 1:
        return f"{told} {words.say(PEOPLE, count=preview.refused_count)}"
    return told
