"""What is still open on Friday afternoon, so that whoever comes to play finds people waiting for them."""

from collections.abc import AsyncGenerator, Collection
from dataclasses import dataclass, replace
from datetime import timedelta

from bot import names
from bot.demo.choosing import PLAIN, TOLD, Cards, fits
from bot.demo.opening import Scene, cards_of
from bot.demo.player import PATIENCE, Player, done, offers
from bot.demo.running import Stage
from bot.demo.telling import LEFT_OPEN
from bot.demo.world import CAST, INSTALLER, Character
from bot.practice import Message
from bot.views.asked_fields import witnesses_needed
from cards.model import Activity, Need, Position, Week


async def linger(stage: Stage, week: Week, *, besides: Collection[str]) -> AsyncGenerator[Scene]:
    """A promise that is due today, a story that waits for a colleague, and a claim that waits for a person.

    `besides` have had their day already. What no card allows is left out.
    """
    cast = {character.id: Player(stage.slack, character) for character in CAST}
    cards = await cards_of(stage, week, cast.values())
    busy = {INSTALLER.id, *besides}
    for open_end in OPEN_ENDS:
        found = _found(open_end, cards, busy)
        if found is None:
            continue
        who, place = found
        busy.add(who.id)
        await open_end.play(stage, cast, who, place)
        yield Scene(who=who.first_name, did=f"{open_end.did} “{cards[who][place].short}”")


def _found(open_end: "OpenEnd", cards: Cards, busy: Collection[str]) -> tuple[Character, Position] | None:
    for who, card in cards.items():
        for place, activity in enumerate(card):
            if who.id not in busy and not activity.group and open_end.suits(activity):
                return who, Position(place)
    return None


@dataclass(frozen=True, kw_only=True, slots=True)
class Promise:
    did: str = "promised something for today on"

    def suits(self, activity: Activity) -> bool:
        needs = set(activity.needs)
        return (
            activity.two_phase
            and not needs >= {Need.STORY, Need.WHAT_CHANGED}
            and needs <= PLAIN | {Need.PROMISE_DUE, Need.FOLLOWUP}
        )

    async def play(self, stage: Stage, cast: dict[str, Player], who: Character, place: Position) -> None:
        today = stage.now.date()
        told = replace(LEFT_OPEN[0], happened=today - timedelta(days=1), due=today)
        await done(cast[who.id].claims(place, told))


@dataclass(frozen=True, kw_only=True, slots=True)
class Witness:
    did: str = "waits for a colleague on"

    def suits(self, activity: Activity) -> bool:
        return (
            witnesses_needed(activity) == 1
            and Need.PHOTO not in activity.needs
            and fits(activity, LEFT_OPEN[1], TOLD)
        )

    async def play(self, stage: Stage, cast: dict[str, Player], who: Character, place: Position) -> None:
        # Whoever vouched for each other in the week would be looked at: somebody from another corner, then.
        colleague = next(each for each in reversed(CAST[:-1]) if each.id != who.id)
        told = replace(LEFT_OPEN[1], happened=stage.now.date(), witnesses=(colleague.id,))
        await done(cast[who.id].claims(place, told))


@dataclass(frozen=True, kw_only=True, slots=True)
class Human:
    did: str = "would rather ask a person about"

    def suits(self, activity: Activity) -> bool:
        return fits(activity, LEFT_OPEN[2], PLAIN)

    async def play(self, stage: Stage, cast: dict[str, Player], who: Character, place: Position) -> None:
        player = cast[who.id]
        await done(player.claims(place, replace(LEFT_OPEN[2], happened=stage.now.date())))
        asked = await player.person.receives(_can_ask, within=PATIENCE)
        await done(player.person.presses(asked, names.ASK_HUMAN))


def _can_ask(message: Message) -> bool:
    return offers(message.blocks, names.ASK_HUMAN)


OpenEnd = Promise | Witness | Human
OPEN_ENDS: tuple[OpenEnd, ...] = (Promise(), Witness(), Human())
