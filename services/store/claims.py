"""Claims: one row each, changed in place. Judgements are kept beside them, in `judgements`."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from cards.model import ActivityId, PersonId, Position, Size, Week
from services.claim_state import ClaimState
from services.codec import evidence_from_json, evidence_to_json
from services.evidence import Evidence
from services.ids import ClaimId, CustomerId
from services.sketches import traits_of
from services.store.dealt_cards import week_at
from services.store.tx import Row, Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredClaim:
    """A claim as stored. `revision` counts how often the form was sent; `zone` is the claimant's when it was."""

    id: ClaimId
    person: PersonId
    week: Week
    position: Position
    activity: ActivityId
    state: ClaimState
    revision: int
    closing: bool
    evidence: Evidence
    occurred_on: date
    submitted_at: datetime
    zone: ZoneInfo
    customer: CustomerId | None
    due: date | None
    source: str
    decided_by: PersonId | None = None
    reminded_on: date | None = None
    nudged_on: date | None = None
    """When the claimant was reminded of its promise, on the day and once more after it."""
    group_of: ClaimId | None = None
    """The colleague's group claim this square rests on; it tells nothing of its own."""
    size: Size = Size.FIVE
    """How many rows its card has."""
    tellable: bool = False
    """Its claimant lets it be told in the team's recap; `names_customer` when the customer agreed to be named there."""
    names_customer: bool = False
    showable: bool = False
    """Its claimant lets it be seen on posters and on the office wall, with its photo."""

    @property
    def in_centre(self) -> bool:
        """Whether it is a group claim, or rests on one: the centre of a card holds a group activity."""
        return self.position == self.size.centre

    @property
    def is_event(self) -> bool:
        """Whether it tells of a group event, on which the squares of others may rest."""
        return self.in_centre and self.group_of is None

    @property
    def submitted_on(self) -> date:
        """The claimant's date when the form was sent."""
        return self.submitted_at.astimezone(self.zone).date()

    @property
    def followed_up(self) -> bool:
        """Whether the follow-up of a promise was sent."""
        return self.closing and self.due is not None


def stored_claim(row: Row) -> StoredClaim:
    """A claim from its row."""
    return StoredClaim(
        id=ClaimId(row["claim_id"]),
        person=PersonId(row["person_id"]),
        week=week_at(row["week"]),
        position=Position(row["position"]),
        activity=ActivityId(row["activity_id"]),
        state=ClaimState(row["state"]),
        revision=row["revision"],
        closing=row["closing"],
        evidence=evidence_from_json(row["evidence"]),
        occurred_on=row["occurred_on"],
        submitted_at=row["submitted_at"],
        zone=ZoneInfo(row["zone"]),
        customer=None if row["customer_id"] is None else CustomerId(row["customer_id"]),
        due=row["due"],
        source=row["source"],
        decided_by=None if row["decided_by"] is None else PersonId(row["decided_by"]),
        reminded_on=row["reminded_on"],
        nudged_on=row["nudged_on"],
        group_of=None if row["group_of"] is None else ClaimId(row["group_of"]),
        size=Size(row["rows"]),
        tellable=row["tellable"],
        names_customer=row["names_customer"],
        showable=row["showable"],
    )


async def load(tx: Tx, claim: ClaimId) -> StoredClaim | None:
    """One claim."""
    row = await tx.one(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND claim_id = :claim", claim=claim
    )
    return None if row is None else stored_claim(row)


async def load_all(tx: Tx, claims: Collection[ClaimId]) -> dict[ClaimId, StoredClaim]:
    """Those of these claims that are there."""
    rows = await tx.rows(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND claim_id = ANY(:claims)",
        claims=sorted(claims),
    )
    return {ClaimId(row["claim_id"]): stored_claim(row) for row in rows}


