"""The workspace itself, its teams, and its line in the directory."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from cards.model import PersonId
from services.ids import ChannelId, TeamId
from services.schedule import DealTime, Hours
from services.settings import WorkspaceChoice
from services.store.tx import Row, Tx
from services.teams import Team, TeamSource, TeamTrouble, UserGroup


@dataclass(frozen=True, kw_only=True, slots=True)
class Workspace:
    """How a workspace plays. `deal_weekday` is 0 for Monday; `deal_hour` is in each person's own zone."""

    name: str
    zone: ZoneInfo
    bot_user: PersonId
    installer: PersonId | None
    scopes: frozenset[str]
    own_domains: frozenset[str]
    deal_weekday: int
    deal_hour: int
    holidays: frozenset[date] = field(default_factory=frozenset)
    quiet_from: int = 20
    quiet_until: int = 8
    """The hours of an evening and a morning between which nobody is reminded of anything, on each person's own clock."""
    full_ranking: bool = False
    """Whether those who chose to be seen are shown in one whole ranking."""
    set_up: frozenset[str] = frozenset()
    """The steps of setting up that are done or were left out, each as the step and its stage with a colon between."""
    set_up_over: bool = False
    """The walk through setting up was ended."""

    @property
    def deal_time(self) -> DealTime:
        """When cards are dealt."""
        return DealTime(weekday=self.deal_weekday, hour=self.deal_hour, holidays=self.holidays)

    def within(self, hours: Hours) -> Hours:
        """Those of the hours in which it is not quiet here."""
        first, last = max(hours.first, self.quiet_until), min(hours.last, self.quiet_from)
        return replace(hours, first=first, last=last)

    @property
    def takes_photos(self) -> bool:
        """Whether we may read the files people put into a form; whoever installed us may have declined."""
        return "files:read" in self.scopes


async def load(tx: Tx) -> Workspace | None:
    """The workspace of the transaction, None before it was installed."""
    row = await tx.one("SELECT * FROM workspace WHERE workspace_id = :workspace")
    return None if row is None else _workspace(row)


def _workspace(row: Row) -> Workspace:
    return Workspace(
        name=row["name"],
        zone=ZoneInfo(row["zone"]),
        bot_user=PersonId(row["bot_user"]),
        installer=None if row["installer"] is None else PersonId(row["installer"]),
        scopes=frozenset(row["scopes"]),
        own_domains=frozenset(row["own_domains"]),
        deal_weekday=row["deal_weekday"],
        deal_hour=row["deal_hour"],
        holidays=frozenset(row["holidays"]),
        quiet_from=row["quiet_from"],
        quiet_until=row["quiet_until"],
        full_ranking=row["full_ranking"],
        set_up=frozenset(row["set_up"]),
        set_up_over=row["set_up_at"] is not None,
    )


async def keep(
    tx: Tx,
    *,
    name: str,
    zone: str,
    bot_user: PersonId,
    installer: PersonId | None,
    scopes: tuple[str, ...],
    own_domains: tuple[str, ...] = (),
) -> None:
    """Adds or refreshes the workspace and opens its line in the directory."""
    await tx.do(
        """
        INSERT INTO workspace AS w (workspace_id, name, zone, bot_user, installer, scopes, own_domains, installed_at, roster_at)
        VALUES (:workspace, :name, :zone, :bot_user, :installer, :scopes, :own_domains, :now, :now)
        ON CONFLICT (workspace_id) DO UPDATE
           SET name = excluded.name, bot_user = excluded.bot_user, scopes = excluded.scopes, roster_at = excluded.roster_at,
               installer = excluded.installer, own_domains = excluded.own_domains
        """,
        name=name,
        zone=zone,
        bot_user=bot_user,
        installer=installer,
        scopes=list(scopes),
        own_domains=list(own_domains),
        now=tx.now,
    )
    await tx.do(
        """
        INSERT INTO directory.workspace (workspace_id, next_due_at) VALUES (:workspace, :now)
        ON CONFLICT (workspace_id) DO UPDATE SET active = true, left_at = NULL
        """,
        now=tx.now,
    )


