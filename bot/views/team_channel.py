"""Where the team's board and its celebrations are shown."""

from bot import names
from bot.views import blocks as b
from services.ids import ChannelId

CHANNEL = "channel"
"""The block and the input of the choice."""


def modal(current: ChannelId | None = None) -> b.View:
    """A choice among public channels of this workspace alone."""
    element: b.Block = {
        "type": "conversations_select",
        "action_id": CHANNEL,
        "filter": {
            "include": ["public"],
            "exclude_external_shared_channels": True,
            "exclude_bot_users": True,
        },
    }
    if current:
        element["initial_conversation"] = str(current)
    choice: b.Block = {
        "type": "input",
        "block_id": CHANNEL,
        "label": b.plain("Where should we celebrate finished lines?"),
        "hint": b.plain(
            "A public channel of this workspace. Invite Connection Bingo, so that it can post there."
        ),
        "element": element,
    }
    return b.modal(
        callback=names.MODAL_TEAM_CHANNEL,
        title="Team channel",
        submit="Save",
        close="Cancel",
        blocks=[
            b.section("The team's board lives there too: one message a week, no names, no ranks."),
            choice,
        ],
    )


def chosen(channel: ChannelId) -> b.Message:
    """Said once it is chosen."""
    return b.sentence(f"Lines and the team's board will be shown in <#{b.escape(channel)}>.")
