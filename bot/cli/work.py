"""`bingo work`: runs jobs and sends what waits."""

from typing import Annotated

import typer

from bot.settings import Need, load


def work(
    *,
    host: Annotated[str, typer.Option(help="The address of health and metrics.")] = "0.0.0.0",  # noqa: S104 -- a container is reached from outside it
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="Their port; BINGO_PORT where it is not given.")
    ] = None,
) -> None:
    """Run jobs and send what waits, with health and metrics on a port."""
    settings = load(Need.WORK)
    import asyncio

    from bot.cli.processes import worker_process

    asyncio.run(worker_process(settings, host=host, port=settings.port if port is None else port))
