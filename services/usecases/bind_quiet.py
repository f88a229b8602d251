"""Up to two squares of a card that was dealt just now are for customers of its owner who have gone quiet."""

from collections.abc import Sequence

from cards.quiet import MOST, bound
from services.store import acquaintances, quiet_squares
from services.store.dealt_cards import Fresh
from services.store.quiet_squares import QuietSquare
from services.store.tx import Tx


async def bind_quiet(tx: Tx, dealt: Sequence[Fresh]) -> None:
    """Chosen once, after the squares are laid, and kept: a dealt card does not change. All cards are of one week."""
    if not dealt:
        return
    owners, monday = [fresh.deal.card.person for fresh in dealt], dealt[0].deal.card.week.monday
    quiet = await acquaintances.quietest(tx, owners, today=monday, most=MOST)
    await quiet_squares.add(
        tx, [square for fresh in dealt for square in _of(fresh, quiet.get(fresh.deal.card.person, ()))]
    )


def _of(fresh: Fresh, silent: Sequence[acquaintances.Silence]) -> list[QuietSquare]:
    card = fresh.deal.card
    activities = [fresh.deck.activity(activity) for activity in card.activities]
    chosen = bound(
        activities, [each.days for each in silent], bytes.fromhex(fresh.deal.seed), fresh.deal.counter
    )
    return [
        QuietSquare(
            person=card.person,
            week=card.week,
            position=each.position,
            customer=silent[each.number].customer,
            days=silent[each.number].days,
        )
        for each in chosen
    ]
