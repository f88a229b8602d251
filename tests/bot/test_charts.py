"""Charts, as Slack fetches them."""

from aiohttp.test_utils import TestClient, TestServer

from bot.charts import Charts
from bot.server import Doors, create_web_app
from bot.telemetry import Meters
from cards.model import Week
from cards.standings import WeekTotal
from services.boards import chart_weeks
from services.chart_links import PATH, link

SECRET = b"a secret of thirty-two bytes...."
WEEKS = [WeekTotal(week=week, points=10) for week in chart_weeks(Week(year=2026, number=48))]


async def test_a_chart_is_drawn_for_its_link_and_for_nothing_else() -> None:
    async def ready() -> bool:
        return True

    app = create_web_app(Doors(meters=Meters(), ready=ready))
    Charts(secret=SECRET).join(app)
    async with TestClient(TestServer(app)) as client:
        found = await client.get(f"{PATH}{link(SECRET, WEEKS)}")
        assert (found.status, found.content_type) == (200, "image/png")
        assert (await found.read()).startswith(b"\x89PNG")
        for token in ("1.2.3", link(b"another secret", WEEKS)):
            assert (await client.get(f"{PATH}{token}")).status == 404
