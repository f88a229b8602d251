"""An item is made of something a board said, worked on, decided, and told to the board."""

from dataclasses import dataclass, replace

from cards.model import PersonId
from services.advisory import Board
from services.advisory_items import Item, ItemState, Working, clashing, worked
from services.errors import FieldErrors, NotFound, Refused
from services.feedback import Feedback
from services.feedback_pages import ItemPage, ItemYoursPage, LinePage, WorkedPage
from services.ids import AdvisoryItemId, AdvisoryThreadId, ChannelId, FeedbackId
from services.notices import AdvisoryThreadPosted, BoardTold, ItemYours, Lane, Notice
from services.store import advisory_items, feedback, highlights, messages, outbox, people
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.advisory_posting import opening
from services.usecases.show_talk import board_of, item_faces, talk_of
from services.usecases.who import known


@dataclass(frozen=True, kw_only=True, slots=True)
class MakeItem:
    """Who makes an item of which thing a member said."""

    person: PersonId
    feedback: FeedbackId


@dataclass(frozen=True, kw_only=True, slots=True)
class MakeItemOf:
    """The same by the message it is."""

    person: PersonId
    channel: ChannelId
    ts: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenItem:
    """Who opens which item."""

    person: PersonId
    item: AdvisoryItemId


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkItem:
    """What somebody wrote in the form of an item, drawn for its `version`; 0 and `feedback` for one that is new.

    `tell` when its line is to go to the board now.
    """

    person: PersonId
    version: int
    working: Working
    item: AdvisoryItemId | None = None
    feedback: FeedbackId | None = None
    tell: bool = False


async def make_item(tx: Tx, command: MakeItem) -> ItemPage:
    """The form of a new item, or of the one there is. Raises `NotFound` and `Refused`."""
    said = await feedback.load(tx, command.feedback)
    if said is None:
        raise NotFound(code="no_feedback")
    board = await board_of(tx, command.person, said.board)
    made = await advisory_items.made_of(tx, said.id)
    return await _new_page(tx, board, said, command.person) if made is None else await _page(tx, made)


async def make_item_of(tx: Tx, command: MakeItemOf) -> ItemPage:
    """The same for a message: only replies of members in our threads are kept. Raises `NotFound` and `Refused`."""
    said = await feedback.at(tx, command.channel, command.ts)
    if said is None:
        raise NotFound(code="no_feedback_here")
    return await make_item(tx, MakeItem(person=command.person, feedback=said.id))


async def open_item(tx: Tx, command: OpenItem) -> ItemPage:
    """An item's form, for its owner and for those who look after its board. Raises `NotFound` and `Refused`."""
    return await _page(tx, await _item(tx, command.person, command.item))


async def work_item(tx: Tx, command: WorkItem) -> ItemPage | WorkedPage:
    """Keeps what was written, and tells the board where that is wanted.

    Where somebody else changed the item meanwhile nothing is kept, and the form comes back with both. Raises `FieldErrors`,
    `NotFound` and `Refused`.
    """
    await _require_sound(tx, command)
    before = await _held(tx, command)
    if before is None:
        return await _make(tx, command)
    clashes = clashing(command.working, before.working) if before.version != command.version else ()
    if clashes:
        page = await _page(tx, before)
        return replace(page, working=command.working, theirs=before.working, clashes=clashes)
    after = worked(before, command.working, tx.now)
    await advisory_items.save(tx, after)
    return await _kept(tx, command, before, after)


async def _held(tx: Tx, command: WorkItem) -> Item | None:
    """The item as it is now, held; None for one that is new."""
    if command.item is not None:
        await _item(tx, command.person, command.item)
        return await advisory_items.lock(tx, command.item)
    made = None if command.feedback is None else await advisory_items.made_of(tx, command.feedback)
    return None if made is None else await advisory_items.lock(tx, made.id)


async def _make(tx: Tx, command: WorkItem) -> ItemPage | WorkedPage:
    said = None if command.feedback is None else await feedback.load(tx, command.feedback)
    if said is None:
        raise NotFound(code="no_feedback")
    await board_of(tx, command.person, said.board)
    item = worked(_fresh(tx, said, command), command.working, tx.now)
    if not await advisory_items.add(tx, item):
        # Somebody else was quicker by a moment: their item is there now.
        return await work_item(tx, command)
    return await _kept(tx, command, None, item)


def _fresh(tx: Tx, said: Feedback, command: WorkItem) -> Item:
    return Item(
        id=AdvisoryItemId(tx.new_id()),
        board=said.board,
        thread=said.thread,
        highlight=said.highlight,
        feedback=said.id,
        working=command.working,
        state=ItemState.OPEN,
        made_by=command.person,
        made_at=tx.now,
        version=0,
    )


