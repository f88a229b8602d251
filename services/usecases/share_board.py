"""Somebody shows their team's board to a channel."""

from dataclasses import dataclass

from cards.model import PersonId
from services.board_pages import BoardPage
from services.channels import Closed, closed
from services.errors import Refused
from services.ids import ChannelId
from services.store import channels
from services.store.tx import Tx
from services.usecases.show_board import ShowBoard, show_board
from services.usecases.watch_channel import require_no_board


@dataclass(frozen=True, kw_only=True, slots=True)
class ShareBoard:
    """Who, and where; None where it is no channel."""

    person: PersonId
    channel: ChannelId | None


async def share_board(tx: Tx, command: ShareBoard) -> BoardPage:
    """Raises `Refused` where people from outside are known to read along: no team's board goes there."""
    if command.channel is not None:
        await require_no_board(tx, command.channel)
        facts = await channels.load(tx, command.channel)
        if facts is not None and closed(facts) in {Closed.SHARED, Closed.PENDING}:
            raise Refused(code="shared_channel")
    return await show_board(tx, ShowBoard(person=command.person))
