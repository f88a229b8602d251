"""Who looks at claims: chosen by managers and by whoever installed the bot, and every change is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from cards.model import PersonId
from services.errors import FieldErrors, Refused
from services.review_pages import RoleChange, RolesPage
from services.reviews import RoleKind
from services.settings import Step
from services.store import changes, people, roles
from services.store.changes import Change
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.dated import on_the_clock
from services.usecases.set_up import tick
from services.usecases.who import known, workspace

SUBJECT: Final = "roles"
MOST: Final = 50
"""People in one role."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowLookers:
    """Who asks."""

    person: PersonId


@dataclass(frozen=True, kw_only=True, slots=True)
class ChooseLookers:
    """Who chooses, and everybody who holds each role from now on."""

    person: PersonId
    managers: tuple[PersonId, ...]
    reviewers: tuple[PersonId, ...]


async def show_lookers(tx: Tx, command: ShowLookers) -> RolesPage:
    """As it stands. Raises `Refused` for anybody who may not choose."""
    await _require_chooser(tx, command.person)
    return await lookers_page(tx)


async def lookers_page(tx: Tx) -> RolesPage:
    """Who looks at claims now, and the latest changes."""
    who = await roles.lookers(tx)
    told = await on_the_clock(tx, *await changes.latest(tx, SUBJECT))
    return RolesPage(
        managers=tuple(sorted(who.managers)),
        reviewers=tuple(sorted(who.reviewers)),
        changes=tuple(map(_change, told)),
    )


async def choose_lookers(tx: Tx, command: ChooseLookers) -> RolesPage:
    """Raises `Refused`, and `FieldErrors` for guests, people who left, and nobody as manager."""
    await _require_chooser(tx, command.person)
    await _require_members(tx, command)
    await roles.hold(tx)
    before = await _chosen(tx)
    await roles.choose(tx, RoleKind.MANAGER, command.managers, by=command.person)
    await roles.choose(tx, RoleKind.REVIEWER, command.reviewers, by=command.person)
    after = await _chosen(tx)
    if after != before:
        await changes.add(tx, person=command.person, subject=SUBJECT, before=before, after=after)
    await tick(tx, Step.LOOKERS)
    for person in {*_everybody(before), *_everybody(after), command.person}:
        await telling.home(tx, PersonId(person))
    return await lookers_page(tx)


async def _require_chooser(tx: Tx, person: PersonId) -> None:
    asking = await known(tx, person)
    managers = (await roles.lookers(tx)).managers
    if asking.id not in managers and (await workspace(tx)).installer != asking.id:
        raise Refused(code="not_manager")


async def _require_members(tx: Tx, command: ChooseLookers) -> None:
    if not command.managers:
        raise FieldErrors(code="field_errors", fields={"managers": "no_manager"})
    found = await people.load_all(tx, {*command.managers, *command.reviewers})
    members = {person.id for person in found if person.may_play}
    if not members.issuperset(command.managers):
        raise FieldErrors(code="field_errors", fields={"managers": "not_a_member"})
    if not members.issuperset(command.reviewers):
        raise FieldErrors(code="field_errors", fields={"reviewers": "not_a_member"})
    if max(len(command.managers), len(command.reviewers)) > MOST:
        raise Refused(code="too_many")


async def _chosen(tx: Tx) -> dict[str, list[str]]:
    return {kind.value: list(await roles.chosen(tx, kind)) for kind in RoleKind}


def _everybody(chosen: Mapping[str, Any]) -> set[str]:
    return {person for people_of in chosen.values() for person in people_of}


def _change(change: Change) -> RoleChange:
    before, after = _everybody(change.before), _everybody(change.after)
    return RoleChange(
        person=change.person,
        at=change.at,
        added=tuple(PersonId(person) for person in sorted(after - before)),
        removed=tuple(PersonId(person) for person in sorted(before - after)),
    )
