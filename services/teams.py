"""Teams: where their people come from, and when their recap is drafted."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from cards.model import PersonId, Week
from cards.weeks import opens, week_of
from services.ids import ChannelId, TeamId
from services.recaps import DRAFTED_AT, FRIDAY, REMINDED_AT
from services.schedule import NO_DAYS, open_days

LONGEST_NAME: Final = 60
MOST_BY_HAND: Final = 100
"""People of a team that is put together by hand, as many as Slack's own choice of people takes here."""
RECAP_DAYS: Final = (2, 3, 4)
"""Wednesday to Friday: earlier there is little to tell of."""


class TeamSource(StrEnum):
    """Where a team's people come from."""

    HAND = "hand"
    GROUP = "group"
    """A user group in Slack."""
    CHANNEL = "channel"
    REST = "rest"
    """Everybody who is in no other team: the first one."""


class TeamTrouble(StrEnum):
    """Why a team is not kept in step with its group or channel. Its people stay as they are."""

    NO_SCOPE = "no_scope"
    """Whoever installed the bot did not let it read user groups, or who is in channels."""
    NO_PLAN = "no_plan"
    """User groups come with Slack's paid plans."""
    GONE = "gone"
    """The group or channel is no longer there for us."""


@dataclass(frozen=True, kw_only=True, slots=True)
class UserGroup:
    """A user group of the workspace; `handle` is how it is mentioned, without the @."""

    id: str
    handle: str
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Team:
    """A team and the channel where it celebrates, if it chose one.

    `source_id` is the group or channel its people come from, `group` that group once it was read. `zone` is the clock of its recap, that of the workspace
    where it is None.
    """

    id: TeamId
    name: str
    channel: ChannelId | None
    source: TeamSource = TeamSource.HAND
    source_id: str = ""
    celebrates: bool = True
    """Lines, full cards and group squares are told of in its channel."""
    recap_weekday: int = FRIDAY
    recap_hour: int = DRAFTED_AT
    zone: ZoneInfo | None = None
    recap_itself: bool = False
    ended: bool = False
    trouble: TeamTrouble | None = None
    group: UserGroup | None = None

    @property
    def follows(self) -> bool:
        """Whether its people are those of a group or channel."""
        return self.source in {TeamSource.GROUP, TeamSource.CHANNEL}

    def recap_opens(self, week: Week, zone: ZoneInfo, holidays: frozenset[date] = NO_DAYS) -> datetime:
        """When the recap of a week is drafted, in UTC; on a holiday on the last open day before. `zone` is the workspace's."""
        days = [day.weekday() for day in open_days(week, holidays) if day.weekday() <= self.recap_weekday]
        weekday = days[-1] if days else self.recap_weekday
        return opens(week, self.zone or zone, weekday=weekday, hour=self.recap_hour)

    def recap_reminds(self, week: Week, zone: ZoneInfo, holidays: frozenset[date] = NO_DAYS) -> datetime:
        """When managers are reminded of a draft of the week before `week`, in UTC: on its first open day."""
        weekday = next((day.weekday() for day in open_days(week, holidays)), 0)
        return opens(week, self.zone or zone, weekday=weekday, hour=REMINDED_AT)

    def recap_week(self, now: datetime, zone: ZoneInfo) -> Week:
        """The week it is on the team's clock."""
        return week_of(now, self.zone or zone)

    def week_begins(self, week: Week, zone: ZoneInfo) -> datetime:
        """The first moment of a week on the team's clock, in UTC. `zone` is the workspace's."""
        return opens(week, self.zone or zone, hour=0)

    def next_recap(self, now: datetime, zone: ZoneInfo, holidays: frozenset[date] = NO_DAYS) -> datetime:
        """When the next draft is made after an aware moment, in UTC."""
        week = self.recap_week(now, zone).previous()
        while (at := self.recap_opens(week, zone, holidays)) <= now:
            week = week.next()
        return at

    def next_reminder(self, now: datetime, zone: ZoneInfo, holidays: frozenset[date] = NO_DAYS) -> datetime:
        """When managers may be reminded next after an aware moment, in UTC."""
        week = self.recap_week(now, zone)
        while (at := self.recap_reminds(week, zone, holidays)) <= now:
            week = week.next()
        return at


@dataclass(frozen=True, kw_only=True, slots=True)
class TeamChoice:
    """What managers chose for a team. `members` are those of a team put together by hand, and None where they were not asked for."""

    name: str
    channel: ChannelId | None = None
    celebrates: bool = True
    recap_weekday: int = FRIDAY
    recap_hour: int = DRAFTED_AT
    zone: ZoneInfo | None = None
    managers: tuple[PersonId, ...] = ()
    reviewers: tuple[PersonId, ...] = ()
    members: tuple[PersonId, ...] | None = None
