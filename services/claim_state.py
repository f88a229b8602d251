"""The life of a claim: its states and every step between them, as data."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from services.errors import Refused

KEPT: Final = timedelta(days=90)
"""How long the words of a claim are kept after it was sent; the invitation says so."""
TIME_TO_MEND: Final = timedelta(days=14)
"""What is left of that, at least, when a light is taken back."""


class ClaimState(StrEnum):
    """Where a claim stands."""

    SUBMITTED = "submitted"
    """Stored, not judged yet: a fact from the network is missing."""
    AWARDED = "awarded"
    ASKED = "asked"
    """Back with the claimant, who may mend it."""
    WAITING = "waiting"
    """Accepted as soon as its witnesses press *I Was There*."""
    HALF_LIT = "half_lit"
    """A promise was made; its follow-up closes the square."""
    REVIEW = "review"
    """With a reviewer."""
    WITHDRAWN = "withdrawn"


JUDGED = frozenset(
    {
        ClaimState.AWARDED,
        ClaimState.ASKED,
        ClaimState.WAITING,
        ClaimState.HALF_LIT,
        ClaimState.REVIEW,
    }
)

STEPS: dict[ClaimState, frozenset[ClaimState]] = {
    ClaimState.SUBMITTED: JUDGED | {ClaimState.WITHDRAWN},
    ClaimState.ASKED: JUDGED | {ClaimState.SUBMITTED, ClaimState.WITHDRAWN},
    ClaimState.WAITING: frozenset(
        {ClaimState.AWARDED, ClaimState.ASKED, ClaimState.REVIEW, ClaimState.WITHDRAWN}
    ),
    ClaimState.HALF_LIT: JUDGED | {ClaimState.SUBMITTED, ClaimState.WITHDRAWN},
    ClaimState.REVIEW: frozenset(
        {
            ClaimState.AWARDED,
            ClaimState.ASKED,
            ClaimState.WAITING,
            ClaimState.HALF_LIT,
            ClaimState.WITHDRAWN,
        }
    ),
    # Undone by a reviewer or a manager, it goes back to the claimant or to another look.
    ClaimState.AWARDED: frozenset({ClaimState.ASKED, ClaimState.REVIEW, ClaimState.WITHDRAWN}),
    ClaimState.WITHDRAWN: frozenset(),
}
"""From each state, the states a claim may go to."""

MENDABLE = frozenset({ClaimState.ASKED, ClaimState.HALF_LIT})
"""The claimant may send the form again: to answer an ask, or to close a promise."""
OPEN = frozenset(ClaimState) - {ClaimState.AWARDED, ClaimState.WITHDRAWN}
"""Something is still to happen."""


def leaves_time(submitted_at: datetime, now: datetime) -> bool:
    """Whether a light may still be taken back: its words are there for long enough to be mended or looked at again.

    Nothing is kept longer for it: ninety days are promised to everybody who stands in the words.
    """
    return now - submitted_at <= KEPT - TIME_TO_MEND


def step(now: ClaimState, then: ClaimState) -> ClaimState:
    """`then`, if a claim may go there from `now`. Raises `Refused`."""
    if then not in STEPS[now]:
        raise Refused(code="claim_moved_on", fields={"state": now.value})
    return then
