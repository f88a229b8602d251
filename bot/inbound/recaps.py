"""What the buttons and the form of a recap carry."""

from datetime import datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.inbound.shapes import Malformed
from bot.inbound.values import Fields
from bot.views import recap, recap_form
from services.ids import ClaimId, RecapId
from services.recaps import LONGEST, Part, RecapFacts, Written


def recap_id(value: str) -> RecapId:
    """A recap's id. Raises `Malformed`."""
    try:
        return RecapId(UUID(value))
    except ValueError:
        raise Malformed("recap") from None


def written(given: Fields, *drawn: RecapFacts) -> Written:
    """What a form says: a text that reads as figures do it may have been `drawn` with is nobody's. Raises `Malformed`."""
    texts: dict[Part, str | None] = {}
    stories: dict[ClaimId, str] = {}
    for block in given.values:
        name, parted, _ = block.partition(recap_form.VERSION)
        text = given.text(block)[:LONGEST]
        if not parted:
            continue
        if name in set(Part):
            part = Part(name)
            texts[part] = None if text in {recap.SAID[part](each).strip() for each in drawn} else text
        else:
            stories[ClaimId(recap_id(name))] = text
    return Written(texts=texts, stories=stories)


def moment(given: Fields, zone: ZoneInfo) -> datetime | None:
    """The day and time of a form on the clock of `zone`; None where either is missing. Raises `Malformed`."""
    day, at = given.day(recap_form.ON), given.text(recap_form.AT)
    if day is None or not at:
        return None
    try:
        return datetime.combine(day, time.fromisoformat(at), zone)
    except ValueError:
        raise Malformed(recap_form.AT) from None
