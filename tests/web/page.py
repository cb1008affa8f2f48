"""A page as the two at the table see it, and a guest who reads and presses as one does."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bs4 import BeautifulSoup, Tag
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from aid.web.live import LIVE
from tests.web.house_rules import broken_rules, parsed

Typed = str | bool | list[str]
MULTIPART = "multipart/form-data"


@dataclass
class Page:
    """One answer that was HTML."""

    path: str
    status: int
    html: str

    @cached_property
    def soup(self) -> BeautifulSoup:
        return parsed(self.html)

    @property
    def title(self) -> str:
        return self.soup.title.get_text(strip=True)

    @property
    def heading(self) -> str:
        return self.soup.h1.get_text(" ", strip=True)

    @property
    def text(self) -> str:
        """Everything that stands on the page to be read."""
        return " ".join(self.soup.body.get_text(" ").split())

    @property
    def notice(self) -> str:
        found = self.soup.select_one(".notice")
        return found.get_text(" ", strip=True) if found else ""

    @property
    def form(self) -> Tag:
        return self.soup.select_one("form#form") or self.soup.select_one("main form")

    def part(self, name: str) -> str:
        """What is to be read in one part of the page."""
        return " ".join(self.soup.find(id=name).get_text(" ").split())

    def fields(self) -> dict[str, list[str]]:
        """What a browser would send of the page as it stands."""
        sent: dict[str, list[str]] = {}
        for name, value in _sent_by(self.form):
            sent.setdefault(name, []).append(value)
        return sent

    def value(self, name: str) -> str:
        """What a field holds; nothing where it is empty or not there."""
        return "".join(self.fields().get(name, [])).replace("\r\n", "\n")

    def has(self, name: str) -> bool:
        return self.form.find(attrs={"name": name}) is not None

    def writable(self) -> list[str]:
        """The fields that take any words."""
        lines = self.form.select("input.write, textarea")
        return [one["name"] for one in lines if _takes_words(one)]

    def countable(self) -> list[str]:
        """The fields that take a number, an amount or a date."""
        lines = self.form.select("input.write")
        return [
            one["name"]
            for one in lines
            if not _takes_words(one) and one.get("type") != "file"
        ]

    def beside(self, name: str) -> str:
        """The sentence beside a field that is to be mended."""
        field = self.form.find(attrs={"name": name})
        told = self.soup.find(id=field.get("aria-describedby", ""))
        return told.get_text(" ", strip=True) if told and field.get("aria-invalid") else ""

    def to_mend(self) -> list[str]:
        """The sentences at the top of a page that was refused."""
        return [one.get_text(" ", strip=True) for one in self.soup.select(".summary li")]

    def both_texts(self) -> list[tuple[str, ...]]:
        rows = self.soup.select(".both-texts tbody tr")
        return [tuple(td.get_text(strip=True) for td in row.select("td")) for row in rows]

    def pressable(self, name: str) -> Tag:
        """The button that goes somewhere, whose address ends so, or that has this value."""
        buttons = self.soup.select("button[type=submit]")
        for button in buttons:
            if button.get("name") == "go" and button["value"] == name:
                return button
            form = button.find_parent("form")
            if str(button.get("formaction") or form["action"]).endswith(f"/{name}"):
                return button
        for button in buttons:
            if button.get("value") == name:
                return button
        raise AssertionError(f"{self.path} has no button for {name!r}")

    def can_press(self, name: str) -> bool:
        try:
            return not self.pressable(name).has_attr("disabled")
        except AssertionError:
            return False


def _takes_words(field: Tag) -> bool:
    return (
        field.name == "textarea" or field.get("type", "text") in ("text", "password")
    ) and not field.get("inputmode")


def _sent_by(form: Tag) -> Iterator[tuple[str, str]]:
    for field in form.find_all(["input", "select", "textarea"]):
        if field.get("name") and not field.has_attr("disabled"):
            yield from ((field["name"], value) for value in _held(field))


def _held(field: Tag) -> list[str]:
    if field.name == "textarea":
        return [field.get_text().replace("\n", "\r\n")]
    if field.name == "select":
        options = field.find_all("option")
        chosen = [one for one in options if one.has_attr("selected")] or options[:1]
        return [one.get("value", one.get_text()) for one in chosen]
    if field.get("type") in ("checkbox", "radio"):
        return [field.get("value", "on")] if field.has_attr("checked") else []
    return [] if field.get("type") == "file" else [field.get("value", "")]


class Guest(FlaskClient):
    """A browser that is strict: every page it is shown keeps the house rules."""

    application: Flask

    def open(self, *args: Any, **options: Any) -> TestResponse:
        options["buffered"] = True
        answer = super().open(*args, **options)
        if answer.mimetype == "text/html" and answer.status_code not in (
            301,
            302,
            303,
            308,
        ):
            broken = broken_rules(answer.get_data(as_text=True))
            assert not broken, (answer.request.path, *broken)
        return answer

    def see(self, path: str) -> Page:
        """Go to an address, and on to where it leads."""
        return self._page(self.get(path, follow_redirects=True))

    def press(self, page: Page, name: str, /, **typed: Typed) -> Page:
        """Type into the fields of a page, press one of its buttons, and see what comes."""
        button = page.pressable(name)
        form = button.find_parent("form")
        sent = dict(_grouped(form))
        _type_in(sent, typed, form)
        if button.get("name"):
            sent[button["name"]] = [button["value"]]
        return self._sent(button.get("formaction") or form["action"], sent)

    def change(self, page: Page, /, **typed: Typed) -> Page:
        """Change fields without pressing anything, as the script of the page tells it."""
        sent = page.fields()
        _type_in(sent, typed, page.form)
        return self._sent(page.form["action"], sent, {LIVE: "1"})

    def tell(self, page: Page, /, **typed: Typed) -> int:
        """Change fields and look no further; return the status."""
        sent = page.fields()
        _type_in(sent, typed, page.form)
        return self.post(page.form["action"], data=sent, content_type=MULTIPART).status_code

    def _sent(
        self, path: str, fields: dict[str, list[str]], headers: dict[str, str] | None = None
    ) -> Page:
        answer = self.post(
            path,
            data=fields,
            headers=headers,
            content_type=MULTIPART,
            follow_redirects=True,
        )
        return self._page(answer)

    def _page(self, answer: TestResponse) -> Page:
        where = answer.content_location or answer.request.full_path.rstrip("?")
        return Page(where, answer.status_code, answer.get_data(as_text=True))


def _grouped(form: Tag) -> dict[str, list[str]]:
    sent: dict[str, list[str]] = {}
    for name, value in _sent_by(form):
        sent.setdefault(name, []).append(value)
    return sent


def _type_in(sent: dict[str, list[str]], typed: dict[str, Typed], form: Tag) -> None:
    for name, value in typed.items():
        assert form.find(attrs={"name": name}), f"there is no field {name!r}"
        if value is False:
            sent.pop(name, None)
        elif value is True:
            sent[name] = [form.find(attrs={"name": name})["value"]]
        else:
            lines = value if isinstance(value, list) else [value]
            sent[name] = [one.replace("\n", "\r\n") for one in lines]
