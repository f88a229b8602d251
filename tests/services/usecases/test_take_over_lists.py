"""Customers of people who left the company, and the managers who take them over."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import PersonId
from services.acquaintances import Particulars
from services.errors import Refused
from services.ids import ChannelId
from services.people import Member
from services.people_notices import ListLeft
from services.people_pages import AcquaintancesPage, LeftLists, ListLeftPage
from services.ports import Posted
from services.store import messages
from services.teams import TeamChoice, TeamSource
from services.usecases.change_member import ChangeMember, change_member
from services.usecases.install_workspace import InstallWorkspace, install_workspace
from services.usecases.keep_acquaintance import KeepAcquaintance, keep_acquaintance
from services.usecases.keep_team import MakeTeam, make_team
from services.usecases.show_acquaintances import ShowAcquaintances, show_acquaintances
from services.usecases.show_home import ShowHome, show_home
from services.usecases.take_over_lists import TakeOverLists, list_left_page, take_over_lists
from tests.support.company import Company, company
from tests.support.founding import Founding

ANA, BEN, CLEO, BOSS = (PersonId(name) for name in ("UANA", "UBEN", "UCLEO", "UBOSS"))
TODAY = date(2026, 11, 25)


async def found(founded: Company) -> None:
    await founded.install(ANA, BEN, CLEO, BOSS)
    await keeps(founded, ANA, "Ines Duarte", issue="The lift at pier four", due=TODAY + timedelta(days=7))
    await keeps(founded, ANA, "Rui Costa", due=TODAY - timedelta(days=2))
    await keeps(founded, BEN, "Rui Costa")


@pytest.fixture
async def firm(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


async def run(firm: Company, usecase: Any, command: Any) -> Any:
    return await firm.database.run(firm.workspace, usecase, command)


async def keeps(firm: Company, person: PersonId, name: str, **said: Any) -> None:
    command = KeepAcquaintance(person=person, name=name, said=Particulars(**said))
    await run(firm, keep_acquaintance, command)


async def leaves(firm: Company, person: PersonId) -> None:
    gone = Member(person=person, name=person, real_name=person, zone="Europe/Lisbon", active=False)
    await run(firm, change_member, ChangeMember(member=gone))


def roster(gone: PersonId) -> InstallWorkspace:
    """The same people, one of them no longer here."""
    members = tuple(
        Member(
            person=each, name=each.lower(), real_name=each.title(), zone="Europe/Lisbon", active=each != gone
        )
        for each in (ANA, BEN, CLEO, BOSS)
    )
    return InstallWorkspace(
        name="Harbour & Sons", zone="Europe/Lisbon", bot_user=PersonId("UBOT"), members=members
    )


async def offered(firm: Company, person: PersonId) -> LeftLists:
    found: LeftLists = (await run(firm, show_home, ShowHome(person=person))).left_lists
    return found


async def takes(firm: Company, person: PersonId, leaver: PersonId | None = None) -> AcquaintancesPage:
    command = TakeOverLists(person=person, leaver=leaver)
    found: AcquaintancesPage = await run(firm, take_over_lists, command)
    return found


async def told(firm: Company, person: PersonId, leaver: PersonId) -> ListLeftPage | None:
    """What a manager's message about somebody says now."""
    page = await run(firm, list_left_page, ListLeft(leaver=leaver, person=person))
    assert page is None or isinstance(page, ListLeftPage)
    return page


async def hear(beholder: Any) -> list[str]:
    """Who is to be told of whom."""
    return [
        row["key"]
        for row in await beholder.fetch("SELECT key FROM outbox WHERE kind = 'list_left' ORDER BY key")
    ]


async def test_a_managers_app_home_counts_whom_nobody_keeps_any_more_and_hears_of_it(
    firm: Company, beholder: Any
) -> None:
    assert await offered(firm, BOSS) == LeftLists()
    await beholder.execute("DELETE FROM outbox")
    await leaves(firm, ANA)
    assert await beholder.fetchval("SELECT array_agg(key) FROM outbox WHERE kind = 'home'") == [
        f"home:{BOSS}"
    ]
    await leaves(firm, BEN)
    assert await offered(firm, BOSS) == LeftLists(people=2, customers=2)
    assert await offered(firm, CLEO) == LeftLists()


