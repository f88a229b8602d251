"""A board's thread goes out: its opening, then one highlight after the other, each once, as long as nothing has changed.

The order is kept by sending the next one when the one before it has gone out; whatever dies meanwhile goes on from there.
"""

from cards.model import PersonId
from services.advisory import Board, HighlightState, Stopped, Thread
from services.advisory_pages import BoardNewsPage, HighlightPage, ThreadPage
from services.channels import ChannelFacts, reach_of, wider
from services.ids import AdvisoryThreadId, ChannelId, HighlightId
from services.notices import AdvisoryThreadPosted, BoardNews, HighlightPosted, Lane, Notice
from services.store import advisory, channels, highlights, messages, outbox, workspaces
from services.store.tx import Tx
from services.usecases.advisory_done import done_since


def opening(thread: Thread) -> AdvisoryThreadPosted | None:
    """The notice of a thread's first message."""
    return None if thread.channel is None else AdvisoryThreadPosted(thread=thread.id, channel=thread.channel)


def story(thread: Thread, highlight: HighlightId) -> HighlightPosted | None:
    """The notice of a highlight in a thread."""
    begun = opening(thread)
    if begun is None:
        return None
    return HighlightPosted(highlight=highlight, channel=begun.channel, under=begun.key)


async def advance(tx: Tx, thread_id: AdvisoryThreadId) -> None:
    """Whatever is to be posted next of a thread is left to be sent; nothing while its board is stopped."""
    thread = await highlights.thread(tx, thread_id)
    board = None if thread is None else await advisory.load(tx, thread.board)
    if thread is None or board is None or board.stopped or board.closed_at:
        return
    notice = await _next(tx, thread)
    if notice is not None:
        await outbox.add(tx, notice, lane=Lane.BULK)


async def retract(tx: Tx, thread: Thread) -> None:
    """What was taken back while Slack took no edit, in an archived channel, loses its words there too."""
    for each in await highlights.of_thread(tx, thread.id):
        notice = story(thread, each.id)
        if notice is not None and each.taken_back_at is not None and each.posted_at is not None:
            await outbox.add(tx, notice, lane=Lane.ANSWER)


async def _next(tx: Tx, thread: Thread) -> Notice | None:
    begun = opening(thread)
    if begun is None or await messages.find(tx, begun.key) is None:
        return begun
    for each in await highlights.of_thread(tx, thread.id):
        if each.state is HighlightState.POSTED and each.posted_at is None:
            return story(thread, each.id)
    return None


async def went_out(tx: Tx, notice: Notice, *, surely: bool = True) -> None:
    """A message of a thread stands in its channel, or may: an opening that only may is asked about, a story is not sent again."""
    match notice:
        case AdvisoryThreadPosted() if not surely:
            await _stop_thread(tx, notice.thread, Stopped.UNSURE)
        case AdvisoryThreadPosted():
            await advance(tx, notice.thread)
        case HighlightPosted():
            await highlights.shown(tx, notice.highlight)
            await _after(tx, notice.highlight)
        case _:
            pass


async def did_not(tx: Tx, notice: Notice, *, refused: bool) -> None:
    """A message of a thread did not go out: there was nothing to say any more, or Slack refused it."""
    match notice:
        case AdvisoryThreadPosted() if refused:
            await _stop_thread(tx, notice.thread, Stopped.REFUSED)
        case HighlightPosted() if refused:
            found = await highlights.load(tx, notice.highlight)
            if found is not None and found.thread is not None and found.posted_at is None:
                await _stop_thread(tx, found.thread, Stopped.REFUSED)
        case HighlightPosted():
            await _after(tx, notice.highlight)
        case _:
            pass


async def _after(tx: Tx, highlight: HighlightId) -> None:
    found = await highlights.load(tx, highlight)
    if found is not None and found.thread is not None and found.state is not HighlightState.READY:
        await advance(tx, found.thread)


