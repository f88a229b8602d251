"""The little that must be found before the workspace is known; outside row-level security."""

from sqlalchemy import Boolean, Column, Double, Index, Table, Text, Uuid, text

from services.store.tables.columns import metadata, moment, optional, required

directory_workspace = Table(
    "workspace",
    metadata,
    Column("workspace_id", Text, primary_key=True),
    required("active", Boolean, "true"),
    required("next_due_at", moment()),
    optional("left_at", moment()),
    schema="directory",
)
Index("ix_directory_due", directory_workspace.c.next_due_at, postgresql_where=text("active"))

directory_pace = Table(
    "pace",
    metadata,
    Column("workspace_id", Text, primary_key=True),
    Column("method", Text, primary_key=True),
    optional("paused_until", moment()),
    optional("per_minute", Double),
    schema="directory",
)

directory_wall = Table(
    "wall",
    metadata,
    Column("token_hash", Text, primary_key=True),
    required("workspace_id", Text),
    required("wall_id", Uuid),
    schema="directory",
)
Index("ix_directory_wall", directory_wall.c.workspace_id, directory_wall.c.wall_id)
