"""A save that the script of a page sends is answered with the page that it leads to."""

from io import BytesIO
from urllib.parse import unquote, urlsplit
from wsgiref.types import WSGIEnvironment

from flask import Response, current_app, request, session

LIVE = "X-Live"


def answer_live(answer: Response) -> Response:
    """Go where a live save would send the browser, and spare the two that second trip.

    What has to be told to the browser first, a changed session, is told as ever.
    """
    sends_on = request.method == "POST" and answer.status_code == 303
    if LIVE not in request.headers or not sends_on or session.modified:
        return answer
    with current_app.request_context(looking(answer.location)):
        there = current_app.full_dispatch_request()
    there.content_location = answer.location
    return there


def looking(place: str) -> WSGIEnvironment:
    """Return the same request as one that only looks at another place."""
    there = urlsplit(place)
    return request.environ | {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": unquote(there.path, "latin-1"),
        "QUERY_STRING": there.query,
        "CONTENT_LENGTH": "",
        "wsgi.input": BytesIO(),
    }
