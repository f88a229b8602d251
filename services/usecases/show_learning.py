"""What was learned of the coming deck's squares: for managers."""

from collections.abc import Iterable
from dataclasses import dataclass

from cards.deal import AUTHORS, EFFORT_PRIOR
from cards.model import PersonId
from services.decks import first_free
from services.learning import ENOUGH, Estimate, Finding, counted_anew, done_like, finding, recalled, since
from services.learning_pages import LearningPage
from services.notices import SquaresLearned
from services.store import learned, learning, messages, roles
from services.store.tx import Tx
from services.usecases.caring import require_all
from services.usecases.coming_deck import coming
from services.usecases.dated import on_the_clock


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowLearning:
    """Who asks."""

    person: PersonId


async def show_learning(tx: Tx, command: ShowLearning) -> LearningPage:
    """As it stands. Raises `Refused` for anybody but managers."""
    await require_all(tx, command.person)
    return await learning_page(tx)


async def learning_page(tx: Tx) -> LearningPage:
    """The same for all managers."""
    starts = first_free(tx.now)
    counted = await learning.counted(tx, since(starts))
    played = [each.cards for each in counted if each.cards]
    deck = (await coming(tx)).deck
    kept = await learning.found(tx)
    found, pending = recalled(deck, kept), counted_anew(deck, kept)
    running, choice = [await learned.at(tx, week) for week in (starts.previous(), starts)]
    return LearningPage(
        weeks=len(played),
        cards=sum(played),
        starts=starts,
        squares=len(deck.activities),
        known=sum(each.dealt >= ENOUGH for each in found) + pending,
        hardly=tuple(sorted(_those(found, Finding.RETIRE), key=lambda each: each.chance)),
        unlike=tuple(sorted(_those(found, Finding.RETIER), key=_nearness)),
        proposed=counted[0].learned if counted else AUTHORS,
        running=AUTHORS if running is None else running.chosen,
        coming=AUTHORS if choice is None else choice.chosen,
        last=None if choice is None else (await on_the_clock(tx, choice))[0],
        pending=pending,
    )


def _those(found: Iterable[Estimate], wanted: Finding) -> list[Estimate]:
    return [each for each in found if finding(each) is wanted]


def _nearness(each: Estimate) -> tuple[int, float]:
    """The farthest off come first."""
    efforts = abs(done_like(each) - each.activity.effort)
    return -efforts, -abs(each.chance - EFFORT_PRIOR[each.activity.effort])


async def told_page(tx: Tx, notice: SquaresLearned) -> LearningPage | None:
    """For a manager's message; nothing for who is none any more. One that was sent is kept true, none is sent in vain."""
    if notice.person not in (await roles.lookers(tx)).managers:
        return None
    page = await learning_page(tx)
    return page if page.telling or await messages.find(tx, notice.key) is not None else None
