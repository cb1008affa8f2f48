"""Medicines that no one changes without a check, and the few classes a question asks about.

A name is listed when a sudden stop or a small change of dose can harm: bleeding or clots,
low sugar, withdrawal, fits, a narrow range between too little and too much, a body that has
stopped making its own steroid, a graft that is lost. It is short on purpose and no list of
all that is dangerous. Names are stems, so that they fit several languages and brands.
"""

import re
import unicodedata

from aid.domain.record import Form

BLEEDING_AND_CLOTS = (
    "warfarin",
    "coumadin",
    "acenocoumarol",
    "acenocumarol",
    "sintrom",
    "phenprocoum",
    "fenprocum",
    "apixaban",
    "eliquis",
    "rivaroxaban",
    "xarelto",
    "edoxaban",
    "lixiana",
    "savaysa",
    "dabigatran",
    "pradaxa",
    "heparin",
    "enoxaparin",
    "dalteparin",
    "tinzaparin",
    "fondaparin",
    "clopidogrel",
    "ticagrelor",
    "prasugrel",
)
LOW_SUGAR = (
    "insulin",
    "lantus",
    "toujeo",
    "levemir",
    "tresiba",
    "humalog",
    "humulin",
    "novolog",
    "novolin",
    "novorapid",
    "novomix",
    "apidra",
    "fiasp",
    "basaglar",
    "abasaglar",
)
OPIOIDS = (
    "morphin",
    "morfina",
    "oxycod",
    "oxicod",
    "hydrocod",
    "hidrocod",
    "hydromorph",
    "hidromorf",
    "fentan",
    "methadon",
    "metadon",
    "buprenorph",
    "buprenorf",
    "codein",
    "dihydrocod",
    "tramadol",
    "tapentadol",
)
NARROW_RANGE = (
    "methotrex",
    "metotrex",
    "digoxin",
    "lithium",
    "litio",
    "theophyl",
    "teofilin",
)
RHYTHM = ("amiodaron", "flecain", "sotalol", "propafenon", "dronedaron")
STEROIDS = (
    "prednis",
    "methylprednis",
    "metilprednis",
    "dexameth",
    "dexamet",
    "deflazacort",
    "hydrocortis",
    "hidrocortis",
    "fludrocortis",
)
FITS = (
    "valpro",
    "phenyto",
    "fenito",
    "carbamaz",
    "oxcarbaz",
    "lamotrig",
    "levetirac",
    "brivarac",
    "topiram",
    "phenobarb",
    "fenobarb",
    "primidon",
    "lacosam",
    "zonisam",
    "ethosux",
    "perampan",
    "clobazam",
)
WITHDRAWAL = (
    "diazepam",
    "lorazepam",
    "clonazepam",
    "alprazolam",
    "temazepam",
    "nitrazepam",
    "chlordiazep",
    "baclofen",
    "clonidin",
    "levodopa",
    "clozapin",
)
GRAFTS = (
    "tacrolim",
    "ciclospor",
    "cyclospor",
    "sirolim",
    "everolim",
    "mycophenol",
    "micofenol",
    "azathiop",
    "azatiop",
    "mercaptop",
)
ANYWHERE = (
    *BLEEDING_AND_CLOTS,
    *LOW_SUGAR,
    *OPIOIDS,
    *NARROW_RANGE,
    *RHYTHM,
    *FITS,
    *WITHDRAWAL,
    *GRAFTS,
)
ON_THE_SURFACE = frozenset({Form.CREAM, Form.EYE_DROPS, Form.INHALER})

NO_CLASS = ("sacubitril",)
CLASSES = (
    (
        "vka",
        (
            "warfarin",
            "coumadin",
            "acenocoumarol",
            "acenocumarol",
            "sintrom",
            "phenprocoum",
            "fenprocum",
        ),
    ),
    (
        "doac",
        (
            "apixaban",
            "eliquis",
            "rivaroxaban",
            "xarelto",
            "edoxaban",
            "lixiana",
            "savaysa",
            "dabigatran",
            "pradaxa",
        ),
    ),
    (
        "acei",
        (
            "benazepril",
            "captopril",
            "enalapril",
            "fosinopril",
            "lisinopril",
            "perindopril",
            "quinapril",
            "ramipril",
            "trandolapril",
        ),
    ),
    (
        "arb",
        (
            "azilsartan",
            "candesartan",
            "eprosartan",
            "irbesartan",
            "losartan",
            "olmesartan",
            "telmisartan",
            "valsartan",
        ),
    ),
    (
        "ccb",
        (
            "amlodipin",
            "diltiazem",
            "felodipin",
            "lercanidipin",
            "nifedipin",
            "nitrendipin",
            "verapamil",
        ),
    ),
    (
        "thiazide",
        (
            "bendroflumeth",
            "chlortalid",
            "chlorthalid",
            "clortalid",
            "hydrochlorothiaz",
            "hidroclorotiaz",
            "indapamid",
            "metolazon",
        ),
    ),
    ("alpha_blocker", ("doxazosin", "terazosin", "prazosin")),
    (
        "bp_other",
        (
            "clonidin",
            "hydralazin",
            "hidralazin",
            "methyldopa",
            "metildopa",
            "minoxidil",
            "moxonidin",
        ),
    ),
)


def is_high_risk(name: str, form: Form | None = None) -> bool:
    """Whether a medicine of this name may only become something to ask about."""
    words = _words(name)
    if _starts(words, ANYWHERE) and form is not Form.EYE_DROPS:
        return True
    return _starts(words, STEROIDS) and form not in ON_THE_SURFACE


def medicine_class_of(name: str, form: Form | None = None) -> str:
    """Return the class of a medicine where a question asks about it, else nothing."""
    words = _words(name)
    if form in ON_THE_SURFACE or _starts(words, NO_CLASS):
        return ""
    return next((kind for kind, stems in CLASSES if _starts(words, stems)), "")


def _starts(words: tuple[str, ...], stems: tuple[str, ...]) -> bool:
    return any(word.startswith(stems) for word in words)


def _words(name: str) -> tuple[str, ...]:
    letters = unicodedata.normalize("NFKD", name.lower())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return tuple(re.findall(r"[a-z]+", bare))
