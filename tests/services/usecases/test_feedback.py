"""What an advisory board says is kept, followed, worked on, decided and told; and what its record and its answers show."""

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.views.advisory_export import COLUMNS, exported
from cards.model import PersonId
from services.advisory import Naming, Press, Tone
from services.advisory_items import Decision, ItemState, Working
from services.errors import FieldErrors, NotFound, Refused
from services.feedback import LONGEST, ThreadPlace
from services.feedback_pages import ItemPage, WorkedPage
from services.ids import ChannelId, FeedbackId
from services.notices import BoardTold, ItemsWait, ItemYours
from services.people import Member
from services.questions import Answers, Question, Said
from services.record_links import RecordFormat
from services.store import advisory, feedback, highlights
from services.usecases.advisory_done import done_since
from services.usecases.answer_board import (
    AnswerQuestions,
    OpenQuestions,
    OpenReply,
    ShowAnswers,
    WriteReply,
    answer_questions,
    open_questions,
    open_reply,
    show_answers,
    write_reply,
)
from services.usecases.change_member import ChangeMember, change_member
from services.usecases.compose import compose
from services.usecases.hear_feedback import HearReply, IsOurs, hear_reply, is_ours
from services.usecases.show_home import ShowHome, show_home
from services.usecases.show_record import FetchRecord, fetch_record
from services.usecases.show_talk import ShowMyItems, ShowTalk, show_my_items, show_talk
from services.usecases.sweep import PARTS, Sweep
from services.usecases.work_item import (
    MakeItem,
    MakeItemOf,
    OpenItem,
    WorkItem,
    board_told,
    make_item,
    make_item_of,
    open_item,
    work_item,
)
from tests.support.board import CHANNEL, GUS, IDA, ONA, Meeting, meet, met
from tests.support.company import Company, company

ANA, BEN, BOSS = (PersonId(name) for name in ("UANA", "UBEN", "UBOSS"))
AT = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
LINE = "We opened a second counter at noon."


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> Company:
    return await company(app_engine).install(ANA, BEN, BOSS)


@pytest.fixture
async def board(firm: Company) -> Meeting:
    return await met(firm, BOSS)


async def run(firm: Company, usecase: Any, command: Any) -> Any:
    return await firm.database.run(firm.workspace, usecase, command)


def said(board: Meeting, words: str = "2: half an hour.", **more: Any) -> HearReply:
    given = {"place": board.place, "ts": "200.000100", "person": ONA, "said_at": AT, "words": words}
    return HearReply(**{**given, **more})


async def heard(firm: Company, *replies: HearReply) -> list[tuple[str, bool]]:
    """The words and whether they are gone, of everything that is kept after these arrived."""
    for each in replies:
        await run(firm, hear_reply, each)
    (meeting,) = [each.place for each in replies[:1]]
    async with firm.database.begin(firm.workspace) as tx:
        thread = await feedback.thread_in(tx, meeting)
        known = None if thread is None else await highlights.thread(tx, thread)
        kept = () if known is None else await feedback.of_board(tx, known.board)
    return [(each.words, each.gone_at is not None) for each in kept]


async def one(firm: Company, board: Meeting, **more: Any) -> FeedbackId:
    """Something a member said."""
    await run(firm, hear_reply, said(board, **more))
    page = await run(firm, show_talk, ShowTalk(person=BOSS, board=board.board))
    found: FeedbackId = page.said[0].feedback.id
    return found


async def works(firm: Company, person: PersonId, **more: Any) -> Any:
    return await run(firm, work_item, WorkItem(person=person, **more))


async def made(firm: Company, board: Meeting, **more: Any) -> WorkedPage:
    working = Working(**{"theme": "Queues", "owner": BOSS, **more})
    page = await works(firm, BOSS, version=0, feedback=await one(firm, board), working=working)
    assert isinstance(page, WorkedPage)
    return page


async def told_now(firm: Company, page: WorkedPage, board: Meeting) -> None:
    """The line stands in the thread."""
    notice = BoardTold(item=page.item.item.id, channel=CHANNEL, under=f"advisory:{board.thread}")
    async with firm.database.begin(firm.workspace) as tx:
        await board_told(tx, notice)


