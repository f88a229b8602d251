"""`/bingo people`: which customers need to hear from me."""

from bot import inbound
from bot.commands.base import Command
from bot.listening import Answer, Desk, Payload
from bot.listening.people import listed


async def people(payload: Payload, desk: Desk) -> Answer:
    return await listed(inbound.typed(payload).who.person, desk)


PEOPLE = Command(
    word="people",
    usage="people",
    help="shows which of your customers should hear from you, the quietest first.",
    listener=people,
)
