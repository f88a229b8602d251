"""An advisory board in the town: its channel, its three members, and how its people act."""

from dataclasses import dataclass
from typing import Any

from bot import names
from bot.practice import Message, Person
from bot.views import advisory_forms as form
from services.advisory import Rhythm
from services.channels import Reach
from tests.journeys.town import SEED, Town, claims, top
from tests.support.company import plain_squares

CIRCLE = "C0CIRCLE"
CUSTOMERS = ("Ines Duarte", "Omar Haddad", "Pia Holm")
MEMBERS = ("U0GUEST", "U0OUT", "U0NOR")
"""A guest, and two people of one other organisation."""


def seed() -> dict[str, Any]:
    """The town with a channel for the board, shared with another organisation."""
    (space,) = SEED["workspaces"]
    more = {"id": "U0NOR", "name": "nora", "real_name": "Nora Outside", "team_id": "T0ELSE"}
    circle = {
        "id": CIRCLE,
        "name": "circle",
        "members": ["U0AMARA", *MEMBERS],
        "is_private": True,
        "is_ext_shared": True,
    }
    return {
        "workspaces": [space | {"users": [*space["users"], more], "channels": [*space["channels"], circle]}]
    }


@dataclass(frozen=True, kw_only=True)
class Circle:
    """The board's manager is Amara; Ben plays."""

    town: Town
    amara: Person
    ben: Person

    def messages(self, name: str = "U0OUT") -> list[Message]:
        """What the bot said in the channel, as one of the members sees it."""
        return [each for each in self.town.person(name).messages(CIRCLE) if each.bot_id]

    async def nominates(
        self, person: Person, tone: str = "bad", theme: str = "Deliveries", number: int = 0
    ) -> Any:
        """A claim of somebody's own, claimed just now, goes before the board."""
        face = plain_squares(await self.town.card(person))[number]
        self.town.slack.advance(1)  # of two claims of one moment none is the newest
        await claims(self.town, person, number=number, face=face, customer=CUSTOMERS[number])
        await person.closes(everything=True)
        return await self.puts_before(person, tone=tone, theme=theme)

    async def puts_before(self, person: Person, *, tone: str = "bad", theme: str = "Deliveries") -> Any:
        """The newest claim of somebody's goes before the board."""
        answer = await person.types("/bingo claims")
        return await self.submits_nomination(person, answer.message, tone=tone, theme=theme)

    async def submits_nomination(self, person: Person, listed: Any, *, tone: str, theme: str) -> Any:
        buttons = [
            element["value"]
            for block in listed.blocks
            for element in block.get("elements", ())
            if element.get("action_id") == names.NOMINATE
        ]
        await person.presses(listed, names.NOMINATE, buttons[0])
        view = top(person)
        given = {form.TONE: tone, form.THEME: theme, form.AGREED: [form.YES]}
        return await person.submits(values=given | {form.WORDS: value_of(view.blocks, form.WORDS)})

    async def opens_board(self) -> None:
        await self.amara.types("/bingo advisory")
        await self.amara.presses(top(self.amara), names.ADVISORY, block_id=None)

    async def posts(self, *, sure: bool = True) -> None:
        """All that is ready goes out."""
        await self.opens_board()
        await self.amara.presses(top(self.amara), names.MEETING)
        await self.amara.submits()
        if sure and self.amara.modal is not None and "praise" in str(self.amara.modal.blocks):
            await self.amara.submits()
        await self.amara.closes(everything=True)


def value_of(blocks: list[dict[str, Any]], block_id: str) -> str:
    """What a field of a form was filled with."""
    (block,) = [each for each in blocks if each.get("block_id") == block_id]
    return str(block["element"].get("initial_value", ""))


async def founded_board(town: Town, *, reach: Reach = Reach.OUTSIDE) -> Circle:
    """Amara makes the board with three members; Ben joins the game."""
    bot = town.slack.installed(town.tokens).bot_user_id
    town.slack.invite(CIRCLE, bot)
    amara, ben = town.person("U0AMARA"), await town.joins("U0BEN")
    await amara.types("/bingo advisory")
    await amara.presses(top(amara), names.NEW_BOARD)
    made = await amara.submits(
        values={
            form.NAME: "The harbour circle",
            form.PURPOSE: "You tell us where dealing with us is harder than it should be.",
            form.CHANNEL: CIRCLE,
            form.REACH: reach.value,
            form.RHYTHM: Rhythm.MONTH.value,
        }
    )
    assert made.ok, made
    for who in MEMBERS:
        await amara.presses(top(amara), names.ADD_SEAT)
        seated = await amara.submits(values={form.MEMBER: who, form.WHY: "Counts every minute."})
        assert seated.ok, seated
    await amara.closes(everything=True)
    return Circle(town=town, amara=amara, ben=ben)
