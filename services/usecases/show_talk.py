"""What an advisory board said, and the items made of it: for those who run the board, and for those an item belongs to."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from cards.model import PersonId
from services.advisory import Board, Highlight, Thread
from services.advisory_items import Item, ItemState
from services.errors import NotFound
from services.feedback import Feedback
from services.feedback_pages import (
    FeedbackFace,
    ItemFace,
    MyItemsPage,
    StoryFace,
    TalkPage,
    ThreadFace,
)
from services.ids import AdvisoryBoardId, AdvisoryThreadId, HighlightId
from services.store import advisory, advisory_items, feedback, highlights, people, roles
from services.store.tx import Tx
from services.usecases.run_board import require_manager
from services.usecases.who import known, today, workspace

SHOWN = 12
"""Things a board said that are listed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowTalk:
    """Who asks, about which board."""

    person: PersonId
    board: AdvisoryBoardId


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowMyItems:
    """Whose items."""

    person: PersonId


@dataclass(frozen=True, kw_only=True, slots=True)
class Talk:
    """Everything there is about one board, read once."""

    board: Board
    threads: dict[AdvisoryThreadId, Thread]
    stories: dict[HighlightId, Highlight]
    called: dict[PersonId, str]
    items: tuple[Item, ...]
    said: tuple[Feedback, ...]

    def story(self, highlight: HighlightId | None) -> StoryFace | None:
        """A story by its place; None where something is about none."""
        found = None if highlight is None else self.stories.get(highlight)
        thread = None if found is None or found.thread is None else self.threads.get(found.thread)
        if found is None or thread is None:
            return None
        return StoryFace(thread=thread.number, place=found.place, theme=found.theme, tone=found.tone)

    def face(self, said: Feedback) -> FeedbackFace:
        """Something a member said."""
        thread = self.threads.get(said.thread)
        made = next((each.id for each in self.items if each.feedback == said.id), None)
        return FeedbackFace(
            feedback=said,
            who=self.called.get(said.person, ""),
            story=self.story(said.highlight),
            thread=0 if thread is None else thread.number,
            item=made,
        )

    def item(self, item: Item) -> ItemFace:
        """An item with what it was made of."""
        said = next((each for each in self.said if each.id == item.feedback), None)
        return ItemFace(
            item=item,
            board=self.board.name,
            said=None if said is None else self.face(said),
            story=self.story(item.highlight),
        )


async def board_of(tx: Tx, person: PersonId, board: AdvisoryBoardId) -> Board:
    """A board for whoever may look after it: managers, and who runs it. Raises `NotFound` and `Refused`."""
    await known(tx, person)
    found = await advisory.load(tx, board)
    if found is None:
        raise NotFound(code="no_board")
    if person != found.owner:
        await require_manager(tx, person)
    return found


async def talk_of(tx: Tx, board: Board) -> Talk:
    """Everything about it."""
    threads = await highlights.threads(tx, board.id)
    told = [each for thread in threads for each in await highlights.of_thread(tx, thread.id)]
    return Talk(
        board=board,
        threads={each.id: each for each in threads},
        stories={each.id: each for each in told},
        called={each.person: each.called for each in await advisory.members(tx, board.id)},
        items=await advisory_items.of_board(tx, board.id),
        said=await feedback.of_board(tx, board.id),
    )


async def show_talk(tx: Tx, command: ShowTalk) -> TalkPage:
    """What a board said lately, and what is made of it. Raises `NotFound` and `Refused`."""
    talk = await talk_of(tx, await board_of(tx, command.person, command.board))
    zone = (await workspace(tx)).zone
    open_first = sorted(talk.items, key=lambda each: each.state is ItemState.TOLD)
    return TalkPage(
        board=talk.board.id,
        name=talk.board.name,
        zone=zone,
        threads=tuple(_thread(talk, each, zone) for each in talk.threads.values()),
        items=tuple(map(talk.item, open_first)),
        said=tuple(map(talk.face, talk.said[:SHOWN])),
        hidden=max(len(talk.said) - SHOWN, 0),
    )


def _thread(talk: Talk, thread: Thread, zone: ZoneInfo) -> ThreadFace:
    items = [each for each in talk.items if each.thread == thread.id]
    return ThreadFace(
        thread=thread.id,
        number=thread.number,
        posted=None if thread.posted_at is None else thread.posted_at.astimezone(zone).date(),
        stories=sum(each.thread == thread.id for each in talk.stories.values()),
        said=sum(each.thread == thread.id for each in talk.said),
        items=len(items),
        told=Counter(each.state for each in items)[ItemState.TOLD],
    )


async def show_my_items(tx: Tx, command: ShowMyItems) -> MyItemsPage:
    """Somebody's open items, and for managers everybody's. Raises `Refused`."""
    await known(tx, command.person)
    return await my_items(tx, command.person)


async def my_items(tx: Tx, person: PersonId, *, everybody: bool = True) -> MyItemsPage:
    """The same of somebody who may ask."""
    found = await people.load(tx, person)
    manages = everybody and person in (await roles.lookers(tx)).managers
    open_ = await advisory_items.open_of(tx, None if manages else person)
    boards = {each.id: each.name for each in await advisory.boards(tx)} if open_ else {}
    faces = [ItemFace(item=each, board=boards.get(each.board, "")) for each in open_]
    return MyItemsPage(
        person=person,
        mine=tuple(each for each in faces if each.item.working.owner == person),
        all=tuple(each for each in faces if each.item.working.owner != person),
        today=None if found is None else today(tx, found),
    )


async def item_faces(tx: Tx, items: Sequence[Item]) -> tuple[ItemFace, ...]:
    """Items of any boards, each with what it was made of."""
    talks: dict[AdvisoryBoardId, Talk] = {}
    for board_id in {each.board for each in items}:
        board = await advisory.load(tx, board_id)
        if board is not None:
            talks[board_id] = await talk_of(tx, board)
    return tuple(talks[each.board].item(each) for each in items if each.board in talks)
