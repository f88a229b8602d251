"""Brings a database to the schema this release needs, and waits for somebody else to do so.

Migrations are a program of their own in a transaction of their own: nothing here is for a request.
"""

import asyncio
import threading
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError

from services.store.revision import schema_revision

HERE = Path(__file__).resolve().parent
# In the wheel first, in a checkout second; an editable install has only the second.
PLACES = (HERE / "_migrations", HERE.parent / "migrations")
PAUSE = 0.5
# Alembic keeps what it is working on in module globals.
_ONE_AT_A_TIME = threading.Lock()


class SchemaError(Exception):
    """The schema is not what this release needs; the text is one sentence for the operator."""


def migrations_folder(places: tuple[Path, ...] = PLACES) -> Path:
    """Where the revisions are. Raises SchemaError when the installation lost them."""
    for place in places:
        if (place / "env.py").is_file():
            return place
    raise SchemaError("The migrations are missing from this installation: install it again.")


def upgrade(url: str, revision: str = "head") -> bool:
    """Migrates forward; waits its turn when somebody else is migrating. Blocks: use a thread in a coroutine.

    False when the database has a revision we do not know: a newer release's, which leaves the schema fit for ours.
    """
    with _ONE_AT_A_TIME:
        found = asyncio.run(schema_revision(url))
        if found is not None and found not in known_revisions():
            return False
        command.upgrade(_config(url), revision)
        return True


def downgrade(url: str, revision: str) -> None:
    """Migrates back to revision ("base" for an empty database). What only newer revisions hold is lost. Blocks.

    Raises SchemaError where there is no way from what the database has to this revision, OSError as `schema_revision`.
    """
    with _ONE_AT_A_TIME:
        found = asyncio.run(schema_revision(url))
        try:
            command.downgrade(_config(url), revision)
        except CommandError as error:
            known = ", ".join(known_revisions())
            raise SchemaError(
                f"There is no way from {found or 'no schema'} back to {revision!r}: known are {known} and base."
            ) from error


def known_revisions() -> tuple[str, ...]:
    """Every revision this release has, newest first."""
    scripts = ScriptDirectory(str(migrations_folder()))
    return tuple(script.revision for script in scripts.walk_revisions())


async def wait_for_schema(url: str, timeout: float) -> None:  # noqa: ASYNC109 - the caller's patience in seconds
    """Returns once the database has the newest revision we know, or one we do not know.

    An unknown revision is a newer release's, which leaves the schema fit for ours: so a rolled-back release starts.
    Raises SchemaError after timeout seconds, and at once when the database does not let us in.
    """
    newest, *older = known_revisions()
    found: str | OSError | None = None
    try:
        async with asyncio.timeout(timeout):
            # The database tells nobody when it changes.
            while _behind(found := await _revision_or_trouble(url), older):  # noqa: ASYNC110 - as said above
                await asyncio.sleep(PAUSE)
    except TimeoutError:
        raise SchemaError(_in_vain(found, newest, timeout)) from None


def _in_vain(found: str | OSError | None, newest: str, seconds: float) -> str:
    if isinstance(found, OSError):
        return f"The database does not answer after {seconds:g} s: {found}."
    return (
        f"The database is not ready after {seconds:g} s: it has {found or 'no schema'}, we need {newest}."
        " Run `bingo migrate`."
    )


def _behind(found: str | OSError | None, older: list[str]) -> bool:
    return not isinstance(found, str) or found in older


async def _revision_or_trouble(url: str) -> str | OSError | None:
    try:
        return await schema_revision(url)
    except PermissionError as refusal:
        raise SchemaError(f"The database does not let us in: {refusal}.") from refusal
    except OSError as trouble:
        return trouble


def _config(url: str) -> Config:
    config = Config(migrations_folder() / "alembic.ini")
    config.attributes["url"] = url
    return config
