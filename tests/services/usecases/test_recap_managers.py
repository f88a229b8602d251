"""Who hears of a recap, and whose own card it tells of."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import PersonId, Setting
from services.errors import NotFound
from services.ids import ChannelId, TeamId
from services.pages import Playing
from services.people import Member, Person
from services.recap_pages import RecapDesk, RecapPage, RecapState
from services.team_notices import RecapDrafted
from services.teams import TeamChoice, TeamSource
from services.usecases.choose_cheering import ChooseCheering, choose_cheering
from services.usecases.compose import compose
from services.usecases.draft_recap import TendRecaps, draft_recaps
from services.usecases.edit_recap import Act, LetRecapPost, let_recap_post
from services.usecases.keep_team import EndTeam, MakeTeam, end_team, make_team
from services.usecases.leave_game import LeaveGame, leave_game
from services.usecases.pause_game import PauseGame, pause_game
from services.usecases.recap_managers import hears, may_be_told
from services.usecases.show_recap import ShowRecaps, show_recaps
from tests.services.usecases.test_recaps import FRIDAY, MONDAY, TEAM, edits, outbox, run, tells
from tests.support.company import Company, company
from tests.support.founding import Founding
from tests.support.table import for_each

ANA, BEN, CLEO, BOSS = (PersonId(name) for name in ("UANA", "UBEN", "UCLEO", "UBOSS"))


def person(name: PersonId, state: Playing, *, cheered: bool = True) -> Person:
    member = Member(person=name, name=name.lower())
    return Person(member=member, state=state, setting=Setting.ACCOUNT, cheered=cheered)


HERE, THERE = person(ANA, Playing.PLAYING), person(BEN, Playing.INVITED)
AWAY, OFF = person(ANA, Playing.PAUSED), person(BEN, Playing.PAUSED)


@for_each(
    (
        ((HERE,), True, True),
        ((person(ANA, Playing.LEFT),), True, True),
        ((AWAY,), True, False),
        ((AWAY, OFF), True, False),
        ((AWAY, THERE), False, False),
        ((HERE, OFF), True, True),
    )
)
def test_a_manager_on_a_break_hears_only_where_nobody_else_does_and_is_not_reminded(case: Any) -> None:
    managers, drafted, reminded = case
    assert hears(ANA, managers, again=False) is drafted
    assert hears(ANA, managers, again=True) is reminded


@for_each(
    (
        (HERE, True, True),
        (AWAY, True, True),
        (person(ANA, Playing.LEFT), False, False),
        (person(ANA, Playing.INVITED), False, False),
        (person(ANA, Playing.PLAYING, cheered=False), True, False),
        (person(ANA, Playing.PAUSED, cheered=False), True, False),
        (person(ANA, Playing.LEFT, cheered=False), False, False),
        (replace(HERE, member=replace(HERE.member, active=False)), False, False),
    )
)
def test_a_recap_tells_of_managers_who_play_and_may_be_announced_and_of_the_one_who_posts_it(
    case: Any,
) -> None:
    manager, alone, among = case
    assert may_be_told(manager, [manager]) is alone
    assert may_be_told(manager, [manager, THERE]) is among


async def found(founded: Company) -> None:
    await founded.install(ANA, BEN, CLEO, BOSS)


@pytest.fixture
async def firm(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


async def pier(firm: Company, *managers: PersonId, reviewers: tuple[PersonId, ...] = ()) -> None:
    """A team of Ana, Ben and Cleo; Ana and Ben have lit a square each."""
    choice = TeamChoice(
        name="Pier", channel=TEAM, managers=managers, reviewers=reviewers, members=(ANA, BEN, CLEO)
    )
    made = MakeTeam(person=BOSS, source=TeamSource.HAND, source_id="", choice=choice)
    await run(firm, make_team, made)
    for number, name in enumerate((ANA, BEN)):
        await firm.join(name)
        await tells(firm, name, number=number)


async def drafted(firm: Company, reader: PersonId = BEN) -> RecapPage:
    firm.clock.now = FRIDAY
    await run(firm, draft_recaps, TendRecaps())
    return await shown(firm, reader)


async def shown(firm: Company, reader: PersonId) -> RecapPage:
    page: RecapDesk = await run(firm, show_recaps, ShowRecaps(person=reader))
    assert page.recap is not None
    return page.recap


def told_of(page: RecapPage) -> list[str]:
    return [each.name for each in page.facts.own]


async def test_a_reviewer_hears_of_no_recap_and_their_card_is_not_told_in_it(
    firm: Company, beholder: Any
) -> None:
    await firm.join(BOSS)
    await tells(firm, BOSS, number=2)
    await pier(firm, BEN, reviewers=(BOSS, ANA))
    page = await drafted(firm)
    assert told_of(page) == ["Uben"]
    told = [key for key in await outbox(beholder, "recap_draft") if str(page.recap) in key]
    assert told == [RecapDrafted(recap=page.recap, person=BEN).key]


async def test_a_draft_tells_of_no_manager_who_left_or_may_not_be_announced(firm: Company) -> None:
    await pier(firm, ANA, BEN, CLEO)
    await run(firm, leave_game, LeaveGame(person=ANA))
    page = await drafted(firm)
    assert told_of(page) == ["Uben"]
    await run(firm, choose_cheering, ChooseCheering(person=BEN, cheered=False))
    assert told_of(await shown(firm, BEN)) == []


async def test_a_manager_who_leaves_between_draft_and_post_is_told_of_no_more_and_later_stays(
    firm: Company,
) -> None:
    await pier(firm, ANA, BEN)
    page = await drafted(firm)
    assert told_of(page) == ["Uana", "Uben"]
    await run(firm, leave_game, LeaveGame(person=ANA))
    page = await shown(firm, BEN)
    assert told_of(page) == ["Uben"]
    (past,) = (await edits(firm, page, Act.POST, by=BEN)).past
    await run(firm, leave_game, LeaveGame(person=BEN))
    (later,) = (await run(firm, show_recaps, ShowRecaps(person=BEN))).past
    assert told_of(past) == told_of(later) == ["Uben"]


async def test_who_manages_a_team_alone_has_their_card_in_their_own_draft(firm: Company) -> None:
    await pier(firm, BEN)
    await run(firm, choose_cheering, ChooseCheering(person=BEN, cheered=False))
    assert told_of(await drafted(firm)) == ["Uben"]


@pytest.mark.parametrize(("beside", "hears_of_it"), [(ANA, False), (BEN, True)])
async def test_a_manager_on_a_break_is_left_in_peace(
    firm: Company, beside: PersonId, *, hears_of_it: bool
) -> None:
    await pier(firm, *{BEN, beside})
    await run(firm, pause_game, PauseGame(person=BEN))
    page = await drafted(firm)
    first = RecapDrafted(recap=page.recap, person=BEN)
    assert bool(await run(firm, compose, first)) is hears_of_it
    firm.clock.now = MONDAY
    assert await run(firm, compose, replace(first, again=True)) is None
    assert bool(await run(firm, compose, replace(first, person=ANA, again=True))) is (beside == ANA)


async def test_a_message_that_stands_says_how_the_recap_stands_in_a_break_too(
    firm: Company, beholder: Any
) -> None:
    await pier(firm, ANA, BEN)
    page = await drafted(firm)
    notice = RecapDrafted(recap=page.recap, person=BEN)
    await beholder.execute(
        "INSERT INTO message (workspace_id, key, channel, ts, posted_at) VALUES ('T0TEST', $1, 'D0', '1.1', now())",
        notice.key,
    )
    await run(firm, pause_game, PauseGame(person=BEN))
    await edits(firm, page, Act.POST, by=ANA)
    assert (await run(firm, compose, notice)).recap.state is RecapState.POSTED
    assert await run(firm, compose, replace(notice, person=ANA, again=True)) is None


async def also_manages_quay(
    firm: Company, *, channel: ChannelId | None = TEAM, lights: bool = True
) -> TeamId:
    """Ben manages a team of Cleo's, too, which posts into the same channel."""
    choice = TeamChoice(name="Quay", channel=channel, managers=(BEN,), members=(CLEO,))
    quay = MakeTeam(person=BOSS, source=TeamSource.HAND, source_id="", choice=choice)
    made = await run(firm, make_team, quay)
    if lights:
        await firm.join(CLEO)
        await tells(firm, CLEO, number=2)
    return TeamId(made.team.id)


