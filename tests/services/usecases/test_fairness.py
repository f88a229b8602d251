"""Keys that are sealed and told, cards that are dealt once more, reports, and cards given back for another one."""

import asyncio
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import PersonId, Setting, Size, Week
from cards.proof import Claimed, Terms, amiss, recomputed, seal_of
from services.errors import NotFound, Refused, ServiceError
from services.fairness import Missing, Report, report_of
from services.fairness_pages import DealPage
from services.pages import CardPage, Playing
from services.people import Member
from services.store import decks, people, week_keys
from services.usecases.check_cards import CheckCards, check_cards
from services.usecases.choose_days import ChooseDays, choose_days
from services.usecases.choose_lookers import ChooseLookers, choose_lookers
from services.usecases.choose_setting import ChooseSetting, choose_setting
from services.usecases.deal_cards import DealCards, deal_cards
from services.usecases.install_workspace import InstallWorkspace, install_workspace
from services.usecases.join_game import JoinGame, join_game
from services.usecases.keep_week_keys import keep_week_keys
from services.usecases.make_report import KeepReport, keep_report
from services.usecases.pause_game import PauseGame, pause_game
from services.usecases.reshuffle_card import ReshuffleCard, reshuffle_card
from services.usecases.show_card import ShowCard, show_card
from services.usecases.show_deal import ShowDeal, show_deal
from services.usecases.show_fairness import ShowFairness, show_fairness
from services.usecases.show_form import ShowForm, show_form
from services.usecases.show_home import ShowHome, show_home
from services.usecases.submit_claim import submit_claim
from services.usecases.sweep import Sweep
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim
from tests.support.company import WEEK, Company, company, plain_squares, submission, told
from tests.support.founding import Founding

ME, DEV, CLEO = (PersonId(name) for name in ("UAMARA", "UDEVRAJ", "UCLEO"))
ZONES = ("Europe/Lisbon", "Asia/Tokyo", "America/New_York", "Pacific/Auckland", "Pacific/Honolulu")


async def found(harbour: Company) -> None:
    await harbour.install(ME, DEV, CLEO, installer=ME)
    for person, setting in zip(
        (ME, DEV, CLEO), (Setting.ACCOUNT, Setting.COUNTER, Setting.REMOTE), strict=True
    ):
        await harbour.join(person, setting)


@pytest.fixture
async def firm(app_engine: AsyncEngine, founding: Founding) -> Company:
    """Three people with a card each, in different settings."""
    return await founding.of(company(app_engine), found)


async def run(firm: Company, usecase: Any, command: Any) -> Any:
    return await firm.database.run(firm.workspace, usecase, command)


async def goes_to(firm: Company, at: datetime) -> None:
    firm.clock.now = at


async def deals(firm: Company, week: Week) -> None:
    """Monday, an hour after the deal."""
    firm.clock.now = datetime.combine(week.monday, datetime.min.time(), UTC).replace(hour=10)
    await run(firm, deal_cards, DealCards(week=week, zone="Europe/Lisbon"))


async def claims(firm: Company, person: str, number: int = 0, **more: Any) -> Any:
    face = plain_squares(await firm.card(person))[number]
    return await run(firm, submit_claim, submission(person, face, told(face.activity), **more))


async def problems(firm: Company, week: Week = WEEK) -> dict[str, tuple[str, ...]]:
    checked = await run(firm, check_cards, CheckCards(week=week, limit=100))
    return {each.card.person: each.problems for each in checked}


async def reported(firm: Company, week: Week = WEEK) -> Report:
    report = report_of(await run(firm, check_cards, CheckCards(week=week, limit=100)))
    await run(firm, keep_report, KeepReport(week=week, report=report, made_at=firm.clock.now))
    return report


async def anew(firm: Company, person: PersonId = ME, week: Week | None = WEEK) -> CardPage:
    page: CardPage = await run(firm, reshuffle_card, ReshuffleCard(person=person, week=week))
    return page


