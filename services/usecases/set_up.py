"""Whoever installed the bot is walked through setting it up. Each step may be done, left out, and taken up again."""

from collections.abc import Mapping
from dataclasses import dataclass

from cards.model import PersonId
from services.errors import Refused
from services.notices import Lane, SetUp
from services.pages import Care
from services.settings import Stage, Step
from services.settings_pages import SetUpPage
from services.store import decks, outbox, people, policies, roles, workspaces
from services.store.tx import Tx
from services.store.workspaces import Workspace
from services.tuning import preset_of
from services.usecases.caring import care_of
from services.usecases.who import this_week, workspace


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowSetUp:
    """Who asks."""

    person: PersonId


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeStep:
    """Who says that a step is done or left out; None for the end of the walk."""

    person: PersonId
    step: Step | None
    stage: Stage = Stage.DONE


async def show_set_up(tx: Tx, command: ShowSetUp) -> SetUpPage:
    """How far it is. Raises `Refused` for all but those who look after the workspace."""
    page = await set_up_page(tx, command.person)
    if page is None:
        raise Refused(code="not_manager")
    return page


async def take_step(tx: Tx, command: TakeStep) -> SetUpPage:
    """Doing a step twice is doing it once. Raises `Refused`."""
    await show_set_up(tx, ShowSetUp(person=command.person))
    before = await workspace(tx)
    if command.step is None:
        await workspaces.end_set_up(tx)
    else:
        await _mark(tx, command.step, command.stage)
    await _tell(tx, before)
    return await show_set_up(tx, ShowSetUp(person=command.person))


async def tick(tx: Tx, step: Step) -> None:
    """Something of a step was done where it is done: the walk shows it."""
    place = await workspace(tx)
    if stages(place)[step] is not Stage.DONE:
        await _mark(tx, step, Stage.DONE)
        await _tell(tx, place)


async def _mark(tx: Tx, step: Step, stage: Stage) -> None:
    """Whoever marks another step meanwhile waits, so that neither mark is lost."""
    await roles.hold(tx)
    place = await workspace(tx)
    marks = {each for each in place.set_up if each.partition(":")[0] != step}
    await workspaces.mark_set_up(tx, marks | {f"{step}:{stage}"})


async def _tell(tx: Tx, place: Workspace) -> None:
    """The message shows it, unless the walk was over before."""
    if place.installer is not None and not place.set_up_over:
        await outbox.add(tx, SetUp(person=place.installer), lane=Lane.ANSWER)


def stages(place: Workspace) -> Mapping[Step, Stage]:
    """Where each step stands."""
    marks = dict(each.split(":", 1) for each in place.set_up)
    return {step: Stage(marks.get(step, Stage.OPEN)) for step in Step}


async def set_up_page(tx: Tx, person: PersonId) -> SetUpPage | None:
    """How far it is; None for whoever does not look after the workspace."""
    found, place, who = await people.load(tx, person), await workspace(tx), await roles.lookers(tx)
    if found is None or not found.may_play:
        return None
    if await care_of(tx, person, who, place) is not Care.EVERYTHING:
        return None
    counts, teams = await people.census(tx), await workspaces.teams(tx)
    deck = await decks.in_play(tx, this_week(tx, found))
    return SetUpPage(
        person=person,
        stages=stages(place),
        asked=counts.asked,
        playing=counts.playing,
        guests=counts.guests,
        teams=len(teams),
        channels=sum(team.channel is not None for team in teams),
        managers=tuple(sorted(who.managers)),
        reviewers=tuple(sorted(who.reviewers)),
        next_deal=place.deal_time.next(tx.now, place.zone).astimezone(place.zone),
        full_ranking=place.full_ranking,
        preset=preset_of((await policies.latest(tx)).changes),
        theme=deck.theme,
        over=place.set_up_over,
    )


async def told_page(tx: Tx, notice: SetUp) -> SetUpPage | None:
    """What the message of whoever installed the bot shows."""
    return await set_up_page(tx, notice.person)
