"""Coming in, being dealt to, taking a break, leaving, and what comes due by itself."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.decks import read_deck
from cards.model import ActivityId, Need, PersonId, Position, Setting, Week
from services.claim_state import ClaimState
from services.errors import FieldErrors, NotFound, Refused, Repeated
from services.ids import ChannelId, DeliveryId
from services.languages import Language
from services.notices import Celebration, HomeChanged, Invitation, Notice
from services.pages import OneMore, Playing
from services.people import Member, MemberKind
from services.usecases.change_member import ChangeMember, change_member
from services.usecases.choose_cheering import ChooseCheering, choose_cheering
from services.usecases.choose_language import ChooseLanguage, choose_language
from services.usecases.compose import compose
from services.usecases.deal_cards import DealCards, Dealt, deal_cards
from services.usecases.find_customers import FindCustomers, find_customers
from services.usecases.install_workspace import InstallWorkspace, install_workspace
from services.usecases.join_game import JoinGame, join_game
from services.usecases.leave_game import LeaveGame, leave_game
from services.usecases.once import once
from services.usecases.pause_game import PauseGame, pause_game
from services.usecases.resume_game import ResumeGame, resume_game
from services.usecases.review_claim import ReviewClaim, review_claim
from services.usecases.show_board import ShowBoard, show_board
from services.usecases.show_card import ShowCard, show_card
from services.usecases.show_claims import ShowClaims, show_claims
from services.usecases.show_form import ShowForm, show_form
from services.usecases.show_home import ShowHome, show_home
from services.usecases.show_my_score import ShowMyScore, show_my_score
from services.usecases.show_people import ShowMyName, ShowPeople, show_my_name, show_people
from services.usecases.submit_claim import submit_claim
from services.usecases.sweep import PARTS, Sweep
from services.usecases.uninstall import Uninstall, uninstall
from tests.support.company import WEEK, Company, company, plain_squares, submission, told
from tests.support.squares import lay

ME, DEV, JO, BOSS = (PersonId(name) for name in ("UAMARA", "UDEVRAJ", "UJOANNA", "UBOSS"))


@pytest.fixture
async def harbour(app_engine: AsyncEngine) -> Company:
    return await company(app_engine).install(ME, DEV, JO, BOSS)


async def dealt(firm: Company, week: Week, *, zone: str = "Europe/Lisbon", limit: int = 200) -> Dealt:
    return await firm.database.run(firm.workspace, deal_cards, DealCards(week=week, zone=zone, limit=limit))


async def state_of(firm: Company, person: PersonId) -> Playing:
    return (await firm.database.run(firm.workspace, show_home, ShowHome(person=person))).state


async def invitations(beholder: Any) -> list[str]:
    rows = await beholder.fetch("SELECT person_id FROM outbox WHERE kind = 'invitation' ORDER BY person_id")
    return [row["person_id"] for row in rows]


async def test_everybody_is_invited_once_however_often_the_roster_is_read(
    harbour: Company, beholder: Any
) -> None:
    await harbour.install(ME, DEV, JO, BOSS)
    assert await invitations(beholder) == sorted([ME, DEV, JO, BOSS])


@pytest.mark.parametrize("kind", [MemberKind.GUEST, MemberKind.EXTERNAL, MemberKind.BOT])
async def test_outsiders_are_never_asked_and_cannot_join(
    harbour: Company, beholder: Any, kind: MemberKind
) -> None:
    stranger = Member(person=PersonId("UZED"), name="zed", zone="UTC", kind=kind)
    await harbour.database.run(harbour.workspace, change_member, ChangeMember(member=stranger, joined=True))
    assert "UZED" not in await invitations(beholder)
    assert await state_of(harbour, stranger.person) is Playing.NEVER
    with pytest.raises(Refused):
        await harbour.join("UZED")


async def test_a_joiner_is_invited_the_day_they_arrive(harbour: Company, beholder: Any) -> None:
    joiner = Member(person=PersonId("UNEW"), name="new", zone="Europe/Lisbon")
    for _ in range(3):
        await harbour.database.run(harbour.workspace, change_member, ChangeMember(member=joiner, joined=True))
    assert (await invitations(beholder)).count("UNEW") == 1


async def test_a_card_comes_with_the_yes_and_only_one(harbour: Company, beholder: Any) -> None:
    first = await harbour.join(ME)
    second = await harbour.join(ME)
    assert first.card is not None
    assert second.card is not None
    assert first.card.squares == second.card.squares
    assert await beholder.fetchval("SELECT count(*) FROM card") == 1


async def test_the_card_suits_the_setting_that_was_chosen(harbour: Company) -> None:
    page = await harbour.join(ME, Setting.COUNTER)
    assert page.card is not None
    assert page.card.setting is Setting.COUNTER
    assert all(Setting.COUNTER in face.activity.settings for face in page.card.squares)


async def test_dealing_again_deals_nobody_twice(harbour: Company, beholder: Any) -> None:
    for person in (ME, DEV, JO):
        await harbour.join(person)
    assert await dealt(harbour, WEEK.next(), limit=2) == Dealt(count=2, more=True)
    assert await dealt(harbour, WEEK.next(), limit=2) == Dealt(count=1, more=False)
    assert await dealt(harbour, WEEK.next()) == Dealt(count=0, more=False)
    assert await beholder.fetchval("SELECT count(*) FROM card WHERE week = $1", WEEK.next().monday) == 3


async def test_next_weeks_card_repeats_nothing_of_this_weeks(harbour: Company) -> None:
    page = await harbour.join(ME)
    await dealt(harbour, WEEK.next())
    harbour.clock.move(days=7)
    following = await harbour.card(ME)
    assert page.card is not None
    assert not {f.activity.id for f in page.card.squares} & {f.activity.id for f in following.squares}


async def test_only_people_of_the_zone_are_dealt_to(harbour: Company) -> None:
    await harbour.join(ME)
    assert await dealt(harbour, WEEK.next(), zone="Asia/Tokyo") == Dealt(count=0, more=False)


async def test_a_dealt_card_keeps_its_words_when_a_release_brings_another_deck(
    harbour: Company, beholder: Any
) -> None:
    """The card is made one of an older deck: only what was kept with it can tell its squares."""
    page = await harbour.join(ME)
    assert page.card is not None
    first = page.card.squares[0].activity
    kept = await beholder.fetchval("SELECT source FROM deck")
    assert read_deck(kept).hash == await beholder.fetchval("SELECT deck_hash FROM card")
    older = kept.replace(first.prompt, "As it was worded then.")
    await beholder.execute("UPDATE deck SET source = $1, deck_hash = $2", older, read_deck(older).hash)
    await beholder.execute("UPDATE card SET deck_hash = $1", read_deck(older).hash)
    assert (await harbour.card(ME)).squares[0].activity.prompt == "As it was worded then."
    await dealt(harbour, WEEK.next())
    assert await beholder.fetchval("SELECT count(*) FROM deck") == 2


async def test_a_new_season_asks_again(harbour: Company, beholder: Any) -> None:
    await harbour.join(ME)
    winter = Week.parse("2027-W01")
    await dealt(harbour, winter)
    assert await state_of(harbour, ME) is Playing.INVITED
    keys = [row["key"] for row in await beholder.fetch("SELECT key FROM outbox WHERE person_id = $1", ME)]
    assert f"invitation:{ME}:2027-Q1" in keys
    assert await beholder.fetchval("SELECT count(*) FROM card WHERE week = $1", winter.monday) == 0


async def test_without_a_card_everybody_hears_what_brings_one(harbour: Company) -> None:
    async def why(person: PersonId) -> str:
        with pytest.raises(NotFound) as refusal:
            await harbour.database.run(harbour.workspace, show_card, ShowCard(person=person))
        return refusal.value.code

    for person in (DEV, JO, BOSS):
        await harbour.join(person)
    await harbour.database.run(harbour.workspace, pause_game, PauseGame(person=DEV))
    await harbour.database.run(harbour.workspace, leave_game, LeaveGame(person=JO))
    harbour.clock.now = datetime(2027, 1, 6, 10, 0, tzinfo=UTC)
    await dealt(harbour, Week.parse("2027-W01"))
    said = [await why(person) for person in (ME, DEV, JO, BOSS)]
    assert said == ["not_joined", "paused", "has_left", "new_season"]


async def test_a_pause_lasts_to_its_last_day_and_costs_nothing(harbour: Company, beholder: Any) -> None:
    await harbour.join(ME)
    until = WEEK.next().sunday
    page = await harbour.database.run(harbour.workspace, pause_game, PauseGame(person=ME, until=until))
    assert (page.state, page.paused_until) == (Playing.PAUSED, until)
    await dealt(harbour, WEEK.next())
    harbour.clock.move(days=12)
    await swept(harbour)
    weeks = [row["week"] for row in await beholder.fetch("SELECT week FROM card ORDER BY week")]
    assert weeks == [WEEK.monday, WEEK.next().next().monday]
    assert await state_of(harbour, ME) is Playing.PLAYING


async def test_who_is_back_on_a_dealing_day_has_the_card_at_the_hour_of_everybody_elses(
    harbour: Company, beholder: Any
) -> None:
    await harbour.join(ME)
    await harbour.database.run(harbour.workspace, pause_game, PauseGame(person=ME, until=WEEK.sunday))
    harbour.clock.now = datetime(2026, 11, 30, 0, 30, tzinfo=UTC)
    await swept(harbour)
    assert await state_of(harbour, ME) is Playing.PLAYING
    assert await beholder.fetchval("SELECT count(*) FROM card WHERE week > $1", WEEK.monday) == 0
    await dealt(harbour, WEEK.next())
    assert await beholder.fetchval("SELECT count(*) FROM card WHERE week > $1", WEEK.monday) == 1


async def test_a_break_over_the_end_of_a_season_ends_with_the_question_not_with_a_card(
    harbour: Company, beholder: Any
) -> None:
    await harbour.join(ME)
    until = date(2027, 1, 5)
    await harbour.database.run(harbour.workspace, pause_game, PauseGame(person=ME, until=until))
    asked = "SELECT count(*) FROM outbox WHERE key = $1"
    harbour.clock.now = datetime(2027, 1, 6, 0, 30, tzinfo=UTC)
    await swept(harbour)
    assert await state_of(harbour, ME) is Playing.INVITED
    assert await beholder.fetchval(asked, f"invitation:{ME}:2027-Q1") == 1
    assert await beholder.fetchval("SELECT count(*) FROM card WHERE week > $1", WEEK.monday) == 0
    assert (await harbour.join(ME)).card is not None


async def test_who_is_back_as_a_season_begins_is_asked_at_the_hour_of_the_cards(harbour: Company) -> None:
    await harbour.join(ME)
    await harbour.database.run(harbour.workspace, pause_game, PauseGame(person=ME, until=date(2027, 1, 3)))
    harbour.clock.now = datetime(2027, 1, 4, 0, 30, tzinfo=UTC)
    await swept(harbour)
    assert await state_of(harbour, ME) is Playing.PAUSED
    harbour.clock.now = datetime(2027, 1, 4, 9, 30, tzinfo=UTC)
    await swept(harbour)
    assert await state_of(harbour, ME) is Playing.INVITED


async def test_a_resume_in_a_new_season_shows_the_page_before_the_card(
    harbour: Company, beholder: Any
) -> None:
    await harbour.join(ME)
    await harbour.database.run(harbour.workspace, pause_game, PauseGame(person=ME))
    harbour.clock.now = datetime(2027, 1, 6, 10, tzinfo=UTC)
    page = await harbour.database.run(harbour.workspace, resume_game, ResumeGame(person=ME))
    assert page.state is Playing.INVITED
    assert await beholder.fetchval("SELECT count(*) FROM card WHERE week > $1", WEEK.monday) == 0
    assert await beholder.fetchval("SELECT count(*) FROM outbox WHERE key = $1", f"invitation:{ME}:2027-Q1")
    assert (await harbour.join(ME)).state is Playing.PLAYING


@pytest.mark.parametrize("until", [date(2026, 11, 24), date(2029, 1, 1)])
async def test_a_pause_into_the_past_or_too_far_is_asked_again(harbour: Company, until: date) -> None:
    await harbour.join(ME)
    with pytest.raises(FieldErrors):
        await harbour.database.run(harbour.workspace, pause_game, PauseGame(person=ME, until=until))


async def test_who_pauses_without_end_comes_back_with_a_press(harbour: Company) -> None:
    await harbour.join(ME)
    await harbour.database.run(harbour.workspace, pause_game, PauseGame(person=ME))
    await dealt(harbour, WEEK.next())
    harbour.clock.move(days=7)
    page = await harbour.database.run(harbour.workspace, resume_game, ResumeGame(person=ME))
    assert page.state is Playing.PLAYING
    assert page.card is not None
    assert page.card.week == WEEK.next()


async def test_leaving_is_one_press_and_a_return_brings_everything_back(harbour: Company) -> None:
    await harbour.join(ME)
    face = plain_squares(await harbour.card(ME))[0]
    await harbour.database.run(harbour.workspace, submit_claim, submission(ME, face, told(face.activity)))
    page = await harbour.database.run(harbour.workspace, leave_game, LeaveGame(person=ME))
    assert page.state is Playing.LEFT
    assert await dealt(harbour, WEEK.next()) == Dealt(count=0, more=False)
    back = await harbour.database.run(harbour.workspace, join_game, JoinGame(person=ME))
    assert back.card is not None
    assert back.card.points > 0


async def test_a_handled_delivery_is_not_handled_again(harbour: Company) -> None:
    only_once = once(join_game, DeliveryId("D1"))
    await harbour.database.run(harbour.workspace, only_once, JoinGame(person=ME))
    with pytest.raises(Repeated):
        await harbour.database.run(harbour.workspace, only_once, JoinGame(person=ME))


async def test_without_a_card_there_is_a_clear_answer(harbour: Company) -> None:
    with pytest.raises(NotFound) as refusal:
        await harbour.card(ME)
    assert refusal.value.code == "not_joined"


async def test_a_teams_channel_is_chosen_on_app_home_and_its_board_is_posted(
    harbour: Company, beholder: Any
) -> None:
    mine = await harbour.database.run(harbour.workspace, show_home, ShowHome(person=ME))
    assert (mine.team, mine.team_channel) == (None, None)
    await harbour.meets_in("C1")
    assert await beholder.fetchval("SELECT count(*) FROM outbox WHERE kind = 'board'") == 1
    kept = await beholder.fetchrow("SELECT person_id, before, after FROM change WHERE subject LIKE 'team:%'")
    assert [json.loads(kept[each])["channel"] for each in ("before", "after")] == [None, "C1"]
    assert kept["person_id"] == BOSS


async def test_boards_count_what_the_team_did_and_my_score_says_why(harbour: Company) -> None:
    for person in (ME, DEV):
        await harbour.join(person)
    face = plain_squares(await harbour.card(ME))[0]
    await harbour.database.run(harbour.workspace, submit_claim, submission(ME, face, told(face.activity)))
    board = await harbour.database.run(harbour.workspace, show_board, ShowBoard(person=DEV))
    mine = await harbour.database.run(harbour.workspace, show_my_score, ShowMyScore(person=ME))
    assert (board.players, board.squares, board.customers, board.points) == (2, 1, 1, mine.points)
    assert sum(entry.points for entry in mine.week_entries) == mine.points == mine.best_week
    assert mine.band == ""


async def test_neighbours_see_only_who_chose_to_be_seen(harbour: Company, beholder: Any) -> None:
    efforts = ("water-for-the-courier", "two-ways-you-pick", "kinder-reading", "rough-workshop")
    await harbour.install(ME, DEV, JO, BOSS, "UKIM")
    for person in harbour.people:
        await harbour.join(person)
    for person, activity in zip((ME, DEV, JO, BOSS), efforts, strict=True):
        face = await lay(harbour, beholder, person, ActivityId(activity))
        await harbour.database.run(
            harbour.workspace, submit_claim, submission(person, face, told(face.activity, number=len(person)))
        )
    hidden = await harbour.database.run(harbour.workspace, show_people, ShowPeople(person=ME))
    assert [(n.person, n.me) for n in hidden.neighbours] == [(ME, True)]
    for person in (DEV, JO, BOSS):
        await harbour.database.run(harbour.workspace, show_my_name, ShowMyName(person=person, visible=True))
    shown = await harbour.database.run(harbour.workspace, show_people, ShowPeople(person=ME))
    assert 1 < len(shown.neighbours) < 4  # whoever is last stays unseen
    assert not shown.visible


async def test_customers_are_found_by_any_word_of_their_name_or_company(harbour: Company) -> None:
    await harbour.join(ME)
    face = plain_squares(await harbour.card(ME))[0]
    await harbour.database.run(harbour.workspace, submit_claim, submission(ME, face, told(face.activity)))
    for typed in ("", "ine", "DUARTE", "harb", "food", "Señora Ines"):
        found = await harbour.database.run(
            harbour.workspace, find_customers, FindCustomers(person=DEV, typed=typed)
        )
        assert [choice.name for choice in found] == ["Ines Duarte"], typed
    for typed in ("nes", "xyz", "%", "_"):
        assert not await harbour.database.run(
            harbour.workspace, find_customers, FindCustomers(person=DEV, typed=typed)
        )


async def test_customers_tell_how_many_colleagues_met_them_this_week_however_they_spelled_them(
    harbour: Company,
) -> None:
    spelled = ("Ines Duarte", "Dr. Ines Duarte", "ines  DUARTE", "Inés Duarte")
    people = [PersonId(f"UMATE{number}") for number in range(4)]
    await harbour.install(ME, *people)
    await harbour.join(ME)
    seen = []
    for number, person in enumerate(people):
        await harbour.join(person)
        face = plain_squares(await harbour.card(person))[0]
        evidence = told(face.activity, number=number, customer=spelled[number])
        page = await harbour.database.run(harbour.workspace, submit_claim, submission(person, face, evidence))
        if page.state is ClaimState.REVIEW:
            awarded = ReviewClaim(person=BOSS, claim=page.claim, award=True)
            await harbour.database.run(harbour.workspace, review_claim, awarded)
        (choice,) = await harbour.database.run(harbour.workspace, find_customers, FindCustomers(person=ME))
        seen.append((choice.colleagues, choice.one_more))
    assert seen == [
        (1, OneMore.AS_EVER),
        (2, OneMore.AS_EVER),
        (3, OneMore.READ_FIRST),
        (4, OneMore.NO_POINTS),
    ]
    form = await harbour.database.run(
        harbour.workspace, show_form, ShowForm(person=ME, position=Position(0), customer=choice.customer)
    )
    assert form.customer == choice
    (mine,) = await harbour.database.run(harbour.workspace, find_customers, FindCustomers(person=people[0]))
    assert (mine.colleagues, mine.one_more) == (3, OneMore.READ_FIRST)
    harbour.clock.move(weeks=1)
    (later,) = await harbour.database.run(harbour.workspace, find_customers, FindCustomers(person=ME))
    assert (later.colleagues, later.one_more) == (0, OneMore.AS_EVER)


async def test_my_claims_show_what_waits_before_what_is_done(harbour: Company) -> None:
    await harbour.join(ME)
    first, second = plain_squares(await harbour.card(ME))[:2]
    await harbour.database.run(harbour.workspace, submit_claim, submission(ME, first, told(first.activity)))
    asked = replace(told(second.activity, number=1), customer="Harbour Foods Ltd")
    await harbour.database.run(harbour.workspace, submit_claim, submission(ME, second, asked))
    page = await harbour.database.run(harbour.workspace, show_claims, ShowClaims(person=ME))
    assert [claim.state for claim in page.claims] == [ClaimState.ASKED, ClaimState.AWARDED]
    assert page.weeks == (WEEK,)


async def swept(firm: Company) -> None:
    for part in PARTS:
        await firm.database.run(firm.workspace, part, Sweep())


async def composed(firm: Company, notice: Notice) -> Any:
    return await firm.database.run(firm.workspace, compose, notice)


async def test_a_notice_shows_the_state_of_the_moment_it_is_sent(harbour: Company) -> None:
    invitation = Invitation(person=ME, season="2026-Q4")
    assert (await composed(harbour, invitation)).state is Playing.INVITED
    await harbour.join(ME)
    assert (await composed(harbour, invitation)).state is Playing.PLAYING
    assert (await composed(harbour, HomeChanged(person=ME))).card is not None


async def test_a_line_is_not_celebrated_once_it_is_gone_or_unwanted(harbour: Company, beholder: Any) -> None:
    await harbour.join(ME)
    cheer = Celebration(person=ME, week=WEEK, channel=ChannelId("C1"), line=0)
    assert await composed(harbour, cheer) is None
    await beholder.execute("UPDATE card SET awarded = 31")
    assert (await composed(harbour, cheer)).lines == (0,)
    await harbour.database.run(harbour.workspace, choose_cheering, ChooseCheering(person=ME, cheered=False))
    assert await composed(harbour, cheer) is None


async def promised(firm: Company) -> None:
    await firm.join(ME)
    card = await firm.card(ME)
    face = next(f for f in card.squares if Need.PROMISE_DUE in f.activity.needs)
    page = await firm.database.run(firm.workspace, submit_claim, submission(ME, face, told(face.activity)))
    assert page.state is ClaimState.HALF_LIT


async def test_a_promise_is_recalled_once_in_the_morning_of_its_day(harbour: Company, beholder: Any) -> None:
    await promised(harbour)
    reminders = "SELECT count(*) FROM outbox WHERE kind = 'promise'"
    harbour.clock.now = datetime(2026, 11, 27, 8, 59, tzinfo=UTC)
    await swept(harbour)
    assert await beholder.fetchval(reminders) == 0
    harbour.clock.now = datetime(2026, 11, 27, 9, 1, tzinfo=UTC)
    for _ in range(3):
        await swept(harbour)
    assert await beholder.fetchval(reminders) == 1


async def test_a_witness_who_never_answers_is_replaced_by_a_reviewer(harbour: Company, beholder: Any) -> None:
    await harbour.join(ME)
    card = await harbour.card(ME)
    face = next(
        f
        for f in card.squares
        if Need.COLLEAGUE_WITNESS in f.activity.needs
        and Need.PHOTO not in f.activity.needs
        and not f.activity.two_phase
    )
    evidence = replace(told(face.activity), witnesses=(DEV,))
    await harbour.database.run(harbour.workspace, submit_claim, submission(ME, face, evidence))
    harbour.clock.move(days=7, minutes=1)
    for _ in range(2):
        await swept(harbour)
    assert await beholder.fetchval("SELECT state FROM claim") == "review"
    home = await harbour.database.run(harbour.workspace, show_home, ShowHome(person=BOSS))
    assert [review.claimant for review in home.reviews] == [ME]


async def test_words_are_erased_after_ninety_days_and_the_connection_stays(
    harbour: Company, beholder: Any
) -> None:
    await harbour.join(ME)
    face = plain_squares(await harbour.card(ME))[0]
    await harbour.database.run(harbour.workspace, submit_claim, submission(ME, face, told(face.activity)))
    harbour.clock.move(days=89)
    await swept(harbour)
    assert await beholder.fetchval("SELECT evidence <> '{}' FROM claim")
    harbour.clock.move(days=2)
    await swept(harbour)
    assert (
        await beholder.fetchval("SELECT evidence::text || (SELECT verdicts::text FROM judgement) FROM claim")
        == "{}[]"
    )
    assert await beholder.fetchval("SELECT count(*) FROM contact") == 1
    page = await harbour.database.run(harbour.workspace, show_claims, ShowClaims(person=ME))
    assert page.claims[0].customer == ""


async def test_words_of_a_claim_nobody_finished_are_erased_too(harbour: Company, beholder: Any) -> None:
    await promised(harbour)
    harbour.clock.move(days=91)
    await swept(harbour)
    row = await beholder.fetchrow("SELECT evidence::text, state FROM claim")
    assert tuple(row) == ("{}", "withdrawn")
    assert await beholder.fetchval("SELECT half_lit FROM card") == 0


async def test_a_guest_who_becomes_a_member_is_invited(harbour: Company, beholder: Any) -> None:
    guest = Member(person=PersonId("UZED"), name="zed", zone="UTC", kind=MemberKind.GUEST)
    await harbour.database.run(harbour.workspace, change_member, ChangeMember(member=guest))
    member = replace(guest, kind=MemberKind.MEMBER)
    for _ in range(2):
        await harbour.database.run(harbour.workspace, change_member, ChangeMember(member=member))
    assert (await invitations(beholder)).count("UZED") == 1


async def test_who_left_is_not_shown_by_name(harbour: Company) -> None:
    await harbour.install(ME, DEV, JO, BOSS, "UKIM")
    await harbour.join("UKIM")
    for person in (ME, DEV, JO, BOSS):
        await harbour.join(person)
        face = plain_squares(await harbour.card(person))[0]
        evidence = told(face.activity, number=len(person), customer=f"Guest of {person}")
        await harbour.database.run(harbour.workspace, submit_claim, submission(person, face, evidence))
        await harbour.database.run(harbour.workspace, show_my_name, ShowMyName(person=person, visible=True))
    for person in (DEV, JO, BOSS):
        await harbour.database.run(harbour.workspace, leave_game, LeaveGame(person=person))
    page = await harbour.database.run(harbour.workspace, show_people, ShowPeople(person=ME))
    assert [neighbour.person for neighbour in page.neighbours] == [ME]


async def test_the_operators_choice_of_installer_wins_and_a_known_one_stays_while_here(
    harbour: Company, beholder: Any
) -> None:
    command = InstallWorkspace(name="H", zone="UTC", bot_user=PersonId("UBOT"), installer=DEV)
    await harbour.database.run(harbour.workspace, install_workspace, command)
    assert await beholder.fetchval("SELECT installer FROM workspace") == BOSS
    await harbour.database.run(harbour.workspace, install_workspace, replace(command, named=True))
    assert await beholder.fetchval("SELECT installer FROM workspace") == DEV
    gone = Member(person=DEV, name="d", zone="UTC", active=False)
    left = replace(command, installer=JO, members=(gone,))
    await harbour.database.run(harbour.workspace, install_workspace, left)
    assert await beholder.fetchval("SELECT installer FROM workspace") == JO


async def test_a_locale_stays_where_slack_does_not_say_and_never_undoes_a_choice(
    harbour: Company, beholder: Any
) -> None:
    told = "SELECT locale || ' ' || language FROM person WHERE person_id = $1"
    for locale, kept in (("de-DE", "de-DE "), ("", "de-DE ")):
        member = Member(person=DEV, name="d", zone="UTC", locale=locale)
        await harbour.database.run(harbour.workspace, change_member, ChangeMember(member=member))
        assert await beholder.fetchval(told, DEV) == kept
    choice = ChooseLanguage(person=DEV, language=Language.ENGLISH)
    await harbour.database.run(harbour.workspace, choose_language, choice)
    assert await beholder.fetchval(told, DEV) == "de-DE en"
    again = Member(person=DEV, name="d", zone="UTC", locale="de-AT")
    await harbour.database.run(harbour.workspace, change_member, ChangeMember(member=again))
    assert await beholder.fetchval(told, DEV) == "de-AT en"


async def test_uninstalling_stops_everything_and_installing_again_goes_on(
    harbour: Company, beholder: Any
) -> None:
    for _ in range(2):
        await harbour.database.run(harbour.workspace, uninstall, Uninstall())
    assert await beholder.fetchval("SELECT active FROM directory.workspace") is False
    await harbour.install(ME, DEV, JO, BOSS)
    assert await beholder.fetchval("SELECT active FROM directory.workspace") is True
