"""Managers and reviewers, chosen."""

from bot import inbound, names
from bot.listening import Answer, Desk, Payload, Reply
from bot.listening.settings import shown_below
from bot.modals.base import Modal
from bot.views import lookers as view
from cards.model import PersonId
from services.usecases.choose_lookers import ChooseLookers, choose_lookers


async def choose(payload: Payload, desk: Desk) -> Answer:
    given = inbound.submission(payload)
    chosen = {
        name: tuple(PersonId(person) for person in dict.fromkeys(given.fields.several(name)))
        for name in (view.MANAGERS, view.REVIEWERS)
    }
    command = ChooseLookers(
        person=given.who.person, managers=chosen[view.MANAGERS], reviewers=chosen[view.REVIEWERS]
    )
    page = await desk.once(choose_lookers, command)
    await shown_below(given.state.under, given.who.person, desk)
    return Reply(view.saved(page))


LOOKERS = Modal(callback=names.MODAL_LOOKERS, listener=choose)
