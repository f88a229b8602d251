"""What is shown of group squares: to those who were there, and in the team's channel. Values, as in `services.pages`."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cards.model import Activity, PersonId
from services.board_pages import PointsEntry
from services.ids import ClaimId
from services.languages import DEFAULT, Language


class Seat(StrEnum):
    """What a group event means for the centre of somebody's card."""

    FREE = "free"
    """It lights, or will as soon as the event does."""
    LIT = "lit"
    LIT_BEFORE = "lit_before"
    """It had lit before, for something else."""
    OWN_CLAIM = "own_claim"
    """A claim of their own stands on it and is not decided yet."""
    GIVEN_BACK = "given_back"
    """It lit for this event, and they took it back."""
    NEWCOMER = "newcomer"
    """They have not said whether they would like to play."""
    NONE = "none"
    """They hold no card of that week, or do not play now."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TookPartPage:
    """What a colleague is asked to confirm about a group event, and what it means for the centre of their own card.

    `beside` are the others who were named, `customers` those who took part. `answer` is None until they say; `open` while
    what they say still counts; `lit` once the event is. `entries` are the points of their own centre, `square` its
    activity where it lit.
    """

    claim: ClaimId
    witness: PersonId
    claimant: PersonId
    activity: Activity
    customers: tuple[str, ...]
    beside: tuple[PersonId, ...]
    occurred_on: date
    answer: bool | None = None
    open: bool = True
    again: bool = False
    lit: bool = False
    over: bool = False
    """The claim was withdrawn."""
    seat: Seat = Seat.FREE
    square: Activity | None = None
    entries: tuple[PointsEntry, ...] = ()
    language: Language = DEFAULT


@dataclass(frozen=True, kw_only=True, slots=True)
class GroupPage:
    """A group event in the team's channel. `there` are those who were there and like to be announced.

    `lit` is False once it was taken back. Customers are never named here.
    """

    claim: ClaimId
    activity: Activity
    there: tuple[PersonId, ...]
    lit: bool = True
