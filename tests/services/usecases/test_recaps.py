"""Recaps of a team's week: what is drafted, who writes what, when it goes out, and what becomes of it later."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import PersonId
from services.channels import News
from services.claim_state import ClaimState
from services.errors import NotFound, Refused
from services.ids import ChannelId, ClaimId, TeamId
from services.jobs import recap as job
from services.pages import ClaimPage
from services.recap_pages import RecapDesk, RecapPage, RecapProblem, RecapState
from services.recaps import HIDDEN, Move, Part, Written
from services.store.tx import Tx
from services.team_notices import RecapDrafted, RecapPosted, RecapStoryPosted
from services.teams import TeamChoice, TeamSource
from services.usecases.choose_lookers import ChooseLookers, choose_lookers
from services.usecases.compose import compose
from services.usecases.draft_recap import TendRecaps, draft_recaps
from services.usecases.due import RECAP, Due, due
from services.usecases.edit_recap import Act, EditRecap, LetRecapPost, edit_recap, let_recap_post
from services.usecases.keep_team import ChangeTeam, MakeTeam, change_team, make_team
from services.usecases.leave_game import LeaveGame, leave_game
from services.usecases.post_recap import PostAgain, post_again, post_due
from services.usecases.recap_thread import follow_up
from services.usecases.remind_recaps import remind_of_recaps
from services.usecases.show_form import ShowForm, show_form
from services.usecases.show_recap import ShowRecaps, show_recaps
from services.usecases.submit_claim import submit_claim
from services.usecases.sweep import PARTS, Sweep
from services.usecases.watch_channel import HearOfChannel, hear_of_channel
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim
from tests.support.company import Company, company, plain_squares, submission, told
from tests.support.founding import Founding

ANA, BEN, BOSS = (PersonId(name) for name in ("UANA", "UBEN", "UBOSS"))
TEAM = ChannelId("C0TEAM")
FRIDAY = datetime(2026, 11, 27, 15, 0, tzinfo=UTC)
MONDAY = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)


async def found(founded: Company) -> None:
    await founded.install(ANA, BEN, BOSS)
    for person in (ANA, BEN):
        await founded.join(person)
    await founded.meets_in(TEAM)


@pytest.fixture
async def firm(app_engine: AsyncEngine, founding: Founding) -> Company:
    return await founding.of(company(app_engine), found)


async def run(firm: Company, usecase: Any, command: Any) -> Any:
    return await firm.database.run(firm.workspace, usecase, command)


async def tells(
    firm: Company, person: PersonId = ANA, *, number: int = 0, named: bool = False, **more: Any
) -> ClaimPage:
    face = plain_squares(await firm.card(person))[number]
    evidence = replace(told(face.activity, number=number), **more)
    command = submission(person, face, evidence, tellable=True, names_customer=named)
    page: ClaimPage = await run(firm, submit_claim, command)
    return page


async def drafted(firm: Company) -> RecapPage:
    """It is Friday, three o'clock."""
    firm.clock.now = FRIDAY
    await run(firm, draft_recaps, TendRecaps())
    page = (await shown(firm)).recap
    assert page is not None
    return page


async def shown(firm: Company) -> RecapDesk:
    page: RecapDesk = await run(firm, show_recaps, ShowRecaps(person=BOSS))
    return page


async def edits(
    firm: Company,
    page: RecapPage,
    act: Act = Act.KEEP,
    *,
    texts: Mapping[Part, str | None] | None = None,
    stories: Mapping[ClaimId, str] | None = None,
    by: PersonId = BOSS,
    **more: Any,
) -> RecapDesk:
    written = Written(texts=texts or {}, stories=stories or {})
    command = EditRecap(person=by, recap=page.recap, version=page.version, written=written, act=act, **more)
    found: RecapDesk = await run(firm, edit_recap, command)
    return found


async def outbox(beholder: Any, kind: str) -> list[str]:
    rows = await beholder.fetch("SELECT key FROM outbox WHERE kind = $1 ORDER BY created_at, key", kind)
    return [row["key"] for row in rows]


async def posts(firm: Company, page: RecapPage) -> RecapPosted:
    """Slack took the message of a recap at its first round, and the thread follows."""
    await edits(firm, page, Act.POST)
    notice = RecapPosted(recap=page.recap, channel=TEAM, round=1)
    await run(firm, _taken, notice)
    return notice


