"""A small company to try use cases on: a clock that is moved by hand, ids in order, people who play."""

import hashlib
import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.demo.telling import LESSONS, QUOTES, STORIES
from cards.model import Activity, Need, PersonId, Position, Setting, Week, WorkspaceId
from services.evidence import Evidence, Followup, Promise
from services.ids import ChannelId, DeliveryId, uuid7
from services.pages import CardPage, HomePage, SquareFace
from services.people import Member
from services.store.tx import Database
from services.team_pages import TeamPage
from services.teams import TeamChoice, TeamSource
from services.usecases.choose_setting import ChooseSetting, choose_setting
from services.usecases.install_workspace import InstallWorkspace, install_workspace
from services.usecases.join_game import JoinGame, join_game
from services.usecases.keep_team import ChangeTeam, change_team
from services.usecases.show_card import ShowCard, show_card
from services.usecases.show_home import ShowHome, show_home
from services.usecases.show_teams import ShowTeam, show_team
from services.usecases.submit_claim import SubmitClaim

WEEK = Week.parse("2026-W48")
WEDNESDAY = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
_serial = itertools.count()


@dataclass(kw_only=True)
class Hands:
    """A clock that stands still until it is moved."""

    now: datetime = WEDNESDAY

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass(kw_only=True)
class Keys:
    """Keys in order, the same for every company of this name."""

    workspace: str
    made: int = 0

    def __call__(self) -> bytes:
        self.made += 1
        return hashlib.sha256(f"{self.workspace} {self.made - 1}".encode()).digest()


@dataclass(kw_only=True)
class Company:
    """One workspace in a database, and what its people do."""

    database: Database
    clock: Hands
    workspace: WorkspaceId
    keys: Keys = field(default_factory=lambda: Keys(workspace="T0TEST"))
    people: tuple[PersonId, ...] = field(default=())

    async def install(
        self, *names: str, installer: str = "UBOSS", own_domains: tuple[str, ...] = ()
    ) -> "Company":
        members = tuple(
            Member(person=PersonId(name), name=name.lower(), real_name=name.title(), zone="Europe/Lisbon")
            for name in names
        )
        command = InstallWorkspace(
            name="Harbour & Sons",
            zone="Europe/Lisbon",
            bot_user=PersonId("UBOT"),
            installer=PersonId(installer),
            own_domains=own_domains,
            members=members,
        )
        await self.database.run(self.workspace, install_workspace, command)
        self.people = tuple(member.person for member in members)
        return self

    async def join(self, person: str, setting: Setting = Setting.ACCOUNT) -> HomePage:
        await self.database.run(
            self.workspace, choose_setting, ChooseSetting(person=PersonId(person), setting=setting)
        )
        return await self.database.run(self.workspace, join_game, JoinGame(person=PersonId(person)))

    async def meets_in(self, channel: str | None, *, chooser: str = "UBOSS") -> None:
        """The team of whoever chooses has this channel from now on."""
        who = PersonId(chooser)
        home = await self.database.run(self.workspace, show_home, ShowHome(person=who))
        assert home.team is not None
        page = await self.database.run(self.workspace, show_team, ShowTeam(person=who, team=home.team))
        command = ChangeTeam(person=who, team=home.team, choice=as_it_is(page))
        chosen = replace(command.choice, channel=None if channel is None else ChannelId(channel))
        await self.database.run(self.workspace, change_team, replace(command, choice=chosen))

    async def card(self, person: str) -> CardPage:
        return await self.database.run(self.workspace, show_card, ShowCard(person=PersonId(person)))


def as_it_is(page: TeamPage) -> TeamChoice:
    """All that a team's form says when nobody changes anything in it."""
    team = page.team
    return TeamChoice(
        name=team.name,
        channel=team.channel,
        celebrates=team.celebrates,
        recap_weekday=team.recap_weekday,
        recap_hour=team.recap_hour,
        zone=team.zone,
        managers=page.managers,
        reviewers=page.reviewers,
        members=page.members if team.source is TeamSource.HAND else None,
    )


def company(engine: AsyncEngine, *, workspace: str = "T0TEST", clock: Hands | None = None) -> Company:
    hands, keys = clock or Hands(), Keys(workspace=workspace)
    database = Database(
        engine=engine,
        clock=hands,
        make_id=lambda at: uuid7(at, next(_serial).to_bytes(10, "big")),
        make_key=keys,
        secret=b"a secret of thirty-two bytes....",
    )
    return Company(database=database, clock=hands, workspace=WorkspaceId(workspace), keys=keys)


def plain(activity: Activity) -> bool:
    """Awarded at once when well told: no witness, no photo, no promise, no link."""
    return not activity.two_phase and not {Need.COLLEAGUE_WITNESS, Need.PHOTO, Need.LINK} & set(
        activity.needs
    )


def plain_squares(card: CardPage) -> Sequence[SquareFace]:
    return [face for face in card.squares if plain(face.activity)]


def told(activity: Activity, *, customer: str = "Ines Duarte", number: int = 0) -> Evidence:
    """Genuine evidence for any activity: every needed field filled in, for each number in other words."""
    story, lesson, quote = (texts[number % len(texts)] for texts in (STORIES, LESSONS, QUOTES))
    needs = set(activity.needs)
    alone = len(needs & {Need.STORY, Need.WHAT_CHANGED, Need.LEARNED, Need.CUSTOMER_QUOTE}) == 1
    promise = Promise(what="Send her the drawing of the new gate and the hinge", due=date(2026, 11, 27))
    return Evidence(
        customer=customer,
        company="Harbour Foods",
        story=story if Need.STORY in needs else "",
        what_changed=(story if Need.STORY not in needs else lesson) if Need.WHAT_CHANGED in needs else "",
        learned=(f"{lesson} {story}" if alone else lesson) if Need.LEARNED in needs else "",
        customer_quote=quote if Need.CUSTOMER_QUOTE in needs else "",
        link="https://harbourfoods.example/pier/plan" if Need.LINK in needs else "",
        promise=promise if Need.PROMISE_DUE in needs else None,
    )


def kept(evidence: Evidence, on: date) -> Evidence:
    """The same evidence with its follow-up."""
    what = (
        "Brought her the drawing rolled up in a baguette bag, since it rained again. She pinned it over the desk at once and"
        " asked for a second copy for Rui on nights. The lift was running. She had marked the dents in red, and on the way"
        " out she said that next time I should come by boat, because that is how she always comes and it is quicker."
    )
    return replace(evidence, followup=Followup(what=what, on=on))


def submission(
    person: str,
    face: SquareFace,
    evidence: Evidence,
    *,
    delivery: str | None = None,
    week: Week = WEEK,
    **more: object,
) -> SubmitClaim:
    command = SubmitClaim(
        delivery=DeliveryId(delivery or f"delivery-{next(_serial)}"),
        person=PersonId(person),
        week=week,
        position=Position(face.position),
        evidence=evidence,
        occurred_on=date(2026, 11, 25),
    )
    return replace(command, **more)  # type: ignore[arg-type]  # fields named by the test
