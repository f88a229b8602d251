"""What a team did together in this season and those before."""

from dataclasses import dataclass
from typing import Final

from cards.model import PersonId
from services.board_pages import SeasonsPage
from services.boards import season_span
from services.people import season_of
from services.store import honours
from services.store.tx import Tx
from services.usecases.comparing import rest_now, team_of
from services.usecases.who import known, plays_for, this_week

PAST: Final = 4
"""Seasons before the running one that are shown."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowSeasons:
    """Whose team's."""

    person: PersonId


async def show_seasons(tx: Tx, command: ShowSeasons) -> SeasonsPage:
    """The running season first, its running week as the board has it. Everything begins anew with a season, so none is measured by another."""
    person = await known(tx, command.person)
    week = this_week(tx, person)
    team = await team_of(tx, await plays_for(tx, person, week))
    rest = await rest_now(tx, team, week)
    running = await honours.of_season(tx, team.id, week, None if rest is None else rest.start)
    past = await honours.seasons(tx, team.id, season_span(week), PAST)
    return SeasonsPage(
        name=team.name,
        running=season_of(week),
        seasons=(running, *[await honours.of_season(tx, team.id, each) for each in past]),
    )
