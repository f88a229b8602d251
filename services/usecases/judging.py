"""Rules over facts, for a claim as it is stored."""

from dataclasses import dataclass, fields, replace
from datetime import datetime
from hashlib import blake2b
from importlib.metadata import version
from typing import Final

from services.auditing import tighter, with_hints
from services.evidence import Basis, Claim, EarlierClaim, Facts, Judgement
from services.languages import Language
from services.rules import judge
from services.rules.policy import Policy
from services.store import facts, people, policies
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.facts import House
from services.store.tx import Tx
from services.tuning import policy_of
from services.usecases.claim_photo import like_it
from services.usecases.who import workspace

RELEASE: Final = version("connection-bingo")
"""The rules are those of this release."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Bench:
    """What claims of a workspace are judged by: who we are, and the policy with its version."""

    house: House
    policy: Policy
    version: int


async def bench(tx: Tx) -> Bench:
    """The policy in force now."""
    known, stored = await workspace(tx), await policies.latest(tx)
    return Bench(
        house=House(company=known.name, own_domains=known.own_domains),
        policy=policy_of(stored.changes),
        version=stored.version,
    )


def as_rules_see(claim: StoredClaim, dealt: DealtCard, language: Language) -> Claim:
    """The claim with its activity, its times in the claimant's own zone, to be answered in their language."""
    return Claim(
        activity=dealt.deck.activity(claim.activity),
        setting=dealt.card.setting,
        author=claim.person,
        week=claim.week,
        occurred_on=claim.occurred_on,
        submitted_at=claim.submitted_at.astimezone(claim.zone),
        evidence=claim.evidence,
        closing=claim.closing,
        language=language,
    )


async def judge_by(
    tx: Tx, by: Bench, dealt: DealtCard, claim: StoredClaim, *, judged_at: datetime | None = None
) -> Judgement:
    """What the rules say of a claim, by what the database knew when it was sent, and what that rests on.

    `judged_at` is when it was judged, where that is done once more.
    """
    known = await facts.gather(tx, claim, by.house, claim.submitted_at)
    # Also pictures that are only just no copies: they make the lot likelier.
    photos = await like_it(tx, claim, tighter(by.policy).photo_bits, then=judged_at)
    known = replace(known, photos=photos)
    seen = as_rules_see(claim, dealt, await people.language_of(tx, claim.person))
    said = with_hints(judge(seen, known, by.policy), seen, known, by.policy)
    return replace(said, basis=Basis(policy=by.version, release=RELEASE, facts=digest(known)))


async def judge_stored(tx: Tx, dealt: DealtCard, claim: StoredClaim) -> Judgement:
    """What the rules say of a claim by the policy in force."""
    return await judge_by(tx, await bench(tx), dealt, claim)


def digest(known: Facts) -> str:
    """Sixteen letters that are the same for the same facts; of earlier claims, which they are and in which words."""
    told = repr([_brief(getattr(known, field.name)) for field in fields(known)])
    return blake2b(told.encode("utf-8", "replace"), digest_size=8).hexdigest()


def _brief(fact: object) -> object:
    match fact:
        case tuple():
            return [_brief(each) for each in fact]
        case frozenset():
            return sorted(map(repr, fact))
        case EarlierClaim(claim=claim, submitted_at=datetime() as at):
            return f"{claim} {at.timestamp()}"
        case _:
            return repr(fact)
