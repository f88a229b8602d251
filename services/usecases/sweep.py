"""What comes due by itself, each part a use case of its own, so that one does not hold up the others.

All of them do a part and answer whether there may be more; running one twice does nothing twice.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from services.asks import WITNESS_EXPIRED
from services.claim_state import ClaimState
from services.evidence import Judgement, Ruling
from services.ids import ClaimId
from services.notices import Lane, PromiseDue
from services.pages import Playing
from services.store import claims, inbox, jobs, outbox, people, witnesses
from services.store.tx import Tx
from services.usecases import reviewers, telling
from services.usecases.deal_cards import deal_to
from services.usecases.locking import locked
from services.usecases.settling import settle
from services.usecases.who import this_week, today

INBOX_DAYS = 7
KEPT_DAYS = 90
"""How long the words of a claim are kept; the invitation says so."""
DROPPED = 1000
UNJUDGED_MINUTES = 10
REMIND_FROM_HOUR = 9
"""Nobody is reminded before this hour of their own morning."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sweep:
    """At most how many people or claims in one go."""

    limit: int = 100


async def forget(tx: Tx, _: Sweep) -> bool:
    """Drops what is kept no longer: handled deliveries, settled messages, and words older than ninety days."""
    before = tx.now - timedelta(days=KEPT_DAYS)
    dropped = {
        await inbox.forget_before(tx, INBOX_DAYS, limit=DROPPED),
        await claims.erase_before(tx, KEPT_DAYS, limit=DROPPED),
        await outbox.forget_settled(tx, before=before, limit=DROPPED),
    }
    return DROPPED in dropped


async def remind(tx: Tx, command: Sweep) -> bool:
    """Recalls promises in each claimant's own morning. Reads a day ahead of UTC, since for some it is tomorrow already."""
    due = await claims.due_by(tx, (tx.now + timedelta(days=1)).date(), command.limit)
    ripe = [claim for claim in due if claim.due and tx.now >= _morning_of(claim.due, claim.zone)]
    for claim in ripe:
        await claims.mark_reminded(tx, claim.id, tx.now.astimezone(claim.zone).date())
    await outbox.add_all(tx, [PromiseDue(claim=c.id, person=c.person) for c in ripe], lane=Lane.REMINDER)
    return len(ripe) == command.limit


def _morning_of(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(REMIND_FROM_HOUR), tzinfo=zone)


async def end_pauses(tx: Tx, command: Sweep) -> bool:
    """Who is back gets a card of the running week, the day after the last day of the pause."""
    paused = await people.pauses_over(tx, (tx.now + timedelta(days=1)).date(), command.limit)
    back = [person for person in paused if person.paused_until and person.paused_until < today(tx, person)]
    for person in back:
        await people.set_state(tx, person.id, Playing.PLAYING)
        await deal_to(tx, [person], this_week(tx, person), lane=Lane.REMINDER)
        await telling.home(tx, person.id)
    return len(back) == command.limit


async def expire_witnesses(tx: Tx, command: Sweep) -> bool:
    """A claim whose witness did not answer in time goes to a reviewer."""
    late = await witnesses.expired(tx, command.limit)
    for claim_id in late:
        await _to_reviewer(tx, claim_id)
    return len(late) == command.limit


async def _to_reviewer(tx: Tx, claim_id: ClaimId) -> None:
    dealt, claim = await locked(tx, claim_id)
    if claim.state is ClaimState.WAITING:
        await settle(tx, dealt, claim, Judgement(ruling=Ruling.HUMAN, verdicts=(WITNESS_EXPIRED,)))


async def hand_over(tx: Tx, command: Sweep) -> bool:
    """Claims whose reviewer left or pauses get another one."""
    for claim_id in await claims.without_reviewer(tx, command.limit):
        _, claim = await locked(tx, claim_id)
        await reviewers.assign(tx, claim)
    return False


async def judge_again(tx: Tx, command: Sweep) -> bool:
    """Claims whose judging job was lost are judged after all."""
    for claim in await claims.left_unjudged(tx, UNJUDGED_MINUTES, command.limit):
        await jobs.enqueue(tx, "judge", {"claim": str(claim.id)}, dedupe=f"judge:{claim.id}:{claim.revision}")
    return False


PARTS: tuple[Callable[[Tx, Sweep], Awaitable[bool]], ...] = (
    forget,
    remind,
    end_pauses,
    expire_witnesses,
    hand_over,
    judge_again,
)
