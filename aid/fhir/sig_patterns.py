"""The words in which English and Spanish dose lines say how often.

All patterns read text in lower case without accents. Weekly words of further languages are
known only so that a weekly medicine is never taken for a daily one.
"""

import re

from aid.domain.workload import Slot
from aid.fhir.rates import Unit

NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "fourteen": 14,
    "un": 1,
    "una": 1,
    "uno": 1,
    "dos": 2,
    "tres": 3,
    "cuatro": 4,
    "cinco": 5,
    "seis": 6,
    "siete": 7,
    "ocho": 8,
    "nueve": 9,
    "diez": 10,
    "doce": 12,
    "quince": 15,
    "once": 1,
    "twice": 2,
    "thrice": 3,
    "other": 2,
    "alternate": 2,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "4th": 4,
}
UNIT_WORDS = {
    "mi": Unit.MINUTE,
    "ho": Unit.HOUR,
    "hr": Unit.HOUR,
    "h": Unit.HOUR,
    "hs": Unit.HOUR,
    "da": Unit.DAY,
    "di": Unit.DAY,
    "d": Unit.DAY,
    "to": Unit.DAY,
    "ni": Unit.DAY,
    "no": Unit.DAY,
    "ev": Unit.DAY,
    "24": Unit.DAY,
    "we": Unit.WEEK,
    "wk": Unit.WEEK,
    "w": Unit.WEEK,
    "se": Unit.WEEK,
    "mo": Unit.MONTH,
    "me": Unit.MONTH,
    "mt": Unit.MONTH,
    "ye": Unit.YEAR,
    "yr": Unit.YEAR,
    "y": Unit.YEAR,
    "an": Unit.YEAR,
}

N = (
    r"(?:\d{1,3}(?:\.\d{1,2})?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|"
    r"fourteen|una?|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince)"
)
TO = r"\s*(?:-|\bto\b|\bor\b|\ba\b|\bo\b|\bhasta\b)\s*"
LENGTH = (
    r"(?:minutes?|mins?|minutos?|hours?|hourly|hrs?|h|horas?|hs|days?|d|dias?|"
    r"weeks?|wks?|w|semanas?|months?|mths?|mes(?:es)?|years?|yrs?|anos?)"
)
SPAN = (
    r"(?P<span>days?|daily|24\s*(?:hours|hrs|h|horas)|dias?|diari[oa]s?|diariamente|"
    r"night|nightly|noche|weeks?|weekly|wk|semanas?|semanal(?:es|mente)?|months?|monthly|"
    r"mes|mensual(?:es|mente)?|years?|yearly|ano)\b"
)
EACH = r"(?:a|an|per|each|every|in\s+a|in\s+the|/|al|por|a\s+la|cada|en\s+un|in)?"


def _times(tag: str) -> str:
    return (
        rf"(?:(?P<n{tag}>{N})(?:{TO}(?P<m{tag}>{N}))?\s*"
        r"(?:times?|x|veces|vez|doses|dosis)"
        rf"|(?P<w{tag}>once|twice|thrice)"
        rf"(?:\s*(?:or|to|-)\s*(?P<v{tag}>twice|thrice|{N}\s*times))?)"
    )


TIMES_PER = re.compile(rf"(?<![\w.]){_times('')}\s*(?:,\s*)?{EACH}\s*{SPAN}")
EVERY = re.compile(
    rf"(?<![\w.])(?:{_times('')}\s*)?(?:every|each|cada|q)[\s.]*"
    rf"(?:(?P<en>{N}|other|alternate|second|2nd|third|3rd|4th)(?:{TO}(?P<em>{N}))?)?"
    rf"[\s-]*(?P<span>{LENGTH})\b"
)
HOURLY = re.compile(rf"(?<![\w.])(?:(?P<en>{N})(?:{TO}(?P<em>{N}))?[\s-]*)?hourly\b")
A_SPAN = re.compile(
    rf"(?:(?<![\w.])(?P<n>{N})(?P<to>{TO}{N})?\s*(?P<what>[a-z]+(?:\(s\)|/[a-z]+)?)?\s*)?"
    r"(?:(?<![a-z])(?:a|per|al|por|each|a\s+la)\s+|/\s*)"
    r"(?P<span>day|dia|week|wk|semana|month|mes)\b"
)
AMOUNTS = re.compile(r"(?:mg|mcg|micrograms?|g|grams?|ml|iu|ui|units?|unidades|meq)")
UNSURE_AMOUNT = re.compile(r"/\s*kg|/\s*m2")

