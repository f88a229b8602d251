"""Posters and walls: what may be seen, what comes down, and files that hang once whatever dies in between."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import PersonId, Size, WorkspaceId
from services.claim_state import KEPT, ClaimState
from services.errors import NotFound, Refused, Uncertain
from services.ids import ChannelId, FileId, PosterId, TeamId, WallId
from services.jobs import poster as job
from services.jobs.base import JobContext
from services.notices import Celebration
from services.pages import ClaimPage
from services.people import Member
from services.ports import Picture, Posted, Upload
from services.poster_links import DAYS, link, opened
from services.poster_pages import PosterArt, PosterPage, PosterState
from services.recaps import HIDDEN
from services.store import claims, customers, directory, messages, photos, posters
from services.store.tx import Tx
from services.team_notices import PosterPosted
from services.usecases import poster_news
from services.usecases.change_member import ChangeMember, change_member
from services.usecases.choose_cheering import ChooseCheering, choose_cheering
from services.usecases.choose_days import ChooseDays, choose_days
from services.usecases.compose import compose
from services.usecases.hang_poster import PlanPoster, plan_poster
from services.usecases.keep_wall import KeepWall, close_wall, open_wall, show_wall_desk
from services.usecases.leave_game import LeaveGame, leave_game
from services.usecases.show_home import ShowHome, show_home
from services.usecases.show_poster import ShowPoster, show_poster
from services.usecases.show_wall import (
    FindWall,
    ShowPhotoOnWall,
    ShowWall,
    find_wall,
    show_photo_on_wall,
    show_wall,
)
from services.usecases.submit_claim import submit_claim
from services.usecases.sweep import Sweep
from services.usecases.take_off import TakeAllOff, TakeOff, take_all_off, take_off
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim
from services.wall_pages import WallPage
from tests.support.company import WEEK, Company, company, plain_squares, submission, told
from tests.support.pictures import photo
from tests.support.quiet import Quiet

ANA, BEN, BOSS = (PersonId(name) for name in ("UANA", "UBEN", "UBOSS"))
TEAM = ChannelId("C0TEAM")
FULL = Celebration(person=ANA, week=WEEK, channel=TEAM, line=None)
PAST_DUE = timedelta(days=KEPT.days)


@pytest.fixture
async def firm(app_engine: AsyncEngine, beholder: Any) -> Company:
    founded = await company(app_engine).install(ANA, BEN, BOSS)
    founded.database = replace(founded.database, address="https://bingo.example")
    await beholder.execute("UPDATE workspace SET scopes = '{files:write}'")
    for person in (ANA, BEN):
        await run(founded, choose_days, ChooseDays(person=person, size=Size.THREE))
        await founded.join(person)
    await founded.meets_in(TEAM)
    return founded


async def run(firm: Company, usecase: Any, command: Any) -> Any:
    return await firm.database.run(firm.workspace, usecase, command)


async def completes(firm: Company, beholder: Any, person: PersonId = ANA, **more: Any) -> ClaimPage:
    """The last square of a card of nine."""
    face = plain_squares(await firm.card(person))[0]
    lit = Size.THREE.full & ~(1 << face.position)
    await beholder.execute("UPDATE card SET awarded = $2 WHERE person_id = $1", person, lit)
    given = told(face.activity)
    page: ClaimPage = await run(
        firm, submit_claim, submission(person, face, given, **{"showable": True, **more})
    )
    assert page.state is ClaimState.AWARDED
    return page


async def _celebrated(tx: Tx, notice: Celebration) -> PosterPosted:
    """Slack took the celebration, and then the poster's own message."""
    await messages.keep(tx, notice.key, Posted(channel=TEAM, ts="1.1"))
    await poster_news.follow_up(tx, notice)
    stored = await posters.of_card(tx, notice.person, notice.week)
    assert stored is not None
    posted = poster_news.notice_of(stored)
    await messages.keep(tx, posted.key, Posted(channel=TEAM, ts="1.2"))
    await poster_news.follow_up(tx, posted)
    return posted


