"""What people of the company see at the end of the month, one picture after the other."""

import re
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any, Final

from benchmarks.camera import Camera, camera
from bot import names
from bot.practice import Message, Person, View
from services.usecases.keep_wall import KeepWall, open_wall
from tests.month.playing import Company, channel, member

SPONSOR: Final = "U0AMARA"
"""Who installed it and answers for it."""
MANAGER, PLAYER, STAR = 0, 1, -1
TEAM: Final = channel(0)


async def pictures(company: Company, folder: Path) -> None:
    """Takes all of them. What a manager has to press for, such as the recap's post, is pressed."""
    town = company.town
    known = town.house.database.address
    async with camera(
        slack=town.slack.url, ours=f"http://127.0.0.1:{town.port}", known=known, folder=folder
    ) as eye:
        for scene in SCENES:
            await scene(company, eye)
            print(scene.__name__, flush=True)


def of(company: Company, number: int) -> Person:
    """Somebody of the first team."""
    return company.town.person(member(0, number % company.each))


async def team_channel(company: Company, eye: Camera) -> None:
    who = of(company, PLAYER).id
    await eye.channel("board", who, TEAM, at="Together you lit")
    await eye.channel("board-thread", who, TEAM, at="Together you lit", thread=True)
    await eye.channel(
        "line", who, TEAM, at="a bingo|[Bb]ingos? |Bingo!|in a row|One for the team|Hear that|One square was"
    )
    await eye.channel("full-card", who, TEAM, at="every square|full card:|Every square")
    await eye.channel("poster-thread", who, TEAM, at="every square|full card:|Every square", thread=True)


async def recap(company: Company, eye: Camera) -> None:
    manager = of(company, MANAGER)
    await eye.channel("recap-drafted", manager.id, "messages", at="recap is drafted|is still here")
    drafted = newest(manager, "Your recap")
    await manager.presses(drafted, names.RECAP)
    await eye.front("recap-form", manager.id)
    await manager.presses(front(manager), names.RECAP_PREVIEW)
    await eye.front("recap-preview", manager.id)
    await manager.closes()
    await manager.presses(front(manager), names.RECAP_POST)
    await eye.front("recap-pressed", manager.id)
    await closed(manager)
    await company.quiet()
    who = of(company, PLAYER).id
    await eye.channel("recap", who, TEAM, at="Our week")
    await eye.channel("recap-thread", who, TEAM, at="Our week", thread=True)
    await eye.channel("recap-posted", manager.id, "messages", at="is posted")


async def sponsor(company: Company, eye: Camera) -> None:
    person = company.town.person(SPONSOR)
    await person.types("/bingo recap company")
    await eye.front("company", person.id, "messages")
    await eye.front("sponsor-home", person.id)
    await person.types("/bingo settings")
    await eye.front("settings", person.id, "messages")
    for name, action in (
        ("settings-workspace", names.WORKSPACE_SETTINGS),
        ("settings-teams", names.TEAMS),
        ("settings-person", names.MY_SETTINGS),
        ("setting-up", names.SET_UP),
    ):
        await person.presses(person.ephemerals()[-1], action)
        if person.modal is None:
            await eye.front(name, person.id, "messages")
            continue
        await eye.front(name, person.id)
        if action == names.TEAMS:
            await person.presses(front(person), names.TEAM, last_value(front(person), names.TEAM))
            await eye.front("settings-team", person.id)
        await closed(person)
    await eye.channel("first-run", person.id, "messages", at="Setting up Connection Bingo")


async def words(company: Company, eye: Camera) -> None:
    player, manager = of(company, PLAYER), of(company, MANAGER)
    for person, typed in (
        (player, "leaders"),
        (player, "leaders me"),
        (player, "leaders team"),
        (player, "leaders people"),
        (player, "leaders season"),
        (player, "people"),
        (player, "promises"),
        (player, "claims"),
        (player, ""),
        (player, "help"),
        (manager, "settings"),
    ):
        await person.types(f"/bingo {typed}".strip())
        await eye.front(
            "-".join(["bingo", *typed.split()]) + ("-manager" if person is manager else ""),
            person.id,
            "messages",
        )


async def homes(company: Company, eye: Camera) -> None:
    await eye.front("home-employee", of(company, PLAYER).id)
    await eye.front("home-star", of(company, STAR).id)
    await eye.front("home-manager", of(company, MANAGER).id)


async def poster(company: Company, eye: Camera) -> None:
    seen = str([each.blocks for each in of(company, PLAYER).messages(TEAM)])
    links = re.findall(r"'url': '(https?://[^']+/poster/[^/']+)'", seen)
    if links:
        await eye.page("poster-page", links[-1])
        await eye.page("poster-image", f"{links[-1]}/a3.png")


async def wall(company: Company, eye: Camera) -> None:
    desk = await company.run(open_wall, KeepWall(person=member(0, MANAGER)))
    await eye.page("wall", desk.address)


SCENES: Final[Sequence[Callable[[Company, Camera], Awaitable[None]]]] = (
    team_channel,
    homes,
    recap,
    sponsor,
    words,
    poster,
    wall,
)


def newest(person: Person, words: str) -> Message:
    return next(each for each in reversed(person.messages()) if words in each.text)


def front(person: Person) -> View:
    assert person.modal is not None
    return person.modal


async def closed(person: Person) -> None:
    while person.modal:
        await person.closes(everything=True)


def last_value(view: View, action: str) -> Any:
    """The value of the last button of this action."""
    found = [
        each
        for block in view.blocks
        for each in [*block.get("elements", ()), block.get("accessory", {})]
        if str(each.get("action_id", "")).split("/")[0] == action
    ]
    return found[-1]["value"]
