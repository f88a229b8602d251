"""The claim form, sent."""

from bot import inbound, names
from bot.inbound import Submission
from bot.inbound.shapes import position
from bot.listening import Answer, Desk, Payload, Show
from bot.listening.square import Choice, drawn_for
from bot.modals.base import Modal
from bot.views import claim_form as view
from bot.views import claim_result
from cards.model import Position
from services.errors import Refused
from services.usecases.submit_claim import SubmitClaim, submit_claim


async def send(payload: Payload, desk: Desk) -> Answer:
    """Claims the square, unless the form still asks for another one than was chosen: then it is drawn for that one."""
    sent = inbound.submission(payload)
    chosen = overlooked(sent)
    if chosen is not None:
        choice = Choice(person=sent.who.person, form=sent.state, fields=sent.fields, position=chosen)
        return Show(await drawn_for(choice, desk))
    page = await desk.run(submit_claim, claimed(sent, payload))
    return Show(claim_result.modal(page))


def overlooked(sent: Submission) -> Position | None:
    """The square that was chosen and that the form was not drawn for; None where both are the same."""
    shown = sent.fields.text(view.SQUARE)
    if not shown or sent.state.claim is not None:
        return None
    chosen = position(shown)
    return None if chosen == sent.state.position else chosen


def claimed(sent: Submission, payload: Payload) -> SubmitClaim:
    """The claim a form means. Raises `Refused` while no square is chosen and `FieldErrors` for what is too long."""
    form, draft = sent.state, inbound.draft(sent.fields)
    if form.week is None or form.position is None:
        raise Refused(code="no_square")
    return SubmitClaim(
        delivery=inbound.delivery(payload),
        person=sent.who.person,
        week=form.week,
        position=form.position,
        evidence=draft.evidence,
        customer=draft.customer,
        also=draft.also,
        occurred_on=draft.happened_on,
        source=form.source,
        claim=form.claim,
        revision=form.revision,
        photo=draft.photo,
        consented=draft.consented,
        counter=form.counter,
        keep_in_touch=draft.keep_in_touch,
        tellable=draft.tellable,
        names_customer=draft.names_customer,
        showable=draft.showable,
    )


CLAIM_FORM = Modal(callback=names.MODAL_CLAIM, listener=send)
