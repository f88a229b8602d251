"""Slack speaks to us from a workspace that we thought had taken the bot away."""

from dataclasses import dataclass

from services.store import directory
from services.store.tx import Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class ComeBack:
    """Nothing more to know: the workspace is the transaction's."""


async def come_back(tx: Tx, command: ComeBack) -> bool:  # noqa: ARG001 -- every use case takes its command
    """Deals and sends again; True when it had stopped. Harmless when repeated."""
    return await directory.come_back(tx)
