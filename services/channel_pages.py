"""What managers are shown of a channel, as a value without words or layout."""

from dataclasses import dataclass

from services.channels import Closed
from services.ids import ChannelId


@dataclass(frozen=True, kw_only=True, slots=True)
class ChannelPage:
    """Whether a team's posts go to a channel; `closed` says why not."""

    channel: ChannelId
    private: bool
    closed: Closed | None
