"""Types of the ids that the game itself does not know. Person, workspace and activity ids come from `cards`."""

from datetime import datetime
from typing import NewType
from uuid import UUID

ClaimId = NewType("ClaimId", UUID)
CustomerId = NewType("CustomerId", UUID)
TeamId = NewType("TeamId", UUID)
NoticeId = NewType("NoticeId", UUID)
ReviewId = NewType("ReviewId", UUID)
SuggestionId = NewType("SuggestionId", UUID)
HandoverId = NewType("HandoverId", UUID)
MergerId = NewType("MergerId", UUID)
RecapId = NewType("RecapId", UUID)
PosterId = NewType("PosterId", UUID)
WallId = NewType("WallId", UUID)
AdvisoryBoardId = NewType("AdvisoryBoardId", UUID)
AdvisoryThreadId = NewType("AdvisoryThreadId", UUID)
HighlightId = NewType("HighlightId", UUID)
FeedbackId = NewType("FeedbackId", UUID)
AdvisoryItemId = NewType("AdvisoryItemId", UUID)
ChannelId = NewType("ChannelId", str)
"""A Slack conversation: a channel, or the id of a person for a direct message."""
FileId = NewType("FileId", str)
"""A file in Slack, `F…`."""
DeliveryId = NewType("DeliveryId", str)
"""What makes one delivery from outside the same delivery when it comes again."""


def uuid7(at: datetime, noise: bytes) -> UUID:
    """A time-ordered id (RFC 9562, version 7) from an aware moment and ten random bytes."""
    milliseconds = int(at.timestamp() * 1000)
    number = int.from_bytes(milliseconds.to_bytes(6, "big") + noise[:10], "big")
    number &= ~(0xF000 << 64) & ~(0xC000 << 48)
    return UUID(int=number | (0x7000 << 64) | (0x8000 << 48))
