"""Links to a person's card as a picture: for whoever it is shown to, and nobody can make one up. Pure.

`T0….<person>.<week>.<last day>.<signature>`: the workspace, whose card, of which week (`2026-W48`) and the day of the era
after which it no longer opens, signed with a key that only this workspace's links to cards are signed with.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from cards.model import PersonId, Week, WorkspaceId
from services.link_signing import is_genuine, signed

PATH: Final = "/card/"
DAYS: Final = 30
"""How long a link opens; each look at the card in Slack makes a new one."""
SIGNED: Final = re.compile(
    r"(?P<workspace>[A-Z0-9]{1,32})\.(?P<person>[A-Za-z0-9]{1,32})\.(?P<week>[0-9]{4}-W[0-9]{2})"
    r"\.(?P<day>[0-9]{1,7})\.[\w-]{43}",
    re.ASCII,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class CardLink:
    """Whose card of which week may be looked at, until the end of `until` in UTC."""

    workspace: WorkspaceId
    person: PersonId
    week: Week
    until: date

    @property
    def told(self) -> str:
        return f"{self.workspace}.{self.person}.{self.week}.{self.until.toordinal()}"


def link(secret: bytes, at: datetime, *, workspace: WorkspaceId, person: PersonId, week: Week) -> str:
    """The last part of a link made now."""
    until = at.date() + timedelta(days=DAYS)
    made = CardLink(workspace=workspace, person=person, week=week, until=until)
    return signed(secret, _purpose(workspace), made.told)


def opened(secret: bytes, at: datetime, token: str) -> CardLink | None:
    """What a link opens; None for one that is over, or was not made here."""
    found = SIGNED.fullmatch(token)
    if found is None or not is_genuine(secret, _purpose(found["workspace"]), token):
        return None
    read = CardLink(
        workspace=WorkspaceId(found["workspace"]),
        person=PersonId(found["person"]),
        week=Week.parse(found["week"]),
        until=date.fromordinal(int(found["day"])),
    )
    return read if at.date() <= read.until else None


def _purpose(workspace: str) -> str:
    return f"card links\0{workspace}"
