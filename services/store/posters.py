"""Posters of full cards: which there are, what may be seen on them, and the files of them that hang in Slack.

A poster is drawn from what may be seen at the moment: no picture of it is kept here, so there is none to forget.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from cards.model import PersonId, Position, Week
from services.codec import evidence_from_json
from services.evidence import Evidence
from services.ids import ChannelId, ClaimId, FileId, PosterId, TeamId
from services.store.recap_facts import SENSITIVE
from services.store.tx import Row, Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredPoster:
    """A poster as stored.

    `files` hang in Slack since `shared_at`, showing `digest`; while that is None they are on their way, or were left on
    it. `turn` counts whoever brought or took files.
    """

    id: PosterId
    person: PersonId
    week: Week
    team: TeamId
    channel: ChannelId
    turn: int
    files: tuple[FileId, ...]
    digest: str
    shared_at: datetime | None
    ended_at: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class SeenClaim:
    """What a claim lets be seen. `sha` is that of its photo; empty without one."""

    claim: ClaimId
    person: PersonId
    week: Week
    position: Position
    evidence: Evidence
    named: bool
    sha: str


def _poster(row: Row) -> StoredPoster:
    return StoredPoster(
        id=PosterId(row["poster_id"]),
        person=PersonId(row["person_id"]),
        week=Week.of(row["week"]),
        team=TeamId(row["team_id"]),
        channel=ChannelId(row["channel"]),
        turn=row["turn"],
        files=tuple(FileId(each) for each in row["files"]),
        digest=row["digest"],
        shared_at=row["shared_at"],
        ended_at=row["ended_at"],
    )


async def make(tx: Tx, person: PersonId, week: Week, team: TeamId, channel: ChannelId) -> StoredPoster | None:
    """The poster of a card, there once (unique index `uq_poster_card`); None where it was there before."""
    row = await tx.one(
        "INSERT INTO poster (workspace_id, poster_id, person_id, week, team_id, channel, made_at)"
        " VALUES (:workspace, :id, :person, :monday, :team, :channel, :now)"
        " ON CONFLICT (workspace_id, person_id, week) DO NOTHING RETURNING *",
        id=tx.new_id(),
        person=person,
        monday=week.monday,
        team=team,
        channel=channel,
        now=tx.now,
    )
    return None if row is None else _poster(row)


async def load(tx: Tx, poster: PosterId) -> StoredPoster | None:
    """One poster."""
    row = await tx.one(
        "SELECT * FROM poster WHERE workspace_id = :workspace AND poster_id = :poster", poster=poster
    )
    return None if row is None else _poster(row)


async def of_card(tx: Tx, person: PersonId, week: Week) -> StoredPoster | None:
    """The poster of a card."""
    row = await tx.one(
        "SELECT * FROM poster WHERE workspace_id = :workspace AND person_id = :person AND week = :monday",
        person=person,
        monday=week.monday,
    )
    return None if row is None else _poster(row)


async def of_person(tx: Tx, person: PersonId) -> tuple[StoredPoster, ...]:
    """Somebody's posters that are not over."""
    rows = await tx.rows(
        "SELECT * FROM poster WHERE workspace_id = :workspace AND person_id = :person AND ended_at IS NULL"
        " ORDER BY week",
        person=person,
    )
    return tuple(map(_poster, rows))


async def of_team(tx: Tx, team: TeamId, since: Week, limit: int) -> tuple[StoredPoster, ...]:
    """A team's posters that are not over, of this week or later, the newest first."""
    rows = await tx.rows(
        "SELECT * FROM poster WHERE workspace_id = :workspace AND team_id = :team AND week >= :since"
        " AND ended_at IS NULL ORDER BY week DESC, poster_id DESC LIMIT :limit",
        team=team,
        since=since.monday,
        limit=limit,
    )
    return tuple(map(_poster, rows))


async def end_before(tx: Tx, before: date, limit: int) -> tuple[StoredPoster, ...]:
    """Posters of cards of weeks that began before `before` are over; answers those that end now."""
    rows = await tx.rows(
        "UPDATE poster SET ended_at = :now WHERE workspace_id = :workspace AND poster_id IN ("
        " SELECT poster_id FROM poster WHERE workspace_id = :workspace AND ended_at IS NULL AND week < :before"
        " ORDER BY week LIMIT :limit FOR UPDATE SKIP LOCKED) RETURNING *",
        now=tx.now,
        before=before,
        limit=limit,
    )
    return tuple(map(_poster, rows))


async def bring(tx: Tx, poster: PosterId, *, turn: int, files: Sequence[FileId]) -> bool:
    """These files are about to hang in Slack; False where somebody else had the turn."""
    taken = await tx.do(
        "UPDATE poster SET files = cast(:files AS text[]), digest = '', shared_at = NULL, turn = turn + 1"
        " WHERE workspace_id = :workspace AND poster_id = :poster AND turn = :turn",
        poster=poster,
        turn=turn,
        files=list(files),
    )
    return taken == 1


