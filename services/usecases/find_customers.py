"""Customers to pick from while typing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cards import points
from cards.model import PersonId, Week
from services.pages import CustomerChoice, OneMore
from services.people import Person
from services.rules.customer_fatigue import CustomerFatigue
from services.rules.policy import Policy
from services.store import customers, policies
from services.store.customers import Customer
from services.store.tx import Tx
from services.tuning import policy_of
from services.usecases.who import known, this_week


@dataclass(frozen=True, kw_only=True, slots=True)
class FindCustomers:
    """Who looks, and what was typed so far."""

    person: PersonId
    typed: str = ""


async def find_customers(tx: Tx, command: FindCustomers) -> tuple[CustomerChoice, ...]:
    """Those whose name or company begins a word with what was typed, the ones I met last first.

    Each tells how many colleagues met them this week, so that nobody is surprised after the visit.
    """
    person = await known(tx, command.person)
    found = await customers.find(tx, command.typed, person=person.id)
    return await choices(tx, person, found, week=this_week(tx, person))


async def choices(
    tx: Tx, person: Person, found: Sequence[Customer], *, week: Week
) -> tuple[CustomerChoice, ...]:
    """These customers with how many colleagues met them in a week, and what one more claim leads to."""
    ids = [customer.id for customer in found]
    met = await customers.met_by_colleagues(tx, ids, week=week, person=person.id)
    policy = policy_of((await policies.latest(tx)).changes)
    return tuple(_with_colleagues(customer.choice, met.get(customer.id, 0), policy) for customer in found)


def _with_colleagues(choice: CustomerChoice, colleagues: int, policy: Policy) -> CustomerChoice:
    return replace(choice, colleagues=colleagues, one_more=one_more(colleagues, policy))


def one_more(colleagues: int, policy: Policy) -> OneMore:
    """What comes of a claim after this many colleagues'."""
    if colleagues >= points.DEFAULT.fatigue_cap:
        return OneMore.NO_POINTS
    if CustomerFatigue.key not in policy.switched_off and colleagues + 1 >= policy.fatigue_colleagues:
        return OneMore.READ_FIRST
    return OneMore.AS_EVER
