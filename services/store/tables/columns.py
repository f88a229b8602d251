"""How tables and columns are written down. Weeks are stored as their Monday."""

from typing import Any

from sqlalchemy import BigInteger, Column, DateTime, Identity, MetaData, Table, Text, text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def moment() -> DateTime:
    """An aware point in time."""
    return DateTime(timezone=True)


def tenant(name: str, *columns: Column[Any], key: tuple[str, ...] = (), **options: Any) -> Table:  # noqa: ANN401 -- Table's own options
    """A table of a workspace, its primary key led by `workspace_id`."""
    for column in columns:
        column.primary_key = column.name in key
    return Table(name, metadata, Column("workspace_id", Text, primary_key=True), *columns, **options)


def required(name: str, kind: Any, default: str | None = None) -> Column[Any]:  # noqa: ANN401 -- a column type or its class
    """A column that is never null; `default` is SQL."""
    return Column(name, kind, nullable=False, server_default=None if default is None else text(default))


def optional(name: str, kind: Any) -> Column[Any]:  # noqa: ANN401 -- a column type or its class
    """A column that may be null."""
    return Column(name, kind, nullable=True)


def numbered(name: str) -> Column[Any]:
    """A number that the database gives every new row, and that only grows."""
    return Column(name, BigInteger, Identity(), nullable=False)
