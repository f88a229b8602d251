"""The form of a team, sent."""

from bot import inbound, names
from bot.inbound import Malformed, Submission
from bot.inbound.teams import source_id, team_choice
from bot.listening import Answer, Desk, Payload, Reply
from bot.modals.base import Modal
from bot.views import team_form as view
from bot.views import teams
from cards.model import PersonId
from services.errors import Refused
from services.team_pages import TeamPage
from services.usecases.keep_team import ChangeTeam, MakeTeam, change_team, make_team
from services.usecases.show_teams import ShowTeams, show_teams


async def keep(payload: Payload, desk: Desk) -> Answer:
    sent = inbound.submission(payload)
    page = await kept(sent, desk)
    await relisted(sent.who.person, desk)
    return Reply(view.saved(page, new=sent.state.team is None))


async def relisted(person: PersonId, desk: Desk) -> None:
    """The list underneath is drawn anew, unless somebody just handed their last team to others."""
    try:
        page = await desk.run(show_teams, ShowTeams(person=person))
    except Refused:
        return
    await desk.redraw_below(teams.modal(page))


async def kept(sent: Submission, desk: Desk) -> TeamPage:
    person, choice, state = sent.who.person, team_choice(sent.fields), sent.state
    if state.team is not None:
        return await desk.once(change_team, ChangeTeam(person=person, team=state.team, choice=choice))
    if state.origin is None:
        raise Malformed("source")
    source = source_id(sent.fields, state.origin)
    made = MakeTeam(person=person, source=state.origin, source_id=source, choice=choice)
    return await desk.once(make_team, made)


TEAM = Modal(callback=names.MODAL_TEAM, listener=keep)