ADVERB = re.compile(
    rf"(?:(?<![\w.])(?P<n>{N})(?P<to>{TO}{N})?\s+)?"
    r"\b(?P<adverb>everyday|daily|weekly|monthly|yearly|annually|fortnightly|"
    r"every\s+fortnight|a\s+fortnight|quarterly|alternate\s+days?|alternate\s+weeks?|"
    r"(?:a\s+)?diari[oa]s?|diariamente|todos\s+los\s+dias|semanal(?:es|mente)?|"
    r"mensual(?:es|mente)?|anual(?:es|mente)?|dias?\s+alternos?|"
    r"un\s+dia\s+si\s+y\s+(?:otro|un\s+dia)\s+no|once\s+only|single\s+dose|stat|"
    r"dosis\s+unica)\b"
)
ADVERB_RATES = {
    "ever": (1, Unit.DAY),
    "dail": (1, Unit.DAY),
    "week": (1, Unit.WEEK),
    "mont": (1, Unit.MONTH),
    "year": (1, Unit.YEAR),
    "annu": (1, Unit.YEAR),
    "fort": (2, Unit.WEEK),
    "quar": (3, Unit.MONTH),
    "diar": (1, Unit.DAY),
    "todo": (1, Unit.DAY),
    "sema": (1, Unit.WEEK),
    "mens": (1, Unit.MONTH),
    "anua": (1, Unit.YEAR),
    "dias": (2, Unit.DAY),
    "dia ": (2, Unit.DAY),
    "un d": (2, Unit.DAY),
}

# longest first: "qod" before "od"; a number before "hs" makes it Spanish hours
LATIN = re.compile(
    r"(?<![a-z0-9])(?P<latin>q\.?o\.?d|e\.?o\.?d|q\.?d\.?s|q\.?i\.?d|t\.?d\.?s|t\.?i\.?d|"
    r"b\.?i\.?d|b\.?d\.?s|b\.?d|q\.?d|o\.?d)"
    r"\.?(?![a-z])"
)
LATIN_RATES = {
    "qod": (1, 2),
    "eod": (1, 2),
    "qds": (4, 1),
    "qid": (4, 1),
    "tds": (3, 1),
    "tid": (3, 1),
    "bid": (2, 1),
    "bds": (2, 1),
    "bd": (2, 1),
    "qd": (1, 1),
    "od": (1, 1),
}
LATIN_PART = re.compile(r"(?<![a-z0-9])q\.?\s?(?P<part>h\.?s|a\.?m|p\.?m)\.?(?![a-z])")
LATIN_SLOTS = {"h": Slot.BEDTIME, "a": Slot.MORNING, "p": Slot.EVENING}
EYES = re.compile(r"\b(?:eyes?|ears?|drops?|gtts?|ojos?|gotas?|ou|os)\b")

