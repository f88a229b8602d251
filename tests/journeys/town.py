"""A practice Slack with the real bot in it: web process, worker and database, reached by HTTP or by Socket Mode."""

import hashlib
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pydantic import SecretStr
from sqlalchemy.ext.asyncio import AsyncEngine

from bot import names
from bot.demo.running import working
from bot.manifest import Mode, manifest
from bot.practice import AppConfig, Clock, Limits, Message, Person, PracticeSlack, Tokens, View
from bot.serving import Way, serving
from bot.settings import Settings
from bot.telemetry import Meters
from bot.wiring import House, fresh_id, opened_on
from cards.model import PersonId
from services.evidence import Evidence
from services.pages import CardPage, SquareFace
from services.store.tx import Database
from services.usecases.show_card import ShowCard, show_card
from tests.support.company import plain_squares, told

WEDNESDAY = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
HURRY = 10_000.0
WORKSPACE = "T0DEMO"
SEED: dict[str, Any] = {
    "workspaces": [
        {
            "id": WORKSPACE,
            "name": "Harbour & Sons",
            "users": [
                {
                    "id": "U0AMARA",
                    "name": "amara",
                    "real_name": "Amara Osei",
                    "tz": "Europe/Lisbon",
                    "is_owner": True,
                },
                {"id": "U0BEN", "name": "ben", "real_name": "Ben Falk", "tz": "Europe/Lisbon"},
                {"id": "U0CLEO", "name": "cleo", "real_name": "Cleo Brandt", "tz": "Europe/Lisbon"},
                {"id": "U0GUEST", "name": "gus", "real_name": "Gus Guest", "is_restricted": True},
                {"id": "U0OUT", "name": "ona", "real_name": "Ona Outside", "team_id": "T0ELSE"},
            ],
            "channels": [
                {
                    "id": "C0TEAM",
                    "name": "team",
                    "members": ["U0AMARA", "U0BEN", "U0CLEO", "U0GUEST", "U0OUT"],
                }
            ],
        }
    ]
}


@dataclass(frozen=True, kw_only=True)
class Town:
    """The whole of it. People act in `slack`; `house` is the bot's own."""

    slack: PracticeSlack
    tokens: Tokens
    house: House
    port: int

    def person(self, name: str) -> Person:
        return self.slack.person(name)

    async def card(self, person: Person) -> CardPage:
        """What the bot knows of somebody's card."""
        who = ShowCard(person=PersonId(person.id))
        return await self.house.database.run(self.house.known.bot.workspace, show_card, who)

    async def joins(self, name: str) -> Person:
        """Somebody answers their invitation with yes and has their card."""
        person = self.person(name)
        invitation = await person.receives(lambda message: "Would you like to play?" in message.text)
        answer = await person.presses(invitation, names.JOIN)
        assert answer.ok
        await person.receives(is_card)
        return person


def is_card(message: Message) -> bool:
    return message.text.startswith("Your card for")


def top(person: Person) -> View:
    """The modal in front of somebody, which has to be there."""
    assert person.modal is not None
    return person.modal


async def chooses(person: Person, face: SquareFace) -> None:
    """Picks a square in the open form."""
    answer = await person.presses(top(person), names.CHOOSE_SQUARE, str(face.position))
    assert answer.ok


async def picks_customer(person: Person, name: str) -> str:
    """Looks somebody up in the open form; the last option adds them."""
    found = await person.looks_up(top(person), names.CUSTOMER, name)
    return str(found.options[-1]["value"])


async def values(person: Person, evidence: Evidence) -> dict[str, Any]:
    """The form's fields filled in with evidence, as far as the form has them."""
    given: dict[str, Any] = {
        name: getattr(evidence, name)
        for name in ("company", "what_changed", "story", "learned", "customer_quote", "link")
    }
    given |= {"witnesses": list(evidence.witnesses)} if evidence.witnesses else {}
    if evidence.promise and evidence.promise.due:
        given |= {"promise_what": evidence.promise.what, "promise_due": evidence.promise.due.isoformat()}
    if evidence.customer:
        given["customer"] = await picks_customer(person, evidence.customer)
    asked = {block.get("block_id") for block in top(person).blocks}
    return {name: value for name, value in given.items() if value and name in asked}


async def claims(
    town: Town,
    person: Person,
    *,
    number: int = 0,
    face: SquareFace | None = None,
    customer: str = "Ines Duarte",
) -> SquareFace:
    """Claims a plain square with genuine evidence and closes the answer."""
    chosen = face or plain_squares(await town.card(person))[0]
    await person.types("/bingo claim")
    await chooses(person, chosen)
    evidence = told(chosen.activity, number=number, customer=customer)
    answer = await person.submits(values=await values(person, evidence))
    assert answer.ok, answer
    return chosen


def settings_of(database_url: str, slack: PracticeSlack, tokens: Tokens) -> Settings:
    return Settings(
        database_url=SecretStr(database_url),
        slack_bot_token=SecretStr(tokens.bot_token),
        slack_app_token=SecretStr(tokens.app_token),
        slack_signing_secret=SecretStr(tokens.signing_secret),
        slack_api_url=slack.api_url,
        public_url="https://bingo.example",
        secret_key=SecretStr("nobody can guess these 32 letters"),
    )


def point_at(slack: PracticeSlack, tokens: Tokens, port: int) -> None:
    """Slack sends everything to the port from now on."""
    config = AppConfig.from_manifest(manifest(Mode.HTTP, f"http://127.0.0.1:{port}"))
    slack.configure(
        tokens.app_id,
        event_url=config.event_url,
        interactivity_url=config.interactivity_url,
        options_url=config.options_url,
        command_urls=config.command_urls,
    )


@asynccontextmanager
async def founded(
    engine: AsyncEngine,
    mode: Mode,
    *,
    seed: dict[str, Any] = SEED,
    declined: frozenset[str] = frozenset(),
    hurry: float = HURRY,
) -> AsyncIterator[Town]:
    """A town on a Wednesday morning, just installed, without the optional scopes in `declined`.

    The bot works over the connections of `engine`, which are warm after the first town. Slack's limits are `hurry` times
    as generous as it publishes; where that is less than everything, its clock has to go on by itself.
    """
    clock, keys = Clock(start=WEDNESDAY.timestamp(), ticking=hurry < HURRY), itertools.count()
    async with PracticeSlack.start(seed, clock=clock, limits=Limits(factor=hurry)) as slack:
        ours = manifest(mode, "http://127.0.0.1:1")
        tokens = slack.install(ours, WORKSPACE, declined=declined, installer="U0AMARA")
        settings = settings_of(engine.url.render_as_string(hide_password=False), slack, tokens)
        database = Database(
            engine=engine,
            clock=lambda: datetime.fromtimestamp(clock.now(), UTC),  # the bot's clock is the town's
            make_id=fresh_id,
            make_key=lambda: hashlib.sha256(f"key {next(keys)}".encode()).digest(),
            secret=settings.secret("secret_key").encode(),
            address=settings.public_url or "",
        )
        async with opened_on(database, settings, Meters()) as house:
            await house.refresh_roster()
            way = Way(socket=mode is Mode.SOCKET, host="127.0.0.1", port=0)
            async with serving(house, way) as port, working(house, factor=hurry):
                if mode is Mode.HTTP:
                    point_at(slack, tokens, port)
                yield Town(slack=slack, tokens=tokens, house=house, port=port)
