"""A worker that is killed while it brings a poster to Slack: in the end it hangs once, whatever the worker had done."""

import os
import signal
from dataclasses import replace
from functools import partial

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.practice import Fault, Message
from bot.practice.faults import Kind
from cards.model import PersonId, Size, Week
from services.notices import Celebration
from services.store.tx import Tx
from services.usecases.choose_days import ChooseDays, choose_days
from services.usecases.poster_news import FILES
from tests.bot.slack.office import CHANNEL, HISTORY, TEAM, Office, office
from tests.journeys.test_killed_workers import engine, nursery, order_for
from tests.support.company import Company, Hands

__all__ = ["engine"]

ANA = PersonId("UANA")
GONE_AFTER = 2.0
STEPS: tuple[tuple[str, Kind], ...] = (
    ("files.getUploadURLExternal", "hang_after"),
    ("files.completeUploadExternal", "hang_after"),
)


async def _full(tx: Tx, week: Week) -> None:
    await tx.do(
        "UPDATE card SET awarded = :full WHERE workspace_id = :workspace AND week = :monday",
        full=Size.THREE.full,
        monday=week.monday,
    )


async def celebrated(firm: Office) -> None:
    """Somebody has a full card, and the channel is about to hear of it."""
    await firm.hire(ANA)
    await firm.team()
    people = Company(database=firm.database, clock=Hands(), workspace=TEAM)
    await firm.database.run(TEAM, choose_days, ChooseDays(person=ANA, size=Size.THREE))
    await people.join(ANA)
    week = (await people.card(ANA)).week
    await firm.database.run(TEAM, _full, week)
    await firm.says(Celebration(person=ANA, week=week, channel=CHANNEL))


def hung(firm: Office) -> list[Message]:
    """Messages of the channel with files that are there."""
    said = firm.slack.workspace().messages.get(CHANNEL, [])
    return [
        each for each in said if each.files and all(file.get("mode") != "tombstone" for file in each.files)
    ]


def files(firm: Office) -> frozenset[str]:
    return frozenset(str(file["id"]) for each in hung(firm) for file in each.files)


def others_hang(firm: Office, before: frozenset[str]) -> bool:
    return bool(files(firm)) and files(firm).isdisjoint(before)


def called(firm: Office, method: str, times: int) -> bool:
    return len(firm.calls(method)) >= times


def says_so(firm: Office) -> bool:
    """Whether the poster's message tells of the files below it."""
    said = firm.slack.workspace().messages.get(CHANNEL, [])
    return any("are below" in str(each.blocks) for each in said)


async def test_a_poster_hangs_once_though_its_workers_are_killed(
    engine: AsyncEngine, own_database_url: str
) -> None:
    """One in each step, after Slack did its part and before the worker heard so; they wait for that answer as they die."""
    async with office(engine, scopes=(*HISTORY, FILES)) as firm:
        await celebrated(firm)
        order = replace(order_for(firm, own_database_url), patience=20.0, gone_after=GONE_AFTER)
        async with nursery(order) as workers:
            for method, kind in STEPS:
                firm.slack.fails(Fault(kind=kind, method=method))
                asked = len(firm.calls(method))
                worker = await workers.worker()
                await firm.slack.until(partial(called, firm, method, asked + 1), within=30)
                os.kill(worker, signal.SIGKILL)
            half = files(firm)
            assert half
            await workers.worker()
            await firm.slack.until(partial(others_hang, firm, half), within=30)
            await firm.slack.until(partial(says_so, firm), within=30)
        (message,) = hung(firm)
        assert [file["mimetype"] for file in message.files] == ["image/png", "application/pdf"]
        (stored,) = await firm.rows("SELECT files FROM poster")
        assert [file["id"] for file in message.files] == stored["files"]