async def _taken(tx: Tx, notice: RecapPosted) -> None:
    await tx.do(
        "INSERT INTO message (workspace_id, key, channel, ts, posted_at) VALUES (:workspace, :key, 'C0TEAM', '1.1', :now)",
        key=notice.key,
        now=tx.now,
    )
    await follow_up(tx, notice)


async def test_only_what_its_claimant_ticked_is_told(firm: Company) -> None:
    await run(
        firm,
        submit_claim,
        submission(ANA, (face := plain_squares(await firm.card(ANA))[0]), told(face.activity)),
    )
    ticked = await tells(firm, BEN, number=1)
    page = await drafted(firm)
    assert [story.claim for story in page.words.stories] == [ticked.claim]
    assert page.facts.squares == 2


@pytest.mark.parametrize("named", [False, True])
async def test_a_customer_is_named_only_where_they_agreed(firm: Company, *, named: bool) -> None:
    words = "Ines Duarte showed me the lift at Harbour Foods that sticks when it rains, and INES laughed about it."
    face = next(each for each in plain_squares(await firm.card(ANA)) if told(each.activity).story)
    evidence = replace(
        told(face.activity), story=f"{told(face.activity).story} {words}", customer="Ines Duarte"
    )
    await run(firm, submit_claim, submission(ANA, face, evidence, tellable=True, names_customer=named))
    (story,) = (await drafted(firm)).words.stories
    assert (story.customer == "Ines Duarte") is named
    assert ("ines" in story.text.lower()) is named
    assert (HIDDEN in story.text) is not named


async def test_a_customer_whom_a_claim_did_not_meet_is_never_named_in_its_story(firm: Company) -> None:
    await tells(firm, BEN, number=3, customer="Rui Prado", company="Pier Four")
    face = next(each for each in plain_squares(await firm.card(ANA)) if told(each.activity).story)
    story = f"{told(face.activity).story} Ines Duarte says that Rui Prado, yes, rui, wants the same lift."
    evidence = replace(told(face.activity), story=story, customer="Ines Duarte")
    await run(firm, submit_claim, submission(ANA, face, evidence, tellable=True, names_customer=True))
    (mine,) = [each for each in (await drafted(firm)).words.stories if each.person == ANA]
    assert "Ines Duarte says that" in mine.text
    assert "rui" not in mine.text.lower()
    assert "prado" not in mine.text.lower()


async def test_nobody_we_know_is_named_in_what_a_board_brought_up(firm: Company, beholder: Any) -> None:
    await tells(firm, customer="Rui Prado")
    await beholder.execute(
        "INSERT INTO advisory_item (workspace_id, item_id, board_id, theme, owner_id, line, made_by, made_at, told_at)"
        " VALUES ('T0TEST', gen_random_uuid(), gen_random_uuid(), 'Rui Prado''s lift', 'UBOSS',"
        " 'Rui Prado has a key now.', 'UBOSS', '2026-11-24', '2026-11-25')"
    )
    facts = (await drafted(firm)).facts
    assert (facts.said, facts.done) == ((f"{HIDDEN}'s lift",), (f"{HIDDEN} has a key now.",))


async def test_a_claim_with_something_private_in_it_is_never_told(firm: Company, beholder: Any) -> None:
    page = await tells(firm)
    await beholder.execute(
        'UPDATE judgement SET verdicts = \'[{"rule": "personal_data", "outcome": "human"}]\' WHERE claim_id = $1',
        page.claim,
    )
    assert not (await drafted(firm)).words.stories


async def test_what_was_ticked_is_ticked_still_when_a_claim_is_mended(firm: Company) -> None:
    stories = [face for face in plain_squares(await firm.card(ANA)) if told(face.activity).story]
    for face in stories[:2]:
        command = submission(ANA, face, told(face.activity), tellable=True, names_customer=True)
        page = await run(firm, submit_claim, command)
    assert page.state is ClaimState.ASKED
    form = await run(firm, show_form, ShowForm(person=ANA, claim=page.claim))
    assert form.tellable
    assert form.names_customer


async def test_a_draft_is_made_once_at_the_hour_and_its_managers_hear_of_it(
    firm: Company, beholder: Any
) -> None:
    await tells(firm)
    firm.clock.now = FRIDAY - timedelta(minutes=1)
    assert not await run(firm, draft_recaps, TendRecaps())
    assert (await shown(firm)).recap is None
    page = await drafted(firm)
    await run(firm, draft_recaps, TendRecaps())
    assert await outbox(beholder, "recap_draft") == [f"recap_draft:{page.recap}:{BOSS}"]