def squares(page: CardPage) -> list[str]:
    return [face.activity.id for face in page.squares]


# The key


async def test_the_seal_is_on_the_card_from_the_start_and_the_key_is_not(
    firm: Company, beholder: Any
) -> None:
    (page, other) = [await firm.card(person) for person in (ME, DEV)]
    assert page.sealed is not None
    assert page.sealed == other.sealed
    assert (page.sealed.key, page.sealed.earlier) == ("", None)
    key = await beholder.fetchval("SELECT key FROM week_key")
    assert (len(key), seal_of(key)) == (32, page.sealed.seal)


async def test_each_week_and_each_workspace_has_a_key_of_its_own(firm: Company, beholder: Any) -> None:
    await deals(firm, WEEK.next())
    elsewhere = await company(firm.database.engine, workspace="T0OTHER").install(ME)
    await elsewhere.join(ME)
    assert await beholder.fetchval("SELECT count(DISTINCT key) FROM week_key") == 3


async def test_zones_that_are_dealt_at_once_share_one_key(app_engine: AsyncEngine, beholder: Any) -> None:
    firm = company(app_engine)
    members = tuple(
        Member(person=PersonId(f"U{n:02}"), name=f"u{n}", zone=ZONES[n % len(ZONES)]) for n in range(20)
    )
    await run(
        firm,
        install_workspace,
        InstallWorkspace(name="Harbour", zone=ZONES[0], bot_user=PersonId("UBOT"), members=members),
    )
    async with firm.database.begin(firm.workspace) as tx:
        for member in members:
            await people.set_state(tx, member.person, Playing.PLAYING, season="2026-Q4")
    await asyncio.gather(
        *(run(firm, deal_cards, DealCards(week=WEEK, zone=zone)) for zone in ZONES for _ in range(2))
    )
    assert await beholder.fetchval("SELECT count(*) FROM week_key") == 1
    assert await problems(firm) == {f"U{n:02}": () for n in range(20)}


@pytest.mark.parametrize(
    ("at", "told"),
    [
        (datetime(2026, 12, 1, 11, 59, tzinfo=UTC), False),
        (datetime(2026, 12, 1, 12, 0, tzinfo=UTC), True),
    ],
)
async def test_the_key_is_told_on_tuesday_noon(firm: Company, at: datetime, told: bool) -> None:
    await goes_to(firm, at)
    await run(firm, keep_week_keys, Sweep())
    page: CardPage = await run(firm, show_card, ShowCard(person=ME, week=WEEK))
    assert page.sealed is not None
    assert bool(page.sealed.key) is told
    assert not told or seal_of(bytes.fromhex(page.sealed.key)) == page.sealed.seal


async def test_the_key_waits_for_the_last_zone_anybody_plays_in(firm: Company, beholder: Any) -> None:
    await beholder.execute("UPDATE person SET zone = 'Pacific/Honolulu' WHERE person_id = $1", CLEO)
    await goes_to(firm, datetime(2026, 12, 1, 13, tzinfo=UTC))
    await run(firm, keep_week_keys, Sweep())
    assert await beholder.fetchval("SELECT count(*) FROM week_key WHERE told_at IS NOT NULL") == 0
    await goes_to(firm, datetime(2026, 12, 1, 22, tzinfo=UTC))
    await run(firm, keep_week_keys, Sweep())
    assert await beholder.fetchval("SELECT count(*) FROM week_key WHERE told_at IS NOT NULL") == 1


async def test_a_later_card_tells_the_key_of_the_latest_week_that_is_over(firm: Company) -> None:
    await deals(firm, WEEK.next())
    await goes_to(firm, datetime(2026, 12, 2, 10, tzinfo=UTC))
    await run(firm, keep_week_keys, Sweep())
    page = await firm.card(ME)
    first: CardPage = await run(firm, show_card, ShowCard(person=ME, week=WEEK))
    assert page.sealed is not None
    assert first.sealed is not None
    assert (page.sealed.key, page.sealed.earlier) == ("", WEEK)
    assert page.sealed.earlier_key == first.sealed.key


