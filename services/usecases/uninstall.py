"""The bot was taken away."""

from dataclasses import dataclass

from services.store import workspaces
from services.store.tx import Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class Uninstall:
    """Nothing more to know: the workspace is the transaction's."""


async def uninstall(tx: Tx, command: Uninstall) -> None:  # noqa: ARG001 -- every use case takes its command
    """Stops all dealing and sending; what was earned stays for a return. Harmless when repeated."""
    await workspaces.leave(tx)
