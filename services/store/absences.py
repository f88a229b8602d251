"""When people were on a break, for comparing what they did in the days they were there."""

from datetime import date, timedelta

from cards.model import PersonId
from services.store.tx import Tx


async def begin(tx: Tx, person: PersonId, first: date, last: date | None) -> None:
    """A break from `first` on; None where nobody knows its last day yet."""
    await tx.do(
        "INSERT INTO absence (workspace_id, person_id, first, last) VALUES (:workspace, :person, :first, :last)"
        " ON CONFLICT (workspace_id, person_id, first) DO UPDATE SET last = excluded.last",
        person=person,
        first=first,
        last=last,
    )


async def end(tx: Tx, person: PersonId, back: date) -> None:
    """Somebody is back on this day: a break that reached further ends the day before, one that had not begun never was."""
    await tx.do(
        "DELETE FROM absence WHERE workspace_id = :workspace AND person_id = :person AND first >= :back",
        person=person,
        back=back,
    )
    await tx.do(
        "UPDATE absence SET last = :last WHERE workspace_id = :workspace AND person_id = :person"
        " AND (last IS NULL OR last >= :back)",
        person=person,
        back=back,
        last=back - timedelta(days=1),
    )
