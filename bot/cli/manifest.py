"""`bingo manifest`: what to paste into Slack's app settings."""

from typing import Annotated

import typer

from bot.cli.stops import Stop
from bot.manifest import BadAddress, Mode, public_address
from bot.manifest import as_yaml as written
from bot.manifest import manifest as build
from bot.settings import Need, load


def manifest(
    mode: Annotated[Mode, typer.Option(help="How Slack reaches the bot.")] = Mode.HTTP,
    url: Annotated[
        str,
        typer.Option(
            help="The public address of this service, for http; BINGO_PUBLIC_URL where it is not given."
        ),
    ] = "",
) -> None:
    """Print the Slack app manifest as YAML."""
    address = url or load(Need.NOTHING).public_url or ""
    if mode is Mode.HTTP:
        address = checked(address)
    typer.echo(written(build(mode, address)), nl=False)


def checked(address: str) -> str:
    """The address, if Slack can reach us there. Raises `Stop`."""
    if not address:
        raise Stop("--url is missing: give the address Slack reaches, such as https://bingo.example.")
    try:
        return public_address(address)
    except BadAddress as error:
        raise Stop(
            f"--url cannot be used, {error}: give the address Slack reaches, such as https://bingo.example."
        ) from None
