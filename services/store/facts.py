"""What the rules need to know around a claim, read from the database as of the moment it was sent.

Of one's own claims the latest are read, for what happens in a hurry; of everybody's those that share a trait: words of a
story, a customer met in the same week, the people who vouch. Each trait is a short walk in an index that begins with the
workspace, from the newest claim back, so that a phrase everybody uses costs no more than a rare one. The claims that share
rare traits are the likeliest and come first; the rules look at the words themselves. A square that rests on a colleague's
group event tells nothing and is no claim in a hurry, so it is left out.

As of then means: what was sent until then and not withdrawn by then, in the words it had then.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from cards.model import PersonId, Size
from services.codec import evidence_from_json
from services.evidence import Colleague, EarlierClaim, Evidence, Facts
from services.ids import ClaimId
from services.sketches import copy_trait, customer_traits, named_by, named_trait, story_traits
from services.store import people
from services.store.claims import StoredClaim
from services.store.tx import Row, Tx

WEEKS_BACK = 12
OWN_DAYS = 31
"""No window of a rule about one's own hurry or friends is longer."""
OWN_CLAIMS = 100
"""The latest of one's own."""
WALK = 64
"""How many claims back a trait is followed."""
LIKELIEST = 24
"""How many claims of each kind are read."""
FIRST_COPIES = 8
"""Of the same words exactly the first ones are read too: they decide whose words they are."""

AROUND = """
WITH wanted AS (
    SELECT * FROM unnest(cast(:traits AS bigint[]), cast(:kinds AS integer[])) AS w(trait, kind)
), found AS (
    SELECT w.kind, n.claim_id, n.submitted_at, 1.0 / count(*) OVER (PARTITION BY w.trait) AS weight
      FROM wanted w CROSS JOIN LATERAL (
           SELECT t.claim_id, t.submitted_at FROM claim_trait t
            WHERE t.workspace_id = :workspace AND t.trait = w.trait AND t.submitted_at <= :at
              AND t.submitted_at > cast(:at AS timestamptz) - make_interval(weeks => :weeks)
            ORDER BY t.submitted_at DESC LIMIT :walk) n
    UNION ALL
    SELECT 0, n.claim_id, n.submitted_at, 1.0
      FROM (SELECT t.claim_id, t.submitted_at FROM claim_trait t
             WHERE t.workspace_id = :workspace AND t.trait = :copy AND t.submitted_at <= :at
               AND t.submitted_at > cast(:at AS timestamptz) - make_interval(weeks => :weeks)
             ORDER BY t.submitted_at LIMIT :first) n
), ranked AS (
    SELECT claim_id, submitted_at,
           row_number() OVER (PARTITION BY kind ORDER BY sum(weight) DESC, submitted_at DESC) AS place
      FROM found GROUP BY kind, claim_id, submitted_at
), near AS (
    SELECT claim_id, submitted_at FROM ranked WHERE place <= :likeliest
    UNION
    SELECT * FROM (SELECT c.claim_id, c.submitted_at FROM claim c
                    WHERE c.workspace_id = :workspace AND c.person_id = :person AND c.submitted_at <= :at
                      AND c.group_of IS NULL AND c.submitted_at > cast(:at AS timestamptz) - make_interval(days => :days)
                    ORDER BY c.submitted_at DESC LIMIT :own) latest
    UNION
    SELECT e.claim_id, e.submitted_at FROM earlier_try e
     WHERE e.workspace_id = :workspace AND e.person_id = :person AND e.submitted_at <= :at
       AND e.submitted_at > cast(:at AS timestamptz) - make_interval(days => :days) AND e.replaced_at > :at
)
SELECT c.claim_id, c.person_id, c.position, c.rows, c.submitted_at, c.occurred_on, c.evidence
  FROM near n JOIN claim c ON c.workspace_id = :workspace AND c.claim_id = n.claim_id AND c.submitted_at = n.submitted_at
 WHERE c.claim_id <> :claim AND (c.state <> 'withdrawn' OR c.decided_at > :at)
UNION ALL
SELECT e.claim_id, e.person_id, c.position, c.rows, e.submitted_at, e.occurred_on, e.evidence
  FROM near n JOIN earlier_try e
       ON e.workspace_id = :workspace AND e.claim_id = n.claim_id AND e.submitted_at = n.submitted_at
  JOIN claim c ON c.workspace_id = :workspace AND c.claim_id = e.claim_id
 WHERE e.claim_id <> :claim AND e.replaced_at > :at
"""


class Kind(IntEnum):
    """What two claims may have in common; each kind has its own likeliest."""

    STORY = 0
    CUSTOMER = 1
    VOUCHING = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class House:
    """Who we are: our company's name, and the web domains that are ours."""

    company: str = ""
    own_domains: frozenset[str] = frozenset()


def _wanted(claim: StoredClaim) -> Iterator[tuple[int, Kind]]:
    yield from ((trait, Kind.STORY) for trait in sorted(story_traits(claim.evidence)))
    for trait in sorted(customer_traits(claim.evidence, claim.occurred_on)):
        yield trait, Kind.CUSTOMER
    if claim.evidence.witnesses:
        yield named_trait(claim.person), Kind.VOUCHING
        yield from ((named_by(witness), Kind.VOUCHING) for witness in claim.evidence.witnesses)


def _earlier(row: Row) -> EarlierClaim:
    return EarlierClaim(
        author=PersonId(row["person_id"]),
        submitted_at=row["submitted_at"],
        occurred_on=row["occurred_on"],
        evidence=evidence_from_json(row["evidence"]),
        claim=ClaimId(row["claim_id"]),
        group=row["position"] == Size(row["rows"]).centre,
    )


def parameters(claim: StoredClaim, at: datetime) -> dict[str, object]:
    """What `AROUND` is asked for a claim."""
    wanted = tuple(_wanted(claim))
    return {
        "traits": [trait for trait, _ in wanted],
        "kinds": [kind.value for _, kind in wanted],
        "copy": copy_trait(claim.evidence),
        "claim": claim.id,
        "person": claim.person,
        "at": at,
        "weeks": WEEKS_BACK,
        "days": OWN_DAYS,
        "own": OWN_CLAIMS,
        "walk": WALK,
        "first": FIRST_COPIES,
        "likeliest": LIKELIEST,
    }


async def around(tx: Tx, claim: StoredClaim, at: datetime) -> tuple[EarlierClaim, ...]:
    """Everybody's earlier claims that a rule could mean, the oldest first."""
    rows = await tx.rows(AROUND, **parameters(claim, at))
    return tuple(sorted(map(_earlier, rows), key=lambda one: (one.submitted_at, one.claim)))


async def _roster(tx: Tx, evidence: Evidence) -> tuple[Colleague, ...]:
    said = [each.name.casefold() for each in evidence.customers]
    alike = await people.named_like(tx, {*re.findall(r"[^\W_]+", " ".join(said)), *said})
    return tuple(
        Colleague(person=p.id, names=tuple(n for n in (p.member.real_name, p.member.name) if n))
        for p in alike
    )


async def gather(tx: Tx, claim: StoredClaim, house: House, at: datetime) -> Facts:
    """All facts the database holds around this claim as of then; the roster is today's."""
    earlier = await around(tx, claim, at)
    return Facts(
        company=house.company,
        own_domains=house.own_domains,
        roster=await _roster(tx, claim.evidence),
        own_claims=tuple(one for one in earlier if one.author == claim.person),
        colleagues_claims=tuple(one for one in earlier if one.author != claim.person),
    )
