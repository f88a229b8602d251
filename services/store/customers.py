"""Customers the workspace knows, and when each was last heard from."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from cards.model import PersonId, Week
from services.customers import key_of
from services.evidence import Named
from services.ids import ClaimId, CustomerId
from services.pages import CustomerChoice
from services.store.claims import StoredClaim
from services.store.tx import Row, Tx

HELD = """
SELECT * FROM customer WHERE workspace_id = :workspace AND customer_id IN
       (SELECT customer_id FROM contact WHERE workspace_id = :workspace AND claim_id = :claim)
 ORDER BY name_key COLLATE "C", company_key COLLATE "C" FOR NO KEY UPDATE
"""
FOUND = """
WITH met AS (
    SELECT t.customer_id, max(t.met_on) AS met_on FROM contact t
     WHERE t.workspace_id = :workspace AND t.person_id = :person GROUP BY t.customer_id
), mine AS (
    SELECT c.customer_id, met.met_on FROM met
      JOIN customer c ON c.workspace_id = :workspace AND c.customer_id = met.customer_id
     WHERE :key = '' OR strpos(' ' || c.name_key, ' ' || :key) > 0 OR strpos(' ' || c.company_key, ' ' || :key) > 0
     ORDER BY met.met_on DESC, c.name_key LIMIT :limit
), others AS (
    SELECT w.customer_id FROM customer_word w
      JOIN customer c ON c.workspace_id = :workspace AND c.customer_id = w.customer_id
     WHERE w.workspace_id = :workspace AND w.word >= :word AND w.word < :beyond
       AND (strpos(' ' || c.name_key, ' ' || :key) > 0 OR strpos(' ' || c.company_key, ' ' || :key) > 0)
     ORDER BY w.word, w.customer_id LIMIT 3 * cast(:limit AS integer)
), first AS (
    SELECT c.customer_id FROM customer c
     WHERE c.workspace_id = :workspace AND :key = '' ORDER BY c.name_key, c.company_key LIMIT :limit
), found AS (
    SELECT customer_id, met_on FROM mine
    UNION ALL SELECT customer_id, NULL FROM others
    UNION ALL SELECT customer_id, NULL FROM first
)
SELECT k.*, max(f.met_on) AS met_on FROM found f
  JOIN customer c ON c.workspace_id = :workspace AND c.customer_id = f.customer_id
  JOIN customer k ON k.workspace_id = :workspace AND k.customer_id = CASE WHEN c.merged_into IS NULL THEN c.customer_id ELSE c.merged_into END
 GROUP BY k.workspace_id, k.customer_id ORDER BY max(f.met_on) DESC NULLS LAST, k.name_key LIMIT :limit
"""
"""What was typed may begin any word of a name or company; its longest word is looked up among the words of all customers.

Who turned out to be somebody else is followed by CASE: behind row-level security PostgreSQL uses no index for a COALESCE.
"""
BEYOND = "\U0010ffff"
"""Sorts after whatever a word may go on with."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Customer:
    """A customer as stored. `rhythm_days` is how often they should hear from us."""

    id: CustomerId
    name: str
    company: str
    rhythm_days: int
    last_contact_on: date | None

    @property
    def choice(self) -> CustomerChoice:
        """How they stand in a list to pick from."""
        return CustomerChoice(customer=self.id, name=self.name, company=self.company)


@dataclass(frozen=True, kw_only=True, slots=True)
class History:
    """What went on with a customer before a claim, or before the group event it rests on.

    `met_by_me` within the last 90 days; colleagues are this week's, those of one event counted once. `rhythm_days` is the
    shortest that any of us agreed with them.
    """

    met_by_me: bool
    colleagues_this_week: int
    heard_on: date | None
    rhythm_days: int


def _customer(row: Row) -> Customer:
    return Customer(
        id=CustomerId(row["customer_id"]),
        name=row["name"],
        company=row["company"],
        rhythm_days=row["rhythm_days"],
        last_contact_on=row["last_contact_on"],
    )


async def load(tx: Tx, customer: CustomerId) -> Customer | None:
    """One customer; whoever turned out to be somebody else is that one."""
    row = await tx.one(
        """
        SELECT k.* FROM customer c
          JOIN customer k ON k.workspace_id = :workspace AND k.customer_id = CASE WHEN c.merged_into IS NULL THEN c.customer_id ELSE c.merged_into END
         WHERE c.workspace_id = :workspace AND c.customer_id = :customer
        """,
        customer=customer,
    )
    return None if row is None else _customer(row)


async def named(tx: Tx, *, name: str, company: str) -> CustomerId | None:
    """The customer of this name and company, if the workspace knows them; see `load`."""
    row = await tx.one(
        "SELECT coalesce(merged_into, customer_id) AS customer_id FROM customer"
        " WHERE workspace_id = :workspace AND name_key = :name_key AND company_key = :company_key",
        name_key=key_of(name),
        company_key=key_of(company),
    )
    return None if row is None else CustomerId(row["customer_id"])


async def known(tx: Tx, them: Collection[Named]) -> tuple[Customer, ...]:
    """Those of these customers whom the workspace knows."""
    ids = [await named(tx, name=each.name, company=each.company) for each in them]
    found = [await load(tx, customer) for customer in ids if customer is not None]
    return tuple(customer for customer in found if customer is not None)


