"""Rules over facts, for a claim as it is stored."""

from services.evidence import Claim, Judgement
from services.rules import judge
from services.store import facts
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.facts import House
from services.store.tx import Tx
from services.usecases.who import workspace


def as_rules_see(claim: StoredClaim, dealt: DealtCard) -> Claim:
    """The claim with its activity, its times in the claimant's own zone."""
    return Claim(
        activity=dealt.deck.activity(claim.activity),
        setting=dealt.card.setting,
        author=claim.person,
        week=claim.week,
        occurred_on=claim.occurred_on,
        submitted_at=claim.submitted_at.astimezone(claim.zone),
        evidence=claim.evidence,
        closing=claim.closing,
    )


async def judge_stored(tx: Tx, dealt: DealtCard, claim: StoredClaim) -> Judgement:
    """What the rules say of a claim, by what the database knows now."""
    known = await workspace(tx)
    house = House(company=known.name, own_domains=known.own_domains)
    return judge(as_rules_see(claim, dealt), await facts.gather(tx, claim, house))
