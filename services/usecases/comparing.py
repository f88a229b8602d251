"""People of one team compared by their week, as far as the board may move."""

from dataclasses import dataclass
from datetime import datetime

from cards.model import PersonId, Week
from cards.standings import Place, WeekTotal, mean_per_day, ranked
from services.boards import Rest, chart_weeks, charted, rest_before
from services.errors import NotFound
from services.ids import TeamId
from services.schedule import open_days
from services.store import boards, workspaces
from services.store.tx import Tx
from services.store.workspaces import Workspace
from services.teams import Team
from services.usecases.who import workspace


@dataclass(frozen=True, kw_only=True, slots=True)
class TeamWeek:
    """A team's people, the most points a day first; `named` are those whom others may see.

    `until` is when a board that stands still moves again; None while it moves. `whole` where the workspace lets those who
    chose so see the whole ranking.
    """

    order: tuple[Place, ...]
    named: frozenset[PersonId]
    per_day: float
    until: datetime | None
    whole: bool
    days_over: bool
    """Every working day of the week is counted; today's is from its beginning."""


async def team_of(tx: Tx, team: TeamId) -> Team:
    """A team. Raises `NotFound`."""
    found = await workspaces.team(tx, team)
    if found is None:
        raise NotFound(code="no_team")
    return found


async def rest_now(tx: Tx, team: Team, week: Week) -> Rest | None:
    """The rest of this board where it stands still now."""
    return rest_of(await workspace(tx), team, week, tx.now)


def rest_of(home: Workspace, team: Team, week: Week, now: datetime) -> Rest | None:
    """The same, where the workspace is known."""
    rest = rest_before(team.recap_opens(week, home.zone, home.holidays), team.zone or home.zone)
    return rest if rest.covers(now) else None


async def weeks_told(tx: Tx, team: TeamId, week: Week) -> tuple[WeekTotal, ...]:
    """A team's last weeks up to this one, as far as their points may be told; none where this one has only a few cards."""
    weeks = chart_weeks(week)
    return charted(await boards.totals(tx, team, weeks), await boards.dealt(tx, team, weeks))


async def compared(tx: Tx, team: Team, week: Week) -> TeamWeek:
    """Everybody with a card of the week, by their days up to today."""
    home, rest = await workspace(tx), await rest_now(tx, team, week)
    today = tx.now.astimezone(team.zone or home.zone).date()
    members = await boards.members(
        tx,
        team.id,
        week,
        holidays=home.holidays,
        today=today,
        until=None if rest is None else rest.start,
    )
    rows = [member.standing for member in members]
    return TeamWeek(
        order=ranked(rows, week),
        named=frozenset(member.standing.person for member in members if member.named),
        per_day=mean_per_day(rows),
        until=None if rest is None else rest.end,
        whole=home.full_ranking,
        days_over=all(day <= today for day in open_days(week, home.holidays)),
    )
