"""What taking a medicine looks like, guessed from its words: pills, inhaler, injection."""

import re

from aid.domain.record import Form
from aid.fhir.concepts import words_of
from aid.fhir.node import Node

FORMS = (
    (
        Form.EYE_DROPS,
        re.compile(
            r"\b(?:eye|ophthalmic|ocular|conjunctival|ojos?|oft[aá]lmic\w*)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Form.INHALER,
        re.compile(
            r"\b(?:inhal\w*|puffs?|nebuli\w*|diskus|turbuhaler|accuhaler|respimat|metered)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Form.INJECTION,
        re.compile(
            r"\b(?:inject\w*|subcutaneous\w*|intramuscular\w*|under the skin|insulina?|"
            r"pen[- ]?injector|prefilled|kwikpen|flexpen|solostar|"
            r"inyec\w*|subcut[aá]ne\w*)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Form.CREAM,
        re.compile(
            r"\b(?:creams?|ointments?|lotions?|emollients?|topical\w*|cutaneous|"
            r"apply to skin|"
            r"shampoo|crema|pomada|ung[uü]ento|t[oó]pic\w*)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Form.PILLS,
        re.compile(
            r"\b(?:tab(?:let)?s?|cap(?:sule)?s?|caplets?|pills?|oral\w*|by mouth|po|"
            r"comprimidos?|"
            r"c[aá]psulas?|pastillas?|syrup|suspension)\b",
            re.IGNORECASE,
        ),
    ),
)
CONTINUOUS = re.compile(
    r"\b(?:continuous\w*|infusi[oó]n\w*|implants?|implante|intrauterine|insulin pump)\b",
    re.IGNORECASE,
)


def form_of(*texts: str) -> Form | None:
    """Return what taking it looks like, when the words say."""
    together = " ".join(texts)
    return next((form for form, pattern in FORMS if pattern.search(together)), None)


def form_words(dosage: Node) -> str:
    """Return the words of a dosage that tell its form: route, method, site, unit."""
    places = [words_of(dosage.get(key)) for key in ("route", "method", "site")]
    units = [home.text("doseQuantity", "unit") for home in dosage.each("doseAndRate")]
    return " ".join([*places, *units])


def is_continuous(dosage: Node, words: str) -> bool:
    """Whether it runs all the time, so that it has no count a day."""
    given = any(
        home.holds(key)
        for home in (*dosage.each("doseAndRate"), dosage)
        for key in ("rateRatio", "rateQuantity", "rateRange")
    )
    return given or bool(CONTINUOUS.search(words))
