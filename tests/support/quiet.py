"""Ports with nobody behind them."""

from collections.abc import Sequence

from cards.model import PersonId, WorkspaceId
from services.errors import NoPhoto, PhotoTrouble, Refused
from services.ids import FileId
from services.ports import Picture, Posted, Roll, Upload
from services.poster_pages import PosterArt


class Quiet:
    """Links that are never found, photos that are gone, and telemetry that is kept in memory: `counted` and `told`, the newest last."""

    def __init__(self) -> None:
        self.counted: list[tuple[str, ...]] = []
        self.told: list[str] = []

    async def permalink(self, workspace: WorkspaceId, source: str) -> str:
        return ""

    async def picture(self, workspace: WorkspaceId, file: FileId, owner: PersonId) -> Picture:
        raise NoPhoto(PhotoTrouble.GONE)

    async def prepare(self, workspace: WorkspaceId, art: PosterArt) -> tuple[Upload, ...]:
        return ()

    async def hang(
        self, workspace: WorkspaceId, uploads: Sequence[Upload], place: Posted, art: PosterArt
    ) -> None:
        raise Refused(code="file_uploads_disabled")

    async def remove(self, workspace: WorkspaceId, files: Sequence[FileId]) -> tuple[FileId, ...]:
        return ()

    async def group(self, workspace: WorkspaceId, group: str) -> Roll:
        return Roll(members=frozenset())

    async def channel(self, workspace: WorkspaceId, channel: str) -> Roll:
        return Roll(members=frozenset())

    def count(self, name: str, **labels: str) -> None:
        self.counted.append((name, *labels.values()))

    def observe(self, name: str, seconds: float, **labels: str) -> None:
        self.counted.append((name, *labels.values()))

    def tell(self, event: str, **fields: str | float) -> None:
        self.told.append(event)
