"""Links to the record of an advisory board: whoever holds one may fetch it for an hour, and nobody can make one up. Pure.

`T0….<board>.<format>.<last second>.<signature>`: the workspace, the board's UUID, one of the formats and the Unix time after
which it no longer opens, signed with a key that only this workspace's links to records are signed with.
"""

import base64
import hashlib
import hmac
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from cards.model import WorkspaceId
from services.ids import AdvisoryBoardId

PATH: Final = "/advisory/"
OPENS_FOR: Final = timedelta(hours=1)
SIGNED: Final = re.compile(
    r"(?P<workspace>[A-Z0-9]{1,32})\.(?P<board>[0-9a-f]{32})\.(?P<format>md|csv|html)\.(?P<until>[0-9]{1,11})\.(?P<sign>[\w-]{43})"
)


class RecordFormat(StrEnum):
    """How a record may be had."""

    MARKDOWN = "md"
    CSV = "csv"
    PRINT = "html"


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordLink:
    """Which board's record somebody may fetch, and how, until this moment."""

    workspace: WorkspaceId
    board: AdvisoryBoardId
    format: RecordFormat
    until: datetime

    @property
    def told(self) -> str:
        return f"{self.workspace}.{self.board.hex}.{self.format.value}.{int(self.until.timestamp())}"


def link(
    secret: bytes, at: datetime, *, workspace: WorkspaceId, board: AdvisoryBoardId, as_: RecordFormat
) -> str:
    """The last part of a link made now."""
    made = RecordLink(workspace=workspace, board=board, format=as_, until=at + OPENS_FOR)
    return f"{made.told}.{signature(secret, made)}"


def opened(secret: bytes, at: datetime, token: str) -> RecordLink | None:
    """What a link opens; None for one that is over, or was not made here."""
    found = SIGNED.fullmatch(token)
    if found is None:
        return None
    read = RecordLink(
        workspace=WorkspaceId(found["workspace"]),
        board=AdvisoryBoardId(UUID(found["board"])),
        format=RecordFormat(found["format"]),
        until=datetime.fromtimestamp(int(found["until"]), UTC),
    )
    genuine = hmac.compare_digest(signature(secret, read), found["sign"])
    return read if genuine and at <= read.until else None


def signature(secret: bytes, made: RecordLink) -> str:
    """HMAC-SHA-256 with a key of the workspace's own, in the letters of a URL."""
    key = hmac.digest(secret, f"record links\0{made.workspace}".encode(), hashlib.sha256)
    return (
        base64.urlsafe_b64encode(hmac.digest(key, made.told.encode(), hashlib.sha256)).rstrip(b"=").decode()
    )
