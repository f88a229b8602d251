"""Links to pictures: whoever holds one may look for a few days, and nobody can make one up. Pure.

`T0….<claim>.<picture>.<last day>.<signature>`: the workspace, the claim's UUID, the beginning of the picture's SHA-256
and the day of the era after which it no longer opens, signed with a key that only this workspace's links are signed with.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from cards.model import WorkspaceId
from services.ids import ClaimId
from services.link_signing import is_genuine, signed

PATH: Final = "/photos/"
DAYS: Final = 7
"""How long a link opens at least. A message that shows one is drawn anew long before, or settled."""
SHA: Final = 16
"""Hex digits of the picture's hash: another photo on the same claim has another link."""
SIGNED: Final = re.compile(
    r"(?P<workspace>[A-Z0-9]{1,32})\.(?P<claim>[0-9a-f]{32})\.(?P<sha>[0-9a-f]{16})\.(?P<day>[0-9]{1,7})\.[\w-]{43}",
    re.ASCII,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class PhotoLink:
    """Which picture somebody may look at, until the end of `until` in UTC."""

    workspace: WorkspaceId
    claim: ClaimId
    sha: str
    until: date

    @property
    def told(self) -> str:
        return f"{self.workspace}.{self.claim.hex}.{self.sha[:SHA]}.{self.until.toordinal()}"


def link(secret: bytes, at: datetime, *, workspace: WorkspaceId, claim: ClaimId, sha: str) -> str:
    """The last part of a link made now. All links of one day to one picture are the same."""
    until = at.date() + timedelta(days=DAYS)
    made = PhotoLink(workspace=workspace, claim=claim, sha=sha, until=until)
    return signed(secret, _purpose(workspace), made.told)


def opened(secret: bytes, at: datetime, token: str) -> PhotoLink | None:
    """What a link opens; None for one that is over, or was not made here."""
    found = SIGNED.fullmatch(token)
    if found is None or not is_genuine(secret, _purpose(found["workspace"]), token):
        return None
    read = PhotoLink(
        workspace=WorkspaceId(found["workspace"]),
        claim=ClaimId(UUID(found["claim"])),
        sha=found["sha"],
        until=date.fromordinal(int(found["day"])),
    )
    return read if at.date() <= read.until else None


def _purpose(workspace: str) -> str:
    return f"photo links\0{workspace}"