async def hangs(firm: Company, notice: Celebration = FULL) -> PosterPosted:
    posted: PosterPosted = await run(firm, _celebrated, notice)
    return posted


async def page_of(firm: Company, notice: PosterPosted) -> PosterPage:
    page: PosterPage = await run(firm, compose, notice)
    return page


async def keeps_photo(firm: Company, claim: ClaimPage) -> bytes:
    content = photo(3)

    async def kept(tx: Tx, _: None) -> None:
        stored = await claims.load(tx, claim.claim)
        assert stored is not None
        await photos.expect(tx, stored, FileId("F1"))
        prints = tuple(range(1, 17))
        await photos.keep(
            tx, claim.claim, Picture(sha="a" * 64, prints=prints, width=800, height=600, content=content)
        )

    await run(firm, kept, None)
    return content


class Killed(Exception):
    pass


@dataclass
class Hook(Quiet):
    """Where posters hang. `dies_at` counts calls; the worker dies once, before or after one of them did its work."""

    dies_at: int = -1
    after: bool = False
    dies_of: Exception = field(default_factory=Killed)
    refuses: str = ""
    there: dict[str, bool] = field(default_factory=dict)
    """Files by id, and whether people see them."""
    ever: list[frozenset[str]] = field(default_factory=list)
    calls: int = 0

    def __post_init__(self) -> None:
        super().__init__()

    def _moment(self, *, done: bool) -> None:
        self.calls += not done
        if self.calls == self.dies_at and done is self.after:
            self.dies_at = -1
            raise self.dies_of

    async def prepare(self, workspace: WorkspaceId, art: PosterArt) -> tuple[Upload, ...]:
        self._moment(done=False)
        if self.refuses == "prepare":
            raise Refused(code="file_uploads_disabled")
        made = tuple(
            Upload(file=FileId(f"F{len(self.there) + each}"), name="poster", address="", content=b"")
            for each in range(2)
        )
        self.there |= {each.file: False for each in made}
        self._moment(done=True)
        return made

    async def hang(
        self, workspace: WorkspaceId, uploads: Sequence[Upload], place: Posted, art: PosterArt
    ) -> None:
        self._moment(done=False)
        if self.refuses == "hang":
            raise Refused(code="not_in_channel")
        self.there |= {each.file: True for each in uploads}
        self.ever.append(frozenset(self.seen))
        self._moment(done=True)

    async def remove(self, workspace: WorkspaceId, files: Sequence[FileId]) -> tuple[FileId, ...]:
        self._moment(done=False)
        if self.refuses == "remove":
            return tuple(each for each in files if each in self.there)
        for each in files:
            self.there.pop(each, None)
        self._moment(done=True)
        return ()

    @property
    def seen(self) -> list[str]:
        return sorted(file for file, shown in self.there.items() if shown)


async def works(firm: Company, hook: Hook, notice: PosterPosted) -> None:
    context = JobContext(
        database=firm.database, links=hook, photos=hook, posters=hook, rolls=hook, telemetry=hook
    )
    await job.run(context, {"workspace": firm.workspace, "poster": str(notice.poster)})


async def files_in(beholder: Any) -> list[str]:
    files: list[str] = await beholder.fetchval("SELECT files FROM poster")
    return files


async def test_a_full_card_has_one_poster_however_often_its_celebration_is_sent(
    firm: Company, beholder: Any
) -> None:
    await completes(firm, beholder)
    await hangs(firm)
    await hangs(firm)
    assert await beholder.fetchval("SELECT count(*) FROM poster") == 1
    assert await beholder.fetchval("SELECT count(*) FROM outbox WHERE kind = 'poster'") == 1