async def test_cards_an_earlier_release_dealt_keep_their_key(firm: Company, beholder: Any) -> None:
    """Its keys followed from the service's secret, and it recorded less."""
    async with firm.database.begin(firm.workspace) as tx:
        old = tx.derived_week_key(WEEK)
    for person in (ME, DEV, CLEO):
        page: DealPage = await run(firm, show_deal, ShowDeal(person=person))
        terms = Terms(workspace=firm.workspace, week=WEEK, person=person, setting=page.setting)
        deal = recomputed(terms, deck=decks.shipped(), key=old)
        await beholder.execute(
            "UPDATE card SET seed = $1, counter = $2, p_line = $3, squares = $4, remembered = NULL WHERE person_id = $5",
            deal.seed,
            deal.counter,
            deal.p_line,
            [decks.shipped().number(each) for each in deal.card.activities],
            person,
        )
    await beholder.execute("DELETE FROM week_key")
    assert set((await problems(firm)).values()) == {(Missing.KEY,)}
    await run(firm, keep_week_keys, Sweep())
    assert await beholder.fetchval("SELECT key FROM week_key") == old
    assert set((await problems(firm)).values()) == {()}


async def test_a_week_dealt_in_part_by_an_earlier_release_goes_on_with_its_key(
    firm: Company, beholder: Any
) -> None:
    await beholder.execute("DELETE FROM week_key")
    async with firm.database.begin(firm.workspace) as tx:
        old = tx.derived_week_key(WEEK)
        terms = Terms(workspace=firm.workspace, week=WEEK, person=ME, setting=Setting.ACCOUNT)
        seed = recomputed(terms, deck=decks.shipped(), key=old).seed
        await tx.do("UPDATE card SET seed = :seed WHERE person_id = :me", seed=seed, me=ME)
        assert (await week_keys.of(tx, WEEK)).secret == old


async def test_no_key_is_adopted_that_the_cards_do_not_follow_from(firm: Company, beholder: Any) -> None:
    await beholder.execute("DELETE FROM week_key")
    await run(firm, keep_week_keys, Sweep())
    assert await beholder.fetchval("SELECT count(*) FROM week_key") == 0


# Every card once more


async def test_every_card_of_four_weeks_follows_from_what_was_recorded(firm: Company) -> None:
    week = WEEK
    await anew(firm, DEV)
    for _ in range(3):
        week = week.next()
        if week == Week.parse("2026-W50"):
            await run(firm, pause_game, PauseGame(person=CLEO, until=date(2026, 12, 11)))
        await deals(firm, week)
    await run(firm, choose_days, ChooseDays(person=ME, size=Size.THREE))
    await deals(firm, week.next())
    for each in (WEEK, WEEK.next(), Week.parse("2026-W50"), week, week.next()):
        found = await problems(firm, each)
        assert found
        assert set(found.values()) == {()}


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (
            "squares = (SELECT array_agg(s ORDER BY n DESC) FROM unnest(squares) WITH ORDINALITY u(s, n))",
            "squares",
        ),
        ("counter = counter + 1", "counter"),
        ("p_line = 0.9", "chance"),
        ("seed = repeat('0', 64)", "seed"),
        ("first_counter = 40", "squares"),
        ("setting = 'support'", "squares"),
        ("target = 0.6", "squares"),
        ("remembered = '{2026-11-16}'", "no_memory"),
        ("learned = 'abc'", "no_chances"),
    ],
)
async def test_whatever_is_changed_afterwards_is_found(
    firm: Company, beholder: Any, change: str, found: str
) -> None:
    await beholder.execute(f"UPDATE card SET {change} WHERE person_id = $1", ME)
    by_person = await problems(firm)
    assert found in by_person[ME]
    assert by_person[DEV] == by_person[CLEO] == ()


