"""What is pressed around advisory boards: by whoever runs one, by claimants, and by a board's members themselves."""

from bot import inbound, names
from bot.actions.base import Action
from bot.inbound import InView, Press
from bot.inbound.advisory import board_id, channel_of, highlight_id, naming, unseat
from bot.listening import Answer, Desk, Done, Listener, Payload, Reply, Settled
from bot.views import advisory as view
from bot.views import advisory_forms as form
from bot.views import advisory_notices, advisory_thread
from bot.views.blocks import View
from services import advisory
from services.usecases.nominate_highlight import (
    AnswerConsent,
    ShowNomination,
    answer_consent,
    show_nomination,
)
from services.usecases.press_highlight import PressHighlight, choose_naming, press_highlight
from services.usecases.run_board import (
    ShowBoard,
    ShowBoards,
    close_board,
    let_board_go_on,
    show_board,
    show_boards,
    unseat_member,
)

LISTS = frozenset({names.MODAL_BOARDS, names.MODAL_BOARD})


async def drawn(press: Press, shown: View, desk: Desk) -> Answer:
    """In the place of a board or the list of them; a new modal from anywhere else."""
    inside = isinstance(press.source, InView) and press.source.callback in LISTS
    await (desk.redraw if inside else desk.open)(shown)
    return Done()


async def open_board(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    person = press.who.person
    if not press.value:
        return await drawn(press, view.boards(await desk.run(show_boards, ShowBoards(person=person))), desk)
    asked = ShowBoard(person=person, board=board_id(press.value))
    return await drawn(press, view.board(await desk.run(show_board, asked)), desk)


async def new_board(payload: Payload, desk: Desk) -> Answer:
    await desk.run(show_boards, ShowBoards(person=inbound.press(payload).who.person))
    await desk.open(form.board())
    return Done()


async def edit_board(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    page = await desk.run(show_board, ShowBoard(person=press.who.person, board=board_id(press.value)))
    await desk.open(form.board(page.board))
    return Done()


async def shut_board(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    command = ShowBoard(person=press.who.person, board=board_id(press.value))
    return await drawn(press, view.boards(await desk.once(close_board, command)), desk)


async def go_on(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    command = ShowBoard(person=press.who.person, board=board_id(press.value))
    return await drawn(press, view.board(await desk.once(let_board_go_on, command)), desk)


async def add_seat(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    page = await desk.run(show_board, ShowBoard(person=press.who.person, board=board_id(press.value)))
    await desk.open(form.member(page.board.id))
    return Done()


async def drop_seat(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    return await drawn(press, view.board(await desk.once(unseat_member, unseat(press))), desk)


async def meeting(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    page = await desk.run(show_board, ShowBoard(person=press.who.person, board=board_id(press.value)))
    await (desk.open(form.meeting(page)) if page.ready else desk.redraw(view.board(page)))
    return Done()


async def nominate(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    page = await desk.run(show_nomination, ShowNomination(person=press.who.person, claim=press.claim))
    await desk.open(form.nomination(page))
    return Done()


def consents(*, yes: bool) -> Listener:
    """What a claimant says to it."""

    async def listener(payload: Payload, desk: Desk) -> Answer:
        press = inbound.press(payload)
        command = AnswerConsent(person=press.who.person, highlight=highlight_id(press.value), yes=yes)
        return Settled(advisory_notices.consent(await desk.once(answer_consent, command)))

    return listener


def says(pressed: advisory.Press) -> Listener:
    """What a member says of a story. They hear that it was noted, and nobody else sees it in the channel."""

    async def listener(payload: Payload, desk: Desk) -> Answer:
        press = inbound.press(payload)
        command = PressHighlight(
            person=press.who.person,
            channel=channel_of(press),
            highlight=highlight_id(press.value),
            press=pressed,
        )
        return Reply(advisory_thread.thanks(await desk.once(press_highlight, command)))

    return listener


async def name_me(payload: Payload, desk: Desk) -> Answer:
    return Reply(advisory_thread.named(await desk.once(choose_naming, naming(inbound.press(payload)))))


ADVISING = (
    Action(action=names.ADVISORY, listener=open_board),
    Action(action=names.NEW_BOARD, listener=new_board),
    Action(action=names.EDIT_BOARD, listener=edit_board),
    Action(action=names.CLOSE_BOARD, listener=shut_board),
    Action(action=names.GO_ON, listener=go_on),
    Action(action=names.ADD_SEAT, listener=add_seat),
    Action(action=names.DROP_SEAT, listener=drop_seat),
    Action(action=names.MEETING, listener=meeting),
    Action(action=names.NOMINATE, listener=nominate),
    Action(action=names.CONSENT_YES, listener=consents(yes=True)),
    Action(action=names.CONSENT_NO, listener=consents(yes=False)),
    Action(action=names.RINGS_TRUE, listener=says(advisory.Press.TRUE)),
    Action(action=names.NOT_MY_EXPERIENCE, listener=says(advisory.Press.NOT_MINE)),
    Action(action=names.TELL_ME_MORE, listener=says(advisory.Press.MORE)),
    Action(action=names.NAME_ME, listener=name_me),
)
