"""From a square to a claim, and what may become of a claim: the claimant's own buttons."""

from bot import inbound, names
from bot.actions.base import Action
from bot.inbound import InView, Malformed, Press
from bot.listening import Answer, Desk, Done, Payload, Settled
from bot.listening.square import Choice, drawn_for
from bot.views import claim_form, claim_notice
from bot.views.form_state import FormState
from services.usecases.ask_human import AskHuman, ask_human
from services.usecases.show_form import ShowForm, show_form
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim


async def claim(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    page = await desk.run(show_form, ShowForm(person=press.who.person, week=press.week))
    await desk.open(claim_form.modal(page))
    return Done()


async def choose_square(payload: Payload, desk: Desk) -> Answer:
    """Draws the fields of the chosen square around what was typed so far."""
    press = inbound.press(payload)
    form = form_of(press)
    chosen = Choice(person=press.who.person, form=form, fields=press.fields, position=press.position)
    await desk.redraw(await drawn_for(chosen, desk))
    return Done()


def form_of(press: Press) -> FormState:
    """What the open form remembers. Raises `Malformed` for a press from elsewhere."""
    if not isinstance(press.source, InView):
        raise Malformed("view")
    return press.source.state


async def mend(payload: Payload, desk: Desk) -> Answer:
    """Shows the claim as it was sent; a half-lit one asks for its follow-up.

    An answer gives way to the form: Slack stacks three modals, and one may mend more often.
    """
    press = inbound.press(payload)
    page = await desk.run(show_form, ShowForm(person=press.who.person, claim=press.claim))
    show = desk.redraw if is_answer(press) else desk.open
    await show(claim_form.modal(page))
    return Done()


def is_answer(press: Press) -> bool:
    """Whether it was pressed in a modal that answers and holds nothing written."""
    return isinstance(press.source, InView) and press.source.callback == names.MODAL_RESULT


async def withdraw(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    page = await desk.once(withdraw_claim, WithdrawClaim(person=press.who.person, claim=press.claim))
    return Settled(claim_notice.message(page))


async def human(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    page = await desk.once(ask_human, AskHuman(person=press.who.person, claim=press.claim))
    return Settled(claim_notice.message(page))


CLAIMING = (
    Action(action=names.CLAIM, listener=claim),
    Action(action=names.CHOOSE_SQUARE, listener=choose_square),
    Action(action=names.MEND, listener=mend),
    Action(action=names.FOLLOW_UP, listener=mend),
    Action(action=names.WITHDRAW, listener=withdraw),
    Action(action=names.ASK_HUMAN, listener=human),
)
