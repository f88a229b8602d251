"""Colleagues who vouch for one another, over days: the clock is moved, somebody looks, and nobody is accused of anything."""

import copy
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot import names
from bot.manifest import Mode
from bot.practice import Person
from bot.views.review import HEADING
from services.pages import SquareFace
from services.usecases.deal_cards import DealCards, deal_cards
from tests.journeys.test_promises import HANDOVER, at, fills_in, has, laid, lit
from tests.journeys.town import SEED, Town, founded, is_card, top
from tests.support.company import WEEK, told

ACCUSING = re.compile(
    r"\bring\b|circle|each other|one another|suspic|cheat|fraud|fake|honest|accus|abus|collu|trust|too often|rule|caught|"
    r"pattern|why did",
    re.IGNORECASE,
)
LOOKED_AT = "A colleague takes a look at"


@pytest.fixture
async def town(app_engine: AsyncEngine) -> AsyncIterator[Town]:
    """With one more of us, so that somebody is left to look when three vouch for one another."""
    seed = copy.deepcopy(SEED)
    (workspace,) = seed["workspaces"]
    dev = {"id": "U0DEV", "name": "dev", "real_name": "Dev Rao", "tz": "Europe/Lisbon"}
    workspace["users"].append(dev)
    async with founded(app_engine, Mode.HTTP, seed=seed) as running:
        yield running


async def names_a_witness(
    town: Town, beholder: Any, person: Person, witness: Person, *, number: int
) -> tuple[SquareFace, str]:
    """Somebody claims a square that a colleague confirms. Answers with it, and with what they read."""
    face = await laid(town, beholder, person, HANDOVER, place=number)
    story = told(face.activity, number=number)
    given = {"story": story.story, "learned": story.learned, "witnesses": [witness.id]}
    await fills_in(person, face, **given)
    shown = str(top(person).blocks)
    await person.closes(everything=True)
    return face, shown


async def confirms(witness: Person) -> None:
    """They were there, and say so."""
    asked = await witness.receives(lambda message: has(message, names.WITNESS_YES))
    assert (await witness.presses(asked, names.WITNESS_YES)).ok


async def vouched(town: Town, beholder: Any, person: Person, witness: Person, *, number: int) -> bool:
    """A claim with its witness's yes; whether it is lit by itself."""
    face, _ = await names_a_witness(town, beholder, person, witness, number=number)
    await confirms(witness)
    return await lit(town, person, face)


async def looked_at(town: Town, person: Person, face: SquareFace) -> None:
    """The claimant hears that somebody looks; the installer is asked, and awards it."""
    waits = await person.receives(lambda message: LOOKED_AT in message.text)
    assert not ACCUSING.search(waits.text + str(waits.blocks))
    amara = town.person("U0AMARA")
    review = await amara.receives(lambda message: HEADING in message.text)
    assert not await lit(town, person, face)
    assert (await amara.presses(review, names.REVIEW_AWARD)).ok
    assert await lit(town, person, face)
    await person.receives(lambda message: message.text.startswith("It's lit."))


def accusations(*people: Person) -> list[str]:
    """Whatever they were sent that could be heard as one; a card only names its squares."""
    sent = (message for person in people for message in person.messages() if not is_card(message))
    told_them = [message.text + str(message.blocks) for message in sent]
    assert told_them
    return [text for text in told_them if ACCUSING.search(text)]


async def test_two_who_vouch_for_each_other_once_light_by_themselves(town: Town, beholder: Any) -> None:
    ben, cleo = await town.joins("U0BEN"), await town.joins("U0CLEO")
    assert await vouched(town, beholder, ben, cleo, number=0)
    await at(town, datetime(2026, 11, 26, 10, tzinfo=UTC))
    assert await vouched(town, beholder, cleo, ben, number=1)
    assert await beholder.fetchval("SELECT count(*) FROM review WHERE kind = 'claim'") == 0


async def test_the_third_time_between_two_in_fourteen_days_goes_to_a_reviewer_who_awards_it(
    town: Town, beholder: Any
) -> None:
    ben, cleo = await town.joins("U0BEN"), await town.joins("U0CLEO")
    assert await vouched(town, beholder, ben, cleo, number=0)
    await at(town, datetime(2026, 11, 27, 10, tzinfo=UTC))
    assert await vouched(town, beholder, cleo, ben, number=1)
    dealt = DealCards(week=WEEK.next(), zone="Europe/Lisbon")
    await town.house.database.run(town.house.known.bot.workspace, deal_cards, dealt)
    await at(town, datetime(2026, 12, 2, 10, tzinfo=UTC))
    face, shown = await names_a_witness(town, beholder, ben, cleo, number=2)
    assert LOOKED_AT in shown
    assert not ACCUSING.search(shown)
    await looked_at(town, ben, face)
    assert accusations(ben, cleo) == []


async def test_a_circle_of_three_in_three_days_goes_to_a_reviewer_who_awards_it(
    town: Town, beholder: Any
) -> None:
    ben, cleo, dev = [await town.joins(person) for person in ("U0BEN", "U0CLEO", "U0DEV")]
    assert await vouched(town, beholder, ben, cleo, number=0)
    await at(town, datetime(2026, 11, 26, 10, tzinfo=UTC))
    assert await vouched(town, beholder, cleo, dev, number=1)
    await at(town, datetime(2026, 11, 27, 10, tzinfo=UTC))
    face, shown = await names_a_witness(town, beholder, dev, ben, number=2)
    assert LOOKED_AT in shown
    assert not ACCUSING.search(shown)
    await looked_at(town, dev, face)
    assert accusations(ben, cleo, dev) == []
