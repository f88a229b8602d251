"""The lot: a published share of the squares that rules lit is looked at once more by a person. It says nothing about anybody."""

from datetime import timedelta
from typing import Final
from zoneinfo import ZoneInfo

from cards.model import Week
from cards.weeks import week_of
from services import auditing
from services.evidence import Judgement
from services.reviews import Decision, ReviewKind
from services.store import lots, policies, reviews
from services.store.claims import StoredClaim
from services.store.tx import Tx
from services.tuning import policy_of
from services.usecases import reviewers
from services.usecases.sweeping import Sweep
from services.usecases.who import workspace

AMNESTY: Final = timedelta(hours=48)
"""How long a claim that was drawn may be taken back before anybody looks, without a trace."""


async def draw_lot(tx: Tx, claim: StoredClaim, judgement: Judgement) -> bool:
    """Whether a square that was just lit by the rules is looked at once more. Once a claim; nobody looks for 48 hours."""
    ticket = await lots.ticket(tx, claim.id, claim.person)
    if ticket is None or ticket.drawn_before:
        return False
    share = await _lay_down(tx, ticket.week) if ticket.share is None else ticket.share
    likely = auditing.chance(share, auditing.hints(judgement.verdicts, first=ticket.first))
    what = auditing.subject(claim.person, claim.week, claim.position)
    if auditing.draw(tx.lot_key(ticket.week), what) >= likely:
        return False
    await reviewers.open_look(tx, claim.id, ReviewKind.AUDIT, opened_at=tx.now + AMNESTY)
    return True


async def _lay_down(tx: Tx, week: Week) -> float:
    """The week's share, from its first use on the same for everybody."""
    policy = policy_of((await policies.latest(tx)).changes)
    return await lots.lay_down(tx, week, share=policy.audit_share, seal=auditing.seal(tx.lot_key(week)))


async def keep_lot(tx: Tx, _: Sweep) -> bool:
    """Lays down the seals of this week and the next, and tells the keys of the weeks that are over."""
    running = week_of(tx.now, await _zone(tx))
    for week in (running, running.next()):
        await _lay_down(tx, week)
    known = {lot.week: lot.seal for lot in await lots.latest(tx, limit=60)}
    for week in await lots.sealed_before(tx, running.monday):
        key = tx.lot_key(week)
        fits = known.get(week, auditing.seal(key)) == auditing.seal(key)
        await lots.tell_key(tx, week, key.hex() if fits else auditing.LOST)
    return False


async def _zone(tx: Tx) -> ZoneInfo:
    return (await workspace(tx)).zone


async def close_looks(tx: Tx, claim: StoredClaim) -> None:
    """A claim is withdrawn: nobody needs to look any more. What the lot drew and nobody was asked for yet leaves no trace."""
    review = (await reviews.latest(tx, [claim.id])).get(claim.id)
    if review is None or not review.open:
        return
    if review.kind is ReviewKind.AUDIT and tx.now < review.opened_at:
        await reviews.drop(tx, review)
    else:
        await reviewers.close(tx, claim.id, Decision.MOVED_ON, by=None)
