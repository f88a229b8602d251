"""A town in which three colleagues hold a square that a photo alone lights, and one that reviews."""

import hashlib
import itertools
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.manifest import Mode
from bot.practice import Answer, File, Message, Person
from bot.practice.ids import UserId
from bot.slack.gateway import SlackGateway
from bot.slack.photos import SlackPhotos
from bot.slack.rolls import SlackRolls
from cards.deal import deal
from cards.decks import default_deck
from cards.model import ActivityId, PersonId, Setting, Week, WorkspaceId
from services.jobs import judge
from services.jobs.base import JobContext
from services.pages import SquareFace
from tests.journeys.town import WORKSPACE, Town, chooses, founded, top, values
from tests.support.company import told
from tests.support.quiet import Quiet

SQUARE = ActivityId("go-and-see")
"""Asks for a customer, a story, what was learned, and a photo; no witness."""
WEEK = Week.parse("2026-W48")
BOSS = "U0BOSS"


@cache
def holders() -> tuple[str, ...]:
    """Three member ids that are dealt the square this week."""
    return tuple(itertools.islice(filter(holds, (f"U0P{n:03}" for n in itertools.count())), 3))


def holds(person: str) -> bool:
    key = hashlib.sha256(b"key 0").digest()  # the first that a town makes
    dealt = deal(
        default_deck(),
        workspace=WorkspaceId(WORKSPACE),
        week=WEEK,
        person=PersonId(person),
        setting=Setting.ACCOUNT,
        key=key,
        memory=(),
    )
    return SQUARE in {square.activity for square in dealt.card.squares}


def seed() -> dict[str, Any]:
    people = [
        {"id": person, "name": name, "real_name": name.title(), "tz": "Europe/Lisbon"}
        for person, name in zip(holders(), ("ana", "bruno", "carla"), strict=True)
    ]
    boss = {"id": BOSS, "name": "bea", "real_name": "Bea", "tz": "Europe/Lisbon", "is_owner": True}
    return {"workspaces": [{"id": WORKSPACE, "name": "Harbour & Sons", "users": [boss, *people]}]}


@dataclass(frozen=True, kw_only=True)
class Gallery:
    """The town with its people who have joined: three who hold the square, and the one who reviews."""

    town: Town
    ana: Person
    bruno: Person
    carla: Person
    boss: Person

    async def face(self, person: Person) -> SquareFace:
        card = await self.town.card(person)
        return next(face for face in card.squares if face.activity.id == SQUARE)

    async def chooses(self, person: Person) -> None:
        await chooses(person, await self.face(person))

    async def thin(self, person: Person) -> dict[str, Any]:
        """A form with nothing in it worth telling."""
        evidence = told((await self.face(person)).activity)
        return await values(person, replace(evidence, story="Nice.", learned="Nice."))

    async def judges_again(self) -> None:
        """Runs the judging of every claim once more, as after a crash."""
        house = self.town.house
        gateway = SlackGateway(clients=house.client_of)
        photos = SlackPhotos(clients=house.client_of, telemetry=house.meters, most_bytes=10_000_000)
        context = JobContext(
            database=house.database,
            links=gateway,
            photos=photos,
            posters=Quiet(),
            rolls=SlackRolls(clients=house.client_of),
            telemetry=house.meters,
        )
        async with house.database.begin(WorkspaceId(WORKSPACE)) as tx:
            found = await tx.rows("SELECT claim_id FROM claim WHERE workspace_id = :workspace")
        for row in found:
            await judge.run(context, {"workspace": WORKSPACE, "claim": str(row["claim_id"])})

    def passes_off(self, file: File, owner: Person) -> None:
        """Slack tells of a file as uploaded by somebody else from now on."""
        files = self.town.slack.workspace().files
        files[file.id] = replace(files[file.id], user=UserId(owner.id))

    async def sends(
        self,
        person: Person,
        *,
        file: File | None = None,
        consent: bool = True,
        witnesses: tuple[Person, ...] = (),
        number: int = 0,
    ) -> Answer:
        """Fills in the form of the square and sends it."""
        await person.types("/bingo claim")
        face = await self.face(person)
        await chooses(person, face)
        there = tuple(PersonId(each.id) for each in witnesses)
        customer = ("Ines Duarte", "Paulo Reis", "Rui Alves")[number % 3]
        evidence = replace(told(face.activity, number=number, customer=customer), witnesses=there)
        return await person.submits(values=await values(person, evidence) | with_photo(file, consent=consent))


def with_photo(file: File | None, *, consent: bool = True) -> dict[str, Any]:
    """The form's fields for a photo."""
    if file is None:
        return {}
    return {"photo": [file.id]} | ({"consent": ["yes"]} if consent else {})


@asynccontextmanager
async def gallery(
    engine: AsyncEngine, *, mode: Mode = Mode.HTTP, declined: frozenset[str] = frozenset()
) -> AsyncIterator[Gallery]:
    async with founded(engine, mode, seed=seed(), declined=declined) as town:
        boss, ana, bruno, carla = [await town.joins(each) for each in (BOSS, *holders())]
        yield Gallery(town=town, ana=ana, bruno=bruno, carla=carla, boss=boss)


async def hears(person: Person, words: str) -> Message:
    """The message with these words, once it comes."""
    return await person.receives(lambda message: words in message.text, within=15)


def buttons(message: Message) -> Iterator[str]:
    for block in message.blocks:
        for element in block.get("elements", []):
            yield str(element.get("action_id", ""))


__all__ = ["Gallery", "buttons", "gallery", "hears", "holders", "top", "with_photo"]
