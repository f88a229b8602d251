"""The workspace took the bot away, or its token."""

from bot import inbound
from bot.events.base import Event
from bot.listening import Answer, Desk, Done, Payload
from services.usecases.uninstall import Uninstall, uninstall


async def gone(payload: Payload, desk: Desk) -> Answer:
    """Tokens of people are revoked by the same event; those are not ours."""
    if inbound.happened(payload).ended:
        await desk.once(uninstall, Uninstall())
    return Done()


UNINSTALLED = Event(type="app_uninstalled", listener=gone)
REVOKED = Event(type="tokens_revoked", listener=gone)