async def test_a_full_card_of_a_team_without_a_channel_has_its_poster_on_app_home(
    firm: Company, beholder: Any
) -> None:
    await beholder.execute("UPDATE team SET channel = NULL")
    claim = await completes(firm, beholder)
    home = await run(firm, show_home, ShowHome(person=ANA))
    assert home.poster.startswith("https://bingo.example/poster/")
    assert (await run(firm, show_home, ShowHome(person=BEN))).poster == ""
    await withdraws(firm, claim)
    assert (await run(firm, show_home, ShowHome(person=ANA))).poster == ""
    assert await beholder.fetchval("SELECT count(*) FROM outbox WHERE kind = 'poster'") == 0
    assert await beholder.fetchval("SELECT count(*) FROM pgqueuer WHERE entrypoint = 'poster'") == 0


async def test_a_line_has_no_poster(firm: Company, beholder: Any) -> None:
    await completes(firm, beholder)

    async def shown(tx: Tx, _: None) -> None:
        await poster_news.follow_up(tx, replace(FULL, line=3))

    await run(firm, shown, None)
    assert await beholder.fetchval("SELECT count(*) FROM poster") == 0


async def test_only_what_was_ticked_is_seen_and_customers_are_hidden(firm: Company, beholder: Any) -> None:
    claim = await completes(firm, beholder)
    page = await page_of(firm, await hangs(firm))
    assert page.state is PosterState.UP
    assert len(page.squares) == 9
    (seen,) = [each for each in page.squares if each.story]
    assert seen.short == claim.activity.short
    assert "Ines" not in seen.story
    assert HIDDEN in seen.story or "Harbour" not in seen.story


async def test_without_a_tick_only_the_names_of_squares_are_seen(firm: Company, beholder: Any) -> None:
    await completes(firm, beholder, showable=False, tellable=True)
    page = await page_of(firm, await hangs(firm))
    assert not [each for each in page.squares if each.story or each.photo]


async def test_a_customer_who_agreed_is_named(firm: Company, beholder: Any) -> None:
    await completes(firm, beholder, names_customer=True)
    page = await page_of(firm, await hangs(firm))
    assert [each for each in page.squares if each.story and HIDDEN not in each.story]


async def test_a_customer_whom_the_claim_did_not_meet_is_named_on_no_poster_and_no_wall(
    firm: Company, beholder: Any
) -> None:
    claim = await completes(firm, beholder, names_customer=True)
    poster = await hangs(firm)
    other = await customer_called(firm, "Rui Prado")
    told_of = dict.fromkeys(("story", "what_changed", "learned"), f"{other} asked Ines for a boat.")
    await beholder.execute(
        "UPDATE claim SET evidence = evidence || $2 WHERE claim_id = $1", claim.claim, json.dumps(told_of)
    )
    (square,) = [each for each in (await page_of(firm, poster)).squares if each.story]
    (story,) = (await wall_of(firm)).stories
    assert square.story == story.text == f"{HIDDEN} asked Ines for a boat."


async def customer_called(firm: Company, name: str) -> str:
    async with firm.database.begin(firm.workspace) as tx:
        return (await customers.keep(tx, name=name, company="Pier Four", owner=ANA)).name


async def test_a_claim_that_reads_as_sensitive_is_not_seen(firm: Company, beholder: Any) -> None:
    claim = await completes(firm, beholder)
    await beholder.execute(
        "UPDATE judgement SET verdicts = jsonb_build_array(jsonb_build_object('rule', 'personal_data', 'outcome', 'human'))"
        " WHERE claim_id = $1",
        claim.claim,
    )
    page = await page_of(firm, await hangs(firm))
    assert not [each for each in page.squares if each.story]
    assert not (await wall_of(firm)).stories


async def test_a_photo_is_on_the_poster_until_its_claimant_takes_it_off(firm: Company, beholder: Any) -> None:
    claim = await completes(firm, beholder)
    content = await keeps_photo(firm, claim)
    notice = await hangs(firm)
    art: PosterArt = await run(firm, show_poster, ShowPoster(poster=notice.poster))
    assert art.photos == {claim.claim: content}
    before = art.page.digest
    page = await run(firm, take_off, TakeOff(person=ANA, claim=claim.claim))
    assert (page.state, page.showable) == (ClaimState.AWARDED, False)
    after: PosterArt = await run(firm, show_poster, ShowPoster(poster=notice.poster))
    assert after.photos == {}
    assert after.page.digest != before


