"""The forms around advisory boards, sent."""

from bot import inbound, names
from bot.inbound import Malformed
from bot.inbound.advisory import chosen, kept, nomination, seat
from bot.listening import Answer, Desk, Done, Payload, Reply, Show
from bot.modals.base import Modal
from bot.views import advisory as view
from bot.views import advisory_forms as form
from bot.views import blocks as b
from services.usecases.nominate_highlight import nominate
from services.usecases.open_thread import OpenThread, open_thread
from services.usecases.run_board import keep_board, seat_member

ASKED = "Thank you. Whoever did it is asked now, and nothing goes out without their yes."
READY = "Thank you. It is ready for the board's next thread, and you can take it back at any time."


async def keep(payload: Payload, desk: Desk) -> Answer:
    """The board is underneath, or the list it now stands in: the board takes the place of either."""
    page = await desk.once(keep_board, kept(inbound.submission(payload)))
    await desk.redraw_below(view.board(page))
    return Done()


async def seated(payload: Payload, desk: Desk) -> Answer:
    """Slack is asked who they are, since the roster need not know people of other organisations."""
    command = seat(inbound.submission(payload))
    await desk.meet(command.member)
    await desk.redraw_below(view.board(await desk.once(seat_member, command)))
    return Done()


async def post(payload: Payload, desk: Desk) -> Answer:
    """They go out; or the form once more, where they are nothing but praise."""
    sent = inbound.submission(payload)
    if sent.state.board is None:
        raise Malformed("board")
    command = OpenThread(
        person=sent.who.person,
        board=sent.state.board,
        chosen=chosen(sent.fields),
        sure=sent.state.closing,
    )
    page = await desk.once(open_thread, command)
    if page.praise:
        return Show(form.meeting(page))
    await desk.redraw_below(view.board(page))
    return Done()


async def put_before(payload: Payload, desk: Desk) -> Answer:
    asked = await desk.once(nominate, nomination(inbound.submission(payload)))
    return Reply(b.sentence(ASKED if asked else READY))


BOARD_FORM = Modal(callback=names.MODAL_BOARD_FORM, listener=keep)
SEAT = Modal(callback=names.MODAL_SEAT, listener=seated)
MEETING = Modal(callback=names.MODAL_MEETING, listener=post)
NOMINATION = Modal(callback=names.MODAL_NOMINATE, listener=put_before)
