"""The claim form, sent."""

from bot import inbound, names
from bot.inbound import Submission
from bot.listening import Answer, Desk, Payload, Show
from bot.modals.base import Modal
from bot.views import claim_result
from services.errors import Refused
from services.usecases.submit_claim import SubmitClaim, submit_claim


async def send(payload: Payload, desk: Desk) -> Answer:
    command = claimed(inbound.submission(payload), payload)
    page = await desk.run(submit_claim, command)
    return Show(claim_result.modal(page))


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
        occurred_on=draft.happened_on,
        source=form.source,
        claim=form.claim,
        revision=form.revision,
    )


CLAIM_FORM = Modal(callback=names.MODAL_CLAIM, listener=send)
