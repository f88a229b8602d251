"""Decks are read once, aside, and never change."""

import asyncio

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from cards.decks import default_source
from cards.errors import DeckError
from cards.model import DeckHash, PersonId, WorkspaceId
from services.errors import NotFound
from services.store import decks
from services.store.tx import Tx
from tests.cards.small_decks import ONE, a_deck
from tests.support.company import Company, company

HERE, THERE = WorkspaceId("T1"), WorkspaceId("T2")
DECK = a_deck(efforts={1: 1})


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> Company:
    return await company(app_engine).install(PersonId("UAMARA"))


async def kept(tx: Tx, source: str) -> DeckHash:
    return (await decks.keep(tx, source)).hash


async def test_a_deck_that_is_kept_is_found_and_read_once(firm: Company) -> None:
    own = await firm.database.run(firm.workspace, kept, ONE)
    one, again = [await firm.database.run(firm.workspace, decks.load, own) for _ in range(2)]
    assert one is again
    assert one.hash == own


async def test_a_deck_of_another_workspace_is_not_there(firm: Company) -> None:
    other = await firm.database.run(firm.workspace, kept, ONE)
    with pytest.raises(NotFound):
        await firm.database.run(WorkspaceId("TELSEWHERE"), decks.load, other)


async def test_others_go_on_while_a_deck_is_read() -> None:
    reading = asyncio.create_task(decks.read(default_source()))
    turns = 0
    while not reading.done():
        await asyncio.sleep(0)
        turns += 1
    assert turns > 10
    assert (await reading).hash == decks.shipped().hash


async def test_what_is_no_deck_is_told_as_ever() -> None:
    with pytest.raises(DeckError, match="from 1 to 5"):
        await decks.read(ONE.replace("effort = 1", "effort = 9"))


def test_the_deck_nobody_asked_for_longest_makes_room() -> None:
    shelf = decks.Shelf(2)
    for workspace in (HERE, THERE):
        shelf.put(workspace, DECK)
    assert shelf.find(HERE, DECK.hash) is DECK
    shelf.put(WorkspaceId("T3"), DECK)
    assert [shelf.find(each, DECK.hash) for each in (HERE, THERE)] == [DECK, None]