async def first_team(tx: Tx) -> TeamId:
    """The team everybody starts in; made when there is none.

    One that an earlier release made does not say that it is the first, and is, as long as it is alone.
    """
    row = await tx.one(
        "SELECT team_id FROM team WHERE workspace_id = :workspace ORDER BY source = 'rest' DESC, team_id LIMIT 1"
    )
    if row is not None:
        return TeamId(row["team_id"])
    team = TeamId(tx.new_id())
    await tx.do(
        "INSERT INTO team (workspace_id, team_id, name, source)"
        " SELECT :workspace, cast(:team AS uuid), name, 'rest' FROM workspace WHERE workspace_id = :workspace",
        team=team,
    )
    return team


async def team(tx: Tx, team_id: TeamId) -> Team | None:
    """One team."""
    row = await tx.one("SELECT * FROM team WHERE workspace_id = :workspace AND team_id = :team", team=team_id)
    return None if row is None else _team(row)


async def teams(tx: Tx) -> tuple[Team, ...]:
    """Every team there is now, the first one first."""
    rows = await tx.rows(
        "SELECT * FROM team WHERE workspace_id = :workspace AND ended_at IS NULL ORDER BY source = 'rest' DESC, team_id"
    )
    return tuple(map(_team, rows))


def _team(row: Row) -> Team:
    return Team(
        id=TeamId(row["team_id"]),
        name=row["name"],
        channel=None if row["channel"] is None else ChannelId(row["channel"]),
        source=TeamSource(row["source"]),
        source_id=row["source_id"] or "",
        celebrates=row["celebrates"],
        recap_weekday=row["recap_weekday"],
        recap_hour=row["recap_hour"],
        zone=None if row["zone"] is None else ZoneInfo(row["zone"]),
        recap_itself=row["recap_itself"],
        ended=row["ended_at"] is not None,
        trouble=TeamTrouble(row["trouble"]) if row["trouble"] else None,
        group=_group(row),
    )


def _group(row: Row) -> UserGroup | None:
    """The user group of a team, once it was read."""
    if not row["source_name"]:
        return None
    return UserGroup(id=row["source_id"], handle=row["source_handle"], name=row["source_name"])


async def posts_recap_itself(tx: Tx, team_id: TeamId) -> bool:
    """Whether a team's recap goes out on Fridays though nobody pressed."""
    found = await team(tx, team_id)
    return found is not None and found.recap_itself


async def set_recap_itself(tx: Tx, team_id: TeamId, *, wanted: bool) -> None:
    """Whether a team's next recaps go out though nobody pressed."""
    await tx.do(
        "UPDATE team SET recap_itself = :wanted WHERE workspace_id = :workspace AND team_id = :team",
        team=team_id,
        wanted=wanted,
    )


async def write(tx: Tx, choice: WorkspaceChoice) -> None:
    """What its managers chose for the workspace."""
    await tx.do(
        "UPDATE workspace SET zone = :zone, deal_weekday = :weekday, deal_hour = :hour, quiet_from = :quiet_from,"
        " quiet_until = :quiet_until, holidays = cast(:holidays AS date[]), full_ranking = :full_ranking"
        " WHERE workspace_id = :workspace",
        zone=choice.zone.key,
        weekday=choice.deal_weekday,
        hour=choice.deal_hour,
        quiet_from=choice.quiet_from,
        quiet_until=choice.quiet_until,
        holidays=sorted(choice.holidays),
        full_ranking=choice.full_ranking,
    )


async def mark_set_up(tx: Tx, marks: Collection[str]) -> None:
    """How far setting up is."""
    await tx.do(
        "UPDATE workspace SET set_up = cast(:marks AS text[]) WHERE workspace_id = :workspace",
        marks=sorted(marks),
    )


async def end_set_up(tx: Tx) -> None:
    """Nobody is walked through setting up any more."""
    await tx.do("UPDATE workspace SET set_up_at = :now WHERE workspace_id = :workspace", now=tx.now)


async def set_next_due(tx: Tx, at: datetime) -> None:
    """When the scheduler should look at this workspace again."""
    await tx.do("UPDATE directory.workspace SET next_due_at = :at WHERE workspace_id = :workspace", at=at)


async def leave(tx: Tx) -> None:
    """The bot was taken away: nothing is dealt or sent any more; what was earned is kept for a return."""
    await tx.do(
        "UPDATE directory.workspace SET active = false, left_at = :now WHERE workspace_id = :workspace AND active",
        now=tx.now,
    )
