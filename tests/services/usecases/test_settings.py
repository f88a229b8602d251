"""Settings of the workspace and of people: who may change them, what is kept of it, and what it does."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.model import PersonId, Setting, Size
from services.deck_pages import COMES_WITH_IT
from services.errors import FieldErrors, Refused
from services.languages import Language
from services.pages import Care
from services.rules.policy import DEFAULT
from services.settings import Preset, Stage, Step
from services.settings_pages import PolicyPage, WorkspacePage
from services.teams import TeamChoice, TeamSource
from services.usecases.change_settings import (
    ChangeMine,
    ChangeWorkspace,
    ShowSettings,
    change_mine,
    change_workspace,
    show_mine,
    show_settings,
    show_workspace_settings,
)
from services.usecases.choose_lookers import ChooseLookers, choose_lookers
from services.usecases.choose_policy import ChoosePolicy, ShowPolicy, choose_policy, show_policy
from services.usecases.choose_setting import ChooseSetting, choose_setting
from services.usecases.choose_target import ChooseTarget, choose_target
from services.usecases.deal_cards import DealCards, deal_cards
from services.usecases.due import Due, due
from services.usecases.join_game import JoinGame, join_game
from services.usecases.judging import bench
from services.usecases.keep_team import MakeTeam, make_team
from services.usecases.pause_game import PauseGame, pause_game
from services.usecases.resume_game import ResumeGame, resume_game
from services.usecases.set_theme import SetTheme, set_theme
from services.usecases.set_up import ShowSetUp, TakeStep, show_set_up, take_step
from services.usecases.show_home import ShowHome, show_home
from services.usecases.submit_claim import submit_claim
from services.usecases.tune_policy import TunePolicy, tune_policy
from tests.support.company import WEEK, Company, company, plain_squares, submission, told

BOSS, ANA, BEN = (PersonId(name) for name in ("UBOSS", "UANA", "UBEN"))


@pytest.fixture
async def harbour(app_engine: AsyncEngine) -> Company:
    return await company(app_engine).install(BOSS, ANA, BEN)


async def workspace_settings(firm: Company, person: PersonId = BOSS) -> WorkspacePage:
    return await firm.database.run(firm.workspace, show_workspace_settings, ShowSettings(person=person))


async def set_for_all(firm: Company, person: PersonId = BOSS, **wanted: Any) -> WorkspacePage:
    choice = replace((await workspace_settings(firm)).choice, **wanted)
    return await firm.database.run(
        firm.workspace, change_workspace, ChangeWorkspace(person=person, choice=choice)
    )


async def test_everybody_sees_what_they_may_set(harbour: Company) -> None:
    managed = MakeTeam(
        person=BOSS,
        source=TeamSource.HAND,
        source_id="",
        choice=TeamChoice(name="Pier", managers=(ANA,), members=()),
    )
    await harbour.database.run(harbour.workspace, make_team, managed)
    for person, care in ((BOSS, Care.EVERYTHING), (ANA, Care.TEAMS), (BEN, Care.NOTHING)):
        page = await harbour.database.run(harbour.workspace, show_settings, ShowSettings(person=person))
        home = await harbour.database.run(harbour.workspace, show_home, ShowHome(person=person))
        assert page.care is home.looks_after is care


async def test_a_change_of_the_workspace_is_kept_and_says_what_and_when(
    harbour: Company, beholder: Any
) -> None:
    page = await set_for_all(harbour, deal_weekday=1, deal_hour=10, full_ranking=True)
    assert page.changes == ("deal_weekday", "deal_hour", "full_ranking")
    assert page.next_deal == datetime(2026, 12, 1, 10, tzinfo=UTC)
    row = await beholder.fetchrow("SELECT * FROM change WHERE subject = 'workspace'")
    assert (row["person_id"], row["changed_at"]) == (BOSS, harbour.clock.now)
    assert '"deal_hour": 9' in row["before"]
    assert '"deal_hour": 10' in row["after"]
    assert (await set_for_all(harbour)).changes == ()
    assert await beholder.fetchval("SELECT count(*) FROM change") == 1
    assert set((await workspace_settings(harbour)).latest[0].names) == set(page.changes)


async def test_cards_come_from_monday_to_wednesday_and_a_later_day_of_old_stays_until_it_is_changed(
    harbour: Company, beholder: Any
) -> None:
    for day in (3, 4, 5, 6):
        with pytest.raises(FieldErrors) as raised:
            await set_for_all(harbour, deal_weekday=day)
        assert raised.value.fields == {"deal_day": "bad_deal_day"}
    await beholder.execute("UPDATE workspace SET deal_weekday = 6")
    assert (await set_for_all(harbour, deal_hour=10)).choice.deal_weekday == 6
    assert (await set_for_all(harbour, deal_weekday=2)).choice.deal_weekday == 2


async def test_nobody_else_changes_the_workspace(harbour: Company) -> None:
    for person in (ANA, PersonId("UNOBODY")):
        with pytest.raises(Refused):
            await set_for_all(harbour, person, deal_hour=10)
        with pytest.raises(Refused):
            await workspace_settings(harbour, person)


async def test_holidays_that_are_over_are_kept_though_nobody_lists_them(
    harbour: Company, beholder: Any
) -> None:
    over, coming = date(2026, 11, 2), date(2026, 12, 25)
    await set_for_all(harbour, holidays=frozenset({over, coming}))
    await set_for_all(harbour, holidays=frozenset[date]())
    assert await beholder.fetchval("SELECT holidays FROM workspace") == [over]


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"quiet_from": 13}, "quiet_from"),
    ({"quiet_until": 12}, "quiet_until"),
    ({"holidays": frozenset(date.fromordinal(740000 + n) for n in range(101))}, "holidays"),
]


async def test_what_leaves_no_time_is_said_under_its_field(harbour: Company) -> None:
    for given, field in WRONG:
        with pytest.raises(FieldErrors) as raised:
            await set_for_all(harbour, **given)
        assert set(raised.value.fields) == {field}


async def test_a_monday_off_moves_the_deal_and_a_week_off_has_none(harbour: Company, beholder: Any) -> None:
    await harbour.join(ANA)
    week = WEEK.next()
    await set_for_all(harbour, holidays=frozenset({week.monday}))
    home = await harbour.database.run(harbour.workspace, show_home, ShowHome(person=ANA))
    assert home.deals_at == datetime(2026, 12, 1, 9, tzinfo=UTC)
    waiting = "SELECT count(*) FROM pgqueuer WHERE entrypoint = 'deal' AND convert_from(payload, 'UTF8') LIKE '%2026-W49%'"
    for at, deals in ((datetime(2026, 11, 30, 12, tzinfo=UTC), 0), (datetime(2026, 12, 1, 9, tzinfo=UTC), 1)):
        harbour.clock.now = at
        await harbour.database.run(harbour.workspace, due, Due())
        assert await beholder.fetchval(waiting) == deals


async def test_ones_own_settings_are_changed_at_once_and_every_way_is_kept(
    harbour: Company, beholder: Any
) -> None:
    page = await harbour.database.run(harbour.workspace, show_mine, ShowSettings(person=ANA))
    choice = replace(
        page.choice,
        setting=Setting.COUNTER,
        size=Size.THREE,
        language=Language.GERMAN,
        visible=True,
        cheered=False,
        reminded=False,
        quiet_from=17,
        quiet_until=10,
    )
    saved = await harbour.database.run(harbour.workspace, change_mine, ChangeMine(person=ANA, choice=choice))
    assert saved.choice == choice
    assert set(saved.changes) == {
        "setting",
        "size",
        "language",
        "visible",
        "cheered",
        "reminded",
        "quiet_from",
        "quiet_until",
    }
    await harbour.database.run(
        harbour.workspace, choose_setting, ChooseSetting(person=ANA, setting=Setting.REMOTE)
    )
    subjects = await beholder.fetch("SELECT subject, person_id FROM change")
    assert {tuple(row) for row in subjects} == {(f"person:{ANA}", ANA)}
    assert len(subjects) == 2
    wrong = ChangeMine(person=ANA, choice=replace(choice, quiet_from=3))
    with pytest.raises(FieldErrors):
        await harbour.database.run(harbour.workspace, change_mine, wrong)


async def test_a_break_is_days_that_nobody_counts_and_ends_when_somebody_is_back(
    harbour: Company, beholder: Any
) -> None:
    await harbour.join(ANA)
    await harbour.database.run(harbour.workspace, pause_game, PauseGame(person=ANA, until=date(2026, 12, 4)))
    told = "SELECT first, last FROM absence"
    assert [tuple(row) for row in await beholder.fetch(told)] == [(date(2026, 11, 25), date(2026, 12, 4))]
    harbour.clock.move(days=2)
    await harbour.database.run(harbour.workspace, resume_game, ResumeGame(person=ANA))
    assert [tuple(row) for row in await beholder.fetch(told)] == [(date(2026, 11, 25), date(2026, 11, 26))]
    await harbour.database.run(harbour.workspace, pause_game, PauseGame(person=ANA))
    assert await beholder.fetchval("SELECT last FROM absence WHERE first = '2026-11-27'") is None
    await harbour.database.run(harbour.workspace, join_game, JoinGame(person=ANA))
    assert await beholder.fetchval("SELECT count(*) FROM absence") == 1


async def test_setting_up_is_taken_step_by_step_and_shows_what_was_done_elsewhere(harbour: Company) -> None:
    async def take(step: Step | None, stage: Stage = Stage.DONE) -> Any:
        command = TakeStep(person=BOSS, step=step, stage=stage)
        return await harbour.database.run(harbour.workspace, take_step, command)

    page = await harbour.database.run(harbour.workspace, show_set_up, ShowSetUp(person=BOSS))
    assert set(page.stages.values()) == {Stage.OPEN}
    assert (page.playing, page.teams) == (0, 1)
    await set_for_all(harbour, deal_hour=8)
    page = await take(Step.DECK, Stage.LEFT)
    assert (page.stages[Step.TIME], page.stages[Step.DECK]) == (Stage.DONE, Stage.LEFT)
    theme = SetTheme(person=BOSS, theme="Boats", motto="", season="", base=COMES_WITH_IT)
    await harbour.database.run(harbour.workspace, set_theme, theme)
    page = await take(Step.PLAYERS)
    done = {Step.PLAYERS, Step.TIME, Step.SEEN, Step.DECK}
    assert {step for step, stage in page.stages.items() if stage is Stage.DONE} == done
    assert not page.over
    assert (await take(None)).over


async def test_steps_that_two_take_at_once_are_both_taken(app_engine: AsyncEngine) -> None:
    firm = await company(app_engine, workspace="T0BOTH").install(BOSS, ANA)
    steps = [TakeStep(person=BOSS, step=step) for step in Step]
    await asyncio.gather(*(firm.database.run(firm.workspace, take_step, each) for each in steps))
    page = await firm.database.run(firm.workspace, show_set_up, ShowSetUp(person=BOSS))
    assert set(page.stages.values()) == {Stage.DONE}


async def test_those_are_counted_as_asked_whose_invitation_went_out(harbour: Company, beholder: Any) -> None:
    asked = []
    for person in (BEN, BEN, ANA):
        page = await harbour.database.run(harbour.workspace, show_set_up, ShowSetUp(person=BOSS))
        asked.append(page.asked)
        await beholder.execute(
            "INSERT INTO message (workspace_id, key, channel, ts, posted_at)"
            " VALUES ($1, $2, 'D1', '1.1', now()) ON CONFLICT DO NOTHING",
            harbour.workspace,
            f"invitation:{person}:2026-Q4",
        )
    assert asked == [0, 1, 1]


async def test_setting_up_is_for_those_who_look_after_the_workspace(harbour: Company, beholder: Any) -> None:
    for usecase, command in (
        (show_set_up, ShowSetUp(person=ANA)),
        (take_step, TakeStep(person=ANA, step=Step.DECK)),
    ):
        with pytest.raises(Refused, match="not_manager"):
            await harbour.database.run(harbour.workspace, usecase, command)  # type: ignore[arg-type]  # a table of both
    kinds = await beholder.fetch("SELECT person_id FROM outbox WHERE kind = 'set_up'")
    assert [row["person_id"] for row in kinds] == [BOSS]


async def policy_of(firm: Company, person: PersonId = BOSS) -> PolicyPage:
    return await firm.database.run(firm.workspace, show_policy, ShowPolicy(person=person))


async def asks(firm: Company, preset: Preset | None, person: PersonId = BOSS) -> PolicyPage:
    return await firm.database.run(firm.workspace, choose_policy, ChoosePolicy(person=person, preset=preset))


async def test_how_much_the_rules_ask_is_chosen_kept_and_shown_wherever_it_is_set(
    harbour: Company, beholder: Any
) -> None:
    assert (await policy_of(harbour)).preset is Preset.DEFAULT
    page = await asks(harbour, Preset.STRICT)
    assert (page.preset, page.changed) == (Preset.STRICT, True)
    (told,) = page.latest
    assert (told.person, told.before, told.after) == (BOSS, Preset.DEFAULT, Preset.STRICT)
    assert await beholder.fetchval("SELECT changed_by FROM policy WHERE version = 1") == BOSS
    assert not (await asks(harbour, Preset.STRICT)).changed
    assert await beholder.fetchval("SELECT count(*) FROM policy") == 1
    async with harbour.database.begin(harbour.workspace) as tx:
        assert (await bench(tx)).policy.burst_claims < DEFAULT.burst_claims
    walk = await harbour.database.run(harbour.workspace, show_set_up, ShowSetUp(person=BOSS))
    assert (walk.preset, walk.stages[Step.POLICY]) == (Preset.STRICT, Stage.DONE)
    assert (await workspace_settings(harbour)).preset is Preset.STRICT


async def test_it_holds_for_claims_from_then_on_and_what_is_lit_stays_lit(harbour: Company) -> None:
    """Of four claims in one half hour, the fourth is looked at where the rules ask for more."""
    await harbour.join(ANA)
    lit = []
    for number, face in enumerate(plain_squares(await harbour.card(ANA))[:4]):
        if number == 3:
            await asks(harbour, Preset.STRICT)
        evidence = told(face.activity, number=number, customer=("Ines", "Rui", "Chayo", "Malin")[number])
        claim = submission(ANA, face, evidence)
        lit.append((await harbour.database.run(harbour.workspace, submit_claim, claim)).state)
    assert [each.value for each in lit] == ["awarded"] * 3 + ["review"]
    card = await harbour.card(ANA)
    assert sum(face.state.value == "awarded" for face in card.squares) == 3


async def test_what_the_operator_set_stays_until_somebody_chooses_and_silent_rules_stay_silent(
    harbour: Company,
) -> None:
    tuned = TunePolicy(by="root", changes={"burst_claims": 9}, off=frozenset({"photo_reused"}))
    await harbour.database.run(harbour.workspace, tune_policy, tuned)
    page = await asks(harbour, None)
    assert (page.preset, page.silent, page.changed) == (None, ("photo_reused",), False)
    page = await asks(harbour, Preset.DEFAULT)
    assert (page.preset, page.silent, page.changed) == (Preset.DEFAULT, ("photo_reused",), True)
    assert page.latest[0].before is None


async def test_nobody_else_chooses_how_much_the_rules_ask(harbour: Company) -> None:
    for tried in (policy_of(harbour, ANA), asks(harbour, Preset.RELAXED, ANA)):
        with pytest.raises(Refused, match="not_manager"):
            await tried


async def test_how_likely_a_line_is_stands_among_the_settings_and_the_installer_may_change_it(
    harbour: Company,
) -> None:
    chosen = ChooseLookers(person=BOSS, managers=(ANA,), reviewers=())
    await harbour.database.run(harbour.workspace, choose_lookers, chosen)
    assert (await workspace_settings(harbour)).target == 0.4
    for person, before, after in ((BOSS, 0.4, 0.2), (ANA, 0.2, 0.6)):
        command = ChooseTarget(person=person, target=after, base=before)
        await harbour.database.run(harbour.workspace, choose_target, command)
        assert (await workspace_settings(harbour)).target == after
    with pytest.raises(Refused, match="not_manager"):
        await harbour.database.run(harbour.workspace, choose_target, replace(command, person=BEN))


async def test_a_new_season_asks_once_again(harbour: Company, beholder: Any) -> None:
    await harbour.join(ANA)
    harbour.clock.now = datetime(2027, 1, 4, 10, tzinfo=UTC)
    next_week = WEEK.next().next().next().next().next().next()
    for _ in range(2):
        await harbour.database.run(
            harbour.workspace, deal_cards, DealCards(week=next_week, zone="Europe/Lisbon")
        )
    asked = "SELECT count(*) FROM outbox WHERE kind = 'invitation' AND person_id = $1 AND key LIKE '%2027-Q1'"
    assert await beholder.fetchval(asked, ANA) == 1
    assert await beholder.fetchval("SELECT state FROM person WHERE person_id = $1", ANA) == "invited"
