"""What becomes due by itself around advisory boards, each part a use case of its own."""

from services.advisory import Board
from services.store import advisory, people, roles
from services.store.tx import Tx
from services.usecases.advisory_posting import tell_owner
from services.usecases.sweeping import Sweep


async def pass_on_boards(tx: Tx, _: Sweep) -> bool:
    """A board whose owner left, or is no colleague any more, goes to a manager, who hears of it."""
    managers = sorted((await roles.lookers(tx)).managers)
    for board in await advisory.boards(tx):
        owner = await people.load(tx, board.owner)
        if managers and (owner is None or not owner.may_play):
            await advisory.give_to(tx, board.id, managers[0])
            await tell_owner(tx, board, f"theirs:{board.owner}", owner=managers[0])
    return False


async def see_members_off(tx: Tx, _: Sweep) -> bool:
    """Whoever left Slack, or works here now, does not sit on a board any more; whoever runs it hears of it."""
    for board in await advisory.boards(tx):
        for member in await advisory.members(tx, board.id):
            if not member.present or not member.outside:
                await advisory.unseat(tx, board.id, [member.person])
                await tell_owner(tx, board, f"left:{member.person}")
    return False


async def warn_of_slips(tx: Tx, _: Sweep) -> bool:
    """Whoever runs a board whose rhythm slipped hears of it once."""
    for board in await advisory.boards(tx):
        if board.slipped(tx.now) and board.warned_at is None:
            await _warn(tx, board)
    return False


async def _warn(tx: Tx, board: Board) -> None:
    await advisory.warned(tx, board.id, tx.now)
    await tell_owner(tx, board, f"slipped:{tx.now:%Y%m%d}")