async def test_nothing_is_drafted_of_a_week_in_which_nothing_was_lit(firm: Company) -> None:
    firm.clock.now = FRIDAY
    await run(firm, draft_recaps, TendRecaps())
    assert (await shown(firm)).recap is None


async def test_two_workers_draft_one_recap(firm: Company, beholder: Any) -> None:
    await tells(firm)
    firm.clock.now = FRIDAY
    await asyncio.gather(*(run(firm, draft_recaps, TendRecaps()) for _ in range(3)))
    assert await beholder.fetchval("SELECT count(*) FROM recap") == 1


async def test_only_managers_see_a_recap(firm: Company) -> None:
    with pytest.raises(Refused) as refused:
        await run(firm, show_recaps, ShowRecaps(person=ANA))
    assert refused.value.code == "not_manager"


async def test_a_recap_that_is_none_cannot_be_edited(firm: Company) -> None:
    await tells(firm)
    page = await drafted(firm)
    with pytest.raises(NotFound):
        await edits(firm, replace(page, recap=page.words.stories[0].claim))  # type: ignore[arg-type]  # an id of something else


async def test_texts_are_kept_and_stories_moved_and_left_out(firm: Company) -> None:
    for number, person in enumerate((ANA, BEN, ANA)):
        await tells(firm, person, number=number)
    page = await drafted(firm)
    first, second, third = (story.claim for story in page.words.stories)
    found = await edits(
        firm, page, Act.MOVE, texts={Part.THANKS: "Thank you, Ben."}, claim=second, move=Move.UP
    )
    assert found.recap is not None
    assert [story.claim for story in found.recap.words.stories] == [second, first, third]
    assert found.recap.words.texts[Part.THANKS] == "Thank you, Ben."
    left = await edits(firm, found.recap, Act.MOVE, claim=first, move=Move.DROP)
    assert left.recap is not None
    assert [story.claim for story in left.recap.words.stories] == [second, third]


async def test_a_chart_is_left_out_and_put_back_and_stays_out_whatever_is_written(firm: Company) -> None:
    await tells(firm)
    page = await drafted(firm)
    out = (await edits(firm, page, Act.CHART, texts={Part.THANKS: "Thank you."}, chart=False)).recap
    assert out is not None
    assert (out.words.chart, out.words.texts) == (False, {Part.THANKS: "Thank you."})
    kept = (await edits(firm, out, texts={Part.THANKS: "Thank you all."})).recap
    assert kept is not None
    assert not kept.words.chart
    back = (await edits(firm, kept, Act.CHART, chart=True)).recap
    assert back is not None
    assert back.words.chart


async def test_what_two_managers_write_in_different_places_is_kept_of_both_and_nothing_is_posted_unseen(
    firm: Company, beholder: Any
) -> None:
    await tells(firm)
    page = await drafted(firm)
    await _make_manager(firm, BEN)
    await edits(firm, page, texts={Part.THANKS: "Thank you, Ana."})
    found = await edits(firm, page, Act.POST, texts={Part.THEME: "Boats"}, by=BEN)
    assert found.other == BOSS
    assert found.recap is not None
    assert found.recap.words.texts == {Part.THANKS: "Thank you, Ana.", Part.THEME: "Boats"}
    assert found.recap.state is RecapState.DRAFT
    assert not await outbox(beholder, "recap")


async def test_of_one_text_that_two_managers_write_both_are_seen_before_one_is_kept(firm: Company) -> None:
    await tells(firm)
    page = await drafted(firm)
    await _make_manager(firm, BEN)
    await edits(firm, page, texts={Part.THANKS: "Thank you, Ana."})
    found = await edits(firm, page, texts={Part.THANKS: "Thank you, all."}, by=BEN)
    assert [(each.at, each.theirs) for each in found.clashes] == [("thanks", "Thank you, Ana.")]
    assert found.recap is not None
    assert found.recap.words.texts[Part.THANKS] == "Thank you, all."
    kept = (await shown(firm)).recap
    assert kept is not None
    assert kept.words.texts[Part.THANKS] == "Thank you, Ana."
    again = await edits(firm, found.recap, texts={Part.THANKS: "Thank you, all."}, by=BEN)
    assert not again.clashes
    assert again.recap is not None
    assert again.recap.words.texts[Part.THANKS] == "Thank you, all."


