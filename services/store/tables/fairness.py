"""The keys cards are dealt with, how fair each week's cards were, and who was dealt another card."""

from sqlalchemy import ARRAY, Date, Integer, LargeBinary, SmallInteger, Text
from sqlalchemy.dialects.postgresql import JSONB

from services.store.tables.columns import moment, optional, required, tenant

week_key = tenant(
    "week_key",
    required("week", Date),
    required("key", LargeBinary),
    required("seal", Text),
    required("made_at", moment()),
    optional("told_at", moment()),
    key=("week",),
)

fairness = tenant(
    "fairness",
    required("week", Date),
    required("cards", Integer),
    required("report", JSONB),
    required("made_at", moment()),
    optional("closed_at", moment()),
    key=("week",),
)

reshuffle = tenant(
    "reshuffle",
    required("season", Text),
    required("person_id", Text),
    required("week", Date),
    required("counter", Integer),
    required("squares", ARRAY(SmallInteger)),
    required("reshuffled_at", moment()),
    key=("season", "person_id"),
)
