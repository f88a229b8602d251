"""What the answers of witnesses come to."""

from services.deciding import witnesses_needed
from services.evidence import Judgement, Ruling, Verdict
from services.store import judgements, witnesses
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.tx import Tx
from services.usecases import telling
from services.usecases.settling import settle


async def weigh(tx: Tx, dealt: DealtCard, claim: StoredClaim, *, lacking: Verdict) -> None:
    """Settles a waiting claim once enough have confirmed, or, with `lacking`, once too few are left who could."""
    answers = [each.was_there for each in await witnesses.of_claims(tx, [claim.id])]
    needed = witnesses_needed(dealt.deck.activity(claim.activity), claim.evidence)
    if answers.count(True) >= needed:
        judged = (await judgements.latest(tx, [claim.id]))[claim.id]
        await settle(tx, dealt, claim, Judgement(ruling=Ruling.ACCEPT, verdicts=judged.verdicts))
    elif answers.count(True) + answers.count(None) < needed:
        await settle(tx, dealt, claim, Judgement(ruling=Ruling.ASK, verdicts=(lacking,)))
    else:
        await telling.claim(tx, claim)
