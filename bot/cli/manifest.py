"""`bingo manifest`: what to paste into Slack's app settings."""

from typing import Annotated
from urllib.parse import urlsplit

import typer

from bot.cli.stops import Stop
from bot.manifest import Mode
from bot.manifest import as_yaml as written
from bot.manifest import manifest as build


def manifest(
    mode: Annotated[Mode, typer.Option(help="How Slack reaches the bot.")] = Mode.HTTP,
    url: Annotated[str, typer.Option(help="The public address of this service, for http.")] = "",
) -> None:
    """Print the Slack app manifest as YAML."""
    if mode is Mode.HTTP and (urlsplit(url).scheme != "https" or not urlsplit(url).hostname):
        raise Stop(
            "--url is missing or malformed: give the address Slack reaches, such as https://bingo.example."
        )
    typer.echo(written(build(mode, url)), nl=False)
