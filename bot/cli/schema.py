"""`bingo migrate` and `bingo wait-for-schema`."""

from typing import Annotated

import typer

from bot.cli.stops import Stop
from bot.settings import Need, load


def migrate(
    down: Annotated[str, typer.Option(help="Go back to this revision; `base` empties the database.")] = "",
) -> None:
    """Bring the database to the schema of this release."""
    from bot.schema import SchemaError, downgrade, upgrade

    url = load(Need.DATABASE).secret("database_url")
    done = f"The schema is at {down}." if down else "The schema is up to date."
    try:
        if down:
            downgrade(url, down)
        elif not upgrade(url):
            done = "The schema is a newer release's, which serves this one too: nothing to do."
    except (SchemaError, OSError) as error:
        raise Stop(f"The database could not be migrated: {str(error).removesuffix('.')}.") from error
    typer.echo(done)


def wait_for_schema(
    timeout: Annotated[float, typer.Option(help="Seconds to wait.")] = 120.0,
) -> None:
    """Wait until somebody has migrated the database."""
    import asyncio

    from bot.schema import SchemaError
    from bot.schema import wait_for_schema as wait

    try:
        asyncio.run(wait(load(Need.DATABASE).secret("database_url"), timeout))
    except SchemaError as error:
        raise Stop(str(error)) from error