async def test_nobody_takes_off_what_is_anothers(firm: Company, beholder: Any) -> None:
    claim = await completes(firm, beholder)
    with pytest.raises(NotFound):
        await run(firm, take_off, TakeOff(person=BEN, claim=claim.claim))
    assert (await run(firm, take_all_off, TakeAllOff(person=BEN))).shown == 0
    assert await beholder.fetchval("SELECT count(*) FROM claim WHERE showable") == 1


async def test_all_can_be_taken_off_at_once(firm: Company, beholder: Any) -> None:
    await completes(firm, beholder)
    notice = await hangs(firm)
    assert (await run(firm, take_all_off, TakeAllOff(person=ANA))).shown == 0
    page = await page_of(firm, notice)
    assert not [each for each in page.squares if each.story]


async def withdraws(firm: Company, claim: ClaimPage) -> None:
    await run(firm, withdraw_claim, WithdrawClaim(person=ANA, claim=claim.claim))


async def stops_being_cheered(firm: Company, _: ClaimPage) -> None:
    await run(firm, choose_cheering, ChooseCheering(person=ANA, cheered=False))


async def leaves(firm: Company, _: ClaimPage) -> None:
    await run(firm, leave_game, LeaveGame(person=ANA))


async def is_let_go(firm: Company, _: ClaimPage) -> None:
    gone = Member(person=ANA, name="uana", zone="Europe/Lisbon", active=False)
    await run(firm, change_member, ChangeMember(member=gone))


async def grows_old(firm: Company, _: ClaimPage) -> None:
    firm.clock.move(days=PAST_DUE.days)
    await run(firm, poster_news.end_posters, Sweep())


@pytest.mark.parametrize(
    ("what", "state"),
    [
        (withdraws, PosterState.OPEN_AGAIN),
        (stops_being_cheered, PosterState.TAKEN_DOWN),
        (leaves, PosterState.TAKEN_DOWN),
        (is_let_go, PosterState.TAKEN_DOWN),
        (grows_old, PosterState.OVER),
    ],
)
async def test_a_poster_comes_down_with_its_files_and_its_link(
    firm: Company, beholder: Any, what: Any, state: PosterState
) -> None:
    claim, hook = await completes(firm, beholder), Hook()
    notice = await hangs(firm)
    await works(firm, hook, notice)
    assert len(hook.seen) == 2
    await beholder.execute("DELETE FROM outbox")
    await what(firm, claim)
    assert await beholder.fetchval("SELECT count(*) FROM outbox WHERE kind = 'poster'") == 1
    assert await beholder.fetchval("SELECT count(*) FROM pgqueuer WHERE entrypoint = 'poster'") == 2
    await works(firm, hook, notice)
    assert hook.there == {}
    assert await files_in(beholder) == []
    page = await page_of(firm, notice)
    assert (page.state, page.squares, page.digest) == (state, (), "")
    with pytest.raises(NotFound):
        await run(firm, show_poster, ShowPoster(poster=notice.poster))


async def test_a_poster_never_posted_is_not_posted_to_say_that_it_is_down(
    firm: Company, beholder: Any
) -> None:
    claim = await completes(firm, beholder)
    notice = await hangs(firm)
    await beholder.execute("DELETE FROM message WHERE key LIKE 'poster:%'")
    await withdraws(firm, claim)
    assert await run(firm, compose, notice) is None


@pytest.mark.parametrize("refuses", ["", "remove"])
async def test_a_poster_whose_message_was_deleted_in_slack_takes_its_files_along_and_stays_away(
    firm: Company, beholder: Any, refuses: str
) -> None:
    claim = await completes(firm, beholder)
    notice, hook = await hangs(firm), Hook(refuses=refuses)
    await works(firm, hook, notice)
    await beholder.execute("UPDATE outbox SET state = 'sent'")
    await run(firm, poster_news.deleted, notice)
    await works(firm, hook, notice)
    assert bool(hook.seen) is bool(refuses)
    hook.refuses = ""
    await withdraws(firm, claim)
    await works(firm, hook, notice)
    assert (hook.seen, await files_in(beholder)) == ([], [])
    assert (
        await beholder.fetchval("SELECT count(*) FROM outbox WHERE kind = 'poster' AND state = 'waiting'")
        == 0
    )


