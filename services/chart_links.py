"""Links to charts of a team's weeks. A link holds all that its picture shows, so nothing is read where it is drawn. Pure.

`<first Monday>.<points>-<points>-….<signature>`: the Monday's day of the era, and each week's points in turn. It is signed,
so that nobody gets us to draw what they made up. Whoever holds one has the figures already, so it needs no end.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from cards.model import Week
from cards.standings import WeekTotal
from services.link_signing import is_genuine, signed

PATH: Final = "/chart/"
PURPOSE: Final = "chart links"
SIGNED: Final = re.compile(
    r"(?P<monday>[0-9]{1,7})\.(?P<points>[0-9]{1,9}(?:-[0-9]{1,9}){0,11})\.[\w-]{43}", re.ASCII
)


def link(secret: bytes, weeks: Sequence[WeekTotal]) -> str:
    """The last part of a link to the chart of these weeks, which follow each other."""
    told = f"{weeks[0].week.monday.toordinal()}.{'-'.join(str(max(week.points, 0)) for week in weeks)}"
    return signed(secret, PURPOSE, told)


def opened(secret: bytes, token: str) -> tuple[WeekTotal, ...]:
    """The weeks a link shows; none for one that was not made here."""
    found = SIGNED.fullmatch(token)
    if found is None or not is_genuine(secret, PURPOSE, token):
        return ()
    first = date.fromordinal(int(found["monday"]))
    return tuple(
        WeekTotal(week=Week.of(first + timedelta(days=7 * number)), points=int(points))
        for number, points in enumerate(found["points"].split("-"))
    )