async def test_managers_who_save_at_once_lose_nothing(firm: Company) -> None:
    await tells(firm)
    page = await drafted(firm)
    parts = (Part.THANKS, Part.THEME, Part.QUIET, Part.OWN)
    await asyncio.gather(*(edits(firm, page, texts={part: f"About {part}"}) for part in parts))
    kept = (await shown(firm)).recap
    assert kept is not None
    assert kept.words.texts == {part: f"About {part}" for part in parts}


async def test_two_managers_who_press_at_once_post_it_once(firm: Company, beholder: Any) -> None:
    await tells(firm)
    page = await drafted(firm)
    found = await asyncio.gather(edits(firm, page, Act.POST), edits(firm, page, Act.POST))
    assert sorted(each.done for each in found) == [False, True]
    assert {each.problem for each in found} == {None, RecapProblem.POSTED}
    assert await outbox(beholder, "recap") == [f"recap:{page.recap}:1"]


async def test_whoever_writes_on_when_it_is_posted_gets_their_words_back(firm: Company) -> None:
    await tells(firm)
    page = await drafted(firm)
    await edits(firm, page, Act.POST)
    (story,) = page.words.stories
    late = await edits(
        firm,
        page,
        texts={Part.THANKS: "Thank you, all.", Part.OWN: None},
        stories={story.claim: story.text},
    )
    assert late.problem is RecapProblem.POSTED
    assert late.unsaved == ("Thank you, all.",)


async def test_a_scheduled_recap_goes_out_at_its_moment_and_not_before(firm: Company, beholder: Any) -> None:
    await tells(firm)
    page = await drafted(firm)
    at = FRIDAY + timedelta(hours=1, minutes=7)
    found = await edits(firm, page, Act.SCHEDULE, at=at)
    assert found.done
    next_due = await beholder.fetchval("SELECT next_due_at FROM directory.workspace")
    assert next_due <= at
    firm.clock.now = at - timedelta(seconds=1)
    await run(firm, post_due, TendRecaps())
    assert not await outbox(beholder, "recap")
    firm.clock.now = at
    await asyncio.gather(*(run(firm, post_due, TendRecaps()) for _ in range(3)))
    assert await outbox(beholder, "recap") == [f"recap:{page.recap}:1"]


@pytest.mark.parametrize("news", [News.ARCHIVED, News.SHARED])
async def test_a_channel_that_was_archived_or_shared_takes_no_recap_and_the_draft_stays(
    firm: Company, beholder: Any, news: News
) -> None:
    await tells(firm)
    page = await drafted(firm)
    at = FRIDAY + timedelta(hours=1)
    assert (await edits(firm, page, Act.SCHEDULE, at=at)).done
    await run(firm, hear_of_channel, HearOfChannel(channel=TEAM, news=news))
    firm.clock.now = at
    await run(firm, post_due, TendRecaps())
    now = (await shown(firm)).recap
    assert now is not None
    assert (now.words, now.post_at, now.posted_at) == (page.words, None, None)
    assert (await edits(firm, now, Act.POST)).problem is RecapProblem.CLOSED
    assert not await outbox(beholder, "recap")


async def test_a_schedule_is_taken_back(firm: Company, beholder: Any) -> None:
    await tells(firm)
    page = await drafted(firm)
    await edits(firm, page, Act.SCHEDULE, at=FRIDAY + timedelta(hours=1))
    found = await edits(firm, page, Act.UNSCHEDULE)
    assert found.recap is not None
    assert found.recap.state is RecapState.DRAFT
    firm.clock.now = FRIDAY + timedelta(hours=2)
    await run(firm, post_due, TendRecaps())
    assert not await outbox(beholder, "recap")


@pytest.mark.parametrize(
    ("at", "problem"),
    [(None, RecapProblem.NO_TIME), (FRIDAY - timedelta(minutes=1), RecapProblem.IN_THE_PAST)],
)
async def test_a_moment_that_is_none_is_told_and_the_words_are_kept(
    firm: Company, at: datetime | None, problem: RecapProblem
) -> None:
    await tells(firm)
    found = await edits(firm, await drafted(firm), Act.SCHEDULE, texts={Part.THANKS: "Thanks."}, at=at)
    assert found.problem is problem
    assert found.recap is not None
    assert found.recap.words.texts == {Part.THANKS: "Thanks."}


