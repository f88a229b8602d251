"""A reviewer hands a claim over to a colleague who may look at it too."""

from dataclasses import dataclass

from cards.model import PersonId
from services.errors import FieldErrors, NotFound, Refused
from services.ids import ClaimId
from services.review_pages import HandOverPage, ReviewPage
from services.store import people, reviews
from services.store.tx import Tx
from services.usecases import reviewers
from services.usecases.locking import locked
from services.usecases.show_review import review_page

LONGEST_NOTE = 300


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowHandOver:
    """Who wants to hand which claim over."""

    person: PersonId
    claim: ClaimId


@dataclass(frozen=True, kw_only=True, slots=True)
class HandOver:
    """Who hands which claim over to whom, with a note."""

    person: PersonId
    claim: ClaimId
    to: PersonId
    note: str = ""


async def show_hand_over(tx: Tx, command: ShowHandOver) -> HandOverPage:
    """To whom it may go. Raises `Refused` for anybody who may not decide it, and when there is nobody."""
    review = (await reviewers.begun(tx, [command.claim])).get(command.claim)
    await reviewers.require_looker(tx, command.claim, command.person, review)
    if review is None or not review.open:
        raise NotFound(code="claim_gone")
    free = await reviewers.free_to_look(tx, command.claim) - {review.reviewer}
    if not free:
        raise Refused(code="nobody_else")
    page = await review_page(tx, command.person, command.claim)
    found = await people.load_all(tx, free)
    named = {person.id: person.member.real_name or person.member.name for person in found}
    return HandOverPage(page=page, choices=dict(sorted(named.items(), key=lambda each: each[1].casefold())))


async def hand_over(tx: Tx, command: HandOver) -> ReviewPage:
    """Asks the other one in the place of the first. Raises `Refused`, and `FieldErrors` for somebody who may not look."""
    _, claim = await locked(tx, command.claim)
    review = (await reviewers.begun(tx, [claim.id])).get(claim.id)
    await reviewers.require_looker(tx, claim.id, command.person, review)
    if review is None or not review.open:
        raise Refused(code="claim_moved_on", fields={"state": claim.state.value})
    if len(command.note) > LONGEST_NOTE:
        raise FieldErrors(code="field_errors", fields={"note": "note_length"})
    if command.to not in await reviewers.free_to_look(tx, claim.id):
        raise FieldErrors(code="field_errors", fields={"reviewer": "not_free_to_look"})
    await reviews.ask(tx, review, command.to, by=command.person, note=command.note.strip())
    await reviewers.tell(tx, claim.id, review.reviewer, command.to, command.person)
    return await review_page(tx, command.person, claim.id)
