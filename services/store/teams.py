"""Who is in which team: by hand, or as a user group or a channel has it."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Final

from cards.model import PersonId
from services.ids import ChannelId, ClaimId, TeamId
from services.store import workspaces
from services.store.tx import Tx
from services.teams import Team, TeamSource, TeamTrouble

PLACE: Final = """
WITH wanted AS (
    SELECT p.person_id, p.team_id AS before, coalesce(
               (SELECT m.team_id FROM team_member m JOIN team t USING (workspace_id, team_id)
                 WHERE m.workspace_id = :workspace AND m.person_id = p.person_id AND t.ended_at IS NULL
                 ORDER BY m.team_id = p.team_id DESC, m.team_id LIMIT 1),
               cast(:first AS uuid)) AS team_id
      FROM person p WHERE p.workspace_id = :workspace AND p.person_id = ANY(cast(:people AS text[])) AND NOT p.placed
)
UPDATE person SET team_id = wanted.team_id FROM wanted
 WHERE person.workspace_id = :workspace AND person.person_id = wanted.person_id
   AND person.team_id IS DISTINCT FROM wanted.team_id
RETURNING person.person_id
"""


async def of_claim(tx: Tx, claim: ClaimId) -> TeamId | None:
    """The team in which the card of a claim was dealt."""
    row = await tx.one(
        "SELECT k.team_id FROM claim c JOIN card k USING (workspace_id, person_id, week)"
        " WHERE c.workspace_id = :workspace AND c.claim_id = :claim",
        claim=claim,
    )
    return None if row is None or row["team_id"] is None else TeamId(row["team_id"])


async def add(tx: Tx, name: str, source: TeamSource, source_id: str) -> TeamId:
    """A new team without anybody in it."""
    team = TeamId(tx.new_id())
    await tx.do(
        "UPDATE team SET source = 'rest' WHERE workspace_id = :workspace AND team_id = :first AND source <> 'rest'",
        first=await workspaces.first_team(tx),
    )
    await tx.do(
        "INSERT INTO team (workspace_id, team_id, name, source, source_id)"
        " VALUES (:workspace, :team, :name, :source, nullif(cast(:source_id AS text), ''))",
        team=team,
        name=name,
        source=source.value,
        source_id=source_id,
    )
    return team


async def lock(tx: Tx, team: TeamId) -> Team | None:
    """A team that has not ended; whoever else wants to change it waits until the transaction ends."""
    await tx.one(
        "SELECT team_id FROM team WHERE workspace_id = :workspace AND team_id = :team FOR NO KEY UPDATE",
        team=team,
    )
    found = await workspaces.team(tx, team)
    return None if found is None or found.ended else found


async def write(tx: Tx, team: Team) -> None:
    """What its managers chose for a team."""
    await tx.do(
        "UPDATE team SET name = :name, channel = :channel, celebrates = :celebrates, recap_weekday = :weekday,"
        " recap_hour = :hour, zone = :zone WHERE workspace_id = :workspace AND team_id = :team",
        team=team.id,
        name=team.name,
        channel=team.channel,
        celebrates=team.celebrates,
        weekday=team.recap_weekday,
        hour=team.recap_hour,
        zone=None if team.zone is None else team.zone.key,
    )


async def by_source(tx: Tx, source_id: str) -> Team | None:
    """The team whose people come from this group or channel."""
    row = await tx.one(
        "SELECT team_id FROM team WHERE workspace_id = :workspace AND source_id = :source AND ended_at IS NULL",
        source=source_id,
    )
    return None if row is None else await workspaces.team(tx, TeamId(row["team_id"]))


async def in_channel(tx: Tx, channel: ChannelId) -> tuple[TeamId, ...]:
    """The teams that celebrate in a channel."""
    rows = await tx.rows(
        "SELECT team_id FROM team WHERE workspace_id = :workspace AND channel = :channel AND ended_at IS NULL"
        " ORDER BY team_id",
        channel=channel,
    )
    return tuple(TeamId(row["team_id"]) for row in rows)


async def sizes(tx: Tx) -> Mapping[TeamId, int]:
    """How many colleagues are in each team; those who are in none count for the first."""
    rows = await tx.rows(
        "SELECT coalesce(p.team_id, cast(:first AS uuid)) AS team_id, count(*) AS n FROM person p"
        " WHERE p.workspace_id = :workspace AND p.active AND p.kind = 'member' GROUP BY 1",
        first=await workspaces.first_team(tx),
    )
    return {TeamId(row["team_id"]): row["n"] for row in rows}


async def put_by_hand(tx: Tx, team: TeamId) -> tuple[PersonId, ...]:
    """Those whom a manager put into a team, by id."""
    rows = await tx.rows(
        "SELECT person_id FROM person WHERE workspace_id = :workspace AND team_id = :team AND placed"
        " AND active AND kind = 'member' ORDER BY person_id",
        team=team,
    )
    return tuple(PersonId(row["person_id"]) for row in rows)


async def put(tx: Tx, team: TeamId, people: Collection[PersonId]) -> None:
    """Puts people into a team by hand: no group and no channel takes them out of it."""
    await tx.do(
        "UPDATE person SET team_id = :team, placed = true WHERE workspace_id = :workspace"
        " AND person_id = ANY(cast(:people AS text[]))",
        team=team,
        people=sorted(people),
    )


async def let_go(tx: Tx, people: Collection[PersonId]) -> None:
    """These people are where groups and channels have them again; in the first team where none has."""
    await tx.do(
        "UPDATE person SET placed = false WHERE workspace_id = :workspace AND person_id = ANY(cast(:people AS text[]))",
        people=sorted(people),
    )
    await place(tx, people)


async def place(tx: Tx, people: Collection[PersonId]) -> tuple[PersonId, ...]:
    """Moves those who are not put by hand to where groups and channels have them; answers who moved.

    Somebody in several of them stays where they are, and else goes to the team that is there the longest. Cards keep the
    team they were dealt in.
    """
    rows = await tx.rows(PLACE, people=sorted(people), first=await workspaces.first_team(tx))
    return tuple(PersonId(row["person_id"]) for row in rows)


async def mark_stale(tx: Tx, team: TeamId) -> bool:
    """What was read of a team's group or channel is old now; False where it was already, and is read soon anyway."""
    marked = await tx.do(
        "UPDATE team SET synced_at = NULL WHERE workspace_id = :workspace AND team_id = :team"
        " AND synced_at IS NOT NULL",
        team=team,
    )
    return marked == 1