async def test_without_a_channel_nothing_is_posted_and_the_words_are_kept(
    firm: Company, beholder: Any
) -> None:
    await tells(firm)
    page = await drafted(firm)
    await edits(firm, page, Act.SCHEDULE, at=FRIDAY + timedelta(hours=1))
    await firm.meets_in(None)
    found = await edits(firm, page, Act.POST, texts={Part.THANKS: "Thanks."})
    assert found.problem is RecapProblem.NO_CHANNEL
    firm.clock.now = FRIDAY + timedelta(hours=1)
    assert not await run(firm, post_due, TendRecaps())
    kept = (await shown(firm)).recap
    assert kept is not None
    assert (kept.state, kept.words.texts) == (RecapState.DRAFT, {Part.THANKS: "Thanks."})
    assert not await outbox(beholder, "recap")


async def test_a_recap_never_goes_out_by_itself_unless_a_manager_chose_so(
    firm: Company, beholder: Any
) -> None:
    await tells(firm)
    await drafted(firm)
    for moment in (FRIDAY + timedelta(hours=3), MONDAY, MONDAY + timedelta(days=7)):
        firm.clock.now = moment
        for part in job.PARTS:
            await run(firm, part, TendRecaps())
    assert not await outbox(beholder, "recap")


async def test_where_a_manager_chose_so_it_goes_out_two_hours_after_its_draft(
    firm: Company, beholder: Any
) -> None:
    await tells(firm)
    assert (await run(firm, let_recap_post, LetRecapPost(person=BOSS, wanted=True))).by_itself
    page = await drafted(firm)
    assert page.post_at == FRIDAY + timedelta(hours=2)
    firm.clock.now = FRIDAY + timedelta(hours=2)
    await run(firm, post_due, TendRecaps())
    (past,) = (await shown(firm)).past
    assert past.posted_by is None
    assert await beholder.fetchval("SELECT count(*) FROM change WHERE subject = 'recap_itself'") == 1


async def test_managers_are_reminded_once_on_monday_morning(firm: Company, beholder: Any) -> None:
    await tells(firm)
    page = await drafted(firm)
    for moment in (MONDAY - timedelta(minutes=1), MONDAY, MONDAY + timedelta(days=1)):
        firm.clock.now = moment
        await run(firm, remind_of_recaps, TendRecaps())
    keys = await outbox(beholder, "recap_draft")
    assert keys == [f"recap_draft:{page.recap}:{BOSS}", f"recap_draft:{page.recap}:{BOSS}:again"]
    assert await beholder.fetchval("SELECT reminded_at FROM recap") == MONDAY


async def test_nobody_is_reminded_of_what_is_posted_or_scheduled(firm: Company, beholder: Any) -> None:
    await tells(firm)
    await edits(firm, await drafted(firm), Act.SCHEDULE, at=MONDAY + timedelta(days=1))
    firm.clock.now = MONDAY
    await run(firm, remind_of_recaps, TendRecaps())
    assert await beholder.fetchval("SELECT reminded_at FROM recap") is None


async def test_the_scheduler_enqueues_the_job_where_there_is_something_to_do(
    firm: Company, beholder: Any
) -> None:
    await tells(firm)
    queued = "SELECT count(*) FROM pgqueuer WHERE entrypoint = $1"
    await run(firm, due, Due())
    assert await beholder.fetchval(queued, RECAP) == 0
    firm.clock.now = FRIDAY
    await run(firm, due, Due())
    assert await beholder.fetchval(queued, RECAP) == 1


async def test_the_other_stories_follow_into_the_thread_once_the_recap_stands(
    firm: Company, beholder: Any
) -> None:
    for number, person in enumerate((ANA, BEN)):
        await tells(firm, person, number=number)
    page = await drafted(firm)
    lead, other = (story.claim for story in page.words.stories)
    notice = await posts(firm, page)
    assert await outbox(beholder, "recap_story") == [f"{notice.key}:{other}"]
    assert lead != other


