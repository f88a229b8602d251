"""Which revision of the schema a database has; asked before there may be any schema."""

from sqlalchemy import pool, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine

UNDEFINED_TABLE = "42P01"
NOT_YET = frozenset({"57P03", "53300", "3D000"})
"""Starting up, too many connections, database not created yet."""
REFUSED = "28"
"""The class of a wrong password and of a role that may not log in."""


async def schema_revision(url: str) -> str | None:
    """The revision that the last migration left behind, None before the first.

    Raises OSError when the database cannot be reached yet, and its child PermissionError when it does not let us in.
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
        if state is not None and state.startswith(REFUSED):
            raise PermissionError(str(error.orig).rpartition(">: ")[2]) from error
        if state in NOT_YET:
            raise ConnectionError(str(error.orig)) from error
        raise
    return found
