"""The demo as the command line runs it: played aloud and kept up, or played once and checked."""

import asyncio
import logging
import sys
import time
import webbrowser
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, aclosing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from bot.demo import drawing
from bot.demo.checking import check, summary, waiting
from bot.demo.filming import browser, film
from bot.demo.guide import Guide
from bot.demo.keeping import starting
from bot.demo.lingering import linger
from bot.demo.opening import Scene
from bot.demo.past import remember, weeks_before
from bot.demo.rows import Rows
from bot.demo.running import Stage, running
from bot.demo.week import Played, play
from bot.demo.world import CAST
from bot.server import stop_on_signals
from bot.settings import LogFormat
from bot.telemetry import set_up_logging
from bot.wiring import utc_now
from cards.model import Week

SMOKE_WEEK = Week.parse("2026-W48")
EARLIER = timedelta(days=3)
"""The story begins on the Friday before its week, when everybody is invited."""


def friday_before(week: Week) -> datetime:
    """The morning on which the company is invited."""
    monday = datetime.combine(week.monday, datetime.min.time(), tzinfo=UTC)
    return monday - EARLIER + timedelta(hours=9)


async def smoke_test(*, socket: bool, console: Console | None = None) -> int:
    """Plays one week and checks every outcome; answers the exit code."""
    out, played, began = console or Console(), Played(), time.monotonic()
    set_up_logging(LogFormat.CONSOLE, level=logging.WARNING)
    async with running(None, began=friday_before(SMOKE_WEEK), socket=socket) as stage:
        async for scene in play(stage, SMOKE_WEEK, played):
            out.print(f"· {scene.who} {scene.did}", highlight=False, markup=False, soft_wrap=True)
        await calm(stage)
        findings = await check(stage, played)
    for finding in findings:
        out.print(f"✗ {finding.what}: expected {finding.expected}, found {finding.found}", markup=False)
    if findings:
        return 1
    out.print(summary(played, seconds=time.monotonic() - began), highlight=False, soft_wrap=True)
    return 0


async def calm(stage: Stage) -> None:
    """Does what is due by now, and returns once nothing is on its way to Slack any more."""
    async with asyncio.timeout(30):
        await stage.minute()
        while await stage.house.database.run(stage.workspace, waiting, None):
            with suppress(TimeoutError):
                await asyncio.wait_for(stage.slack.recorded.changed(), 0.5)


async def keep_playing(folder: Path, *, socket: bool, slack_port: int, terminal: bool = False) -> None:
    """Plays the week the first time, and stays up until it is stopped, with a page for the browser.

    `terminal` tells the week aloud here instead. Raises `CannotStart`.
    """
    console, stop = Console(), asyncio.Event()
    set_up_logging(LogFormat.CONSOLE, level=logging.WARNING)
    stop_on_signals(stop)
    week = Week.of(utc_now().date())
    console.print("Starting PostgreSQL, the practice workspace and the bot …")
    async with AsyncExitStack() as open_things:
        with starting(folder):
            stage = await open_things.enter_async_context(
                running(
                    folder, began=friday_before(weeks_before(week)[0]), socket=socket, slack_port=slack_port
                )
            )
        if stage.fresh:
            tell = aloud if terminal else quietly
            await tell(console, the_story(stage, week), stop)
            await tidied(stage)
        else:
            console.print(f"Welcome back: it is {stage.now:%A %d %B, %H:%M} UTC here. `--fresh` starts over.")
        furnish_page(stage)
        if not stop.is_set():
            console.print(
                staying(stage) if terminal else inviting(stage), highlight=False, markup=False, soft_wrap=True
            )
            await asyncio.to_thread(opened_in_browser, stage.slack.url, asked=not terminal)
        await stop.wait()
    console.print("The demo has ended.")


async def the_story(stage: Stage, week: Week) -> AsyncGenerator[Scene]:
    """Four weeks in a few words, then this one, and what is still open on its Friday."""
    played = Played(acquainted=True)
    parts = (remember(stage, week), play(stage, week, played), linger(stage, week, besides=played.tellers))
    for part in parts:
        async with aclosing(part):
            async for scene in part:
                yield scene


async def aloud(console: Console, scenes: AsyncGenerator[Scene], stop: asyncio.Event) -> None:
    """Tells scene after scene, until the end or until somebody has had enough."""
    async with aclosing(scenes):
        async for scene in scenes:
            console.print(drawing.scene(scene))
            if stop.is_set():
                return


async def quietly(console: Console, scenes: AsyncGenerator[Scene], stop: asyncio.Event) -> None:
    """One line that says what is going on, instead of every message."""
    with console.status("A company of twelve plays a few weeks …") as line:
        async with aclosing(scenes):
            async for scene in scenes:
                line.update(f"{escape(scene.who)} {escape(scene.did)}")
                if stop.is_set():
                    return


async def record(folder: Path, *, socket: bool) -> int:
    """Plays the story once without keeping it, and takes its pictures. Raises `CannotStart` without a browser."""
    console, week, stop = Console(), Week.of(utc_now().date()), asyncio.Event()
    set_up_logging(LogFormat.CONSOLE, level=logging.WARNING)
    browser()
    async with running(None, began=friday_before(weeks_before(week)[0]), socket=socket) as stage:
        await quietly(console, the_story(stage, week), stop)
        await tidied(stage)
        furnish_page(stage)
        for file in await film(stage, week, folder):
            console.print(str(file), highlight=False, markup=False, soft_wrap=True)
    return 0


async def tidied(stage: Stage) -> None:
    """Nobody leaves a form open when they go home."""
    for character in CAST:
        person = stage.slack.person(character.id)
        while person.modal:
            await person.closes(everything=True)


def furnish_page(stage: Stage) -> None:
    """The page shows what to try, and time that passes there passes for the bot as well."""
    stage.slack.beside["try"] = Guide(stage).panel
    stage.slack.beside["rows"] = Rows(stage).panel
    stage.slack.travel = stage.travel


def inviting(stage: Stage) -> str:
    """Where the page is."""
    return (
        f"Open {stage.slack.url}/ in a browser: be any of the twelve, press things, let time pass.\n"
        f"Whatever the page does, its control API at {stage.slack.url}/_control/ does too. Ctrl-C ends it; the data stays."
    )


def opened_in_browser(url: str, *, asked: bool) -> bool:
    """Opens the page where somebody sits in front of a screen. Answers whether it did."""
    if not asked or not sys.stdout.isatty():
        return False
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return False
    # Browsers of the terminal would take it from us; those with windows are of other classes.
    return type(browser) is not webbrowser.GenericBrowser and browser.open(url)


def staying(stage: Stage) -> str:
    """Where things are while the demo is up, and how to look at them."""
    control = f"{stage.slack.url}/_control"
    amara = f"{control}/people/{CAST[0].id}"
    return (
        f"The practice workspace is up: Web API at {stage.slack.api_url}, its control API at {control}/.\n"
        f"Bot token {stage.tokens.bot_token}, the bot listens on port {stage.port}.\n"
        "\n"
        "To look at things, in another terminal:\n"
        f"  {f'what {CAST[0].first_name} sees':<20}curl {amara}\n"
        f'  {"her card":<20}curl {amara}/types --json \'{{"text": "/bingo"}}\'\n'
        f"  {'a week later':<20}curl {control}/clock --json '{{\"advance\": 604800}}'\n"
        "\n"
        "Ctrl-C ends it; the data stays."
    )
