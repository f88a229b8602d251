"""Time zones to choose from while somebody types."""

from bot import inbound, names
from bot.inbound.zones import zones_like
from bot.listening import Answer, Choices, Desk, Payload
from bot.options.base import Source
from bot.views import setting_inputs as view


async def zones(payload: Payload, _desk: Desk) -> Answer:
    return Choices(view.zone_options(zones_like(inbound.suggestion(payload).typed)))


ZONE = Source(action=names.ZONE, listener=zones)