@pytest.mark.parametrize("place", [0, 1])
async def test_what_is_taken_back_later_is_marked_where_it_was_told(
    firm: Company, beholder: Any, place: int
) -> None:
    pages = {each.claim: each for each in [await tells(firm, ANA), await tells(firm, BEN, number=1)]}
    page = await drafted(firm)
    notice = await posts(firm, page)
    gone = page.words.stories[place]
    await beholder.execute("UPDATE outbox SET state = 'sent'")
    await beholder.execute(
        "INSERT INTO message SELECT workspace_id, key || ':' || $1, channel, '1.2', posted_at FROM message",
        str(gone.claim),
    )
    await run(firm, withdraw_claim, WithdrawClaim(person=gone.person, claim=pages[gone.claim].claim))
    waiting = await beholder.fetchval("SELECT key FROM outbox WHERE state = 'waiting' AND kind LIKE 'recap%'")
    assert waiting == (notice.key if place == 0 else f"{notice.key}:{gone.claim}")
    story = RecapStoryPosted(recap=page.recap, claim=gone.claim, channel=TEAM, round=1, under=notice.key)
    told_now = await run(firm, compose, notice if place == 0 else story)
    (past,) = (await shown(firm)).past
    assert past.taken_back == {gone.claim}
    assert past.words == page.words
    assert told_now.taken_back if place else told_now.taken_back == {gone.claim}


async def test_what_is_taken_back_before_is_in_no_recap(firm: Company) -> None:
    await tells(firm, ANA)
    await tells(firm, BEN, number=1)
    page = await drafted(firm)
    gone, stays = page.words.stories
    await run(firm, withdraw_claim, WithdrawClaim(person=gone.person, claim=gone.claim))
    now = (await shown(firm)).recap
    assert now is not None
    assert now.words.stories == (stays,)
    await edits(firm, now, Act.POST)
    (past,) = (await shown(firm)).past
    assert past.words.stories == (stays,)


async def test_whoever_leaves_between_the_draft_and_the_post_is_told_of_no_more(firm: Company) -> None:
    await tells(firm, ANA)
    await tells(firm, BEN, number=1)
    page = await drafted(firm)
    await run(firm, leave_game, LeaveGame(person=ANA))
    now = (await shown(firm)).recap
    assert now is not None
    assert [each.person for each in now.words.stories] == [BEN]
    await edits(firm, page, Act.POST)
    (past,) = (await shown(firm)).past
    assert [each.person for each in past.words.stories] == [BEN]


async def test_a_claim_found_private_after_the_draft_is_not_posted(firm: Company, beholder: Any) -> None:
    claim = await tells(firm, ANA)
    page = await drafted(firm)
    assert claim.claim is not None
    await found_private(beholder, claim.claim)
    await edits(firm, page, Act.POST)
    (past,) = (await shown(firm)).past
    assert past.words.stories == ()


async def test_a_claim_taken_back_while_its_recap_is_posted_is_told_or_marked_but_never_left(
    firm: Company,
) -> None:
    claim = await tells(firm, ANA)
    page = await drafted(firm)
    await asyncio.gather(
        edits(firm, page, Act.POST),
        run(firm, withdraw_claim, WithdrawClaim(person=ANA, claim=claim.claim)),
    )
    (past,) = (await shown(firm)).past
    assert not past.words.stories or past.taken_back == {claim.claim}


async def test_a_past_recap_is_posted_again_as_a_new_message(firm: Company, beholder: Any) -> None:
    await tells(firm)
    page = await drafted(firm)
    with pytest.raises(Refused):
        await run(firm, post_again, PostAgain(person=BOSS, recap=page.recap))
    await edits(firm, page, Act.POST)
    assert (await run(firm, post_again, PostAgain(person=BOSS, recap=page.recap))).done
    assert await outbox(beholder, "recap") == [f"recap:{page.recap}:1", f"recap:{page.recap}:2"]


async def test_a_story_is_told_in_one_recap(firm: Company) -> None:
    await tells(firm)
    await edits(firm, await drafted(firm), Act.POST)
    firm.clock.now = FRIDAY + timedelta(days=7)
    await run(firm, draft_recaps, TendRecaps())
    assert (await shown(firm)).recap is None


