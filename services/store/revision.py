"""Which revision of the schema a database has; asked before there may be any schema."""

from sqlalchemy import pool, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine

UNDEFINED_TABLE = "42P01"
NOT_YET = frozenset({"57P03", "53300", "3D000"})
"""Starting up, too many connections, database not created yet."""


async def schema_revision(url: str) -> str | None:
    """The revision that the last migration left behind, None before the first.

    Raises OSError when the database cannot be reached yet.
    """
    engine = create_async_engine(url, poolclass=pool.NullPool, connect_args={"timeout": 5})
    try:
        async with engine.connect() as connection:
            found: str | None = await connection.scalar(
                text("SELECT version_num FROM public.alembic_version")
            )
    except DBAPIError as error:
        state = getattr(error.orig, "sqlstate", None)
        if state == UNDEFINED_TABLE:
            return None
        if state in NOT_YET:
            raise ConnectionError(str(error.orig)) from error
        raise
    return found
