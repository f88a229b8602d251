"""What is known of a channel, and who may read what is posted there. Everything here is pure."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from services.ids import ChannelId

FRESH: Final = timedelta(minutes=1)
"""For so long what Slack said of a channel counts, unless an event says otherwise.

Events can be lost, and of public channels that it posts to without being in them the bot hears none.
"""


class Reach(StrEnum):
    """Who reads along in a channel, from the fewest to the most."""

    COLLEAGUES = "colleagues"
    GUESTS = "guests"
    OUTSIDE = "outside"
    """People of other organisations, or those who are invited to be."""


ORDER: Final = tuple(Reach)


class Closed(StrEnum):
    """Why nothing of a team's is posted to a channel."""

    SHARED = "shared"
    PENDING = "pending"
    ARCHIVED = "archived"
    LEFT = "left"
    UNKNOWN = "unknown"
    """We may not look: an optional scope was declined."""


class News(StrEnum):
    """What an event tells of a channel."""

    SHARED = "shared"
    UNSHARED = "unshared"
    ARCHIVED = "archived"
    UNARCHIVED = "unarchived"
    LEFT = "left"
    RENAMED = "renamed"
    """It has another id from now on, as happens when a private channel is shared."""


NO_SUCH: Final = "channel_not_found"
"""The one `problem` with a channel that is no secret of its own: Slack says the same when we post."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ChannelFacts:
    """A channel as Slack told of it at `looked_at`; None where an event has changed it since, so that we look again.

    `outside` where another organisation shares it, `pending` where one is invited to, `org_shared` among workspaces of
    our own organisation. `guests` is kept for channels of advisory boards alone. `gone` once the bot was taken out of it.
    `problem` is Slack's code where it told nothing.
    """

    channel: ChannelId
    name: str = ""
    private: bool = False
    outside: bool = False
    pending: bool = False
    org_shared: bool = False
    guests: bool = False
    archived: bool = False
    gone: bool = False
    problem: str = ""
    looked_at: datetime | None = None

    def fresh(self, now: datetime) -> bool:
        """Whether it still counts."""
        return self.looked_at is not None and now - self.looked_at < FRESH


def reach_of(facts: ChannelFacts) -> Reach:
    """Who reads along. What is posted while an invitation is open is read by whoever accepts it."""
    if facts.outside or facts.pending:
        return Reach.OUTSIDE
    return Reach.GUESTS if facts.guests else Reach.COLLEAGUES


def wider(one: Reach, other: Reach) -> bool:
    """Whether more people read along in `one` than in `other`."""
    return ORDER.index(one) > ORDER.index(other)


def closed(facts: ChannelFacts) -> Closed | None:
    """Why nothing that is for colleagues alone goes there; None where it may."""
    reasons = (
        (Closed.UNKNOWN, facts.problem not in {"", NO_SUCH}),
        (Closed.SHARED, facts.outside),
        (Closed.PENDING, facts.pending),
        (Closed.ARCHIVED, facts.archived),
        (Closed.LEFT, facts.gone),
    )
    return next((reason for reason, holds in reasons if holds), None)


def heard(facts: ChannelFacts, news: News) -> ChannelFacts:
    """The same after an event; what it does not tell is looked up before the next post.

    A channel that one organisation left may still be shared with another, so it stays closed until then.
    """
    changed = replace(facts, looked_at=None)
    match news:
        case News.SHARED | News.RENAMED:
            return replace(changed, outside=True)
        case News.ARCHIVED:
            return replace(changed, archived=True)
        case News.UNARCHIVED:
            return replace(changed, archived=False)
        case News.LEFT:
            return replace(changed, gone=True)
        case News.UNSHARED:
            return changed
