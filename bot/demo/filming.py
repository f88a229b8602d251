"""Pictures of the story: the page as its people see it, taken by a browser without a window."""

import asyncio
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot import names
from bot.demo.keeping import CannotStart
from bot.demo.opening import cards_of
from bot.demo.player import Player, done, offers
from bot.demo.running import Stage
from bot.demo.world import CAST, CHANNEL, INSTALLER, Character
from cards.model import Week

BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
DESK: Final = (1280, 860)
PHONE: Final = (390, 844)
WAIT_MS: Final = 4000
"""For how long of its own time the page may settle before the picture is taken."""
LIMIT_SECONDS: Final = 60.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Shot:
    """One picture: its name, whose Slack, which place, and how large the window is in pixels."""

    name: str
    who: Character
    place: str
    size: tuple[int, int] = DESK


def browser() -> str:
    """The program of a browser that takes pictures. Raises `CannotStart` where there is none."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise CannotStart(f"Pictures are taken by a browser: install one of {', '.join(BROWSERS)}.")
    return found


async def film(stage: Stage, week: Week, folder: Path) -> Sequence[Path]:
    """Takes every picture into the folder, in the order of the story; answers the files."""
    program = browser()
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    await _open_a_form(stage, week)
    return [
        await _take(program, stage, shot, folder / f"{number}-{shot.name}.png")
        for number, shot in enumerate(shots(stage), 1)
    ]


def shots(stage: Stage) -> Sequence[Shot]:
    """What there is to see on Friday afternoon."""
    asked = _who_has(stage, names.MEND)
    witness = _who_has(stage, names.WITNESS_YES)
    return (
        Shot(name="home", who=CAST[0], place="home"),
        Shot(name="home-on-a-phone", who=CAST[0], place="home", size=PHONE),
        Shot(name="claim-form", who=FORM, place="home"),
        Shot(name="asked", who=asked, place="messages"),
        Shot(name="were-you-there-on-a-phone", who=witness, place="messages", size=PHONE),
        Shot(name="channel", who=CAST[1], place=CHANNEL),
        Shot(name="to-review", who=INSTALLER, place="home"),
    )


FORM: Final = CAST[8]
"""Who has the form open."""


def _who_has(stage: Stage, action: str) -> Character:
    """The first with this button in front of them, or whoever comes first."""
    people = ((who, stage.slack.person(who.id).messages()) for who in CAST)
    return next((who for who, seen in people if any(offers(each.blocks, action) for each in seen)), CAST[0])


async def _open_a_form(stage: Stage, week: Week) -> None:
    player = Player(stage.slack, FORM)
    card = (await cards_of(stage, week, [player]))[FORM]
    place = next(at for at, activity in enumerate(card) if not activity.group and not activity.two_phase)
    await done(player.person.types(f"/bingo claim {place + 1}"))
    player.front()


async def _take(program: str, stage: Stage, shot: Shot, file: Path) -> Path:
    address = f"{stage.slack.url}/?still#{shot.who.id}/{shot.place}"
    with tempfile.TemporaryDirectory(prefix="bingo-browser-") as profile:
        process = await asyncio.create_subprocess_exec(
            program,
            *_arguments(shot, file, Path(profile)),
            address,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            await asyncio.wait_for(process.wait(), LIMIT_SECONDS)
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
    if not await asyncio.to_thread(file.exists):
        raise CannotStart(f"{program} took no picture of {shot.name}.")
    return file


def _arguments(shot: Shot, file: Path, profile: Path) -> Sequence[str]:
    across, down = shot.size
    return (
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        "--no-first-run",
        "--disable-background-networking",
        f"--user-data-dir={profile}",
        f"--window-size={across},{down}",
        f"--virtual-time-budget={WAIT_MS}",
        f"--screenshot={file}",
    )
