"""Recaps: one for a team and a week, every version of its words, and which claims it tells of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

from cards.model import PersonId, Week
from services.ids import ChannelId, ClaimId, RecapId, TeamId
from services.recaps import RecapFacts, RecapWords, without_words
from services.store.tx import Row, Tx

_FACTS = TypeAdapter(RecapFacts)
_WORDS = TypeAdapter(RecapWords)


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredRecap:
    """A recap as stored. `rounds` counts how often it was posted; `scheduled_by` is None where it posts itself."""

    id: RecapId
    team: TeamId
    week: Week
    facts: RecapFacts
    words: RecapWords
    version: int
    edited_by: PersonId | None
    edited_at: datetime
    drafted_at: datetime
    reminded_at: datetime | None
    post_at: datetime | None
    scheduled_by: PersonId | None
    posted_at: datetime | None
    posted_by: PersonId | None
    channel: ChannelId | None
    rounds: int


def _words(stored: Any) -> RecapWords:  # noqa: ANN401 -- JSON from the database
    return _WORDS.validate_json(stored) if isinstance(stored, str) else _WORDS.validate_python(stored)


def _facts(stored: Any) -> RecapFacts:  # noqa: ANN401 -- JSON from the database
    return _FACTS.validate_json(stored) if isinstance(stored, str) else _FACTS.validate_python(stored)


def _json(words: RecapWords) -> str:
    return _WORDS.dump_json(words).decode()


def _person(found: str | None) -> PersonId | None:
    return None if found is None else PersonId(found)


def _recap(row: Row) -> StoredRecap:
    return StoredRecap(
        id=RecapId(row["recap_id"]),
        team=TeamId(row["team_id"]),
        week=Week.of(row["week"]),
        facts=_facts(row["facts"]),
        words=_words(row["words"]),
        version=row["version"],
        edited_by=_person(row["edited_by"]),
        edited_at=row["edited_at"],
        drafted_at=row["drafted_at"],
        reminded_at=row["reminded_at"],
        post_at=row["post_at"],
        scheduled_by=_person(row["scheduled_by"]),
        posted_at=row["posted_at"],
        posted_by=_person(row["posted_by"]),
        channel=None if row["channel"] is None else ChannelId(row["channel"]),
        rounds=row["rounds"],
    )


async def add(
    tx: Tx, team: TeamId, week: Week, facts: RecapFacts, words: RecapWords, *, post_at: datetime | None
) -> RecapId | None:
    """Keeps a draft; None where the team's week has one already (unique index `uq_recap_week`)."""
    row = await tx.one(
        """
        INSERT INTO recap (workspace_id, recap_id, team_id, week, facts, words, edited_at, drafted_at, post_at)
        VALUES (:workspace, :id, :team, :monday, cast(:facts AS jsonb), cast(:words AS jsonb), :now, :now, :post_at)
        ON CONFLICT (workspace_id, team_id, week) DO NOTHING RETURNING recap_id
        """,
        id=tx.new_id(),
        team=team,
        monday=week.monday,
        facts=_FACTS.dump_json(facts).decode(),
        words=_json(words),
        now=tx.now,
        post_at=post_at,
    )
    if row is None:
        return None
    recap = RecapId(row["recap_id"])
    await _keep_version(tx, recap, 1, words)
    await _keep_stories(tx, recap, words)
    return recap


async def _keep_version(tx: Tx, recap: RecapId, version: int, words: RecapWords) -> None:
    await tx.do(
        "INSERT INTO recap_edit (workspace_id, recap_id, version, words)"
        " VALUES (:workspace, :recap, :version, cast(:words AS jsonb))",
        recap=recap,
        version=version,
        words=_json(words),
    )


async def _keep_stories(tx: Tx, recap: RecapId, words: RecapWords) -> None:
    await tx.do(
        "INSERT INTO recap_story (workspace_id, recap_id, claim_id)"
        " SELECT :workspace, :recap, s.claim FROM unnest(cast(:claims AS uuid[])) AS s(claim) ON CONFLICT DO NOTHING",
        recap=recap,
        claims=[each.claim for each in words.stories],
    )


async def load(tx: Tx, recap: RecapId) -> StoredRecap | None:
    """One recap."""
    row = await tx.one(
        "SELECT * FROM recap WHERE workspace_id = :workspace AND recap_id = :recap", recap=recap
    )
    return None if row is None else _recap(row)


async def lock(tx: Tx, recap: RecapId) -> StoredRecap | None:
    """One recap, held until the transaction ends."""
    row = await tx.one(
        "SELECT * FROM recap WHERE workspace_id = :workspace AND recap_id = :recap FOR NO KEY UPDATE",
        recap=recap,
    )
    return None if row is None else _recap(row)


