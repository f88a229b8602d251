"""`/bingo leaders [me|team|people|season]`: my progress, my team's total, those near me, or seasons."""

from bot import inbound
from bot.commands.base import Command
from bot.listening import Answer, Desk, Payload, Reply
from bot.listening.leaders import Asked, leaders_of


async def leaders(payload: Payload, desk: Desk) -> Answer:
    typed = inbound.typed(payload)
    asked = Asked(person=typed.who.person, in_channel=typed.in_channel)
    return Reply(await leaders_of(asked, typed.rest.lower() or "me", desk))


LEADERS = Command(
    word="leaders",
    usage="leaders [me|team|people|season]",
    help="shows your progress, your team's total, those near you who chose to be seen, or your team's seasons.",
    listener=leaders,
)
