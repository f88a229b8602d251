"""What the rules need to know around a claim, read from the database.

Own claims are all of the last twelve weeks. Of colleagues' claims only those are read that a rule could mean: a story
with a run of words in common, a customer with a word of the name in common this week, or vouching between the people
involved. Each is found by an index, and the rules look at the words themselves.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cards.model import PersonId, Week
from services.codec import evidence_from_json
from services.evidence import Colleague, EarlierClaim, Facts
from services.sketches import name_words, story_sketch
from services.store import people
from services.store.claims import StoredClaim
from services.store.tx import Row, Tx

WEEKS_BACK = 12
RING_DAYS = 14

OWN = """
SELECT c.* FROM claim c
 WHERE c.workspace_id = :workspace AND c.person_id = :person AND c.claim_id <> :claim AND c.state <> 'withdrawn'
   AND c.submitted_at > cast(:now AS timestamptz) - make_interval(weeks => :weeks) AND c.submitted_at <= :now
 ORDER BY c.submitted_at
"""
SAME_STORY = """
SELECT c.* FROM claim c
 WHERE c.workspace_id = :workspace AND c.story_sketch && cast(:sketch AS bigint[]) AND c.person_id <> :person
   AND c.state <> 'withdrawn' AND c.submitted_at > cast(:now AS timestamptz) - make_interval(weeks => :weeks)
 ORDER BY c.submitted_at LIMIT 200
"""
SAME_CUSTOMER = """
SELECT c.* FROM claim c
 WHERE c.workspace_id = :workspace AND c.name_words && cast(:words AS text[]) AND c.person_id <> :person
   AND c.state <> 'withdrawn' AND c.occurred_on BETWEEN :monday AND cast(:monday AS date) + 6
 ORDER BY c.submitted_at LIMIT 200
"""
VOUCHING = """
WITH near AS (
    SELECT :person AS person_id
    UNION SELECT unnest(cast(:witnesses AS text[]))
    UNION SELECT c.person_id FROM witness w JOIN claim c USING (workspace_id, claim_id)
           WHERE w.workspace_id = :workspace AND w.person_id = ANY(array_append(cast(:witnesses AS text[]), :person))
             AND w.asked_at > cast(:now AS timestamptz) - make_interval(days => :days)
)
SELECT DISTINCT c.* FROM witness w JOIN claim c USING (workspace_id, claim_id)
 WHERE w.workspace_id = :workspace AND w.person_id IN (SELECT person_id FROM near)
   AND c.person_id IN (SELECT person_id FROM near) AND c.person_id <> :person AND c.state <> 'withdrawn'
   AND w.asked_at > cast(:now AS timestamptz) - make_interval(days => :days)
 ORDER BY c.submitted_at LIMIT 200
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class House:
    """Who we are: our company's name, and the web domains that are ours."""

    company: str = ""
    own_domains: frozenset[str] = frozenset()


def _earlier(row: Row) -> EarlierClaim:
    return EarlierClaim(
        author=PersonId(row["person_id"]),
        submitted_at=row["submitted_at"],
        occurred_on=row["occurred_on"],
        evidence=evidence_from_json(row["evidence"]),
    )


async def _colleagues(tx: Tx, claim: StoredClaim) -> tuple[EarlierClaim, ...]:
    found: dict[object, Row] = {}
    queries: Sequence[tuple[str, dict[str, object]]] = (
        (SAME_STORY, {"sketch": list(story_sketch(claim.evidence)), "weeks": WEEKS_BACK, "now": tx.now}),
        (
            SAME_CUSTOMER,
            {"words": list(name_words(claim.evidence)), "monday": Week.of(claim.occurred_on).monday},
        ),
        (VOUCHING, {"witnesses": list(claim.evidence.witnesses), "days": RING_DAYS, "now": tx.now}),
    )
    for sql, parameters in queries:
        for row in await tx.rows(sql, person=claim.person, **parameters):
            found[row["claim_id"]] = row
    return tuple(_earlier(row) for row in sorted(found.values(), key=lambda row: row["submitted_at"]))


async def _roster(tx: Tx, claim: StoredClaim) -> tuple[Colleague, ...]:
    words = frozenset(re.findall(r"[^\W_]+", claim.evidence.customer.casefold())) | {
        claim.evidence.customer.casefold()
    }
    alike = await people.named_like(tx, words)
    return tuple(
        Colleague(person=p.id, names=tuple(n for n in (p.member.real_name, p.member.name) if n))
        for p in alike
    )


async def gather(tx: Tx, claim: StoredClaim, house: House) -> Facts:
    """All facts the database holds around this claim."""
    own = await tx.rows(OWN, person=claim.person, claim=claim.id, now=tx.now, weeks=WEEKS_BACK)
    return Facts(
        company=house.company,
        own_domains=house.own_domains,
        roster=await _roster(tx, claim),
        own_claims=tuple(_earlier(row) for row in own),
        colleagues_claims=await _colleagues(tx, claim),
    )
