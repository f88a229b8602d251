"""The words of `/bingo`."""

import pytest

from bot import names
from bot.commands import COMMANDS
from services.channels import News
from services.ids import ChannelId
from services.usecases.watch_channel import HearOfChannel, hear_of_channel
from tests.journeys.town import Town, is_card, top


async def test_no_word_shows_the_card_to_its_owner_alone(town: Town) -> None:
    ben = await town.joins("U0BEN")
    answer = await ben.types("/bingo", channel="C0TEAM")
    assert answer.text.startswith("Your card for")
    assert town.person("U0CLEO").ephemerals("C0TEAM") == []


async def test_help_lists_every_word(town: Town) -> None:
    answer = await town.person("U0BEN").types("/bingo help")
    assert all(f"/bingo {command.usage}" in answer.text for command in COMMANDS)


@pytest.mark.parametrize(("typed", "meant"), [("clam", "claim"), ("leaderz", "leaders"), ("PAUSES", "pause")])
async def test_an_unknown_word_gets_the_closest_one(town: Town, typed: str, meant: str) -> None:
    answer = await town.person("U0BEN").types(f"/bingo {typed}")
    assert f"Did you mean /bingo {meant}?" in answer.text


async def test_a_word_like_none_gets_the_help(town: Town) -> None:
    answer = await town.person("U0BEN").types("/bingo <!channel> xyzzy")
    assert "Here is what I can do" in answer.text
    assert "<!channel>" not in answer.text


@pytest.mark.parametrize("wanted", ["1", "a few words"])
async def test_a_square_is_claimed_by_number_or_by_words(town: Town, wanted: str) -> None:
    ben = await town.joins("U0BEN")
    first = (await town.card(ben)).squares[0]
    answer = await ben.types(f"/bingo claim {first.activity.short if ' ' in wanted else wanted}")
    assert answer.ok
    assert first.activity.prompt.split()[0] in str(top(ben).blocks)
    assert top(ben).submit


@pytest.mark.parametrize("wanted", ["0", "26", "4000"])
async def test_a_number_outside_the_card_is_explained(town: Town, wanted: str) -> None:
    ben = await town.joins("U0BEN")
    answer = await ben.types(f"/bingo claim {wanted}")
    assert f"There is no square {wanted}: your card goes from 1 to 25." in answer.text
    assert ben.modal is None


async def test_a_pause_until_a_day_stops_the_cards_until_then(town: Town) -> None:
    ben = await town.joins("U0BEN")
    answer = await ben.types("/bingo pause 2026-12-07")
    assert "7 December" in answer.text
    claim = await ben.types("/bingo claim")
    assert claim.ok
    await ben.opens_home()
    assert ben.home is not None
    assert "You are taking a break" in str(ben.home.blocks)
    await ben.presses(ben.home, names.RESUME)
    await town.slack.until(lambda: "taking a break" not in str(ben.home and ben.home.blocks))


@pytest.mark.parametrize("until", ["soon", "2026-13-01", "2020-01-01", "9999-12-31"])
async def test_a_day_that_is_none_is_explained(town: Town, until: str) -> None:
    ben = await town.joins("U0BEN")
    answer = await ben.types(f"/bingo pause {until}")
    assert "2026-12-07" in answer.text


@pytest.mark.parametrize("tab", ["me", "team", "people", "season"])
async def test_each_board_leads_to_the_others(town: Town, tab: str) -> None:
    ben = await town.joins("U0BEN")
    await ben.receives(is_card)
    await ben.types(f"/bingo leaders {tab}", channel="C0TEAM")
    (shown,) = ben.ephemerals("C0TEAM")
    pressed = next(key for key in ("season", "me") if key != tab)
    answer = await ben.presses(shown, names.part(names.OPEN_LEADERS, pressed))
    assert answer.ok
    (replaced,) = ben.ephemerals("C0TEAM")
    assert replaced.text != shown.text


async def test_the_teams_board_is_shared_where_it_was_asked_for(town: Town) -> None:
    ben = await town.joins("U0BEN")
    await ben.types("/bingo leaders team", channel="C0TEAM")
    (shown,) = ben.ephemerals("C0TEAM")
    await ben.presses(shown, names.SHARE_BOARD)
    assert town.person("U0CLEO").messages("C0TEAM")


async def test_a_board_is_not_offered_for_sharing_where_nobody_else_is(town: Town) -> None:
    ben = await town.joins("U0BEN")
    own = (await ben.receives(is_card)).channel
    typed = await ben.types("/bingo leaders team", channel=own)
    assert typed.ok
    shown = ben.ephemerals(own)[-1]
    assert names.SHARE_BOARD not in str(shown.blocks)
    await ben.presses(shown, names.part(names.OPEN_LEADERS, "me"))
    await ben.presses(ben.ephemerals(own)[-1], names.part(names.OPEN_LEADERS, "team"))
    assert names.SHARE_BOARD not in str(ben.ephemerals(own)[-1].blocks)


async def test_a_board_is_not_shared_where_people_from_outside_read_along(town: Town) -> None:
    ben = await town.joins("U0BEN")
    await ben.types("/bingo leaders team", channel="C0TEAM")
    (shown,) = ben.ephemerals("C0TEAM")
    shared = HearOfChannel(channel=ChannelId("C0TEAM"), news=News.SHARED)
    await town.house.database.run(town.house.known.bot.workspace, hear_of_channel, shared)
    await ben.presses(shown, names.SHARE_BOARD)
    assert "People from outside read along" in ben.ephemerals("C0TEAM")[-1].text
    assert not [each for each in ben.messages("C0TEAM") if each.bot_id]