async def outbox(firm: Company, kind: str) -> list[str]:
    async with firm.database.begin(firm.workspace) as tx:
        rows = await tx.rows(
            "SELECT key FROM outbox WHERE workspace_id = :workspace AND kind = :kind ORDER BY key", kind=kind
        )
    return [row["key"] for row in rows]


EDIT = AT + timedelta(minutes=5)


async def test_what_becomes_of_a_reply_is_followed_in_whatever_order_it_is_heard(
    firm: Company, board: Meeting
) -> None:
    first = said(board)
    edited = replace(first, words="2: an hour!", edited_at=EDIT)
    older = replace(first, words="2: a while.", edited_at=EDIT - timedelta(minutes=1))
    gone = replace(first, words="", gone=True)
    for number, (told, kept) in enumerate(
        (
            ((first,), [("2: half an hour.", False)]),
            ((first, first), [("2: half an hour.", False)]),
            ((first, edited), [("2: an hour!", False)]),
            ((edited, first), [("2: an hour!", False)]),
            ((first, edited, older), [("2: an hour!", False)]),
            ((first, gone), [("", True)]),
            ((gone, first), [("", True)]),
            ((first, gone, edited), [("", True)]),
            ((first, gone, gone), [("", True)]),
        )
    ):
        ts = f"30{number}.000100"
        after = await heard(firm, *(replace(each, ts=ts) for each in told))
        assert [after[0]] == kept, (number, after)
        async with firm.database.begin(firm.workspace) as tx:
            await tx.do("DELETE FROM feedback WHERE workspace_id = :workspace")


async def test_only_members_are_heard_and_only_in_our_threads(firm: Company, board: Meeting) -> None:
    elsewhere = ThreadPlace(channel=CHANNEL, ts="999.000100")
    other = ThreadPlace(channel=ChannelId("C0TEAM"), ts=board.place.ts)
    for place, ours in ((board.place, True), (elsewhere, False), (other, False)):
        assert await run(firm, is_ours, IsOurs(place=place)) is ours
        assert await run(firm, hear_reply, said(board, place=place, ts="5.1")) is ours
    for stranger in (ANA, BOSS, PersonId("U0NOBODY")):
        assert not await run(firm, hear_reply, said(board, person=stranger, ts="6.1"))
    page = await run(firm, show_talk, ShowTalk(person=BOSS, board=board.board))
    assert [each.feedback.person for each in page.said] == [ONA]


async def test_a_reply_is_about_the_story_whose_number_it_begins_with(firm: Company, board: Meeting) -> None:
    for number, (words, place) in enumerate(
        (
            ("2: yes", 2),
            ("#3 - oh dear", 3),
            ("story 1. fine", 1),
            ("7: what?", None),
            ("2 hours is long", None),
        )
    ):
        await run(
            firm,
            hear_reply,
            said(board, words=words, ts=f"{number}.1", said_at=AT + timedelta(minutes=number)),
        )
        page = await run(firm, show_talk, ShowTalk(person=BOSS, board=board.board))
        story = page.said[0].story
        assert (None if story is None else story.place) == place, words


async def test_whoever_left_the_board_may_still_take_back_what_they_said(
    firm: Company, board: Meeting
) -> None:
    await run(firm, hear_reply, said(board))
    async with firm.database.begin(firm.workspace) as tx:
        await advisory.unseat(tx, board.board, [ONA])
    assert not await run(firm, hear_reply, said(board, words="more", ts="201.1"))
    assert await heard(firm, said(board, words="", gone=True)) == [("", True)]


async def test_words_go_after_the_retention_period_and_figures_stay(firm: Company, board: Meeting) -> None:
    await made(firm, board)
    answers = Answers(said={Question.BOND: Said.YES}, words="steady")
    await run(firm, answer_questions, AnswerQuestions(person=ONA, thread=board.thread, answers=answers))
    firm.clock.move(days=91)
    for part in PARTS:
        await run(firm, part, Sweep())
    page = await run(firm, show_talk, ShowTalk(person=BOSS, board=board.board))
    assert [(each.feedback.words, each.feedback.erased) for each in page.said] == [("", True)]
    record = await run(firm, fetch_record, FetchRecord(board=board.board))
    assert (record.figures.said, record.figures.raised, record.figures.heard) == (1, 1, 1)
    async with firm.database.begin(firm.workspace) as tx:
        row = await tx.one("SELECT * FROM advisory_answer WHERE workspace_id = :workspace")
    assert row is not None
    assert (row["words"], row["erased"]) == (None, True)
    # What is erased stays so, whatever arrives late.
    assert await heard(firm, replace(said(board), words="again", edited_at=firm.clock.now)) == [("", False)]


