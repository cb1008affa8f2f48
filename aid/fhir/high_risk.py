"""Names that content does not know: is a check needed first, and what do questions ask?

Content says it for each medicine that it knows, and then nobody looks here. A name is
listed when a sudden stop or a small change of dose can harm: bleeding or clots, low sugar,
withdrawal, fits, a narrow range between too little and too much, a body that has stopped
making its own steroid, a graft that is lost. It is no list of all that is dangerous. Names
are stems, so that they fit several languages and brands.
"""

import re
import unicodedata

from aid.domain.record import Form


def _stems(words: str) -> tuple[str, ...]:
    return tuple(words.split())


WARFARIN_LIKE = _stems(
    "warfarin coumadin marevan acenocoumarol acenocumarol sintrom phenprocoum fenprocum "
    "fluindion"
)
NEW_THINNERS = _stems(
    "apixaban eliquis rivaroxaban xarelto edoxaban lixiana savaysa dabigatran pradaxa"
)
BLEEDING_AND_CLOTS = (
    *WARFARIN_LIKE,
    *NEW_THINNERS,
    *_stems(
        "heparin enoxaparin dalteparin tinzaparin bemiparin nadroparin fondaparin clexane "
        "lovenox fragmin clopidogrel plavix ticagrelor brilinta brilique prasugrel"
    ),
)
LOW_SUGAR = _stems(
    "insulin lantus toujeo levemir tresiba humalog humulin novolog novolin novorapid "
    "novomix apidra fiasp basaglar abasaglar semglee lyumjev admelog actrapid insulatard "
    "mixtard"
)
OPIOIDS = _stems(
    "morphin morfina oxycod oxicod oxycontin hydrocod hidrocod hydromorph hidromorf fentan "
    "methadon metadon buprenorph buprenorf suboxone codein codamol codydramol dihydrocod "
    "tramadol tapentadol pethidin meperidin oxymorph"
)
NARROW_RANGE = _stems(
    "methotrex metotrex digoxin lanoxin lithium litio theophyl teofilin aminophyl aminofil"
)
RHYTHM = _stems(
    "amiodaron flecain sotalol propafenon dronedaron disopyramid quinidin mexiletin"
)
FITS = _stems(
    "valpro divalpro depak epilim phenyto fenito dilantin carbamaz tegretol oxcarbaz "
    "eslicarbaz lamotrig lamictal levetirac keppra brivarac topiram phenobarb fenobarb "
    "primidon lacosam zonisam ethosux etosux perampan clobazam rufinam vigabat gabapent "
    "pregabal neurontin lyrica"
)
MOOD = _stems(
    "sertral citalopram escitalopram fluoxet paroxet fluvoxam venlafax desvenlafax duloxet "
    "milnacipr levomilnacipr mirtazap mianser bupropion trazodon vortioxet vilazod "
    "agomelat amitript nortript imipram clomipram lofepram desipram doxepin dosulepin "
    "trimipram phenelz fenelz tranylcyp tranilcip moclobem zoloft prozac lexapro cymbalta "
    "effexor"
)
MIND = _stems(
    "clozapin olanzap risperid paliperid quetiap aripip haloper ziprasid amisulp sulpirid "
    "chlorprom clorprom levomeprom lurasid brexpip caripraz zuclopen flupent fluphenaz "
    "flufenaz perphenaz pimozid zyprexa seroquel risperdal abilify"
)
WITHDRAWAL = _stems(
    "valium ativan xanax klonopin rivotril chlordiazep clordiazep clorazep zolpid zopicl "
    "eszopicl zaleplon baclofen tizanid clonidin catapres"
)
PARKINSON = _stems(
    "levodopa carbidopa benserazid careldopa beneldopa sinemet madopar stalevo pramipex "
    "ropinir rotigot rasagil selegil safinam entacap opicap tolcap amantad apomorph apomorf"
)
GRAFTS_AND_IMMUNE = _stems(
    "tacrolim ciclospor cyclospor sirolim everolim mycophenol micofenol azathiop azatiop "
    "mercaptop leflunom teriflunom sulfasalaz cyclophosph ciclofosf adalimum etanerc "
    "inflixim golimum certoliz rituxim ocreliz ustekin secukin ixekiz tociliz saril abatac "
    "vedoliz nataliz dupilum omaliz lenalid pomalid thalidom talidom"
)
OTHERS = _stems("denosum capecitab abirater hydroxycarb hydroxyurea hidroxiurea")
STEROIDS = _stems(
    "prednis methylprednis metilprednis dexameth dexamet betameth betamet deflazacort "
    "hydrocortis hidrocortis fludrocortis"
)
ANYWHERE = (
    *BLEEDING_AND_CLOTS,
    *LOW_SUGAR,
    *OPIOIDS,
    *NARROW_RANGE,
    *RHYTHM,
    *FITS,
    *MOOD,
    *MIND,
    *WITHDRAWAL,
    *PARKINSON,
    *GRAFTS_AND_IMMUNE,
    *OTHERS,
)
ENDINGS = _stems("olol alol ilol azepam azolam tinib")
ON_THE_SURFACE = frozenset({Form.CREAM, Form.EYE_DROPS, Form.INHALER})

NO_CLASS = ("sacubitril",)
CLASSES = (
    ("vka", WARFARIN_LIKE),
    ("doac", NEW_THINNERS),
    (
        "acei",
        _stems(
            "benazepril captopril cilazapril enalapril fosinopril imidapril lisinopril "
            "moexipril perindopril quinapril ramipril trandolapril zofenopril"
        ),
    ),
    (
        "arb",
        _stems(
            "azilsartan candesartan eprosartan irbesartan losartan olmesartan telmisartan "
            "valsartan"
        ),
    ),
    (
        "ccb",
        _stems(
            "amlodipin diltiazem felodipin isradipin lacidipin lercanidipin manidipin "
            "nicardipin nifedipin nitrendipin verapamil"
        ),
    ),
    (
        "thiazide",
        _stems(
            "bendroflumeth chlortalid chlorthalid clortalid hydrochlorothiaz "
            "hidroclorotiaz indapamid metolazon xipamid"
        ),
    ),
    ("alpha_blocker", _stems("doxazosin terazosin prazosin")),
    (
        "bp_other",
        _stems("clonidin hydralazin hidralazin methyldopa metildopa minoxidil moxonidin"),
    ),
)


def is_high_risk(name: str, form: Form | None = None) -> bool:
    """Whether a medicine of this name may only become something to ask about."""
    words = _words(name)
    if form is not Form.EYE_DROPS and (_starts(words, ANYWHERE) or _ends(words)):
        return True
    return form not in ON_THE_SURFACE and _starts(words, STEROIDS)


def medicine_class_of(name: str, form: Form | None = None) -> str:
    """Return the class of a medicine where a question asks about it, else nothing."""
    words = _words(name)
    if form in ON_THE_SURFACE or _starts(words, NO_CLASS):
        return ""
    return next((kind for kind, stems in CLASSES if _starts(words, stems)), "")


def _starts(words: tuple[str, ...], stems: tuple[str, ...]) -> bool:
    return any(word.startswith(stems) for word in words)


def _ends(words: tuple[str, ...]) -> bool:
    return any(word.endswith(ENDINGS) for word in words)


def _words(name: str) -> tuple[str, ...]:
    letters = unicodedata.normalize("NFKD", name.lower())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return tuple(re.findall(r"[a-z]+", bare))
