"""Judging the labelled claims of the tests with 50 and with 4,000 earlier claims around them; beside a bare cut of the same
texts into words. Each text is judged once, so nothing about it is remembered from before.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from statistics import quantiles
from time import process_time

from benchmarks.texts import Storyteller
from bot.cli.records import read_records
from cards.decks import default_deck
from services.evidence import Claim, EarlierClaim, Facts
from services.rules import judge

CLAIMS = Path(__file__).parents[1] / "tests" / "data" / "claims.jsonl"
HISTORIES = (50, 4_000)
WARMED = 100
"""Claims judged before the clock runs: words are remembered, as they are in a process that has been up for a minute."""
_WORDS = re.compile(r"\w+")


def run() -> None:
    claims = [record.claim for record in read_records(CLAIMS, default_deck())]
    share = len(claims) // len(HISTORIES)
    for number, size in enumerate(HISTORIES):
        these = claims[number * share : (number + 1) * share]
        facts = around(size)
        for claim in these[:WARMED]:
            judge(claim, facts)
        tell(size, these[WARMED:], facts)


def around(size: int) -> Facts:
    """A tenth of the claims are the teller's own."""
    teller = Storyteller(seed=size, people=1_000)
    told = [
        EarlierClaim(
            author=claim.person,
            submitted_at=claim.submitted_at,
            occurred_on=claim.occurred_on,
            evidence=claim.evidence,
        )
        for claim in map(teller.claim, range(size))
    ]
    return Facts(own_claims=tuple(told[: size // 10]), colleagues_claims=tuple(told[size // 10 :]))


def tell(size: int, claims: Sequence[Claim], facts: Facts) -> None:
    bare = sorted(spent(claim) for claim in claims)
    times = []
    for claim in claims:
        begun = process_time()
        judge(claim, facts)
        times.append(process_time() - begun)
    cuts = quantiles(times, n=100)
    reference = bare[len(bare) // 2]
    print(
        f"judging with {size:,} earlier claims: p50 {cuts[49] * 1e3:.2f} ms, p99 {cuts[98] * 1e3:.2f} ms of processor time;"
        f" {cuts[49] / reference:,.0f} times a bare cut into words"
    )


def spent(claim: Claim) -> float:
    """Processor seconds for the words of a claim, by the simplest way there is."""
    text, rounds = claim.evidence.text, 20
    begun = process_time()
    for _ in range(rounds):
        _WORDS.findall(text.lower())
    return (process_time() - begun) / rounds


if __name__ == "__main__":
    run()
