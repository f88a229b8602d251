"""Recaps of teams' weeks, every version of their words, and which claims they tell of."""

from sqlalchemy import Boolean, Date, Index, Integer, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB

from services.store.tables.columns import moment, optional, required, tenant

recap = tenant(
    "recap",
    required("recap_id", Uuid),
    required("team_id", Uuid),
    required("week", Date),
    required("facts", JSONB),
    required("words", JSONB),
    required("version", Integer, "1"),
    optional("edited_by", Text),
    required("edited_at", moment()),
    required("drafted_at", moment()),
    optional("reminded_at", moment()),
    optional("post_at", moment()),
    optional("scheduled_by", Text),
    optional("posted_at", moment()),
    optional("posted_by", Text),
    optional("channel", Text),
    required("rounds", Integer, "0"),
    key=("recap_id",),
)
Index("uq_recap_week", recap.c.workspace_id, recap.c.team_id, recap.c.week, unique=True)
Index(
    "ix_recap_post",
    recap.c.workspace_id,
    recap.c.post_at,
    postgresql_where=text("post_at IS NOT NULL AND posted_at IS NULL"),
)
Index("ix_recap_drafted", recap.c.workspace_id, recap.c.drafted_at)

recap_edit = tenant(
    "recap_edit",
    required("recap_id", Uuid),
    required("version", Integer),
    required("words", JSONB),
    key=("recap_id", "version"),
)

recap_story = tenant(
    "recap_story",
    required("recap_id", Uuid),
    required("claim_id", Uuid),
    optional("taken_back_at", moment()),
    required("erased", Boolean, "false"),
    key=("recap_id", "claim_id"),
)
Index("ix_recap_story_claim", recap_story.c.workspace_id, recap_story.c.claim_id)
Index(
    "ix_recap_story_kept",
    recap_story.c.workspace_id,
    recap_story.c.recap_id,
    postgresql_where=text("NOT erased"),
)
