"""What is pressed around teams: the list, its pages, the forms."""

from bot import inbound, names
from bot.actions.base import Action
from bot.inbound.teams import team_id, team_source
from bot.listening import Answer, Desk, Done, Payload
from bot.views import notices, team_form, teams
from services.teams import TeamSource
from services.usecases.keep_team import EndTeam, end_team
from services.usecases.show_teams import BeginTeam, ShowTeam, ShowTeams, begin_team, show_team, show_teams


async def open_teams(payload: Payload, desk: Desk) -> Answer:
    page = await desk.run(show_teams, ShowTeams(person=inbound.press(payload).who.person))
    await desk.open(teams.modal(page))
    return Done()


async def leaf(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    page = await desk.run(show_teams, ShowTeams(person=press.who.person, number=press.number))
    await desk.redraw(teams.modal(page))
    return Done()


async def edit(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    asked = ShowTeam(person=press.who.person, team=team_id(press.value))
    await desk.open(team_form.edit(await desk.run(show_team, asked)))
    return Done()


async def new(payload: Payload, desk: Desk) -> Answer:
    """What Slack would not let us follow is said before anything is filled in."""
    press = inbound.press(payload)
    source = team_source(press.value)
    await desk.run(begin_team, BeginTeam(person=press.who.person, source=source))
    groups = await desk.user_groups() if source is TeamSource.GROUP else ()
    await desk.open(team_form.fresh(source, groups))
    return Done()


async def end(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    await desk.once(end_team, EndTeam(person=press.who.person, team=team_id(press.value)))
    await desk.redraw_below(teams.modal(await desk.run(show_teams, ShowTeams(person=press.who.person))))
    await desk.redraw(notices.modal(team_form.ENDED))
    return Done()


TEAMING = (
    Action(action=names.TEAMS, listener=open_teams),
    Action(action=names.TEAMS_PAGE, listener=leaf),
    Action(action=names.TEAM, listener=edit),
    Action(action=names.NEW_TEAM, listener=new),
    Action(action=names.END_TEAM, listener=end),
)
