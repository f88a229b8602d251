"""Whoever looks after several teams goes from one to another with a button for each."""

from collections.abc import Iterable
from typing import Final

from bot import names
from bot.views import blocks as b
from services.ids import TeamId

MOST: Final = 75
IN_A_ROW: Final = 25
"""Buttons that Slack takes in a block."""


def buttons(teams: Iterable[tuple[TeamId, str]], action: str, told: str) -> list[b.Block]:
    """What they are for, and a button with the name of each of `teams` whose value is its id; nothing without any."""
    made = [b.button(b.one_line(name), names.part(action, str(team)), str(team)) for team, name in teams][
        :MOST
    ]
    rows = [b.actions(made[at : at + IN_A_ROW]) for at in range(0, len(made), IN_A_ROW)]
    return sum(rows, [b.context(told)]) if rows else []