async def test_a_square_that_lights_again_brings_the_poster_back(firm: Company, beholder: Any) -> None:
    claim, hook = await completes(firm, beholder), Hook()
    notice = await hangs(firm)
    await works(firm, hook, notice)
    await withdraws(firm, claim)
    await works(firm, hook, notice)
    await completes(firm, beholder)
    await works(firm, hook, notice)
    assert len(hook.seen) == 2
    assert (await page_of(firm, notice)).state is PosterState.UP


async def test_what_hangs_as_it_should_is_left_alone(firm: Company, beholder: Any) -> None:
    await completes(firm, beholder)
    hook, notice = Hook(), await hangs(firm)
    await works(firm, hook, notice)
    calls = hook.calls
    await works(firm, hook, notice)
    assert hook.calls == calls
    assert (await page_of(firm, notice)).hangs


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("step", [1, 2, 3])
async def test_a_worker_that_dies_leaves_no_second_poster(
    firm: Company, beholder: Any, step: int, after: bool
) -> None:
    await completes(firm, beholder)
    hook, notice = Hook(dies_at=step, after=after), await hangs(firm)
    with pytest.raises(Killed):
        await works(firm, hook, notice)
    await works(firm, hook, notice)
    assert hook.seen == await files_in(beholder)
    assert all(len(seen) == 2 for seen in hook.ever)


async def test_of_two_workers_one_hangs_it(firm: Company, beholder: Any) -> None:
    await completes(firm, beholder)
    hook, notice = Hook(), await hangs(firm)
    plan = await run(firm, plan_poster, PlanPoster(poster=notice.poster))
    await works(firm, hook, notice)

    async def late(tx: Tx, _: None) -> bool:
        return await posters.bring(tx, notice.poster, turn=plan.turn, files=[FileId("F9")])

    assert not await run(firm, late, None)
    assert hook.seen == await files_in(beholder)


@pytest.mark.parametrize("refuses", ["prepare", "hang"])
async def test_refused_files_are_not_tried_again_and_the_message_does_without(
    firm: Company, beholder: Any, refuses: str
) -> None:
    await completes(firm, beholder)
    hook, notice = Hook(refuses=refuses), await hangs(firm)
    await works(firm, hook, notice)
    calls = hook.calls
    await works(firm, hook, notice)
    assert hook.calls == calls
    assert hook.there == {}
    page = await page_of(firm, notice)
    assert (page.state, page.hangs) == (PosterState.UP, False)
    assert ("posters", "refused") in hook.counted


async def test_files_whose_fate_nobody_knows_are_deleted_by_whoever_comes_next(
    firm: Company, beholder: Any
) -> None:
    claim = await completes(firm, beholder)
    hook, notice = Hook(dies_at=3, after=True, dies_of=Uncertain(code="unsure")), await hangs(firm)
    with pytest.raises(Uncertain):
        await works(firm, hook, notice)
    page = await page_of(firm, notice)
    assert (page.state, page.hangs, bool(page.address)) == (PosterState.UP, False, True)
    await withdraws(firm, claim)
    await works(firm, hook, notice)
    assert hook.there == {}


async def test_files_that_slack_does_not_delete_are_told_and_tried_again(
    firm: Company, beholder: Any
) -> None:
    claim = await completes(firm, beholder)
    hook, notice = Hook(), await hangs(firm)
    await works(firm, hook, notice)
    # The scope may be taken back meanwhile.
    await beholder.execute("UPDATE workspace SET scopes = '{}'")
    hook.refuses = "remove"
    await run(firm, take_off, TakeOff(person=ANA, claim=claim.claim))
    await works(firm, hook, notice)
    page = await page_of(firm, notice)
    assert (page.state, page.hangs, page.stuck) == (PosterState.UP, False, True)
    assert hook.seen == await files_in(beholder)
    assert ("posters", "stuck") in hook.counted
    hook.refuses = ""
    await withdraws(firm, claim)
    await works(firm, hook, notice)
    assert (hook.there, await files_in(beholder)) == ({}, [])
    assert not (await page_of(firm, notice)).stuck


