"""Somebody opened App Home: it is shown as it is now, never as it was."""

from bot import inbound
from bot.events.base import Event
from bot.listening import Answer, Desk, Done, Payload


async def home_opened(payload: Payload, desk: Desk) -> Answer:
    """The Messages tab tells too; only the Home tab is drawn."""
    event = inbound.happened(payload)
    if event.person and event.tab == "home":
        await desk.show_home(event.person)
    return Done()


HOME_OPENED = Event(type="app_home_opened", listener=home_opened)