async def test_who_manages_two_teams_reads_in_each_message_and_form_which_one_it_is(firm: Company) -> None:
    await pier(firm, BEN)
    quay = await also_manages_quay(firm)
    page = await drafted(firm)
    notice = RecapDrafted(recap=page.recap, person=BEN)
    assert (await run(firm, compose, notice)).several
    first = await run(firm, show_recaps, ShowRecaps(person=BEN))
    second = await run(firm, show_recaps, ShowRecaps(person=BEN, team=quay))
    assert (first.team.name, [each.name for each in first.others]) == ("Pier", ["Quay"])
    assert (second.team.name, [each.name for each in second.others]) == ("Quay", ["Pier"])
    assert second.recap.team == "Quay"


async def test_who_manages_one_team_reads_no_name(firm: Company) -> None:
    await pier(firm, BEN)
    page = await drafted(firm)
    assert not (await run(firm, compose, RecapDrafted(recap=page.recap, person=BEN))).several
    assert not (await run(firm, show_recaps, ShowRecaps(person=BEN))).others


async def test_a_draft_that_waits_opens_first(firm: Company) -> None:
    await pier(firm, BEN)
    await also_manages_quay(firm)
    page = await drafted(firm)
    assert page.team == "Pier"
    await edits(firm, page, Act.POST, by=BEN)
    page = await shown(firm, BEN)
    assert page.team == "Quay"
    await edits(firm, page, Act.POST, by=BEN)
    desk = await run(firm, show_recaps, ShowRecaps(person=BEN))
    assert (desk.team.name, desk.recap) == ("Pier", None)


