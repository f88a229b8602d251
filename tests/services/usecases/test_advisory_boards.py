"""Advisory boards: who may do what, what is nominated with whose consent, and how a thread goes out, stops and goes on."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import PersonId
from services.advisory import DAYS, GRACE, Board, HighlightState, Press, Rhythm, Stopped, Tone
from services.advisory_pages import BoardDesk, HighlightPage
from services.channels import ChannelFacts, News, Reach
from services.errors import NotFound, Refused
from services.ids import AdvisoryThreadId, ChannelId, ClaimId, HighlightId
from services.notices import AdvisoryThreadPosted, HighlightPosted, Notice
from services.people import Member, MemberKind
from services.ports import Posted
from services.store import advisory, highlights, messages
from services.store.tx import Tx
from services.usecases.advisory_posting import did_not, highlight_page, thread_page, went_out
from services.usecases.change_member import ChangeMember, change_member
from services.usecases.mind_boards import pass_on_boards, see_members_off, warn_of_slips
from services.usecases.nominate_highlight import (
    AnswerConsent,
    Nominate,
    ShowNomination,
    answer_consent,
    nominate,
    show_nomination,
)
from services.usecases.open_thread import OpenThread, open_thread
from services.usecases.press_highlight import PressHighlight, press_highlight
from services.usecases.run_board import (
    KeepBoard,
    SeatMember,
    ShowBoard,
    ShowBoards,
    close_board,
    keep_board,
    let_board_go_on,
    seat_member,
    show_board,
    show_boards,
)
from services.usecases.submit_claim import submit_claim
from services.usecases.sweeping import Sweep
from services.usecases.watch_channel import (
    Door,
    DoorOf,
    HearOfChannel,
    KeepChannel,
    door_of,
    hear_of_channel,
    keep_channel,
)
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim
from tests.support.company import Company, company, plain_squares, submission, told
from tests.support.founding import Founding

ANA, BEN, BOSS = (PersonId(name) for name in ("UANA", "UBEN", "UBOSS"))
ONA = PersonId("UONA")
CIRCLE, TEAM = ChannelId("C0CIRCLE"), ChannelId("C0TEAM")


async def found(founded: Company) -> None:
    await founded.install(ANA, BEN, BOSS)
    await founded.join(ANA)
    await run(founded, change_member, ChangeMember(member=outsider(ONA)))


@pytest.fixture
async def firm(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


def outsider(person: PersonId, kind: MemberKind = MemberKind.EXTERNAL, **more: Any) -> Member:
    return Member(person=person, name="ona", real_name="Ona Outside", kind=kind, **more)


async def run(firm: Company, usecase: Any, command: Any) -> Any:
    return await firm.database.run(firm.workspace, usecase, command)


async def founds(firm: Company, *, reach: Reach = Reach.OUTSIDE, channel: ChannelId = CIRCLE) -> BoardDesk:
    command = KeepBoard(
        person=BOSS, name="Circle", purpose="", rhythm=Rhythm.MONTH, channel=channel, reach=reach
    )
    page: BoardDesk = await run(firm, keep_board, command)
    return page


async def claims(firm: Company, number: int = 0, **words: Any) -> ClaimId:
    face = plain_squares(await firm.card(ANA))[number]
    evidence = replace(told(face.activity, number=number), **words)
    return ClaimId((await run(firm, submit_claim, submission(ANA, face, evidence))).claim)


async def puts(
    firm: Company, board: BoardDesk, claim: ClaimId, *, by: PersonId = ANA, tone: Tone = Tone.BAD, **more: Any
) -> Any:
    command = Nominate(
        person=by,
        claim=claim,
        board=board.board.id,
        words="They waited for an answer.",
        tone=tone,
        theme="Answers",
        customer_agreed=True,
    )
    return await run(firm, nominate, replace(command, **more))


async def posted(firm: Company, *tones: Tone) -> tuple[BoardDesk, list[HighlightId]]:
    """A thread with a highlight of each tone, decided and not sent yet."""
    board = await founds(firm)
    for number, tone in enumerate(tones):
        await puts(firm, board, await claims(firm, number), tone=tone)
    ready = [each.id for each in (await shown(firm, board)).ready]
    command = OpenThread(person=BOSS, board=board.board.id, chosen=tuple(ready), sure=True)
    return await run(firm, open_thread, command), ready


async def shown(firm: Company, board: BoardDesk) -> BoardDesk:
    page: BoardDesk = await run(firm, show_board, ShowBoard(person=BOSS, board=board.board.id))
    return page


async def waiting(beholder: Any, *kinds: str) -> list[str]:
    rows = await beholder.fetch(
        "SELECT kind FROM outbox WHERE kind = ANY($1) AND state = 'waiting' ORDER BY created_at", list(kinds)
    )
    return [row["kind"] for row in rows]


async def sent(firm: Company, notice: Notice) -> None:
    """Slack took a message."""

    async def taken(tx: Tx, said: Notice) -> None:
        await tx.do(
            "UPDATE outbox SET state = 'sent', settled_at = :now WHERE key = :key", key=said.key, now=tx.now
        )
        await messages.keep(tx, said.key, Posted(channel=CIRCLE, ts="1.1"))
        await went_out(tx, said)

    await run(firm, taken, notice)


def opening(desk: BoardDesk) -> AdvisoryThreadPosted:
    return AdvisoryThreadPosted(thread=desk.threads[0].id, channel=CIRCLE)


def story(thread: AdvisoryThreadId, highlight: HighlightId) -> HighlightPosted:
    return HighlightPosted(highlight=highlight, channel=CIRCLE, under=f"advisory:{thread}")


async def stored(firm: Company, highlight: HighlightId) -> Any:
    return await run(firm, highlights.load, highlight)


async def test_only_managers_see_and_make_boards(firm: Company) -> None:
    board = await founds(firm)
    for person in (ANA, ONA, PersonId("UNOBODY")):
        with pytest.raises(Refused):
            await run(firm, show_boards, ShowBoards(person=person))
        with pytest.raises(Refused):
            await run(firm, show_board, ShowBoard(person=person, board=board.board.id))
    assert [each.name for each in (await run(firm, show_boards, ShowBoards(person=BOSS))).boards] == [
        "Circle"
    ]


async def test_a_channel_has_one_board_until_it_is_closed(firm: Company) -> None:
    board = await founds(firm)
    with pytest.raises(Refused):
        await founds(firm)
    await run(firm, close_board, ShowBoard(person=BOSS, board=board.board.id))
    with pytest.raises(NotFound):
        await shown(firm, board)
    assert (await founds(firm)).board.id != board.board.id


async def test_a_teams_channel_is_no_boards_channel(firm: Company, beholder: Any) -> None:
    await beholder.execute("UPDATE team SET channel = 'C0TEAM'")
    with pytest.raises(Refused):
        await founds(firm, channel=TEAM)


async def test_no_team_posts_where_a_board_reads(firm: Company) -> None:
    await founds(firm)
    with pytest.raises(Refused):
        await firm.meets_in(CIRCLE)
    await run(firm, keep_channel, KeepChannel(facts=ChannelFacts(channel=CIRCLE)))
    assert await run(firm, door_of, DoorOf(channel=CIRCLE, kind="board")) is Door.CLOSED


@pytest.mark.parametrize(
    ("member", "code"),
    [
        (BEN, "member_is_colleague"),
        (PersonId("UNOBODY"), "member_unknown"),
        (PersonId("UBOT2"), "member_unknown"),
    ],
)
async def test_members_come_from_outside(firm: Company, member: PersonId, code: str) -> None:
    bot = outsider(PersonId("UBOT2"), MemberKind.BOT)
    await run(firm, change_member, ChangeMember(member=bot))
    board = await founds(firm)
    with pytest.raises(Refused) as refused:
        await run(firm, seat_member, SeatMember(person=BOSS, board=board.board.id, member=member, why=""))
    assert refused.value.code == code


async def test_a_seat_holds_why_and_since_when(firm: Company) -> None:
    board = await founds(firm)
    since = date(2026, 5, 4)
    command = SeatMember(person=BOSS, board=board.board.id, member=ONA, why="Counts minutes.", since=since)
    (member,) = (await run(firm, seat_member, command)).members
    assert (member.name, member.why, member.since, member.called) == (
        "Ona Outside",
        "Counts minutes.",
        since,
        "",
    )


async def test_the_form_shows_a_claims_words_redacted_and_never_somebody_elses(firm: Company) -> None:
    claim = await claims(firm)
    with pytest.raises(Refused):
        await run(firm, show_nomination, ShowNomination(person=ANA, claim=claim))
    await founds(firm)
    page = await run(firm, show_nomination, ShowNomination(person=ANA, claim=claim))
    assert page.mine
    assert page.words
    assert "Ines" not in page.redacted
    assert not (await run(firm, show_nomination, ShowNomination(person=BOSS, claim=claim))).mine
    for nosy in (BEN, ONA):
        with pytest.raises(NotFound):
            await run(firm, show_nomination, ShowNomination(person=nosy, claim=claim))


async def test_what_is_for_one_reviewers_eyes_goes_before_no_board(firm: Company, beholder: Any) -> None:
    board, claim = await founds(firm), await claims(firm)
    verdict = '[{"rule": "personal_data", "outcome": "human"}]'
    await beholder.execute("UPDATE judgement SET verdicts = $1::jsonb", verdict)
    for person in (ANA, BOSS):
        with pytest.raises(Refused) as refused:
            await puts(firm, board, claim, by=person)
        assert refused.value.code == "sensitive_claim"


async def test_nothing_goes_before_a_board_without_the_customers_yes_or_twice(firm: Company) -> None:
    board, claim = await founds(firm), await claims(firm)
    with pytest.raises(Refused):
        await puts(firm, board, claim, customer_agreed=False)
    assert await puts(firm, board, claim) is False
    with pytest.raises(Refused) as refused:
        await puts(firm, board, claim)
    assert refused.value.code == "before_board_already"


@pytest.mark.parametrize(("yes", "state"), [(True, "ready"), (False, "declined")])
async def test_what_a_manager_nominates_waits_for_the_claimants_word(
    firm: Company, beholder: Any, yes: bool, state: str
) -> None:
    board = await founds(firm)
    assert await puts(firm, board, await claims(firm), by=BOSS) is True
    page = await shown(firm, board)
    assert (page.asked, page.ready) == (1, ())
    highlight = HighlightId(await beholder.fetchval("SELECT highlight_id FROM highlight"))
    for other in (BOSS, BEN, ONA):
        with pytest.raises(NotFound):
            await run(firm, answer_consent, AnswerConsent(person=other, highlight=highlight, yes=True))
    await run(firm, answer_consent, AnswerConsent(person=ANA, highlight=highlight, yes=yes))
    found = await stored(firm, highlight)
    assert (found.state.value, bool(found.words)) == (state, yes)


async def test_stories_follow_one_another_each_once(firm: Company, beholder: Any) -> None:
    desk, chosen = await posted(firm, Tone.GOOD, Tone.BAD)
    kinds = ("advisory_thread", "highlight")
    assert await waiting(beholder, *kinds) == ["advisory_thread"]
    await sent(firm, opening(desk))
    assert await waiting(beholder, *kinds) == ["highlight"]
    for each in chosen:
        await sent(firm, story(desk.threads[0].id, each))
    assert await waiting(beholder, *kinds) == []
    assert [each.posted_at is not None for each in [await stored(firm, each) for each in chosen]] == [
        True,
        True,
    ]


async def test_a_story_that_may_have_arrived_is_not_sent_again_and_the_next_one_follows(
    firm: Company, beholder: Any
) -> None:
    desk, chosen = await posted(firm, Tone.GOOD, Tone.BAD)
    await sent(firm, opening(desk))

    async def unsure(tx: Tx, said: Notice) -> None:
        await tx.do(
            "UPDATE outbox SET state = 'uncertain', settled_at = :now WHERE key = :key",
            key=said.key,
            now=tx.now,
        )
        await went_out(tx, said, surely=False)

    await run(firm, unsure, story(desk.threads[0].id, chosen[0]))
    keys = await beholder.fetch("SELECT key FROM outbox WHERE kind = 'highlight' AND state = 'waiting'")
    assert [row["key"] for row in keys] == [f"highlight:{chosen[1]}"]


@pytest.mark.parametrize("surely", [True, False])
async def test_an_opening_nobody_is_sure_of_or_slack_refuses_stops_the_board(
    firm: Company, surely: bool
) -> None:
    desk, _ = await posted(firm, Tone.BAD)

    async def ended(tx: Tx, said: Notice) -> None:
        await (did_not(tx, said, refused=True) if surely else went_out(tx, said, surely=False))

    await run(firm, ended, opening(desk))
    assert (await shown(firm, desk)).board.stopped is (Stopped.REFUSED if surely else Stopped.UNSURE)


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"outside": True}, None),
        ({"archived": True}, Stopped.ARCHIVED),
        ({"gone": True}, Stopped.LEFT),
        ({"problem": "channel_not_found"}, Stopped.LEFT),
        ({"problem": "missing_scope"}, Stopped.UNKNOWN),
    ],
)
async def test_a_channel_that_is_not_what_it_was_stops_its_board(
    firm: Company, facts: dict[str, Any], why: Stopped | None
) -> None:
    board = await founds(firm)
    await run(firm, keep_channel, KeepChannel(facts=ChannelFacts(channel=CIRCLE, **facts)))
    assert (await shown(firm, board)).board.stopped is why


async def test_a_channel_shared_in_the_middle_of_a_thread_lets_nothing_more_through(
    firm: Company, beholder: Any
) -> None:
    board = await founds(firm, reach=Reach.GUESTS)
    for number in range(2):
        await puts(firm, board, await claims(firm, number))
    ready = tuple(each.id for each in (await shown(firm, board)).ready)
    desk = await run(firm, open_thread, OpenThread(person=BOSS, board=board.board.id, chosen=ready))
    await run(firm, keep_channel, KeepChannel(facts=ChannelFacts(channel=CIRCLE), members=(BOSS, ONA)))
    asked = DoorOf(channel=CIRCLE, kind="highlight")
    assert await run(firm, door_of, asked) is Door.OPEN
    await sent(firm, opening(desk))
    await run(firm, hear_of_channel, HearOfChannel(channel=CIRCLE, news=News.SHARED))
    await run(firm, keep_channel, KeepChannel(facts=ChannelFacts(channel=CIRCLE, outside=True)))
    assert await run(firm, door_of, asked) is Door.CLOSED
    assert await waiting(beholder, "advisory_news") == ["advisory_news"]
    await run(firm, let_board_go_on, ShowBoard(person=BOSS, board=board.board.id))
    assert await run(firm, door_of, asked) is Door.LOOK_AROUND
    found = await shown(firm, board)
    assert (found.board.stopped, found.board.reach) == (None, Reach.OUTSIDE)


async def test_a_board_goes_along_when_its_channel_gets_another_id_by_being_shared(
    firm: Company, beholder: Any
) -> None:
    board = await founds(firm, reach=Reach.GUESTS)
    moved = HearOfChannel(channel=CIRCLE, news=News.RENAMED, moved_to=ChannelId("C0SHARED"))
    await run(firm, hear_of_channel, moved)
    found = await shown(firm, board)
    assert (found.board.channel, found.board.stopped) == ("C0SHARED", Stopped.WIDER)
    assert await waiting(beholder, "advisory_news") == ["advisory_news"]


async def test_who_is_in_a_boards_channel_counts(firm: Company) -> None:
    board = await founds(firm, reach=Reach.COLLEAGUES)
    await run(firm, keep_channel, KeepChannel(facts=ChannelFacts(channel=CIRCLE), members=(BOSS, ANA)))
    assert (await shown(firm, board)).board.stopped is None
    await run(firm, keep_channel, KeepChannel(facts=ChannelFacts(channel=CIRCLE), members=(BOSS, ONA)))
    assert (await shown(firm, board)).board.stopped is Stopped.WIDER


async def test_a_claim_that_is_withdrawn_is_before_no_board(firm: Company) -> None:
    desk, chosen = await posted(firm, Tone.BAD)
    thread = desk.threads[0].id
    await sent(firm, opening(desk))
    await sent(firm, story(thread, chosen[0]))
    claim = (await stored(firm, chosen[0])).claim
    await run(firm, withdraw_claim, WithdrawClaim(person=ANA, claim=claim))
    found = await stored(firm, chosen[0])
    assert (found.state, found.words, found.theme) == (HighlightState.TAKEN_BACK, "", "")
    page: HighlightPage = await run(firm, highlight_page, story(thread, chosen[0]))
    assert (page.taken_back, page.words) == (True, "")
    assert (await run(firm, thread_page, opening(desk))).count == 0


async def test_words_that_slack_did_not_let_go_of_are_taken_away_when_the_board_goes_on(
    firm: Company, beholder: Any
) -> None:
    desk, chosen = await posted(firm, Tone.BAD)
    await sent(firm, opening(desk))
    await sent(firm, story(desk.threads[0].id, chosen[0]))
    await run(firm, keep_channel, KeepChannel(facts=ChannelFacts(channel=CIRCLE, archived=True)))
    await run(firm, answer_consent, AnswerConsent(person=ANA, highlight=chosen[0], yes=False))
    await beholder.execute("UPDATE outbox SET state = 'failed' WHERE kind = 'highlight'")
    await run(firm, let_board_go_on, ShowBoard(person=BOSS, board=desk.board.id))
    assert await waiting(beholder, "highlight") == ["highlight"]


async def test_what_is_taken_back_before_its_turn_is_skipped(firm: Company, beholder: Any) -> None:
    desk, chosen = await posted(firm, Tone.GOOD, Tone.BAD)
    await sent(firm, opening(desk))
    await run(firm, answer_consent, AnswerConsent(person=ANA, highlight=chosen[0], yes=False))
    notice = story(desk.threads[0].id, chosen[0])
    assert await run(firm, highlight_page, notice) is None

    async def dropped(tx: Tx, said: Notice) -> None:
        await tx.do(
            "UPDATE outbox SET state = 'dropped', settled_at = :now WHERE key = :key",
            key=said.key,
            now=tx.now,
        )
        await did_not(tx, said, refused=False)

    await run(firm, dropped, notice)
    keys = await beholder.fetch("SELECT key FROM outbox WHERE kind = 'highlight' AND state = 'waiting'")
    assert [row["key"] for row in keys] == [f"highlight:{chosen[1]}"]


async def test_only_members_in_their_own_channel_press(firm: Company, beholder: Any) -> None:
    desk, chosen = await posted(firm, Tone.BAD)
    seat = SeatMember(person=BOSS, board=desk.board.id, member=ONA, why="")
    press = PressHighlight(person=ONA, channel=CIRCLE, highlight=chosen[0], press=Press.TRUE)
    with pytest.raises(Refused):
        await run(firm, press_highlight, press)
    await run(firm, seat_member, seat)
    for other in (
        replace(press, channel=TEAM),
        replace(press, person=BOSS),
        replace(press, highlight=HighlightId(desk.board.id)),
    ):
        with pytest.raises(Refused):
            await run(firm, press_highlight, other)
    assert await beholder.fetchval("SELECT count(*) FROM feedback") == 0
    for pressed in (Press.TRUE, Press.MORE):
        await run(firm, press_highlight, replace(press, press=pressed))
    rows = await beholder.fetch("SELECT press FROM feedback")
    assert [row["press"] for row in rows] == ["more"]


async def boards(tx: Tx, _: None) -> tuple[Board, ...]:
    return await advisory.boards(tx)


async def test_a_board_whose_owner_left_is_given_to_a_manager_who_hears_of_it(
    firm: Company, beholder: Any
) -> None:
    board = await founds(firm)
    given = KeepBoard(
        person=BOSS, board=board.board.id, name="Circle", purpose="", rhythm=Rhythm.YEAR, owner=BEN
    )
    await run(firm, keep_board, given)
    gone = Member(person=BEN, name="ben", active=False)
    await run(firm, change_member, ChangeMember(member=gone))
    for _ in range(2):
        await run(firm, pass_on_boards, Sweep())
    assert [each.owner for each in await run(firm, boards, None)] == [BOSS]
    told_of = await beholder.fetch("SELECT person_id FROM outbox WHERE kind = 'advisory_news'")
    assert sorted(row["person_id"] for row in told_of) == [BEN, BOSS]


@pytest.mark.parametrize("now", [outsider(ONA, active=False), outsider(ONA, MemberKind.MEMBER)])
async def test_a_member_who_left_or_works_here_now_sits_on_no_board(
    firm: Company, beholder: Any, now: Member
) -> None:
    board = await founds(firm)
    await run(firm, seat_member, SeatMember(person=BOSS, board=board.board.id, member=ONA, why=""))
    await run(firm, change_member, ChangeMember(member=now))
    for _ in range(2):
        await run(firm, see_members_off, Sweep())
    assert (await shown(firm, board)).members == ()
    assert await waiting(beholder, "advisory_news") == ["advisory_news"]


async def test_a_rhythm_that_slips_is_told_of_once(firm: Company, beholder: Any) -> None:
    await founds(firm)
    await run(firm, warn_of_slips, Sweep())
    assert await waiting(beholder, "advisory_news") == []
    firm.clock.move(days=DAYS[Rhythm.MONTH] + GRACE.days)
    for _ in range(3):
        await run(firm, warn_of_slips, Sweep())
        firm.clock.move(days=2)
    assert await waiting(beholder, "advisory_news") == ["advisory_news"]
