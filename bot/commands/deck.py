"""`/bingo deck`: what is played with, square by square."""

from bot import inbound
from bot.commands.base import Command
from bot.listening import Answer, Desk, Done, Payload
from bot.listening.decking import drawn
from bot.views.form_state import DeckPlace


async def deck(payload: Payload, desk: Desk) -> Answer:
    await desk.open(await drawn(inbound.typed(payload).who.person, DeckPlace(), desk))
    return Done()


DECK = Command(
    word="deck",
    usage="deck",
    help="shows the deck your cards are dealt from, and takes squares you suggest.",
    listener=deck,
)
