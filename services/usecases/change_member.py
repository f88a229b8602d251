"""Somebody joined the workspace, left it, or changed in the roster."""

from dataclasses import dataclass

from cards.model import PersonId
from services.people import Member
from services.store import acquaintances, people, roles, teams, workspaces
from services.store.tx import Tx
from services.usecases import poster_news, telling
from services.usecases.install_workspace import welcome


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangeMember:
    """The member as they are now. `joined` when they are new to the workspace."""

    member: Member
    joined: bool = False


async def change_member(tx: Tx, command: ChangeMember) -> None:
    """Keeps the roster true; a joiner gets an invitation the day they arrive, once. Unchanged members cost one read."""
    team = await workspaces.first_team(tx)
    new = await people.keep(tx, [command.member], team=team)
    await teams.place(tx, new)
    await welcome(tx, new)
    if not command.member.active:
        await poster_news.person_changed(tx, command.member.person)
        await _offer_list(tx, command.member.person)


async def _offer_list(tx: Tx, person: PersonId) -> None:
    """Managers find the customers of whoever left on App Home."""
    left = await people.load(tx, person)
    if left is not None and (await acquaintances.counted(tx, left.id, today=tx.now.date())).all:
        await telling.homes(tx, (await roles.lookers(tx, left.team)).managers)