async def _stop_thread(tx: Tx, thread_id: AdvisoryThreadId, why: Stopped) -> None:
    thread = await highlights.thread(tx, thread_id)
    board = None if thread is None else await advisory.load(tx, thread.board)
    if board is not None:
        await stop(tx, board, why)


async def stop(tx: Tx, board: Board, why: Stopped) -> None:
    """Nothing more is posted to a board until whoever runs it says so; they hear of it once."""
    if await advisory.stop(tx, board.id, why):
        await tell_owner(tx, board, f"stopped:{why.value}:{tx.now:%Y%m%d%H%M%S%f}")


async def tell_owner(tx: Tx, board: Board, about: str, *, owner: PersonId | None = None) -> None:
    """Whoever runs a board has a message about it."""
    news = BoardNews(board=board.id, person=owner or board.owner, about=about)
    await outbox.add(tx, news, lane=Lane.REMINDER)


async def channel_changed(tx: Tx, facts: ChannelFacts) -> None:
    """A channel is not what it was: the board in it stops where more people read along than it was made for."""
    board = await advisory.in_channel(tx, facts.channel)
    why = None if board is None else reason(board, facts)
    if board is not None and why is not None:
        await stop(tx, board, why)


def reason(board: Board, facts: ChannelFacts) -> Stopped | None:
    """Why a board cannot post to its channel as it stands; None where it can."""
    if facts.archived:
        return Stopped.ARCHIVED
    if facts.gone or facts.problem == "channel_not_found":
        return Stopped.LEFT
    if facts.problem:
        return Stopped.UNKNOWN
    return Stopped.WIDER if wider(reach_of(facts), board.reach) else None


async def thread_page(tx: Tx, notice: AdvisoryThreadPosted) -> ThreadPage | None:
    """How a thread opens."""
    thread = await highlights.thread(tx, notice.thread)
    board = None if thread is None else await advisory.load(tx, thread.board)
    if thread is None or board is None or thread.posted_at is None:
        return None
    before = [each for each in await highlights.threads(tx, board.id) if each.number < thread.number]
    told = [each for each in await highlights.of_thread(tx, thread.id) if each.state is HighlightState.POSTED]
    return ThreadPage(
        board=board.id,
        thread=thread.id,
        name=board.name,
        purpose=board.purpose,
        first=not before,
        count=len(told),
        done=await done_since(tx, board.id, before[0].posted_at if before else None, thread.posted_at),
        unread=await unread(tx, notice.channel),
    )


async def highlight_page(tx: Tx, notice: HighlightPosted) -> HighlightPage | None:
    """A story as it stands. One that was taken back is not posted any more; where it is, it says so."""
    found = await highlights.load(tx, notice.highlight)
    if found is None or found.thread is None or await messages.find(tx, notice.under) is None:
        return None
    gone = found.state is not HighlightState.POSTED
    if gone and await messages.find(tx, notice.key) is None:
        return None
    told = await highlights.of_thread(tx, found.thread)
    return HighlightPage(
        highlight=found.id,
        number=found.place,
        of=len(told),
        tone=found.tone,
        theme=found.theme,
        words=found.words,
        taken_back=gone,
        unread=await unread(tx, notice.channel),
    )


async def unread(tx: Tx, channel: ChannelId) -> bool:
    """Whether we may not read what is written in a channel: the optional scope for its kind was declined."""
    workspace, facts = await workspaces.load(tx), await channels.load(tx, channel)
    needed = "groups:history" if facts is not None and facts.private else "channels:history"
    return workspace is None or needed not in workspace.scopes


async def news_page(tx: Tx, notice: BoardNews) -> BoardNewsPage | None:
    """How the board of a message stands now."""
    board, home = await advisory.load(tx, notice.board), await workspaces.load(tx)
    if board is None or board.closed_at is not None or home is None:
        return None
    about, _, who = notice.about.partition(":")
    return BoardNewsPage(
        board=board,
        person=notice.person,
        about=about,
        slipped=board.slipped(tx.now),
        zone=home.zone,
        left=PersonId(who) if about == "left" else None,
    )
