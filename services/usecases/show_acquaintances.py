"""Which customers need to hear from somebody: their own list, the quietest first."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from cards.model import PersonId
from services.acquaintances import Acquaintance
from services.errors import NotFound
from services.ids import CustomerId
from services.people import Person, season_of
from services.people_pages import AcquaintanceFormPage, AcquaintancePage, AcquaintancesPage
from services.store import acquaintances, mergers
from services.store.tx import Tx
from services.usecases.who import known, this_week, today

MOST = 40
AT_HOME = 5
A_YEAR = timedelta(days=365)


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowAcquaintances:
    """Whose list."""

    person: PersonId


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowAcquaintance:
    """Whose form, for which of their customers; for a new one where none is named."""

    person: PersonId
    customer: CustomerId | None = None


async def show_acquaintances(tx: Tx, command: ShowAcquaintances) -> AcquaintancesPage:
    """The list of whoever asks."""
    person = await known(tx, command.person)
    on = today(tx, person)
    return await _page(tx, person, await acquaintances.of_owner(tx, person.id, today=on, limit=MOST))


async def at_home(tx: Tx, person: Person) -> AcquaintancesPage:
    """The first few of those who are quiet."""
    on = today(tx, person)
    return await _page(tx, person, await acquaintances.quiet_of(tx, person.id, today=on, limit=AT_HOME))


async def _page(tx: Tx, person: Person, listed: tuple[Acquaintance, ...]) -> AcquaintancesPage:
    on = today(tx, person)
    count = await acquaintances.counted(tx, person.id, today=on)
    entries = tuple(entry_page(each, on, person) for each in listed)
    return AcquaintancesPage(
        person=person.id,
        entries=entries,
        count=count.all,
        quiet=count.quiet,
        slipped=sum(each.slipped for each in entries),
        told=person.monday_line,
        language=person.language,
    )


def entry_page(each: Acquaintance, on: date, reader: Person) -> AcquaintancePage:
    """An entry as its owner sees it on a day."""
    return AcquaintancePage(
        customer=each.customer,
        name=each.name,
        company=each.company,
        role=each.said.role,
        issue=each.said.issue,
        due=each.due,
        slipped=each.slipped(on),
        tier=each.said.tier,
        silent_days=each.silent_for(on),
        heard=each.heard_on is not None,
        quiet=each.quiet(on),
        leaves_on=each.leaves_on,
        language=reader.language,
    )


async def show_acquaintance(tx: Tx, command: ShowAcquaintance) -> AcquaintanceFormPage:
    """The form. Raises `NotFound` for a customer who is not on this list."""
    person = await known(tx, command.person)
    page = AcquaintanceFormPage(today=today(tx, person), language=person.language)
    if command.customer is None:
        return page
    found = await own_entry(tx, person, command.customer)
    return replace(
        page,
        entry=entry_page(found, page.today, person),
        others=await who_else_knows(tx, person, found.customer),
        merged=await mergers.of_kept(tx, found.customer, zone=person.zone),
    )


async def own_entry(tx: Tx, person: Person, customer: CustomerId) -> Acquaintance:
    """An entry of this person's. Raises `NotFound`."""
    found = await acquaintances.find(tx, person.id, customer, today=today(tx, person))
    if found is None:
        raise NotFound(code="not_on_list")
    return found


async def who_else_knows(tx: Tx, person: Person, customer: CustomerId) -> tuple[PersonId, ...]:
    """Colleagues in the game who connected with a customer in the last year."""
    season = season_of(this_week(tx, person))
    since = today(tx, person) - A_YEAR
    return await acquaintances.known_by(tx, customer, but=person.id, since=since, season=season)
