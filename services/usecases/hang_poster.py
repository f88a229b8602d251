"""The files of a poster in Slack: what hangs, what is to hang, and whose turn it is to bring it.

Each step is written down before the next, so that whoever takes over after a crash knows which files may be somewhere.
Files that were brought and not hung are taken away first: a poster never hangs twice.
"""

from dataclasses import dataclass

from services.ids import FileId, PosterId
from services.ports import Posted
from services.poster_pages import PosterArt
from services.store import messages, posters
from services.store.posters import StoredPoster
from services.store.tx import Tx
from services.usecases.poster_news import notice_of, tell
from services.usecases.show_poster import poster_art, poster_page


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanPoster:
    """Which poster."""

    poster: PosterId


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What is to be done: files to take away, then a picture to hang at `place`, in this turn.

    People see the old files where they `hung`.
    """

    poster: PosterId
    turn: int
    old: tuple[FileId, ...]
    hung: bool
    art: PosterArt | None
    place: Posted | None


@dataclass(frozen=True, kw_only=True, slots=True)
class BringFiles:
    """Files that are about to hang, none where the old ones are gone and nothing takes their place."""

    poster: PosterId
    turn: int
    files: tuple[FileId, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class LeaveFiles:
    """Files that Slack did not delete."""

    poster: PosterId
    turn: int
    files: tuple[FileId, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class HangFiles:
    """What was brought in this turn hangs, and shows this; not `kept` where Slack took no files."""

    poster: PosterId
    turn: int
    digest: str
    kept: bool


async def plan_poster(tx: Tx, command: PlanPoster) -> Plan | None:
    """What is to be done about a poster's files; None where they are as they should be."""
    stored = await posters.load(tx, command.poster)
    page = None if stored is None else await poster_page(tx, stored)
    if stored is None or page is None:
        return None
    place = await _place(tx, stored)
    wanted = page.digest if place is not None else ""
    if wanted == stored.digest and (stored.shared_at is not None or not stored.files):
        return None
    art = await poster_art(tx, page) if wanted else None
    return Plan(
        poster=stored.id,
        turn=stored.turn,
        old=stored.files,
        hung=stored.shared_at is not None,
        art=art,
        place=place,
    )


async def _place(tx: Tx, stored: StoredPoster) -> Posted | None:
    """The thread of the celebration, once the poster's own message stands in it."""
    notice = notice_of(stored)
    if await messages.find(tx, notice.key) is None:
        return None
    return await messages.find(tx, notice.under)


async def bring_files(tx: Tx, command: BringFiles) -> bool:
    """Notes which files may hang from now on; False where somebody else had the turn meanwhile."""
    return await posters.bring(tx, command.poster, turn=command.turn, files=command.files)


async def hang_files(tx: Tx, command: HangFiles) -> bool:
    """They hang; the message says so. False where somebody took them away meanwhile."""
    hung = await posters.hang(tx, command.poster, turn=command.turn, digest=command.digest, kept=command.kept)
    return hung and await _told(tx, command.poster)


async def leave_files(tx: Tx, command: LeaveFiles) -> bool:
    """They hang still, and the message says so; the next change tries again. False where somebody else had the turn."""
    left = await posters.leave(tx, command.poster, turn=command.turn, files=command.files)
    return left and await _told(tx, command.poster)


async def _told(tx: Tx, poster: PosterId) -> bool:
    stored = await posters.load(tx, poster)
    await tell(tx, [stored] if stored is not None else [])
    return True
