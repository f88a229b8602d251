"""The week everybody can play: from the first invitation to the team's board, seven claims, a line and a group
square on the way.

The cards are dealt, not written: `bot.demo.choosing` finds whom it is told of.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot import names
from bot.demo.choosing import line_to_tell, party_to_tell, sale_to_tell
from bot.demo.opening import Scene, cards_of, first_contact, monday
from bot.demo.player import PATIENCE, Player, Told, done, offers
from bot.demo.running import Stage
from bot.demo.telling import PARTY, SALE, line_claim
from bot.demo.world import CAST, CHANNEL, INSTALLER, Character
from bot.practice import Answer, Delivery, ImpossibleError
from bot.practice.json_shapes import JsonList, JsonObject
from bot.views.asked_fields import witnesses_needed
from cards.lines import LINE_NAMES
from cards.model import CENTRE, Activity, Position, Week

MOMENTS = ((1, 11), (1, 16), (2, 10), (3, 12), (4, 11))
"""Weekday and hour of each claim on the line, in Lisbon."""
FRIENDS = 5
"""How many took part in the group square, beside whoever tells of it."""


@dataclass(kw_only=True)
class Played:
    """What the story expects to find in the database afterwards."""

    hero: Character | None = None
    week: Week | None = None
    line: int | None = None
    tellers: set[str] = field(default_factory=set)
    copies: list[Delivery] = field(default_factory=list)
    scenes: int = 0
    acquainted: bool = False
    """Whether everybody has joined in an earlier week."""


async def play(stage: Stage, week: Week, played: Played) -> AsyncGenerator[Scene]:
    """Plays the week, a scene at a time."""
    cast = {character.id: Player(stage.slack, character) for character in CAST}
    story = _Story(stage=stage, week=week, cast=cast, played=played)
    for act in (
        story.begins,
        story.a_line,
        story.a_sale,
        story.the_centre,
        story.friday,
    ):
        async for scene in act():
            played.scenes += 1
            yield scene


@dataclass(frozen=True, kw_only=True, slots=True)
class _Story:
    stage: Stage
    week: Week
    cast: dict[str, Player]
    played: Played

    async def begins(self) -> AsyncGenerator[Scene]:
        """The first invitation, where they do not know each other yet, and Monday's cards."""
        if not self.played.acquainted:
            async for scene in first_contact(self.cast):
                yield scene
        await monday(self.stage, self.cast.values(), self.week)
        card = await self.cast[CAST[0].id].card()
        yield Scene(who="Monday, 09:00", did="deals twelve cards, each in its own zone", shows=(card,))

    async def a_line(self) -> AsyncGenerator[Scene]:
        cards = await self._cards()
        line = line_to_tell(cards)
        hero, card = self.cast[line.who.id], cards[line.who]
        self.played.hero, self.played.week, self.played.line = hero.who, self.week, line.number
        self.played.tellers.add(hero.who.id)
        tellers: tuple[Callable[..., AsyncGenerator[Scene]], ...] = (
            self._at_once,
            self._sent_three_times,
            self._asked_then_mended,
            self._at_once,
            self._at_once,
        )
        await done(hero.person.types(f"/bingo claim {line.places[0] + 1}"))
        yield Scene(who=hero.who.first_name, did="opens the claim form", shows=(hero.front(),))
        await hero.person.closes()
        for number, (place, tell) in enumerate(zip(line.places, tellers, strict=True)):
            self.stage.move_to(self._at(*MOMENTS[number]))
            told = self._told(number, card[place], hero)
            async for scene in tell(hero, place, card[place], told):
                yield scene
        party = await hero.reads(LINE_NAMES[line.number], channel=CHANNEL)
        yield Scene(
            who=hero.who.first_name,
            did=f"has a line: the {LINE_NAMES[line.number]}",
            shows=(await hero.card(), party),
        )

    async def _at_once(
        self, hero: Player, place: Position, activity: Activity, told: Told
    ) -> AsyncGenerator[Scene]:
        answer = await done(hero.claims(place, told))
        yield self._claimed(hero, activity, answer, "claims")
        async for scene in self._finish(hero, activity):
            yield scene

    async def _sent_three_times(
        self, hero: Player, place: Position, activity: Activity, told: Told
    ) -> AsyncGenerator[Scene]:
        answer = await done(hero.claims(place, told))
        if answer.delivery is None:
            raise ImpossibleError("a submission is delivered")
        self.played.copies += await self.stage.slack.redeliver(answer.delivery, times=2)
        yield self._claimed(
            hero, activity, answer, "claims, and the line is so bad that it arrives three times:"
        )
        async for scene in self._finish(hero, activity):
            yield scene

    async def _asked_then_mended(
        self, hero: Player, place: Position, activity: Activity, told: Told
    ) -> AsyncGenerator[Scene]:
        answer = await done(hero.claims(place, replace(told, customer="Harbour Foods Ltd")))
        yield self._claimed(hero, activity, answer, "claims without naming a person:")
        asked = await hero.person.receives(
            lambda m: offers(m.blocks, names.MEND) and activity.short in m.text, within=PATIENCE
        )
        yield Scene(who=hero.who.first_name, did="reads", shows=(asked,))
        await done(hero.person.presses(asked, names.MEND))
        answer = await done(hero.sends(told))
        yield self._claimed(hero, activity, answer, "mends it")
        async for scene in self._finish(hero, activity):
            yield scene

    async def _finish(self, hero: Player, activity: Activity) -> AsyncGenerator[Scene]:
        """Whatever a square still needs: the colleagues who were there."""
        for witness in self._colleagues(hero)[: witnesses_needed(activity)]:
            question = await witness.person.receives(
                lambda m: offers(m.blocks, names.WITNESS_YES) and activity.short in m.text,
                within=PATIENCE,
            )
            yield Scene(who=witness.who.first_name, did="is asked", shows=(question,))
            await done(witness.person.presses(question, names.WITNESS_YES))
            yield Scene(who=witness.who.first_name, did="was there, and says so")

    async def a_sale(self) -> AsyncGenerator[Scene]:
        cards = await self._cards()
        besides = [who for who in (self.played.hero, INSTALLER) if who]
        who, place = sale_to_tell(cards, besides)
        seller = self.cast[who.id]
        self.played.tellers.add(who.id)
        answer = await done(seller.claims(place, replace(SALE, happened=self._day(4))))
        yield self._claimed(seller, cards[who][place], answer, "tells of a sale:")

    async def the_centre(self) -> AsyncGenerator[Scene]:
        """One tells of it, five who were there press at the same moment, and all six have their centre."""
        self.stage.move_to(self._at(4, 14))
        cards = await self._cards()
        teller = self.cast[party_to_tell(cards, [who for who in (self.played.hero,) if who]).id]
        self.played.tellers.add(teller.who.id)
        activity = cards[teller.who][CENTRE]
        friends = self._colleagues(teller)[:FRIENDS]
        names_of = tuple(friend.who.id for friend in friends)
        told = replace(PARTY, witnesses=names_of, happened=self._day(4))
        answer = await done(teller.claims(CENTRE, told))
        yield self._claimed(teller, activity, answer, "tells of what a group did together:")
        asked = [await friend.reads(activity.short, "says you were there") for friend in friends]
        yield Scene(who=friends[0].who.first_name, did="is asked, as are four others", shows=(asked[0],))
        presses = [
            done(friend.person.presses(question, names.WITNESS_YES))
            for friend, question in zip(friends, asked, strict=True)
        ]
        await asyncio.gather(*presses)
        post = await teller.person.receives(
            lambda m: activity.short in m.text and all(f"<@{name}>" in m.text for name in names_of),
            channel=CHANNEL,
            within=PATIENCE,
        )
        yield Scene(who="All six", did="have their centre, and the channel hears of it once", shows=(post,))

    async def friday(self) -> AsyncGenerator[Scene]:
        self.stage.move_to(self._at(4, 15))
        hero = self.cast[self.played.hero.id] if self.played.hero else self.cast[INSTALLER.id]
        leaders = await done(hero.person.types("/bingo leaders"))
        if leaders.message is not None:
            yield Scene(who=hero.who.first_name, did="looks at the week", shows=(leaders.message,))
        board = await hero.person.receives(
            lambda m: "Together you lit" in m.text, channel=CHANNEL, within=PATIENCE
        )
        yield Scene(who="#connections", did="has the team's board", shows=(board,))
        yield Scene(who=hero.who.first_name, did="looks at App Home", shows=(await hero.opens_home(),))

    def _claimed(self, hero: Player, activity: Activity, answer: Answer, did: str) -> Scene:
        result = hero.person.modal
        says = tuple(_texts(result.blocks)) if result else (answer.text,)
        return Scene(who=hero.who.first_name, did=f"{did} “{activity.short}”", says=says)

    def _told(self, number: int, activity: Activity, hero: Player) -> Told:
        return replace(
            line_claim(number, activity),
            witnesses=tuple(colleague.who.id for colleague in self._colleagues(hero)[:2]),
            happened=self._day(MOMENTS[number][0]),
        )

    def _colleagues(self, hero: Player) -> list[Player]:
        return [player for player in self.cast.values() if player.who.id != hero.who.id]

    async def _cards(self) -> dict[Character, tuple[Activity, ...]]:
        return await cards_of(self.stage, self.week, self.cast.values())

    def _day(self, weekday: int) -> date:
        return self.week.days[weekday]

    def _at(self, weekday: int, hour: int) -> datetime:
        return datetime.combine(
            self._day(weekday), datetime.min.time(), tzinfo=ZoneInfo("Europe/Lisbon")
        ).replace(hour=hour)


def _texts(blocks: JsonList) -> list[str]:
    """Everything a person reads in these blocks of a modal."""
    parts = [
        part for block in blocks for part in (block.get("text"), *_context(block)) if isinstance(part, dict)
    ]
    return [part["text"] for part in parts if isinstance(part.get("text"), str)]


def _context(block: JsonObject) -> JsonList:
    return list(block["elements"]) if block.get("type") == "context" else []
