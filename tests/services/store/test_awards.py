"""The award statement against the game it stands for, and against fifty people at once."""

import asyncio
from dataclasses import replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.award import award as game_award
from cards.award import revoke as game_revoke
from cards.lines import LINE_SQUARES, complete
from cards.model import PersonId, Position, Size
from cards.points import Circumstances, Entry, EntryKind, score
from services.claim_state import ClaimState
from services.evidence import Evidence
from services.ids import ClaimId
from services.store import awards, boards, claims, dealt_cards, finished, scores
from services.store.claims import StoredClaim
from services.store.finished import Finish
from services.store.tx import Tx
from services.usecases.choose_days import ChooseDays, choose_days
from tests.support.company import WEDNESDAY, WEEK, Company, company

ME = PersonId("UAMARA")
PLAYERS = {Size.FIVE: ME, Size.FOUR: PersonId("UFOUR"), Size.THREE: PersonId("UTHREE")}
"""One with a card of each size."""
SQUARE = (Entry(kind=EntryKind.SQUARE, points=10),)


@pytest.fixture
async def harbour(app_engine: AsyncEngine) -> Company:
    firm = await company(app_engine).install(*PLAYERS.values(), "UBOSS")
    for size, person in PLAYERS.items():
        await firm.database.run(firm.workspace, choose_days, ChooseDays(person=person, size=size))
        await firm.join(person)
    return firm


async def claimed(tx: Tx, position: int, person: PersonId = ME) -> StoredClaim:
    dealt = await dealt_cards.load(tx, person, WEEK)
    assert dealt is not None
    claim = StoredClaim(
        id=ClaimId(tx.new_id()),
        person=person,
        week=WEEK,
        position=Position(position),
        activity=dealt.card.activities[position],
        state=ClaimState.SUBMITTED,
        revision=1,
        closing=True,
        evidence=Evidence(customer="Ines"),
        occurred_on=date(2026, 11, 25),
        submitted_at=WEDNESDAY,
        zone=ZoneInfo("Europe/Lisbon"),
        customer=None,
        due=None,
        source="",
        size=dealt.card.size,
    )
    await claims.save(tx, claim)
    return claim


async def stored(firm: Company, position: int) -> StoredClaim:
    async with firm.database.begin(firm.workspace) as tx:
        return await claimed(tx, position)


async def awarded(firm: Company, claim: StoredClaim) -> awards.Booked | None:
    async with firm.database.begin(firm.workspace) as tx:
        return await awards.award(tx, claim, SQUARE)


async def test_fifty_awards_of_one_square_book_one(harbour: Company, beholder: Any) -> None:
    claim = await stored(harbour, 7)
    booked = await asyncio.gather(*(awarded(harbour, claim) for _ in range(50)))
    assert sum(b is not None for b in booked) == 1
    assert await beholder.fetchval("SELECT count(*) FROM ledger") == 1
    assert await beholder.fetchval("SELECT points FROM score_week") == 10
    assert await beholder.fetchval("SELECT points FROM team_week") == 10
    assert await beholder.fetchval("SELECT awarded FROM card WHERE person_id = $1", ME) == 1 << 7


async def test_what_one_square_finished_stays_together_whatever_finishes_it_anew(harbour: Company) -> None:
    corner, *others = [await stored(harbour, place) for place in (0, 1, 2, 3, 4, 5, 10, 15, 20)]
    for claim in (*others, corner):
        await awarded(harbour, claim)
    both = (Finish(lines=(0, 5)),)
    async with harbour.database.begin(harbour.workspace) as tx:
        assert await finished.of_card(tx, ME, WEEK) == both
        await awards.revoke(tx, others[0], state=ClaimState.REVIEW)
    again = await awarded(harbour, others[0])
    assert again is not None
    assert again.lines == (0,)
    async with harbour.database.begin(harbour.workspace) as tx:
        assert await finished.of_card(tx, ME, WEEK) == both