async def begin_sync(tx: Tx, team: TeamId) -> None:
    """Whatever happens from now on is not in what is read now."""
    await tx.do(
        "UPDATE team SET synced_at = :now WHERE workspace_id = :workspace AND team_id = :team",
        team=team,
        now=tx.now,
    )


async def is_read_since(tx: Tx, team: TeamId, at: datetime) -> bool:
    """Whether nothing changed, and nobody began to read it anew, since it began to be read at this moment."""
    row = await tx.one(
        "SELECT synced_at FROM team WHERE workspace_id = :workspace AND team_id = :team", team=team
    )
    return row is not None and row["synced_at"] == at


async def to_sync(tx: Tx, patience: timedelta, limit: int) -> tuple[TeamId, ...]:
    """Teams whose group or channel changed, or was not read for this long."""
    rows = await tx.rows(
        "SELECT team_id FROM team WHERE workspace_id = :workspace AND ended_at IS NULL AND source IN ('group', 'channel')"
        " AND (synced_at IS NULL OR synced_at < :before) ORDER BY synced_at NULLS FIRST LIMIT :limit",
        before=tx.now - patience,
        limit=limit,
    )
    return tuple(TeamId(row["team_id"]) for row in rows)


async def keep_members(tx: Tx, team: TeamId, members: Collection[PersonId]) -> tuple[PersonId, ...]:
    """Exactly these people are in a team's group or channel; answers who changed teams over it.

    Of guests and outsiders nothing is kept; of people whom the roster does not know yet the id is.
    """
    gone = await tx.rows(
        "DELETE FROM team_member m WHERE m.workspace_id = :workspace AND m.team_id = :team"
        " AND (m.person_id <> ALL(cast(:people AS text[])) OR EXISTS (SELECT FROM person p WHERE p.workspace_id = :workspace"
        " AND p.person_id = m.person_id AND (p.kind <> 'member' OR NOT p.active))) RETURNING m.person_id",
        team=team,
        people=sorted(members),
    )
    come = await tx.rows(
        """
        INSERT INTO team_member (workspace_id, team_id, person_id)
        SELECT :workspace, cast(:team AS uuid), m.person_id FROM unnest(cast(:people AS text[])) AS m(person_id)
         WHERE NOT EXISTS (SELECT FROM person p WHERE p.workspace_id = :workspace AND p.person_id = m.person_id
                              AND (p.kind <> 'member' OR NOT p.active))
        ON CONFLICT DO NOTHING RETURNING person_id
        """,
        team=team,
        people=sorted(members),
    )
    return await place(tx, {PersonId(row["person_id"]) for row in (*gone, *come)})


async def name_source(tx: Tx, team: TeamId, *, name: str, handle: str) -> None:
    """What a team's user group is called now; nothing for a channel, whose name Slack shows by its id."""
    await tx.do(
        "UPDATE team SET source_name = :name, source_handle = :handle WHERE workspace_id = :workspace"
        " AND team_id = :team",
        team=team,
        name=name,
        handle=handle,
    )


async def set_trouble(tx: Tx, team: TeamId, trouble: TeamTrouble | None) -> None:
    """Why a team is not kept in step; None once it is again."""
    await tx.do(
        "UPDATE team SET trouble = :trouble WHERE workspace_id = :workspace AND team_id = :team",
        team=team,
        trouble=trouble or "",
    )


async def end(tx: Tx, team: TeamId) -> None:
    """A team is no more: its people go where they belong without it, and what it did stays told."""
    await tx.do(
        "UPDATE team SET ended_at = :now, channel = NULL WHERE workspace_id = :workspace AND team_id = :team",
        team=team,
        now=tx.now,
    )
    await tx.do("DELETE FROM team_member WHERE workspace_id = :workspace AND team_id = :team", team=team)
    await tx.do("DELETE FROM role WHERE workspace_id = :workspace AND team_id = :team", team=team)
    rows = await tx.rows(
        "UPDATE person SET placed = false WHERE workspace_id = :workspace AND team_id = :team RETURNING person_id",
        team=team,
    )
    await place(tx, {PersonId(row["person_id"]) for row in rows})