async def _kept(tx: Tx, command: WorkItem, before: Item | None, after: Item) -> WorkedPage:
    """What follows: the new owner hears of it, Homes show it, and the line goes out or is mended."""
    owner = after.working.owner
    if owner != command.person and (before is None or before.working.owner != owner):
        await outbox.add(tx, ItemYours(item=after.id, person=owner), lane=Lane.REMINDER)
    await telling.homes(tx, {owner, command.person, *([] if before is None else [before.working.owner])})
    mended = after.told_at is not None and before is not None and before.working.line != after.working.line
    if command.tell or mended:
        await tell_board(tx, after)
    (face,) = await item_faces(tx, [after])
    return WorkedPage(item=face, on_its_way=command.tell or mended)


async def tell_board(tx: Tx, item: Item) -> None:
    """Its line goes to its thread, or takes the place of the one that stands there. Raises `Refused` without a thread."""
    begun = await _thread_of(tx, item.thread)
    if begun is None:
        raise Refused(code="no_advisory_thread")
    await outbox.add(tx, BoardTold(item=item.id, channel=begun.channel, under=begun.key), lane=Lane.REMINDER)


async def _thread_of(tx: Tx, thread_id: AdvisoryThreadId | None) -> AdvisoryThreadPosted | None:
    """The message under which a thread's lines go; None where there is none in the channel."""
    thread = None if thread_id is None else await highlights.thread(tx, thread_id)
    begun = None if thread is None else opening(thread)
    return begun if begun is not None and await messages.find(tx, begun.key) is not None else None


async def board_told(tx: Tx, notice: Notice) -> None:
    """A line was shown for the first time: only now the board was told, and the item is closed."""
    if not isinstance(notice, BoardTold):
        return
    item = await advisory_items.lock(tx, notice.item)
    if item is None or item.told_at is not None:
        return
    await advisory_items.save(tx, replace(item, state=ItemState.TOLD, told_at=tx.now))
    await telling.homes(tx, {item.working.owner})


async def _require_sound(tx: Tx, command: WorkItem) -> None:
    """Raises `FieldErrors`: an owner who works here, and something to tell where it is to be told."""
    owner = await people.load(tx, command.working.owner)
    problems: dict[str, str] = {}
    if owner is None or not owner.may_play:
        problems["owner"] = "item_owner"
    if not command.working.theme:
        problems["theme"] = "item_theme"
    if command.tell and command.working.decision is None:
        problems["decision"] = "item_decision"
    if command.tell and not command.working.line:
        problems["line"] = "item_line"
    if problems:
        raise FieldErrors(code="field_errors", fields=problems)


async def _item(tx: Tx, person: PersonId, item: AdvisoryItemId) -> Item:
    found = await advisory_items.load(tx, item)
    if found is None:
        raise NotFound(code="no_advisory_item")
    if found.working.owner == person:
        await known(tx, person)
    else:
        await board_of(tx, person, found.board)
    return found


async def _page(tx: Tx, item: Item) -> ItemPage:
    (face,) = await item_faces(tx, [item])
    return ItemPage(
        board=face.board,
        working=item.working,
        version=item.version,
        item=item.id,
        feedback=item.feedback,
        said=face.said,
        story=face.story,
        was_told=item.told_at is not None,
        tellable=await _thread_of(tx, item.thread) is not None,
    )


async def _new_page(tx: Tx, board: Board, said: Feedback, person: PersonId) -> ItemPage:
    """The form of an item that is not there yet: about what its story is about, and theirs who make it."""
    talk = await talk_of(tx, board)
    face = talk.face(said)
    theme = "" if face.story is None else face.story.theme
    return ItemPage(
        board=board.name,
        working=Working(theme=theme, owner=person),
        version=0,
        feedback=said.id,
        said=face,
        story=face.story,
        tellable=await _thread_of(tx, said.thread) is not None,
    )


async def line_page(tx: Tx, notice: BoardTold) -> LinePage | None:
    """The line as the board reads it. Nothing where there is none, and nothing outside its thread."""
    item = await advisory_items.load(tx, notice.item)
    if item is None or item.working.decision is None or not item.working.line:
        return None
    if await messages.find(tx, notice.under) is None:
        return None
    story = None if item.highlight is None else await highlights.load(tx, item.highlight)
    return LinePage(
        theme=item.working.theme,
        decision=item.working.decision,
        line=item.working.line,
        place=0 if story is None or story.erased else story.place,
    )


async def yours_page(tx: Tx, notice: ItemYours) -> ItemYoursPage | None:
    """Nothing once it belongs to somebody else again."""
    item = await advisory_items.load(tx, notice.item)
    if item is None or item.working.owner != notice.person:
        return None
    (face,) = await item_faces(tx, [item])
    return ItemYoursPage(item=face, by=item.made_by, passed_from=item.passed_from)
