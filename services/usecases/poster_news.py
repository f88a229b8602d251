"""A poster comes to be, and everything that shows it hears of what changed."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from cards.model import PersonId, Week
from services.claim_state import KEPT
from services.ids import ChannelId, PosterId
from services.notices import Celebration, HomeChanged, Lane, Notice
from services.store import dealt_cards, jobs, messages, outbox, posters, workspaces
from services.store.dealt_cards import DealtCard
from services.store.posters import StoredPoster
from services.store.tx import Tx
from services.team_notices import PosterPosted
from services.usecases.sweeping import Sweep

POSTER: Final = "poster"
"""The job that hangs a poster's files in Slack, and takes them down."""
FILES: Final = "files:write"
NOWHERE: Final = ChannelId("")
"""Where a poster stands that no channel was there for."""


async def follow_up(tx: Tx, notice: Notice) -> None:
    """A full card was celebrated: its poster comes under the celebration, and its files under the poster."""
    match notice:
        case Celebration(line=None):
            dealt = await dealt_cards.load(tx, notice.person, notice.week)
            if dealt is not None:
                made = await posters.make(tx, notice.person, notice.week, dealt.team, notice.channel)
                await tell(tx, [made] if made is not None else [])
        case PosterPosted():
            await _hang(tx, notice.poster)
        case _:
            pass


async def unposted(tx: Tx, person: PersonId, dealt: DealtCard) -> None:
    """A card is full whose team has no channel to celebrate in: its poster is on its player's App Home."""
    await posters.make(tx, person, dealt.card.week, dealt.team, NOWHERE)


async def not_celebrated(tx: Tx, notice: Notice) -> None:
    """A channel was archived, or has others in it by now: the poster of a full card is on its player's App Home."""
    if not isinstance(notice, Celebration) or notice.line is not None:
        return
    dealt = await dealt_cards.load(tx, notice.person, notice.week)
    if dealt is not None and dealt.card.awarded == dealt.card.size.full:
        await unposted(tx, notice.person, dealt)
        await outbox.add(tx, HomeChanged(person=notice.person), lane=Lane.REMINDER)


async def deleted(tx: Tx, notice: Notice) -> None:
    """Somebody deleted a poster's message in Slack: its files come down, and it is on its player's App Home alone."""
    if isinstance(notice, PosterPosted):
        await messages.forget(tx, notice.key)
        await posters.leave_channel(tx, notice.poster, NOWHERE)
        await _hang(tx, notice.poster, there=True)


async def card_changed(tx: Tx, person: PersonId, week: Week) -> None:
    """A square of a card went out or came back: its poster, if it has one, shows that."""
    stored = await posters.of_card(tx, person, week)
    await changed(tx, [stored] if stored is not None else [])


async def person_changed(tx: Tx, person: PersonId) -> None:
    """Whether somebody likes to be announced changed: so do all their posters."""
    await changed(tx, await posters.of_person(tx, person))


async def changed(tx: Tx, stored: Iterable[StoredPoster]) -> None:
    """The messages of these posters are edited, and their files drawn anew or taken down."""
    found = tuple(stored)
    await tell(tx, found)
    for each in found:
        if each.files or each.channel != NOWHERE:
            await _hang(tx, each.id, there=bool(each.files))


async def tell(tx: Tx, stored: Iterable[StoredPoster]) -> None:
    """The messages of these posters say how they are now."""
    notices = [notice_of(each) for each in stored if each.channel != NOWHERE]
    if notices:
        await outbox.add_all(tx, notices, lane=Lane.BULK)


def notice_of(stored: StoredPoster) -> PosterPosted:
    """The message of a poster, under its celebration."""
    under = Celebration(person=stored.person, week=stored.week, channel=stored.channel, line=None).key
    return PosterPosted(poster=stored.id, channel=stored.channel, under=under)


async def _hang(tx: Tx, poster: PosterId, *, there: bool = False) -> None:
    """What is `there` is taken down, or told to be stuck, though its scope was taken back meanwhile."""
    workspace = await workspaces.load(tx)
    if workspace is not None and (there or FILES in workspace.scopes):
        await jobs.enqueue(tx, POSTER, {"poster": str(poster)})


async def end_posters(tx: Tx, command: Sweep) -> bool:
    """What a poster shows is kept for ninety days; before the first of it goes, the poster comes down."""
    before = tx.now.date() - KEPT + timedelta(days=1)
    over = await posters.end_before(tx, before, command.limit)
    await changed(tx, over)
    return len(over) == command.limit