async def test_another_key_than_the_sealed_one_fits_no_card(firm: Company, beholder: Any) -> None:
    await beholder.execute("UPDATE week_key SET key = decode(repeat('ab', 32), 'hex')")
    assert all("seed" in why for why in (await problems(firm)).values())


# How my card was dealt


async def test_somebody_deals_their_own_card_again_from_what_they_are_shown(firm: Company) -> None:
    await anew(firm)
    await deals(firm, WEEK.next())
    for when in (datetime(2026, 12, 1, 12, tzinfo=UTC), datetime(2026, 12, 8, 12, tzinfo=UTC)):
        await goes_to(firm, when)
        await run(firm, keep_week_keys, Sweep())
    for week in (WEEK, WEEK.next()):
        page: DealPage = await run(firm, show_deal, ShowDeal(person=ME, week=week))
        assert page.sealed is not None
        terms = Terms(
            workspace=page.workspace,  # type: ignore[arg-type]  # as it is printed
            week=page.week,
            person=page.person,
            setting=page.setting,
            size=page.size,
            memory=tuple(each.activities for each in page.avoided),
            first_counter=page.first_counter,
        )
        deal = recomputed(terms, deck=decks.shipped(), key=bytes.fromhex(page.sealed.key))
        said = Claimed(
            activities=page.activities,
            deck_hash=page.deck,
            seed=page.seed,
            counter=page.counter,
            p_line=page.p_line,
        )
        assert amiss(deal, said) == ()
        assert page.anew is (week == WEEK)


async def test_nobody_is_told_of_a_card_they_do_not_hold(firm: Company) -> None:
    with pytest.raises(NotFound):
        await run(firm, show_deal, ShowDeal(person=ME, week=WEEK.previous()))
    with pytest.raises(Refused):
        await run(firm, show_deal, ShowDeal(person=PersonId("UNOBODY"), week=WEEK))


# The report


async def test_the_report_says_that_everyone_had_the_same_chance(firm: Company) -> None:
    report = await reported(firm)
    assert report.everyone is not None
    assert (report.cards, report.wrongs, report.everyone.cards) == (3, 0, 3)
    assert list(report.settings) == [Setting.ACCOUNT, Setting.COUNTER, Setting.REMOTE]
    assert report.everyone.most / report.everyone.least <= 1.06
    assert report.everyone.learned == 0


async def test_managers_see_it_on_app_home_and_nobody_else_does(firm: Company) -> None:
    await reported(firm)
    for person, is_seen in ((ME, True), (DEV, False)):
        page = await run(firm, show_home, ShowHome(person=person))
        assert (page.fairness is not None) is is_seen
    with pytest.raises(Refused) as refused:
        await run(firm, show_fairness, ShowFairness(person=DEV))
    assert refused.value.code == "not_manager"
    await run(firm, choose_lookers, ChooseLookers(person=ME, managers=(DEV,), reviewers=()))
    assert (await run(firm, show_fairness, ShowFairness(person=DEV))).week == WEEK


async def jobs_waiting(beholder: Any) -> list[str]:
    rows = await beholder.fetch(
        "SELECT convert_from(payload, 'UTF8')::json ->> 'week' AS week FROM pgqueuer WHERE entrypoint = 'fairness'"
        " ORDER BY 1"
    )
    return [row["week"] for row in rows]


async def test_a_report_is_asked_for_after_a_deal_after_a_late_joiner_and_at_the_end(
    firm: Company, beholder: Any
) -> None:
    async def asked_again() -> list[str]:
        await beholder.execute("DELETE FROM pgqueuer")
        await run(firm, keep_week_keys, Sweep())
        return await jobs_waiting(beholder)

    assert await asked_again() == [str(WEEK)]
    await reported(firm)
    assert await asked_again() == []
    firm.clock.move(minutes=1)
    await anew(firm)
    assert await asked_again() == [str(WEEK)]
    await reported(firm)
    await goes_to(firm, datetime(2026, 12, 1, 12, tzinfo=UTC))
    assert await asked_again() == [str(WEEK)]
    await reported(firm)
    assert await asked_again() == []
    assert await beholder.fetchval("SELECT closed_at IS NOT NULL FROM fairness") is True


