"""Who keeps in touch with which customer: an entry each for an owner and a customer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cards.model import PersonId
from services.acquaintances import Acquaintance, Particulars, tier_of
from services.ids import CustomerId
from services.store.tx import Row, Tx

OF_OWNER = """
SELECT a.*, c.name, c.company, c.last_contact_on FROM acquaintance a
  JOIN customer c ON c.workspace_id = :workspace AND c.customer_id = a.customer_id
 WHERE a.workspace_id = :workspace AND a.owner_id = :owner AND (a.leaves_on IS NULL OR a.leaves_on >= :today)
 ORDER BY cast(:today AS date) - coalesce(c.last_contact_on, a.since) DESC, c.name_key, a.customer_id LIMIT :limit
"""
QUIET_OF = """
SELECT a.*, c.name, c.company, c.last_contact_on FROM acquaintance a
  JOIN customer c ON c.workspace_id = :workspace AND c.customer_id = a.customer_id
 WHERE a.workspace_id = :workspace AND a.owner_id = :owner AND (a.leaves_on IS NULL OR a.leaves_on >= :today)
   AND cast(:today AS date) - coalesce(c.last_contact_on, a.since) > a.rhythm_days
 ORDER BY cast(:today AS date) - coalesce(c.last_contact_on, a.since) DESC, c.name_key, a.customer_id LIMIT :limit
"""
ONE = """
SELECT a.*, c.name, c.company, c.last_contact_on FROM acquaintance a
  JOIN customer c ON c.workspace_id = :workspace AND c.customer_id = a.customer_id
 WHERE a.workspace_id = :workspace AND a.owner_id = :owner AND (a.leaves_on IS NULL OR a.leaves_on >= :today)
   AND a.customer_id = :customer
"""
QUIETEST = """
SELECT owner_id, customer_id, silence FROM (
    SELECT a.owner_id, a.customer_id, cast(:today AS date) - coalesce(c.last_contact_on, a.since) AS silence,
           rank() OVER (PARTITION BY a.owner_id ORDER BY coalesce(c.last_contact_on, a.since)) AS place
      FROM acquaintance a JOIN customer c ON c.workspace_id = :workspace AND c.customer_id = a.customer_id
     WHERE a.workspace_id = :workspace AND a.owner_id = ANY(cast(:owners AS text[])) AND a.leaves_on IS NULL
       AND cast(:today AS date) - coalesce(c.last_contact_on, a.since) > a.rhythm_days) AS quiet
 WHERE place <= :most ORDER BY owner_id, silence DESC, customer_id
"""


def _acquaintance(row: Row) -> Acquaintance:
    return Acquaintance(
        owner=PersonId(row["owner_id"]),
        customer=CustomerId(row["customer_id"]),
        name=row["name"],
        company=row["company"],
        said=Particulars(
            role=row["role"], issue=row["issue"], due=row["due"], tier=tier_of(row["rhythm_days"])
        ),
        since=row["since"],
        due_set_on=row["due_set_on"],
        heard_on=row["last_contact_on"],
        leaves_on=row["leaves_on"],
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Counted:
    """How many customers somebody keeps in touch with, and how many of them are quiet."""

    all: int
    quiet: int


async def counted(tx: Tx, owner: PersonId, *, today: date) -> Counted:
    """How long somebody's list is."""
    row = await tx.one(
        """
        SELECT count(*) AS listed,
               count(*) FILTER (WHERE cast(:today AS date) - coalesce(c.last_contact_on, a.since) > a.rhythm_days) AS quiet
          FROM acquaintance a JOIN customer c ON c.workspace_id = :workspace AND c.customer_id = a.customer_id
         WHERE a.workspace_id = :workspace AND a.owner_id = :owner AND (a.leaves_on IS NULL OR a.leaves_on >= :today)
        """,
        owner=owner,
        today=today,
    )
    return Counted(all=0, quiet=0) if row is None else Counted(all=row["listed"], quiet=row["quiet"])


async def of_owner(tx: Tx, owner: PersonId, *, today: date, limit: int) -> tuple[Acquaintance, ...]:
    """Somebody's list, the quietest first."""
    rows = await tx.rows(
        OF_OWNER,
        owner=owner,
        today=today,
        limit=limit,
    )
    return tuple(_acquaintance(row) for row in rows)


async def quiet_of(tx: Tx, owner: PersonId, *, today: date, limit: int) -> tuple[Acquaintance, ...]:
    """Those of somebody's list who have not heard from us for longer than agreed, the quietest first."""
    rows = await tx.rows(
        QUIET_OF,
        owner=owner,
        today=today,
        limit=limit,
    )
    return tuple(_acquaintance(row) for row in rows)


async def find(tx: Tx, owner: PersonId, customer: CustomerId, *, today: date) -> Acquaintance | None:
    """One entry of somebody's list."""
    row = await tx.one(ONE, owner=owner, customer=customer, today=today)
    return None if row is None else _acquaintance(row)


