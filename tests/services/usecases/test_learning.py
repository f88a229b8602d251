"""Weeks are counted once, managers are shown what was learned, and choose it for the next free week; cards follow from it."""

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.deal import AUTHORS, LearnedHash
from cards.decks.writing import to_toml
from cards.model import ActivityId, PersonId, Setting, Week
from services.decks import Way
from services.errors import NotFound, Refused, ServiceError
from services.learning import done_like
from services.learning_pages import LearningPage
from services.notices import SquaresLearned
from services.usecases.check_cards import CheckCards, check_cards
from services.usecases.choose_learned import ChooseLearned, choose_learned
from services.usecases.coming_deck import held, put
from services.usecases.compose import compose
from services.usecases.deal_cards import DealCards, deal_cards
from services.usecases.keep_week_keys import keep_week_keys
from services.usecases.learn_weeks import CountWeek, count_week, learn_from_weeks
from services.usecases.retier_square import RetierSquare, retier_square
from services.usecases.retire_square import RetireSquare, retire_square
from services.usecases.show_deal import ShowDeal, show_deal
from services.usecases.show_home import ShowHome, show_home
from services.usecases.show_learning import ShowLearning, show_learning
from services.usecases.sweep import Sweep
from tests.support.company import Company, Hands, company
from tests.support.founding import Founding
from tests.support.played import ALWAYS, NEVER, SMALL, lit

WEEK = Week.parse("2026-W41")
"""The first of a season."""
BOSS, BEN = PersonId("UBOSS"), PersonId("UBEN")
CREW = (BOSS, BEN, *(PersonId(f"U{number}") for number in range(6)))


async def run(firm: Company, usecase: Any, command: Any) -> Any:
    return await firm.database.run(firm.workspace, usecase, command)


async def found(harbour: Company) -> None:
    await harbour.install(*CREW, installer=BOSS)
    for person in CREW:
        await harbour.join(person, Setting.ACCOUNT)
    await run(harbour, _small_deck, None)


@pytest.fixture
async def firm(app_engine: AsyncEngine, founding: Founding) -> Company:
    """Eight with accounts, who play a small deck from next week on."""
    return await founding.of(
        company(app_engine, clock=Hands(now=datetime(2026, 10, 7, 10, tzinfo=UTC))), found
    )


async def _small_deck(tx: Any, _: None) -> None:
    await put(tx, await held(tx, BOSS), to_toml(SMALL), by=BOSS, way=Way.FILE)


def goes_to(firm: Company, week: Week, *, days: int = 0, hour: int = 10) -> None:
    firm.clock.now = datetime.combine(week.monday + timedelta(days=days), time(hour), UTC)


async def plays(firm: Company, beholder: Any, week: Week) -> None:
    """A week from its deal to when it is over for everybody."""
    goes_to(firm, week)
    await run(firm, deal_cards, DealCards(week=week, zone="Europe/Lisbon"))
    await lit(beholder, SMALL, week)
    await over(firm, week)


async def over(firm: Company, week: Week) -> None:
    """Tuesday noon, in the last zone."""
    goes_to(firm, week.next(), days=1, hour=13)
    await run(firm, keep_week_keys, Sweep())


async def season(firm: Company, beholder: Any, weeks: int = 5) -> Week:
    """So many weeks, counted; answers the last."""
    week = WEEK
    for _ in range(weeks):
        week = week.next()
        await plays(firm, beholder, week)
    while await run(firm, count_week, CountWeek()):
        pass
    return week


async def page(firm: Company) -> LearningPage:
    shown: LearningPage = await run(firm, show_learning, ShowLearning(person=BOSS))
    return shown


async def chooses(
    firm: Company, chosen: LearnedHash, base: LearnedHash = AUTHORS, by: PersonId = BOSS
) -> None:
    await run(firm, choose_learned, ChooseLearned(person=by, chosen=chosen, base=base))


