"""*Use as Evidence*, on a message: its words and its place go into the claim form."""

from dataclasses import replace

from bot import inbound, names
from bot.listening import Answer, Desk, Done, Payload
from bot.shortcuts.base import Shortcut
from bot.views import claim_form
from services.evidence import Evidence
from services.usecases.show_form import ShowForm, show_form


async def use(payload: Payload, desk: Desk) -> Answer:
    pressed = inbound.shortcut(payload)
    command = ShowForm(person=pressed.who.person, text=pressed.text, source=pressed.source)
    page = await desk.run(show_form, command)
    # Which field the words belong to is known once a square is chosen; until then they wait as a story.
    await desk.open(claim_form.modal(replace(page, draft=Evidence(story=pressed.text))))
    return Done()


USE_AS_EVIDENCE = Shortcut(callback=names.SHORTCUT_EVIDENCE, listener=use)
