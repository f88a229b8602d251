"""What a notice shows, read at the moment it is sent: always the newest state."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from cards.lines import LINES
from services.claim_state import ClaimState
from services.errors import NotFound
from services.notices import (
    BoardChanged,
    CardChanged,
    Celebration,
    ClaimChanged,
    HomeChanged,
    Invitation,
    Notice,
    PromiseDue,
    ReviewAsked,
    WitnessAsked,
)
from services.pages import (
    BoardPage,
    CardPage,
    CelebrationPage,
    ClaimPage,
    HomePage,
    InvitationPage,
    PromisePage,
    ReviewPage,
    WitnessPage,
)
from services.store import awards, claims, dealt_cards, people
from services.store.tx import Tx
from services.usecases.answer_witness import witness_page
from services.usecases.show_board import board_page
from services.usecases.show_card import card_page
from services.usecases.show_claim import claim_page
from services.usecases.show_home import ShowHome, show_home
from services.usecases.show_review import review_pages

Page = (
    BoardPage
    | CardPage
    | CelebrationPage
    | ClaimPage
    | HomePage
    | InvitationPage
    | PromisePage
    | ReviewPage
    | WitnessPage
)


async def compose(tx: Tx, notice: Notice) -> Page | None:
    """The page a notice shows now; None when there is nothing to say any more."""
    try:
        return await _COMPOSERS[type(notice)](tx, notice)
    except NotFound:
        return None


async def _invitation(tx: Tx, notice: Invitation) -> InvitationPage | None:
    person = await people.load(tx, notice.person)
    if person is None or not person.may_play:
        return None
    return InvitationPage(person=person.id, state=person.state, setting=person.setting)


async def _card(tx: Tx, notice: CardChanged) -> CardPage | None:
    person = await people.load(tx, notice.person)
    dealt = await dealt_cards.load(tx, notice.person, notice.week)
    return None if person is None or dealt is None else await card_page(tx, person, dealt)


async def _home(tx: Tx, notice: HomeChanged) -> HomePage:
    return await show_home(tx, ShowHome(person=notice.person))


async def _claim(tx: Tx, notice: ClaimChanged) -> ClaimPage | None:
    stored = await claims.load(tx, notice.claim)
    return None if stored is None else await claim_page(tx, stored)


async def _witness(tx: Tx, notice: WitnessAsked) -> WitnessPage | None:
    stored = await claims.load(tx, notice.claim)
    dealt = None if stored is None else await dealt_cards.load(tx, stored.person, stored.week)
    return None if stored is None or dealt is None else await witness_page(tx, dealt, stored, notice.witness)


async def _review(tx: Tx, notice: ReviewAsked) -> ReviewPage | None:
    stored = await claims.load(tx, notice.claim)
    return None if stored is None else (await review_pages(tx, notice.reviewer, [stored]))[0]


async def _promise(tx: Tx, notice: PromiseDue) -> PromisePage | None:
    stored = await claims.load(tx, notice.claim)
    dealt = None if stored is None else await dealt_cards.load(tx, stored.person, stored.week)
    if stored is None or dealt is None or stored.due is None or stored.evidence.promise is None:
        return None
    return PromisePage(
        claim=stored.id,
        person=stored.person,
        activity=dealt.deck.activity(stored.activity),
        customer=stored.evidence.customer,
        what=stored.evidence.promise.what,
        due=stored.due,
        open=stored.state is ClaimState.HALF_LIT,
        kept=stored.state is ClaimState.AWARDED,
    )


async def _celebration(tx: Tx, notice: Celebration) -> CelebrationPage | None:
    """Nothing, once the line is taken back or the player no longer likes to be cheered."""
    person = await people.load(tx, notice.person)
    dealt = await dealt_cards.load(tx, notice.person, notice.week)
    mask = awards.FULL if notice.line is None else LINES[notice.line]
    if person is None or dealt is None or not person.cheered or dealt.card.awarded & mask != mask:
        return None
    squares = tuple(
        dealt.deck.activity(square.activity) for square in dealt.card.squares if mask >> square.position & 1
    )
    return CelebrationPage(person=notice.person, week=notice.week, line=notice.line, squares=squares)


async def _board(tx: Tx, notice: BoardChanged) -> BoardPage:
    return await board_page(tx, notice.team, notice.week)


_COMPOSERS: Mapping[type, Callable[[Tx, Any], Awaitable[Page | None]]] = {
    Invitation: _invitation,
    CardChanged: _card,
    HomeChanged: _home,
    ClaimChanged: _claim,
    WitnessAsked: _witness,
    ReviewAsked: _review,
    PromiseDue: _promise,
    Celebration: _celebration,
    BoardChanged: _board,
}
