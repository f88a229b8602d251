"""Links to posters: whoever holds one may look while the poster is up, and nobody can make one up. Pure.

`T0….<poster>.<last day>.<signature>`: the workspace, the poster's UUID and the day of the era after which it no longer
opens, signed with a key that only this workspace's links to posters are signed with.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from cards.model import WorkspaceId
from services.ids import PosterId
from services.link_signing import is_genuine, signed

PATH: Final = "/poster/"
DAYS: Final = 30
"""How long a link opens; every edit of the message that holds it makes a new one."""
SIGNED: Final = re.compile(
    r"(?P<workspace>[A-Z0-9]{1,32})\.(?P<poster>[0-9a-f]{32})\.(?P<day>[0-9]{1,7})\.[\w-]{43}", re.ASCII
)


@dataclass(frozen=True, kw_only=True, slots=True)
class PosterLink:
    """Which poster somebody may look at, until the end of `until` in UTC."""

    workspace: WorkspaceId
    poster: PosterId
    until: date

    @property
    def told(self) -> str:
        return f"{self.workspace}.{self.poster.hex}.{self.until.toordinal()}"


def link(secret: bytes, at: datetime, *, workspace: WorkspaceId, poster: PosterId) -> str:
    """The last part of a link made now."""
    made = PosterLink(workspace=workspace, poster=poster, until=at.date() + timedelta(days=DAYS))
    return signed(secret, _purpose(workspace), made.told)


def opened(secret: bytes, at: datetime, token: str) -> PosterLink | None:
    """What a link opens; None for one that is over, or was not made here."""
    found = SIGNED.fullmatch(token)
    if found is None or not is_genuine(secret, _purpose(found["workspace"]), token):
        return None
    read = PosterLink(
        workspace=WorkspaceId(found["workspace"]),
        poster=PosterId(UUID(found["poster"])),
        until=date.fromordinal(int(found["day"])),
    )
    return read if at.date() <= read.until else None


def _purpose(workspace: str) -> str:
    return f"poster links\0{workspace}"
