"""The bot arrives in a workspace, or looks at its roster again."""

from dataclasses import dataclass

from cards.model import PersonId
from services.notices import Invitation, Lane, SetUp
from services.people import Member, season_of
from services.store import outbox, people, teams, workspaces
from services.store.tx import Tx
from services.store.workspaces import Workspace
from services.usecases.leave_company import come_and_go
from services.usecases.who import this_week

BATCH = 500


@dataclass(frozen=True, kw_only=True, slots=True)
class InstallWorkspace:
    """The workspace as Slack tells of it. `zone` is an IANA name; `scopes` are those that were granted.

    `named` when the operator chose the installer; otherwise a known one stays while they are here. `own_domains` are the
    company's web addresses.
    """

    name: str
    zone: str
    bot_user: PersonId
    installer: PersonId | None = None
    named: bool = False
    own_domains: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    members: tuple[Member, ...] = ()


async def install_workspace(tx: Tx, command: InstallWorkspace) -> None:
    """Adds or refreshes everything; each member who is new is invited once. May be run any number of times."""
    before = await workspaces.load(tx)
    await workspaces.keep(
        tx,
        name=command.name,
        zone=command.zone,
        bot_user=command.bot_user,
        installer=_installer(before, command),
        scopes=command.scopes,
        own_domains=command.own_domains,
    )
    team = await workspaces.first_team(tx)
    for start in range(0, len(command.members), BATCH):
        kept = await people.keep(tx, command.members[start : start + BATCH], team=team)
        await teams.place(tx, kept.new)
        await welcome(tx, kept.new)
        await come_and_go(tx, kept)
    if before is None and command.installer is not None:
        await outbox.add(tx, SetUp(person=command.installer), lane=Lane.BULK)


def _installer(before: Workspace | None, command: InstallWorkspace) -> PersonId | None:
    """Who looks after the game from now on."""
    if command.named or before is None or before.installer is None:
        return command.installer
    gone = any(member.person == before.installer and not member.active for member in command.members)
    return command.installer if gone else before.installer


async def welcome(tx: Tx, new: tuple[PersonId, ...]) -> None:
    """Invites those of the new people who may play."""
    invited = [
        Invitation(person=person.id, season=season_of(this_week(tx, person)))
        for person in await people.load_all(tx, new)
        if person.may_play
    ]
    await outbox.add_all(tx, invited, lane=Lane.BULK)