async def keep(tx: Tx, *, name: str, company: str, owner: PersonId) -> Customer:
    """The customer of this name and company, added if nobody knew them; see `load`. Locked until the transaction ends."""
    row = await tx.one(
        """
        INSERT INTO customer AS c (workspace_id, customer_id, name, company, name_key, company_key, owner_id)
        VALUES (:workspace, :id, :name, :company, :name_key, :company_key, :owner)
        ON CONFLICT (workspace_id, name_key, company_key) DO UPDATE SET name = c.name
        RETURNING *
        """,
        id=tx.new_id(),
        name=name,
        company=company,
        name_key=key_of(name),
        company_key=key_of(company),
        owner=owner,
    )
    if row is None:
        raise AssertionError("an upsert always answers with its row")
    return _customer(row) if row["merged_into"] is None else await _held(tx, CustomerId(row["merged_into"]))


async def _held(tx: Tx, customer: CustomerId) -> Customer:
    """One customer, locked until the transaction ends."""
    row = await tx.one(
        "SELECT * FROM customer WHERE workspace_id = :workspace AND customer_id = :customer FOR NO KEY UPDATE",
        customer=customer,
    )
    if row is None:
        raise AssertionError("nobody is merged into a customer who is not there")
    return _customer(row)


async def keep_all(tx: Tx, them: Collection[Named], *, owner: PersonId) -> tuple[Customer, ...]:
    """As `keep`, for everybody who was met, each once: in the order of `held`, so that no two wait for each other."""
    in_order = sorted(set(them), key=lambda each: (key_of(each.name), key_of(each.company)))
    kept = {
        each: await keep(tx, name=each.name.strip(), company=each.company.strip(), owner=owner)
        for each in in_order
    }
    return tuple({kept[each].id: kept[each] for each in them}.values())


async def held(tx: Tx, claim: ClaimId) -> tuple[Customer, ...]:
    """The customers an awarded claim met, held until the transaction ends, in the order in which everybody does it."""
    rows = await tx.rows(HELD, claim=claim)
    if any(row["merged_into"] is not None for row in rows):
        # They were found to be somebody else while we waited, and the contact is that one's now.
        rows = await tx.rows(HELD, claim=claim)
    return tuple(_customer(row) for row in rows)


async def find(tx: Tx, typed: str, *, person: PersonId, limit: int = 20) -> tuple[Customer, ...]:
    """Customers whose name or company begins a word with what was typed, those this person met last first."""
    key = key_of(typed) if typed.strip() else ""
    word = max(key.split(), key=len, default="")
    rows = await tx.rows(FOUND, key=key, word=word, beyond=word + BEYOND, person=person, limit=limit)
    return tuple(_customer(row) for row in rows)


async def met_by_colleagues(
    tx: Tx, met: Collection[CustomerId], *, week: Week, person: PersonId
) -> dict[CustomerId, int]:
    """How many colleagues of this person met each of these in the week, as `histories` counts them; without those nobody met."""
    rows = await tx.rows(
        """
        SELECT t.customer_id, count(DISTINCT t.person_id) AS colleagues
          FROM contact t JOIN claim c USING (workspace_id, claim_id)
         WHERE t.workspace_id = :workspace AND t.week = :monday AND t.customer_id = ANY(:met)
           AND t.person_id <> :person AND c.group_of IS NULL
         GROUP BY t.customer_id
        """,
        met=list(met),
        monday=week.monday,
        person=person,
    )
    return {CustomerId(row["customer_id"]): row["colleagues"] for row in rows}


async def histories(tx: Tx, met: Sequence[Customer], claim: StoredClaim) -> tuple[History, ...]:
    """What counts before a new contact with each of these: awarded claims only.

    Many of us at one event are one visit: only its claimant counts, and for those who were there not even they.
    """
    rows = await tx.rows(
        """
        SELECT w.customer_id,
               coalesce(bool_or(o.person_id = :person AND o.met_on > cast(:met_on AS date) - 90), false) AS met_by_me,
               count(DISTINCT o.person_id) FILTER (WHERE o.week = :monday AND o.person_id <> :person AND o.group_of IS NULL)
                   AS colleagues,
               max(o.met_on) AS heard_on,
               (SELECT min(a.rhythm_days) FROM acquaintance a
                 WHERE a.workspace_id = :workspace AND a.customer_id = w.customer_id) AS agreed_days
          FROM unnest(cast(:customers AS uuid[])) AS w(customer_id)
          LEFT JOIN LATERAL (
               SELECT t.person_id, t.week, t.met_on, c.group_of FROM contact t JOIN claim c USING (workspace_id, claim_id)
                WHERE t.workspace_id = :workspace AND t.customer_id = w.customer_id AND t.claim_id <> :event
                  AND c.group_of IS DISTINCT FROM cast(:event AS uuid)) o ON true
         GROUP BY w.customer_id
        """,
        customers=[customer.id for customer in met],
        person=claim.person,
        event=claim.group_of or claim.id,
        met_on=claim.occurred_on,
        monday=claim.week.monday,
    )
    found = {row["customer_id"]: row for row in rows}
    return tuple(
        History(
            met_by_me=found[customer.id]["met_by_me"],
            colleagues_this_week=found[customer.id]["colleagues"],
            heard_on=customer.last_contact_on if claim.group_of is None else found[customer.id]["heard_on"],
            rhythm_days=found[customer.id]["agreed_days"] or customer.rhythm_days,
        )
        for customer in met
    )
