"""How a week begins: the invitation for who is new, and everybody's card on their Monday."""

import re
from collections.abc import AsyncGenerator, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot import names
from bot.demo.player import PATIENCE, Player, done
from bot.demo.running import Stage
from bot.demo.world import CAST, CHANNEL, INSTALLER, Character
from bot.practice import Message, View
from bot.views import team_form
from cards.model import Activity, PersonId, Week
from cards.weeks import opens
from services.pages import CardPage
from services.usecases.show_card import ShowCard, show_card


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """One thing that happened: who did it, what it was, and what is now to be seen."""

    who: str
    did: str
    shows: tuple[Message | View, ...] = ()
    says: tuple[str, ...] = ()


async def first_contact(cast: Mapping[str, Player]) -> AsyncGenerator[Scene]:
    """Everybody finds an invitation and says yes; the installer chooses the team's channel."""
    installer = cast[INSTALLER.id]
    invitation = await installer.reads("Deal Me In")
    yield Scene(who=INSTALLER.first_name, did="finds an invitation", shows=(invitation,))
    home = await installer.opens_home()
    await done(installer.person.presses(home, names.TEAM))
    await done(installer.person.submits(None, {team_form.CHANNEL: CHANNEL}))
    yield Scene(who=INSTALLER.first_name, did="chooses #connections for the team")
    for player in cast.values():
        await player.joins()
    yield Scene(who="All twelve", did="say yes, each from where they meet customers")


async def monday(stage: Stage, players: Iterable[Player], week: Week) -> None:
    """Time moves on to everybody's Monday morning, zone by zone, until all of them have their card."""
    zones = sorted({character.zone for character in CAST})
    for morning in sorted(opens(week, ZoneInfo(zone)) for zone in zones):
        stage.move_to(morning + timedelta(minutes=1))
        await stage.minute()
    begins = re.compile(rf"Your card for {week.monday.day}\b")
    for player in players:
        await player.person.receives(lambda m: bool(begins.match(m.text)), within=PATIENCE)


async def cards_of(
    stage: Stage, week: Week, players: Iterable[Player]
) -> dict[Character, tuple[Activity, ...]]:
    """What everybody was dealt that week. A square that is for a customer gone quiet asks for nothing the story could tell."""
    return {
        player.who: tuple(
            replace(face.activity, needs=()) if face.quiet else face.activity
            for face in (await _page(stage, week, player)).squares
        )
        for player in players
    }


async def _page(stage: Stage, week: Week, player: Player) -> CardPage:
    command = ShowCard(person=PersonId(player.who.id), week=week)
    return await stage.house.database.run(stage.workspace, show_card, command)
