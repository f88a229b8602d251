"""Every event we subscribe to; anything else is acknowledged and forgotten. A new one is a line here and in the manifest."""

from bot.events.base import Event
from bot.events.channels import CHANNELS
from bot.events.gone import REVOKED, UNINSTALLED
from bot.events.home_opened import HOME_OPENED
from bot.events.members import CHANGED, JOINED
from bot.events.messages import SAID
from bot.events.teams import TEAMS

EVENTS: tuple[Event, ...] = (HOME_OPENED, JOINED, CHANGED, UNINSTALLED, REVOKED, SAID, *CHANNELS, *TEAMS)
