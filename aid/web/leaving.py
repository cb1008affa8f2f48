"""Where a page goes once it is saved: another step, a language, a size, undo, hide."""

from flask import Response, make_response, redirect, request, session

from aid.domain.people import Voice
from aid.domain.rooms.start import speak
from aid.domain.visit import STEPS, Step
from aid.storage.kept import Kept
from aid.web.desk import desk
from aid.web.shell import next_size

SIDES = {
    "add": f"{Step.CARE}/add",
    "hidden": f"{Step.CARE}/hidden",
    "differ": f"{Step.OPTIONS}/differ",
}
SIDES_OF = {"bring": f"{Step.START}", "ease": f"{Step.OPTIONS}/ease"}


def leave(kept: Kept, step: Step, to: str = "") -> Response:
    """Do what the pressed button asks, and send the browser on."""
    asked = request.form.get("go", "")
    here = to or f"/visit/{kept.id}/{step}"
    if asked.startswith("language:"):
        change_language(kept, asked.removeprefix("language:"))
    elif asked == "size":
        next_size()
    elif asked == "undo":
        desk().store.undo(kept.id)
    elif asked == "hide":
        session["hidden"] = here
        return see("/hide")
    there = place(asked, step)
    return see(f"/visit/{kept.id}/{there}" if there else here)


def place(asked: str, step: Step) -> str:
    """Return the page of the visit that a button names, or nothing where it names none."""
    if asked in set(STEPS) | SIDES.keys():
        return SIDES.get(asked, asked)
    if asked.startswith("?"):
        return f"{step}{asked.rstrip('?')}"
    side, _, rest = asked.partition(":")
    return f"{SIDES_OF[side]}/{rest}" if side in SIDES_OF else ""


def change_language(kept: Kept, tag: str) -> None:
    """Change the language of the screen for this visit."""
    if tag in {one.tag for one in desk().shelf.languages}:
        session["language"] = tag
        with desk().store.editing(kept.id, Voice.CLINICIAN, "speak") as edit:
            edit.visit = speak(edit.visit, tag)


def see(path: str) -> Response:
    """Send the browser on with a fresh GET."""
    return make_response(redirect(path, 303))
