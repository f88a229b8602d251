"""`/bingo claims`: where my claims stand, and my past cards."""

from bot import inbound
from bot.commands.base import Command
from bot.listening import Answer, Desk, Payload, Reply
from bot.views import claims as view
from services.usecases.show_claims import ShowClaims, show_claims


async def claims(payload: Payload, desk: Desk) -> Answer:
    page = await desk.run(show_claims, ShowClaims(person=inbound.typed(payload).who.person))
    return Reply(view.message(page))


CLAIMS = Command(
    word="claims",
    usage="claims",
    help="shows your claims, to mend or withdraw them, and your past cards.",
    listener=claims,
)
