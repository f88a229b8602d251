"""Who looks after the recap of a team, and what of it is about them: whose own cards it tells of, and what it calls them all."""

from collections.abc import Sequence
from dataclasses import replace

from cards.model import PersonId
from services.errors import Refused
from services.ids import TeamId
from services.pages import Playing
from services.people import Person
from services.recaps import RecapFacts
from services.reviews import RoleKind
from services.store import people, roles, teams, workspaces
from services.store.recaps import StoredRecap
from services.store.tx import Tx
from services.usecases.who import known


async def teams_of(tx: Tx, person: PersonId) -> tuple[TeamId, ...]:
    """The teams whose recaps a manager looks after, the one they are in first. Raises `Refused` for everybody else."""
    found = await looked_after(tx, await known(tx, person))
    if not found:
        raise Refused(code="not_manager")
    return found


async def looked_after(tx: Tx, person: Person) -> tuple[TeamId, ...]:
    """The same; none for everybody else."""
    found, mine = (
        list(await roles.managed_by(tx, person.id)),
        person.team or await workspaces.first_team(tx),
    )
    if person.id in (await roles.lookers(tx)).managers:
        found.append(mine)
    return tuple(dict.fromkeys(sorted(found, key=lambda team: team != mine)))


async def managers_of(tx: Tx, team: TeamId) -> tuple[Person, ...]:
    """The managers of a team, by id: its own, or else those of the workspace who are in it."""
    who, first = await roles.lookers(tx, team), await workspaces.first_team(tx)
    found = await people.load_all(tx, who.managers)
    chosen = await roles.chosen(tx, RoleKind.MANAGER, team)
    own = [each for each in found if each.id in chosen]
    return tuple(own or (each for each in found if (each.team or first) == team))


def hears(person: PersonId, managers: Sequence[Person], *, again: bool) -> bool:
    """Whether somebody is told, as one of these, that a recap is drafted, or `again` that it waits.

    On a break only whoever has nobody beside them is, and of the draft alone.
    """
    there = [each.id for each in managers if each.state is not Playing.PAUSED]
    everybody = [] if there or again else [each.id for each in managers]
    return person in (there or everybody)


def may_be_told(person: Person, managers: Sequence[Person]) -> bool:
    """Whether a recap tells of somebody's own card: of whoever plays, on a break too, and may be announced.

    A team's only manager need not be: it is they who say what is posted.
    """
    plays = person.member.active and person.state in {Playing.PLAYING, Playing.PAUSED}
    return plays and (person.cheered or [each.id for each in managers] == [person.id])


async def facts_now(tx: Tx, recap: StoredRecap) -> RecapFacts:
    """What a recap that is not posted yet says of managers as they are now, and of its team's name where that is needed."""
    managers = await managers_of(tx, recap.team)
    drafted = [each.person for each in recap.facts.own if each.person is not None]
    found = await people.load_all(tx, drafted)
    silent = set(drafted) - {each.id for each in found if may_be_told(each, managers)}
    own = tuple(each for each in recap.facts.own if each.person not in silent)
    return replace(recap.facts, own=own, team=await _name_to_tell(tx, recap.team))


async def _name_to_tell(tx: Tx, team_id: TeamId) -> str:
    """A team's name where another one that has recaps tells of its weeks in the same channel, else nothing."""
    team = await workspaces.team(tx, team_id)
    if team is None or team.channel is None:
        return ""
    others = [each for each in await teams.in_channel(tx, team.channel) if each != team_id]
    return team.name if any([await managers_of(tx, each) for each in others]) else ""
