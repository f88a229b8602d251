"""An employee says: I did this square, and here is the evidence."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from cards.model import PersonId, Position, Size, Week
from cards.weeks import grace_ends
from services.acquaintances import NOTHING_SAID
from services.asks import NOT_A_COLLEAGUE, QUIET_SQUARE
from services.claim_state import MENDABLE, ClaimState
from services.customers import key_of
from services.errors import FieldErrors, NotFound, Refused, Repeated
from services.evidence import Evidence, Judgement, Named, Outcome
from services.ids import ClaimId, CustomerId, DeliveryId, FileId
from services.languages import Language
from services.pages import ClaimPage
from services.people import Person
from services.store import claims, customers, inbox, jobs, people, quiet_squares, turns
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.tx import Tx
from services.usecases import claim_photo, judging, telling
from services.usecases.keep_acquaintance import put_on_list
from services.usecases.locking import hold_card
from services.usecases.settling import settle
from services.usecases.show_claim import claim_page
from services.usecases.show_form import require_same_card
from services.usecases.who import known, require_at_play, today


@dataclass(frozen=True, kw_only=True, slots=True)
class SubmitClaim:
    """The claim form as it was sent.

    `delivery` is the submission's own key: a copy of it gets the answer of the first and changes nothing.
    `customer` is set when a known customer was picked; else the evidence names a new one. `also` are further known ones,
    picked for a group square.
    `claim` and `revision` are set while mending or closing a promise. `source` is a message used as evidence.
    `photo` is a picture that was added; `consented` says that everybody in it agreed, or in the one that is there already.
    """

    delivery: DeliveryId
    person: PersonId
    week: Week
    position: Position
    evidence: Evidence
    customer: CustomerId | None = None
    also: tuple[CustomerId, ...] = ()
    occurred_on: date
    source: str = ""
    claim: ClaimId | None = None
    revision: int = 0
    photo: FileId | None = None
    consented: bool = False
    counter: int | None = None
    """That of the card the form was for; None where it did not say."""
    keep_in_touch: bool = False
    """The customer is to be on the claimant's list."""
    tellable: bool = False
    """It may be told in the team's recap; `showable` on posters and the wall; `names_customer` when they agreed to it."""
    names_customer: bool = False
    showable: bool = False

    @property
    def named(self) -> tuple[PersonId, ...]:
        """Whose cards may change with the claimant's: the colleagues of what may be a group square."""
        return self.evidence.witnesses if self.position in {size.centre for size in Size} else ()


async def submit_claim(tx: Tx, command: SubmitClaim) -> ClaimPage:
    """Stores the claim and judges it at once, unless a fact from the network is still to be fetched.

    Raises `FieldErrors` for what belongs under a field, `Refused` when the square or the claim moved on.
    """
    if not await inbox.first_time(tx, command.delivery):
        return await _same_answer(tx, command)
    person = await known(tx, command.person)
    dealt = await hold_card(tx, person.id, command.week, beside=command.named)
    if dealt is None:
        raise NotFound(code="no_card")
    require_same_card(command.counter, dealt.counter)
    claim_photo.require_consent(person.language, photo=command.photo, consented=command.consented)
    await _require_colleagues(tx, command.evidence.witnesses, person.language)
    claim = await _with_others(tx, command, await _as_stored(tx, command, dealt, person))
    claim = await _about_the_quiet_one(tx, await _with_customer(tx, command, claim), person)
    claim = await turns.in_turn(tx, claim)
    await claim_photo.expect(tx, claim, command.photo)
    if command.photo is not None:
        await _require_the_rest(tx, dealt, claim)
    if claim.source or command.photo is not None:
        stored = await _judge_later(tx, claim)
    else:
        stored = await _judge_now(tx, dealt, claim)
    await _keep_in_touch(tx, command, stored, person)
    await inbox.remember(tx, command.delivery, stored.id)
    return await claim_page(tx, stored)


async def _same_answer(tx: Tx, command: SubmitClaim) -> ClaimPage:
    answered = await inbox.answer_to(tx, command.delivery)
    stored = None if answered is None else await claims.load(tx, ClaimId(UUID(answered)))
    if stored is None:
        raise Repeated(code="repeated")
    return await claim_page(tx, stored)


