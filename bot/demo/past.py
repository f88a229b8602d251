"""The weeks before: everybody has been dealt cards, a few squares were lit, and the boards of the Fridays stand in the channel."""

from collections.abc import AsyncGenerator, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.demo.boarding import board_is_told, board_meets
from bot.demo.choosing import fits
from bot.demo.finishing import WHO, fills_a_card, works_days
from bot.demo.lists import write_lists
from bot.demo.memories import MEMORIES
from bot.demo.opening import Scene, cards_of, first_contact, monday
from bot.demo.player import Player, Told, done
from bot.demo.running import Stage
from bot.demo.world import CAST, INSTALLER, Character
from bot.practice import Message
from cards.model import Activity, Need, Position, Week

WEEKS = 4
EACH_WEEK = len(MEMORIES) // WEEKS
DAYS = (0, 1, 2, 3)
FRIDAY = 4
SPOKEN = frozenset({Need.CUSTOMER, Need.STORY})


async def remember(stage: Stage, week: Week) -> AsyncGenerator[Scene]:
    """Plays the weeks before `week`, from the first invitation on."""
    cast = {character.id: Player(stage.slack, character) for character in CAST}
    async for scene in first_contact(cast):
        yield scene
    await write_lists(stage)
    said: Message | None = None
    for number, past in enumerate(weeks_before(week)):
        last = number == WEEKS - 1
        if last:
            await works_days(cast[WHO.id], 3)
        await monday(stage, cast.values(), past)
        told = [
            await _tells(stage, past, cast.values(), number * EACH_WEEK + turn) for turn in range(EACH_WEEK)
        ]
        if last:
            await works_days(cast[WHO.id], 5)
            async for scene in fills_a_card(stage, cast, past):
                yield scene
        stage.move_to(_at(past, FRIDAY, 15))
        await stage.minute()
        if said is None:
            said = await board_meets(stage, tuple(dict.fromkeys(each for each in told if each)))
            yield Scene(
                who=INSTALLER.first_name, did="lets the advisory board read two stories", shows=(said,)
            )
        elif number == 1:
            await board_is_told(stage, said)
            yield Scene(who=INSTALLER.first_name, did="tells the board what was done about it")
        names = ", ".join(dict.fromkeys(each.first_name for each in told if each))
        yield Scene(who=f"Week {number + 1}", did=f"brings stories from {names}")


def weeks_before(week: Week) -> Sequence[Week]:
    """The first of them first."""
    mondays = [week.monday - timedelta(weeks=back) for back in range(WEEKS, 0, -1)]
    return [Week.of(day) for day in mondays]


async def _tells(stage: Stage, week: Week, players: Iterable[Player], turn: int) -> Character | None:
    """Somebody claims a square with the story of this turn; who, or nobody where no card has a square for it."""
    stage.move_to(_at(week, DAYS[turn % EACH_WEEK], 10 + turn % 3))
    cards = await cards_of(stage, week, players)
    by_id = {player.who.id: player for player in players}
    day = week.days[DAYS[turn % EACH_WEEK]]
    told = replace(MEMORIES[turn], happened=day)
    for who in _in_turn(turn):
        place = _place(cards[who], told)
        if place is not None:
            await done(by_id[who.id].claims(place, told))
            return who
    return None


def _in_turn(turn: int) -> Sequence[Character]:
    start = (turn * 5) % len(CAST)
    return (*CAST[start:], *CAST[:start])


def _place(card: Sequence[Activity], told: Told) -> Position | None:
    """A square that asks for a customer and a story as long as this one, and for nothing else."""
    return next(
        (Position(at) for at, each in enumerate(card) if not each.group and fits(each, told, SPOKEN)), None
    )


def _at(week: Week, weekday: int, hour: int) -> datetime:
    return datetime.combine(
        week.days[weekday], datetime.min.time(), tzinfo=ZoneInfo("Europe/Lisbon")
    ).replace(hour=hour)
