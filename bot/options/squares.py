"""Squares of the deck to choose from while somebody types."""

from bot import inbound, names
from bot.listening import Answer, Choices, Desk, Payload
from bot.options.base import Source
from bot.views import deck as view
from services.usecases.find_squares import FindSquares, find_squares


async def squares(payload: Payload, desk: Desk) -> Answer:
    asked = inbound.suggestion(payload)
    found = await desk.run(find_squares, FindSquares(person=asked.who.person, typed=asked.typed))
    return Choices(view.found(found))


SQUARES = Source(action=names.DECK_FIND, listener=squares)
