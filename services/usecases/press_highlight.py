"""A board's member presses a button in their board's thread: about a story, or how they like to be named."""

from dataclasses import dataclass

from cards.model import PersonId
from services.advisory import Board, HighlightState, Naming, Press
from services.advisory_pages import SeatPage
from services.errors import Refused
from services.ids import AdvisoryBoardId, ChannelId, HighlightId
from services.store import advisory, highlights
from services.store.tx import Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class PressHighlight:
    """Who pressed what under which story, and in which channel."""

    person: PersonId
    channel: ChannelId
    highlight: HighlightId
    press: Press


@dataclass(frozen=True, kw_only=True, slots=True)
class ChooseNaming:
    """Who likes to be named how, and in which channel they said so."""

    person: PersonId
    channel: ChannelId
    board: AdvisoryBoardId
    naming: Naming


async def seated(tx: Tx, person: PersonId, channel: ChannelId | None, board_id: AdvisoryBoardId) -> Board:
    """The board somebody sits on, in whose channel they are; `channel` is None for a form, which tells of none.

    Raises `Refused` for anybody and anywhere else, always with the same sentence.
    """
    board = await advisory.load(tx, board_id)
    elsewhere = board is not None and channel is not None and channel != board.channel
    if board is None or elsewhere or await advisory.member(tx, board.id, person) is None:
        raise Refused(code="not_on_board")
    return board


async def press_highlight(tx: Tx, command: PressHighlight) -> Press:
    """Keeps what they say of it, once each and changed as often as they like. Raises `Refused`."""
    found = await highlights.load(tx, command.highlight)
    if found is None:
        raise Refused(code="not_on_board")
    board = await seated(tx, command.person, command.channel, found.board)
    if found.state is not HighlightState.POSTED or found.thread is None:
        raise Refused(code="story_taken_back")
    await highlights.press(tx, found, command.person, command.press)
    await advisory.heard(tx, board.id, command.person)
    return command.press


async def choose_naming(tx: Tx, command: ChooseNaming) -> SeatPage:
    """From now on. Raises `Refused`."""
    board = await seated(tx, command.person, command.channel, command.board)
    await advisory.name_as(tx, board.id, command.person, command.naming)
    member = await advisory.member(tx, board.id, command.person)
    return SeatPage(board=board.id, name="" if member is None else member.called, naming=command.naming)