EACH_BEFORE = re.compile(r"\b(?:every|each|cada|todas\s+las|todos\s+los)\s+$")
EACH_ITSELF = re.compile(r"(?:every|each|cada|todas|nightly|nights)")
OR_BEFORE = re.compile(
    r"\b(?:or|o)\s+(?:(?:at|in|with|before|after|the|every|each|por|en|con|la|el|al)\s+)*$"
)
PARTS = (
    (
        re.compile(
            r"\b(?:mornings?|breakfast|desayuno|mane|on\s+waking|on\s+rising|al\s+levantarse)\b"
            r"|\b(?:(?:por|en|de)\s+las?|cada|todas\s+las)\s+mananas?\b|(?<!\bi )\bam\b"
            r"|(?<=\d\s)om\b"
        ),
        Slot.MORNING,
    ),
    (
        re.compile(
            r"\b(?:noon|midday|mid-day|lunch(?:time)?|afternoons?|mediodia|almuerzo)\b"
        ),
        Slot.NOON,
    ),
    (
        re.compile(r"\b(?:evenings?|dinner(?:time)?|supper|tea\s?time|cena|tardes?|pm)\b"),
        Slot.EVENING,
    ),
    (
        re.compile(
            r"\b(?:at|every|each|the|per|and|or|&|\+|/|,)\s*nights?\b|\bnightly\b|\bnights\b"
            r"|\b(?:bedtime|bed\s?time|nocte|noches?|acostarse|dormir)\b|(?<![\d]\s)\bhs\b"
            r"|\b(?:to|before|in)\s+bed\b|&\s*nights?\b|(?<=\d\s)on(?=\s*(?:$|[,.;(]))"
        ),
        Slot.BEDTIME,
    ),
)
CLOCK = re.compile(r"(?<![\d:])(\d{1,2})(?::([0-5]\d))?\s*([ap])\.?m\b\.?")
CLOCK_24 = re.compile(r"(?<![\d:.])([01]?\d|2[0-3]):[0-5]\d(?![\d:])")
PER_SLOT = re.compile(
    r"(?<![\d\-/.])([0-4])\s?-\s?([0-4])\s?-\s?([0-4])(?:\s?-\s?([0-4]))?(?![\d\-/.])"
)
EACH_MEAL = re.compile(
    r"\b(?:each|every)\s+(?:main\s+)?meals?\b|\bcada\s+comida\b|\b(?:3|three)\s+meals\b"
)
MEALS = re.compile(
    r"\b(?:with|before|after|at)\s+(?:main\s+)?(?:meals|mealtimes)\b|\b(?:ac|pc)\b"
    r"|\b(?:con|antes\s+de|despues\s+de)\s+las\s+comidas\b"
)

WEEKDAY_NAMES = (
    ("monday", "mondays", "lunes"),
    ("tuesday", "tuesdays", "martes"),
    ("wednesday", "wednesdays", "miercoles"),
    ("thursday", "thursdays", "jueves"),
    ("friday", "fridays", "viernes"),
    ("saturday", "saturdays", "sabado", "sabados"),
    ("sunday", "sundays", "domingo", "domingos"),
)
SHORT_WEEKDAYS = ("mon", "tues?", "wed", "thu(?:rs?)?", "fri", "sat", "sun")
ANY_WEEKDAY = "|".join([name for names in WEEKDAY_NAMES for name in names])
WEEKDAY = re.compile(rf"\b(?P<day>{ANY_WEEKDAY})\b")
SHORT_LIST = re.compile(
    rf"\b(?:{'|'.join(SHORT_WEEKDAYS)})(?:\s*(?:/|,|&|\+|and|,\s*and)\s*"
    rf"(?:{'|'.join(SHORT_WEEKDAYS)}))+\b"
)
DAY_RANGE = re.compile(
    rf"\b(?P<first>{ANY_WEEKDAY}|mon|tue|wed|thu|fri|sat|sun)\s*(?:-|to|through|a)\s*"
    rf"(?P<last>{ANY_WEEKDAY}|mon|tue|wed|thu|fri|sat|sun)\b"
)
OTHER_DAY = re.compile(
    r"\b(?:on\s+)?(?:a|any)\s+day\s+(?:other\s+than|except|but\s+not|apart\s+from)\s+"
    r"(?:on\s+)?(?:the\s+|your\s+)?\w+(?:\s+day)?"
)
STARTING = re.compile(
    rf"\b(?:start(?:ing)?|begin(?:ning)?|from|until|desde|hasta)\s+(?:on\s+|el\s+)?"
    rf"(?:{ANY_WEEKDAY})\b"
)

COURSE = re.compile(
    rf"\b(?:for|during|durante|por|x)\s*(?:the\s+next\s+|another\s+|a\s+further\s+|up\s+to\s+|"
    rf"los\s+proximos\s+)?(?:(?P<n>{N})(?:{TO}(?P<m>{N}))?|an?)\s*(?:more\s+|full\s+)?"
    r"(?P<span>days?|d|weeks?|wks?|months?|years?|hours?|hrs?|dias?|semanas?|mes(?:es)?|"
    r"horas?|anos?)\b"
    rf"|\b(?P<c>{N})[\s-]day\s+course\b|(?<![\d/])(?P<uk>\d{{1,2}})/(?P<ukspan>7|52|12)(?!\d)"
)
LATER = re.compile(
    rf"\b(?:in|within|after|over|en|dentro\s+de)\s+(?:an?|the|{N})\s*{LENGTH}\b"
)

