"""At its hour, Fridays unless it chose another, a recap is drafted for every team that lit something, and its managers are told."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from cards.model import PersonId, Week
from cards.weeks import next_opening
from services.decks import theme_in
from services.ids import RecapId, TeamId
from services.notices import Lane
from services.people import Person
from services.recaps import BY_ITSELF, RecapFacts, RecapWords, Story, pick
from services.store import (
    decks,
    discretion,
    fairness_reports,
    outbox,
    recap_facts,
    recaps,
    scores,
    workspaces,
)
from services.store.tx import Tx
from services.store.workspaces import Workspace
from services.team_notices import RecapDrafted
from services.usecases.comparing import team_of, weeks_told
from services.usecases.recap_managers import managers_of, may_be_told
from services.usecases.who import workspace


@dataclass(frozen=True, kw_only=True, slots=True)
class TendRecaps:
    """At most how many in one go."""

    limit: int = 20


async def draft_recaps(tx: Tx, command: TendRecaps) -> bool:
    """Drafts what is to be drafted now, once for a team and a week; answers whether there may be more."""
    drafted = 0
    for due in await _to_draft(tx, await workspace(tx)):
        managers = await managers_of(tx, due.team)
        if managers and drafted < command.limit:
            await _draft(tx, due.team, due.week, managers)
            drafted += 1
    return drafted == command.limit


@dataclass(frozen=True, kw_only=True, slots=True)
class DueRecap:
    """The recap that a team is to have of a week."""

    team: TeamId
    week: Week


async def _to_draft(tx: Tx, place: Workspace) -> tuple[DueRecap, ...]:
    """Of teams whose day and hour have come on their own clock, those that lit something and have none of the week yet."""
    found = [(team, team.recap_week(tx.now, place.zone)) for team in await workspaces.teams(tx)]
    ripe = [
        DueRecap(team=team.id, week=week)
        for team, week in found
        if team.recap_opens(week, place.zone, place.holidays) <= tx.now
    ]
    weeks = {due.week for due in ripe}
    without = {(team, week) for week in weeks for team in await recap_facts.undrafted(tx, week)}
    return tuple(due for due in ripe if (due.team, due.week) in without)


async def next_draft(tx: Tx, place: Workspace) -> datetime:
    """When the hour of some team's recap comes next."""
    teams = await workspaces.teams(tx)
    hours = {(team.recap_weekday, team.recap_hour, team.zone): team for team in teams}
    moments = [team.next_recap(tx.now, place.zone, place.holidays) for team in hours.values()]
    return min(moments, default=next_opening(tx.now, place.zone))


async def _draft(tx: Tx, team: TeamId, week: Week, managers: Sequence[Person]) -> None:
    chosen = pick(await recap_facts.tellable(tx, team, week), f"{team} {week}")
    stories = tuple([await _without_others(tx, each) for each in chosen])
    by_itself = await workspaces.posts_recap_itself(tx, team)
    recap = await recaps.add(
        tx,
        team,
        week,
        await _facts(tx, team, week, managers),
        RecapWords(stories=stories),
        post_at=tx.now + BY_ITSELF if by_itself else None,
    )
    if recap is not None:
        await tell(tx, recap, [each.id for each in managers])


async def _without_others(tx: Tx, story: Story) -> Story:
    """Nobody asked customers whom the claim did not meet."""
    text = await discretion.without_others(tx, story.text, but=(story.customer, story.company))
    return replace(story, text=text)


async def _nobody_named(tx: Tx, told: Sequence[str]) -> tuple[str, ...]:
    """What boards brought up was written for us and for them, not for a channel."""
    return tuple([await discretion.without_others(tx, each, but=()) for each in told])


async def tell(tx: Tx, recap: RecapId, managers: list[PersonId], *, again: bool = False) -> None:
    """Managers' messages about a recap say how it stands."""
    notices = [RecapDrafted(recap=recap, person=each, again=again) for each in managers]
    if notices:
        await outbox.add_all(tx, notices, lane=Lane.REMINDER)


async def _facts(tx: Tx, team: TeamId, week: Week, managers: Sequence[Person]) -> RecapFacts:
    score, reach = await scores.of_team(tx, team, week), await scores.reach_of_team(tx, team, week)
    stored = await fairness_reports.load(tx, week)
    share = None if stored is None else stored.report.everyone
    deck = await decks.in_play(tx, week.next())
    itself, zone = await team_of(tx, team), (await workspace(tx)).zone
    today = tx.now.astimezone(itself.zone or zone).date()
    days = [itself.week_begins(each, zone) for each in (week, week.next())]
    boards_said = await recap_facts.said_by_boards(tx, *days)
    told = [each for each in managers if may_be_told(each, managers)]
    return RecapFacts(
        own=await recap_facts.own_cards(tx, told, week),
        squares=score.squares,
        heard=reach.customers,
        kept=reach.promises_kept,
        due=await recap_facts.promises_due(tx, team, since=today, until=week.next().sunday),
        quiet=await recap_facts.gone_quiet(tx, team, today=today),
        cards=0 if share is None else share.cards,
        least=0.0 if share is None else share.least,
        most=0.0 if share is None else share.most,
        theme=deck.theme if theme_in(deck, week.next()) else "",
        said=await _nobody_named(tx, boards_said.said),
        done=await _nobody_named(tx, boards_said.done),
        weeks=await weeks_told(tx, team, week),
    )


async def drafts_due(tx: Tx, place: Workspace) -> bool:
    """Whether there is something to draft or to post now."""
    post = await recaps.next_post(tx)
    return (post is not None and post <= tx.now) or bool(await _to_draft(tx, place))
