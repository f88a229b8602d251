"""Teams put together by hand, from user groups and from channels, and who looks after them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import PersonId, WorkspaceId
from services.errors import FieldErrors, NotFound, Refused, TryLater
from services.ids import ChannelId, TeamId
from services.jobs import team as job
from services.jobs.base import JobContext
from services.people import Member, MemberKind
from services.ports import Roll
from services.store import roles, workspaces
from services.team_pages import TeamPage
from services.teams import TeamChoice, TeamSource, TeamTrouble, UserGroup
from services.usecases.change_member import ChangeMember, change_member
from services.usecases.deal_cards import DealCards, deal_cards
from services.usecases.keep_team import ChangeTeam, EndTeam, MakeTeam, change_team, end_team, make_team
from services.usecases.recap_managers import managers_of
from services.usecases.show_teams import BeginTeam, ShowTeam, ShowTeams, begin_team, show_team, show_teams
from services.usecases.sweep import Sweep
from services.usecases.sync_team import SourceChanged, resync, source_changed
from tests.support.company import WEEK, Company, company
from tests.support.quiet import Quiet

BOSS, ANA, BEN, CLEO, DEV = (PersonId(name) for name in ("UBOSS", "UANA", "UBEN", "UCLEO", "UDEV"))
GUEST = Member(person=PersonId("UGUEST"), name="gus", kind=MemberKind.GUEST)
GROUP = "S0HARBOUR"


@dataclass(kw_only=True)
class Slack(Quiet):
    """User groups and channels, and what else happens while they are read."""

    rolls: dict[str, set[str]] = field(default_factory=dict)
    name: str = ""
    raises: Exception | None = None
    meanwhile: Callable[[], Awaitable[None]] | None = None
    calls: int = 0

    def __post_init__(self) -> None:
        super().__init__()

    async def group(self, workspace: WorkspaceId, group: str) -> Roll:
        self.calls += 1
        if self.raises is not None:
            raise self.raises
        members = frozenset(PersonId(each) for each in self.rolls[group])
        read = Roll(members=members, name=self.name, handle=self.name.lower())
        if self.meanwhile is not None:
            then, self.meanwhile = self.meanwhile, None
            await then()
        return read

    async def channel(self, workspace: WorkspaceId, channel: str) -> Roll:
        return await self.group(workspace, channel)


@pytest.fixture
async def harbour(app_engine: AsyncEngine, beholder: Any) -> Company:
    firm = await company(app_engine).install(BOSS, ANA, BEN, CLEO, DEV)
    await firm.database.run(firm.workspace, change_member, ChangeMember(member=GUEST))
    await beholder.execute("UPDATE workspace SET scopes = '{usergroups:read,channels:read}'")
    return firm


async def made(
    firm: Company, name: str, source: TeamSource = TeamSource.HAND, source_id: str = "", **more: Any
) -> TeamPage:
    if source is TeamSource.HAND:
        more.setdefault("members", ())
    command = MakeTeam(person=BOSS, source=source, source_id=source_id, choice=TeamChoice(name=name, **more))
    return await firm.database.run(firm.workspace, make_team, command)


async def changed(firm: Company, page: TeamPage, person: PersonId = BOSS, **more: Any) -> TeamPage:
    choice = TeamChoice(
        name=page.team.name,
        channel=page.team.channel,
        managers=page.managers,
        reviewers=page.reviewers,
        members=page.members,
    )
    command = ChangeTeam(person=person, team=page.team.id, choice=replace(choice, **more))
    return await firm.database.run(firm.workspace, change_team, command)


async def synced(firm: Company, slack: Slack, team: TeamId) -> None:
    context = JobContext(
        database=firm.database, links=slack, photos=slack, posters=slack, rolls=slack, telemetry=slack
    )
    await job.run(context, {"workspace": firm.workspace, "team": str(team)})


async def teams_of(beholder: Any) -> dict[str, str]:
    rows = await beholder.fetch(
        "SELECT p.person_id, t.name FROM person p JOIN team t USING (workspace_id, team_id) WHERE p.kind = 'member'"
    )
    return {row["person_id"]: row["name"] for row in rows}


async def lookers(firm: Company, team: TeamId | None = None) -> Any:
    async with firm.database.begin(firm.workspace) as tx:
        return await roles.lookers(tx, team)


async def test_a_team_is_put_together_by_hand_and_taken_apart_again(harbour: Company, beholder: Any) -> None:
    pier = await made(harbour, "Pier", members=(ANA, BEN))
    quay = await made(harbour, "Quay", members=(BEN, CLEO))
    assert (await teams_of(beholder)) == {
        "UBOSS": "Harbour & Sons",
        "UANA": "Pier",
        "UBEN": "Quay",
        "UCLEO": "Quay",
        "UDEV": "Harbour & Sons",
    }
    assert (pier.size, quay.size) == (2, 2)
    await changed(harbour, quay, members=(CLEO,))
    assert (await teams_of(beholder))["UBEN"] == "Harbour & Sons"
    await harbour.database.run(harbour.workspace, end_team, EndTeam(person=BOSS, team=quay.team.id))
    assert (await teams_of(beholder))["UCLEO"] == "Harbour & Sons"


async def test_a_user_group_is_followed_and_whoever_leaves_it_is_with_everybody_else(
    harbour: Company, beholder: Any
) -> None:
    slack = Slack(rolls={GROUP: {"UANA", "UBEN", "UGUEST", "USTRANGER"}})
    page = await made(harbour, "Pier", TeamSource.GROUP, GROUP)
    await synced(harbour, slack, page.team.id)
    assert {who for who, team in (await teams_of(beholder)).items() if team == "Pier"} == {"UANA", "UBEN"}
    assert await beholder.fetchval("SELECT count(*) FROM team_member WHERE person_id = 'UGUEST'") == 0
    slack.rolls[GROUP] = {"UANA", "UCLEO"}
    await harbour.database.run(harbour.workspace, source_changed, SourceChanged(source_id=GROUP))
    await synced(harbour, slack, page.team.id)
    assert {who for who, team in (await teams_of(beholder)).items() if team == "Pier"} == {"UANA", "UCLEO"}


async def test_a_user_group_is_listed_by_the_name_it_has_now(harbour: Company, beholder: Any) -> None:
    slack = Slack(rolls={GROUP: {"UANA"}}, name="Pier Four")
    page = await made(harbour, "Pier", TeamSource.GROUP, GROUP)
    for name in ("Pier Four", "Harbour Crew"):
        slack.name = name
        await harbour.database.run(harbour.workspace, source_changed, SourceChanged(source_id=GROUP))
        await synced(harbour, slack, page.team.id)
        listed = await harbour.database.run(harbour.workspace, show_teams, ShowTeams(person=BOSS))
        assert listed.lines[-1].team.group == UserGroup(id=GROUP, handle=name.lower(), name=name)
    slack.raises = Refused(code=TeamTrouble.GONE.value)
    await synced(harbour, slack, page.team.id)
    assert await beholder.fetchval("SELECT source_name FROM team WHERE name = 'Pier'") == "Harbour Crew"


async def test_whoever_was_in_the_group_before_they_arrived_starts_in_its_team(
    harbour: Company, beholder: Any
) -> None:
    page = await made(harbour, "Pier", TeamSource.GROUP, GROUP)
    await synced(harbour, Slack(rolls={GROUP: {"UNEW"}}), page.team.id)
    joiner = Member(person=PersonId("UNEW"), name="new")
    await harbour.database.run(harbour.workspace, change_member, ChangeMember(member=joiner, joined=True))
    assert (await teams_of(beholder))["UNEW"] == "Pier"


async def test_in_two_groups_one_stays_where_one_is_until_one_leaves(harbour: Company, beholder: Any) -> None:
    slack = Slack(rolls={"S1": {"UANA"}, "S2": {"UANA", "UBEN"}})
    first = await made(harbour, "Pier", TeamSource.GROUP, "S1")
    second = await made(harbour, "Quay", TeamSource.CHANNEL, "S2")
    await synced(harbour, slack, second.team.id)
    await synced(harbour, slack, first.team.id)
    assert (await teams_of(beholder))["UANA"] == "Quay"
    slack.rolls["S2"] = {"UBEN"}
    await synced(harbour, slack, second.team.id)
    assert (await teams_of(beholder))["UANA"] == "Pier"


async def test_whom_a_manager_put_somewhere_no_group_moves(harbour: Company, beholder: Any) -> None:
    slack = Slack(rolls={GROUP: {"UANA", "UBEN"}})
    hand = await made(harbour, "Quay", members=(ANA,))
    group = await made(harbour, "Pier", TeamSource.GROUP, GROUP)
    await synced(harbour, slack, group.team.id)
    assert (await teams_of(beholder))["UANA"] == "Quay"
    await changed(harbour, hand, members=())
    assert (await teams_of(beholder))["UANA"] == "Pier"


@pytest.mark.parametrize("trouble", [TeamTrouble.NO_SCOPE, TeamTrouble.NO_PLAN, TeamTrouble.GONE])
async def test_what_cannot_be_read_moves_nobody_and_says_why(
    harbour: Company, beholder: Any, trouble: TeamTrouble
) -> None:
    slack = Slack(rolls={GROUP: {"UANA"}})
    page = await made(harbour, "Pier", TeamSource.GROUP, GROUP)
    await synced(harbour, slack, page.team.id)
    slack.raises = Refused(code=trouble.value)
    await synced(harbour, slack, page.team.id)
    assert (await teams_of(beholder))["UANA"] == "Pier"
    assert await beholder.fetchval("SELECT trouble FROM team WHERE name = 'Pier'") == trouble.value
    slack.raises = None
    await synced(harbour, slack, page.team.id)
    assert await beholder.fetchval("SELECT trouble FROM team WHERE name = 'Pier'") == ""


async def test_slack_asking_to_wait_is_the_queues_affair(harbour: Company) -> None:
    page = await made(harbour, "Pier", TeamSource.GROUP, GROUP)
    with pytest.raises(TryLater):
        await synced(harbour, Slack(raises=TryLater(code="ratelimited", fields={"after": 3})), page.team.id)


async def test_a_change_while_it_is_read_is_not_lost(harbour: Company, beholder: Any) -> None:
    slack = Slack(rolls={GROUP: {"UANA"}})
    page = await made(harbour, "Pier", TeamSource.GROUP, GROUP)

    async def ben_joins() -> None:
        slack.rolls[GROUP] = {"UANA", "UBEN"}
        await harbour.database.run(harbour.workspace, source_changed, SourceChanged(source_id=GROUP))

    slack.meanwhile = ben_joins
    await beholder.execute("DELETE FROM pgqueuer")
    await synced(harbour, slack, page.team.id)
    assert (await teams_of(beholder))["UANA"] == "Harbour & Sons"  # what was read is old already
    assert await beholder.fetchval("SELECT count(*) FROM pgqueuer WHERE entrypoint = 'team'") == 1
    await harbour.database.run(harbour.workspace, source_changed, SourceChanged(source_id=GROUP))
    assert await beholder.fetchval("SELECT count(*) FROM pgqueuer WHERE entrypoint = 'team'") == 1
    await synced(harbour, slack, page.team.id)
    assert (await teams_of(beholder))["UBEN"] == "Pier"
    assert slack.calls == 2


async def test_once_a_day_every_group_is_read_though_nothing_was_told(
    harbour: Company, beholder: Any
) -> None:
    await made(harbour, "By Hand", members=(ANA,))
    page = await made(harbour, "Pier", TeamSource.GROUP, GROUP)
    await synced(harbour, Slack(rolls={GROUP: set()}), page.team.id)
    await beholder.execute("DELETE FROM pgqueuer")
    for hours, waiting in ((23, 0), (2, 1), (0, 1)):
        harbour.clock.move(hours=hours)
        await harbour.database.run(harbour.workspace, resync, Sweep())
        assert await beholder.fetchval("SELECT count(*) FROM pgqueuer WHERE entrypoint = 'team'") == waiting


async def test_a_card_keeps_the_team_it_was_dealt_in(harbour: Company, beholder: Any) -> None:
    pier = await made(harbour, "Pier", members=(ANA,))
    await harbour.join(ANA)
    await changed(harbour, pier, members=())
    harbour.clock.move(days=7)
    await harbour.database.run(
        harbour.workspace, deal_cards, DealCards(week=WEEK.next(), zone="Europe/Lisbon")
    )
    rows = await beholder.fetch(
        "SELECT t.name FROM card c JOIN team t USING (workspace_id, team_id) ORDER BY week"
    )
    assert [row["name"] for row in rows] == ["Pier", "Harbour & Sons"]


async def test_a_team_has_managers_and_reviewers_of_its_own_beside_those_of_the_workspace(
    harbour: Company,
) -> None:
    pier = await made(harbour, "Pier", members=(ANA,), managers=(ANA,), reviewers=(BEN,))
    quay = await made(harbour, "Quay", members=(CLEO,))
    told = await lookers(harbour, pier.team.id)
    assert (told.managers, told.reviewers, told.own) == ({BOSS, ANA}, {BEN}, {ANA, BEN})
    assert (await lookers(harbour, quay.team.id)).everybody == {BOSS}
    everywhere = await lookers(harbour)
    assert (everywhere.managers, everywhere.everybody) == ({BOSS}, {BOSS, ANA, BEN})
    async with harbour.database.begin(harbour.workspace) as tx:
        assert [each.id for each in await managers_of(tx, pier.team.id)] == [ANA]
        assert await managers_of(tx, quay.team.id) == ()


async def test_teams_are_listed_by_name_after_that_of_everybody_else(harbour: Company) -> None:
    for name in ("Quay", "anchor", "Pier"):
        await made(harbour, name)
    page = await harbour.database.run(harbour.workspace, show_teams, ShowTeams(person=BOSS))
    assert [line.team.name for line in page.lines][1:] == ["anchor", "Pier", "Quay"]
    assert page.lines[0].first


async def test_a_teams_manager_looks_after_it_and_no_other(harbour: Company) -> None:
    pier = await made(harbour, "Pier", members=(ANA,), managers=(ANA,))
    quay = await made(harbour, "Quay")
    page = await harbour.database.run(harbour.workspace, show_teams, ShowTeams(person=ANA))
    assert ([line.team.name for line in page.lines], page.may_add) == (["Pier"], False)
    assert (await changed(harbour, pier, ANA, name="Pier Four")).team.name == "Pier Four"
    with pytest.raises(Refused, match="not_manager"):
        await changed(harbour, quay, ANA, name="Mine")
    with pytest.raises(Refused, match="not_manager"):
        await harbour.database.run(harbour.workspace, end_team, EndTeam(person=ANA, team=pier.team.id))
    with pytest.raises(Refused, match="not_manager"):
        await harbour.database.run(harbour.workspace, show_teams, ShowTeams(person=BEN))


WRONG: list[tuple[dict[str, Any], dict[str, str]]] = [
    ({"name": ""}, {"name": "team_name_length"}),
    ({"name": "n" * 61}, {"name": "team_name_length"}),
    ({"name": "QUAY"}, {"name": "team_name_taken"}),
    ({"recap_weekday": 0}, {"recap_day": "bad_recap_day"}),
    ({"members": tuple(PersonId(f"U{n}") for n in range(101))}, {"members": "too_many_by_hand"}),
    ({"members": (GUEST.person,)}, {"members": "not_a_member"}),
    ({"managers": (PersonId("UNOBODY"),)}, {"managers": "not_a_member"}),
    ({"reviewers": (GUEST.person,)}, {"reviewers": "not_a_member"}),
]


async def test_what_cannot_be_is_said_under_its_field_and_nothing_is_kept(
    harbour: Company, beholder: Any
) -> None:
    await made(harbour, "Quay")
    pier = await made(harbour, "Pier", members=(ANA,))
    for given, fields in WRONG:
        with pytest.raises(FieldErrors) as raised:
            await changed(harbour, pier, **given)
        assert raised.value.fields == fields
    assert await beholder.fetchval("SELECT count(*) FROM change") == 1


async def test_a_group_is_one_teams_alone_and_has_to_be_named(harbour: Company) -> None:
    await made(harbour, "Pier", TeamSource.GROUP, GROUP)
    for source_id, code in ((GROUP, "source_taken"), ("", "no_source")):
        with pytest.raises(FieldErrors) as raised:
            await made(harbour, "Quay", TeamSource.GROUP, source_id)
        assert raised.value.fields == {"source": code}


async def test_without_its_scope_a_source_is_refused_and_a_hand_is_not(
    harbour: Company, beholder: Any
) -> None:
    await beholder.execute("UPDATE workspace SET scopes = '{}'")
    for source in (TeamSource.GROUP, TeamSource.CHANNEL):
        with pytest.raises(Refused, match=f"no_{source}_scope"):
            await harbour.database.run(harbour.workspace, begin_team, BeginTeam(person=BOSS, source=source))
    assert (await made(harbour, "Pier", members=(ANA,))).size == 1


async def test_every_change_of_a_team_is_kept_with_who_and_what(harbour: Company) -> None:
    pier = await made(harbour, "Pier", members=(ANA,))
    harbour.clock.move(hours=1)
    page = await changed(harbour, pier, channel=ChannelId("C0PIER"), managers=(BEN,))
    latest, earlier = page.changes
    assert (latest.person, set(latest.names)) == (BOSS, {"channel", "managers"})
    assert "members" in earlier.names
    same = await changed(harbour, page)
    assert same.changes == page.changes


async def test_the_first_team_cannot_end_and_an_ended_one_is_gone(harbour: Company) -> None:
    async with harbour.database.begin(harbour.workspace) as tx:
        first = await workspaces.first_team(tx)
    with pytest.raises(Refused, match="first_team"):
        await harbour.database.run(harbour.workspace, end_team, EndTeam(person=BOSS, team=first))
    pier = await made(harbour, "Pier", TeamSource.GROUP, GROUP, managers=(ANA,))
    await harbour.database.run(harbour.workspace, end_team, EndTeam(person=BOSS, team=pier.team.id))
    with pytest.raises(NotFound, match="no_such_team"):
        await harbour.database.run(harbour.workspace, show_team, ShowTeam(person=BOSS, team=pier.team.id))
    await synced(harbour, Slack(), pier.team.id)
    again = await made(harbour, "Pier", TeamSource.GROUP, GROUP)
    assert (again.managers, again.team.id != pier.team.id) == ((), True)


async def test_the_first_team_stays_the_first_whatever_ids_later_ones_get(
    harbour: Company, beholder: Any
) -> None:
    """An earlier release made it, and the clock of another machine is behind."""
    await beholder.execute("UPDATE team SET source = 'hand'")
    harbour.clock.move(days=-1)
    await made(harbour, "Pier", members=(ANA,))
    async with harbour.database.begin(harbour.workspace) as tx:
        first = await workspaces.team(tx, await workspaces.first_team(tx))
        assert first is not None
        assert first.name == "Harbour & Sons"
        assert [team.name for team in await workspaces.teams(tx)] == ["Harbour & Sons", "Pier"]
