"""What comes due by itself, each part a use case of its own, so that one does not hold up the others.

All of them do a part and answer whether there may be more; running one twice does nothing twice.
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from services.claim_state import KEPT, OPEN
from services.notices import Lane
from services.people import Person, season_of
from services.schedule import DealTime
from services.store import (
    acquaintances,
    claims,
    deck_drafts,
    feedback,
    handovers,
    highlights,
    inbox,
    jobs,
    mergers,
    outbox,
    people,
    photos,
    questions,
    recaps,
    suggestions,
)
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.audit_claim import keep_lot
from services.usecases.deal_cards import deal_to, staying
from services.usecases.keep_week_keys import keep_week_keys
from services.usecases.know_again import know_again
from services.usecases.learn_weeks import learn_from_weeks
from services.usecases.locking import locked
from services.usecases.mind_boards import pass_on_boards, see_members_off, warn_of_slips
from services.usecases.poster_news import end_posters
from services.usecases.remind_promises import nudge_overdue, remind_due
from services.usecases.remind_witnesses import excuse_absent, expire_silent, remind_silent
from services.usecases.sweep_reviews import ask_reviewers, mend_reviews, offer_overdue
from services.usecases.sweeping import Sweep
from services.usecases.sync_team import resync
from services.usecases.tend_items import pass_on_items, remind_of_items
from services.usecases.who import this_week, today, workspace
from services.usecases.withdraw_claim import take_down

__all__ = ["PARTS", "Sweep"]

INBOX_DAYS = 7
DROPPED = 1000
UNJUDGED_MINUTES = 10
DRAFTS = timedelta(days=7)


async def let_lapse(tx: Tx, command: Sweep) -> bool:
    """A claim that still waits for something when its words are to be erased ends as withdrawn, and says so."""
    over = await claims.open_before(tx, KEPT.days, command.limit)
    for claim_id in over:
        dealt, claim = await locked(tx, claim_id)
        if claim.state in OPEN:
            await take_down(tx, dealt, claim, by=None)
    return len(over) == command.limit


async def forget(tx: Tx, _: Sweep) -> bool:
    """Drops what is kept no longer: handled deliveries, settled messages, words and photos older than ninety days.

    What advisory boards wrote loses its words alike. The words of recaps go with those of their claims. Also suggestions that were answered as long ago and are in no deck, decks handed over that nobody put in play, entries
    whose overlap is over, and what would undo hand-overs and mergers.
    """
    before = tx.now - KEPT
    dropped = {
        await inbox.forget_before(tx, INBOX_DAYS, limit=DROPPED),
        await claims.erase_before(tx, KEPT.days, limit=DROPPED),
        await recaps.erase(tx, before, limit=DROPPED),
        await highlights.erase_claims(tx, limit=DROPPED),
        await outbox.forget_settled(tx, before=before, limit=DROPPED),
        await feedback.erase_before(tx, before, limit=DROPPED),
        await questions.erase_before(tx, before, limit=DROPPED),
        await photos.forget_before(tx, before, limit=DROPPED),
        await suggestions.forget_before(tx, before, limit=DROPPED),
        await deck_drafts.forget_before(tx, tx.now - DRAFTS, limit=DROPPED),
        await _end_overlaps(tx),
        await handovers.forget_before(tx, before, limit=DROPPED),
        await mergers.forget_before(tx, before, limit=DROPPED),
    }
    return DROPPED in dropped


async def _end_overlaps(tx: Tx) -> int:
    """Cards and App Home name nobody any more who is somebody else's now."""
    left = await acquaintances.forget_left(tx, tx.now.date(), limit=DROPPED)
    for owner, customer in left:
        await telling.own_list(tx, owner, customer)
    return len(left)


async def end_pauses(tx: Tx, command: Sweep) -> bool:
    """Who is back gets a card of the running week, the day after the last day of the pause.

    Before that week's cards are dealt it comes with them. In a new season they are asked anew instead, at that hour too.
    """
    when = (await workspace(tx)).deal_time
    paused = await people.pauses_over(tx, (tx.now + timedelta(days=1)).date(), command.limit)
    back = [person for person in paused if person.paused_until and person.paused_until < today(tx, person)]
    moved = [await _come_back(tx, person, when) for person in back]
    return sum(moved) == command.limit


async def _come_back(tx: Tx, person: Person, when: DealTime) -> bool:
    """Whether the break is over now: who is to be asked anew waits for the hour of the cards."""
    week = this_week(tx, person)
    dealt = when.has_dealt(week, person.zone, tx.now)
    if not dealt and person.season != season_of(week):
        return False
    players = await staying(tx, [person], week, lane=Lane.REMINDER)
    if dealt:
        await deal_to(tx, players, week, lane=Lane.REMINDER)
    await telling.home(tx, person.id)
    return True


async def judge_again(tx: Tx, command: Sweep) -> bool:
    """Claims whose judging job was lost are judged after all."""
    for claim in await claims.left_unjudged(tx, UNJUDGED_MINUTES, command.limit):
        await jobs.enqueue(tx, "judge", {"claim": str(claim.id)}, dedupe=f"judge:{claim.id}:{claim.revision}")
    return False


PARTS: tuple[Callable[[Tx, Sweep], Awaitable[bool]], ...] = (
    let_lapse,
    forget,
    end_pauses,
    end_posters,
    remind_due,
    nudge_overdue,
    excuse_absent,
    remind_silent,
    expire_silent,
    mend_reviews,
    ask_reviewers,
    offer_overdue,
    keep_lot,
    keep_week_keys,
    learn_from_weeks,
    judge_again,
    pass_on_items,
    remind_of_items,
    know_again,
    see_members_off,
    pass_on_boards,
    warn_of_slips,
    resync,
)
