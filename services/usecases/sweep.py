"""What comes due by itself: promises on their day, witnesses who never answered, words that are kept no longer."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from services.asks import WITNESS_EXPIRED
from services.claim_state import ClaimState
from services.evidence import Judgement, Ruling
from services.ids import ClaimId
from services.notices import Lane, PromiseDue
from services.store import claims, inbox, outbox, witnesses
from services.store.tx import Tx
from services.usecases.settling import settle
from services.usecases.withdraw_claim import locked

INBOX_DAYS = 7
KEPT_DAYS = 90
"""How long the words of a claim are kept after it ended; the invitation says so."""
DROPPED = 1000
REMIND_FROM_HOUR = 9
"""Nobody is reminded before this hour of their own morning."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sweep:
    """At most how many of each kind in one go."""

    limit: int = 100


async def sweep(tx: Tx, command: Sweep) -> bool:
    """Does what is due now; True when there may be more. Running it twice does nothing twice."""
    reminded = await _remind(tx, command.limit)
    late = await witnesses.expired(tx, command.limit)
    for claim_id in late:
        await _to_reviewer(tx, claim_id)
    dropped = await inbox.forget_before(tx, INBOX_DAYS, limit=DROPPED)
    erased = await claims.erase_before(tx, KEPT_DAYS, limit=DROPPED)
    settled = await outbox.forget_settled(tx, before=tx.now - timedelta(days=KEPT_DAYS), limit=DROPPED)
    return command.limit in {reminded, len(late)} or DROPPED in {dropped, erased, settled}


async def _remind(tx: Tx, limit: int) -> int:
    """Recalls promises in each claimant's own morning; answers how many.

    Reads as far as tomorrow in UTC, since for some it is tomorrow already.
    """
    due = await claims.due_by(tx, (tx.now + timedelta(days=1)).date(), limit)
    ripe = [claim for claim in due if claim.due and tx.now >= _morning_of(claim.due, claim.zone)]
    for claim in ripe:
        await claims.mark_reminded(tx, claim.id, tx.now.astimezone(claim.zone).date())
    await outbox.add_all(tx, [PromiseDue(claim=c.id, person=c.person) for c in ripe], lane=Lane.REMINDER)
    return len(ripe)


def _morning_of(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(REMIND_FROM_HOUR), tzinfo=zone)


async def _to_reviewer(tx: Tx, claim_id: ClaimId) -> None:
    dealt, claim = await locked(tx, claim_id)
    if claim.state is ClaimState.WAITING:
        await settle(tx, dealt, claim, Judgement(ruling=Ruling.HUMAN, verdicts=(WITNESS_EXPIRED,)))
