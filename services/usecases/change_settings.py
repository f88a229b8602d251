"""Settings are shown and changed, each change kept: who, when, from what to what."""

from dataclasses import dataclass, replace
from typing import Final

from cards.model import PersonId
from services import settings
from services.decks import first_free
from services.errors import FieldErrors
from services.people import Person
from services.settings import (
    DEAL_DAYS,
    EVENINGS,
    MORNINGS,
    MOST_HOLIDAYS,
    PersonChoice,
    Step,
    WorkspaceChoice,
)
from services.settings_pages import MinePage, SettingsPage, WorkspacePage
from services.store import changes, people, policies, roles, targets, workspaces
from services.store.tx import Tx
from services.store.workspaces import Workspace
from services.tuning import preset_of
from services.usecases import poster_news, telling
from services.usecases.caring import care_of, require_all
from services.usecases.dated import on_the_clock
from services.usecases.set_up import tick
from services.usecases.show_teams import changed
from services.usecases.who import known, workspace

SUBJECT: Final = "workspace"


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowSettings:
    """Who asks."""

    person: PersonId


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangeWorkspace:
    """Who changes it, and all that is chosen now."""

    person: PersonId
    choice: WorkspaceChoice


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangeMine:
    """Who, and all that they choose now."""

    person: PersonId
    choice: PersonChoice


async def show_settings(tx: Tx, command: ShowSettings) -> SettingsPage:
    """What this person may set. Raises `Refused` for those who may not play."""
    person = await known(tx, command.person)
    care = await care_of(tx, person.id, await roles.lookers(tx), await workspace(tx))
    return SettingsPage(person=person.id, care=care)


async def show_workspace_settings(tx: Tx, command: ShowSettings) -> WorkspacePage:
    """Raises `Refused` for all but those who look after the workspace."""
    await require_all(tx, command.person)
    return await _workspace_page(tx, await workspace(tx))


async def _workspace_page(tx: Tx, place: Workspace) -> WorkspacePage:
    told = await on_the_clock(tx, *await changes.latest(tx, SUBJECT))
    return WorkspacePage(
        choice=choice_of_workspace(place),
        next_deal=place.deal_time.next(tx.now, place.zone).astimezone(place.zone),
        preset=preset_of((await policies.latest(tx)).changes),
        target=await targets.at(tx, first_free(tx.now)),
        latest=tuple(map(changed, told)),
    )


async def change_workspace(tx: Tx, command: ChangeWorkspace) -> WorkspacePage:
    """Deals from the next one on, everything else from now on. Raises `Refused`, and `FieldErrors` for what cannot be.

    Holidays that are over are kept, since the weeks they were in are counted without them. A day of cards later than
    Wednesday stays where it was chosen before, and is not chosen any more.
    """
    await require_all(tx, command.person)
    await roles.hold(tx)
    before = await workspace(tx)
    over = {day for day in before.holidays if day < tx.now.astimezone(before.zone).date()}
    choice = replace(command.choice, holidays=command.choice.holidays | over)
    _require_hours(choice.quiet_from, choice.quiet_until)
    if choice.deal_weekday not in {*DEAL_DAYS, before.deal_weekday}:
        raise FieldErrors(code="field_errors", fields={"deal_day": "bad_deal_day"})
    if len(choice.holidays) > MOST_HOLIDAYS:
        raise FieldErrors(code="field_errors", fields={"holidays": "too_many_holidays"})
    was, now = settings.as_kept(choice_of_workspace(before)), settings.as_kept(choice)
    if was != now:
        await workspaces.write(tx, choice)
        await workspaces.set_next_due(tx, tx.now)
        await changes.add(tx, person=command.person, subject=SUBJECT, before=was, after=now)
        await telling.home(tx, command.person)
    for step in (Step.TIME, Step.SEEN):
        await tick(tx, step)
    page = await _workspace_page(tx, await workspace(tx))
    return replace(page, changes=settings.changed(was, now))


def _require_hours(evening: int | None, morning: int | None) -> None:
    """Raises `FieldErrors` where next to nothing of the day would be left."""
    if evening is not None and evening not in EVENINGS:
        raise FieldErrors(code="field_errors", fields={"quiet_from": "bad_hours"})
    if morning is not None and morning not in MORNINGS:
        raise FieldErrors(code="field_errors", fields={"quiet_until": "bad_hours"})


def choice_of_workspace(place: Workspace) -> WorkspaceChoice:
    """The workspace's settings as they are."""
    return WorkspaceChoice(
        zone=place.zone,
        deal_weekday=place.deal_weekday,
        deal_hour=place.deal_hour,
        quiet_from=place.quiet_from,
        quiet_until=place.quiet_until,
        holidays=place.holidays,
        full_ranking=place.full_ranking,
    )


async def show_mine(tx: Tx, command: ShowSettings) -> MinePage:
    """Raises `Refused` for those who may not play."""
    return await _mine_page(tx, await known(tx, command.person))


async def _mine_page(tx: Tx, person: Person) -> MinePage:
    place = await workspace(tx)
    next_deal = place.deal_time.next(tx.now, person.zone)
    team = await workspaces.team(tx, person.team or await workspaces.first_team(tx))
    return MinePage(
        team="" if team is None else team.name,
        choice=person.choice,
        zone=person.zone.key,
        next_deal=next_deal.astimezone(person.zone),
    )


async def change_mine(tx: Tx, command: ChangeMine) -> MinePage:
    """Cards from the next one on, everything else from now on. Raises `Refused`, and `FieldErrors` for what cannot be."""
    person = await known(tx, command.person)
    _require_hours(command.choice.quiet_from, command.choice.quiet_until)
    names = await keep_mine(tx, person, command.choice)
    if "cheered" in names:
        await poster_news.person_changed(tx, person.id)
    return replace(await _mine_page(tx, await known(tx, person.id)), changes=names)


async def keep_mine(tx: Tx, person: Person, choice: PersonChoice) -> tuple[str, ...]:
    """Keeps what somebody chose for themselves; answers the names of what is different now."""
    was, now = settings.as_kept(person.choice), settings.as_kept(choice)
    if was != now:
        await people.choose(tx, person.id, choice)
        await changes.add(tx, person=person.id, subject=f"person:{person.id}", before=was, after=now)
    await telling.home(tx, person.id)
    return settings.changed(was, now)
