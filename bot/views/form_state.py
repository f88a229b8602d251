"""What a modal remembers between being opened and being sent, small enough for `private_metadata`."""

import json
from dataclasses import dataclass

from cards.model import Position, Week
from services.ids import ClaimId


@dataclass(frozen=True, kw_only=True, slots=True)
class FormState:
    """Where a form belongs. The claim form fills in all of it, the reviewer's question only `claim`.

    `position` is None until a square is chosen. `source` is the message used as evidence, `C…/1700000000.000100`.
    """

    week: Week | None = None
    position: Position | None = None
    claim: ClaimId | None = None
    revision: int = 0
    closing: bool = False
    source: str = ""

    def encode(self) -> str:
        """As JSON; ids and numbers only, no text of anybody."""
        told = {
            "week": None if self.week is None else str(self.week),
            "position": self.position,
            "claim": None if self.claim is None else str(self.claim),
            "revision": self.revision,
            "closing": self.closing,
            "source": self.source,
        }
        return json.dumps(told, separators=(",", ":"))