async def test_what_was_lit_is_in_the_report_at_the_close_and_stays(firm: Company, beholder: Any) -> None:
    await claims(firm, ME)
    assert (await reported(firm)).settings[Setting.ACCOUNT].lit == 1
    await goes_to(firm, datetime(2026, 12, 1, 12, tzinfo=UTC))
    await run(firm, keep_week_keys, Sweep())
    await reported(firm)
    await beholder.execute("UPDATE card SET awarded = 0")
    await reported(firm)
    page = await run(firm, show_fairness, ShowFairness(person=ME))
    assert page.closed
    assert seal_of(bytes.fromhex(page.key)) == page.seal
    assert page.report.settings[Setting.ACCOUNT].lit == 1


async def test_cards_that_are_not_as_they_were_dealt_are_named_in_the_report(
    firm: Company, beholder: Any
) -> None:
    await beholder.execute("UPDATE card SET counter = counter + 1 WHERE person_id = $1", DEV)
    report = await reported(firm)
    assert [(each.person, each.problems) for each in report.wrong] == [(DEV, ("counter",))]


async def test_managers_look_at_every_week_with_a_report_the_latest_first(firm: Company) -> None:
    await reported(firm)
    await deals(firm, WEEK.next())
    await reported(firm, WEEK.next())
    home = await run(firm, show_home, ShowHome(person=ME))
    assert (home.fairness.week, home.outcome) == (WEEK.next(), None)
    await goes_to(firm, datetime(2026, 12, 1, 12, tzinfo=UTC))
    await run(firm, keep_week_keys, Sweep())
    await reported(firm)
    home = await run(firm, show_home, ShowHome(person=ME))
    assert (home.fairness.week, home.outcome.week) == (WEEK.next(), WEEK)
    assert (await run(firm, show_home, ShowHome(person=DEV))).outcome is None
    for week, closed in ((None, False), (WEEK, True)):
        page = await run(firm, show_fairness, ShowFairness(person=ME, week=week))
        assert (page.week, page.closed, bool(page.key)) == (week or WEEK.next(), closed, closed)
        assert [(each.week, each.closed) for each in page.weeks] == [(WEEK.next(), False), (WEEK, True)]


async def test_a_week_without_a_report_is_said_so_and_one_of_another_workspace_is_none(firm: Company) -> None:
    elsewhere = await company(firm.database.engine, workspace="T0OTHER").install(ME, installer=ME)
    await elsewhere.join(ME)
    await reported(elsewhere)
    for week, code in ((None, "no_report"), (WEEK, "no_report_of_week")):
        with pytest.raises(NotFound) as missing:
            await run(firm, show_fairness, ShowFairness(person=ME, week=week))
        assert missing.value.code == code
    await deals(firm, WEEK.next())
    await reported(firm, WEEK.next())
    page = await run(firm, show_fairness, ShowFairness(person=ME))
    assert [each.week for each in page.weeks] == [WEEK.next()]


async def test_a_week_nobody_was_dealt_a_card_is_neither_the_latest_nor_among_those_to_choose_from(
    firm: Company,
) -> None:
    await reported(firm, WEEK.previous())
    with pytest.raises(NotFound) as missing:
        await run(firm, show_fairness, ShowFairness(person=ME))
    assert missing.value.code == "no_report"
    await reported(firm)
    await goes_to(firm, datetime(2026, 12, 1, 12, tzinfo=UTC))
    await run(firm, keep_week_keys, Sweep())
    await reported(firm)
    await reported(firm, WEEK.next())
    home = await run(firm, show_home, ShowHome(person=ME))
    assert (home.fairness.week, home.outcome.week) == (WEEK, WEEK)
    assert (await run(firm, show_fairness, ShowFairness(person=ME))).week == WEEK
    page = await run(firm, show_fairness, ShowFairness(person=ME, week=WEEK.next()))
    assert (page.week, page.report.cards) == (WEEK.next(), 0)
    assert [each.week for each in page.weeks] == [WEEK]


