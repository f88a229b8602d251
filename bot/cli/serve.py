"""`bingo serve`: takes Slack's deliveries."""

from typing import Annotated

import typer

from bot.settings import Need, load


def serve(
    *,
    socket: Annotated[bool, typer.Option("--socket", help="By Socket Mode instead of HTTP.")] = False,
    with_worker: Annotated[
        bool, typer.Option("--with-worker", help="Run the worker in this process, for small installations.")
    ] = False,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "0.0.0.0",  # noqa: S104 -- a container is reached from outside it
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="The port; BINGO_PORT where it is not given.")
    ] = None,
) -> None:
    """Take Slack's deliveries, by HTTP or by Socket Mode."""
    settings = load(Need.SERVE_SOCKET if socket else Need.SERVE_HTTP)
    import asyncio

    from bot.cli.processes import web_process
    from bot.serving import Way

    way = Way(socket=socket, host=host, port=settings.port if port is None else port)
    asyncio.run(web_process(settings, way, with_worker=with_worker))
