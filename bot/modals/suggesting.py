"""A square is suggested, or a suggestion answered with thanks."""

from bot import inbound, names
from bot.inbound.deck_places import setting
from bot.listening import Answer, Desk, Payload, Show
from bot.listening.decking import closed, place_of
from bot.modals.base import Modal
from bot.modals.deck_square import number
from bot.views import suggestions as view
from services.errors import NotFound
from services.usecases.suggest_square import SuggestSquare, suggest_square
from services.usecases.thank_suggestion import ThankSuggestion, thank_suggestion


async def suggest(payload: Payload, desk: Desk) -> Answer:
    sent = inbound.submission(payload)
    given = sent.fields
    command = SuggestSquare(
        person=sent.who.person,
        short=given.text("short"),
        prompt=given.text("prompt"),
        why=given.text("why"),
        setting=setting(given.text("setting")),
        effort=number(given.text("effort"), "effort"),
        credited=view.YES in given.several(view.CREDIT),
    )
    return Show(view.sent(await desk.once(suggest_square, command)))


async def thank(payload: Payload, desk: Desk) -> Answer:
    sent = inbound.submission(payload)
    suggestion = place_of(sent).suggestion
    if suggestion is None:
        raise NotFound(code="suggestion_gone")
    note = sent.fields.text(view.NOTE)
    await desk.once(
        thank_suggestion, ThankSuggestion(person=sent.who.person, suggestion=suggestion, note=note)
    )
    return await closed(sent, desk)


SUGGEST = Modal(callback=names.MODAL_SUGGEST, listener=suggest)
THANK = Modal(callback=names.MODAL_THANK, listener=thank)
