"""What claims are found again by, what they said before they were mended, and each workspace's own policy."""

from sqlalchemy import ARRAY, BigInteger, Boolean, Date, Index, Integer, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB

from services.store.tables.columns import moment, optional, required, tenant

claim_trait = tenant(
    "claim_trait",
    required("trait", BigInteger),
    required("submitted_at", moment()),
    required("claim_id", Uuid),
    key=("trait", "submitted_at", "claim_id"),
)

earlier_try = tenant(
    "earlier_try",
    required("claim_id", Uuid),
    required("revision", Integer),
    required("person_id", Text),
    required("closing", Boolean),
    required("evidence", JSONB),
    required("occurred_on", Date),
    required("submitted_at", moment()),
    required("zone", Text),
    required("replaced_at", moment()),
    optional("traits", ARRAY(BigInteger)),
    key=("claim_id", "revision"),
)
Index(
    "ix_earlier_try_person",
    earlier_try.c.workspace_id,
    earlier_try.c.person_id,
    earlier_try.c.submitted_at,
)

policy = tenant(
    "policy",
    required("version", Integer),
    required("changes", JSONB),
    required("changed_by", Text),
    required("since", moment()),
    key=("version",),
)