async def of_group(tx: Tx, event: ClaimId) -> tuple[StoredClaim, ...]:
    """The squares that rest or rested on a group claim, in the order in which cards are held."""
    rows = await tx.rows(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND group_of = :event ORDER BY person_id, submitted_at",
        event=event,
    )
    return tuple(stored_claim(row) for row in rows)


async def events_of(tx: Tx, person: PersonId, week: Week) -> tuple[StoredClaim, ...]:
    """The lit group events of a week at which somebody says they were, the first to light first."""
    rows = await tx.rows(
        "SELECT c.* FROM witness w JOIN claim c USING (workspace_id, claim_id)"
        " WHERE w.workspace_id = :workspace AND w.person_id = :person AND w.was_there AND c.week = :monday"
        " AND (c.rows, c.position) IN (SELECT * FROM unnest(cast(:rows AS smallint[]), cast(:centres AS smallint[])))"
        " AND c.state = 'awarded' ORDER BY c.decided_at, c.claim_id",
        person=person,
        monday=week.monday,
        rows=[size.value for size in Size if size.centre is not None],
        centres=[size.centre for size in Size if size.centre is not None],
    )
    return tuple(stored_claim(row) for row in rows)


async def lock(tx: Tx, claim: ClaimId) -> StoredClaim | None:
    """One claim, held until the transaction ends. Lock the card first: everybody does it in this order."""
    row = await tx.one(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND claim_id = :claim FOR NO KEY UPDATE",
        claim=claim,
    )
    return None if row is None else stored_claim(row)


async def on_square(tx: Tx, person: PersonId, week: Week, position: Position) -> StoredClaim | None:
    """The claim that stands on a square, withdrawn ones aside."""
    row = await tx.one(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND person_id = :person AND week = :monday"
        " AND position = :position AND state <> 'withdrawn'",
        person=person,
        monday=week.monday,
        position=position,
    )
    return None if row is None else stored_claim(row)


async def on_card(tx: Tx, person: PersonId, week: Week) -> tuple[StoredClaim, ...]:
    """All claims on one card, withdrawn ones aside."""
    rows = await tx.rows(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND person_id = :person AND week = :monday"
        " AND state <> 'withdrawn' ORDER BY submitted_at",
        person=person,
        monday=week.monday,
    )
    return tuple(stored_claim(row) for row in rows)


async def ever_on_card(tx: Tx, person: PersonId, week: Week) -> bool:
    """Whether anything was ever claimed on a card, withdrawn claims included."""
    row = await tx.one(
        "SELECT 1 AS found FROM claim WHERE workspace_id = :workspace AND person_id = :person AND week = :monday LIMIT 1",
        person=person,
        monday=week.monday,
    )
    return row is not None


async def of_person(
    tx: Tx, person: PersonId, *, states: Sequence[ClaimState], limit: int
) -> tuple[StoredClaim, ...]:
    """Somebody's claims in these states, newest first."""
    rows = await tx.rows(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND person_id = :person AND state = ANY(:states)"
        " ORDER BY submitted_at DESC LIMIT :limit",
        person=person,
        states=[state.value for state in states],
        limit=limit,
    )
    return tuple(stored_claim(row) for row in rows)


async def lit(
    tx: Tx, *, whose: PersonId | None, but: PersonId, skip: int, limit: int
) -> tuple[StoredClaim, ...]:
    """Awarded claims of somebody, or of everybody except one, the newest first."""
    rows = await tx.rows(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND state = 'awarded' AND person_id <> :but"
        " AND group_of IS NULL"
        " AND person_id = coalesce(cast(:whose AS text), person_id)"
        " ORDER BY submitted_at DESC, claim_id LIMIT :limit OFFSET :skip",
        whose=whose,
        but=but,
        skip=skip,
        limit=limit,
    )
    return tuple(stored_claim(row) for row in rows)


