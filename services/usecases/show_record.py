"""The record of an advisory board, for those who look after it and for whoever holds a link to it."""

from collections.abc import Mapping
from dataclasses import dataclass

from cards.model import PersonId
from services.advisory import Highlight
from services.advisory_items import Item
from services.board_record import BoardRecord, RecordRow, RowKind, figures
from services.errors import NotFound
from services.feedback import Feedback
from services.ids import AdvisoryBoardId
from services.record_links import RecordFormat
from services.store import advisory, people
from services.store.tx import Tx
from services.usecases.show_talk import Talk, board_of, talk_of
from services.usecases.who import workspace


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowRecord:
    """Who asks for which board."""

    person: PersonId
    board: AdvisoryBoardId


@dataclass(frozen=True, kw_only=True, slots=True)
class FetchRecord:
    """Which board, by a link or on the command line."""

    board: AdvisoryBoardId


async def show_record(tx: Tx, command: ShowRecord) -> BoardRecord:
    """The record. Raises `NotFound` and `Refused`."""
    board = await board_of(tx, command.person, command.board)
    return await fetch_record(tx, FetchRecord(board=board.id))


async def fetch_record(tx: Tx, command: FetchRecord) -> BoardRecord:
    """The same for whoever may have it already. Raises `NotFound`."""
    board = await advisory.load(tx, command.board)
    if board is None:
        raise NotFound(code="no_board")
    talk = await talk_of(tx, board)
    seats = [each.person for each in await advisory.members(tx, board.id)]
    owners = await people.load_all(tx, {each.working.owner for each in talk.items})
    names = {each.id: each.member.real_name or each.member.name for each in owners}
    return BoardRecord(
        board=board.id,
        name=board.name,
        purpose=board.purpose,
        made_on=tx.now,
        zone=(await workspace(tx)).zone,
        figures=figures(talk.items, talk.said, {each.id: each.tone for each in talk.stories.values()}, seats),
        rows=rows(talk, names),
        addresses={as_: tx.record_address(board.id, as_) for as_ in RecordFormat},
    )


async def find_board(tx: Tx, name: str) -> AdvisoryBoardId:
    """The board of a name (or the beginning of its id), for the command line. Raises `NotFound`."""
    wanted = name.strip().casefold()
    for each in await advisory.boards(tx):
        if wanted in {each.name.casefold(), str(each.id)}:
            return each.id
    raise NotFound(code="no_board")


def rows(talk: Talk, names: Mapping[PersonId, str]) -> tuple[RecordRow, ...]:
    """All rows of a board: by thread, then by story, then stories before what was said and what was made of it."""
    order = list(RowKind)
    found = [
        *(_story(talk, each) for each in talk.stories.values()),
        *(_said(talk, each) for each in talk.said),
        *(_item(talk, each, names) for each in talk.items),
    ]
    return tuple(
        sorted(found, key=lambda row: (row.thread, row.story, order.index(row.kind), row.at, row.id))
    )


def _number(talk: Talk, thread: object) -> int:
    return next((each.number for each in talk.threads.values() if each.id == thread), 0)


def _story(talk: Talk, each: Highlight) -> RecordRow:
    return RecordRow(
        kind=RowKind.STORY,
        id=str(each.id),
        thread=_number(talk, each.thread),
        story=each.place,
        at=each.nominated_at,
        theme=each.theme,
        tone=each.tone.value,
        words=each.words,
        state=each.state.value,
    )


def _said(talk: Talk, each: Feedback) -> RecordRow:
    face = talk.face(each)
    gone = "erased" if each.erased else "deleted" if each.gone_at else "edited" if each.edited_at else ""
    return RecordRow(
        kind=RowKind.SAID,
        id=str(each.id),
        thread=face.thread,
        story=0 if face.story is None else face.story.place,
        at=each.said_at,
        theme="" if face.story is None else face.story.theme,
        who=face.who,
        how=each.way.value if each.press is None else each.press.value,
        words=each.words,
        state=gone,
    )


def _item(talk: Talk, each: Item, names: Mapping[PersonId, str]) -> RecordRow:
    story, working = talk.story(each.highlight), each.working
    return RecordRow(
        kind=RowKind.ITEM,
        id=str(each.id),
        thread=_number(talk, each.thread),
        story=0 if story is None else story.place,
        at=each.made_at,
        theme=working.theme,
        tone="" if working.tone is None else working.tone.value,
        who=names.get(working.owner, str(working.owner)),
        state=each.state.value,
        decision="" if working.decision is None else working.decision.value,
        due=working.due,
        line=working.line,
        told_at=each.told_at,
    )
