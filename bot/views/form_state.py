"""What a modal remembers between being opened and being sent, small enough for `private_metadata`."""

import json
from dataclasses import dataclass
from datetime import datetime

from cards.model import PersonId, Position, Week
from services.ids import ClaimId
from services.review_pages import Scope


@dataclass(frozen=True, kw_only=True, slots=True)
class Listing:
    """A list of reviews as it was opened: as of when, whose, and at which page."""

    at: datetime
    scope: Scope = Scope.MINE
    number: int = 0
    whose: PersonId | None = None

    def encode(self) -> dict[str, object]:
        """As JSON."""
        return {
            "at": self.at.isoformat(),
            "scope": self.scope.value,
            "number": self.number,
            "whose": self.whose,
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class FormState:
    """Where a form belongs. The claim form fills in all of it, a reviewer's form only `claim`.

    `position` is None until a square is chosen. `source` is the message used as evidence, `C…/1700000000.000100`.
    `listing` is the list of reviews it was opened from, which is underneath.
    """

    week: Week | None = None
    position: Position | None = None
    claim: ClaimId | None = None
    revision: int = 0
    closing: bool = False
    source: str = ""
    listing: Listing | None = None

    def encode(self) -> str:
        """As JSON; ids and numbers only, no text of anybody."""
        told: dict[str, object] = {
            "week": None if self.week is None else str(self.week),
            "position": self.position,
            "claim": None if self.claim is None else str(self.claim),
            "revision": self.revision,
            "closing": self.closing,
            "source": self.source,
        }
        if self.listing is not None:
            told["listing"] = self.listing.encode()
        return json.dumps(told, separators=(",", ":"))
