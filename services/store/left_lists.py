"""Lists of people who left the company: what they leave behind, and how it comes over to somebody who is here."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from cards.model import PersonId
from services.ids import TeamId
from services.people_pages import LeftLists
from services.store.tx import Tx

COUNTED = """
SELECT count(DISTINCT a.owner_id) AS people, count(DISTINCT a.customer_id) AS customers FROM person p
  JOIN acquaintance a ON a.workspace_id = :workspace AND a.owner_id = p.person_id AND a.leaves_on IS NULL
 WHERE p.workspace_id = :workspace AND NOT p.active AND (:everybody OR p.team_id = ANY(cast(:teams AS uuid[])))
   AND (cast(:owner AS text) IS NULL OR p.person_id = :owner)
"""
TAKEN = """
WITH chosen AS (
    SELECT a.owner_id, a.customer_id FROM person p
      JOIN acquaintance a ON a.workspace_id = :workspace AND a.owner_id = p.person_id AND a.leaves_on IS NULL
     WHERE p.workspace_id = :workspace AND NOT p.active AND (:everybody OR p.team_id = ANY(cast(:teams AS uuid[])))
       AND (cast(:owner AS text) IS NULL OR p.person_id = :owner)
     ORDER BY a.owner_id, a.customer_id LIMIT :room FOR UPDATE OF a SKIP LOCKED),
taken AS (
    DELETE FROM acquaintance a USING chosen c
     WHERE a.workspace_id = :workspace AND a.owner_id = c.owner_id AND a.customer_id = c.customer_id RETURNING a.*),
put AS (
INSERT INTO acquaintance AS mine (workspace_id, owner_id, customer_id, role, issue, due, due_set_on, rhythm_days, since)
SELECT DISTINCT ON (customer_id) :workspace, cast(:taker AS text), customer_id, role, issue,
       CASE WHEN due >= :today THEN due END, CASE WHEN due >= :today THEN due_set_on END, rhythm_days, since
  FROM taken ORDER BY customer_id, rhythm_days, owner_id
    ON CONFLICT (workspace_id, owner_id, customer_id) DO UPDATE SET leaves_on = NULL)
SELECT DISTINCT owner_id FROM taken ORDER BY owner_id
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Whose:
    """Lists of whom: people of some teams, or everybody; of `owner` alone where they are named."""

    teams: Collection[TeamId] = ()
    everybody: bool = False
    owner: PersonId | None = None


async def counted(tx: Tx, whose: Whose) -> LeftLists:
    """How many people left how many customers."""
    row = await tx.one(COUNTED, everybody=whose.everybody, teams=list(whose.teams), owner=whose.owner)
    return LeftLists() if row is None else LeftLists(people=row["people"], customers=row["customers"])


async def take(tx: Tx, whose: Whose, taker: PersonId, *, today: date, room: int) -> tuple[PersonId, ...]:
    """At most `room` entries are on the taker's list from now on, as their owners kept them; days that have passed are not.

    Who keeps one of them already keeps it as it is. Answers whose entries these were.
    """
    rows = await tx.rows(
        TAKEN,
        everybody=whose.everybody,
        teams=list(whose.teams),
        owner=whose.owner,
        taker=taker,
        today=today,
        room=room,
    )
    return tuple(PersonId(row["owner_id"]) for row in rows)
