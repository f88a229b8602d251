"""Types of the ids that the game itself does not know. Person, workspace and activity ids come from `cards`."""

from typing import NewType
from uuid import UUID

ClaimId = NewType("ClaimId", UUID)
CustomerId = NewType("CustomerId", UUID)
TeamId = NewType("TeamId", UUID)
NoticeId = NewType("NoticeId", UUID)
ChannelId = NewType("ChannelId", str)
"""A Slack conversation: a channel, or the id of a person for a direct message."""
DeliveryId = NewType("DeliveryId", str)
"""What makes one delivery from outside the same delivery when it comes again."""
