"""How fair the cards are: for managers."""

from dataclasses import dataclass, replace

from cards.model import PersonId, Week
from services.errors import NotFound, Refused
from services.fairness_pages import FairnessPage
from services.store import fairness_reports, roles, week_keys
from services.store.fairness_reports import StoredReport
from services.store.tx import Tx
from services.usecases.who import known

SHOWN = 26
"""Weeks to choose from: half a year."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowFairness:
    """Who asks, and of which week; the latest with cards when none is named."""

    person: PersonId
    week: Week | None = None


async def show_fairness(tx: Tx, command: ShowFairness) -> FairnessPage:
    """The report of a week. Raises `Refused` for all but managers, `NotFound` where there is none yet."""
    person = await known(tx, command.person)
    if person.id not in (await roles.lookers(tx)).managers:
        raise Refused(code="not_manager")
    page = await report_of_week(tx, ReportOfWeek(week=command.week))
    return replace(page, weeks=await fairness_reports.weeks(tx, SHOWN))


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportOfWeek:
    """Of which week; the latest with cards when none is named."""

    week: Week | None = None


async def report_of_week(tx: Tx, command: ReportOfWeek) -> FairnessPage:
    """The same for the operator. Raises `NotFound`."""
    found = await _stored(tx, command.week)
    if found is None and command.week is not None:
        raise NotFound(code="no_report_of_week")
    if found is None:
        raise NotFound(code="no_report")
    return await _page(tx, found)


async def _page(tx: Tx, found: StoredReport) -> FairnessPage:
    key = await week_keys.find(tx, found.week)
    return FairnessPage(
        week=found.week,
        report=found.report,
        made_at=found.made_at,
        closed=found.closed_at is not None,
        seal="" if key is None else key.seal,
        key="" if key is None else key.told,
    )


async def _stored(tx: Tx, week: Week | None) -> StoredReport | None:
    if week is not None:
        return await fairness_reports.load(tx, week)
    return await fairness_reports.latest(tx)


async def latest_report(tx: Tx, *, closed: bool = False) -> FairnessPage | None:
    """For App Home; None before the first deal, or before the first week is `closed`."""
    found = await fairness_reports.latest(tx, closed=closed)
    return None if found is None else await _page(tx, found)
