"""Opens the connection pool. Imported by the composition root only."""

from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

APP_ROLE = "bingo_app"
"""Every connection of the app acts as this role, which owns nothing: row-level security binds it."""


def create_engine(url: str, *, application_name: str, pool_size: int = 10) -> AsyncEngine:
    """A pool on `url` (`postgresql+asyncpg://…`) whose statements end after 10 s and transactions do not lie idle."""
    return create_async_engine(
        url,
        pool_size=pool_size,
        max_overflow=pool_size,
        pool_timeout=2,  # Slack waits three seconds: better a sentence than silence
        pool_pre_ping=True,
        hide_parameters=True,  # error texts go to the log, and parameters are what people wrote
        connect_args={
            "timeout": 5,
            "server_settings": {
                "role": APP_ROLE,
                "application_name": application_name,
                "statement_timeout": "10000",
                "idle_in_transaction_session_timeout": "30000",
                "timezone": "UTC",
            },
        },
    )