async def test_the_words_of_a_recap_go_with_those_of_its_claims(firm: Company, beholder: Any) -> None:
    await tells(firm)
    page = await drafted(firm)
    out = (await edits(firm, page, Act.CHART, chart=False)).recap
    assert out is not None
    await edits(firm, out, Act.POST, texts={Part.THANKS: "Thank you, Ines."})
    for days, kept in ((89, True), (91, False)):
        firm.clock.now = datetime(2026, 11, 25, 10, 0, tzinfo=UTC) + timedelta(days=days)
        for part in PARTS:
            await run(firm, part, Sweep())
        words = await beholder.fetchval("SELECT words::text FROM recap")
        assert (page.words.stories[0].text[:40] in words) is kept
    assert await beholder.fetchval("SELECT count(*) FROM recap_edit") == 0
    firm.clock.now = FRIDAY + timedelta(days=91)
    for part in PARTS:
        await run(firm, part, Sweep())
    assert (
        await beholder.fetchval("SELECT words::text FROM recap")
        == '{"chart": false, "texts": {}, "stories": []}'
    )
    assert await beholder.fetchval("SELECT facts ->> 'squares' FROM recap") == "1"


async def test_a_managers_message_says_how_the_recap_stands(firm: Company) -> None:
    await tells(firm)
    page = await drafted(firm)
    notice = RecapDrafted(recap=page.recap, person=BOSS)
    assert (await run(firm, compose, notice)).recap.state is RecapState.DRAFT
    await edits(firm, page, Act.POST)
    assert (await run(firm, compose, notice)).recap.state is RecapState.POSTED


async def _make_manager(firm: Company, person: PersonId) -> None:
    await run(firm, choose_lookers, ChooseLookers(person=BOSS, managers=(BOSS, person), reviewers=()))


async def test_a_recap_is_drafted_at_the_teams_own_hour_and_before_a_holiday(
    firm: Company, beholder: Any
) -> None:
    await tells(firm)
    await beholder.execute("UPDATE team SET recap_weekday = 3, recap_hour = 11, zone = 'America/New_York'")
    thursday = datetime(2026, 11, 26, 16, 0, tzinfo=UTC)
    for at, drafts in ((thursday - timedelta(minutes=1), 0), (thursday, 1)):
        firm.clock.now = at
        await run(firm, draft_recaps, TendRecaps())
        assert await beholder.fetchval("SELECT count(*) FROM recap") == drafts
    await beholder.execute("DELETE FROM recap; UPDATE workspace SET holidays = '{2026-11-26}'")
    firm.clock.now = thursday - timedelta(days=1)
    await run(firm, draft_recaps, TendRecaps())
    assert await beholder.fetchval("SELECT count(*) FROM recap") == 1
    page = (await shown(firm)).recap
    assert page is not None
    assert str(page.zone) == "America/New_York"
    assert (await shown(firm)).weekday == 3


async def test_another_manager_hears_of_the_draft_that_waits_and_the_one_before_lets_go(
    firm: Company, beholder: Any
) -> None:
    await tells(firm)
    page = await drafted(firm)
    team = TeamId(await beholder.fetchval("SELECT team_id FROM team"))
    for manager in (ANA, BEN):
        choice = TeamChoice(name="Harbour & Sons", channel=TEAM, managers=(manager,))
        await run(firm, change_team, ChangeTeam(person=BOSS, team=team, choice=choice))
    told = "SELECT person_id FROM outbox WHERE kind = 'recap_draft' ORDER BY created_at, notice_id"
    assert [row["person_id"] for row in await beholder.fetch(told)] == [BOSS, ANA, BEN]
    with pytest.raises(Refused, match="not_manager"):
        await run(firm, show_recaps, ShowRecaps(person=ANA))
    assert (await run(firm, show_recaps, ShowRecaps(person=BEN, recap=page.recap))).recap is not None


