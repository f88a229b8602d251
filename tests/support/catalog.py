"""What a database consists of, as its own catalog tells it."""

from typing import Any

SHAPE = """
SELECT 'column' AS kind,
       concat_ws(' ', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull, attidentity,
                 pg_get_expr(adbin, adrelid)) AS what
FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
WHERE relnamespace = ANY($1::regnamespace[]) AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
UNION ALL SELECT 'index', pg_get_indexdef(indexrelid)
FROM pg_index JOIN pg_class ON pg_class.oid = indrelid WHERE relnamespace = ANY($1::regnamespace[])
UNION ALL SELECT 'constraint', concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
FROM pg_constraint WHERE connamespace = ANY($1::regnamespace[]) AND contype <> 'n'
UNION ALL SELECT 'option', concat_ws(' ', oid::regclass, unnest(reloptions))
FROM pg_class WHERE relnamespace = ANY($1::regnamespace[])
"""
REST = """
UNION ALL SELECT 'policy', concat_ws(' ', schemaname, tablename, policyname, roles, cmd, qual, with_check)
FROM pg_policies
UNION ALL SELECT 'wall', concat_ws(' ', oid::regclass, relrowsecurity, relforcerowsecurity, relacl)
FROM pg_class WHERE relnamespace = ANY($1::regnamespace[]) AND relkind = 'r'
UNION ALL SELECT 'function', pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = ANY($1::regnamespace[])
UNION ALL SELECT 'trigger', pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
UNION ALL SELECT 'default right', concat_ws(' ', defaclnamespace::regnamespace, defaclobjtype, defaclacl)
FROM pg_default_acl
"""
TENANT_TABLES = """
SELECT oid::regclass::text FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
  AND relname <> 'alembic_version' AND relname NOT LIKE 'pgqueuer%'
ORDER BY 1
"""
SCHEMAS = ("public", "directory")


async def shape(connection: Any) -> set[tuple[str, str]]:
    """Columns, indexes, constraints and storage options."""
    return {(row["kind"], row["what"]) for row in await connection.fetch(SHAPE, await _present(connection))}


async def everything(connection: Any) -> set[tuple[str, str]]:
    """The shape, and functions, triggers, policies and rights as well."""
    rows = await connection.fetch(SHAPE + REST, await _present(connection))
    return {(row["kind"], row["what"]) for row in rows}


async def tenant_tables(connection: Any) -> list[str]:
    """The tables that belong to a workspace: all of the default schema but the queue's and Alembic's."""
    return [row[0] for row in await connection.fetch(TENANT_TABLES)]


async def _present(connection: Any) -> list[str]:
    rows = await connection.fetch("SELECT nspname FROM pg_namespace WHERE nspname = ANY($1)", SCHEMAS)
    return [row[0] for row in rows]
