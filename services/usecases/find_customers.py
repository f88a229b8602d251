"""Customers to pick from while typing."""

from dataclasses import dataclass

from cards.model import PersonId
from services.pages import CustomerChoice
from services.store import customers
from services.store.tx import Tx
from services.usecases.who import known


@dataclass(frozen=True, kw_only=True, slots=True)
class FindCustomers:
    """Who looks, and what was typed so far."""

    person: PersonId
    typed: str = ""


async def find_customers(tx: Tx, command: FindCustomers) -> tuple[CustomerChoice, ...]:
    """Those whose name or company begins a word with what was typed, the ones I met last first."""
    person = await known(tx, command.person)
    found = await customers.find(tx, command.typed, person=person.id)
    return tuple(customer.choice for customer in found)