async def test_who_manages_several_teams_has_the_recap_of_each(firm: Company, beholder: Any) -> None:
    await tells(firm)
    page = await drafted(firm)
    choice = TeamChoice(name="Pier", members=(ANA,), managers=(ANA,))
    made = MakeTeam(person=BOSS, source=TeamSource.HAND, source_id="", choice=choice)
    await run(firm, make_team, made)
    team = TeamId(await beholder.fetchval("SELECT team_id FROM team WHERE name <> 'Pier'"))
    first = TeamChoice(name="Harbour & Sons", channel=TEAM, managers=(ANA,))
    await run(firm, change_team, ChangeTeam(person=BOSS, team=team, choice=first))
    desk = await run(firm, show_recaps, ShowRecaps(person=ANA, recap=page.recap))
    assert desk.recap is not None
    itself = await run(firm, let_recap_post, LetRecapPost(person=ANA, wanted=True, recap=page.recap))
    assert itself.by_itself
    assert await beholder.fetchval("SELECT array_agg(name) FROM team WHERE recap_itself") == [
        "Harbour & Sons"
    ]


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("left", [True, False])
async def test_a_new_round_tells_nothing_of_who_left_or_of_what_was_found_private_since(
    firm: Company, beholder: Any, place: int, *, left: bool
) -> None:
    await tells(firm, ANA)
    await tells(firm, BEN, number=1)
    page = await drafted(firm)
    gone, stays = page.words.stories[place], page.words.stories[1 - place]
    first = await posts(firm, page)
    if left:
        await run(firm, leave_game, LeaveGame(person=gone.person))
    else:
        await found_private(beholder, gone.claim)
    firm.clock.now += timedelta(hours=1)
    assert (await run(firm, post_again, PostAgain(person=BOSS, recap=page.recap))).done
    second = replace(first, round=2)
    assert (await run(firm, compose, second)).words.stories == (stays,)
    firm.clock.now += timedelta(minutes=1)
    await run(firm, _taken, second)
    assert (await run(firm, compose, second)).words.stories == (stays,)
    assert not [key for key in await outbox(beholder, "recap_story") if key.startswith(second.key)]
    before = await run(firm, compose, first)
    assert (before.words.stories, before.taken_back) == (page.words.stories, {gone.claim})


async def test_a_story_of_a_second_round_is_marked_where_that_round_tells_it(
    firm: Company, beholder: Any
) -> None:
    await tells(firm, ANA)
    await tells(firm, BEN, number=1)
    page = await drafted(firm)
    lead, other = page.words.stories
    first = await posts(firm, page)
    await run(firm, leave_game, LeaveGame(person=lead.person))
    firm.clock.now += timedelta(hours=1)
    await run(firm, post_again, PostAgain(person=BOSS, recap=page.recap))
    firm.clock.now += timedelta(minutes=1)
    await run(firm, _taken, second := replace(first, round=2))
    await beholder.execute("UPDATE outbox SET state = 'sent'")
    await run(firm, withdraw_claim, WithdrawClaim(person=other.person, claim=other.claim))
    waiting = "SELECT key FROM outbox WHERE state = 'waiting' AND kind LIKE 'recap%' ORDER BY key"
    assert [row["key"] for row in await beholder.fetch(waiting)] == [
        f"{first.key}:{other.claim}",
        second.key,
    ]
    assert (await run(firm, compose, second)).taken_back == {lead.claim, other.claim}


async def found_private(beholder: Any, claim: ClaimId) -> None:
    await beholder.execute(
        'UPDATE judgement SET verdicts = \'[{"rule": "contempt", "outcome": "human"}]\' WHERE claim_id = $1',
        claim,
    )


async def test_managers_are_reminded_on_their_teams_own_clock_and_not_on_a_holiday(
    firm: Company, beholder: Any
) -> None:
    await tells(firm)
    await drafted(firm)
    await beholder.execute(
        "UPDATE team SET zone = 'America/New_York'; UPDATE workspace SET holidays = '{2026-11-30}'"
    )
    nine = datetime(2026, 12, 1, 14, 0, tzinfo=UTC)
    queued = "SELECT count(*) FROM pgqueuer WHERE entrypoint = $1"
    for moment, reminded in ((MONDAY, None), (nine - timedelta(minutes=1), None), (nine, nine)):
        firm.clock.now = moment
        await run(firm, due, Due())
        assert bool(await beholder.fetchval(queued, RECAP)) is (reminded is not None)
        await run(firm, remind_of_recaps, TendRecaps())
        assert await beholder.fetchval("SELECT reminded_at FROM recap") == reminded


async def test_a_named_customer_leaves_the_recap_with_their_story(firm: Company, beholder: Any) -> None:
    await tells(firm, ANA, named=True)
    await tells(firm, BEN, number=1, named=True)
    page = await drafted(firm)
    notice = await posts(firm, page)
    await beholder.execute("UPDATE outbox SET state = 'sent'")
    other = page.words.stories[1]
    await run(firm, withdraw_claim, WithdrawClaim(person=other.person, claim=other.claim))
    waiting = "SELECT key FROM outbox WHERE state = 'waiting' AND kind LIKE 'recap%' ORDER BY key"
    assert [row["key"] for row in await beholder.fetch(waiting)] == [
        notice.key,
        f"{notice.key}:{other.claim}",
    ]
