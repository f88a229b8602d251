"""What a reviewer sees after a press: the list and the closer look are drawn anew, and what is decided keeps its place."""

from bot.inbound import InView, Press
from bot.listening import Answer, Command, Desk, Done
from bot.names import MODAL_REVIEW
from bot.views import review_closer, review_queue
from bot.views.blocks import View
from bot.views.form_state import FormState, Listing
from cards.model import PersonId
from services.errors import Refused
from services.ids import ClaimId
from services.review_pages import ReviewPage
from services.store.tx import UseCase
from services.usecases.show_queue import ShowQueue, show_queue
from services.usecases.show_review import ShowReview, show_review

OVERTAKEN = frozenset({"claim_moved_on", "with_another", "not_reviewer"})
"""Somebody was quicker: what they did is shown in its place."""


def opened_from(press: Press) -> FormState:
    """What the modal around a button remembers; nothing elsewhere."""
    return press.source.state if isinstance(press.source, InView) else FormState()


async def listed(person: PersonId, listing: Listing, desk: Desk) -> View:
    """The list as it was, with what happened since in its place."""
    asked = ShowQueue(
        person=person, at=listing.at, scope=listing.scope, number=listing.number, whose=listing.whose
    )
    return review_queue.modal(await desk.run(show_queue, asked))


async def looked(person: PersonId, claim: ClaimId, listing: Listing | None, desk: Desk) -> View:
    """The closer look."""
    return review_closer.modal(await desk.run(show_review, ShowReview(person=person, claim=claim)), listing)


async def decided(
    press: Press, desk: Desk, usecase: "UseCase[Command, ReviewPage]", command: Command
) -> Answer:
    """Runs what was pressed, once, and shows what came of it, also where somebody else was quicker."""
    in_view = isinstance(press.source, InView)
    try:
        counted(await desk.once(usecase, command), desk)
    except Refused as refusal:
        if not in_view or refusal.code not in OVERTAKEN:
            raise
    if in_view:
        await redrawn(press, desk)
    return Done()


def counted(page: ReviewPage, desk: Desk) -> None:
    """The operator hears of every decision; one that was taken back is open again."""
    if page.review is not None:
        decision = "undo" if page.review.decision is None else page.review.decision.value
        desk.looked(decision, page.review.kind.value, page.waited)


async def redrawn(press: Press, desk: Desk) -> None:
    """The open modal and the list underneath."""
    assert isinstance(press.source, InView)  # noqa: S101 -- asked by the caller
    person, form = press.who.person, press.source.state
    if press.source.callback == MODAL_REVIEW and form.claim is not None:
        await desk.redraw(await looked(person, form.claim, form.listing, desk))
        if form.listing is not None:
            await desk.redraw_below(await listed(person, form.listing, desk))
    elif form.listing is not None:
        await desk.redraw(await listed(person, form.listing, desk))


async def sent(person: PersonId, form: FormState, desk: Desk) -> Answer:
    """A reviewer's form was sent and closes: the list underneath shows it."""
    if form.listing is not None:
        await desk.redraw_below(await listed(person, form.listing, desk))
    return Done()
