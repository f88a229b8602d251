"""About how cards are dealt: another card, how mine was dealt, how fair all of them are."""

from bot import inbound, names
from bot.actions.base import Action
from bot.inbound import InView, Press
from bot.listening import Answer, Desk, Done, Payload, Settled
from bot.views import card, deal, fairness
from services.usecases.reshuffle_card import ReshuffleCard, reshuffle_card
from services.usecases.show_deal import ShowDeal, show_deal
from services.usecases.show_fairness import ShowFairness, show_fairness


async def reshuffle(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    page = await desk.once(reshuffle_card, ReshuffleCard(person=press.who.person, week=press.week))
    return Settled(card.message(page))


async def how_dealt(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    page = await desk.run(show_deal, ShowDeal(person=press.who.person, week=press.week))
    await desk.open(deal.modal(page))
    return Done()


async def how_fair(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    page = await desk.run(show_fairness, ShowFairness(person=press.who.person, week=press.week))
    view = fairness.modal(page)
    await (desk.redraw(view) if is_open(press) else desk.open(view))
    return Done()


def is_open(press: Press) -> bool:
    """Whether another week was chosen in the report of one."""
    return isinstance(press.source, InView) and press.source.callback == names.MODAL_FAIRNESS


DEALING = (
    Action(action=names.RESHUFFLE, listener=reshuffle),
    Action(action=names.HOW_DEALT, listener=how_dealt),
    Action(action=names.FAIRNESS, listener=how_fair),
)
