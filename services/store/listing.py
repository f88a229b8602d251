"""Whole lists of customers at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.acquaintances import Tier
from services.customers import key_of
from services.people_lists import Listed
from services.store.tx import Tx

KNOWN = """
SELECT count(DISTINCT c.customer_id) AS customers, count(a.owner_id) AS entries
  FROM unnest(cast(:name_keys AS text[]), cast(:company_keys AS text[]), cast(:owners AS text[]))
       AS l(name_key, company_key, owner_id)
  JOIN customer c ON c.workspace_id = :workspace AND c.name_key = l.name_key AND c.company_key = l.company_key
  LEFT JOIN acquaintance a ON a.workspace_id = :workspace AND a.owner_id = l.owner_id
       AND a.customer_id = CASE WHEN c.merged_into IS NULL THEN c.customer_id ELSE c.merged_into END
"""
CUSTOMERS = """
INSERT INTO customer AS c (workspace_id, customer_id, name, company, name_key, company_key, owner_id)
SELECT DISTINCT ON (l.name_key COLLATE "C", l.company_key COLLATE "C")
       :workspace, l.id, l.name, l.company, l.name_key, l.company_key, l.owner_id
  FROM unnest(cast(:names AS text[]), cast(:companies AS text[]), cast(:name_keys AS text[]), cast(:company_keys AS text[]),
              cast(:owners AS text[]), cast(:ids AS uuid[]))
       AS l(name, company, name_key, company_key, owner_id, id)
 ORDER BY l.name_key COLLATE "C", l.company_key COLLATE "C"
ON CONFLICT (workspace_id, name_key, company_key) DO NOTHING
"""
"""In the order in which everybody holds customers."""
ENTRIES = """
INSERT INTO acquaintance AS a (workspace_id, owner_id, customer_id, role, issue, due, due_set_on, rhythm_days, since)
SELECT DISTINCT ON (l.owner_id, k.customer_id)
       :workspace, l.owner_id, k.customer_id, l.role, l.issue, l.due,
       CASE WHEN l.due IS NULL THEN NULL ELSE cast(:today AS date) END, coalesce(l.rhythm, :usual), :today
  FROM unnest(cast(:name_keys AS text[]), cast(:company_keys AS text[]), cast(:owners AS text[]), cast(:roles AS text[]),
              cast(:issues AS text[]), cast(:dues AS date[]), cast(:rhythms AS integer[]))
       AS l(name_key, company_key, owner_id, role, issue, due, rhythm)
  JOIN customer c ON c.workspace_id = :workspace AND c.name_key = l.name_key AND c.company_key = l.company_key
  JOIN customer k ON k.workspace_id = :workspace AND k.customer_id = CASE WHEN c.merged_into IS NULL THEN c.customer_id ELSE c.merged_into END
 ORDER BY l.owner_id, k.customer_id
ON CONFLICT (workspace_id, owner_id, customer_id) DO UPDATE
   SET role = coalesce(nullif(excluded.role, ''), a.role), issue = coalesce(nullif(excluded.issue, ''), a.issue),
       due = coalesce(excluded.due, a.due), due_set_on = coalesce(excluded.due_set_on, a.due_set_on),
       rhythm_days = CASE WHEN :rhythm_said THEN excluded.rhythm_days ELSE a.rhythm_days END, leaves_on = NULL
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Taken:
    """How many of a list's customers are known, and how many of its rows are on their owner's list."""

    customers: int
    entries: int


async def known_listed(tx: Tx, rows: Sequence[Listed]) -> Taken:
    """What of a list is there already."""
    row = await tx.one(KNOWN, **_keys(rows))
    return Taken(customers=0, entries=0) if row is None else Taken(**row)


async def add_listed(tx: Tx, rows: Sequence[Listed]) -> None:
    """Puts every row on its owner's list. What a row leaves open stays as it is on an entry that is there."""
    names = {"names": [each.name for each in rows], "companies": [each.company for each in rows]}
    await tx.do(CUSTOMERS, **_keys(rows), **names, ids=[tx.new_id() for _ in rows])
    for said in (True, False):
        some = [each for each in rows if (each.tier is not None) is said]
        await tx.do(
            ENTRIES,
            **_keys(some),
            roles=[each.role for each in some],
            issues=[each.issue for each in some],
            dues=[each.due for each in some],
            rhythms=[None if each.tier is None else each.tier.value for each in some],
            rhythm_said=said,
            usual=Tier.REGULAR.value,
            today=tx.now.date(),
        )


def _keys(rows: Sequence[Listed]) -> dict[str, object]:
    return {
        "name_keys": [key_of(each.name) for each in rows],
        "company_keys": [key_of(each.company) for each in rows],
        "owners": [each.owner for each in rows],
    }