async def hang(tx: Tx, poster: PosterId, *, turn: int, digest: str, kept: bool) -> bool:
    """What was brought in this turn hangs and shows `digest`; where the files were not `kept`, words alone do."""
    taken = await tx.do(
        "UPDATE poster SET digest = :digest, shared_at = :now, files = CASE WHEN :kept THEN files ELSE '{}' END"
        " WHERE workspace_id = :workspace AND poster_id = :poster AND turn = :turn",
        poster=poster,
        turn=turn,
        digest=digest,
        kept=kept,
        now=tx.now,
    )
    return taken == 1


SEEN = """
SELECT c.claim_id, c.person_id, c.week, c.position, c.evidence, c.names_customer, coalesce(p.sha, '') AS sha
  FROM claim c LEFT JOIN photo p ON p.workspace_id = :workspace AND p.claim_id = c.claim_id AND p.kept_at IS NOT NULL
 WHERE c.workspace_id = :workspace AND c.state = 'awarded' AND c.showable AND c.group_of IS NULL AND c.evidence <> '{}'
   AND NOT EXISTS (SELECT FROM judgement j, jsonb_array_elements(j.verdicts) v
                    WHERE j.workspace_id = :workspace AND j.claim_id = c.claim_id
                      AND v ->> 'rule' = ANY(cast(:sensitive AS text[])) AND v ->> 'outcome' <> 'pass')
"""
OF_CARD = f"{SEEN} AND c.person_id = :person AND c.week = :monday ORDER BY c.position"
OF_TEAM = f"""{SEEN} AND c.week IN (cast(:monday AS date), cast(:monday AS date) - 7)
   AND c.decided_at >= cast(:monday AS date)
   AND EXISTS (SELECT FROM card k JOIN person w ON w.workspace_id = :workspace AND w.person_id = k.person_id
                  AND w.active AND w.cheered AND w.state IN ('playing', 'paused')
                WHERE k.workspace_id = :workspace AND k.person_id = c.person_id AND k.week = c.week AND k.team_id = :team)
 ORDER BY c.decided_at DESC, c.claim_id LIMIT :limit"""


def _seen(row: Row) -> SeenClaim:
    return SeenClaim(
        claim=ClaimId(row["claim_id"]),
        person=PersonId(row["person_id"]),
        week=Week.of(row["week"]),
        position=Position(row["position"]),
        evidence=evidence_from_json(row["evidence"]),
        named=row["names_customer"],
        sha=row["sha"],
    )


async def seen_on_card(tx: Tx, person: PersonId, week: Week) -> tuple[SeenClaim, ...]:
    """The lit claims of a card that may be seen, by square."""
    rows = await tx.rows(OF_CARD, person=person, monday=week.monday, sensitive=list(SENSITIVE))
    return tuple(map(_seen, rows))


async def seen_in_team(tx: Tx, team: TeamId, week: Week, limit: int) -> tuple[SeenClaim, ...]:
    """What a team's people lit in a week and let be seen, the newest first: of those who like to be announced."""
    rows = await tx.rows(OF_TEAM, team=team, monday=week.monday, sensitive=list(SENSITIVE), limit=limit)
    return tuple(map(_seen, rows))


async def take_off(tx: Tx, person: PersonId, claim: ClaimId | None) -> frozenset[Week]:
    """One claim of somebody's, or all, may be seen no longer; answers the weeks of their cards."""
    rows = await tx.rows(
        "UPDATE claim SET showable = false WHERE workspace_id = :workspace AND person_id = :person AND showable"
        " AND (claim_id = :claim OR cast(:claim AS uuid) IS NULL) RETURNING week",
        person=person,
        claim=claim,
    )
    return frozenset(Week.of(row["week"]) for row in rows)


async def count_seen(tx: Tx, person: PersonId) -> int:
    """How many of somebody's claims with words may be seen, lit or not yet."""
    row = await tx.one(
        "SELECT count(*) AS n FROM claim WHERE workspace_id = :workspace AND person_id = :person AND showable"
        " AND state <> 'withdrawn' AND evidence <> '{}'",
        person=person,
    )
    return 0 if row is None else int(row["n"])


async def pictures(tx: Tx, claims: Sequence[ClaimId]) -> dict[ClaimId, bytes]:
    """The photos of these claims, JPEG."""
    rows = await tx.rows(
        "SELECT claim_id, picture FROM photo WHERE workspace_id = :workspace AND kept_at IS NOT NULL"
        " AND claim_id = ANY(cast(:claims AS uuid[]))",
        claims=list(claims),
    )
    return {ClaimId(row["claim_id"]): bytes(row["picture"]) for row in rows}
