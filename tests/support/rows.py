"""A row for any table, made from its columns."""

from typing import Any

VALUES = {
    "text": "'T0SEED'",
    "uuid": "'00000000-0000-7000-8000-000000000001'",
    "date": "'2026-11-23'",
    "date[]": "'{2026-11-16}'",
    "timestamp with time zone": "'2026-11-23 09:00+00'",
    "smallint": "1",
    "integer": "1",
    "bigint": "1",
    "double precision": "0.5",
    "boolean": "true",
    "jsonb": "'{}'",
    "text[]": "'{a}'",
    "smallint[]": "'{1}'",
    "integer[]": "'{1}'",
    "bigint[]": "'{1}'",
    "pgqueuer_status": "'queued'",
    "bytea": r"'\x00'",
    "character varying(32)": "'0001'",
}
OWN_VALUES = {"customer_word": {"word": "'seed'"}}
"""Where a row like any other is there already: a customer's words come with the customer."""
COLUMNS = """
SELECT quote_ident(attname) AS name, format_type(atttypid, atttypmod) AS kind FROM pg_attribute
WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
"""


async def seed(connection: Any, table: str, **values: str) -> None:
    """Puts one row into a table; values are SQL and win over what fits the column's type."""
    columns = {row["name"]: VALUES[row["kind"]] for row in await connection.fetch(COLUMNS, table)}
    columns |= OWN_VALUES.get(table.rpartition(".")[2], {}) | values
    await connection.execute(
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join(columns.values())})"
    )