async def test_a_member_answers_in_a_form_where_threads_are_not_read(firm: Company, board: Meeting) -> None:
    story = board.stories[1]
    page = await run(firm, open_reply, OpenReply(person=GUS, highlight=story))
    assert (page.place, page.theme) == (2, "Queues")
    await run(firm, write_reply, WriteReply(person=GUS, highlight=story, words="x" * LONGEST))
    talk = await run(firm, show_talk, ShowTalk(person=BOSS, board=board.board))
    assert [each.feedback.way.value for each in talk.said] == ["form"]
    for stranger in (ANA, BOSS, PersonId("U0NOBODY")):
        with pytest.raises(Refused, match="not_on_board"):
            await run(firm, write_reply, WriteReply(person=stranger, highlight=story, words="me too"))


async def test_an_item_goes_from_open_to_decided_to_told_and_closes_only_then(
    firm: Company, board: Meeting
) -> None:
    page = await made(firm, board)
    item = page.item.item
    assert item.state is ItemState.OPEN
    decided = await works(
        firm,
        BOSS,
        version=item.version,
        item=item.id,
        working=replace(item.working, decision=Decision.NO, line=LINE),
        tell=True,
    )
    assert decided.on_its_way
    assert decided.item.item.state is ItemState.DECIDED
    assert await outbox(firm, BoardTold.kind) == [f"advisory_line:{item.id}"]
    await told_now(firm, page, board)
    (face,) = (await run(firm, show_talk, ShowTalk(person=BOSS, board=board.board))).items
    assert face.item.state is ItemState.TOLD
    assert (await run(firm, show_my_items, ShowMyItems(person=BOSS))).mine == ()


async def test_a_line_that_is_mended_is_edited_where_it_stands_and_never_taken_away(
    firm: Company, board: Meeting
) -> None:
    page = await made(firm, board, decision=Decision.YES, line=LINE)
    await told_now(firm, page, board)
    item = page.item.item
    mended = await works(
        firm, BOSS, version=item.version, item=item.id, working=replace(item.working, line="Two counters.")
    )
    assert mended.on_its_way
    emptied = await works(
        firm,
        BOSS,
        version=mended.item.item.version,
        item=item.id,
        working=replace(item.working, line="", decision=None),
    )
    assert emptied.item.item.working.line == "Two counters."
    assert emptied.item.item.state is ItemState.TOLD
    async with firm.database.begin(firm.workspace) as tx:
        shown = await compose(tx, BoardTold(item=item.id, channel=CHANNEL, under=f"advisory:{board.thread}"))
        outside = await compose(tx, BoardTold(item=item.id, channel=CHANNEL, under="advisory:none"))
    assert (getattr(shown, "line", None), getattr(shown, "place", None)) == ("Two counters.", 2)
    assert outside is None


async def test_two_managers_at_once_lose_nothing(firm: Company, board: Meeting) -> None:
    said_ = await one(firm, board)
    first = Working(theme="Queues", owner=BOSS)
    await works(firm, BOSS, version=0, feedback=said_, working=first)
    mine = Working(theme="Waiting", owner=BEN, decision=Decision.LATER)
    page = await works(firm, BOSS, version=0, feedback=said_, working=mine)
    assert isinstance(page, ItemPage)
    assert (page.working, page.theirs) == (mine, first)
    assert page.clashes == ("theme", "owner", "decision")
    again = await works(firm, BOSS, version=page.version, item=page.item, working=page.working)
    assert isinstance(again, WorkedPage)
    assert again.item.item.working == mine


async def test_nothing_is_told_before_it_is_decided_and_said(firm: Company, board: Meeting) -> None:
    said_ = await one(firm, board)
    for working, wrong in (
        (Working(theme="", owner=BOSS), {"theme", "decision", "line"}),
        (Working(theme="Queues", owner=BOSS, decision=Decision.YES), {"line"}),
        (Working(theme="Queues", owner=ONA, decision=Decision.NO, line=LINE), {"owner"}),
    ):
        with pytest.raises(FieldErrors) as refused:
            await works(firm, BOSS, version=0, feedback=said_, working=working, tell=True)
        assert set(refused.value.fields) == wrong
    async with firm.database.begin(firm.workspace) as tx:
        await tx.do("DELETE FROM message WHERE workspace_id = :workspace")
    sound = Working(theme="Queues", owner=BOSS, decision=Decision.NO, line=LINE)
    with pytest.raises(Refused, match="no_advisory_thread"):
        await works(firm, BOSS, version=0, feedback=said_, working=sound, tell=True)


