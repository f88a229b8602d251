"""The same few people vouching for each other."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import ClassVar

from cards.model import PersonId
from services.evidence import Claim, EarlierClaim, Evidence, Facts, Verdict
from services.languages import Sentence
from services.rules.base import Example, called, passed, said
from services.rules.examples import ME, OMAR, PRIYA, a_claim, an_activity, earlier
from services.rules.policy import Policy

SAYS = Sentence(
    en="A colleague will take a look at this one. There is nothing you need to do.",
    de="Jemand von uns sieht sich das noch an. Du brauchst nichts weiter zu tun.",
)
MINE = earlier(Evidence(witnesses=(PRIYA,)), days=5)
PRIYAS = earlier(Evidence(witnesses=(ME,)), PRIYA, days=3)


@dataclass(frozen=True, slots=True)
class WitnessRing:
    """Counts how often two people vouch for each other, in both directions, and looks for three people who close a
    circle within days. Vouching for each other once is normal; so is one friend who often vouches for the other, up to a
    number of claims in a month. Group squares never call anybody and seldom count: whoever did something together was there
    together. One of them counts beside a claim in which one of the two vouched for the other alone.
    """

    key: ClassVar[str] = "witness_ring"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Calls a reviewer."""
        found = not claim.activity.group and any(
            _is_pair(claim, witness, facts, policy)
            or _is_month(claim, witness, facts, policy)
            or _is_circle(claim, witness, facts, policy)
            for witness in claim.evidence.witnesses
            if witness != claim.author
        )
        return (
            called(self.key, said(claim, SAYS), about=_vouching(claim, facts, policy))
            if found
            else passed(self.key)
        )

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="vouching for each other once",
            claim=a_claim(Evidence(witnesses=(PRIYA,))),
            facts=Facts(colleagues_claims=(PRIYAS,)),
            accepted=True,
        ),
        Example(
            title="a friend who is often there",
            claim=a_claim(Evidence(witnesses=(PRIYA,))),
            facts=Facts(own_claims=(MINE,) * 5),
            accepted=True,
        ),
        Example(
            title="a friend who was always there, but last autumn",
            claim=a_claim(Evidence(witnesses=(PRIYA,))),
            facts=Facts(own_claims=(earlier(Evidence(witnesses=(PRIYA,)), days=31),) * 9),
            accepted=True,
        ),
        Example(
            title="three who did something together, after all the rest",
            claim=a_claim(Evidence(witnesses=(PRIYA, OMAR)), an_activity(group=True)),
            facts=Facts(own_claims=(MINE, MINE), colleagues_claims=(PRIYAS, PRIYAS)),
            accepted=True,
        ),
        Example(
            title="group squares done together in two weeks",
            claim=a_claim(Evidence(witnesses=(PRIYA,))),
            facts=Facts(
                own_claims=(replace(MINE, group=True),),
                colleagues_claims=(replace(PRIYAS, group=True),),
            ),
            accepted=True,
        ),
        Example(
            title="the third time between two",
            claim=a_claim(Evidence(witnesses=(PRIYA,))),
            facts=Facts(own_claims=(MINE,), colleagues_claims=(PRIYAS,)),
        ),
        Example(
            title="the seventh time in a month for the same friend",
            claim=a_claim(Evidence(witnesses=(PRIYA,))),
            facts=Facts(own_claims=(MINE,) * 6),
        ),
        Example(
            title="a circle of three in two days",
            claim=a_claim(Evidence(witnesses=(PRIYA,))),
            facts=Facts(
                colleagues_claims=(
                    earlier(Evidence(witnesses=(OMAR,)), PRIYA, days=2),
                    earlier(Evidence(witnesses=(ME,)), OMAR, days=1),
                )
            ),
        ),
    )


def _is_pair(claim: Claim, witness: PersonId, facts: Facts, policy: Policy) -> bool:
    """Enough claims between the two in the window, and not all of one person."""
    mine, theirs = _between(claim, witness, facts, policy.ring_pair_days)
    return theirs > 0 and 1 + mine + theirs >= policy.ring_pair_claims


def _is_month(claim: Claim, witness: PersonId, facts: Facts, policy: Policy) -> bool:
    """Many claims between the two in a month, whoever vouched for whom."""
    return 1 + sum(_between(claim, witness, facts, policy.ring_month_days)) >= policy.ring_month_claims


def _between(claim: Claim, witness: PersonId, facts: Facts, days: int) -> tuple[int, int]:
    """How often the witness was named by the claimant lately, and the claimant by the witness."""
    mine = [one for one in _recent(claim, facts.own_claims, days) if witness in one.evidence.witnesses]
    theirs = [
        one
        for one in _recent(claim, facts.colleagues_claims, days)
        if one.author == witness and claim.author in one.evidence.witnesses
    ]
    return _counted(mine, theirs), _counted(theirs, mine)


def _counted(claims: list[EarlierClaim], others: list[EarlierClaim]) -> int:
    """Those that were no group squares; a group square once where only the other way there is one that was none."""
    alone = sum(not one.group for one in claims)
    return alone or min(1, len(claims)) * any(not one.group for one in others)


def _vouching(claim: Claim, facts: Facts, policy: Policy) -> Iterator[EarlierClaim]:
    """The claims in which the same people vouched for each other lately."""
    theirs, days = set(claim.evidence.witnesses), policy.ring_month_days
    for one in _recent(claim, facts.own_claims, days):
        if theirs & set(one.evidence.witnesses):
            yield one
    for one in _recent(claim, facts.colleagues_claims, days):
        if one.author in theirs or claim.author in one.evidence.witnesses:
            yield one


def _is_circle(claim: Claim, witness: PersonId, facts: Facts, policy: Policy) -> bool:
    """The witness was vouched for by a third, and the third by the claimant; not both of it at one group event."""
    since = claim.submitted_on - timedelta(days=policy.ring_circle_days)
    recent = [one for one in facts.colleagues_claims if one.submitted_at.date() >= since]
    theirs = [one for one in recent if one.author == witness]
    ours = [one for one in recent if claim.author in one.evidence.witnesses and one.author != witness]
    return any(
        one.author in other.evidence.witnesses and not (one.group and other.group)
        for one in ours
        for other in theirs
    )


def _recent(claim: Claim, claims: tuple[EarlierClaim, ...], days: int) -> Iterator[EarlierClaim]:
    since = claim.submitted_on - timedelta(days=days)
    return (one for one in claims if one.submitted_at.date() >= since)
