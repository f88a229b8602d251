"""My promises to customers: what I said, to whom, by when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cards.model import PersonId
from cards.points import PromiseKept
from services.claim_state import ClaimState
from services.deciding import promise_kept
from services.errors import NotFound
from services.pages import PromisePage, PromisesPage
from services.people import Person
from services.store import dealt_cards, promises
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.tx import Tx
from services.usecases.who import known, today

MOST_OPEN = 100
KEPT_SHOWN = 5
LATELY = timedelta(days=30)


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowPromises:
    """Whose promises."""

    person: PersonId


async def show_promises(tx: Tx, command: ShowPromises) -> PromisesPage:
    """What is under way, the nearest first, and what was kept in the last month."""
    person = await known(tx, command.person)
    kept = await promises.kept_of(tx, person.id, since=tx.now - LATELY, limit=KEPT_SHOWN)
    return PromisesPage(
        person=person.id,
        open=await open_promises(tx, person),
        language=person.language,
        kept=await promise_pages(tx, kept, person),
    )


async def open_promises(tx: Tx, person: Person) -> tuple[PromisePage, ...]:
    """Today's, then those whose day has passed, then those to come; in each the day nearest to today first."""
    pages = await promise_pages(tx, await promises.open_of(tx, person.id, limit=MOST_OPEN), person)
    return tuple(sorted(pages, key=lambda page: (page.due > page.today, abs(page.due - page.today))))


async def to_follow_up(tx: Tx, person: Person) -> tuple[PromisePage, ...]:
    """Those of them that wait for their follow-up."""
    return tuple(page for page in await open_promises(tx, person) if page.open)


async def promise_pages(tx: Tx, stored: Sequence[StoredClaim], reader: Person) -> tuple[PromisePage, ...]:
    """The pages of claims with a day, for the person who promised. Raises `NotFound` without their card."""
    now = today(tx, reader)
    cards = await dealt_cards.load_all(tx, {(claim.person, claim.week) for claim in stored})
    pages = (_page(claim, cards.get((claim.person, claim.week)), now) for claim in stored)
    return tuple(replace(page, language=reader.language) for page in pages)


def _page(claim: StoredClaim, dealt: DealtCard | None, today: date) -> PromisePage:
    if dealt is None or claim.due is None:
        raise NotFound(code="no_card")
    awarded = claim.state is ClaimState.AWARDED
    return PromisePage(
        claim=claim.id,
        person=claim.person,
        activity=dealt.deck.activity(claim.activity),
        customer=claim.evidence.customer,
        what=claim.evidence.promise.what if claim.evidence.promise else "",
        due=claim.due,
        today=today,
        state=claim.state,
        kept=promise_kept(claim.evidence) if awarded else PromiseKept.NONE,
    )