async def test_squares_that_stand_out_are_shown_and_nothing_changes_by_itself(
    firm: Company, beholder: Any
) -> None:
    last = await season(firm, beholder, 4)
    shown = await page(firm)
    assert (shown.weeks, shown.cards, shown.telling, shown.coming) == (4, 32, True, AUTHORS)
    assert [each.activity.id for each in shown.hardly] == [NEVER]
    assert shown.unlike[0].activity.id == ALWAYS
    await plays(firm, beholder, last.next())
    assert await beholder.fetchval("SELECT count(*) FROM card WHERE learned <> ''") == 0


async def test_the_first_weeks_say_nothing(firm: Company, beholder: Any) -> None:
    await season(firm, beholder, 3)
    shown = await page(firm)
    assert (shown.weeks, shown.ready, shown.telling) == (3, False, False)
    assert await told(beholder) == []


async def told(beholder: Any) -> list[str]:
    rows = await beholder.fetch("SELECT DISTINCT key FROM outbox WHERE kind = 'learning' ORDER BY key")
    return [row["key"] for row in rows]


async def test_managers_hear_once_a_season_and_nobody_else_does(firm: Company, beholder: Any) -> None:
    await season(firm, beholder)
    assert await told(beholder) == [f"learning:{BOSS}:2026-Q4"]
    home = await run(firm, show_home, ShowHome(person=BOSS))
    assert home.learning is not None
    assert home.learning.telling
    assert (await run(firm, show_home, ShowHome(person=BEN))).learning is None
    with pytest.raises(Refused, match="not_manager"):
        await run(firm, show_learning, ShowLearning(person=BEN))


async def test_a_message_is_for_managers_and_says_something(firm: Company, beholder: Any) -> None:
    notices = [SquaresLearned(person=person, season="2026-Q4") for person in (BOSS, BEN)]
    assert [await run(firm, compose, notice) for notice in notices] == [None, None]
    await season(firm, beholder, 4)
    assert [await run(firm, compose, notice) for notice in notices] == [await page(firm), None]


async def test_a_week_is_counted_once_however_many_try(firm: Company, beholder: Any) -> None:
    await plays(firm, beholder, WEEK.next())
    for _ in range(2):
        await run(firm, learn_from_weeks, Sweep())
    assert await beholder.fetchval("SELECT count(*) FROM pgqueuer WHERE entrypoint = 'learning'") == 1
    while any(await asyncio.gather(*(run(firm, count_week, CountWeek()) for _ in range(4)))):
        pass
    first = await beholder.fetchrow("SELECT sum(dealt) AS dealt, sum(done) AS done FROM square_tally")
    assert first["dealt"] == 8 * 25
    await beholder.execute("UPDATE card SET awarded = 0")
    assert not await run(firm, count_week, CountWeek())
    assert await beholder.fetchrow("SELECT sum(dealt) AS dealt, sum(done) AS done FROM square_tally") == first


@pytest.mark.parametrize("column", ["awarded", "half_lit"])
async def test_a_promise_counts_when_it_is_made_and_a_card_with_nothing_lit_does_not(
    firm: Company, beholder: Any, column: str
) -> None:
    week = WEEK.next()
    goes_to(firm, week)
    await run(firm, deal_cards, DealCards(week=week, zone="Europe/Lisbon"))
    await lit(beholder, SMALL, week, column=column)
    await beholder.execute("UPDATE card SET awarded = 0, half_lit = 0 WHERE person_id = $1", BEN)
    squares = await beholder.fetchval(
        "SELECT sum(bit_count((awarded | half_lit)::bit(25))) FROM card WHERE week = $1", week.monday
    )
    await over(firm, week)
    while await run(firm, count_week, CountWeek()):
        pass
    sums = await beholder.fetchrow("SELECT sum(dealt) AS dealt, sum(done) AS done FROM square_tally")
    assert dict(sums) == {"dealt": 7 * 25, "done": squares}


async def test_what_few_people_did_is_not_counted(firm: Company, beholder: Any) -> None:
    week = WEEK.next()
    goes_to(firm, week)
    await run(firm, deal_cards, DealCards(week=week, zone="Europe/Lisbon"))
    await lit(beholder, SMALL, week)
    await beholder.execute("UPDATE card SET awarded = 0 WHERE person_id = ANY($1)", list(CREW[:4]))
    await over(firm, week)
    while await run(firm, count_week, CountWeek()):
        pass
    assert await beholder.fetchval("SELECT count(*) FROM square_tally") == 0
    assert (await page(firm)).weeks == 0


