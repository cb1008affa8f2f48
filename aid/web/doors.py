"""Doors of the store: set up on the first run, unlock, lock."""

from flask import Blueprint, Response, request, session
from wtforms import SelectField, SelectMultipleField

from aid.domain.paper import PaperSize
from aid.domain.visit import Clinic
from aid.i18n.marking import N_
from aid.i18n.words import Words
from aid.storage.errors import DAMAGE, TooSoon, WeakPassphrase, WrongPassphrase
from aid.storage.keys import create_keys, has_keys
from aid.storage.tries import unlock_slowly
from aid.web.bare import bare
from aid.web.bare_pages import SetupPage
from aid.web.choices import pairs
from aid.web.desk import desk, screen_words
from aid.web.forms.base import BaseForm, OneOf, WordsField, clean
from aid.web.forms.keys import NOT_ALIKE
from aid.web.front import front_page
from aid.web.leaving import see
from aid.web.locking import go_on, unlock_page
from aid.web.opening import bring_newest, loss_words, newest_copy, open_with
from aid.web.security import sit_down_anew

doors = Blueprint("doors", __name__)
TOO_WEAK = N_("Choose a longer passphrase. A few words in a row are easy to keep in mind.")
WRONG = N_("That passphrase does not open it. Nothing is lost. Try again.")
CURRENCIES = ("USD", "EUR", "GBP", "CAD", "AUD", "MXN", "SEK", "CHF", "INR")


class SetupForm(BaseForm):
    """What a clinic says of itself on the first run."""

    name = WordsField()
    phone = WordsField()
    emergency = WordsField()
    languages = SelectMultipleField(choices=[], validate_choice=False)
    currency = SelectField(choices=[], validate_choice=False)
    paper = OneOf(PaperSize)
    passphrase = WordsField()
    again = WordsField()

    def clinic(self, spoken: str) -> Clinic:
        """Return the clinic as the form says; the language it was told in comes first."""
        languages = sorted(self.languages.data or (), key=lambda tag: tag != spoken)
        return Clinic(
            name=self.name.data or "",
            phone=self.phone.data or "",
            emergency=self.emergency.data or "",
            languages=tuple(languages) or (spoken,),
            currency=self.currency.data or "USD",
            paper=self.paper.data or "a4",
        )


@doors.get("/setup")
def show_setup() -> Response:
    """Show the first-run page."""
    return see("/") if is_set_up() else setup_page(SetupForm(formdata=None))


def is_set_up() -> bool:
    """Whether a store is there already; a demo brings its own."""
    return desk().opened is not None or has_keys(desk().home)


def setup_page(form: SetupForm, code: str = "", status: int = 200) -> Response:
    """Return the first-run page, or the recovery code once it exists."""
    page = SetupPage(
        form=form,
        languages=desk().shelf.languages,
        currencies=CURRENCIES,
        papers=pairs(PaperSize, screen_words()),
        recovery_code=code,
    )
    return bare("setup.html", page, "", status)


@doors.post("/setup")
def set_up() -> Response:
    """Make the keys and the store; show the recovery code once."""
    if is_set_up():
        return see("/")
    form = SetupForm(formdata=request.form)
    if not form.validate() or not _passphrases_agree(form):
        return setup_page(form, status=422)
    try:
        keys = create_keys(desk().home, form.passphrase.data or "")
    except WeakPassphrase:
        form.passphrase.errors = [TOO_WEAK]
        return setup_page(form, status=422)
    open_with(keys.key).set_clinic(form.clinic(screen_words().language.tag))
    return setup_page(form, keys.recovery_code)


def _passphrases_agree(form: SetupForm) -> bool:
    if (form.passphrase.data or "") == (form.again.data or ""):
        return True
    form.again.errors = [NOT_ALIKE]
    return False


@doors.get("/unlock")
def show_unlock() -> Response:
    """Show the one field that opens the store."""
    return see("/") if desk().opened else unlock_page()


@doors.post("/unlock")
def open_up() -> Response:
    """Open the store with the passphrase or the recovery code."""
    if desk().opened:
        return go_on()
    words, secret = screen_words(), clean(request.form.get("passphrase", ""))
    try:
        key = unlock_slowly(desk().home, secret, desk().now())
    except WrongPassphrase:
        return unlock_page(words.say(WRONG), 403)
    except TooSoon as wait:
        return unlock_page(wait_words(wait.seconds, words), 429)
    return let_in(key)


def let_in(key: bytes) -> Response:
    """Open with the right key; where the store is damaged, offer the newest good copy."""
    try:
        open_with(key)
    except DAMAGE:
        return offer_copy(key)
    sit_down_anew()
    return go_on()


def offer_copy(key: bytes) -> Response:
    """Say what going back to the newest copy would lose; go back where that was asked."""
    copy = newest_copy(key)
    if copy and request.form.get("copy") == "newest":
        told = bring_newest(copy, key)
        sit_down_anew()
        return front_page(told)
    told = loss_words(copy, screen_words())
    return unlock_page(told, 503, can_come_back=copy is not None)


def wait_words(seconds: int, words: Words) -> str:
    """Return how long to wait before the next try."""
    return words.say_n(
        "Too many tries. Wait {n} second, then try again.",
        "Too many tries. Wait {n} seconds, then try again.",
        seconds,
    )


@doors.post("/lock")
def lock() -> Response:
    """Close the store and drop the key."""
    if not desk().demo:
        desk().lock()
    session.pop("hidden", None)
    return see("/unlock")
