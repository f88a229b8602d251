"""Somebody who works three days a week says so, and the next Monday brings a card of three rows."""

import pytest

from bot import names
from bot.actions.playing import rows
from services.errors import Refused
from services.pages import SquareState
from services.usecases.deal_cards import DealCards, deal_cards
from tests.journeys.test_home import at_home
from tests.journeys.town import Town, claims, is_card
from tests.support.company import WEEK

DAYS = 24 * 3600


async def test_three_days_a_week_bring_nine_squares_from_the_next_monday_on(either: Town) -> None:
    ben = await either.joins("U0BEN")
    assert len((await either.card(ben)).squares) == 25
    assert (await ben.presses(await at_home(ben), names.DAYS, "3")).ok
    assert len((await either.card(ben)).squares) == 25
    either.slack.advance(7 * DAYS)
    command = DealCards(week=WEEK.next(), zone="Europe/Lisbon")
    await either.house.database.run(either.house.known.bot.workspace, deal_cards, command)
    dealt = await ben.receives(lambda message: is_card(message) and "Row 4" not in message.text)
    assert "Three squares in a row, column or diagonal make a line." in dealt.text
    (table,) = [block for block in dealt.blocks if block["type"] == "table"]
    assert [len(row) for row in table["rows"]] == [3, 3, 3]
    face = await claims(either, ben)
    card = await either.card(ben)
    assert len(card.squares) == 9
    assert card.squares[face.position].state is not SquareState.OPEN


@pytest.mark.parametrize("value", ["6", "0", "", "five", "3.0", "\u0665"])
def test_a_number_of_days_nobody_offered_is_refused(value: str) -> None:
    with pytest.raises(Refused) as error:
        rows(value)
    assert error.value.code == "unknown_days"
