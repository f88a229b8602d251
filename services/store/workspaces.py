"""The workspace itself, its teams, and its line in the directory."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from cards.model import PersonId
from services.ids import ChannelId, TeamId
from services.store.tx import Row, Tx


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

    @property
    def takes_photos(self) -> bool:
        """Whether we may read the files people put into a form; whoever installed us may have declined."""
        return "files:read" in self.scopes


@dataclass(frozen=True, kw_only=True, slots=True)
class Team:
    """A team and the channel where it celebrates, if it chose one."""

    id: TeamId
    name: str
    channel: ChannelId | None


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
    """The team everybody starts in; made when there is none."""
    row = await tx.one("SELECT team_id FROM team WHERE workspace_id = :workspace ORDER BY team_id LIMIT 1")
    if row is not None:
        return TeamId(row["team_id"])
    team = TeamId(tx.new_id())
    await tx.do(
        "INSERT INTO team (workspace_id, team_id, name)"
        " SELECT :workspace, cast(:team AS uuid), name FROM workspace WHERE workspace_id = :workspace",
        team=team,
    )
    return team


async def team(tx: Tx, team_id: TeamId) -> Team | None:
    """One team."""
    row = await tx.one("SELECT * FROM team WHERE workspace_id = :workspace AND team_id = :team", team=team_id)
    if row is None:
        return None
    channel = None if row["channel"] is None else ChannelId(row["channel"])
    return Team(id=TeamId(row["team_id"]), name=row["name"], channel=channel)


async def posts_recap_itself(tx: Tx, team_id: TeamId) -> bool:
    """Whether a team's recap goes out on Fridays though nobody pressed."""
    row = await tx.one(
        "SELECT recap_itself FROM team WHERE workspace_id = :workspace AND team_id = :team", team=team_id
    )
    return row is not None and bool(row["recap_itself"])


async def set_recap_itself(tx: Tx, team_id: TeamId, *, wanted: bool) -> None:
    """Whether a team's next recaps go out though nobody pressed."""
    await tx.do(
        "UPDATE team SET recap_itself = :wanted WHERE workspace_id = :workspace AND team_id = :team",
        team=team_id,
        wanted=wanted,
    )


async def set_channel(tx: Tx, team_id: TeamId, channel: ChannelId | None) -> None:
    """Where a team celebrates."""
    await tx.do(
        "UPDATE team SET channel = :channel WHERE workspace_id = :workspace AND team_id = :team",
        team=team_id,
        channel=channel,
    )


async def set_next_due(tx: Tx, at: datetime) -> None:
    """When the scheduler should look at this workspace again."""
    await tx.do("UPDATE directory.workspace SET next_due_at = :at WHERE workspace_id = :workspace", at=at)


async def leave(tx: Tx) -> None:
    """The bot was taken away: nothing is dealt or sent any more; what was earned is kept for a return."""
    await tx.do(
        "UPDATE directory.workspace SET active = false, left_at = :now WHERE workspace_id = :workspace AND active",
        now=tx.now,
    )
