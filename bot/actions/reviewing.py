"""What managers and reviewers press: in a claim's own message, on App Home, in the list and in the closer look.

Messages and App Home change by themselves; an open modal is drawn anew.
"""

from dataclasses import replace

from bot import inbound, names
from bot.actions.base import Action
from bot.inbound import InView, Malformed, Press
from bot.inbound.shapes import identifier
from bot.listening import Answer, Desk, Done, Payload
from bot.listening.reviewing import decided, listed, looked, opened_from
from bot.listening.settings import on_top
from bot.views import lookers as lookers_view
from bot.views import review_forms, review_queue
from bot.views.blocks import View
from bot.views.form_state import Listing
from cards.model import PersonId
from services.review_pages import Scope
from services.usecases.choose_lookers import ShowLookers, show_lookers
from services.usecases.hand_over import ShowHandOver, show_hand_over
from services.usecases.review_claim import ReviewClaim, review_claim
from services.usecases.show_queue import ShowQueue, show_queue
from services.usecases.show_review import ShowReview, show_review
from services.usecases.undo_review import UndoReview, undo_review


async def award(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    command = ReviewClaim(person=press.who.person, claim=press.claim, award=True)
    return await decided(press, desk, review_claim, command)


async def undo(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    command = UndoReview(person=press.who.person, claim=press.claim)
    return await decided(press, desk, undo_review, command)


async def closer(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    await desk.open(await looked(press.who.person, press.claim, opened_from(press).listing, desk))
    return Done()


async def ask(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    detail = await desk.run(show_review, ShowReview(person=press.who.person, claim=press.claim))
    return await form(press, desk, review_forms.ask(detail.page, opened_from(press).listing))


async def take_back(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    detail = await desk.run(show_review, ShowReview(person=press.who.person, claim=press.claim))
    return await form(press, desk, review_forms.take_back(detail.page, opened_from(press).listing))


async def hand_over(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    page = await desk.run(show_hand_over, ShowHandOver(person=press.who.person, claim=press.claim))
    return await form(press, desk, review_forms.hand_over(page, opened_from(press).listing))


async def form(press: Press, desk: Desk, view: View) -> Answer:
    """A form takes the place of the closer look, so that the list is what it closes to; elsewhere it opens."""
    closer_look = isinstance(press.source, InView) and press.source.callback == names.MODAL_REVIEW
    await (desk.redraw if closer_look else desk.open)(view)
    return Done()


async def reviews(payload: Payload, desk: Desk) -> Answer:
    """Opens the list, or shows it as of now."""
    press = inbound.press(payload)
    asked = ShowQueue(person=press.who.person, scope=scope(press.value))
    view = review_queue.modal(await desk.run(show_queue, asked))
    await (desk.redraw if isinstance(press.source, InView) else desk.open)(view)
    return Done()


def scope(value: str) -> Scope:
    """Whose reviews; one's own where nothing is said. Raises `Malformed`."""
    try:
        return Scope(value or Scope.MINE)
    except ValueError:
        raise Malformed("scope") from None


async def turn(payload: Payload, desk: Desk) -> Answer:
    """Another page of the same list."""
    press = inbound.press(payload)
    there = replace(_list_of(press), number=press.number)
    await desk.redraw(await listed(press.who.person, there, desk))
    return Done()


async def whose(payload: Payload, desk: Desk) -> Answer:
    """Awarded claims of one person."""
    press = inbound.press(payload)
    chosen = PersonId(identifier({"person": press.value}, "person")) if press.value else None
    there = Listing(at=_list_of(press).at, scope=Scope.LIT, whose=chosen)
    await desk.redraw(await listed(press.who.person, there, desk))
    return Done()


def _list_of(press: Press) -> Listing:
    listing = opened_from(press).listing
    if listing is None:
        raise Malformed("listing")
    return listing


async def lookers(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    page = await desk.run(show_lookers, ShowLookers(person=press.who.person))
    await desk.open(on_top(lookers_view.modal(page), press))
    return Done()


REVIEWING = (
    Action(action=names.REVIEW_AWARD, listener=award),
    Action(action=names.REVIEW_ASK, listener=ask),
    Action(action=names.REVIEW_UNDO, listener=undo),
    Action(action=names.REVIEW_CLOSER, listener=closer),
    Action(action=names.HAND_OVER, listener=hand_over),
    Action(action=names.TAKE_BACK, listener=take_back),
    Action(action=names.REVIEWS, listener=reviews),
    Action(action=names.REVIEWS_PAGE, listener=turn),
    Action(action=names.REVIEWS_OF, listener=whose),
    Action(action=names.LOOKERS, listener=lookers),
)
