"""`/bingo card`: my card of this week."""

from bot import inbound
from bot.commands.base import Command
from bot.listening import Answer, Desk, Payload, Reply
from bot.views import card as view
from services.usecases.show_card import ShowCard, show_card


async def card(payload: Payload, desk: Desk) -> Answer:
    page = await desk.run(show_card, ShowCard(person=inbound.typed(payload).who.person))
    return Reply(view.message(page), view.modal(page))


CARD = Command(word="card", usage="card", help="shows your card of this week.", listener=card)
