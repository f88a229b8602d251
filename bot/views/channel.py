"""What a manager hears when nothing of the team's is posted to a channel any more, and when it is again."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from bot.views import blocks as b
from services.channel_pages import ChannelPage
from services.channels import Closed

CONSEQUENCE: Final = "The board, celebrations and recaps are not posted there."
CHOOSE: Final = "Your team can choose another channel on App Home."
SAID: Mapping[Closed, str] = MappingProxyType(
    {
        Closed.SHARED: f"{{channel}} is shared with another organisation now. {CONSEQUENCE} {CHOOSE}",
        Closed.PENDING: (
            "Another organisation is invited to {channel}, and whoever joins can read what was said before."
            f" {CONSEQUENCE} {CHOOSE}"
        ),
        Closed.ARCHIVED: f"{{channel}} is archived. {CONSEQUENCE} {CHOOSE}",
        Closed.LEFT: f"I was taken out of {{channel}}. {CONSEQUENCE} Invite me again, or choose another channel on App Home.",
        Closed.UNKNOWN: (
            f"I can't see whether {{channel}} is shared with other organisations, so I keep quiet there. {CONSEQUENCE}"
            " Whoever looks after Slack can change that: the app needs {scope}."
        ),
    }
)
OPEN: Final = "{channel} takes your team's posts: the board, celebrations and recaps."


def message(page: ChannelPage) -> b.Message:
    """In one sentence or three."""
    told = OPEN if page.closed is None else SAID[page.closed]
    scopes = "`channels:read`, and `groups:read` for private channels"
    return b.sentence(told.format(channel=f"<#{b.escape(page.channel)}>", scope=scopes))
