"""Where the team celebrates and keeps its board."""

from dataclasses import dataclass

from cards.model import PersonId
from services.errors import Refused
from services.ids import ChannelId
from services.pages import HomePage
from services.store import changes, workspaces
from services.store.tx import Tx
from services.usecases import board_places, telling
from services.usecases.comparing import team_of
from services.usecases.show_home import home_page
from services.usecases.show_teams import subject
from services.usecases.watch_channel import require_no_board
from services.usecases.who import known, this_week, workspace


@dataclass(frozen=True, kw_only=True, slots=True)
class ChooseChannel:
    """Who chooses, and which channel; None for none."""

    person: PersonId
    channel: ChannelId | None


async def choose_channel(tx: Tx, command: ChooseChannel) -> HomePage:
    """The installer alone chooses. The board of the running week goes along. Raises `Refused`."""
    person = await known(tx, command.person)
    if (await workspace(tx)).installer != person.id:
        raise Refused(code="not_installer")
    await require_no_board(tx, command.channel)
    team = person.team or await workspaces.first_team(tx)
    before = await team_of(tx, team)
    await workspaces.set_channel(tx, team, command.channel)
    if before.channel != command.channel:
        now = {"channel": command.channel}
        await changes.add(
            tx, person=person.id, subject=subject(team), before={"channel": before.channel}, after=now
        )
    await board_places.move(tx, before, command.channel, this_week(tx, person))
    await telling.home(tx, person.id)
    return await home_page(tx, await known(tx, command.person))
