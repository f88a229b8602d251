"""What claimants let be seen on posters and walls, and their way of taking it back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cards.model import PersonId, Position, Week
from services.codec import evidence_from_json
from services.evidence import Evidence
from services.hiding import story_text
from services.ids import ClaimId, TeamId
from services.store.discretion import without_others
from services.store.recap_facts import SENSITIVE
from services.store.tx import Row, Tx


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


COLUMNS = (
    "c.claim_id, c.person_id, c.week, c.position, c.evidence, c.names_customer, coalesce(p.sha, '') AS sha"
)
PHOTO = (
    "LEFT JOIN photo p ON p.workspace_id = :workspace AND p.claim_id = c.claim_id AND p.kept_at IS NOT NULL"
)
MAY_BE = """c.state = 'awarded' AND c.showable AND c.group_of IS NULL AND c.evidence <> '{}'
   AND NOT EXISTS (SELECT FROM judgement j, jsonb_array_elements(j.verdicts) v
                    WHERE j.workspace_id = :workspace AND j.claim_id = c.claim_id
                      AND v ->> 'rule' = ANY(cast(:sensitive AS text[])) AND v ->> 'outcome' <> 'pass')"""
OF_CARD = f"""
SELECT {COLUMNS} FROM claim c {PHOTO}
 WHERE c.workspace_id = :workspace AND c.person_id = :person AND c.week = :monday AND {MAY_BE} ORDER BY c.position
"""  # noqa: S608 -- put together from constants
OF_TEAM = f"""
SELECT {COLUMNS}
  FROM card k JOIN person w ON w.workspace_id = :workspace AND w.person_id = k.person_id
               AND w.active AND w.cheered AND w.state IN ('playing', 'paused')
  JOIN claim c ON c.workspace_id = :workspace AND c.person_id = k.person_id AND c.week = k.week {PHOTO}
 WHERE k.workspace_id = :workspace AND k.team_id = :team
   AND k.week IN (cast(:monday AS date), cast(:monday AS date) - 7)
   AND c.decided_at >= :since AND {MAY_BE} ORDER BY c.decided_at DESC, c.claim_id LIMIT :limit
"""  # noqa: S608 -- put together from constants
"""By the team's cards, of which there are few, to their claims; those of last week count where they were lit since this one began."""


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


async def on_card(tx: Tx, person: PersonId, week: Week) -> tuple[SeenClaim, ...]:
    """The lit claims of a card that may be seen, by square."""
    rows = await tx.rows(OF_CARD, person=person, monday=week.monday, sensitive=list(SENSITIVE))
    return tuple(map(_seen, rows))


async def in_team(tx: Tx, team: TeamId, week: Week, limit: int, *, since: datetime) -> tuple[SeenClaim, ...]:
    """What a team's people lit since the week began on their clock and let be seen, the newest first: of those who like to be announced."""
    rows = await tx.rows(
        OF_TEAM, team=team, monday=week.monday, since=since, sensitive=list(SENSITIVE), limit=limit
    )
    return tuple(map(_seen, rows))


async def text_of(tx: Tx, told: SeenClaim) -> str:
    """What a claim tells, with every customer hidden who did not agree to be named."""
    said = (told.evidence.customer, told.evidence.company) if told.named else ()
    return await without_others(tx, story_text(told.evidence, named=told.named), but=said)


async def take_off(tx: Tx, person: PersonId, claim: ClaimId | None) -> frozenset[Week]:
    """One claim of somebody's, or all, may be seen no longer; answers the weeks of their cards."""
    rows = await tx.rows(
        "UPDATE claim SET showable = false WHERE workspace_id = :workspace AND person_id = :person AND showable"
        " AND (claim_id = :claim OR cast(:claim AS uuid) IS NULL) RETURNING week",
        person=person,
        claim=claim,
    )
    return frozenset(Week.of(row["week"]) for row in rows)


async def count(tx: Tx, person: PersonId) -> int:
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
