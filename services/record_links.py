"""Links to the record of an advisory board: whoever holds one may fetch it for an hour, and nobody can make one up. Pure.

`T0….<board>.<format>.<last second>.<signature>`: the workspace, the board's UUID, one of the formats and the Unix time after
which it no longer opens, signed with a key that only this workspace's links to records are signed with.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from cards.model import WorkspaceId
from services.ids import AdvisoryBoardId
from services.link_signing import is_genuine, signed

PATH: Final = "/advisory/"
OPENS_FOR: Final = timedelta(hours=1)
SIGNED: Final = re.compile(
    r"(?P<workspace>[A-Z0-9]{1,32})\.(?P<board>[0-9a-f]{32})\.(?P<format>md|csv|html)\.(?P<until>[0-9]{1,11})\.[\w-]{43}",
    re.ASCII,
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
    return signed(secret, _purpose(workspace), made.told)


def opened(secret: bytes, at: datetime, token: str) -> RecordLink | None:
    """What a link opens; None for one that is over, or was not made here."""
    found = SIGNED.fullmatch(token)
    if found is None or not is_genuine(secret, _purpose(found["workspace"]), token):
        return None
    read = RecordLink(
        workspace=WorkspaceId(found["workspace"]),
        board=AdvisoryBoardId(UUID(found["board"])),
        format=RecordFormat(found["format"]),
        until=datetime.fromtimestamp(int(found["until"]), UTC),
    )
    return read if at <= read.until else None


def _purpose(workspace: str) -> str:
    return f"record links\0{workspace}"
