"""Weeks that are over are counted, one after another, and what is believed of squares moves a little with each."""

from dataclasses import dataclass
from typing import Final

from cards.deal import AUTHORS, LearnedHash
from cards.model import Week
from services.decks import first_free
from services.fairness import FEW
from services.learning import estimates, kept, since, stepped
from services.notices import Lane, SquaresLearned
from services.people import season_of
from services.store import decks, jobs, learned, learning, outbox, roles
from services.store.tx import Tx
from services.usecases.show_learning import learning_page
from services.usecases.sweeping import Sweep

LEARNING: Final = "learning"
"""The job that counts."""


async def learn_from_weeks(tx: Tx, _: Sweep) -> bool:
    """A week that is over and not counted yet is counted soon."""
    if await learning.to_count(tx) is not None:
        await jobs.enqueue(tx, LEARNING, {}, dedupe=f"{LEARNING}:{tx.workspace}")
    return False


@dataclass(frozen=True, kw_only=True, slots=True)
class CountWeek:
    """The first week that is not counted yet."""


async def count_week(tx: Tx, _: CountWeek) -> bool:
    """Counts one week, once; answers whether there was one.

    A week in which few people played is passed over, so that nobody can tell from the sums what one of them did.
    """
    week = await learning.to_count(tx)
    if week is None:
        return False
    cards = await learning.played(tx, week)
    enough = cards >= FEW
    if await learning.begin(tx, week, cards if enough else 0):
        if enough:
            await learning.keep(tx, week, await learning.on_cards(tx, week))
        await learning.forget_before(tx, since(week))
        await _believe(tx, week)
        await _tell(tx, week)
    return True


async def _believe(tx: Tx, week: Week) -> None:
    """Keeps what was found of the squares of the coming deck, and what to deal them by: not far from what it was before."""
    deck = await decks.in_play(tx, first_free(tx.now))
    found = estimates(deck, await learning.tallies(tx, since(week)))
    chances = stepped(found, await learned.load(tx, await _before(tx, week)))
    name = await learned.keep(tx, chances) if chances else AUTHORS
    await learning.believe(tx, week, name, kept(found))


async def _before(tx: Tx, week: Week) -> LearnedHash:
    counted = await learning.counted(tx, since(week))
    return next((each.learned for each in counted if each.week < week), AUTHORS)


async def _tell(tx: Tx, week: Week) -> None:
    """Managers hear once a season, where there is something to hear; after that their message shows how it stands."""
    if (await learning_page(tx)).telling:
        managers = sorted((await roles.lookers(tx)).managers)
        notices = [SquaresLearned(person=each, season=season_of(week)) for each in managers]
        await outbox.add_all(tx, notices, lane=Lane.REMINDER)
