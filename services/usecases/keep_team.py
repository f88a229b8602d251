"""A team is made, changed or ended by those who look after it. Every change is kept."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Final

from cards.model import PersonId
from services.errors import FieldErrors, NotFound, Refused
from services.ids import TeamId
from services.reviews import RoleKind
from services.settings import Step
from services.store import changes, recaps, roles, teams, workspaces
from services.store.tx import Tx
from services.team_pages import TeamPage
from services.teams import Team, TeamChoice, TeamSource
from services.usecases import board_places, telling
from services.usecases.caring import require_all, require_team
from services.usecases.draft_recap import tell
from services.usecases.set_up import tick
from services.usecases.show_teams import BeginTeam, begin_team, subject, team_page
from services.usecases.shut_wall import shut
from services.usecases.sync_team import ask_sync
from services.usecases.team_checks import require_sound
from services.usecases.watch_channel import require_no_board
from services.usecases.who import workspace

MOST_TEAMS: Final = 1000


@dataclass(frozen=True, kw_only=True, slots=True)
class MakeTeam:
    """Who makes a team, where its people come from (the id of a user group or channel), and what was chosen for it."""

    person: PersonId
    source: TeamSource
    source_id: str
    choice: TeamChoice


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangeTeam:
    """Who changes which team, and all that is chosen for it now."""

    person: PersonId
    team: TeamId
    choice: TeamChoice


@dataclass(frozen=True, kw_only=True, slots=True)
class EndTeam:
    """Who ends which team."""

    person: PersonId
    team: TeamId


async def make_team(tx: Tx, command: MakeTeam) -> TeamPage:
    """Its people are read at once after this. Raises `Refused`, and `FieldErrors` for what cannot be."""
    await begin_team(tx, BeginTeam(person=command.person, source=command.source))
    await roles.hold(tx)
    standing = await workspaces.teams(tx)
    if len(standing) >= MOST_TEAMS:
        raise Refused(code="too_many_teams")
    if command.source is not TeamSource.HAND:
        await _require_source(tx, command.source_id)
    await require_sound(tx, command.choice, None)
    team = await teams.add(tx, command.choice.name, command.source, command.source_id)
    page = await _change(tx, command.person, team, command.choice)
    if command.source is not TeamSource.HAND:
        await ask_sync(tx, team)
    return page


async def _require_source(tx: Tx, source_id: str) -> None:
    if not source_id:
        raise FieldErrors(code="field_errors", fields={"source": "no_source"})
    if await teams.by_source(tx, source_id) is not None:
        raise FieldErrors(code="field_errors", fields={"source": "source_taken"})


async def change_team(tx: Tx, command: ChangeTeam) -> TeamPage:
    """From now on; cards that are dealt keep their team. Raises `Refused`, `NotFound`, and `FieldErrors` for what cannot be."""
    await require_team(tx, command.person, command.team)
    await roles.hold(tx)
    await require_sound(tx, command.choice, command.team)
    return await _change(tx, command.person, command.team, command.choice)


async def _change(tx: Tx, person: PersonId, team_id: TeamId, choice: TeamChoice) -> TeamPage:
    before = await _locked(tx, team_id)
    await require_no_board(tx, choice.channel)
    told = await _told(tx, before)
    after = replace(
        before,
        name=choice.name,
        channel=choice.channel,
        celebrates=choice.celebrates,
        recap_weekday=choice.recap_weekday,
        recap_hour=choice.recap_hour,
        zone=choice.zone,
    )
    await teams.write(tx, after)
    await _put(tx, after, choice.members)
    managers = await _choose(tx, person, team_id, choice)
    await _keep_change(tx, person, after, told)
    await _tell(tx, before, after, managers)
    await telling.home(tx, person)
    await tick(tx, Step.TEAMS)
    return await team_page(tx, after, person)


async def _locked(tx: Tx, team: TeamId) -> Team:
    found = await teams.lock(tx, team)
    if found is None:
        raise NotFound(code="no_such_team")
    return found


async def _put(tx: Tx, team: Team, members: Collection[PersonId] | None) -> None:
    """Those who were chosen are in it; those who were and are no longer go where they belong without it."""
    if members is None or team.source is not TeamSource.HAND:
        return
    before = await teams.put_by_hand(tx, team.id)
    await teams.put(tx, team.id, members)
    await teams.let_go(tx, set(before) - set(members))


async def _choose(tx: Tx, person: PersonId, team: TeamId, choice: TeamChoice) -> frozenset[PersonId]:
    """Answers who manages the team and did not before."""
    before = await roles.chosen(tx, RoleKind.MANAGER, team)
    reviewers = await roles.chosen(tx, RoleKind.REVIEWER, team)
    await roles.choose(tx, RoleKind.MANAGER, choice.managers, by=person, team=team)
    await roles.choose(tx, RoleKind.REVIEWER, choice.reviewers, by=person, team=team)
    changed = {*before, *reviewers} ^ {*choice.managers, *choice.reviewers}
    await telling.homes(tx, changed)
    return frozenset(choice.managers) - frozenset(before)


async def _told(tx: Tx, team: Team) -> dict[str, object]:
    """A team's settings, as changes are kept."""
    return {
        "name": team.name,
        "channel": team.channel,
        "celebrates": team.celebrates,
        "recap": [team.recap_weekday, team.recap_hour],
        "zone": None if team.zone is None else team.zone.key,
        "managers": list(await roles.chosen(tx, RoleKind.MANAGER, team.id)),
        "reviewers": list(await roles.chosen(tx, RoleKind.REVIEWER, team.id)),
        "members": list(await teams.put_by_hand(tx, team.id)),
    }


async def _keep_change(tx: Tx, person: PersonId, team: Team, before: dict[str, object]) -> None:
    after = await _told(tx, team)
    if after != before:
        await changes.add(tx, person=person, subject=subject(team.id), before=before, after=after)


async def _tell(tx: Tx, before: Team, after: Team, managers: frozenset[PersonId]) -> None:
    """The board of the week goes along to a new channel; who manages the team from now on hears of the recap that waits."""
    if after.channel != before.channel:
        week = after.recap_week(tx.now, (await workspace(tx)).zone)
        await board_places.move(tx, before, after.channel, week)
    latest = await recaps.latest(tx, after.id, 1)
    if latest and latest[0].posted_at is None:
        await tell(tx, latest[0].id, sorted(managers))


async def end_team(tx: Tx, command: EndTeam) -> None:
    """Raises `Refused` for those who do not look after all teams and for the first team, and `NotFound`."""
    await require_all(tx, command.person)
    await roles.hold(tx)
    team = await _locked(tx, command.team)
    if team.id == await workspaces.first_team(tx):
        raise Refused(code="first_team")
    before = await _told(tx, team)
    await board_places.leave(tx, team)
    await shut(tx, command.person, team.id)
    await teams.end(tx, team.id)
    await changes.add(
        tx, person=command.person, subject=subject(team.id), before=before, after={"ended": True}
    )