async def test_the_five_squares_of_a_line_at_once_complete_it_once(harbour: Company, beholder: Any) -> None:
    line = [await stored(harbour, position) for position in LINE_SQUARES[10]]
    booked = await asyncio.gather(*(awarded(harbour, claim) for claim in line for _ in range(10)))
    lines = [line for b in booked if b is not None for line in b.lines]
    assert lines == [10]
    row = await beholder.fetchrow("SELECT points, squares, lines FROM score_week")
    assert tuple(row) == (5 * 10 + 25, 5, 1)
    assert await beholder.fetchval("SELECT sum(points) FROM ledger") == 75
    assert await beholder.fetchval("SELECT points FROM team_week") == 75


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    size=st.sampled_from(Size),
    steps=st.lists(st.tuples(st.integers(0, 24), st.booleans()), min_size=1, max_size=40),
)
async def test_the_statement_decides_what_the_game_decides(
    harbour: Company, size: Size, steps: list[tuple[int, bool]]
) -> None:
    me = PLAYERS[size]
    async with harbour.database.begin(harbour.workspace) as tx:
        await tx.do("SAVEPOINT fresh")
        dealt = await dealt_cards.lock(tx, me, WEEK)
        assert dealt is not None
        assert dealt.card.size is size
        card, total, held = dealt.card, 0, dict[int, StoredClaim]()
        for place, take_back in steps:
            position = place % size.squares
            activity = dealt.deck.activity(card.activities[position])
            if position in held and take_back:
                revocation = game_revoke(card, Position(position))
                undone = await awards.revoke(tx, held.pop(position))
                assert undone is not None
                assert set(undone.lines) == set(revocation.lines)
                assert undone.full_card == revocation.full_card
                card, total = revocation.card, total + sum(entry.points for entry in undone.entries)
            elif position not in held:
                # Enough colleagues met the customer now and then: it lights and is worth nothing but its lines.
                around = Circumstances(colleagues_this_week=4 * (place % 5 == 0), new_person=place % 2 == 0)
                decision = game_award(card, Position(position), activity=activity, circumstances=around)
                held[position] = await claimed(tx, position, me)
                booked = await awards.award(tx, held[position], score(activity, around))
                assert booked is not None
                kinds = sorted((entry.kind, entry.points) for entry in booked.entries)
                assert kinds == sorted((entry.kind, entry.points) for entry in decision.entries)
                card, total = decision.card, total + sum(entry.points for entry in decision.entries)
        after = await dealt_cards.load(tx, me, WEEK)
        week = await scores.of_person(tx, me, WEEK)
        assert after is not None
        assert after.card == card
        assert (week.points, week.squares, week.lines) == (
            total,
            len(held),
            len(complete(card.awarded, card.size)),
        )
        assert await scores.of_team(tx, dealt.team, WEEK) == await boards.as_of(tx, dealt.team, WEEK) == week
        await tx.do("ROLLBACK TO SAVEPOINT fresh")


async def test_an_award_taken_back_leaves_nothing_on_the_board_and_everything_in_the_ledger(
    harbour: Company, beholder: Any
) -> None:
    claim = await stored(harbour, 3)
    await awarded(harbour, claim)
    async with harbour.database.begin(harbour.workspace) as tx:
        await awards.revoke(tx, claim)
    async with harbour.database.begin(harbour.workspace) as tx:
        assert await awards.revoke(tx, claim) is None
    assert await beholder.fetchval("SELECT points FROM score_week") == 0
    assert [r["points"] for r in await beholder.fetch("SELECT points FROM ledger ORDER BY points")] == [
        -10,
        10,
    ]
    assert await beholder.fetchval("SELECT state FROM claim") == "withdrawn"


async def test_an_award_may_be_taken_back_and_given_again_any_number_of_times(
    harbour: Company, beholder: Any
) -> None:
    line = [await stored(harbour, position) for position in LINE_SQUARES[0]]
    for claim in line:
        await awarded(harbour, claim)
    for _ in range(3):
        async with harbour.database.begin(harbour.workspace) as tx:
            undone = await awards.revoke(tx, line[2], state=ClaimState.ASKED)
            assert undone is not None
            assert undone.lines == (0,)
            state = await tx.one(
                "SELECT state FROM claim WHERE workspace_id = :workspace AND claim_id = :c", c=line[2].id
            )
            assert state is not None
            assert state["state"] == "asked"
        assert await beholder.fetchval("SELECT points FROM score_week") == 40
        again = await awarded(harbour, line[2])
        assert again is not None
        assert again.lines == (0,)
        row = await beholder.fetchrow("SELECT points, squares, lines FROM score_week")
        assert tuple(row) == (75, 5, 1)
        assert await beholder.fetchval("SELECT points FROM team_week") == 75
    assert await beholder.fetchval("SELECT sum(points) FROM ledger") == 75


async def test_a_withdrawn_claim_is_never_awarded(harbour: Company, beholder: Any) -> None:
    claim = await stored(harbour, 3)
    async with harbour.database.begin(harbour.workspace) as tx:
        await claims.move(tx, claim, ClaimState.WITHDRAWN)
    async with harbour.database.begin(harbour.workspace) as tx:
        assert await awards.award(tx, replace(claim), SQUARE) is None
        await tx.do("UPDATE card SET awarded = 0")
    assert await beholder.fetchval("SELECT count(*) FROM ledger") == 0