async def latest(tx: Tx, team: TeamId, limit: int) -> tuple[StoredRecap, ...]:
    """A team's recaps, the newest week first."""
    rows = await tx.rows(
        "SELECT * FROM recap WHERE workspace_id = :workspace AND team_id = :team ORDER BY week DESC LIMIT :limit",
        team=team,
        limit=limit,
    )
    return tuple(map(_recap, rows))


async def version(tx: Tx, recap: RecapId, number: int) -> RecapWords | None:
    """What a recap said in a version; None where that is kept no longer."""
    row = await tx.one(
        "SELECT words FROM recap_edit WHERE workspace_id = :workspace AND recap_id = :recap AND version = :version",
        recap=recap,
        version=number,
    )
    return None if row is None else _words(row["words"])


async def write(tx: Tx, recap: StoredRecap, words: RecapWords, *, by: PersonId) -> None:
    """A new version of its words. Lock the recap before."""
    await tx.do(
        "UPDATE recap SET words = cast(:words AS jsonb), version = :version, edited_by = :by, edited_at = :now"
        " WHERE workspace_id = :workspace AND recap_id = :recap",
        recap=recap.id,
        words=_json(words),
        version=recap.version + 1,
        by=by,
        now=tx.now,
    )
    await _keep_version(tx, recap.id, recap.version + 1, words)


async def schedule(tx: Tx, recap: RecapId, at: datetime, *, by: PersonId) -> None:
    """When it goes out. The scheduler looks at the workspace by then."""
    await tx.do(
        "UPDATE recap SET post_at = :at, scheduled_by = :by WHERE workspace_id = :workspace AND recap_id = :recap",
        recap=recap,
        at=at,
        by=by,
    )
    await tx.do(
        "UPDATE directory.workspace SET next_due_at = least(next_due_at, cast(:at AS timestamptz))"
        " WHERE workspace_id = :workspace",
        at=at,
    )


async def unschedule(tx: Tx, recap: RecapId) -> None:
    """It is a draft again, and goes out when somebody says so."""
    await tx.do(
        "UPDATE recap SET post_at = NULL, scheduled_by = NULL WHERE workspace_id = :workspace AND recap_id = :recap",
        recap=recap,
    )


async def mark_posted(
    tx: Tx,
    recap: RecapId,
    words: RecapWords,
    channel: ChannelId,
    *,
    by: PersonId | None,
    facts: RecapFacts | None = None,
) -> int:
    """It is posted with these words, for the first time or again; answers for the how manieth time. Lock it before.

    Its figures are `facts` from now on, those of the draft where they are None.
    """
    row = await tx.one(
        "UPDATE recap SET words = cast(:words AS jsonb), posted_at = coalesce(posted_at, :now),"
        " posted_by = CASE WHEN posted_at IS NULL THEN :by ELSE posted_by END, channel = :channel, rounds = rounds + 1,"
        " facts = coalesce(cast(:facts AS jsonb), facts)"
        " WHERE workspace_id = :workspace AND recap_id = :recap RETURNING rounds",
        recap=recap,
        words=_json(words),
        facts=None if facts is None else _FACTS.dump_json(facts).decode(),
        channel=channel,
        by=by,
        now=tx.now,
    )
    return 0 if row is None else int(row["rounds"])


async def mark_reminded(tx: Tx, recap: RecapId) -> None:
    """Managers were reminded of a draft; that happens once."""
    await tx.do(
        "UPDATE recap SET reminded_at = :now WHERE workspace_id = :workspace AND recap_id = :recap",
        recap=recap,
        now=tx.now,
    )


async def to_post(tx: Tx, limit: int) -> tuple[RecapId, ...]:
    """Recaps whose moment has come, each held, without those another worker holds."""
    rows = await tx.rows(
        "SELECT recap_id FROM recap WHERE workspace_id = :workspace AND post_at <= :now AND posted_at IS NULL"
        " ORDER BY post_at, recap_id LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED",
        now=tx.now,
        limit=limit,
    )
    return tuple(RecapId(row["recap_id"]) for row in rows)


async def to_remind(tx: Tx, week: Week, teams: Sequence[TeamId], limit: int) -> tuple[StoredRecap, ...]:
    """Drafts of a week, of these teams, that nobody posted, scheduled, or was reminded of, each held."""
    rows = await tx.rows(
        "SELECT * FROM recap WHERE workspace_id = :workspace AND week = :monday"
        " AND team_id = ANY(cast(:teams AS uuid[]))"
        " AND posted_at IS NULL AND post_at IS NULL AND reminded_at IS NULL"
        " ORDER BY recap_id LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED",
        monday=week.monday,
        teams=teams,
        limit=limit,
    )
    return tuple(map(_recap, rows))


