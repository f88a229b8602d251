"""From a square to a claim, and what may become of a claim: the claimant's own buttons."""

from dataclasses import replace

from bot import inbound, names
from bot.actions.base import Action
from bot.inbound import InView, Malformed, Press
from bot.listening import Answer, Desk, Done, Payload, Settled
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
    page = await desk.run(
        show_form, ShowForm(person=press.who.person, week=form.week, position=press.position)
    )
    typed = inbound.draft(press.fields)
    kept = replace(
        page,
        draft=typed.evidence,
        occurred_on=typed.occurred_on or page.occurred_on,
        source=form.source,
    )
    await desk.redraw(claim_form.modal(kept))
    return Done()


def form_of(press: Press) -> FormState:
    """What the open form remembers. Raises `Malformed` for a press from elsewhere."""
    if not isinstance(press.source, InView):
        raise Malformed("view")
    return press.source.state


async def mend(payload: Payload, desk: Desk) -> Answer:
    """Opens the claim as it was sent; a half-lit one asks for its follow-up."""
    press = inbound.press(payload)
    page = await desk.run(show_form, ShowForm(person=press.who.person, claim=press.claim))
    await desk.open(claim_form.modal(page))
    return Done()


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
