"""Claims to explain the rules with: plain ones, in which each example changes what matters to it."""

from datetime import UTC, date, datetime, timedelta

from cards.model import Activity, ActivityId, Need, PersonId, Setting, Trust, Week
from services.evidence import Claim, EarlierClaim, Evidence

DAY = date(2026, 11, 25)
"""The Wednesday on which everything in the examples happens."""
ME = PersonId("U0ME")
PRIYA = PersonId("U0PRIYA")
OMAR = PersonId("U0OMAR")


def an_activity(
    *needs: Need,
    min_words: int = 5,
    prompt: str = "Ask a customer how their week has been, and listen to the end.",
    practice: str = "what-changed",
    two_phase: bool = False,
    group: bool = False,
) -> Activity:
    """An activity that needs a customer and a story, unless told otherwise."""
    return Activity(
        id=ActivityId("how-was-your-week"),
        short="How was it?",
        prompt=prompt,
        why="People tell more when nobody is in a hurry.",
        practice=practice,
        trust=Trust.INTIMACY,
        effort=1,
        settings=frozenset(Setting),
        needs=needs or (Need.CUSTOMER, Need.STORY),
        min_words=min_words,
        two_phase=two_phase,
        group=group,
    )


def a_claim(
    evidence: Evidence,
    activity: Activity | None = None,
    *,
    on: date = DAY,
    sent: date = DAY,
    closing: bool = True,
) -> Claim:
    """A claim for the card of the week around `DAY`, sent at five in the afternoon."""
    return Claim(
        activity=activity or an_activity(),
        setting=Setting.COUNTER,
        author=ME,
        week=Week.of(DAY),
        occurred_on=on,
        submitted_at=datetime(sent.year, sent.month, sent.day, 17, tzinfo=UTC),
        evidence=evidence,
        closing=closing,
    )


def earlier(evidence: Evidence, author: PersonId = ME, *, days: int = 7, minutes: int = 0) -> EarlierClaim:
    """A claim sent this long before those of the examples."""
    sent = datetime(DAY.year, DAY.month, DAY.day, 17, tzinfo=UTC) - timedelta(days=days, minutes=minutes)
    return EarlierClaim(author=author, submitted_at=sent, occurred_on=sent.date(), evidence=evidence)
