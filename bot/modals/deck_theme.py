"""The coming deck is given a theme."""

from bot import inbound, names
from bot.listening import Answer, Desk, Payload
from bot.listening.decking import closed, place_of
from bot.modals.base import Modal
from bot.views import deck_forms as view
from services.usecases.set_theme import SetTheme, set_theme


async def give(payload: Payload, desk: Desk) -> Answer:
    sent = inbound.submission(payload)
    season = sent.fields.text("season")
    command = SetTheme(
        person=sent.who.person,
        theme=sent.fields.text("theme"),
        motto=sent.fields.text("motto"),
        season="" if season == view.ALWAYS else season,
        base=place_of(sent).base,
    )
    await desk.once(set_theme, command)
    return await closed(sent, desk)


THEME = Modal(callback=names.MODAL_THEME, listener=give)