async def test_items_are_for_managers_whoever_runs_the_board_and_their_owner(
    firm: Company, board: Meeting
) -> None:
    said_ = await one(firm, board)
    item = (await made(firm, board, owner=BEN)).item.item.id
    assert await outbox(firm, ItemYours.kind) == [f"advisory_item:{item}:{BEN}"]
    assert (await run(firm, open_item, OpenItem(person=BEN, item=item))).item == item
    for usecase, command in (
        (make_item, MakeItem(person=BEN, feedback=said_)),
        (open_item, OpenItem(person=ANA, item=item)),
        (show_talk, ShowTalk(person=ANA, board=board.board)),
        (show_answers, ShowAnswers(person=ANA, board=board.board)),
    ):
        with pytest.raises(Refused):
            await run(firm, usecase, command)
    # The message shortcut finds what was kept, and nothing else.
    found = await run(firm, make_item_of, MakeItemOf(person=BOSS, channel=CHANNEL, ts="200.000100"))
    assert found.item == item
    with pytest.raises(NotFound, match="no_feedback_here"):
        await run(firm, make_item_of, MakeItemOf(person=BOSS, channel=CHANNEL, ts="1.000100"))


async def test_an_owner_is_reminded_once_a_week_until_the_board_was_told(
    firm: Company, board: Meeting
) -> None:
    page = await made(firm, board, owner=BEN, decision=Decision.YES, line=LINE)
    seen = []
    for days in (3, 4, 5, 2):  # the third look is in another week
        firm.clock.move(days=days)
        for part in PARTS:
            await run(firm, part, Sweep())
        seen.append(len(await outbox(firm, ItemsWait.kind)))
    assert seen == [0, 1, 1, 2]
    await told_now(firm, page, board)
    firm.clock.move(days=8)
    for part in PARTS:
        await run(firm, part, Sweep())
    assert len(await outbox(firm, ItemsWait.kind)) == 2


async def test_an_item_whose_owner_left_goes_to_whoever_runs_the_board(firm: Company, board: Meeting) -> None:
    item = (await made(firm, board, owner=BEN)).item.item.id
    gone = Member(person=BEN, name="ben", real_name="Ben", zone="Europe/Lisbon", active=False)
    await run(firm, change_member, ChangeMember(member=gone))
    for part in PARTS:
        await run(firm, part, Sweep())
    page = await run(firm, open_item, OpenItem(person=BOSS, item=item))
    assert page.working.owner == BOSS
    async with firm.database.begin(firm.workspace) as tx:
        news = await compose(tx, ItemYours(item=item, person=BOSS))
    assert getattr(news, "passed_from", None) == BEN
    assert f"advisory_item:{item}:{BOSS}" in await outbox(firm, ItemYours.kind)


async def test_open_items_are_on_the_home_of_managers_and_owners(firm: Company, board: Meeting) -> None:
    await made(firm, board, owner=BEN)
    homes = [(await run(firm, show_home, ShowHome(person=person))).board_items for person in (ANA, BEN, BOSS)]
    assert [(len(each.mine), len(each.all)) for each in homes] == [(0, 0), (1, 0), (0, 1)]


async def test_the_next_thread_opens_with_what_was_done_since_the_last(firm: Company, board: Meeting) -> None:
    page = await made(firm, board, decision=Decision.YES, line=LINE)
    began = firm.clock.now
    firm.clock.move(days=2)
    await told_now(firm, page, board)
    firm.clock.move(days=20)
    async with firm.database.begin(firm.workspace) as tx:
        assert await done_since(tx, board.board, began, tx.now) == (LINE,)
        assert await done_since(tx, board.board, tx.now, tx.now) == ()
        assert await done_since(tx, board.board, None, tx.now) == (LINE,)


