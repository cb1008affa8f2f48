"""Keys: change the passphrase, make a new recovery code, say when it locks by itself."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from flask import Blueprint, Response, request

from aid.i18n.marking import N_
from aid.storage.errors import TooSoon, WeakPassphrase, WrongPassphrase
from aid.storage.keys import (
    change_passphrase,
    change_recovery_code,
    check_passphrase,
    has_keys,
)
from aid.storage.tries import unlock_slowly
from aid.web.bare import bare
from aid.web.bare_pages import KeysPage
from aid.web.desk import desk, screen_words
from aid.web.doors import TOO_WEAK, WRONG, wait_words
from aid.web.forms.base import BaseForm, Wrong
from aid.web.forms.keys import CodeForm, IdleForm, PassphraseForm
from aid.web.front import front_page
from aid.web.leaving import see

keys = Blueprint("keys", __name__, url_prefix="/keys")
CHANGED = N_("The passphrase is changed. The recovery code is still the same.")
SET = N_("It locks by itself as you said.")


@keys.before_request
def find_keys() -> Response | None:
    """Lead a demo, whose key nobody has, to the first page."""
    return None if has_keys(desk().home) else see("/")


@keys.get("")
def show() -> Response:
    """Show what can be changed."""
    return keys_page()


@keys.post("/passphrase")
def passphrase() -> Response:
    """Wrap the key by another passphrase; nothing that is kept is written anew."""
    form = PassphraseForm(formdata=request.form)
    if not form.validate():
        return keys_page(passphrase=form, status=422)
    try:
        check_passphrase(form.passphrase.data or "")
    except WeakPassphrase:
        form.passphrase.errors = [TOO_WEAK]
        return keys_page(passphrase=form, status=422)
    return with_key(form.current, lambda key: renew(key, form), passphrase=form)


def renew(key: bytes, form: PassphraseForm) -> Response:
    """Keep the new passphrase and say so on the first page."""
    change_passphrase(desk().home, key, form.passphrase.data or "")
    return front_page(screen_words().say(CHANGED))


@keys.post("/code")
def code() -> Response:
    """Make a new recovery code and show it once."""
    form = CodeForm(formdata=request.form)
    return with_key(
        form.held,
        lambda key: keys_page(recovery_code=change_recovery_code(desk().home, key)),
        code=form,
    )


def with_key(field: Any, act: Callable[[bytes], Response], **form: BaseForm) -> Response:
    """Do what only who knows a secret may; each wrong try makes the next one wait."""
    try:
        key = unlock_slowly(desk().home, field.data or "", desk().now())
    except WrongPassphrase:
        field.errors = [WRONG]
        return keys_page(**form, status=403)
    except TooSoon as wait:
        notice = wait_words(wait.seconds, screen_words())
        return keys_page(**form, notice=notice, status=429)
    return act(key)


@keys.post("/idle")
def idle() -> Response:
    """Keep after how many minutes it locks by itself."""
    form = IdleForm(formdata=request.form)
    if not form.validate():
        return keys_page(idle=form, status=422)
    clinic = replace(desk().clinic, idle_minutes=form.minutes.number or 1)
    desk().store.set_clinic(clinic)
    return front_page(screen_words().say(SET))


def keys_page(
    passphrase: BaseForm | None = None,
    code: BaseForm | None = None,
    idle: BaseForm | None = None,
    recovery_code: str = "",
    notice: str = "",
    status: int = 200,
) -> Response:
    """Return the page, with what is to be mended in the form that was sent."""
    minutes = {"minutes": str(desk().clinic.idle_minutes)}
    page = KeysPage(
        passphrase=passphrase or PassphraseForm(formdata=None),
        code=code or CodeForm(formdata=None),
        idle=idle or IdleForm(formdata=None, data=minutes),
        recovery_code=recovery_code,
    )
    wrongs: tuple[Wrong, ...] = ()
    for form in (page.passphrase, page.code, page.idle):
        wrongs += form.wrongs(screen_words())
    return bare("keys.html", page, notice, status, wrongs)