async def test_what_was_chosen_is_dealt_by_from_the_next_free_week_and_can_be_taken_back(
    firm: Company, beholder: Any
) -> None:
    last = await season(firm, beholder, 4)
    running = last.next()
    await run(firm, deal_cards, DealCards(week=running, zone="Europe/Lisbon"))
    shown = await page(firm)
    await chooses(firm, shown.proposed)
    await plays(firm, beholder, shown.starts)
    names = await beholder.fetch(
        "SELECT week, array_agg(DISTINCT learned) AS by FROM card GROUP BY week ORDER BY week"
    )
    by = {Week.of(row["week"]): row["by"] for row in names}
    assert by[running] == [""]
    assert by[shown.starts] == [shown.proposed]
    for week in (running, shown.starts):
        checked = await run(firm, check_cards, CheckCards(week=week, limit=100))
        assert [each.problems for each in checked] == [()] * 8
    dealt = await run(firm, show_deal, ShowDeal(person=BEN, week=shown.starts))
    assert (dealt.learned, NEVER in dealt.chances) == (shown.proposed, True)
    now = await page(firm)
    await chooses(firm, AUTHORS, shown.proposed)
    assert (await page(firm)).coming == AUTHORS
    assert now.coming == shown.proposed


async def test_of_two_managers_at_once_one_is_first_and_the_other_looks_again(
    firm: Company, beholder: Any
) -> None:
    await season(firm, beholder, 4)
    proposed = (await page(firm)).proposed
    earlier = LearnedHash(
        await beholder.fetchval("SELECT min(learned_hash) FROM learned WHERE learned_hash <> $1", proposed)
    )
    outcomes = await asyncio.gather(chooses(firm, proposed), chooses(firm, earlier), return_exceptions=True)
    refused = [each for each in outcomes if isinstance(each, ServiceError)]
    assert [each.code for each in refused] == ["learned_moved_on"]
    assert await beholder.fetchval("SELECT count(*) FROM learned_choice") == 1


async def test_pressing_twice_is_pressing_once(firm: Company, beholder: Any) -> None:
    await season(firm, beholder, 4)
    proposed = (await page(firm)).proposed
    for _ in range(2):
        await chooses(firm, proposed)
    assert await beholder.fetchval("SELECT count(*) FROM learned_choice") == 1


@pytest.mark.parametrize(
    ("by", "chosen", "error"),
    [
        (BEN, AUTHORS, Refused),
        (BOSS, LearnedHash("0" * 64), NotFound),
        (PersonId("USTRANGER"), AUTHORS, Refused),
    ],
)
async def test_only_managers_choose_and_only_what_was_learned_here(
    firm: Company,
    beholder: Any,
    by: PersonId,
    chosen: LearnedHash,
    error: type[Exception],
) -> None:
    with pytest.raises(error):
        await chooses(firm, chosen, by=by)
    assert await beholder.fetchval("SELECT count(*) FROM learned_choice") == 0


async def test_another_workspace_sees_and_chooses_nothing_of_it(
    firm: Company, app_engine: AsyncEngine, beholder: Any
) -> None:
    await season(firm, beholder, 4)
    proposed = (await page(firm)).proposed
    other = await company(app_engine, workspace="T0OTHER", clock=firm.clock).install(BOSS, installer=BOSS)
    with pytest.raises(NotFound):
        await chooses(other, proposed)
    shown = await page(other)
    assert (shown.weeks, shown.known, shown.proposed) == (0, 0, AUTHORS)


async def test_a_square_that_is_written_anew_starts_anew_and_one_that_is_retired_is_gone(
    firm: Company, beholder: Any
) -> None:
    await season(firm, beholder, 4)
    assert NEVER in {each.activity.id for each in (await page(firm)).hardly}
    await run(firm, retire_square, RetireSquare(person=BOSS, activity=NEVER))
    assert NEVER not in {each.activity.id for each in (await page(firm)).hardly}
    known = (await page(firm)).known
    await run(firm, _rewritten, None)
    shown = await page(firm)
    assert ALWAYS not in {each.activity.id for each in shown.unlike}
    assert shown.known == known - 1