def answered(number: int) -> Answers:
    return Answers(said={Question.INTEREST: Said.YES if number % 2 else Said.NO}, words=f"word {9 - number}")


async def test_answers_are_shown_five_at_a_time_and_to_nobody_below(firm: Company, board: Meeting) -> None:
    people = [PersonId(f"U0M{number}") for number in range(7)]
    async with firm.database.begin(firm.workspace) as tx:
        for person in people:
            await advisory.seat(tx, board.board, person, why="", since=date(2026, 1, 5), by=BOSS)
    shown = []
    for number, person in enumerate(people):
        firm.clock.move(minutes=1)
        command = AnswerQuestions(person=person, thread=board.thread, answers=answered(number))
        await run(firm, answer_questions, command)
        page = await run(firm, show_answers, ShowAnswers(person=BOSS, board=board.board))
        shown.append((page.given, None if page.counts is None else page.counts.voices))
    assert shown == [(1, None), (2, None), (3, None), (4, None), (5, 5), (6, 5), (7, 5)]
    assert page.counts.said[Question.INTEREST] == {Said.NO: 3, Said.YES: 2}
    assert page.counts.words == tuple(sorted(f"word {9 - number}" for number in range(5)))
    mine = await run(firm, open_questions, OpenQuestions(person=people[6], thread=board.thread))
    assert mine.answers == answered(6)
    # What is shown stands: whoever is counted cannot change it, and whoever waits for others can.
    again = Answers(said={Question.INTEREST: Said.PARTLY})
    with pytest.raises(Refused, match="answers_stand"):
        await run(
            firm, answer_questions, AnswerQuestions(person=people[0], thread=board.thread, answers=again)
        )
    with pytest.raises(Refused, match="answers_stand"):
        await run(firm, open_questions, OpenQuestions(person=people[4], thread=board.thread))
    await run(firm, answer_questions, AnswerQuestions(person=people[5], thread=board.thread, answers=again))
    after = await run(firm, show_answers, ShowAnswers(person=BOSS, board=board.board))
    assert after.counts == page.counts
    async with firm.database.begin(firm.workspace) as tx:
        rows = await tx.rows("SELECT * FROM advisory_answer WHERE workspace_id = :workspace")
    assert not any(person in str(dict(row)) for row in rows for person in people)


async def test_the_questions_are_for_members_alone(firm: Company, board: Meeting) -> None:
    for stranger in (ANA, BOSS, PersonId("U0NOBODY")):
        with pytest.raises(Refused, match="not_on_board"):
            await run(firm, open_questions, OpenQuestions(person=stranger, thread=board.thread))


BY_HAND = """
SELECT 'story' AS kind, t.number AS thread, h.place AS story, h.theme, h.tone, '' AS how, h.words, h.state, '' AS decision,
       '' AS due, '' AS line, h.highlight_id::text AS id,
       to_char(h.nominated_at AT TIME ZONE 'Europe/Lisbon', 'YYYY-MM-DD HH24:MI') AS at
  FROM highlight h JOIN advisory_thread t USING (workspace_id, thread_id) WHERE h.board_id = $1
UNION ALL
SELECT 'said', t.number, coalesce(h.place, 0), coalesce(h.theme, ''), '',
       coalesce(f.press, CASE WHEN f.ts IS NULL THEN 'form' ELSE 'reply' END), coalesce(f.words, ''),
       CASE WHEN f.erased THEN 'erased' WHEN f.gone_at IS NOT NULL THEN 'deleted' WHEN f.edited_at IS NOT NULL THEN 'edited'
            ELSE '' END, '', '', '', f.feedback_id::text,
       to_char(f.said_at AT TIME ZONE 'Europe/Lisbon', 'YYYY-MM-DD HH24:MI')
  FROM feedback f JOIN advisory_thread t USING (workspace_id, thread_id) LEFT JOIN highlight h USING (workspace_id, highlight_id)
 WHERE f.board_id = $1
UNION ALL
SELECT 'item', t.number, coalesce(h.place, 0), i.theme, i.tone, '', '', i.state, i.decision,
       coalesce(i.due::text, ''), i.line, i.item_id::text,
       to_char(i.made_at AT TIME ZONE 'Europe/Lisbon', 'YYYY-MM-DD HH24:MI')
  FROM advisory_item i JOIN advisory_thread t USING (workspace_id, thread_id) LEFT JOIN highlight h USING (workspace_id, highlight_id)
 WHERE i.board_id = $1
"""
"""The record of a board as the database tells it, by a query that shares nothing with the export."""
SHARED = (
    "kind",
    "thread",
    "story",
    "theme",
    "tone",
    "how",
    "words",
    "state",
    "decision",
    "due",
    "line",
    "id",
    "at",
)


