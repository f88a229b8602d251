"""Socket Mode's own troubles: a connection that goes deaf, and an event whose handling failed."""

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.manifest import Mode
from bot.practice import Fault
from bot.slack.app import create_bolt_app
from bot.slack.socket_mode import LOOK_EVERY, PATIENCE, listening
from tests.journeys.town import founded


async def test_a_failed_event_is_not_acknowledged(app_engine: AsyncEngine) -> None:
    async with founded(app_engine, Mode.SOCKET) as town:
        ben = town.person("U0BEN")
        town.slack.fails(Fault(kind="error", method="views.publish"))
        answer = await ben.opens_home()
        assert not answer.ok


async def test_a_deaf_connection_is_made_anew(app_engine: AsyncEngine) -> None:
    async with founded(app_engine, Mode.SOCKET) as town:
        token, meters = town.house.settings.secret("slack_app_token"), town.house.meters
        async with listening(create_bolt_app(town.house.front()), token, meters) as line:
            first = line.handler.client.current_session
            line.handler.client.auto_reconnect_enabled = False
            await line.handler.client.disconnect()  # type: ignore[no-untyped-call]  # slack_sdk left it so
            for _ in range(int(PATIENCE / LOOK_EVERY)):
                await line.look()
            assert line.handler.client.current_session is not first
            await line.look()
            assert line.connected
        assert "bingo_socket_reconnects_total 1.0" in meters.exposition().decode()
