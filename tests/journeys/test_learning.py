"""Weeks are played, a manager hears what was learned and chooses to deal by it, and anybody deals their card again."""

import copy
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot import names
from bot.cli import main
from bot.manifest import Mode
from bot.practice import Message, Person
from cards.decks.writing import to_toml
from cards.model import PersonId, Week
from services.decks import Way
from services.store import decks
from services.store.tx import Tx
from services.usecases.coming_deck import held, put
from tests.journeys.test_fairness import HEX, card_of, shows_how
from tests.journeys.test_promises import at
from tests.journeys.test_reviews import told_in
from tests.journeys.town import SEED, Town, founded, is_card, top
from tests.support.company import WEEK
from tests.support.dealt_again import files_in, typed_in
from tests.support.played import ALWAYS, SMALL, lit

BOSS = PersonId("U0AMARA")
CREW = ("U0AMARA", "U0BEN", "U0CLEO", "U0DEV", "U0EVE")
LEARNED = (names.part(names.DECK, "learned"), "learned")


@pytest.fixture
async def town(app_engine: AsyncEngine) -> AsyncIterator[Town]:
    """A town with two more."""
    seed = copy.deepcopy(SEED)
    seed["workspaces"][0]["users"] += [
        {"id": each, "name": each[2:].lower(), "real_name": each[2:].title(), "tz": "Europe/Lisbon"}
        for each in CREW[3:]
    ]
    async with founded(app_engine, Mode.HTTP, seed=seed) as running:
        yield running


async def small_deck(tx: Tx, _: None) -> None:
    await put(tx, await held(tx, BOSS), to_toml(SMALL), by=BOSS, way=Way.FILE)


def moment(week: Week, day: int, hour: int) -> datetime:
    return datetime.combine(week.days[day], datetime.min.time(), UTC).replace(hour=hour)


async def new_card(person: Person, week: Week) -> Message:
    return await person.receives(lambda message: is_card(message) and f"'{week}'" in str(message.blocks))


async def plays(town: Town, beholder: Any, week: Week) -> None:
    """From Monday's cards to Tuesday's key."""
    await at(town, moment(week, 0, 10))
    for name in CREW:
        await new_card(town.person(name), week)
    await lit(beholder, decks.shipped() if week == WEEK else SMALL, week)


async def lessons(town: Town, beholder: Any) -> Week:
    """Four weeks; the last of them is over."""
    for name in CREW:
        await town.joins(name)
    await town.house.database.run(town.house.known.bot.workspace, small_deck, None)
    await lit(beholder, decks.shipped(), WEEK)
    week = WEEK
    for _ in range(3):
        week = week.next()
        await plays(town, beholder, week)
    await at(town, moment(week.next(), 1, 13))
    return week.next()


async def test_a_manager_has_cards_dealt_by_what_was_learned_and_a_player_deals_theirs_again(
    town: Town, beholder: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    running = await lessons(town, beholder)
    amara, ben = town.person("U0AMARA"), town.person("U0BEN")
    told = await amara.receives(lambda message: message.text.startswith("What did we learn from 4 weeks?"))
    assert not [each for each in ben.messages() if "What did we learn" in each.text]
    assert (await amara.presses(told, *LEARNED)).ok
    assert SMALL.activity(ALWAYS).short in told_in(top(amara))
    assert "what the deck's authors expect" in told_in(top(amara))
    use = names.part(names.USE_LEARNED, "learned")
    assert (await amara.presses(top(amara), use)).ok
    assert re.search(
        r"From Monday 28 December on, cards are dealt by what was learned here, `[0-9a-f]{12}`; until then by what the deck's"
        r" authors expect",
        told_in(top(amara)),
    )
    assert (await amara.presses(top(amara), names.RETIER, retiered(amara))).ok
    assert "1 square was given another effort since" in told_in(top(amara))
    assert "Every square" not in told_in(top(amara))
    deck = await beholder.fetchval(
        "SELECT source FROM deck JOIN deck_choice USING (deck_hash) WHERE kind = 'effort' AND activity_id = $1",
        ALWAYS,
    )
    coming = running.next()
    await at(town, moment(coming, 0, 10))
    assert (await amara.types("/bingo deck")).ok
    assert (await amara.presses(top(amara), *LEARNED)).ok
    assert "Cards are dealt by what was learned here" in told_in(top(amara))
    await amara.closes(everything=True)
    (name,) = re.findall(r"chances learned here `([0-9a-f]{12})`", told_in(await new_card(ben, coming)))
    await at(town, moment(coming.next(), 1, 13))
    assert verified(await shows_how(ben, coming), name, tmp_path, deck) == 0
    assert "The same." in capsys.readouterr().out


def retiered(manager: Person) -> str:
    """What the button beside the square carries that everybody does."""
    values = [each["accessory"]["value"] for each in top(manager).blocks if "accessory" in each]
    return next(str(value) for value in values if value.startswith(f"{ALWAYS}/"))


def verified(view: Any, name: str, folder: Path, deck: str) -> int:
    """Types what the modal says, with what it shows in files."""
    assert name in " ".join(re.findall(HEX, told_in(view)))
    files = {"deck.toml": deck} | files_in(view.blocks)
    for file, text in files.items():
        (folder / file).write_text(text)
    words = [str(folder / word) if word in files else word for word in typed_in(view.blocks)]
    with pytest.raises(SystemExit) as stop:
        main([*words, "--deck", str(folder / "deck.toml")])
    return int(stop.value.code or 0)


async def test_nobody_but_managers_sees_or_chooses_it(town: Town, beholder: Any) -> None:
    ben = await town.joins("U0BEN")
    amara = await town.joins("U0AMARA")
    assert (await amara.types("/bingo deck")).ok
    assert (await amara.presses(top(amara), *LEARNED)).ok
    assert "It is too early to say anything" in told_in(top(amara))
    message = await card_of(ben)
    for action, value in (
        LEARNED,
        (names.USE_LEARNED, f"{'0' * 64}/authors"),
        (names.USE_LEARNED, "x" * 300),
    ):
        assert (await ben.forges_press(message, action, value=value)).ok
        assert ben.modal is None or "What we learned" not in str(ben.modal)
    for forged in (f"{'0' * 64}/authors", "authors/" + "0" * 64, "", "a/b/c"):
        assert (await amara.forges_press(await card_of(amara), names.USE_LEARNED, value=forged)).ok
    assert await beholder.fetchval("SELECT count(*) FROM learned_choice") == 0
