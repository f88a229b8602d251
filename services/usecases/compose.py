"""What a notice shows, read at the moment it is sent: always the newest state."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any

from services.advisory_pages import BoardNewsPage, ConsentPage, HighlightPage, ThreadPage
from services.board_pages import BoardDetailPage, ChannelBoardPage
from services.channel_pages import ChannelPage
from services.deck_pages import SuggestedPage
from services.errors import NotFound
from services.feedback_pages import ItemYoursPage, LinePage, MyItemsPage
from services.group_pages import GroupPage, TookPartPage
from services.learning_pages import LearningPage
from services.notices import (
    AdvisoryThreadPosted,
    BoardChanged,
    BoardDetail,
    BoardNews,
    BoardTold,
    CardChanged,
    Celebration,
    ChannelClosed,
    ClaimChanged,
    ConsentAsked,
    GroupLit,
    HandoverChanged,
    HighlightPosted,
    HomeChanged,
    Invitation,
    ItemsWait,
    ItemYours,
    Notice,
    PromiseDue,
    ReviewAsked,
    SetUp,
    SquaresLearned,
    SuggestionAnswered,
    WitnessAsked,
)
from services.pages import (
    CardPage,
    CelebrationPage,
    ClaimPage,
    HomePage,
    InvitationPage,
    PromisePage,
    WitnessPage,
)
from services.people_notices import ListLeft
from services.people_pages import HandoverPage, ListLeftPage
from services.poster_pages import PosterPage
from services.recap_pages import RecapDraftedPage, RecapPage, RecapStoryPage
from services.review_pages import ReviewPage
from services.settings_pages import SetUpPage
from services.store import claims, dealt_cards, handovers, messages, people
from services.store.tx import Tx
from services.team_notices import PosterPosted, RecapDrafted, RecapPosted, RecapStoryPosted
from services.usecases.advisory_posting import highlight_page, news_page, thread_page
from services.usecases.celebrating import celebration_page
from services.usecases.channel_board import detail_page, posted_board
from services.usecases.nominate_highlight import consent_page
from services.usecases.pass_on_customer import handover_page
from services.usecases.recap_thread import posted_page, story_page
from services.usecases.set_up import told_page as told_set_up
from services.usecases.show_card import card_page
from services.usecases.show_claim import claim_page
from services.usecases.show_group import group_page
from services.usecases.show_home import ShowHome, show_home
from services.usecases.show_learning import told_page
from services.usecases.show_poster import posted_page as posters_page
from services.usecases.show_promises import promise_pages
from services.usecases.show_recap import drafted_page
from services.usecases.show_review import review_pages
from services.usecases.show_suggestions import suggested_page
from services.usecases.show_witness import witness_page
from services.usecases.take_over_lists import list_left_page
from services.usecases.tend_items import waiting_page
from services.usecases.watch_channel import channel_page
from services.usecases.work_item import line_page, yours_page

Page = (
    BoardNewsPage
    | ConsentPage
    | LinePage
    | MyItemsPage
    | ItemYoursPage
    | HighlightPage
    | ThreadPage
    | BoardDetailPage
    | ChannelBoardPage
    | CardPage
    | CelebrationPage
    | ChannelPage
    | ClaimPage
    | GroupPage
    | HandoverPage
    | HomePage
    | InvitationPage
    | LearningPage
    | ListLeftPage
    | PosterPage
    | PromisePage
    | RecapDraftedPage
    | RecapPage
    | RecapStoryPage
    | ReviewPage
    | SetUpPage
    | SuggestedPage
    | TookPartPage
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
    """Nothing for a past week whose message is gone: what changed on it is told by the claim's own message."""
    person = await people.load(tx, notice.person)
    dealt = await dealt_cards.load(tx, notice.person, notice.week)
    if person is None or dealt is None:
        return None
    page = await card_page(tx, person, dealt)
    return page if page.live or await messages.find(tx, notice.key) is not None else None


async def _home(tx: Tx, notice: HomeChanged) -> HomePage:
    return await show_home(tx, ShowHome(person=notice.person))


async def _claim(tx: Tx, notice: ClaimChanged) -> ClaimPage | None:
    stored = await claims.load(tx, notice.claim)
    return None if stored is None else await claim_page(tx, stored)


async def _witness(tx: Tx, notice: WitnessAsked) -> WitnessPage | TookPartPage | None:
    stored = await claims.load(tx, notice.claim)
    dealt = None if stored is None else await dealt_cards.load(tx, stored.person, stored.week)
    if stored is None or dealt is None:
        return None
    return await witness_page(tx, dealt, stored, notice.witness, again=notice.again)


async def _review(tx: Tx, notice: ReviewAsked) -> ReviewPage | None:
    stored = await claims.load(tx, notice.claim)
    return None if stored is None else (await review_pages(tx, notice.reviewer, [stored]))[0]


async def _promise(tx: Tx, notice: PromiseDue) -> PromisePage | None:
    stored, person = await claims.load(tx, notice.claim), await people.load(tx, notice.person)
    if stored is None or person is None or stored.due is None:
        return None
    (page,) = await promise_pages(tx, [stored], person)
    return replace(page, again=notice.again)


async def _handover(tx: Tx, notice: HandoverChanged) -> HandoverPage | None:
    offer, reader = await handovers.load(tx, notice.handover), await people.load(tx, notice.person)
    return None if offer is None or reader is None else await handover_page(tx, offer, reader)


_COMPOSERS: Mapping[type, Callable[[Tx, Any], Awaitable[Page | None]]] = {
    Invitation: _invitation,
    CardChanged: _card,
    HomeChanged: _home,
    ClaimChanged: _claim,
    WitnessAsked: _witness,
    ReviewAsked: _review,
    PromiseDue: _promise,
    Celebration: celebration_page,
    BoardChanged: posted_board,
    BoardDetail: detail_page,
    GroupLit: group_page,
    SuggestionAnswered: suggested_page,
    SetUp: told_set_up,
    SquaresLearned: told_page,
    HandoverChanged: _handover,
    ListLeft: list_left_page,
    RecapDrafted: drafted_page,
    RecapPosted: posted_page,
    RecapStoryPosted: story_page,
    PosterPosted: posters_page,
    ChannelClosed: channel_page,
    AdvisoryThreadPosted: thread_page,
    HighlightPosted: highlight_page,
    ConsentAsked: consent_page,
    BoardNews: news_page,
    BoardTold: line_page,
    ItemsWait: waiting_page,
    ItemYours: yours_page,
}
