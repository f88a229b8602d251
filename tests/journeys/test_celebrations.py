"""A line and a full card are celebrated once, in the channel the team chose; where none takes it, the poster is on App Home."""

import re
from collections.abc import Mapping
from functools import reduce
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot import names
from bot.manifest import Mode
from bot.practice import Fault, Message, Person
from cards.lines import LINE_NAMES
from tests.bot.views.test_celebration import RANK
from tests.journeys.test_centre import chosen_channel
from tests.journeys.test_home import at_home, home_says
from tests.journeys.test_posters import CHANNEL, completes, presses_on_claim, read, small_card
from tests.journeys.town import Town, founded

FULL = re.compile("every square|full card", re.IGNORECASE)


def cheers(town: Town) -> list[str]:
    """What the channel reads of lines and full cards, in its order, without the squares under it."""
    said = town.slack.workspace().messages.get(CHANNEL, [])
    return [_lead(each) for each in said if each.thread_ts in {None, each.ts} and "<@U0BEN>" in each.text]


def _lead(message: Message) -> str:
    return str(message.blocks[0]["text"]["text"])


def is_full(arguments: Mapping[str, Any]) -> bool:
    """The celebration of a full card."""
    text = str(arguments["text"])
    return arguments["channel"] == CHANNEL and "<@U0BEN>" in text and bool(FULL.search(text))


async def poster_at_home(town: Town, person: Person) -> str:
    """The poster's address on App Home, where it has both links."""
    home = await home_says(town, person, "Your card is full, and here is its poster")
    linked = [e for block in home.blocks for e in block.get("elements", ()) if "/poster/" in e.get("url", "")]
    assert [each["text"]["text"] for each in linked] == ["See the Poster", "Print It on A3"]
    return str(linked[0]["url"])


async def test_what_each_square_finished_is_told_once_in_other_words_and_the_full_card_last(
    app_engine: AsyncEngine, beholder: Any
) -> None:
    async with founded(app_engine, Mode.HTTP) as town:
        await chosen_channel(town)
        ben, cleo = await small_card(town, beholder), town.person("U0CLEO")
        await completes(town, ben, "shown")
        poster = await cleo.receives(lambda each: "Here is the poster" in each.text, channel=CHANNEL)
        said = cheers(town)
        squares = await beholder.fetchval(
            "SELECT count(DISTINCT claim_id) FROM ledger WHERE line IS NOT NULL"
        )
        assert len(said) == squares == len(set(said))
        assert [bool(FULL.search(each)) for each in said] == [*[False] * (squares - 1), True]
        assert not [each for each in said if RANK.search(reduce(_without, LINE_NAMES, each))]
        points = await beholder.fetchval("SELECT sum(points) FROM ledger")
        for message in cleo.messages(CHANNEL):
            cleo.reacts(message, "tada")
        # Withdrawn and claimed again: the same messages say so, and no other comes.
        await presses_on_claim(ben, names.WITHDRAW)
        await cleo.receives(lambda each: each.ts == poster.ts and "is down" in each.text, channel=CHANNEL)
        await completes(town, ben, "shown")
        await cleo.receives(lambda each: each.ts == poster.ts and "Here is" in each.text, channel=CHANNEL)
        assert cheers(town) == said
        assert await beholder.fetchval("SELECT sum(points) FROM ledger") == points


def _without(text: str, line: str) -> str:
    return text.replace(line, "")


async def test_a_team_without_a_channel_has_the_poster_on_app_home_and_on_paper(
    app_engine: AsyncEngine, beholder: Any
) -> None:
    async with founded(app_engine, Mode.HTTP) as town:
        ben = await small_card(town, beholder)
        await completes(town, ben, "shown")
        await at_home(ben)
        address = await poster_at_home(town, ben)
        assert b"Ben Falk" in (await read(town, address))[1]
        assert (await read(town, f"{address}/a3.pdf"))[1].startswith(b"%PDF-")
        assert cheers(town) == []


@pytest.mark.parametrize("code", ["is_archived", "not_in_channel"])
async def test_a_channel_that_goes_in_mid_celebration_takes_no_poster_away(
    app_engine: AsyncEngine, beholder: Any, code: str
) -> None:
    async with founded(app_engine, Mode.HTTP) as town:
        await chosen_channel(town)
        ben = await small_card(town, beholder)
        await at_home(ben)
        refusal = Fault(kind="error", method="chat.postMessage", code=code, times=None, match=is_full)
        town.slack.fails(refusal)
        await completes(town, ben, "shown")
        address = await poster_at_home(town, ben)
        assert (await read(town, address))[0] == 200
        assert "poster" not in str(_posted(town))


def _posted(town: Town) -> list[Message]:
    return list(town.slack.workspace().messages.get(CHANNEL, []))


async def test_a_channel_that_was_archived_hears_nothing_and_app_home_has_the_poster(
    app_engine: AsyncEngine, beholder: Any
) -> None:
    async with founded(app_engine, Mode.HTTP) as town:
        await chosen_channel(town)
        ben = await small_card(town, beholder)
        await at_home(ben)
        town.slack.archive(CHANNEL)
        await completes(town, ben, "shown")
        assert (await read(town, await poster_at_home(town, ben)))[0] == 200
        assert cheers(town) == []