async def keep(
    tx: Tx, owner: PersonId, customer: CustomerId, said: Particulars, *, today: date, anew: bool = True
) -> None:
    """Puts a customer on somebody's list. Who is there already gets the new particulars, unless these are not `anew`.

    A day that stays the same was set when it was first. Whoever keeps a customer again stays beyond an overlap.
    """
    await tx.do(
        """
        INSERT INTO acquaintance AS a (workspace_id, owner_id, customer_id, role, issue, due, due_set_on, rhythm_days, since)
        VALUES (:workspace, :owner, :customer, :role, :issue, cast(:due AS date),
                CASE WHEN cast(:due AS date) IS NULL THEN NULL ELSE cast(:today AS date) END, :rhythm, :today)
        ON CONFLICT (workspace_id, owner_id, customer_id) DO UPDATE
           SET role = CASE WHEN :anew THEN excluded.role ELSE a.role END,
               issue = CASE WHEN :anew THEN excluded.issue ELSE a.issue END,
               due = CASE WHEN :anew THEN excluded.due ELSE a.due END,
               due_set_on = CASE WHEN :anew AND a.due IS DISTINCT FROM excluded.due THEN excluded.due_set_on
                                 ELSE a.due_set_on END,
               rhythm_days = CASE WHEN :anew THEN excluded.rhythm_days ELSE a.rhythm_days END,
               leaves_on = NULL
        """,
        owner=owner,
        customer=customer,
        role=said.role,
        issue=said.issue,
        due=said.due,
        rhythm=said.tier.value,
        today=today,
        anew=anew,
    )


async def drop(tx: Tx, owner: PersonId, customer: CustomerId) -> bool:
    """Takes a customer off somebody's list, with all that was said of them there; whether they were on it."""
    return bool(
        await tx.do(
            "DELETE FROM acquaintance WHERE workspace_id = :workspace AND owner_id = :owner AND customer_id = :customer",
            owner=owner,
            customer=customer,
        )
    )


async def leave(tx: Tx, owner: PersonId, customer: CustomerId, *, last_day: date) -> None:
    """The customer goes off somebody's list after this day; somebody else keeps in touch from now on."""
    await tx.do(
        "UPDATE acquaintance SET leaves_on = :day WHERE workspace_id = :workspace AND owner_id = :owner"
        " AND customer_id = :customer",
        owner=owner,
        customer=customer,
        day=last_day,
    )


async def hold(tx: Tx, owner: PersonId, customer: CustomerId) -> bool:
    """Whoever else wants to change this entry waits until the transaction ends; whether it is there."""
    row = await tx.one(
        "SELECT customer_id FROM acquaintance WHERE workspace_id = :workspace AND owner_id = :owner"
        " AND customer_id = :customer FOR NO KEY UPDATE",
        owner=owner,
        customer=customer,
    )
    return row is not None


async def keepers(tx: Tx, customer: CustomerId) -> tuple[PersonId, ...]:
    """Who has this customer on their list."""
    rows = await tx.rows(
        "SELECT owner_id FROM acquaintance WHERE workspace_id = :workspace AND customer_id = :customer ORDER BY owner_id",
        customer=customer,
    )
    return tuple(PersonId(row["owner_id"]) for row in rows)


async def known_by(
    tx: Tx, customer: CustomerId, *, but: PersonId, since: date, season: str, limit: int = 20
) -> tuple[PersonId, ...]:
    """Colleagues in this season's game who connected with a customer since a day, whoever did last first."""
    rows = await tx.rows(
        """
        SELECT t.person_id, max(t.met_on) AS met_on FROM contact t
          JOIN person p ON p.workspace_id = :workspace AND p.person_id = t.person_id
         WHERE t.workspace_id = :workspace AND t.customer_id = :customer AND t.met_on >= :since AND t.person_id <> :but
           AND p.active AND p.kind = 'member' AND p.state IN ('playing', 'paused') AND p.season = :season
         GROUP BY t.person_id ORDER BY met_on DESC, t.person_id LIMIT :limit
        """,
        customer=customer,
        since=since,
        but=but,
        season=season,
        limit=limit,
    )
    return tuple(PersonId(row["person_id"]) for row in rows)


@dataclass(frozen=True, kw_only=True, slots=True)
class Silence:
    """A quiet customer of somebody's, and for how many days."""

    customer: CustomerId
    days: int


async def quietest(
    tx: Tx, owners: Sequence[PersonId], *, today: date, most: int
) -> dict[PersonId, tuple[Silence, ...]]:
    """The quietest customers of each of these people, and those who are as quiet as the last of them."""
    rows = await tx.rows(QUIETEST, owners=list(owners), today=today, most=most)
    found: dict[PersonId, tuple[Silence, ...]] = {}
    for row in rows:
        each = Silence(customer=CustomerId(row["customer_id"]), days=row["silence"])
        found[PersonId(row["owner_id"])] = (*found.get(PersonId(row["owner_id"]), ()), each)
    return found


async def forget_left(tx: Tx, before: date, *, limit: int) -> tuple[tuple[PersonId, CustomerId], ...]:
    """Drops entries whose overlap is over; answers who was on whose list."""
    rows = await tx.rows(
        "DELETE FROM acquaintance WHERE workspace_id = :workspace AND (owner_id, customer_id) IN"
        " (SELECT owner_id, customer_id FROM acquaintance"
        "   WHERE workspace_id = :workspace AND leaves_on < :before LIMIT :limit) RETURNING owner_id, customer_id",
        before=before,
        limit=limit,
    )
    return tuple((PersonId(row["owner_id"]), CustomerId(row["customer_id"])) for row in rows)
