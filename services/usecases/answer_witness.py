"""A colleague says whether they were there."""

from dataclasses import dataclass

from cards.model import PersonId
from services.asks import witness_declined
from services.claim_state import ClaimState
from services.errors import Refused
from services.group_pages import TookPartPage
from services.ids import ClaimId
from services.pages import WitnessPage
from services.store import people, witnesses
from services.store.claims import StoredClaim
from services.store.tx import Tx
from services.store.witnesses import Witness
from services.usecases import telling, together
from services.usecases.locking import locked
from services.usecases.show_witness import witness_page
from services.usecases.vouching import weigh
from services.usecases.who import known


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerWitness:
    """Who answers for which claim, and what."""

    person: PersonId
    claim: ClaimId
    was_there: bool


async def answer_witness(tx: Tx, command: AnswerWitness) -> WitnessPage | TookPartPage:
    """Keeps the answer and lets the claim move on.

    An answer may be changed while the claim still waits, and giving it twice is giving it once. Who was at a group event
    may still say so once it has lit, until their time is up. Raises `Refused` for anybody who was not asked, and once
    the claim has moved on.
    """
    witness = await known(tx, command.person)
    dealt, claim = await locked(tx, command.claim)
    named = await _named(tx, claim, witness.id)
    if named.was_there is not command.was_there:
        _require_open(tx, claim, named)
        await witnesses.answer(tx, claim.id, witness.id, was_there=command.was_there)
        if claim.state is ClaimState.WAITING:
            language = await people.language_of(tx, claim.person)
            await weigh(tx, dealt, claim, lacking=witness_declined(witness.first_name, language))
        elif command.was_there:
            await together.one_more_joins(tx, dealt, claim, witness.id)
    await telling.witnesses(tx, [named])
    return await witness_page(tx, dealt, claim, witness.id)


async def _named(tx: Tx, claim: StoredClaim, person: PersonId) -> Witness:
    for each in await witnesses.of_claims(tx, [claim.id]):
        if each.person == person:
            return each
    raise Refused(code="not_witness")


def _require_open(tx: Tx, claim: StoredClaim, named: Witness) -> None:
    if claim.state is ClaimState.WAITING or together.may_still_join(tx, claim, named):
        return
    if named.was_there is None:
        raise Refused(code="not_witness")
    raise Refused(code="answer_counted")