async def test_a_link_opens_for_a_month_in_its_own_workspace(firm: Company) -> None:
    secret, now = firm.database.secret, firm.clock()
    poster = PosterId(UUID("0193f0a0-0000-7000-8000-000000000001"))
    token = link(secret, now, workspace=firm.workspace, poster=poster)
    found = opened(secret, now, token)
    assert found is not None
    assert (found.workspace, found.poster) == (firm.workspace, poster)
    assert opened(secret, now + timedelta(days=DAYS), token) is not None
    assert opened(secret, now + timedelta(days=DAYS + 1), token) is None
    assert opened(b"another", now, token) is None
    for place in range(0, len(token), 7):
        other = "A" if token[place] != "A" else "B"
        assert opened(secret, now, token[:place] + other + token[place + 1 :]) is None


async def wall_id(firm: Company) -> WallId:
    desk = await run(firm, open_wall, KeepWall(person=BOSS))
    door = await firm.database.run(
        directory.NOBODY, find_wall, FindWall(token=desk.address.rpartition("/")[2])
    )
    assert door is not None
    assert door.workspace == firm.workspace
    found: WallId = door.wall
    return found


async def wall_of(firm: Company) -> WallPage:
    page: WallPage = await run(firm, show_wall, ShowWall(wall=await wall_id(firm)))
    return page


async def test_a_wall_tells_the_teams_week_and_nothing_of_anybodys_own_figures(
    firm: Company, beholder: Any
) -> None:
    claim = await completes(firm, beholder)
    await hangs(firm)
    page = await wall_of(firm)
    assert (page.squares, page.full_cards, page.heard) == (1, 1, 1)
    (story,) = page.stories
    assert (story.name, story.short, story.customer) == ("Uana", claim.activity.short, "")
    assert "Ines" not in story.text
    (poster,) = page.posters
    assert (poster.name, poster.told) == ("Uana", (story.text,))
    shown = str(page).lower()
    assert not [word for word in ("point", "rank", "score") if word in shown]


async def test_what_is_taken_off_leaves_the_wall_too(firm: Company, beholder: Any) -> None:
    claim = await completes(firm, beholder, names_customer=True)
    content, wall = await keeps_photo(firm, claim), await wall_id(firm)
    before: WallPage = await run(firm, show_wall, ShowWall(wall=wall))
    assert before.stories[0].customer == "Ines Duarte"
    photo_there = ShowPhotoOnWall(wall=wall, claim=claim.claim)
    assert await run(firm, show_photo_on_wall, photo_there) == content
    await run(firm, take_off, TakeOff(person=ANA, claim=claim.claim))
    after: WallPage = await run(firm, show_wall, ShowWall(wall=wall))
    assert not after.stories
    assert after.version != before.version
    with pytest.raises(NotFound):
        await run(firm, show_photo_on_wall, photo_there)


async def test_the_week_of_a_wall_begins_on_monday_by_the_clock_of_its_team(
    firm: Company, beholder: Any
) -> None:
    claim, wall = await completes(firm, beholder), await wall_id(firm)
    shown = {}
    for zone, lit in (
        ("Pacific/Auckland", "2026-11-22T10:59Z"),
        ("Pacific/Auckland", "2026-11-22T11:00Z"),
        ("America/New_York", "2026-11-23T04:59Z"),
        ("America/New_York", "2026-11-23T05:00Z"),
    ):
        await beholder.execute("UPDATE team SET zone = $1", zone)
        await beholder.execute(
            "UPDATE claim SET decided_at = $2 WHERE claim_id = $1", claim.claim, datetime.fromisoformat(lit)
        )
        page = await run(firm, show_wall, ShowWall(wall=wall))
        shown[zone, lit] = (str(page.week), len(page.stories))
    assert list(shown.values()) == [("2026-W48", 0), ("2026-W48", 1)] * 2
    await beholder.execute("UPDATE team SET zone = 'Pacific/Auckland'")
    firm.clock.now = datetime(2026, 11, 29, 11, 0, tzinfo=UTC)
    assert str((await run(firm, show_wall, ShowWall(wall=wall))).week) == "2026-W49"


