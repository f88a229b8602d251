"""One square, one post: the lines it finished together, with the full card where it was full with them."""

from dataclasses import replace
from functools import reduce
from operator import or_
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.lines import GEOMETRY
from cards.model import PersonId, Size
from services.claim_state import ClaimState
from services.ids import ChannelId, ClaimId
from services.notices import Celebration
from services.pages import CelebrationPage
from services.ports import Posted
from services.store import messages
from services.usecases.choose_days import ChooseDays, choose_days
from services.usecases.compose import compose
from services.usecases.submit_claim import submit_claim
from services.usecases.withdraw_claim import WithdrawClaim, withdraw_claim
from tests.support.company import WEEK, Company, company, plain_squares, submission, told

ME, TEAM = PersonId("UAMARA"), ChannelId("C0TEAM")
THREE = GEOMETRY[Size.THREE]


@pytest.fixture
async def harbour(app_engine: AsyncEngine) -> Company:
    firm = await company(app_engine).install(ME, "UBOSS")
    await firm.database.run(firm.workspace, choose_days, ChooseDays(person=ME, size=Size.THREE))
    await firm.join(ME)
    await firm.meets_in(TEAM)
    return firm


async def lights(firm: Company, beholder: Any, *, full: bool) -> tuple[ClaimId, tuple[int, ...]]:
    """Claims a square after which its lines are complete, and the rest of the card with `full`. Answers the lines."""
    face = plain_squares(await firm.card(ME))[0]
    lines = tuple(sorted(THREE.through[face.position]))
    before = Size.THREE.full if full else reduce(or_, (THREE.masks[line] for line in lines))
    await beholder.execute("UPDATE card SET awarded = $1", before & ~(1 << face.position))
    page = await firm.database.run(firm.workspace, submit_claim, submission(ME, face, told(face.activity)))
    assert page.state is ClaimState.AWARDED
    return page.claim, lines


async def post(firm: Company, line: int | None) -> CelebrationPage | None:
    page = await firm.database.run(firm.workspace, compose, cheer(line))
    assert page is None or isinstance(page, CelebrationPage)
    return page


def cheer(line: int | None) -> Celebration:
    return Celebration(person=ME, week=WEEK, channel=TEAM, line=line)


async def waiting(beholder: Any) -> list[str]:
    rows = await beholder.fetch("SELECT key FROM outbox WHERE kind = 'celebration'")
    return [row["key"] for row in rows]


@pytest.mark.parametrize("full", [False, True])
async def test_all_that_a_square_finished_comes_in_one_post(
    harbour: Company, beholder: Any, *, full: bool
) -> None:
    _, lines = await lights(harbour, beholder, full=full)
    assert len(lines) > 1
    at = None if full else lines[0]
    assert await waiting(beholder) == [cheer(at).key]
    page = await post(harbour, at)
    assert page is not None
    assert (page.lines, page.full_card, page.lit) == (lines, full, True)


async def test_a_post_of_several_lines_names_those_that_are_open_again(
    harbour: Company, beholder: Any
) -> None:
    claim, lines = await lights(harbour, beholder, full=False)
    lost = next(place for place in THREE.squares[lines[1]] if place not in THREE.squares[lines[0]])
    await beholder.execute("UPDATE card SET awarded = awarded & ~$1::integer", 1 << lost)
    unposted = await post(harbour, lines[0])
    assert unposted is not None
    assert unposted.lit
    assert lines[1] not in unposted.lines
    async with harbour.database.begin(harbour.workspace) as tx:
        await messages.keep(tx, cheer(lines[0]).key, Posted(channel=TEAM, ts="1.1"))
    page = await post(harbour, lines[0])
    assert page is not None
    assert (page.lines, page.lit) == (tuple(line for line in lines if line not in unposted.lines), False)
    await harbour.database.run(harbour.workspace, withdraw_claim, WithdrawClaim(person=ME, claim=claim))
    page = await post(harbour, lines[0])
    assert page is not None
    assert (page.lines, page.lit) == (lines, False)
    assert await waiting(beholder) == [cheer(lines[0]).key]


async def test_cheers_of_a_week_are_counted_within_their_channel(harbour: Company, beholder: Any) -> None:
    _, lines = await lights(harbour, beholder, full=False)
    page = await post(harbour, lines[0])
    assert page is not None
    assert page.turn == 0
    await beholder.execute(
        "INSERT INTO ledger SELECT (jsonb_populate_record(l, jsonb_build_object("
        "'person_id', 'UBOSS', 'entered_at', l.entered_at - interval '1 hour'))).* FROM ledger l"
    )
    assert await post(harbour, lines[0]) == replace(page, turn=1)
    await beholder.execute("UPDATE team SET channel = 'C0OTHER'")
    assert await post(harbour, lines[0]) == page