AS_NEEDED = re.compile(
    r"\b(?:p\.?r\.?n\b|(?:as|when|if|only\s+if|whenever|only\s+when)\s+"
    r"(?:it\s+is\s+|really\s+)?(?:needed|required|necessary|you\s+need|wanted)"
    r"|as\s+and\s+when|si\s+(?:hace\s+falta|es\s+necesari[oa]|fuera\s+necesario|"
    r"lo\s+necesita|(?:lo\s+)?precisa|(?:hay\s+|tiene\s+)?dolor)"
    r"|segun\s+(?:sea\s+)?(?:necesi\w+|necesario)|cuando\s+(?:sea\s+necesario|lo\s+necesite|"
    r"haga\s+falta)|a\s+demanda|en\s+caso\s+(?:necesario|de)|de\s+rescate)"
)
CEILING = re.compile(
    r"\b(?:max(?:imum)?\.?(?:\s+of)?|up\s+to|no\s+more\s+than|not\s+more\s+than|"
    r"not\s+(?:to\s+)?exceed|at\s+most|maximo|hasta|no\s+mas\s+de)[\s:]+(?:\w+\s+){0,2}$"
)
DENIED = re.compile(r"\b(?:not|never|don'?t|nunca|no)\s+(?:\w+\s+){0,3}$")
STEPS = re.compile(
    r"\b(?:then|followed\s+by|thereafter|after\s+that|taper\w*|"
    r"(?<!to )(?<!para )(?:reduc(?:e|ed|ing|ir|cion)|decreas\w+|increas\w+)|"
    r"wean\w*|titrat\w+|step\s+down|luego|y\s+despues|a\s+continuacion|bajar|bajando|"
    r"disminu\w+|aument\w+|alternating|"
    r"(?<!\ba )(?<!\bper )(?<!\beach )(?<!\bevery )(?<!\bal )(?<!\bpor )"
    r"(?:day|week|dia|semana)s?\s+\d+)\b"
)
UNSURE = re.compile(
    r"\b(?:divided|in\s+\d\s+doses|except|apart\s+from|other\s+days|alternat\w+\s+with|"
    r"salvo|excepto|menos\s+el|bi-?weekly|bi-?monthly|semi-?weekly|quincenal\w*|"
    r"cada\s+tercer\s+dia|every\s+third\s+day\s+or)\b"
)
WEEKLY = re.compile(
    r"weekly\b|\b(?:a|per|each|every|the\s+same\s+day\s+(?:of\s+)?(?:each|every))"
    r"\s+week\b|/\s*w(?:ee)?k\b|\bq\s?w(?:ee)?k?\b|\bsemanal\w*|\bsemanas?\b|"
    r"\bwochentlich\w*|\bpro\s+woche\b|\bpar\s+semaine\b|\bhebdomadaire\w*|"
    r"\b(?:alla|per)\s+settimana\b|\bsettimanal\w*|\bper\s+week\b|\bwekelijks\w*|"
    r"\bugentlig\w*|\bom\s+ugen\b|\bi\s+veckan\b|\bi\s+uken\b|\btygodni\w*|\bviikoss\w*|"
    r"\bhaftada\b|\bhaftalik\b|\btydne\b|\btydenne\b|недел|еженедельн|тиждень|"
    r"أسبوع|اسبوع|هفته|每周|每週|週1|毎週|साप्ताहिक|hang\s+tuan|moi\s+tuan"
)
SAID_TWICE = re.compile(rf"\b(?P<first>{N})\s*\(\s*{N}\s*\)")
VERB = re.compile(
    r"\b(?:take|taken?|to\s+be\s+taken|inhale|apply|use|inject|instill|put|give|sig|"
    r"tomar?|tome|inhal[ae]r?|aplicar|aplique|inyectar|poner)\b"
)
TRAILING_DOSE = re.compile(
    rf"[\s,;:\-–—]*(?:{N}(?:{TO}{N})?\s*(?:tab(?:let)?s?|cap(?:sule)?s?|puffs?|drops?|"
    r"sprays?|pills?|comprimidos?|capsulas?|gotas?|inhalaciones|pastillas?)(?:\(s\))?)"
    r"(?:\s+(?:by\s+mouth|po|oral|(?:(?:in|to)\s+)?(?:each|both|left|right|the)\s+eyes?))?[\s,;:\-–—]*$"
)
