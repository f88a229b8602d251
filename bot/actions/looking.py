"""Ways to pages: my claims, my promises, a card, the board for me or for everybody, my name among my neighbours."""

from bot import inbound, names
from bot.actions.base import Action
from bot.listening import Answer, Desk, Done, Payload, Reply, Share
from bot.listening.leaders import Asked, leaders_of
from bot.views import board, card, claims, leaders, lot, promises
from services.usecases.share_board import ShareBoard, share_board
from services.usecases.show_card import ShowCard, show_card
from services.usecases.show_claims import ShowClaims, show_claims
from services.usecases.show_lot import ShowLot, show_lot
from services.usecases.show_people import ShowMyName, show_my_name
from services.usecases.show_promises import ShowPromises, show_promises


async def open_claims(payload: Payload, desk: Desk) -> Answer:
    page = await desk.run(show_claims, ShowClaims(person=inbound.press(payload).who.person))
    return Reply(claims.message(page))


async def open_promises(payload: Payload, desk: Desk) -> Answer:
    page = await desk.run(show_promises, ShowPromises(person=inbound.press(payload).who.person))
    return Reply(promises.message(page))


async def open_card(payload: Payload, desk: Desk) -> Answer:
    """Every square in full, where there is room for it."""
    press = inbound.press(payload)
    page = await desk.run(show_card, ShowCard(person=press.who.person, week=press.week))
    await desk.open(card.modal(page))
    return Done()


async def in_browser(payload: Payload, desk: Desk) -> Answer:
    """The browser opens it; Slack tells us all the same."""
    del payload, desk
    return Done()


async def open_leaders(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    return Reply(
        await leaders_of(Asked(person=press.who.person, in_channel=press.in_channel), press.value, desk)
    )


async def show_board_to_all(payload: Payload, desk: Desk) -> Answer:
    """Where it was asked for, unless others read along there."""
    press = inbound.press(payload)
    channel = press.source.channel if isinstance(press.source, inbound.InMessage) else None
    page = await desk.run(share_board, ShareBoard(person=press.who.person, channel=channel))
    return Share(board.message(page))


async def show_me(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    page = await desk.once(show_my_name, ShowMyName(person=press.who.person, visible=press.on))
    return Reply(leaders.people(page))


async def the_lot(payload: Payload, desk: Desk) -> Answer:
    page = await desk.run(show_lot, ShowLot(person=inbound.press(payload).who.person))
    await desk.open(lot.modal(page))
    return Done()


LOOKING = (
    Action(action=names.OPEN_CLAIMS, listener=open_claims),
    Action(action=names.SEE_PHOTO, listener=in_browser),
    Action(action=names.PRINT_CARD, listener=in_browser),
    Action(action=names.OPEN_PROMISES, listener=open_promises),
    Action(action=names.OPEN_CARD, listener=open_card),
    Action(action=names.OPEN_LEADERS, listener=open_leaders),
    Action(action=names.SHARE_BOARD, listener=show_board_to_all),
    Action(action=names.SHOW_ME, listener=show_me),
    Action(action=names.THE_LOT, listener=the_lot),
)
