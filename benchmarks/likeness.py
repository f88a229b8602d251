"""Looking up what a claim has to be compared with, in a workspace of 10,000, 100,000 and, with `--million`, 1,000,000
stories of twelve weeks; beside one probe of the same index in the same transaction.
"""

import asyncio
import sys
from time import perf_counter

import asyncpg

from benchmarks.firm import NOW, WORKSPACE, Firm, founded, middle, told
from benchmarks.texts import Storyteller
from services.codec import evidence_to_json
from services.evidence import EarlierClaim
from services.rules.policy import DEFAULT
from services.rules.signals.similarity import same_story
from services.sketches import copy_trait, traits_of
from services.store import facts
from services.store.claims import StoredClaim
from services.store.tx import Tx

SIZES = (10_000, 100_000)
MILLION = 1_000_000
LOOKS = 400
SHARES = (0.0, 0.1, 0.2, 0.3)
"""Of the words replaced in the copies that are looked for."""
PAGE = 20_000
PROBE = """
SELECT claim_id FROM claim_trait WHERE workspace_id = :workspace AND trait = :trait ORDER BY submitted_at LIMIT 1
"""
CLAIM = "workspace_id claim_id person_id week position activity_id state evidence occurred_on submitted_at zone traits".split()
SIZE = "SELECT pg_size_pretty(pg_table_size($1::regclass)) || ' + ' || pg_size_pretty(pg_indexes_size($1::regclass))"


async def run(*, million: bool = False) -> None:
    sizes = (*SIZES, MILLION) if million else SIZES
    async with founded(people=1_000) as firm:
        driver = await superuser(firm)
        teller = Storyteller(seed=1, people=1_000)
        known: list[StoredClaim] = []
        held = 0
        for size in sizes:
            await fill(driver, teller, held, size, known)
            held = size
            await measure(firm, teller, known, size)
            for table in ("claim", "claim_trait"):
                print(f"  {table}: {await driver.fetchval(SIZE, table)}")
        await driver.close()


async def superuser(firm: Firm) -> asyncpg.Connection:
    """A connection that may load rows of any workspace."""
    url = firm.postgres.url(role="postgres").replace("+asyncpg", "")
    return await asyncpg.connect(url)


async def fill(
    driver: asyncpg.Connection,
    teller: Storyteller,
    held: int,
    size: int,
    known: list[StoredClaim],
    *,
    workspace: str = WORKSPACE,
) -> None:
    """Fills up to `size`, and remembers some of the claims."""
    await driver.execute(
        "ALTER TABLE claim_trait DROP CONSTRAINT pk_claim_trait; DROP INDEX IF EXISTS uq_claim_square"
    )
    for start in range(held, size, PAGE):
        page = [teller.claim(number) for number in range(start, min(size, start + PAGE))]
        known.extend(page[:: max(1, size // 4_000)])
        traits = [traits_of(c.person, c.evidence, c.occurred_on) for c in page]
        rows = [_row(workspace, claim, found) for claim, found in zip(page, traits, strict=True)]
        await driver.copy_records_to_table("claim", records=rows, columns=CLAIM)
        await driver.copy_records_to_table(
            "claim_trait",
            records=[
                (workspace, trait, claim.submitted_at, claim.id)
                for claim, found in zip(page, traits, strict=True)
                for trait in found
            ],
        )
    await driver.execute(
        "ALTER TABLE claim_trait ADD CONSTRAINT pk_claim_trait PRIMARY KEY (workspace_id, trait, submitted_at, claim_id)"
    )
    await driver.execute("VACUUM ANALYZE claim, claim_trait")


def _row(workspace: str, claim: StoredClaim, traits: tuple[int, ...]) -> tuple[object, ...]:
    evidence = evidence_to_json(claim.evidence)
    at = claim.submitted_at
    return (
        workspace, claim.id, claim.person, claim.week.monday, claim.position, claim.activity, "awarded", evidence,
        claim.occurred_on, at, "UTC", list(traits),
    )  # fmt: skip


async def measure(firm: Firm, teller: Storyteller, known: list[StoredClaim], size: int) -> None:
    looks, probes = [], []
    one, missed = dict.fromkeys(SHARES, 0), dict.fromkeys(SHARES, 0)
    for number in range(LOOKS):
        original, share = teller.random.choice(known), SHARES[number % len(SHARES)]
        copy = teller.copy_of(original, share)
        async with firm.database.begin(WORKSPACE) as tx:
            probes.append(await probe(tx, original))
            spent, found = await look(tx, copy)
        looks.append(spent)
        if same_story(copy.evidence.text, original.evidence.text, DEFAULT):
            one[share] += 1
            missed[share] += original.id not in {each.claim for each in found}
    recall = ", ".join(f"{share:.0%}: {one[share] - missed[share]} of {one[share]}" for share in SHARES)
    print(
        f"{size:,} stories: look-up {told(looks)}; one probe {told(probes)}; ratio {middle(looks) / middle(probes):.1f}"
    )
    print(f"  found of what the rules call one story, by share of words replaced: {recall}")


async def probe(tx: Tx, claim: StoredClaim) -> float:
    begun = perf_counter()
    await tx.one(PROBE, trait=copy_trait(claim.evidence))
    return perf_counter() - begun


async def look(tx: Tx, claim: StoredClaim) -> tuple[float, tuple[EarlierClaim, ...]]:
    begun = perf_counter()
    found = await facts.around(tx, claim, NOW)
    return perf_counter() - begun, found


if __name__ == "__main__":
    asyncio.run(run(million="--million" in sys.argv))
