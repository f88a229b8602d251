"""What managers press around their team's recap."""

from bot import inbound, names
from bot.actions.base import Action
from bot.inbound import InView
from bot.inbound.recaps import recap_id
from bot.inbound.teams import team_id
from bot.listening import Answer, Desk, Done, Listener, Payload
from bot.listening.recapping import Pressed, form_of, kept
from bot.views import company as all_teams
from bot.views import notices
from bot.views import recap_form as view
from bot.views.blocks import View
from services.recap_pages import RecapDesk
from services.recaps import Move
from services.usecases.edit_recap import Act, LetRecapPost, let_recap_post
from services.usecases.post_recap import PostAgain, post_again
from services.usecases.show_company import ShowCompany, show_company
from services.usecases.show_recap import ShowRecap, ShowRecaps, show_recap, show_recaps


async def open_recap(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    recap = recap_id(press.value) if press.value else None
    await desk.open(view.modal(await desk.run(show_recaps, ShowRecaps(person=press.who.person, recap=recap))))
    return Done()


def acts(act: Act, done: str) -> Listener:
    """Keeps the words and does this; the form is drawn anew, and `done` is said where it cannot be."""

    async def listener(payload: Payload, desk: Desk) -> Answer:
        page = await kept(inbound.press(payload), desk, Pressed(act=act))
        await _redraw(desk, page, view.modal(page), done)
        return Done()

    return listener


async def _redraw(desk: Desk, page: RecapDesk, drawn: View, done: str) -> None:
    """Nobody is asked to try again what was done already."""
    if not page.done:
        await desk.redraw(drawn)
    elif not await desk.redrawn(drawn):
        await desk.open(notices.modal(f"{done} {view.AS_BEFORE}"))


async def other_team(payload: Payload, desk: Desk) -> Answer:
    """Keeps what stands in the form, then shows another team's recap in its place, unless there is something to see first."""
    press = inbound.press(payload)
    if form_of(press).callback == names.MODAL_RECAP:
        page = await kept(press, desk)
        if page.other is not None or page.problem is not None:
            await desk.redraw(view.modal(page))
            return Done()
    asked = ShowRecaps(person=press.who.person, team=team_id(press.value))
    await desk.redraw(view.modal(await desk.run(show_recaps, asked)))
    return Done()


def moves(move: Move) -> Listener:
    """Keeps the words and moves a story."""

    async def listener(payload: Payload, desk: Desk) -> Answer:
        press = inbound.press(payload)
        pressed = Pressed(act=Act.MOVE, claim=press.claim, move=move)
        await desk.redraw(view.modal(await kept(press, desk, pressed)))
        return Done()

    return listener


async def chart(payload: Payload, desk: Desk) -> Answer:
    """Keeps the words, and shows the team's weeks or leaves them out."""
    press = inbound.press(payload)
    await desk.redraw(view.modal(await kept(press, desk, Pressed(act=Act.CHART, chart=press.on))))
    return Done()


async def preview(payload: Payload, desk: Desk) -> Answer:
    """On top of the form, which keeps the words; nothing is shown before what somebody else wrote was seen."""
    page = await kept(inbound.press(payload), desk)
    if page.recap is not None and page.other is None:
        await desk.open(view.preview(page.recap))
    await desk.redraw(view.modal(page))
    return Done()


async def company(payload: Payload, desk: Desk) -> Answer:
    """All teams' week; the one before and back are drawn in its place."""
    press = inbound.press(payload)
    last = press.value == all_teams.LAST
    page = await desk.run(show_company, ShowCompany(person=press.who.person, last=last))
    drawn = desk.redraw if isinstance(press.source, InView) else desk.open
    await drawn(all_teams.modal(page, last=last))
    return Done()


async def past(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    asked = ShowRecaps(person=press.who.person, recap=form_of(press).state.recap)
    await desk.open(view.listing(await desk.run(show_recaps, asked)))
    return Done()


async def read(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    asked = ShowRecap(person=press.who.person, recap=recap_id(press.value))
    await desk.open(view.preview(await desk.run(show_recap, asked)))
    return Done()


async def again(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    command = PostAgain(person=press.who.person, recap=recap_id(press.value))
    page = await desk.once(post_again, command)
    await _redraw(desk, page, view.listing(page), view.GONE_OUT)
    return Done()


async def by_itself(payload: Payload, desk: Desk) -> Answer:
    """Drawn where it was pressed: what is typed in the form stays, since its version does."""
    press = inbound.press(payload)
    source: InView = form_of(press)
    state = source.state
    choice = LetRecapPost(person=press.who.person, wanted=press.on, recap=state.recap, team=state.team)
    page = await desk.once(let_recap_post, choice)
    await desk.redraw(view.listing(page) if source.callback == names.MODAL_RECAPS else view.modal(page))
    return Done()


RECAPPING = (
    Action(action=names.RECAP, listener=open_recap),
    Action(action=names.RECAP_UP, listener=moves(Move.UP)),
    Action(action=names.RECAP_DOWN, listener=moves(Move.DOWN)),
    Action(action=names.RECAP_DROP, listener=moves(Move.DROP)),
    Action(action=names.RECAP_CHART, listener=chart),
    Action(action=names.RECAP_PREVIEW, listener=preview),
    Action(action=names.RECAP_POST, listener=acts(Act.POST, view.GONE_OUT)),
    Action(action=names.RECAP_SCHEDULE, listener=acts(Act.SCHEDULE, view.KEPT_FOR_LATER)),
    Action(action=names.RECAP_UNSCHEDULE, listener=acts(Act.UNSCHEDULE, view.WAITS)),
    Action(action=names.RECAP_ITSELF, listener=by_itself),
    Action(action=names.RECAP_PAST, listener=past),
    Action(action=names.RECAP_TEAM, listener=other_team),
    Action(action=names.COMPANY, listener=company),
    Action(action=names.RECAP_READ, listener=read),
    Action(action=names.RECAP_AGAIN, listener=again),
)
