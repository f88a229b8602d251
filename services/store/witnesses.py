"""Colleagues who were named as witnesses, and what they answered."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from cards.model import PersonId
from services.ids import ClaimId
from services.schedule import Daytime
from services.store.tx import Row, Tx

EXPIRES_AFTER_DAYS = 7
REMIND_AFTER_DAYS = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Witness:
    """One named witness; `was_there` is None until they answer.

    `revision` is the claim's when they were asked, `reminded` whether they were asked once more since.
    """

    claim: ClaimId
    person: PersonId
    was_there: bool | None
    revision: int
    reminded: bool
    expires_at: datetime


def _witness(row: Row) -> Witness:
    return Witness(
        claim=ClaimId(row["claim_id"]),
        person=PersonId(row["person_id"]),
        was_there=row["was_there"],
        revision=row["revision"],
        reminded=row["reminded_at"] is not None,
        expires_at=row["expires_at"],
    )


async def of_claims(tx: Tx, claims: Sequence[ClaimId]) -> tuple[Witness, ...]:
    """All witnesses of these claims."""
    rows = await tx.rows(
        "SELECT * FROM witness WHERE workspace_id = :workspace AND claim_id = ANY(:claims) ORDER BY claim_id, person_id",
        claims=list(claims),
    )
    return tuple(_witness(row) for row in rows)


async def let_go(tx: Tx, claim: ClaimId, *, but: Collection[PersonId]) -> tuple[Witness, ...]:
    """Forgets the witnesses of a claim that are none of these; answers who they were."""
    rows = await tx.rows(
        "DELETE FROM witness WHERE workspace_id = :workspace AND claim_id = :claim AND person_id <> ALL(:people) RETURNING *",
        claim=claim,
        people=sorted(but),
    )
    return tuple(_witness(row) for row in rows)


async def ask(tx: Tx, claim: ClaimId, people: Collection[PersonId], *, revision: int) -> tuple[Witness, ...]:
    """Waits for the word of these people, a week from now; answers who is to be asked.

    Whoever said yes to an earlier try is not bothered again. Who said no, or nothing, is asked anew: the claim was
    mended since, or they pressed by mistake.
    """
    rows = await tx.rows(
        """
        INSERT INTO witness (workspace_id, claim_id, person_id, asked_at, expires_at, revision)
        SELECT :workspace, cast(:claim AS uuid), person_id, cast(:now AS timestamptz),
               cast(:now AS timestamptz) + make_interval(days => :days), :revision
          FROM unnest(cast(:people AS text[])) AS asked(person_id)
        ON CONFLICT (workspace_id, claim_id, person_id) DO UPDATE
           SET was_there = NULL, answered_at = NULL, asked_at = excluded.asked_at, expires_at = excluded.expires_at,
               revision = excluded.revision, reminded_at = NULL
         WHERE witness.was_there IS NOT TRUE
        RETURNING *
        """,
        claim=claim,
        people=sorted(people),
        now=tx.now,
        days=EXPIRES_AFTER_DAYS,
        revision=revision,
    )
    return tuple(_witness(row) for row in rows)


async def answer(tx: Tx, claim: ClaimId, person: PersonId, *, was_there: bool) -> None:
    """Keeps an answer; a later one counts instead of an earlier one."""
    await tx.do(
        "UPDATE witness SET was_there = :was_there, answered_at = :now WHERE workspace_id = :workspace AND claim_id = :claim"
        " AND person_id = :person",
        claim=claim,
        person=person,
        was_there=was_there,
        now=tx.now,
    )


async def expired(tx: Tx, limit: int) -> tuple[ClaimId, ...]:
    """Claims that still wait although the time of a witness is up."""
    rows = await tx.rows(
        """
        SELECT DISTINCT w.claim_id FROM witness w JOIN claim c USING (workspace_id, claim_id)
         WHERE w.workspace_id = :workspace AND w.was_there IS NULL AND w.expires_at <= :now AND c.state = 'waiting'
         LIMIT :limit
        """,
        now=tx.now,
        limit=limit,
    )
    return tuple(ClaimId(row["claim_id"]) for row in rows)


async def silent_zones(tx: Tx) -> tuple[str, ...]:
    """The zones of witnesses who have not answered and were not reminded."""
    rows = await tx.rows(
        "SELECT DISTINCT p.zone FROM witness w JOIN person p USING (workspace_id, person_id)"
        " WHERE w.workspace_id = :workspace AND w.was_there IS NULL AND w.reminded_at IS NULL"
    )
    return tuple(sorted(row["zone"] for row in rows))


async def take_silent(tx: Tx, awake: Sequence[Daytime], limit: int) -> tuple[Witness, ...]:
    """Marks silent witnesses of waiting claims as reminded, where it is daytime; each once for each time they were asked."""
    rows = await tx.rows(
        """
        UPDATE witness SET reminded_at = :now
          FROM (SELECT w.claim_id, w.person_id FROM witness w
                  JOIN claim c ON c.workspace_id = :workspace AND c.claim_id = w.claim_id AND c.state = 'waiting'
                  JOIN person p ON p.workspace_id = :workspace AND p.person_id = w.person_id
                                AND p.active AND p.kind = 'member' AND p.state <> 'paused' AND p.reminded
                  JOIN unnest(cast(:zones AS text[]), cast(:hours AS integer[])) AS a(zone, hour) ON a.zone = p.zone
                   AND a.hour < coalesce(p.quiet_from, 24) AND a.hour >= coalesce(p.quiet_until, 0)
                 WHERE w.workspace_id = :workspace AND w.was_there IS NULL AND w.reminded_at IS NULL
                   AND w.expires_at > :now
                   AND w.asked_at <= cast(:now AS timestamptz) - make_interval(days => :days)
                 ORDER BY w.asked_at, w.claim_id, w.person_id LIMIT :limit FOR NO KEY UPDATE OF w SKIP LOCKED) AS silent
         WHERE witness.workspace_id = :workspace AND witness.claim_id = silent.claim_id
           AND witness.person_id = silent.person_id
        RETURNING witness.*
        """,
        now=tx.now,
        zones=[each.zone.key for each in awake],
        hours=[each.hour for each in awake],
        days=REMIND_AFTER_DAYS,
        limit=limit,
    )
    return tuple(_witness(row) for row in rows)


async def absent(tx: Tx, limit: int) -> tuple[Witness, ...]:
    """Silent witnesses of waiting claims who will not answer in time: gone, or on a break until the question has run out.

    Somebody on a break may be at work all the same, so they have the time that comes before a reminder.
    """
    rows = await tx.rows(
        """
        SELECT w.* FROM witness w
          JOIN claim c ON c.workspace_id = :workspace AND c.claim_id = w.claim_id AND c.state = 'waiting'
          JOIN person p ON p.workspace_id = :workspace AND p.person_id = w.person_id
         WHERE w.workspace_id = :workspace AND w.was_there IS NULL
           AND (NOT p.active OR p.kind <> 'member'
                OR p.state = 'paused' AND w.asked_at <= cast(:now AS timestamptz) - make_interval(days => :days)
                   AND coalesce(p.paused_until >= (w.expires_at AT TIME ZONE 'UTC')::date, true))
         ORDER BY w.asked_at, w.claim_id, w.person_id LIMIT :limit
        """,
        now=tx.now,
        days=REMIND_AFTER_DAYS,
        limit=limit,
    )
    return tuple(_witness(row) for row in rows)
