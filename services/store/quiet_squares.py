"""Squares of cards that are for a customer who had gone quiet: kept with the card, as it was dealt.

A square is for its customer while they are on its owner's list: whoever takes them off it, or hands them over, is free to
do the square with anybody. Whoever was found to be somebody else is that one.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from cards.model import PersonId, Position, Week
from services.ids import CustomerId
from services.store.tx import Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class QuietSquare:
    """A square of somebody's card. `days` is how long its customer had been quiet when the week began."""

    person: PersonId
    week: Week
    position: Position
    customer: CustomerId
    days: int


@dataclass(frozen=True, kw_only=True, slots=True)
class QuietCustomer:
    """Who a square is for."""

    customer: CustomerId
    name: str
    company: str
    days: int


async def add(tx: Tx, squares: Sequence[QuietSquare]) -> None:
    """Keeps them with cards that were dealt just now."""
    if not squares:
        return
    await tx.do(
        """
        INSERT INTO quiet_square (workspace_id, person_id, week, position, customer_id, silent_days)
        SELECT :workspace, q.* FROM unnest(cast(:people AS text[]), cast(:mondays AS date[]), cast(:positions AS smallint[]),
                                           cast(:customers AS uuid[]), cast(:days AS integer[])) AS q
        """,
        people=[each.person for each in squares],
        mondays=[each.week.monday for each in squares],
        positions=[each.position for each in squares],
        customers=[each.customer for each in squares],
        days=[each.days for each in squares],
    )


async def drop(tx: Tx, person: PersonId, week: Week) -> None:
    """The card was given back."""
    await tx.do(
        "DELETE FROM quiet_square WHERE workspace_id = :workspace AND person_id = :person AND week = :monday",
        person=person,
        monday=week.monday,
    )


async def of_card(tx: Tx, person: PersonId, week: Week, *, today: date) -> dict[Position, QuietCustomer]:
    """Who the quiet squares of a card are for."""
    rows = await tx.rows(
        """
        SELECT q.position, q.silent_days, k.customer_id, k.name, k.company FROM quiet_square q
          JOIN customer c ON c.workspace_id = :workspace AND c.customer_id = q.customer_id
          JOIN customer k ON k.workspace_id = :workspace AND k.customer_id = CASE WHEN c.merged_into IS NULL THEN c.customer_id ELSE c.merged_into END
          JOIN acquaintance a ON a.workspace_id = :workspace AND a.owner_id = q.person_id AND a.customer_id = k.customer_id
         WHERE q.workspace_id = :workspace AND q.person_id = :person AND q.week = :monday
           AND (a.leaves_on IS NULL OR a.leaves_on >= :today)
         ORDER BY q.position
        """,
        person=person,
        monday=week.monday,
        today=today,
    )
    return {
        Position(row["position"]): QuietCustomer(
            customer=CustomerId(row["customer_id"]),
            name=row["name"],
            company=row["company"],
            days=row["silent_days"],
        )
        for row in rows
    }


async def at(
    tx: Tx, person: PersonId, week: Week, position: Position, *, today: date
) -> QuietCustomer | None:
    """Who one square of a card is for; None for a square like any other."""
    return (await of_card(tx, person, week, today=today)).get(position)


async def weeks_for(tx: Tx, person: PersonId, customers: Collection[CustomerId]) -> tuple[Week, ...]:
    """The weeks in which somebody's card has a square for one of these, or for who was found to be one of them."""
    rows = await tx.rows(
        """
        SELECT DISTINCT q.week FROM quiet_square q
          JOIN customer c ON c.workspace_id = :workspace AND c.customer_id = q.customer_id
         WHERE q.workspace_id = :workspace AND q.person_id = :person
           AND (q.customer_id = ANY(cast(:customers AS uuid[])) OR c.merged_into = ANY(cast(:customers AS uuid[])))
        """,
        person=person,
        customers=list(customers),
    )
    return tuple(Week.of(row["week"]) for row in rows)