async def next_post(tx: Tx) -> datetime | None:
    """When the next scheduled recap goes out."""
    row = await tx.one(
        "SELECT min(post_at) AS at FROM recap WHERE workspace_id = :workspace AND post_at IS NOT NULL AND posted_at IS NULL"
    )
    return None if row is None else row["at"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Marks:
    """Claims of a recap that no longer stand, since when, and those whose words are erased."""

    taken_back: Mapping[ClaimId, datetime]
    erased: frozenset[ClaimId]


async def marks(tx: Tx, recap: RecapId) -> Marks:
    """How the claims of a recap stand."""
    rows = await tx.rows(
        "SELECT claim_id, taken_back_at, erased FROM recap_story WHERE workspace_id = :workspace AND recap_id = :recap",
        recap=recap,
    )
    return Marks(
        taken_back={ClaimId(row["claim_id"]): row["taken_back_at"] for row in rows if row["taken_back_at"]},
        erased=frozenset(ClaimId(row["claim_id"]) for row in rows if row["erased"]),
    )


async def take_back(tx: Tx, claim: ClaimId) -> tuple[StoredRecap, ...]:
    """Marks a claim in every recap that was posted with it; answers these. The mark stays whatever comes later."""
    # Whoever posts one of them just now is waited for, and whoever posts it next waits for us.
    await tx.rows(
        "SELECT r.recap_id FROM recap r JOIN recap_story s ON s.workspace_id = :workspace AND s.recap_id = r.recap_id"
        " WHERE r.workspace_id = :workspace AND s.claim_id = :claim ORDER BY r.recap_id FOR SHARE OF r",
        claim=claim,
    )
    rows = await tx.rows(
        """
        WITH marked AS (
            UPDATE recap_story s SET taken_back_at = :now FROM recap r
             WHERE s.workspace_id = :workspace AND s.claim_id = :claim AND s.taken_back_at IS NULL
               AND r.workspace_id = :workspace AND r.recap_id = s.recap_id AND r.posted_at IS NOT NULL
            RETURNING s.recap_id)
        SELECT r.* FROM recap r JOIN marked USING (recap_id) WHERE r.workspace_id = :workspace
        """,
        claim=claim,
        now=tx.now,
    )
    return tuple(map(_recap, rows))


async def erase(tx: Tx, before: datetime, *, limit: int) -> int:
    """What a recap tells of claims goes with their words, and all anybody wrote in it once it was drafted before `before`.

    Earlier versions go whole. Run it in the transaction that erases claims, so that both go at once.
    """
    rows = await tx.rows(
        """
        SELECT s.recap_id, array_agg(s.claim_id) AS claims FROM recap_story s
          JOIN claim c ON c.workspace_id = :workspace AND c.claim_id = s.claim_id AND c.evidence = '{}'
         WHERE s.workspace_id = :workspace AND NOT s.erased GROUP BY s.recap_id ORDER BY s.recap_id LIMIT :limit
        """,
        limit=limit,
    )
    for row in rows:
        await _erase_stories(tx, RecapId(row["recap_id"]), row["claims"])
    old = await tx.do(
        "UPDATE recap SET words = words || '{\"texts\": {}, \"stories\": []}', facts = facts - 'said' - 'done'"
        " WHERE workspace_id = :workspace AND recap_id IN"
        " (SELECT recap_id FROM recap WHERE workspace_id = :workspace AND drafted_at < :before"
        " AND (words <> (words || '{\"texts\": {}, \"stories\": []}') OR jsonb_exists(facts, 'said')) LIMIT :limit)",
        before=before,
        limit=limit,
    )
    await tx.do(
        "DELETE FROM recap_edit e USING recap r WHERE e.workspace_id = :workspace AND r.workspace_id = :workspace"
        " AND r.recap_id = e.recap_id AND r.drafted_at < :before",
        before=before,
    )
    return max(len(rows), old)


async def _erase_stories(tx: Tx, recap_id: RecapId, claims: Sequence[ClaimId]) -> None:
    recap = await lock(tx, recap_id)
    if recap is None:
        return
    await tx.do(
        "UPDATE recap SET words = cast(:words AS jsonb) WHERE workspace_id = :workspace AND recap_id = :recap",
        recap=recap_id,
        words=_json(without_words(recap.words, claims)),
    )
    await tx.do(
        "DELETE FROM recap_edit WHERE workspace_id = :workspace AND recap_id = :recap",
        recap=recap_id,
    )
    await tx.do(
        "UPDATE recap_story SET erased = true WHERE workspace_id = :workspace AND recap_id = :recap"
        " AND claim_id = ANY(cast(:claims AS uuid[]))",
        recap=recap_id,
        claims=list(claims),
    )
