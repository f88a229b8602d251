"""Somebody leaves the game, and somebody arrives on a Wednesday who works three days a week: card, board, points and recap."""

from datetime import timedelta

from bot import names
from bot.practice import Person
from services.usecases.deal_cards import DealCards, deal_cards
from tests.journeys.test_centre import chosen_channel
from tests.journeys.test_home import at_home, home_says
from tests.journeys.test_recaps import CHANNEL, FRIDAY, claims, comes_due, opens, recap_of
from tests.journeys.town import Town, is_card, top
from tests.support.company import WEEK


def cards(person: Person) -> int:
    return len([each for each in person.messages() if is_card(each)])


async def monday(town: Town) -> None:
    """The next one: everybody who plays has a card of its week."""
    await comes_due(town, FRIDAY + timedelta(days=3))
    command = DealCards(week=WEEK.next(), zone="Europe/Lisbon")
    await town.house.database.run(town.house.known.bot.workspace, deal_cards, command)


async def test_whoever_leaves_stays_on_the_board_and_is_in_no_recap_and_dealt_no_card(town: Town) -> None:
    ben, cleo = await town.joins("U0BEN"), await town.joins("U0CLEO")
    await chosen_channel(town)
    await claims(town, ben, "told")
    await claims(town, cleo, "told", number=1)
    board = await cleo.receives(lambda each: "*2 squares*" in str(each.blocks), channel=CHANNEL)
    assert (await ben.presses(await at_home(ben), names.LEAVE)).ok
    await home_says(town, ben, "You have left the game")
    assert "1 square" in (await ben.types("/bingo leaders")).text
    await comes_due(town, FRIDAY)
    amara = await opens(town)
    assert "<@U0CLEO>" in str(top(amara).blocks)
    assert "<@U0BEN>" not in str(top(amara).blocks)
    assert (await amara.presses(top(amara), names.RECAP_POST)).ok
    assert "2 squares" in (await recap_of(cleo)).text
    await monday(town)
    await cleo.receives(lambda each: is_card(each) and "30 November" in each.text)
    assert (cards(ben), cards(cleo)) == (1, 2)
    assert "*2 squares*" in str(next(each.blocks for each in cleo.messages(CHANNEL) if each.ts == board.ts))


async def test_whoever_arrives_on_a_wednesday_plays_at_once_and_three_days_a_week_from_monday_on(
    town: Town,
) -> None:
    cleo = await town.joins("U0CLEO")
    await chosen_channel(town)
    await claims(town, cleo, number=1)
    dev = town.person(town.slack.add_user(name="dev", real_name="Dev Nair", tz="Europe/Lisbon").id)
    await town.joins(dev.id)
    assert (await dev.presses(await at_home(dev), names.DAYS, "3")).ok
    await claims(town, dev)
    await cleo.receives(lambda each: "*2 squares*" in str(each.blocks), channel=CHANNEL)
    mine = (await dev.types("/bingo leaders")).text
    assert "1 square" in mine
    assert "somebody new to you" in mine
    await monday(town)
    await dev.receives(lambda each: is_card(each) and "30 November" in each.text)
    assert len((await town.card(dev)).squares) == 9