async def awarded_counts(tx: Tx, people: Collection[PersonId]) -> Counter[PersonId]:
    """How many claims of each of these people were awarded so far."""
    rows = await tx.rows(
        "SELECT person_id, count(*) AS n FROM claim WHERE workspace_id = :workspace AND person_id = ANY(:people)"
        " AND state = 'awarded' GROUP BY person_id",
        people=sorted(people),
    )
    return Counter({PersonId(row["person_id"]): row["n"] for row in rows})


async def awarded_today(tx: Tx, person: PersonId, day: date) -> int:
    """How many of somebody's awarded claims happened on this day."""
    row = await tx.one(
        "SELECT count(*) AS n FROM claim WHERE workspace_id = :workspace AND person_id = :person AND state = 'awarded'"
        " AND occurred_on = :day",
        person=person,
        day=day,
    )
    return 0 if row is None else int(row["n"])


def _columns(claim: StoredClaim) -> dict[str, Any]:
    return {
        "claim": claim.id,
        "person": claim.person,
        "monday": claim.week.monday,
        "position": claim.position,
        "activity": claim.activity,
        "state": claim.state.value,
        "revision": claim.revision,
        "closing": claim.closing,
        "evidence": evidence_to_json(claim.evidence),
        "occurred_on": claim.occurred_on,
        "submitted_at": claim.submitted_at,
        "zone": claim.zone.key,
        "customer": claim.customer,
        "due": claim.due,
        "source": claim.source,
        "decided_by": claim.decided_by,
        "traits": list(traits_of(claim.person, claim.evidence, claim.occurred_on)),
        "group_of": claim.group_of,
        "rows": claim.size.value,
        "tellable": claim.tellable,
        "names_customer": claim.names_customer,
        "showable": claim.showable,
    }


async def save(tx: Tx, claim: StoredClaim) -> None:
    """Writes a claim as it is now; a square holds one claim that is not withdrawn (unique index `uq_claim_square`).

    What a mended claim said before is kept beside it, for whoever asks what was known at a moment in between.
    """
    await tx.do(
        """
        WITH replaced AS (
            INSERT INTO earlier_try (workspace_id, claim_id, revision, person_id, closing, evidence, occurred_on,
                                     submitted_at, zone, replaced_at, traits)
            SELECT workspace_id, claim_id, revision, person_id, closing, evidence, occurred_on, submitted_at,
                   zone, cast(:submitted_at AS timestamptz), traits
              FROM claim
             WHERE workspace_id = :workspace AND claim_id = :claim AND revision < cast(:revision AS integer)
            ON CONFLICT DO NOTHING
        ), known AS (
            INSERT INTO claim_trait (workspace_id, trait, submitted_at, claim_id)
            SELECT :workspace, t.trait, cast(:submitted_at AS timestamptz), cast(:claim AS uuid)
              FROM unnest(cast(:traits AS bigint[])) AS t(trait)
            ON CONFLICT DO NOTHING
        )
        INSERT INTO claim (workspace_id, claim_id, person_id, week, position, activity_id, state, revision, closing, evidence,
                           occurred_on, submitted_at, zone, customer_id, due, source, decided_by, group_of, traits, rows,
                           tellable, names_customer, showable)
        VALUES (:workspace, :claim, :person, :monday, :position, :activity, :state, cast(:revision AS integer), :closing,
                cast(:evidence AS jsonb), :occurred_on, :submitted_at, :zone, :customer, :due, :source, :decided_by,
                :group_of, cast(:traits AS bigint[]), :rows, :tellable, :names_customer, :showable)
        ON CONFLICT (workspace_id, claim_id) DO UPDATE
           SET state = excluded.state, revision = excluded.revision, closing = excluded.closing,
               evidence = excluded.evidence, occurred_on = excluded.occurred_on, submitted_at = excluded.submitted_at,
               zone = excluded.zone, customer_id = excluded.customer_id, due = excluded.due, source = excluded.source,
               decided_by = excluded.decided_by, traits = excluded.traits, tellable = excluded.tellable,
               names_customer = excluded.names_customer, showable = excluded.showable, name_words = '{}', story_sketch = '{}'
        """,
        **_columns(claim),
    )