# Another card


async def test_another_card_takes_the_place_of_the_first(firm: Company, beholder: Any) -> None:
    before = await firm.card(ME)
    page = await anew(firm)
    assert before.another
    assert not page.another
    assert squares(page) != squares(before)
    assert page.counter > before.counter
    row = await beholder.fetchrow("SELECT * FROM reshuffle")
    assert (row["person_id"], row["season"], row["counter"]) == (ME, "2026-Q4", before.counter)
    assert await problems(firm) == {ME: (), DEV: (), CLEO: ()}
    waiting = await beholder.fetch("SELECT key FROM outbox WHERE state = 'waiting'")
    assert {f"card:{ME}:{WEEK}", f"home:{ME}"} <= {each["key"] for each in waiting}


async def test_nothing_comes_again_of_the_card_that_was_given_back_nor_of_the_three_weeks_before(
    firm: Company,
) -> None:
    week, before = WEEK, {person: set(squares(await firm.card(person))) for person in (ME, DEV, CLEO)}
    for _ in range(3):
        week = week.next()
        await deals(firm, week)
        for person, dealt in before.items():
            dealt.update(squares(await firm.card(person)))
    for person, dealt in before.items():
        page = await anew(firm, person, week)
        assert len(dealt) == 100
        assert not dealt & set(squares(page))
    assert set((await problems(firm, week)).values()) == {()}


async def test_a_card_that_was_swapped_in_an_earlier_release_is_dealt_again_as_it_was(
    firm: Company, beholder: Any
) -> None:
    """There the card given back was not left out."""
    before = (await firm.card(ME)).counter
    await anew(firm)
    async with firm.database.begin(firm.workspace) as tx:
        key = (await week_keys.of(tx, WEEK)).secret
    terms = Terms(
        workspace=firm.workspace, week=WEEK, person=ME, setting=Setting.ACCOUNT, first_counter=before + 1
    )
    deal = recomputed(terms, deck=decks.shipped(), key=key)
    await beholder.execute(
        "UPDATE card SET counter = $1, p_line = $2, squares = $3, remembered = '{}' WHERE person_id = $4",
        deal.counter,
        deal.p_line,
        [decks.shipped().number(each) for each in deal.card.activities],
        ME,
    )
    assert (await problems(firm))[ME] == ()
    page: DealPage = await run(firm, show_deal, ShowDeal(person=ME))
    assert (page.avoided, page.given_back) == ((), False)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("DELETE FROM reshuffle", "no_memory"),
        ("UPDATE reshuffle SET squares = (SELECT squares FROM card WHERE person_id = 'UAMARA')", "squares"),
    ],
)
async def test_whatever_is_changed_of_the_card_that_was_given_back_is_found(
    firm: Company, beholder: Any, change: str, found: str
) -> None:
    await anew(firm)
    await beholder.execute(change)
    by_person = await problems(firm)
    assert found in by_person[ME]
    assert by_person[DEV] == by_person[CLEO] == ()


async def test_it_is_made_for_where_somebody_works_now(firm: Company) -> None:
    await run(firm, choose_setting, ChooseSetting(person=ME, setting=Setting.SUPPORT))
    await run(firm, choose_days, ChooseDays(person=ME, size=Size.FOUR))
    page = await anew(firm)
    assert (page.setting, len(page.squares)) == (Setting.SUPPORT, 16)
    assert (await problems(firm))[ME] == ()


async def refusal(firm: Company, week: Week = WEEK) -> str:
    with pytest.raises(ServiceError) as refused:
        await anew(firm, week=week)
    return refused.value.code


