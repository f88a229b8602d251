"""One person at their Slack, doing what a colleague would: they see messages, press buttons and fill in forms."""

from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import date

from bot import names
from bot.demo.world import Character
from bot.practice import Answer, ImpossibleError, Message, Person, PracticeSlack, View
from bot.practice.json_shapes import JsonList
from bot.views.inputs import NAMED, SHOWN, TELLABLE
from cards.model import Activity, Need, Position

PATIENCE = 20.0
"""Seconds to wait for something the bot sends by itself."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """What goes into the claim form, field by field; fields that a square does not ask for are left out."""

    customer: str
    also: tuple[str, ...] = ()
    company: str = ""
    story: str = ""
    learned: str = ""
    quote: str = ""
    link: str = "https://harbourfoods.example/pier/plan"
    witnesses: tuple[str, ...] = ()
    promise: str = "Send her the drawing of the new gate"
    due: date | None = None
    kept: str = ""
    kept_on: date | None = None
    happened: date | None = None
    shown: bool = False
    """Whether it may be on a poster and the office wall, too."""

    def words(self) -> dict[Need, str]:
        """The free texts, each by the need it answers."""
        return {
            Need.STORY: self.story,
            Need.WHAT_CHANGED: self.story,
            Need.LEARNED: self.learned,
            Need.CUSTOMER_QUOTE: self.quote,
        }

    def texts(self, activity: Activity) -> dict[Need, str]:
        """The free texts that this activity's form has a field for."""
        return {need: text for need, text in self.words().items() if need in activity.needs}

    def values(self) -> dict[str, object]:
        """By the form's block ids; None for what was not given."""
        days = {"promise_due": self.due, "followup_on": self.kept_on, "occurred_on": self.happened}
        return {
            "company": self.company or None,
            **{need.value: text or None for need, text in self.words().items()},
            "link": self.link,
            "witnesses": list(self.witnesses) or None,
            "promise_what": self.promise,
            "followup_what": self.kept or None,
            "recap": [TELLABLE, *([SHOWN] if self.shown else []), NAMED],
            **{name: day.isoformat() if day else None for name, day in days.items()},
        }


class Player:
    """A character with their Slack open."""

    def __init__(self, slack: PracticeSlack, who: Character) -> None:
        self.slack = slack
        self.who = who
        self.person: Person = slack.person(who.id)

    async def reads(self, *words: str, channel: str | None = None) -> Message:
        """The newest message that holds all these words; waits until it is there."""

        def matching(message: Message) -> bool:
            return all(word in message.text for word in words)

        return await self.person.receives(matching, channel=channel, within=PATIENCE)

    async def joins(self) -> None:
        """Says yes to the invitation, chooses where they meet customers, and waits for the card."""
        invitation = await self.person.receives(lambda m: offers(m.blocks, names.JOIN), within=PATIENCE)
        await done(self.person.presses(invitation, names.SETTING, self.who.setting.value))
        await done(self.person.presses(invitation, names.JOIN))

    async def opens_home(self) -> View:
        """App Home as it is now."""
        await done(self.person.opens_home())
        home = self.person.home
        if home is None:
            raise ImpossibleError(f"{self.who.name} sees no App Home")
        return home

    async def card(self) -> Message:
        """The card in the direct message."""
        return await self.person.receives(lambda m: offers(m.blocks, names.CLAIM), within=PATIENCE)

    async def claims(self, position: Position, told: Told) -> Answer:
        """Opens the form at a square with the slash command, fills it in and sends it."""
        await done(self.person.types(f"/bingo claim {position + 1}"))
        return await self.sends(told)

    async def sends(self, told: Told) -> Answer:
        """Fills in the form in front of them and sends it; answers what came back."""
        form = self.front()
        asked = {block["block_id"] for block in form.blocks if block.get("type") == "input"}
        if "customer" in asked:
            await self.picks(form, told.customer)
        if "customers" in asked:
            await self.picks_all(form, (told.customer, *told.also))
        values = {name: value for name, value in told.values().items() if name in asked and value is not None}
        return await self.person.submits(self.front(), values)

    async def picks(self, form: View, customer: str) -> None:
        """Types a customer's name and takes who is offered: somebody known, or else the way to add them."""
        offered = await done(self.person.looks_up(form, names.CUSTOMER, customer))
        self.person.fills(form, {names.CUSTOMER: offered.options[0]["value"]})

    async def picks_all(self, form: View, customers: tuple[str, ...]) -> None:
        """The same for everybody who took part in a group square."""
        chosen: list[str] = []
        for customer in customers:
            offered = await done(self.person.looks_up(form, names.CUSTOMERS, customer))
            chosen.append(offered.options[0]["value"])
            self.person.fills(form, {names.CUSTOMERS: list(chosen)})

    def front(self) -> View:
        """The modal in front of them."""
        view = self.person.modal
        if view is None:
            raise ImpossibleError(f"{self.who.name} has no form open")
        return view


def offers(blocks: JsonList, action: str) -> bool:
    """Whether a message has this button."""
    return f"'action_id': '{action}'" in str(blocks)


async def done(act: Awaitable[Answer]) -> Answer:
    """The answer of an act that must go well. Raises `ImpossibleError` where it did not."""
    answer = await act
    if not answer.ok:
        raise ImpossibleError(f"that did not go well: {answer.failure} {answer.errors}")
    return answer
