"""`/bingo claim [square]`: the claim form, at the choice of a square or with one chosen."""

from bot import inbound
from bot.commands.base import Command
from bot.listening import Answer, Desk, Done, Payload
from bot.views import claim_form
from services.usecases.show_form import ShowForm, show_form


async def claim(payload: Payload, desk: Desk) -> Answer:
    typed = inbound.typed(payload)
    page = await desk.run(show_form, ShowForm(person=typed.who.person, wanted=typed.rest))
    await desk.open(claim_form.modal(page))
    return Done()


CLAIM = Command(
    word="claim",
    usage="claim [square]",
    help="claims a square: its number, counted row by row, or a few words of its name.",
    listener=claim,
)