async def test_one_press_takes_them_over_with_what_is_open_and_without_days_that_have_passed(
    firm: Company,
) -> None:
    await keeps(firm, BOSS, "Rui Costa", issue="My own")
    await leaves(firm, ANA)
    await leaves(firm, BEN)
    page = await takes(firm, BOSS)
    assert {(each.name, each.issue, each.due) for each in page.entries} == {
        ("Ines Duarte", "The lift at pier four", TODAY + timedelta(days=7)),
        ("Rui Costa", "My own", None),
    }
    assert await offered(firm, BOSS) == LeftLists()
    assert await takes(firm, BOSS) == page


async def test_nobody_elses_list_is_taken_and_only_managers_take(firm: Company) -> None:
    await leaves(firm, ANA)
    with pytest.raises(Refused):
        await takes(firm, CLEO)
    assert {each.name for each in (await takes(firm, BOSS)).entries} == {"Ines Duarte", "Rui Costa"}
    ben = await run(firm, show_acquaintances, ShowAcquaintances(person=BEN))
    assert [each.name for each in ben.entries] == ["Rui Costa"]


async def test_a_teams_manager_takes_over_from_that_team_alone(firm: Company) -> None:
    choice = TeamChoice(name="Pier", members=(BEN,), managers=(CLEO,))
    await run(firm, make_team, MakeTeam(person=BOSS, source=TeamSource.HAND, source_id="", choice=choice))
    for person in (ANA, BEN):
        await leaves(firm, person)
    assert await offered(firm, CLEO) == LeftLists(people=1, customers=1)
    assert [each.name for each in (await takes(firm, CLEO)).entries] == ["Rui Costa"]
    assert await offered(firm, BOSS) == LeftLists(people=1, customers=2)


async def test_managers_are_told_once_of_whoever_leaves_customers_behind(
    firm: Company, beholder: Any
) -> None:
    choice = TeamChoice(name="Pier", members=(BEN,), managers=(CLEO,))
    await run(firm, make_team, MakeTeam(person=BOSS, source=TeamSource.HAND, source_id="", choice=choice))
    for _ in range(2):
        await leaves(firm, ANA)
        await leaves(firm, BEN)
    assert await hear(beholder) == [
        f"list_left:{ANA}:{BOSS}",
        f"list_left:{BEN}:{BOSS}",
        f"list_left:{BEN}:{CLEO}",
    ]
    assert await told(firm, BOSS, ANA) == ListLeftPage(leaver=ANA, customers=2)
    assert await told(firm, CLEO, ANA) is None


async def test_whoever_leaves_nobody_behind_is_no_news(firm: Company, beholder: Any) -> None:
    await leaves(firm, CLEO)
    assert await hear(beholder) == []


async def test_a_roster_that_is_read_again_tells_of_them_as_an_event_does(
    firm: Company, beholder: Any
) -> None:
    await run(firm, install_workspace, roster(ANA))
    assert await hear(beholder) == [f"list_left:{ANA}:{BOSS}"]


async def test_the_message_takes_over_from_one_alone_and_says_when_they_have_somebody_again(
    firm: Company, beholder: Any
) -> None:
    for person in (ANA, BEN):
        await leaves(firm, person)
    await beholder.execute("DELETE FROM outbox")
    assert [each.name for each in (await takes(firm, BOSS, BEN)).entries] == ["Rui Costa"]
    assert await offered(firm, BOSS) == LeftLists(people=1, customers=2)
    assert await hear(beholder) == [f"list_left:{BEN}:{BOSS}"]
    assert await told(firm, BOSS, BEN) is None
    async with firm.database.begin(firm.workspace) as tx:
        await messages.keep(tx, f"list_left:{BEN}:{BOSS}", Posted(channel=ChannelId("D0BOSS"), ts="1.0"))
    assert await told(firm, BOSS, BEN) == ListLeftPage(leaver=BEN, customers=0)