async def talked(firm: Company, board: Meeting) -> None:
    """Two meetings with everything that can be in a record."""
    async with firm.database.begin(firm.workspace) as tx:
        second = await meet(tx, board.board, BOSS, ts="400.000100")
        await advisory.name_as(tx, board.board, ONA, Naming.FIRST)
        for story, person, press in (
            (board.stories[0], ONA, Press.TRUE),
            (board.stories[0], GUS, Press.NOT_MINE),
            (board.stories[2], IDA, Press.TRUE),
            (second.stories[1], IDA, Press.MORE),
        ):
            found = await highlights.load(tx, story)
            assert found is not None
            await highlights.press(tx, found, person, press)
    page = await made(
        firm, board, tone=Tone.BAD, decision=Decision.YES, line="=1+1 counters", due=date(2026, 12, 1)
    )
    firm.clock.move(days=3)
    await told_now(firm, page, board)
    await heard(
        firm,
        said(second, ts="500.1", person=GUS, words='-2+3\nlines, "quotes" and <b>marks</b>'),
        said(second, ts="501.1", person=IDA),
        said(second, ts="501.1", person=IDA, words="", gone=True),
        said(second, ts="502.1", words="+1"),
        said(second, ts="502.1", words="@all 1: better", edited_at=EDIT),
    )
    await run(firm, write_reply, WriteReply(person=IDA, highlight=second.stories[2], words="In the form."))


async def test_the_export_says_row_by_row_what_the_database_holds(
    firm: Company, board: Meeting, beholder: Any
) -> None:
    await talked(firm, board)
    record = await run(firm, fetch_record, FetchRecord(board=board.board))
    rows = list(csv.DictReader(io.StringIO(exported(record, RecordFormat.CSV), newline="")))
    assert tuple(rows[0]) == COLUMNS
    written = {
        tuple(bare(row["what_we_did" if name == "line" else name]) or "" for name in SHARED) for row in rows
    }
    held = {
        tuple(str(each[name] or "") for name in SHARED) for each in await beholder.fetch(BY_HAND, board.board)
    }
    assert written == held
    assert len(rows) == len(held) == 6 + 4 + 1 + 3 + 1 + 1
    assert {row["who"] for row in rows if row["kind"] == "said"} == {"", "U0OUT"}
    told = {row["id"]: row["told_at"] for row in rows if row["kind"] == "item"}
    (item,) = await beholder.fetch("SELECT item_id, told_at FROM advisory_item")
    assert told == {
        str(item["item_id"]): f"{item['told_at'].astimezone(ZoneInfo('Europe/Lisbon')):%Y-%m-%d %H:%M}"
    }
    assert not [cell for row in rows for cell in row.values() if cell[:1] in tuple("=+-@")]


def bare(cell: str) -> str:
    """Without the sign that keeps a spreadsheet from computing."""
    return cell.removeprefix("'")


async def test_the_figures_of_a_record_are_those_counted_by_hand(firm: Company, board: Meeting) -> None:
    await talked(firm, board)
    figures = (await run(firm, fetch_record, FetchRecord(board=board.board))).figures
    assert (figures.raised, figures.told, figures.to_tell) == (1, 1, timedelta(days=3))
    # No compliment: praise that is not Gus's experience, a failure that rings true, and what was marked as bad.
    assert (figures.unflattering, figures.weighed) == (3, 4)
    assert (figures.said, figures.heard, figures.seats) == (9, 3, 3)


async def test_nothing_of_a_record_runs_in_any_of_its_forms(firm: Company, board: Meeting) -> None:
    await talked(firm, board)
    record = await run(firm, fetch_record, FetchRecord(board=board.board))
    page, text = (exported(record, each) for each in (RecordFormat.PRINT, RecordFormat.MARKDOWN))
    assert "&lt;b&gt;marks&lt;/b&gt;" in page
    assert "<b>marks" not in page + text
    assert "@page" in page
    assert "What we did about it: =1+1 counters" in text