async def test_there_is_one_a_season(firm: Company) -> None:
    await anew(firm)
    assert await refusal(firm) == "reshuffled"
    await deals(firm, WEEK.next())
    assert not (await firm.card(ME)).another
    assert await refusal(firm, WEEK.next()) == "reshuffled"
    spring = Week.parse("2027-W01")
    await goes_to(firm, datetime(2027, 1, 4, 10, tzinfo=UTC))
    await run(firm, join_game, JoinGame(person=ME))
    assert (await firm.card(ME)).another
    await anew(firm, week=spring)


async def test_a_claim_keeps_the_card_also_once_it_is_withdrawn(firm: Company) -> None:
    page = await claims(firm, ME)
    assert await refusal(firm) == "reshuffle_claimed"
    await run(firm, withdraw_claim, WithdrawClaim(person=ME, claim=page.claim))
    assert await refusal(firm) == "reshuffle_claimed"
    assert not (await firm.card(ME)).another


async def test_the_card_of_a_week_that_is_over_stays(firm: Company) -> None:
    await goes_to(firm, datetime(2026, 11, 30, 8, tzinfo=UTC))
    assert await refusal(firm) == "reshuffle_late"
    assert not (await firm.card(ME)).another


async def test_there_is_none_without_a_card(firm: Company) -> None:
    assert await refusal(firm, WEEK.next()) == "no_card"


async def test_fifty_presses_at_once_deal_one_card(firm: Company, beholder: Any) -> None:
    found = await asyncio.gather(*(anew(firm) for _ in range(50)), return_exceptions=True)
    pages = [each for each in found if isinstance(each, CardPage)]
    codes = {each.code for each in found if isinstance(each, ServiceError)}
    assert len(pages) == 1
    assert codes <= {"reshuffled", "busy"}
    assert squares(await firm.card(ME)) == squares(pages[0])
    assert await beholder.fetchval("SELECT count(*) FROM reshuffle") == 1
    assert (await problems(firm))[ME] == ()


@pytest.mark.parametrize("first", ["claim", "swap"])
async def test_a_claim_and_a_swap_at_once_end_in_one_of_them(
    firm: Company, beholder: Any, first: str
) -> None:
    """Whoever is first, the claim is on a square that its form was for."""
    form = await run(firm, show_form, ShowForm(person=ME))
    face = plain_squares(await firm.card(ME))[0]
    command = submission(ME, face, told(face.activity), counter=form.counter)
    acts = [run(firm, submit_claim, command), anew(firm)]
    found = await asyncio.gather(*(acts if first == "claim" else reversed(acts)), return_exceptions=True)
    codes = [each.code for each in found if isinstance(each, ServiceError)]
    assert len(codes) == 1
    assert codes[0] in {"another_card", "reshuffle_claimed"}
    claimed = await beholder.fetchval("SELECT activity_id FROM claim")
    held = squares(await firm.card(ME))
    assert claimed is None or held[face.position] == claimed == face.activity.id
    assert (await problems(firm))[ME] == ()


async def test_a_form_of_the_card_before_is_answered_kindly(firm: Company, beholder: Any) -> None:
    form = await run(firm, show_form, ShowForm(person=ME))
    face = plain_squares(await firm.card(ME))[0]
    await anew(firm)
    acts = (
        (submit_claim, submission(ME, face, told(face.activity), counter=form.counter)),
        (show_form, ShowForm(person=ME, week=WEEK, position=face.position, counter=form.counter)),
    )
    for usecase, command in acts:
        with pytest.raises(Refused) as refused:
            await run(firm, usecase, command)
        assert refused.value.code == "another_card"
    assert await beholder.fetchval("SELECT count(*) FROM claim") == 0
    assert (await claims(firm, ME, counter=(await firm.card(ME)).counter)).claimable


async def test_the_next_card_leaves_out_the_squares_of_the_one_that_stayed(firm: Company) -> None:
    await anew(firm)
    kept = set(squares(await firm.card(ME)))
    await deals(firm, WEEK.next())
    assert not kept & set(squares(await firm.card(ME)))
