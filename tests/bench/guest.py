"""A browser without a screen: one connection that is kept, and the cookie it was given."""

from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlsplit


class Guest:
    """Asks one server for pages; anything but a whole page is an error."""

    def __init__(self, address: str) -> None:
        self._line = HTTPConnection(urlsplit(address).netloc, timeout=60)
        self._cookie = ""

    def enter(self, link: str) -> bytes:
        """Go through the one-time link, and return the page it leads to."""
        answer = self._asked(urlsplit(link).path)
        answer.read()
        self._cookie = answer.headers["Set-Cookie"].partition(";")[0]
        return self.page(answer.headers["Location"])

    def page(self, path: str) -> bytes:
        """The bytes of a page."""
        answer = self._asked(path)
        body = answer.read()
        if answer.status != 200:
            raise SystemExit(f"{path} was answered with {answer.status}.")
        return body

    def _asked(self, path: str) -> HTTPResponse:
        self._line.request("GET", path, headers={"Cookie": self._cookie})
        return self._line.getresponse()