async def _as_stored(tx: Tx, command: SubmitClaim, dealt: DealtCard, person: Person) -> StoredClaim:
    earlier = await _earlier(tx, command)
    activity = dealt.deck.activity(dealt.card.square(command.position).activity)
    if earlier is None:
        _require_open(tx, command, dealt, person)
    fresh = StoredClaim(
        id=earlier.id if earlier else ClaimId(tx.new_id()),
        person=person.id,
        week=command.week,
        position=command.position,
        activity=activity.id,
        state=earlier.state if earlier else ClaimState.SUBMITTED,
        revision=earlier.revision + 1 if earlier else 1,
        closing=not activity.two_phase or command.evidence.followup is not None,
        evidence=_without_self(command.evidence, person.id) if activity.group else command.evidence,
        occurred_on=command.occurred_on,
        submitted_at=tx.now,
        zone=person.zone,
        customer=None,
        due=command.evidence.promise.due if command.evidence.promise else None,
        source=command.source,
        size=dealt.card.size,
        tellable=command.tellable,
        names_customer=command.names_customer,
        showable=command.showable,
    )
    return (
        fresh
        if earlier is None
        else _keeping_the_promise(_keeping_the_photo(fresh, earlier, command), earlier)
    )


def _keeping_the_photo(fresh: StoredClaim, earlier: StoredClaim, command: SubmitClaim) -> StoredClaim:
    """A new photo takes the place of the one before."""
    stays = command.photo is None and command.consented
    return replace(fresh, evidence=claim_photo.kept_from(earlier.evidence, fresh.evidence, consented=stays))


def _keeping_the_promise(fresh: StoredClaim, earlier: StoredClaim) -> StoredClaim:
    """A promise that was taken down is not moved by its own follow-up, however often that is mended."""
    taken_down = earlier.state is ClaimState.HALF_LIT or (earlier.closing and earlier.due is not None)
    if not taken_down:
        return fresh
    evidence = replace(fresh.evidence, promise=earlier.evidence.promise)
    return replace(fresh, evidence=evidence, due=earlier.due, occurred_on=earlier.occurred_on)


def _without_self(evidence: Evidence, person: PersonId) -> Evidence:
    """Whoever tells of a group event was there; picking oneself among all the others is no mistake."""
    return replace(evidence, witnesses=tuple(each for each in evidence.witnesses if each != person))


async def _earlier(tx: Tx, command: SubmitClaim) -> StoredClaim | None:
    """The claim that is mended or closed; None for a new one on a free square."""
    if command.claim is None:
        standing = await claims.on_square(tx, command.person, command.week, command.position)
        if standing is not None:
            raise Refused(code="square_taken", fields={"state": standing.state.value})
        return None
    earlier = await claims.lock(tx, command.claim)
    if earlier is None or earlier.person != command.person or not _same_square(earlier, command):
        raise NotFound(code="claim_gone")
    if earlier.state not in MENDABLE or earlier.revision != command.revision:
        raise Refused(code="claim_moved_on", fields={"state": earlier.state.value})
    return earlier


def _same_square(earlier: StoredClaim, command: SubmitClaim) -> bool:
    return (earlier.week, earlier.position) == (command.week, command.position)


async def _require_colleagues(tx: Tx, witnesses: tuple[PersonId, ...], language: Language) -> None:
    """Guests, outsiders and bots cannot confirm anything, and must not be told of customers."""
    members = {person.id for person in await people.load_all(tx, witnesses) if person.may_play}
    if not members.issuperset(witnesses):
        raise FieldErrors(code="field_errors", fields={"witnesses": NOT_A_COLLEAGUE.told(language)})


def _require_open(tx: Tx, command: SubmitClaim, dealt: DealtCard, person: Person) -> None:
    require_at_play(tx, person)
    if tx.now >= grace_ends(command.week, person.zone):
        raise Refused(code="week_closed")
    if dealt.card.square(command.position).awarded:
        raise Refused(code="square_taken", fields={"state": ClaimState.AWARDED.value})


