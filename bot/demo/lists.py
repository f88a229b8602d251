"""Whom a few of the company keep in touch with. Some of them were heard from in the first week and never since."""

from dataclasses import dataclass
from typing import Final

from bot import names
from bot.demo.memories import MEMORIES
from bot.demo.player import Player, done
from bot.demo.running import Stage
from bot.demo.world import CAST, CHANNEL, Character
from bot.views.people_forms import CUSTOMER, ISSUE, RHYTHM
from services.acquaintances import Tier


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """Somebody's customer, and what is open between them."""

    who: Character
    customer: str
    issue: str
    tier: Tier


LENA, DEV, TOMAS = CAST[2], CAST[1], CAST[3]
LISTS: Final = (
    Kept(
        who=LENA,
        customer=MEMORIES[0].customer,
        issue="The side door that sticks when it rains",
        tier=Tier.CLOSE,
    ),
    Kept(
        who=LENA,
        customer=MEMORIES[10].customer,
        issue="The ramp, and the wheelchair on it",
        tier=Tier.REGULAR,
    ),
    Kept(
        who=DEV,
        customer=MEMORIES[1].customer,
        issue="Ring twice, briefly: the first he takes for the fridge",
        tier=Tier.CLOSE,
    ),
    Kept(
        who=TOMAS,
        customer=MEMORIES[3].customer,
        issue="How the shoulder is, before anything about the order",
        tier=Tier.CLOSE,
    ),
)


async def write_lists(stage: Stage) -> None:
    """Each of them puts their customers on their list."""
    for kept in LISTS:
        player = Player(stage.slack, kept.who)
        await done(player.person.types("/bingo people", channel=CHANNEL))
        await done(player.person.presses(player.person.ephemerals(CHANNEL)[-1], names.ADD_PERSON))
        form = player.front()
        offered = await done(player.person.looks_up(form, names.CUSTOMER, kept.customer))
        chosen = {CUSTOMER: offered.options[0]["value"], ISSUE: kept.issue, RHYTHM: str(kept.tier.value)}
        await done(player.person.submits(form, chosen))
        await player.person.closes(everything=True)
