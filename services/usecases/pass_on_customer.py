"""One of us offers a customer to a colleague, who takes over or does not; for some days both keep in touch."""

from dataclasses import dataclass
from datetime import timedelta

from cards.model import PersonId
from services.acquaintances import LONGEST_NOTE, NOTHING_SAID, OVERLAPS, Handover, Particulars
from services.errors import FieldErrors, NotFound, Refused
from services.ids import CustomerId, HandoverId
from services.people import Person
from services.people_pages import HandoverPage, PassOnPage
from services.store import acquaintances, customers, handovers, people
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.keep_acquaintance import put_on_list
from services.usecases.show_acquaintances import entry_page, own_entry, who_else_knows
from services.usecases.who import known, today


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowPassOn:
    """Who wants to hand which customer over."""

    person: PersonId
    customer: CustomerId


@dataclass(frozen=True, kw_only=True, slots=True)
class PassOnCustomer:
    """Who offers which customer to whom, with how many days of overlap."""

    person: PersonId
    customer: CustomerId
    to: PersonId
    days: int = OVERLAPS[0]
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerHandover:
    """What a colleague says to an offer."""

    person: PersonId
    handover: HandoverId
    taken: bool


async def show_pass_on(tx: Tx, command: ShowPassOn) -> PassOnPage:
    """The form. Raises `NotFound` for a customer who is not on this list."""
    person = await known(tx, command.person)
    found = await own_entry(tx, person, command.customer)
    waiting = await handovers.open_of(tx, person.id, found.customer)
    return PassOnPage(
        entry=entry_page(found, today(tx, person), person),
        others=await who_else_knows(tx, person, found.customer),
        asked=None if waiting is None else waiting.taker,
    )


async def pass_on_customer(tx: Tx, command: PassOnCustomer) -> HandoverPage:
    """Asks the colleague, in the place of whoever was asked before. Raises `FieldErrors` and `NotFound`."""
    person = await known(tx, command.person)
    _require_good(command)
    taker = await people.load(tx, command.to)
    if taker is None or not taker.may_play or taker.id == person.id:
        raise FieldErrors(code="field_errors", fields={"taker": "not_a_taker"})
    if not await acquaintances.hold(tx, person.id, command.customer):
        raise NotFound(code="not_on_list")
    before = await handovers.close_open(tx, person.id, command.customer)
    if before is not None:
        await telling.handover(tx, await _held(tx, before))
    offered = await handovers.add(
        tx,
        customer=command.customer,
        giver=person.id,
        taker=taker.id,
        days=command.days,
        note=command.note.strip(),
    )
    handover = await _held(tx, offered)
    await telling.handover(tx, handover)
    return await handover_page(tx, handover, person)


def _require_good(command: PassOnCustomer) -> None:
    if len(command.note) > LONGEST_NOTE:
        raise FieldErrors(code="field_errors", fields={"note": "note_length"})
    if command.days not in OVERLAPS:
        raise FieldErrors(code="field_errors", fields={"overlap": "unknown_overlap"})


async def _held(tx: Tx, handover: HandoverId) -> Handover:
    found = await handovers.lock(tx, handover)
    if found is None:
        raise NotFound(code="handover_gone")
    return found


async def answer_handover(tx: Tx, command: AnswerHandover) -> HandoverPage:
    """The first answer counts; whoever answers again sees what became of it. Raises `Refused` for anybody else."""
    person = await known(tx, command.person)
    handover = await _held(tx, command.handover)
    if handover.taker != person.id:
        raise Refused(code="handover_gone")
    if handover.answered_on is None:
        if command.taken:
            await _take_over(tx, handover, person)
        await handovers.answer(tx, handover.id, taken=command.taken)
        handover = await _held(tx, handover.id)
        await telling.handover(tx, handover)
    return await handover_page(tx, handover, person)


async def _take_over(tx: Tx, handover: Handover, taker: Person) -> None:
    """The customer is on the taker's list, and leaves the giver's after the overlap."""
    customer = await customers.load(tx, handover.customer)
    giver = await people.load(tx, handover.giver)
    if customer is None or giver is None:
        raise Refused(code="handover_gone")
    on = today(tx, taker)
    given = await acquaintances.find(tx, giver.id, customer.id, today=on)
    said = NOTHING_SAID if given is None else given.said
    due = said.due if said.due is not None and said.due >= on else None
    fresh = Particulars(role=said.role, issue=said.issue, due=due, tier=said.tier)
    await put_on_list(tx, taker, customer.id, fresh, anew=False)
    if handover.days:
        last_day = today(tx, giver) + timedelta(days=handover.days)
        await acquaintances.leave(tx, giver.id, customer.id, last_day=last_day)
    else:
        await acquaintances.drop(tx, giver.id, customer.id)
    for keeper in (giver, taker):
        await telling.own_list(tx, keeper.id, customer.id)


async def handover_page(tx: Tx, handover: Handover, reader: Person) -> HandoverPage:
    """An offer as one of the two sees it. Raises `NotFound` where its customer is gone."""
    customer = await customers.load(tx, handover.customer)
    if customer is None:
        raise NotFound(code="handover_gone")
    given = await acquaintances.find(tx, handover.giver, customer.id, today=today(tx, reader))
    answered, waits = handover.answered_on, handover.answered_on is None
    return HandoverPage(
        handover=handover.id,
        reader=reader.id,
        giver=handover.giver,
        taker=handover.taker,
        name=customer.name,
        company=customer.company,
        issue=given.said.issue if given is not None and waits else "",
        note=handover.note if waits else "",
        days=handover.days,
        taken=handover.taken,
        over=answered is not None and handover.taken is None,
        until=answered + timedelta(days=handover.days) if answered and handover.taken else None,
        language=reader.language,
    )
