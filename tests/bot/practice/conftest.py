from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.practice import Clock, PracticeSlack
from tests.bot.practice.bolt_app import SEED, Probe, over_http, over_socket
from tests.bot.practice.calling import Remote

START = 1_795_996_800.0  # Monday 30 November 2026, 00:00 UTC


@pytest.fixture
async def slack() -> AsyncIterator[PracticeSlack]:
    async with PracticeSlack.start(SEED, clock=Clock(start=START, ticking=False)) as running:
        yield running


@pytest.fixture
async def probe(slack: PracticeSlack) -> AsyncIterator[Probe]:
    async with over_http(slack) as app:
        yield app


@pytest.fixture(params=["http", "socket"])
async def either(request: pytest.FixtureRequest, slack: PracticeSlack) -> AsyncIterator[Probe]:
    async with (over_http if request.param == "http" else over_socket)(slack) as app:
        yield app


@pytest.fixture
async def remote(slack: PracticeSlack) -> AsyncIterator[Remote]:
    async with aiohttp.ClientSession() as session:
        yield Remote(slack, session)
