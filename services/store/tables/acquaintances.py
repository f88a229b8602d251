"""Who of us keeps in touch with which customer, who hands whom over, who turned out to be one person, and quiet squares."""

from sqlalchemy import Boolean, Date, Index, Integer, SmallInteger, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB

from services.store.tables.columns import moment, optional, required, tenant

acquaintance = tenant(
    "acquaintance",
    required("owner_id", Text),
    required("customer_id", Uuid),
    required("role", Text, "''"),
    required("issue", Text, "''"),
    optional("due", Date),
    optional("due_set_on", Date),
    required("rhythm_days", Integer, "30"),
    required("since", Date),
    optional("leaves_on", Date),
    key=("owner_id", "customer_id"),
)
Index("ix_acquaintance_customer", acquaintance.c.workspace_id, acquaintance.c.customer_id)
Index(
    "ix_acquaintance_leaves",
    acquaintance.c.workspace_id,
    acquaintance.c.leaves_on,
    postgresql_where=text("leaves_on IS NOT NULL"),
)

handover = tenant(
    "handover",
    required("handover_id", Uuid),
    required("customer_id", Uuid),
    required("giver_id", Text),
    required("taker_id", Text),
    required("days", SmallInteger),
    required("note", Text, "''"),
    required("offered_at", moment()),
    optional("answered_at", moment()),
    optional("taken", Boolean),
    key=("handover_id",),
)
Index(
    "uq_handover_open",
    handover.c.workspace_id,
    handover.c.giver_id,
    handover.c.customer_id,
    unique=True,
    postgresql_where=text("answered_at IS NULL"),
)
Index("ix_handover_offered", handover.c.workspace_id, handover.c.offered_at)

merger = tenant(
    "merger",
    required("merger_id", Uuid),
    required("kept_id", Uuid),
    required("gone_id", Uuid),
    required("merged_by", Text),
    required("merged_at", moment()),
    required("moved", JSONB),
    optional("undone_at", moment()),
    key=("merger_id",),
)
Index("ix_merger_kept", merger.c.workspace_id, merger.c.kept_id, postgresql_where=text("undone_at IS NULL"))
Index("ix_merger_merged", merger.c.workspace_id, merger.c.merged_at)

customer_word = tenant(
    "customer_word",
    required("word", Text(collation="C")),
    required("customer_id", Uuid),
    key=("word", "customer_id"),
)

quiet_square = tenant(
    "quiet_square",
    required("person_id", Text),
    required("week", Date),
    required("position", SmallInteger),
    required("customer_id", Uuid),
    required("silent_days", Integer),
    key=("person_id", "week", "position"),
)
