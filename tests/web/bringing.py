"""Bringing a made-up record in, as one does at the desk."""

import io
import json

from aid.storage.kept import Kept
from tests.fhir.made_up import bundle, concept
from tests.web.page import MULTIPART, Guest, Page

VISIT = {
    "resourceType": "Appointment",
    "status": "booked",
    "description": "Heart clinic",
    "start": "2026-04-01T10:30:00Z",
    "minutesDuration": 20,
}
GOUT = {"resourceType": "Condition", "code": concept("Gout")}


def bring(client: Guest, visit: Kept, *resources: dict) -> Page:
    address = f"/visit/{visit.id}/start/record"
    raw = json.dumps(bundle(*resources)).encode()
    fields = client.see(address).fields() | {
        "go": [""],
        "file": (io.BytesIO(raw), "r.json"),
    }
    return client.see(client.post(address, data=fields, content_type=MULTIPART).location)


def boxes(page: Page, pile: str = "") -> dict[str, bool]:
    """Each box, and whether it is ticked."""
    found = page.soup.select(f'{f"#pile-{pile} " if pile else ""}input[name^="take-"]')
    return {box["name"]: box.has_attr("checked") for box in found}
