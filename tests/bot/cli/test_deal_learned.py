"""`bingo deal learned`: what cards of a week are dealt by, as a file."""

import hashlib
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.deal import AUTHORS, EFFORT_PRIOR, Learned
from cards.decks import default_deck
from cards.model import PersonId
from services.decks import first_free
from services.learning import LearnedChoice
from services.store import learned
from services.store.tx import Tx
from services.usecases.deal_cards import DealCards, deal_cards
from tests.bot.cli.test_policy import ME, Bingo, bingo
from tests.support.company import WEEK, Company, company

__all__ = ["bingo"]

CHANCES = Learned({each.id: round(EFFORT_PRIOR[each.effort] - 0.05, 3) for each in default_deck().activities})


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> Company:
    """Whose cards are dealt by what was learned from the next free week on."""
    harbour = await company(app_engine).install(ME, installer=ME)
    await harbour.join(ME)
    await harbour.database.run(harbour.workspace, chosen, None)
    return harbour


async def chosen(tx: Tx, _: None) -> None:
    name = await learned.keep(tx, CHANCES)
    choice = LearnedChoice(week=first_free(tx.now), chosen=name, replaces=AUTHORS, by=PersonId(ME), at=tx.now)
    await learned.choose(tx, choice)


async def test_its_file_is_the_one_the_cards_name(bingo: Bingo, firm: Company, beholder: Any) -> None:
    week = WEEK.next()
    firm.clock.move(days=5)
    await firm.database.run(firm.workspace, deal_cards, DealCards(week=week, zone="Europe/Lisbon"))
    ran = await bingo("deal", "learned", "--workspace", firm.workspace, "--week", str(week))
    assert ran.code == 0
    name = await beholder.fetchval("SELECT learned FROM card WHERE week = $1", week.monday)
    assert hashlib.sha256(ran.out.rstrip("\n").encode()).hexdigest() == name
    verified = await bingo("deal", "verify", "--workspace", firm.workspace, "--week", str(week))
    assert verified.out == f"1 of 1 cards of {week} came out the same.\n"


async def test_a_week_by_the_authors_has_none(bingo: Bingo, firm: Company) -> None:
    ran = await bingo("deal", "learned", "--workspace", firm.workspace, "--week", str(WEEK))
    assert (ran.code, ran.out) == (0, "{}\n")


async def test_a_week_that_is_none_is_said_so(bingo: Bingo, firm: Company) -> None:
    ran = await bingo("deal", "learned", "--workspace", firm.workspace, "--week", "2026-W99")
    assert ran.code != 0
    assert "2026-W99" in ran.err