async def _rewritten(tx: Any, _: None) -> None:
    before = await held(tx, BOSS)
    asks_else = tuple(
        replace(each, prompt="Hum a tune on the quay.") if each.id == ALWAYS else each
        for each in before.deck.activities
    )
    await put(tx, before, to_toml(replace(before.deck, activities=asks_else)), by=BOSS, way=Way.FILE)


async def test_a_square_that_is_given_another_effort_keeps_what_is_known_of_it(
    firm: Company, beholder: Any
) -> None:
    """Until the next week is counted nothing is said of it."""
    last = await season(firm, beholder, 4)
    shown = await page(firm)
    before = next(each for each in shown.unlike if each.activity.id == ALWAYS)
    await run(firm, retier_square, RetierSquare(person=BOSS, activity=ALWAYS, effort=done_like(before)))
    after = await page(firm)
    assert ALWAYS not in {each.activity.id for each in after.unlike}
    assert (shown.pending, after.pending, after.known) == (0, 1, shown.known)
    await plays(firm, beholder, last.next())
    assert await run(firm, count_week, CountWeek())
    assert (await page(firm)).pending == 0
    kept = await beholder.fetchval("SELECT found FROM learned_week ORDER BY week DESC LIMIT 1")
    (found,) = [each for each in json.loads(kept) if each["activity"] == ALWAYS]
    assert found["effort"] == done_like(before)
    assert found["dealt"] > before.dealt


async def test_with_another_deck_nothing_is_known_and_cards_are_dealt_all_the_same(
    firm: Company, beholder: Any
) -> None:
    await season(firm, beholder, 4)
    shown = await page(firm)
    await chooses(firm, shown.proposed)
    await run(firm, _back_to_the_shipped, None)
    then = await page(firm)
    assert (then.known, then.hardly, then.unlike) == (0, (), ())
    goes_to(firm, shown.starts)
    await run(firm, deal_cards, DealCards(week=shown.starts, zone="Europe/Lisbon"))
    checked = await run(firm, check_cards, CheckCards(week=shown.starts, limit=100))
    assert [each.problems for each in checked] == [()] * 8
    assert {each.deal.learned for each in checked} == {0}


async def _back_to_the_shipped(tx: Any, _: None) -> None:
    await put(tx, await held(tx, BOSS), None, by=BOSS, way=Way.BACK)


async def test_what_was_counted_is_forgotten_after_half_a_year_and_chances_are_not(
    firm: Company, beholder: Any
) -> None:
    await season(firm, beholder, 1)
    await beholder.execute("UPDATE square_tally SET week = week - 7 * 27")
    await plays(firm, beholder, WEEK.next().next())
    while await run(firm, count_week, CountWeek()):
        pass
    assert await beholder.fetchval("SELECT count(DISTINCT week) FROM square_tally") == 1


@pytest.mark.parametrize(
    ("by", "activity", "effort", "code"),
    [
        (BEN, ALWAYS, 2, "not_manager"),
        (BOSS, ActivityId("a-999"), 2, "square_gone"),
    ],
)
async def test_only_managers_give_squares_of_the_deck_another_effort(
    firm: Company, by: PersonId, activity: ActivityId, effort: int, code: str
) -> None:
    with pytest.raises(ServiceError, match=code):
        await run(firm, retier_square, RetierSquare(person=by, activity=activity, effort=effort))


async def test_an_effort_is_not_changed_where_too_few_of_it_would_be_left(
    firm: Company, beholder: Any
) -> None:
    for number in (28, 29):
        retiered = RetierSquare(person=BOSS, activity=ActivityId(f"a-{number}"), effort=2)
        outcome = await asyncio.gather(run(firm, retier_square, retiered), return_exceptions=True)
    assert [getattr(each, "code", "") for each in outcome] == ["deck_lacks"]
    assert await beholder.fetchval("SELECT count(*) FROM deck_choice WHERE kind = 'effort'") == 1
