"""Claims from before the last upgrade become comparable."""

from services.store import traits
from services.store.tx import Tx
from services.usecases.sweeping import Sweep


async def know_again(tx: Tx, command: Sweep) -> bool:
    """Gives a part of them their traits; answers whether there may be more."""
    return await traits.give(tx, command.limit) == command.limit
