"""A claimant would rather have a person look. No argument."""

from dataclasses import dataclass

from cards.model import PersonId
from services.asks import sent_to_human
from services.claim_state import ClaimState
from services.errors import Refused
from services.evidence import Judgement, Ruling
from services.ids import ClaimId
from services.pages import ClaimPage
from services.store import people
from services.store.tx import Tx
from services.usecases.locking import locked
from services.usecases.settling import settle
from services.usecases.show_claim import claim_page, own_claim


@dataclass(frozen=True, kw_only=True, slots=True)
class AskHuman:
    """Whose claim, and which."""

    person: PersonId
    claim: ClaimId


async def ask_human(tx: Tx, command: AskHuman) -> ClaimPage:
    """Sends an asked claim to a reviewer as it is. Raises `Refused`, `NotFound`."""
    dealt, claim = await locked(tx, (await own_claim(tx, command.person, command.claim)).id)
    if claim.state is not ClaimState.ASKED:
        raise Refused(code="claim_moved_on", fields={"state": claim.state.value})
    said = sent_to_human(await people.language_of(tx, claim.person))
    judgement = Judgement(ruling=Ruling.HUMAN, verdicts=(said,))
    return await claim_page(tx, await settle(tx, dealt, claim, judgement))
