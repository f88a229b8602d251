"""What makes a delivery the same delivery when it comes again."""

import hashlib
import json

from bot.inbound import shapes
from bot.inbound.shapes import Raw
from services.ids import DeliveryId


def delivery(payload: Raw) -> DeliveryId:
    """The key of a payload: the event's id, a sent modal's id, drawing and words, else the trigger.

    A modal whose answer did not arrive stays open, and may be sent again with other words: that is another delivery.
    Never raises: whatever has none of these is the same delivery when it says the same.
    """
    return DeliveryId(named(payload) or f"digest:{digest(payload)}")


def named(payload: Raw) -> str:
    """The key Slack gave a payload; empty where it gave none of a sane length."""
    event = word(payload, "event_id")
    if event:
        return f"event:{event}"
    view = shapes.part(payload, "view")
    if payload.get("type") == "view_submission" and (name := word(view, "id")):
        return f"view:{name}:{word(view, 'hash')}:{digest(shapes.part(view, 'state'))}"
    trigger = word(payload, "trigger_id")
    return f"trigger:{trigger}" if trigger else ""


def word(raw: Raw, field: str) -> str:
    found = raw.get(field)
    return shapes.storable(found) if isinstance(found, str) and len(found) <= shapes.KEY else ""


def digest(payload: Raw) -> str:
    try:
        said = json.dumps(payload, sort_keys=True, default=str)
    except RecursionError:
        said = "too deep to be read"
    return hashlib.sha256(said.encode()).hexdigest()
