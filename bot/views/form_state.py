"""What a modal remembers between being opened and being sent, small enough for `private_metadata`."""

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from cards.model import DeckHash, PersonId, Position, Week
from services.deck_pages import COMES_WITH_IT, Leafing
from services.ids import AdvisoryBoardId, ClaimId, CustomerId, RecapId, SuggestionId, TeamId
from services.review_pages import Scope
from services.teams import TeamSource

FROM_THE_START = Leafing()


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


class DeckTab(StrEnum):
    """What the modal at the bottom shows."""

    DECK = "deck"
    CHANGES = "changes"
    SUGGESTIONS = "suggestions"
    LEARNED = "learned"


@dataclass(frozen=True, kw_only=True, slots=True)
class DeckPlace:
    """Where somebody is with the deck. A form on top remembers the modal underneath alike.

    `base` is the coming deck when it was drawn, `draft` the one that was handed over, `suggestion` what a form answers.
    """

    tab: DeckTab = DeckTab.DECK
    leafing: Leafing = FROM_THE_START
    base: DeckHash = COMES_WITH_IT
    draft: DeckHash = COMES_WITH_IT
    suggestion: SuggestionId | None = None

    def encode(self) -> dict[str, object]:
        """As JSON."""
        return {
            "tab": self.tab.value,
            "which": self.leafing.which.value,
            "setting": None if self.leafing.setting is None else self.leafing.setting.value,
            "number": self.leafing.number,
            "activity": self.leafing.activity,
            "base": self.base,
            "draft": self.draft,
            "suggestion": None if self.suggestion is None else str(self.suggestion),
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class FormState:
    """Where a form belongs. The claim form fills in all of it, a reviewer's form only `claim`.

    `position` is None until a square is chosen. `source` is the message used as evidence, `C…/1700000000.000100`.
    `listing` is the list of reviews it was opened from, which is underneath; `deck` is where in the deck it was opened.
    `customer` is whom a form about one's people is about, or whom a claim form was opened for; `listed` when the list of
    these people is underneath.
    """

    week: Week | None = None
    position: Position | None = None
    claim: ClaimId | None = None
    revision: int = 0
    closing: bool = False
    source: str = ""
    counter: int | None = None
    """That of the card a claim form is for."""
    listing: Listing | None = None
    deck: DeckPlace | None = None
    customer: CustomerId | None = None
    listed: bool = False
    under: str = ""
    """The callback of the modal underneath a form of settings."""
    recap: RecapId | None = None
    """The recap a form is about; `revision` then is its version."""
    board: AdvisoryBoardId | None = None
    """The advisory board a form is about."""
    team: TeamId | None = None
    origin: TeamSource | None = None
    """The team a form is about; where the people of a new one come from."""

    about: UUID | None = None
    """What a form around an advisory board is about: a story, a thread, something a member said, an item, by the form."""

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
        if self.counter is not None:
            told["counter"] = self.counter
        if self.listing is not None:
            told["listing"] = self.listing.encode()
        if self.deck is not None:
            told["deck"] = self.deck.encode()
        if self.listed:
            told["listed"] = True
        if self.under:
            told["under"] = self.under
        told |= self._ids()
        return json.dumps(told, separators=(",", ":"))

    def _ids(self) -> dict[str, object]:
        told = {
            "customer": self.customer,
            "recap": self.recap,
            "team": self.team,
            "origin": self.origin,
            "board": self.board,
            "about": self.about,
        }
        return {name: str(value) for name, value in told.items() if value is not None}
