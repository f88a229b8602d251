"""Links to posters: whoever holds one may look while the poster is up, and nobody can make one up. Pure.

`T0….<poster>.<last day>.<signature>`: the workspace, the poster's UUID and the day of the era after which it no longer
opens, signed with a key that only this workspace's links to posters are signed with.
"""

import base64
import hashlib
import hmac
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from cards.model import WorkspaceId
from services.ids import PosterId

PATH: Final = "/poster/"
DAYS: Final = 30
"""How long a link opens; every edit of the message that holds it makes a new one."""
SIGNED: Final = re.compile(
    r"(?P<workspace>[A-Z0-9]{1,32})\.(?P<poster>[0-9a-f]{32})\.(?P<day>[0-9]{1,7})\.(?P<sign>[\w-]{43})"
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
    return f"{made.told}.{signature(secret, made)}"


def opened(secret: bytes, at: datetime, token: str) -> PosterLink | None:
    """What a link opens; None for one that is over, or was not made here."""
    found = SIGNED.fullmatch(token)
    if found is None or not 1 <= int(found["day"]) <= date.max.toordinal():
        return None
    read = PosterLink(
        workspace=WorkspaceId(found["workspace"]),
        poster=PosterId(UUID(found["poster"])),
        until=date.fromordinal(int(found["day"])),
    )
    genuine = hmac.compare_digest(signature(secret, read), found["sign"])
    return read if genuine and at.date() <= read.until else None


def signature(secret: bytes, made: PosterLink) -> str:
    """HMAC-SHA-256 with a key of the workspace's own, in the letters of a URL."""
    key = hmac.digest(secret, f"poster links\0{made.workspace}".encode(), hashlib.sha256)
    return (
        base64.urlsafe_b64encode(hmac.digest(key, made.told.encode(), hashlib.sha256)).rstrip(b"=").decode()
    )
