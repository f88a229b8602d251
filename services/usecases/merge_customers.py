"""Two entries turn out to be one customer, or are parted again."""

from dataclasses import dataclass

from cards.model import PersonId
from services.errors import FieldErrors, NotFound, Refused
from services.ids import CustomerId, MergerId
from services.people import Person
from services.people_pages import AcquaintancesPage
from services.store import acquaintances, mergers, roles
from services.store.mergers import Merger
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.show_acquaintances import ShowAcquaintances, show_acquaintances
from services.usecases.who import known


@dataclass(frozen=True, kw_only=True, slots=True)
class PartCustomers:
    """Who undoes which merger."""

    person: PersonId
    merger: MergerId


async def join(tx: Tx, person: Person, *, kept: CustomerId, gone: CustomerId) -> Merger:
    """`gone` is `kept` from now on: whatever was claimed about the one counts for the other.

    Raises `FieldErrors` under `same_as`, where that is not theirs to say: a customer others keep is joined by one of them,
    or by a manager.
    """
    found = await mergers.hold(tx, kept, gone)
    if kept == gone:
        raise FieldErrors(code="field_errors", fields={"same_as": "same_customer"})
    if len(found) < 2 or any(into is not None for into in found.values()):
        raise FieldErrors(code="field_errors", fields={"same_as": "customer_gone"})
    keepers = await acquaintances.keepers(tx, gone)
    if keepers and person.id not in keepers and not await _leads(tx, person.id):
        raise FieldErrors(code="field_errors", fields={"same_as": "kept_by_another"})
    merger = await mergers.join(tx, kept=kept, gone=gone, by=person.id)
    await _tell(tx, merger)
    return merger


async def part_customers(tx: Tx, command: PartCustomers) -> AcquaintancesPage:
    """Undoes a merger exactly: claims, lists and last contacts are as if it had not been. Answers with the list.

    Raises `Refused` for anybody but who did it, those who keep the customer and managers, and where it was undone before.
    """
    person = await known(tx, command.person)
    merger = await mergers.lock(tx, command.merger)
    if merger is None:
        raise NotFound(code="merger_gone")
    keepers = await acquaintances.keepers(tx, merger.kept)
    if person.id not in {merger.by, *keepers} and not await _leads(tx, person.id):
        raise Refused(code="not_on_list")
    held = await mergers.hold(tx, merger.kept, merger.gone)
    if merger.undone_at is not None or held.get(merger.gone) != merger.kept:
        raise Refused(code="merger_gone")
    await mergers.part(tx, merger)
    await _tell(tx, merger)
    return await show_acquaintances(tx, ShowAcquaintances(person=person.id))


async def _leads(tx: Tx, person: PersonId) -> bool:
    return person in (await roles.lookers(tx)).managers


async def _tell(tx: Tx, merger: Merger) -> None:
    for owner in sorted({merger.by, *merger.owners}):
        await telling.own_list(tx, owner, merger.kept, merger.gone)
