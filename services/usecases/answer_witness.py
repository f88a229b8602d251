"""A colleague says whether they were there."""

from dataclasses import dataclass

from cards.model import PersonId
from services.asks import witness_declined
from services.claim_state import ClaimState
from services.deciding import witnesses_needed
from services.errors import Refused
from services.evidence import Judgement, Ruling
from services.ids import ClaimId
from services.pages import WitnessPage
from services.people import Person
from services.store import claims, judgements, witnesses
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.locking import locked
from services.usecases.settling import settle
from services.usecases.who import known


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerWitness:
    """Who answers for which claim, and what."""

    person: PersonId
    claim: ClaimId
    was_there: bool


async def answer_witness(tx: Tx, command: AnswerWitness) -> WitnessPage:
    """Keeps the answer and lets the claim move on. Raises `Refused` for anybody who was not asked."""
    witness = await known(tx, command.person)
    dealt, claim = await locked(tx, command.claim)
    if witness.id not in {each.person for each in await witnesses.of_claims(tx, [claim.id])}:
        raise Refused(code="not_witness")
    first = await witnesses.answer(tx, claim.id, witness.id, was_there=command.was_there)
    if first and claim.state is ClaimState.WAITING:
        await _move_on(tx, dealt, claim, witness)
    await telling.witnesses(tx, claim.id, [witness.id])
    return await witness_page(tx, dealt, claim, witness.id)


async def _move_on(tx: Tx, dealt: DealtCard, claim: StoredClaim, witness: Person) -> None:
    """Settles the claim once enough have confirmed, or once too few are left who could."""
    answers = [each.was_there for each in await witnesses.of_claims(tx, [claim.id])]
    needed = witnesses_needed(dealt.deck.activity(claim.activity), claim.evidence)
    if answers.count(True) >= needed:
        judged = (await judgements.latest(tx, [claim.id]))[claim.id]
        await settle(tx, dealt, claim, Judgement(ruling=Ruling.ACCEPT, verdicts=judged.verdicts))
    elif answers.count(True) + answers.count(None) < needed:
        declined = witness_declined(witness.first_name)
        await settle(tx, dealt, claim, Judgement(ruling=Ruling.ASK, verdicts=(declined,)))
    else:
        await telling.claim(tx, claim)


async def witness_page(tx: Tx, dealt: DealtCard, claim: StoredClaim, person: PersonId) -> WitnessPage:
    """What this witness sees now."""
    found = [w.was_there for w in await witnesses.of_claims(tx, [claim.id]) if w.person == person]
    current = await claims.load(tx, claim.id)
    waiting = current is not None and current.state is ClaimState.WAITING
    answer = found[0] if found else None
    return WitnessPage(
        claim=claim.id,
        witness=person,
        claimant=claim.person,
        activity=dealt.deck.activity(claim.activity),
        customer=claim.evidence.customer,
        occurred_on=claim.occurred_on,
        answer=answer,
        open=bool(found) and answer is None and waiting,
    )
