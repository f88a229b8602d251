"""Claims judged one after another with the history they make as they go, as production would. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from services.evidence import Claim, Colleague, EarlierClaim, Facts, Judgement, Ruling
from services.rules import judge
from services.rules.policy import DEFAULT, Policy

REACH = timedelta(weeks=12)
"""How far back the history of a claim goes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class World:
    """What is known of the house around all claims."""

    company: str = ""
    own_domains: frozenset[str] = frozenset()
    roster: tuple[Colleague, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Rehearsed:
    """A claim and what the rules said of it."""

    claim: Claim
    judgement: Judgement


def rehearse(claims: Iterable[Claim], world: World, policy: Policy = DEFAULT) -> Iterator[Rehearsed]:
    """Judges the claims in the order given; each becomes history for those after it, whatever was decided."""
    history: list[Rehearsed] = []
    for claim in claims:
        told = Rehearsed(claim=claim, judgement=judge(claim, _facts(claim, history, world), policy))
        history.append(told)
        yield told


def _facts(claim: Claim, history: list[Rehearsed], world: World) -> Facts:
    known = [
        earlier.claim
        for earlier in history
        if earlier.claim.submitted_at >= claim.submitted_at - REACH and not _is_mended(earlier, claim)
    ]
    return Facts(
        company=world.company,
        own_domains=world.own_domains,
        roster=world.roster,
        own_claims=tuple(_as_earlier(one) for one in known if one.author == claim.author),
        colleagues_claims=tuple(_as_earlier(one) for one in known if one.author != claim.author),
    )


def _is_mended(earlier: Rehearsed, claim: Claim) -> bool:
    """The earlier try was sent back, and this is the same square of the same card once more."""
    return (
        earlier.judgement.ruling is Ruling.ASK
        and earlier.claim.author == claim.author
        and earlier.claim.activity.id == claim.activity.id
        and earlier.claim.week == claim.week
    )


def _as_earlier(claim: Claim) -> EarlierClaim:
    return EarlierClaim(
        author=claim.author,
        submitted_at=claim.submitted_at,
        occurred_on=claim.occurred_on,
        evidence=claim.evidence,
        group=claim.activity.group,
    )
