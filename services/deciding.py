"""From a ruling to the next state of a claim, and from what is known to what a square is worth. Pure."""

from datetime import date

from cards.model import Activity, Need
from cards.points import PromiseKept, Quiet
from services.acquaintances import quietness
from services.claim_state import ClaimState
from services.evidence import Evidence, Ruling


def witnesses_needed(activity: Activity, evidence: Evidence) -> int:
    """How many colleagues must confirm: one where the activity says so, two where they stand in for a photo."""
    if Need.PHOTO in activity.needs and evidence.photo is None:
        return 2
    return int(Need.COLLEAGUE_WITNESS in activity.needs)


def next_state(
    activity: Activity,
    evidence: Evidence,
    ruling: Ruling,
    *,
    closing: bool,
    confirmed: int,
    reviewed: bool = False,
) -> ClaimState:
    """Where a claim goes after a ruling. `confirmed` witnesses said they were there; a reviewer's word needs none."""
    if ruling is Ruling.ASK:
        return ClaimState.ASKED
    if ruling is Ruling.HUMAN:
        return ClaimState.REVIEW
    if activity.two_phase and not closing:
        return ClaimState.HALF_LIT
    if not reviewed and confirmed < witnesses_needed(activity, evidence):
        return ClaimState.WAITING
    return ClaimState.AWARDED


def quiet(met_on: date, last_contact_on: date | None, rhythm_days: int) -> Quiet:
    """How quiet a customer had become, by the agreed rhythm. Never met is not quiet."""
    if last_contact_on is None:
        return Quiet.NONE
    return quietness((met_on - last_contact_on).days, rhythm_days)


def promise_kept(evidence: Evidence) -> PromiseKept:
    """Whether a promise was closed before its day, on it, or after."""
    promise, followup = evidence.promise, evidence.followup
    if promise is None or followup is None or promise.due is None or followup.on is None:
        return PromiseKept.NONE
    if followup.on < promise.due:
        return PromiseKept.EARLY
    return PromiseKept.ON_TIME if followup.on == promise.due else PromiseKept.LATE
