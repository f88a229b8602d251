"""Days beside what somebody chose are those of the workspace: in Auckland a Monday morning is no Sunday."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.deal import TARGET, TARGETS
from cards.model import PersonId
from services.settings import Preset
from services.usecases.choose_policy import ChoosePolicy, choose_policy
from services.usecases.choose_target import ChooseTarget, choose_target
from services.usecases.keep_wall import KeepWall, open_wall
from services.usecases.show_deck_changes import ShowDeckChanges, show_deck_changes
from tests.support.company import Company, company

BOSS = PersonId("UBOSS")
MONDAY_MORNING = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
"""In Auckland; in UTC it is Sunday evening."""


@pytest.fixture
async def firm(app_engine: AsyncEngine, beholder: Any) -> Company:
    founded = await company(app_engine).install(BOSS)
    founded.database = replace(founded.database, address="https://bingo.example")
    founded.clock.now = MONDAY_MORNING
    await beholder.execute("UPDATE workspace SET zone = 'Pacific/Auckland'")
    return founded


async def test_what_was_chosen_on_monday_in_auckland_is_not_told_as_of_sunday(firm: Company) -> None:
    async def run(usecase: Any, command: Any) -> Any:
        return await firm.database.run(firm.workspace, usecase, command)

    policy = await run(choose_policy, ChoosePolicy(person=BOSS, preset=Preset.STRICT))
    wall = await run(open_wall, KeepWall(person=BOSS))
    await run(choose_target, ChooseTarget(person=BOSS, target=TARGETS[0], base=TARGET))
    changes = await run(show_deck_changes, ShowDeckChanges(person=BOSS))
    told = (policy.latest[0].at, wall.made_at, changes.targeted.at)
    assert [f"{each:%A}" for each in told] == ["Monday"] * 3
