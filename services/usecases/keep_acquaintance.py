"""Somebody puts a customer on their list, changes what it says of them, or takes them off."""

from dataclasses import dataclass
from datetime import date, timedelta

from cards.model import PersonId
from services.acquaintances import LONGEST_ISSUE, LONGEST_ROLE, NOTHING_SAID, Particulars
from services.errors import FieldErrors
from services.ids import CustomerId
from services.people import Person
from services.people_pages import AcquaintancesPage
from services.store import acquaintances, customers, mergers
from services.store.customers import Customer
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.merge_customers import join
from services.usecases.show_acquaintances import ShowAcquaintances, show_acquaintances
from services.usecases.who import known, today

MOST_KEPT = 500
"""Nobody keeps in touch with more; a list that holds everybody tells nothing."""
A_YEAR = timedelta(days=366)


@dataclass(frozen=True, kw_only=True, slots=True)
class KeepAcquaintance:
    """Who keeps whom: a known customer, or one by name. `same_as` is another entry that turned out to be the same customer."""

    person: PersonId
    customer: CustomerId | None = None
    name: str = ""
    company: str = ""
    said: Particulars = NOTHING_SAID
    same_as: CustomerId | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DropAcquaintance:
    """Who takes which customer off their list."""

    person: PersonId
    customer: CustomerId


async def keep_acquaintance(tx: Tx, command: KeepAcquaintance) -> AcquaintancesPage:
    """Answers with the whole list. Raises `FieldErrors` for what belongs under a field."""
    person = await known(tx, command.person)
    require_good(command.said, today(tx, person))
    customer = await _customer(tx, person, command)
    if command.same_as is not None:
        # Customers before lists, as everybody does who joins two.
        await mergers.hold(tx, customer.id, command.same_as)
    await put_on_list(tx, person, customer.id, command.said)
    if command.same_as is not None:
        await join(tx, person, kept=customer.id, gone=command.same_as)
    await telling.own_list(tx, person.id, customer.id)
    return await show_acquaintances(tx, ShowAcquaintances(person=person.id))


async def put_on_list(
    tx: Tx, person: Person, customer: CustomerId, said: Particulars, *, anew: bool = True
) -> None:
    """One more on somebody's list, unless it is full; who is on it already may be changed all the same."""
    on = today(tx, person)
    full = (await acquaintances.counted(tx, person.id, today=on)).all >= MOST_KEPT
    if full and await acquaintances.find(tx, person.id, customer, today=on) is None:
        raise FieldErrors(code="field_errors", fields={"customer": "list_full"})
    await acquaintances.keep(tx, person.id, customer, said, today=on, anew=anew)


def require_good(said: Particulars, on: date) -> None:
    """Raises `FieldErrors`. A day that has passed may stay as it is."""
    if len(said.role) > LONGEST_ROLE:
        raise FieldErrors(code="field_errors", fields={"role": "role_length"})
    if len(said.issue) > LONGEST_ISSUE:
        raise FieldErrors(code="field_errors", fields={"issue": "issue_length"})
    if said.due is not None and not on - A_YEAR <= said.due <= on + A_YEAR:
        raise FieldErrors(code="field_errors", fields={"due": "due_range"})


async def _customer(tx: Tx, person: Person, command: KeepAcquaintance) -> Customer:
    if command.customer is not None:
        found = await customers.load(tx, command.customer)
        if found is None:
            raise FieldErrors(code="field_errors", fields={"customer": "customer_gone"})
        return found
    if not command.name.strip():
        raise FieldErrors(code="field_errors", fields={"customer": "no_customer"})
    return await customers.keep(
        tx, name=command.name.strip(), company=command.company.strip(), owner=person.id
    )


async def drop_acquaintance(tx: Tx, command: DropAcquaintance) -> AcquaintancesPage:
    """Off the list, with all that was said of them there; what was claimed about them stays. Answers with the list."""
    person = await known(tx, command.person)
    await acquaintances.drop(tx, person.id, command.customer)
    await telling.own_list(tx, person.id, command.customer)
    return await show_acquaintances(tx, ShowAcquaintances(person=person.id))
