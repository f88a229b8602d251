"""Where walls are opened and closed: Slack takes twenty-five buttons in a block, and a workspace may have more walls."""

from dataclasses import replace
from uuid import UUID

from bot.views import wall
from services.ids import TeamId
from services.wall_pages import WallTeam
from tests.bot.views.poster_drawn import DESK


def test_many_walls_have_buttons_in_several_blocks() -> None:
    teams = tuple(WallTeam(team=TeamId(UUID(int=number)), name=f"Team {number}") for number in range(1, 61))
    blocks = wall.modal(replace(DESK, others=teams))["blocks"]
    rows = [len(block["elements"]) for block in blocks if block["type"] == "actions"]
    assert rows[-3:] == [25, 25, 10]