async def test_a_team_without_recaps_yet_is_let_post_by_itself_and_no_other(
    firm: Company, beholder: Any
) -> None:
    await pier(firm, ANA, BEN)
    quay = await also_manages_quay(firm, lights=False)
    page = await run(firm, let_recap_post, LetRecapPost(person=BEN, wanted=True, team=quay))
    assert page.by_itself
    assert [row["name"] for row in await beholder.fetch("SELECT name FROM team WHERE recap_itself")] == [
        "Quay"
    ]
    with pytest.raises(NotFound):
        await run(firm, let_recap_post, LetRecapPost(person=ANA, wanted=True, team=quay))


@pytest.mark.parametrize(("channel", "named"), [(TEAM, "Pier"), (ChannelId("C0QUAY"), ""), (None, "")])
async def test_a_recap_has_its_teams_name_where_another_team_tells_of_its_week_in_the_channel(
    firm: Company, channel: ChannelId | None, named: str
) -> None:
    await pier(firm, BEN)
    quay = await also_manages_quay(firm, channel=channel)
    page = await drafted(firm)
    assert page.facts.team == named
    (posted,) = (await edits(firm, page, Act.POST, by=BEN)).past
    assert posted.facts.team == named
    await run(firm, end_team, EndTeam(person=BOSS, team=quay))
    (later,) = (await run(firm, show_recaps, ShowRecaps(person=BEN))).past
    assert later.facts.team == named, "what is posted stays as it is"


async def test_a_team_whose_recap_nobody_gets_takes_no_name_from_others(firm: Company) -> None:
    await pier(firm, BEN)
    choice = TeamChoice(name="Quay", channel=TEAM, members=(CLEO,))
    await run(firm, make_team, MakeTeam(person=BOSS, source=TeamSource.HAND, source_id="", choice=choice))
    assert (await drafted(firm)).facts.team == ""
