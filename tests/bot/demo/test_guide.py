"""What the demo invites to is really there to be pressed."""

from collections.abc import AsyncIterator

import pytest

from bot import names
from bot.demo.finishing import WHO
from bot.demo.guide import Guide
from bot.demo.lists import LENA, LISTS
from bot.demo.past import weeks_before
from bot.demo.player import offers
from bot.demo.rows import Rows
from bot.demo.running import Stage, running
from bot.demo.show import SMOKE_WEEK, friday_before, inviting, opened_in_browser, the_story, tidied
from bot.demo.world import BOARD, CAST, CHANNEL, GUEST, Character
from cards.model import PersonId
from services.pages import CardPage
from services.usecases.show_card import ShowCard, show_card

pytestmark = pytest.mark.database


@pytest.fixture(scope="module")
async def friday() -> AsyncIterator[Stage]:
    async with running(None, began=friday_before(weeks_before(SMOKE_WEEK)[0])) as stage:
        async for _ in the_story(stage, SMOKE_WEEK):
            pass
        await tidied(stage)
        yield stage


async def test_nobody_has_a_form_open_when_the_guests_come(friday: Stage) -> None:
    assert all(friday.slack.person(who.id).modal is None for who in CAST)


async def test_whoever_is_waited_for_has_the_button(friday: Stage) -> None:
    items = (await Guide(friday).panel(CAST[0].id))["items"]
    waiting = [item for item in items if item.get("goes") == {"place": "messages"}]
    assert len(waiting) >= 3
    for item in waiting:
        messages = friday.slack.person(item["user"]).messages()
        buttons = {names.WITNESS_YES, names.MEND, names.FOLLOW_UP}
        assert any(offers(message.blocks, action) for message in messages for action in buttons)


async def test_a_full_card_has_its_poster_in_the_channel_and_a_story_that_can_be_taken_off(
    friday: Stage,
) -> None:
    person = friday.slack.person(WHO.id)
    (hung,) = [each for each in person.messages(CHANNEL) if len(each.files) == 2]
    assert [file["mimetype"] for file in hung.files] == ["image/png", "application/pdf"]
    (poster,) = [each for each in person.messages(CHANNEL) if "Here is the poster" in each.text]
    assert f"<@{WHO.id}>: 9 squares and 9 stories" in poster.text
    assert poster.thread_ts == hung.thread_ts
    await person.types("/bingo claims", channel=CHANNEL)
    assert offers(person.ephemerals(CHANNEL)[-1].blocks, names.TAKE_OFF)


async def test_a_customer_has_gone_quiet_on_somebodys_home_and_on_a_card(friday: Stage) -> None:
    lena = friday.slack.person(LENA.id)
    await lena.opens_home()
    assert lena.home is not None
    assert f"{LISTS[0].customer}" in str(lena.home.blocks)
    assert "Very quiet: " in str(lena.home.blocks)
    assert any(LISTS[0].customer in item["text"] for item in (await Guide(friday).panel(LENA.id))["items"])
    cards = [await card_of(friday, who) for who in {kept.who for kept in LISTS}]
    quiet = [face.quiet.name for card in cards for face in card.squares if face.quiet]
    assert quiet
    assert set(quiet) <= {kept.customer for kept in LISTS}


async def card_of(stage: Stage, who: Character) -> CardPage:
    command = ShowCard(person=PersonId(who.id))
    return await stage.house.database.run(stage.workspace, show_card, command)


async def test_what_was_tried_since_is_ticked_off(friday: Stage) -> None:
    guide = Guide(friday)
    assert not any(item.get("done") for item in (await guide.panel(CAST[0].id))["items"])
    await friday.slack.person(CAST[5].id).types("/bingo leaders", channel="C0CONNECT")
    done = [item["user"] for item in (await guide.panel(CAST[0].id))["items"] if item.get("done")]
    assert done == [CAST[5].id]


async def test_the_rows_that_changed_last_come_first(friday: Stage) -> None:
    before = (await Rows(friday).panel(CAST[0].id))["items"]
    assert {"claim", "ledger", "card"} <= {item["text"] for item in before}
    await friday.slack.person(CAST[6].id).types("/bingo pause 2027-01-08")
    after = (await Rows(friday).panel(CAST[0].id))["items"]
    assert after != before


async def test_a_guest_sees_the_board_and_nothing_of_the_game(friday: Stage) -> None:
    guest = friday.slack.person(GUEST)
    seen = [each for each in guest.messages(BOARD) if each.ephemeral_to is None]
    # The opening, two stories, a reply of the guest's and one of Amara's, and what was done about it.
    assert [each.thread_ts is not None for each in seen] == [False, *[True] * 5]
    ours = " ".join(f"{each.text}{each.blocks}" for each in seen if each.bot_id)
    assert not [each.name for each in CAST if each.first_name in ours or each.id in ours]
    assert guest.home is None


async def test_everything_that_falls_due_on_the_way_to_monday_happens(friday: Stage) -> None:
    monday = friday.slack.clock.now() + 3 * 86400
    await friday.travel(monday)
    assert friday.slack.clock.now() >= monday
    for who in (CAST[0], CAST[-1]):
        await friday.slack.person(who.id).receives(lambda m: "30 November" in m.text, within=20)


async def test_a_browser_is_opened_only_where_somebody_sits_in_front_of_it(friday: Stage) -> None:
    assert not opened_in_browser(friday.slack.url, asked=False)
    assert friday.slack.url in inviting(friday)
