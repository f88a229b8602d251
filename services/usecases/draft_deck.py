"""A manager hands a deck over; nothing is played yet."""

from dataclasses import dataclass

from cards.decks.changing import difference
from cards.model import PersonId
from services.deck_pages import PreviewPage
from services.decks import LookedAt
from services.store import deck_drafts, decks
from services.store.tx import Tx
from services.usecases.caring import require_all
from services.usecases.coming_deck import announced, coming, facts, lacks


@dataclass(frozen=True, kw_only=True, slots=True)
class DraftDeck:
    """Who hands it over, and what was found in it."""

    person: PersonId
    looked: LookedAt


async def draft_deck(tx: Tx, command: DraftDeck) -> PreviewPage:
    """What would change with it. It is kept for its manager where it may be put in play. Raises `Refused`."""
    await require_all(tx, command.person)
    then, looked = await coming(tx), command.looked
    if looked.findings.errors:
        return PreviewPage(looked=looked, facts=None, base=then.hash, starts=then.starts)
    deck = await decks.read(looked.source)
    own = deck.hash != decks.shipped().hash
    page = PreviewPage(
        looked=looked,
        facts=announced(facts(deck, then.starts, own=own), deck),
        base=then.hash,
        starts=then.starts,
        against=difference(then.deck, deck),
        lacks=await lacks(tx, deck, then.deck),
    )
    if page.playable:
        await deck_drafts.keep(tx, command.person, deck.hash, looked.source)
    return page
