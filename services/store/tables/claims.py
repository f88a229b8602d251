"""Claims and what belongs to them: customers, judgements, witnesses, contacts."""

from sqlalchemy import ARRAY, BigInteger, Boolean, Date, Index, Integer, SmallInteger, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB

from services.store.tables.columns import moment, numbered, optional, required, tenant

customer = tenant(
    "customer",
    required("customer_id", Uuid),
    required("name", Text),
    required("company", Text, "''"),
    required("name_key", Text),
    required("company_key", Text, "''"),
    required("owner_id", Text),
    required("rhythm_days", Integer, "30"),
    optional("last_contact_on", Date),
    optional("merged_into", Uuid),
    key=("customer_id",),
)
Index("uq_customer_name", customer.c.workspace_id, customer.c.name_key, customer.c.company_key, unique=True)
Index("ix_customer_quiet", customer.c.workspace_id, customer.c.owner_id, customer.c.last_contact_on)
Index(
    "ix_customer_merged",
    customer.c.workspace_id,
    customer.c.merged_into,
    postgresql_where=text("merged_into IS NOT NULL"),
)

claim = tenant(
    "claim",
    required("claim_id", Uuid),
    required("person_id", Text),
    required("week", Date),
    required("position", SmallInteger),
    required("activity_id", Text),
    required("state", Text),
    required("revision", Integer, "1"),
    required("closing", Boolean, "true"),
    required("evidence", JSONB),
    required("occurred_on", Date),
    required("submitted_at", moment()),
    required("zone", Text),
    optional("decided_at", moment()),
    optional("customer_id", Uuid),
    optional("due", Date),
    optional("reminded_on", Date),
    required("name_words", ARRAY(Text), "'{}'"),
    required("story_sketch", ARRAY(BigInteger), "'{}'"),
    required("source", Text, "''"),
    optional("decided_by", Text),
    optional("reviewer_id", Text),
    optional("nudged_on", Date),
    optional("group_of", Uuid),
    optional("traits", ARRAY(BigInteger)),
    required("rows", SmallInteger, "5"),
    required("tellable", Boolean, "false"),
    required("names_customer", Boolean, "false"),
    required("showable", Boolean, "false"),
    key=("claim_id",),
)
Index(
    "uq_claim_square",
    claim.c.workspace_id,
    claim.c.person_id,
    claim.c.week,
    claim.c.position,
    unique=True,
    postgresql_where=text("state <> 'withdrawn'"),
)
Index("ix_claim_person", claim.c.workspace_id, claim.c.person_id, claim.c.submitted_at)
Index("ix_claim_recent", claim.c.workspace_id, claim.c.submitted_at)
Index("ix_claim_name_words", claim.c.name_words, postgresql_using="gin")
Index("ix_claim_story_sketch", claim.c.story_sketch, postgresql_using="gin")
Index("ix_claim_group", claim.c.workspace_id, claim.c.group_of, postgresql_where=text("group_of is not null"))
Index("ix_claim_due", claim.c.workspace_id, claim.c.due, postgresql_where=text("state = 'half_lit'"))
Index(
    "ix_claim_sent_back",
    claim.c.workspace_id,
    claim.c.due,
    postgresql_where=text("state = 'asked' and closing and due is not null"),
)
Index(
    "ix_claim_open",
    claim.c.workspace_id,
    claim.c.state,
    postgresql_where=text("state in ('submitted', 'review')"),
)

judgement = tenant(
    "judgement",
    required("claim_id", Uuid),
    required("judgement_id", Uuid),
    required("revision", Integer),
    required("ruling", Text),
    required("state", Text),
    required("verdicts", JSONB),
    optional("reviewer_id", Text),
    required("judged_at", moment()),
    optional("policy_version", Integer),
    required("release", Text, "''"),
    required("facts", Text, "''"),
    numbered("place"),
    key=("claim_id", "judgement_id"),
)

witness = tenant(
    "witness",
    required("claim_id", Uuid),
    required("person_id", Text),
    optional("was_there", Boolean),
    required("asked_at", moment()),
    optional("answered_at", moment()),
    required("expires_at", moment()),
    required("revision", Integer, "1"),
    optional("reminded_at", moment()),
    key=("claim_id", "person_id"),
)
Index(
    "ix_witness_open",
    witness.c.workspace_id,
    witness.c.expires_at,
    postgresql_where=text("was_there is null"),
)
Index("ix_witness_person", witness.c.workspace_id, witness.c.person_id, witness.c.asked_at)

contact = tenant(
    "contact",
    required("customer_id", Uuid),
    required("claim_id", Uuid),
    required("person_id", Text),
    required("week", Date),
    required("met_on", Date),
    key=("customer_id", "claim_id"),
)
Index(
    "ix_contact_person", contact.c.workspace_id, contact.c.person_id, contact.c.customer_id, contact.c.met_on
)
Index("ix_contact_week", contact.c.workspace_id, contact.c.week, contact.c.customer_id)
