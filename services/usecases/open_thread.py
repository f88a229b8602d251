"""A board meets: the chosen highlights go out as one thread."""

from dataclasses import dataclass

from cards.model import PersonId
from services.advisory import MOST_HIGHLIGHTS, HighlightState, all_praise
from services.advisory_pages import BoardDesk
from services.errors import Refused
from services.ids import AdvisoryBoardId, HighlightId
from services.store import advisory, highlights
from services.store.tx import Tx
from services.usecases.advisory_posting import advance
from services.usecases.run_board import desk, open_board, require_manager


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenThread:
    """Which highlights, in this order; `sure` once somebody was told that they are nothing but praise."""

    person: PersonId
    board: AdvisoryBoardId
    chosen: tuple[HighlightId, ...]
    sure: bool = False


async def open_thread(tx: Tx, command: OpenThread) -> BoardDesk:
    """Posts them, or answers with `praise` and posts nothing. Raises `Refused` and `NotFound`."""
    await require_manager(tx, command.person)
    board = await open_board(tx, command.board)
    if board.stopped:
        raise Refused(code="board_stopped")
    ready = {each.id: each for each in await highlights.of_board(tx, board.id, HighlightState.READY)}
    chosen = tuple(ready[each] for each in dict.fromkeys(command.chosen) if each in ready)
    if not chosen:
        raise Refused(code="no_highlights")
    if len(chosen) > MOST_HIGHLIGHTS:
        raise Refused(code="many_highlights")
    if all_praise(chosen) and not command.sure:
        return await desk(tx, board, praise=tuple(each.id for each in chosen))
    thread = await highlights.open_thread(
        tx, board.id, [each.id for each in chosen], board.channel, by=command.person
    )
    await advisory.met(tx, board.id)
    await advance(tx, thread.id)
    return await desk(tx, await open_board(tx, board.id))
