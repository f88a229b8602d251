"""`/bingo recap`: the team's recap of the week, for managers; `/bingo recap company`: all teams' week."""

from bot import inbound
from bot.commands.base import Command
from bot.listening import Answer, Desk, Done, Payload, Reply
from bot.views import company, recap_form
from services.errors import Refused
from services.usecases.show_company import ShowCompany, show_company
from services.usecases.show_recap import ShowRecaps, show_recaps

COMPANY, LAST = ("company",), ("company", "last")


async def recap(payload: Payload, desk: Desk) -> Answer:
    """Raises `Refused` for words that are none of these."""
    typed = inbound.typed(payload)
    asked = tuple(typed.rest.lower().split())
    if asked in {COMPANY, LAST}:
        page = await desk.run(show_company, ShowCompany(person=typed.who.person, last=asked == LAST))
        return Reply(company.message(page))
    if asked:
        fields = {"word": f"recap {typed.rest}", "closest": "recap company"}
        raise Refused(code="unknown_word", fields=fields)
    await desk.open(recap_form.modal(await desk.run(show_recaps, ShowRecaps(person=typed.who.person))))
    return Done()


RECAP = Command(
    word="recap",
    usage="recap [company [last]]",
    help="opens your team's recap of the week and the past ones, if you are a manager; company tells of all teams.",
    listener=recap,
)
