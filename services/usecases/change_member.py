"""Somebody joined the workspace, left it, or changed in the roster."""

from dataclasses import dataclass

from services.people import Member
from services.store import people, teams, workspaces
from services.store.tx import Tx
from services.usecases.install_workspace import welcome
from services.usecases.leave_company import come_and_go


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangeMember:
    """The member as they are now. `joined` when they are new to the workspace."""

    member: Member
    joined: bool = False


async def change_member(tx: Tx, command: ChangeMember) -> None:
    """Keeps the roster true; a joiner gets an invitation the day they arrive, once. Unchanged members cost one read."""
    team = await workspaces.first_team(tx)
    kept = await people.keep(tx, [command.member], team=team)
    await teams.place(tx, kept.new)
    await welcome(tx, kept.new)
    await come_and_go(tx, kept)