async def test_who_does_not_like_to_be_announced_is_on_no_wall(firm: Company, beholder: Any) -> None:
    await completes(firm, beholder)
    await hangs(firm)
    await run(firm, choose_cheering, ChooseCheering(person=ANA, cheered=False))
    page = await wall_of(firm)
    assert (page.stories, page.posters) == ((), ())
    assert page.squares == 1


async def test_a_link_is_told_once_and_a_new_one_shuts_it(firm: Company, beholder: Any) -> None:
    first = await wall_id(firm)
    assert (await run(firm, show_wall_desk, KeepWall(person=BOSS))).address == ""
    second = await wall_id(firm)
    with pytest.raises(NotFound):
        await run(firm, show_wall, ShowWall(wall=first))
    assert (await run(firm, show_wall, ShowWall(wall=second))).team
    desk = await run(firm, close_wall, KeepWall(person=BOSS))
    assert desk.made_at is None
    assert await beholder.fetchval("SELECT count(*) FROM directory.wall") == 0
    assert await beholder.fetchval("SELECT count(*) FROM change WHERE subject = 'wall'") == 3


@pytest.mark.parametrize("usecase", [show_wall_desk, open_wall, close_wall])
async def test_only_managers_open_and_close_walls(firm: Company, usecase: Any) -> None:
    with pytest.raises(Refused):
        await run(firm, usecase, KeepWall(person=ANA))


async def test_a_manager_of_two_teams_has_a_wall_for_each_and_for_no_other(
    firm: Company, beholder: Any
) -> None:
    mine = await beholder.fetchval("SELECT team_id FROM team")
    north, south = UUID(int=1), UUID(int=2)
    for team, name in ((north, "North"), (south, "South")):
        await beholder.execute(
            "INSERT INTO team (workspace_id, team_id, name) VALUES ($1, $2, $3)", firm.workspace, team, name
        )
    await beholder.execute(
        "INSERT INTO role (workspace_id, role_id, person_id, kind, team_id, given_by, since)"
        " VALUES ($1, $2, $3, 'manager', $2, $3, now())",
        firm.workspace,
        north,
        BOSS,
    )
    first = await run(firm, open_wall, KeepWall(person=BOSS))
    assert (await run(firm, show_home, ShowHome(person=BOSS))).walls
    assert (first.team.team, [each.team for each in first.others]) == (mine, [north])
    second = await run(firm, open_wall, KeepWall(person=BOSS, team=TeamId(north)))
    assert (second.team.name, [each.team for each in second.others]) == ("North", [mine])
    assert await beholder.fetchval("SELECT count(*) FROM directory.wall") == 2
    with pytest.raises(Refused):
        await run(firm, open_wall, KeepWall(person=BOSS, team=TeamId(south)))


async def test_where_no_browser_reaches_us_there_is_no_link(firm: Company) -> None:
    firm.database = replace(firm.database, address="")
    with pytest.raises(Refused) as refused:
        await run(firm, open_wall, KeepWall(person=BOSS))
    assert refused.value.code == "no_address"
    assert not (await run(firm, show_wall_desk, KeepWall(person=BOSS))).reachable


async def test_a_wall_is_shut_with_the_bot(firm: Company, beholder: Any) -> None:
    desk = await run(firm, open_wall, KeepWall(person=BOSS))
    await beholder.execute("UPDATE directory.workspace SET active = false")
    token = desk.address.rpartition("/")[2]
    assert await firm.database.run(directory.NOBODY, find_wall, FindWall(token=token)) is None