async def _with_customer(tx: Tx, command: SubmitClaim, claim: StoredClaim) -> StoredClaim:
    """The claim with its customer, if the workspace knows them. A new one is added when the claim is awarded."""
    if command.customer is not None:
        picked = await customers.load(tx, command.customer)
        if picked is None:
            raise FieldErrors(code="field_errors", fields={"customer": "customer_gone"})
        evidence = replace(claim.evidence, customer=picked.name, company=picked.company)
        return replace(claim, customer=picked.id, evidence=evidence)
    known_as = await customers.named(tx, name=claim.evidence.customer, company=claim.evidence.company)
    return replace(claim, customer=known_as)


async def _about_the_quiet_one(tx: Tx, claim: StoredClaim, person: Person) -> StoredClaim:
    """The claim for a quiet square is about its customer, also where only their name was typed.

    Raises `FieldErrors` for anybody else.
    """
    meant = await quiet_squares.at(tx, person.id, claim.week, claim.position, today=today(tx, person))
    if meant is None or claim.customer == meant.customer or not claim.evidence.customer.strip():
        return claim
    known_at = key_of(claim.evidence.company)
    if key_of(claim.evidence.customer) != key_of(meant.name) or known_at not in {"", key_of(meant.company)}:
        said = QUIET_SQUARE.told(person.language, name=meant.name)
        raise FieldErrors(code="field_errors", fields={"customer": said})
    evidence = replace(claim.evidence, customer=meant.name, company=meant.company)
    return replace(claim, customer=meant.customer, evidence=evidence)


async def _keep_in_touch(tx: Tx, command: SubmitClaim, claim: StoredClaim, person: Person) -> None:
    """Whoever was ticked is on the list, whatever becomes of the claim; the tick says it of one customer alone."""
    if not command.keep_in_touch or not claim.evidence.customer.strip():
        return
    first = claim.evidence.customers[0]
    kept = await customers.keep(tx, name=first.name.strip(), company=first.company.strip(), owner=person.id)
    await put_on_list(tx, person, kept.id, NOTHING_SAID, anew=False)
    await telling.own_list(tx, person.id, kept.id)


async def _with_others(tx: Tx, command: SubmitClaim, claim: StoredClaim) -> StoredClaim:
    """The claim with the further customers who were picked for a group square."""
    found = [await customers.load(tx, picked) for picked in command.also]
    known_ones = [Named(name=each.name, company=each.company) for each in found if each is not None]
    if len(known_ones) < len(found):
        raise FieldErrors(code="field_errors", fields={"customer": "customer_gone"})
    return replace(claim, evidence=replace(claim.evidence, also=(*known_ones, *claim.evidence.also)))


async def _judge_now(tx: Tx, dealt: DealtCard, claim: StoredClaim) -> StoredClaim:
    judgement = await judging.judge_stored(tx, dealt, claim)
    _require_fields(judgement)
    await claims.save(tx, claim)
    return await settle(tx, dealt, claim, judgement)


async def _require_the_rest(tx: Tx, dealt: DealtCard, claim: StoredClaim) -> None:
    """While the form is open it hears all that needs no picture to be known."""
    evidence = replace(claim.evidence, photo=claim_photo.ON_ITS_WAY)
    _require_fields(await judging.judge_stored(tx, dealt, replace(claim, evidence=evidence)))


async def _judge_later(tx: Tx, claim: StoredClaim) -> StoredClaim:
    submitted = replace(claim, state=ClaimState.SUBMITTED)
    await claims.save(tx, submitted)
    await jobs.enqueue(tx, "judge", {"claim": str(claim.id)}, dedupe=f"judge:{claim.id}:{claim.revision}")
    await telling.card_and_home(tx, claim.person, claim.week)
    return submitted


def _require_fields(judgement: Judgement) -> None:
    """What can be said under a field is said there, before anything is stored."""
    under = {
        v.at: v.says for v in reversed(judgement.verdicts) if v.outcome is Outcome.ASK and v.at_once and v.at
    }
    if under:
        raise FieldErrors(code="field_errors", fields=under)
