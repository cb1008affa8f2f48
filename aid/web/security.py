"""Who may ask, and what every answer carries; loopback is not a boundary."""

import secrets
from urllib.parse import urlsplit

from flask import Flask, Response, abort, request, session
from flask_wtf.csrf import CSRFProtect
from werkzeug.exceptions import SecurityError

from aid.storage.running import asked_link, spend_link
from aid.web.callers import is_another_users
from aid.web.desk import Desk, desk

HOSTS = ["127.0.0.1", "localhost"]
LARGEST_REQUEST = 21 * 1024 * 1024
MOST_FIELDS = 10_000  # a long record has a tick and a reading for each row
OPEN_TO_ALL = {"front.launch", "static", "front.ping"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-src 'self'; frame-ancestors {frames}"
)
HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
FRAMED = {"paper.sheet"}


def secure(app: Flask, own: Desk) -> None:
    """Set hosts, sizes, cookies, tokens, checks and headers on an app."""
    app.config.update(
        SECRET_KEY=own.secret,
        TRUSTED_HOSTS=HOSTS,
        MAX_CONTENT_LENGTH=LARGEST_REQUEST,
        MAX_FORM_MEMORY_SIZE=LARGEST_REQUEST,
        MAX_FORM_PARTS=MOST_FIELDS,
        SESSION_COOKIE_NAME=own.cookie,
        SESSION_COOKIE_SAMESITE="Strict",
        SESSION_COOKIE_HTTPONLY=True,
        WTF_CSRF_TIME_LIMIT=None,  # a visit pauses, a laptop sleeps
        WTF_CSRF_SSL_STRICT=False,
        WTF_I18N_ENABLED=False,  # forms speak the page's language by themselves
    )
    CSRFProtect(app)
    app.before_request(refuse_strangers)
    app.after_request(add_headers)


def refuse_strangers() -> None:
    """Let nobody in without the launch link, and no change in from another site."""
    if isinstance(request.routing_exception, SecurityError):
        raise request.routing_exception  # a name that is not this laptop's
    if request.endpoint not in OPEN_TO_ALL and session.get("sitting") != desk().sitting:
        abort(403)
    if request.method not in {"GET", "HEAD"} and not is_from_here():
        abort(403)


def is_from_here() -> bool:
    """Whether a change was sent by our own page, as far as the browser tells."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.host


def admit(token: str) -> bool:
    """Swap the one-time launch token for a session; a second use is refused."""
    own = desk()
    if is_another_users(request.environ.get("REMOTE_PORT", "")):
        return False
    good = is_alike(token, own.launch)
    if good:
        own.launch = ""
    elif not own.demo:
        good = is_alike(token, asked_link(own.home))
        if good:
            spend_link(own.home)
    if good and session.get("sitting") != own.sitting:  # a page that is open stays good
        session.clear()
        session["sitting"] = own.sitting
    return good


def is_alike(typed: str, token: str) -> bool:
    """Whether this is the token; no token is like nothing at all."""
    return bool(token) and secrets.compare_digest(typed.encode(), token.encode())


def sit_down_anew() -> None:
    """Give this browser a new sitting; whoever held the old one is a stranger now."""
    session["sitting"] = desk().sitting = secrets.token_urlsafe(16)


def add_headers(response: Response) -> Response:
    """Put the same careful headers on every answer, errors and files included."""
    frames = "'self'" if request.endpoint in FRAMED else "'none'"
    response.headers["Content-Security-Policy"] = POLICY.format(frames=frames)
    for name, value in HEADERS.items():
        response.headers[name] = value
    if request.endpoint == "static" and response.status_code == 200:
        response.headers["Cache-Control"] = "private, max-age=3600"
    return response
