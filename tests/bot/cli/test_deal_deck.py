"""`bingo deal deck`: the deck a card was dealt from, so that a card of a company's own deck can be dealt again."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.views.deal import modal
from cards.model import PersonId
from services.usecases.keep_week_keys import keep_week_keys
from services.usecases.show_deal import ShowDeal, show_deal
from services.usecases.sweep import Sweep
from tests.bot.cli.test_policy import ME, Bingo, bingo
from tests.services.usecases.test_decks import monday, plays, renamed
from tests.support.company import WEEK, Company, company
from tests.support.dealt_again import files_in, typed_in

__all__ = ["bingo"]

BOSS = "UBOSS"


@pytest.fixture
async def firm(app_engine: AsyncEngine) -> Company:
    """Whose next cards are dealt from a deck of its own."""
    harbour = await company(app_engine).install(ME, BOSS, installer=BOSS)
    await harbour.join(ME)
    await plays(harbour, renamed("ours"), by=PersonId(BOSS))
    await monday(harbour)
    return harbour


async def test_a_card_of_ones_own_deck_is_dealt_again_from_what_slack_shows(
    bingo: Bingo, firm: Company, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    firm.clock.move(days=9)
    await firm.database.run(firm.workspace, keep_week_keys, Sweep())
    page = await firm.database.run(firm.workspace, show_deal, ShowDeal(person=ME, week=WEEK.next()))
    assert page.own_deck
    printed = await bingo("deal", "deck", page.deck, "--workspace", firm.workspace)
    assert hashlib.sha256(printed.out.encode()).hexdigest() == page.deck
    monkeypatch.chdir(tmp_path)
    shown = modal(page)["blocks"]
    saved({"deck.toml": printed.out} | files_in(shown))
    verified = await bingo(*typed_in(shown))
    assert (verified.code, verified.err) == (0, "")
    assert "The same." in verified.out


def saved(files: Mapping[str, str]) -> None:
    for name, text in files.items():
        Path(name).write_text(text, encoding="utf-8", newline="")


async def test_a_deck_that_is_not_there_is_said_so(bingo: Bingo, firm: Company, beholder: Any) -> None:
    """Another workspace's is not there either."""
    ours = await beholder.fetchval("SELECT deck_hash FROM card WHERE week = $1", WEEK.next().monday)
    for deck, workspace in ((ours, "T0ELSEWHERE"), ("0" * 64, firm.workspace)):
        ran = await bingo("deal", "deck", deck, "--workspace", workspace)
        assert (ran.code, ran.out) == (2, "")
        assert "How Was This Dealt?" in ran.err
