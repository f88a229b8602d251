"""What each week's cards tell of how likely squares are done, what was learned from them, and who chose to deal by it."""

from sqlalchemy import Date, Index, Integer, SmallInteger, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB

from services.store.tables.columns import moment, optional, required, tenant

square_tally = tenant(
    "square_tally",
    required("week", Date),
    required("setting", Text),
    required("rows", SmallInteger),
    required("activity_id", Text),
    required("asks", Text),
    required("dealt", Integer),
    required("done", Integer),
    key=("week", "setting", "rows", "activity_id", "asks"),
)

learned = tenant(
    "learned",
    required("learned_hash", Text),
    required("chances", Text),
    required("kept_at", moment()),
    key=("learned_hash",),
)

learned_week = tenant(
    "learned_week",
    required("week", Date),
    required("cards", Integer),
    optional("learned_hash", Text),
    required("found", JSONB, "'[]'"),
    required("counted_at", moment()),
    key=("week",),
)

learned_choice = tenant(
    "learned_choice",
    required("choice_id", Uuid),
    required("week", Date),
    optional("learned_hash", Text),
    optional("replaces", Text),
    required("chosen_by", Text),
    required("chosen_at", moment()),
    key=("choice_id",),
)
Index(
    "ix_learned_choice_week", learned_choice.c.workspace_id, learned_choice.c.week, learned_choice.c.choice_id
)
