"""Who looks at claims, and each look that was asked of them; the weeks of the lot; who changed a setting, and when."""

from sqlalchemy import Date, Double, Index, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB

from services.store.tables.columns import moment, optional, required, tenant

role = tenant(
    "role",
    required("role_id", Uuid),
    required("person_id", Text),
    required("kind", Text),
    optional("team_id", Uuid),
    required("given_by", Text),
    required("since", moment()),
    key=("role_id",),
)
Index(
    "uq_role",
    role.c.workspace_id,
    role.c.person_id,
    role.c.kind,
    role.c.team_id,
    unique=True,
    postgresql_nulls_not_distinct=True,
)

review = tenant(
    "review",
    required("claim_id", Uuid),
    required("review_id", Uuid),
    required("kind", Text),
    required("opened_at", moment()),
    optional("reviewer_id", Text),
    optional("asked_at", moment()),
    optional("handed_by", Text),
    required("note", Text, "''"),
    optional("offered_at", moment()),
    optional("decision", Text),
    optional("decided_by", Text),
    optional("decided_at", moment()),
    key=("claim_id", "review_id"),
)
Index(
    "uq_review_open",
    review.c.workspace_id,
    review.c.claim_id,
    unique=True,
    postgresql_where=text("decided_at IS NULL"),
)
Index(
    "ix_review_reviewer",
    review.c.workspace_id,
    review.c.reviewer_id,
    review.c.asked_at,
)
Index("ix_review_decided", review.c.workspace_id, review.c.decided_at)

lot = tenant(
    "lot",
    required("week", Date),
    required("share", Double),
    required("seal", Text),
    required("sealed_at", moment()),
    optional("key", Text),
    optional("opened_at", moment()),
    key=("week",),
)

change = tenant(
    "change",
    required("change_id", Uuid),
    required("person_id", Text),
    required("subject", Text),
    required("before", JSONB),
    required("after", JSONB),
    required("changed_at", moment()),
    key=("change_id",),
)
Index("ix_change_subject", change.c.workspace_id, change.c.subject, change.c.changed_at)