async def move(tx: Tx, claim: StoredClaim, state: ClaimState, *, by: PersonId | None = None) -> None:
    """Changes nothing but the state, and who decided."""
    await tx.do(
        "UPDATE claim SET state = :state, decided_at = :now, decided_by = :by"
        " WHERE workspace_id = :workspace AND claim_id = :claim",
        claim=claim.id,
        state=state.value,
        now=tx.now,
        by=by,
    )


async def erase_before(tx: Tx, days: int, limit: int) -> int:
    """Erases what was told in claims older than `days` that are over; the fact of a connection stays.

    The verdicts go too, and what reviewers wrote to each other, since they may quote, and the traits, since nothing can
    be compared any more. Those that still wait for something are found by `open_before` first. Answers how many claims
    were erased.
    """
    rows = await tx.rows(
        """
        WITH old AS (
            SELECT claim_id, submitted_at, traits FROM claim
             WHERE workspace_id = :workspace AND state IN ('awarded', 'withdrawn')
               AND evidence <> '{}' AND submitted_at < cast(:now AS timestamptz) - make_interval(days => :days)
             LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED
        ), quoted AS (
            UPDATE judgement SET verdicts = '[]' WHERE workspace_id = :workspace AND claim_id IN (SELECT claim_id FROM old)
        ), unsaid AS (
            UPDATE review SET note = '' WHERE workspace_id = :workspace AND claim_id IN (SELECT claim_id FROM old)
        ), unknown AS (
            DELETE FROM claim_trait t
             USING (SELECT claim_id, submitted_at, unnest(traits) AS trait FROM old
                    UNION ALL
                    SELECT e.claim_id, e.submitted_at, unnest(e.traits) FROM earlier_try e JOIN old USING (claim_id)
                     WHERE e.workspace_id = :workspace) AS k
             WHERE t.workspace_id = :workspace AND t.trait = k.trait AND t.submitted_at = k.submitted_at
               AND t.claim_id = k.claim_id
        ), untold AS (
            DELETE FROM earlier_try WHERE workspace_id = :workspace AND claim_id IN (SELECT claim_id FROM old)
        )
        UPDATE claim SET evidence = '{}', source = '', name_words = '{}', story_sketch = '{}', traits = '{}'
          FROM old WHERE claim.workspace_id = :workspace AND claim.claim_id = old.claim_id
        RETURNING claim.claim_id
        """,
        now=tx.now,
        days=days,
        limit=limit,
    )
    return len(rows)


async def open_before(tx: Tx, days: int, limit: int) -> tuple[ClaimId, ...]:
    """Claims sent more than `days` ago that still wait for something."""
    rows = await tx.rows(
        "SELECT claim_id FROM claim WHERE workspace_id = :workspace AND state NOT IN ('awarded', 'withdrawn')"
        " AND submitted_at < cast(:now AS timestamptz) - make_interval(days => :days) ORDER BY submitted_at LIMIT :limit",
        now=tx.now,
        days=days,
        limit=limit,
    )
    return tuple(ClaimId(row["claim_id"]) for row in rows)


async def left_unjudged(tx: Tx, minutes: int, limit: int) -> tuple[StoredClaim, ...]:
    """Claims whose judging job seems to be lost: stored and untouched for this long.

    One that is parked is not lost: it would fail again, and waits for the operator.
    """
    rows = await tx.rows(
        "SELECT * FROM claim WHERE workspace_id = :workspace AND state = 'submitted'"
        " AND submitted_at < cast(:now AS timestamptz) - make_interval(mins => :minutes)"
        " AND NOT EXISTS (SELECT FROM pgqueuer WHERE status = 'failed'"
        " AND dedupe_key = 'judge:' || claim.claim_id || ':' || claim.revision) LIMIT :limit",
        now=tx.now,
        minutes=minutes,
        limit=limit,
    )
    return tuple(stored_claim(row) for row in rows)
