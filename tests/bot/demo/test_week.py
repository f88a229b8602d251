"""The week of the demo over both of Slack's ways, and what happens when everything comes again."""

import io
from collections.abc import Mapping

import asyncpg
import pytest
from rich.console import Console

from bot.demo.checking import check
from bot.demo.running import Stage, running
from bot.demo.show import SMOKE_WEEK, calm, friday_before, smoke_test
from bot.demo.week import Played, play

pytestmark = pytest.mark.database

CHANGES_BY_ITSELF = frozenset(
    {
        "directory.pace",
        "public.pgqueuer",
        "public.pgqueuer_log",
        "public.pgqueuer_schedules",
        "public.pgqueuer_statistics",
    }
)
TABLES = (
    "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname IN ('public', 'directory')"
)


async def test_a_week_is_played_over_socket_mode_and_everything_is_there_once() -> None:
    out = io.StringIO()
    assert await smoke_test(socket=True, console=Console(file=out)) == 0
    assert "1 line for" in out.getvalue().splitlines()[-1]


async def contents(stage: Stage) -> Mapping[str, list[str]]:
    """Every row of the database, without the marks of handled deliveries and of sent messages."""
    address = stage.house.settings.secret("database_url").split("host=")[1].replace("%2F", "/")
    connection = await asyncpg.connect(host=address, user="postgres", database="bingo")
    try:
        tables = {row[0] for row in await connection.fetch(TABLES)} - CHANGES_BY_ITSELF
        kept = tables - {"public.inbox", "public.outbox", "public.message"}
        return {
            t: sorted(str(dict(r)) for r in await connection.fetch(f"SELECT * FROM {t}"))
            for t in sorted(kept)
        }
    finally:
        await connection.close()


async def test_a_week_whose_every_delivery_comes_three_times_is_the_same_week() -> None:
    async with running(None, began=friday_before(SMOKE_WEEK)) as stage:
        played = Played()
        async for _ in play(stage, SMOKE_WEEK, played):
            pass
        await calm(stage)
        # Over signed HTTP everything is there once, and still is when everything has come again.
        assert await check(stage, played) == ()
        before, messages = await contents(stage), shown(stage)
        for delivery in list(stage.slack.recorded.deliveries):
            for copy in await stage.slack.redeliver(delivery, times=2):
                assert copy.status == 200, (delivery.kind, copy)
        await calm(stage)
        after = await contents(stage)
        assert after == before, differing(before, after)
        assert shown(stage) == messages
        assert await check(stage, played) == ()


def differing(before: Mapping[str, list[str]], after: Mapping[str, list[str]]) -> Mapping[str, list[str]]:
    """The rows that were there before or are there after, told whole."""
    return {t: sorted({*before[t]} ^ {*after[t]}) for t in before if before[t] != after[t]}


def shown(stage: Stage) -> list[str]:
    """Every lasting message of the bot, wherever it stands."""
    held = stage.slack.workspace().messages
    return sorted(
        f"{m.channel} {m.ts} {m.text}" for place in held.values() for m in place if m.ephemeral_to is None
    )
