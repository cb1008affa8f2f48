"""Pages outside a visit, all in the same plain frame."""

from flask import Response, make_response

from aid.web.desk import desk, screen_words
from aid.web.forms.base import Wrong
from aid.web.shell import bare_shell


def bare(
    template: str,
    page: object,
    notice: str = "",
    status: int = 200,
    wrongs: tuple[Wrong, ...] = (),
) -> Response:
    """Return a page outside a visit."""
    html = desk().renderer.render(
        template, screen_words(), page=page, shell=bare_shell(notice, wrongs)
    )
    return make_response(html, status)
