"""A deck is handed over, looked at, and put in play."""

import asyncio

from bot import inbound, names
from bot.inbound import Submission
from bot.listening import Answer, Desk, Payload, Show, TextFile
from bot.listening.decking import closed, place_of
from bot.modals.base import Modal
from bot.views import deck_file as view
from services.decks import OWN, look_at
from services.errors import FieldErrors
from services.ids import FileId
from services.usecases.draft_deck import DraftDeck, draft_deck
from services.usecases.put_deck import PutDeck, put_deck
from services.usecases.show_deck_changes import ShowDeckChanges, show_deck_changes


async def look(payload: Payload, desk: Desk) -> Answer:
    """What it would change; or, where it can't be played, the form again with what is in the way."""
    sent = inbound.submission(payload)
    # Before anything is downloaded: this is a manager's.
    changes = await desk.run(show_deck_changes, ShowDeckChanges(person=sent.who.person))
    handed = await handed_over(sent, desk)
    looked = await asyncio.to_thread(look_at, handed.text, OWN, file=handed.name)
    page = await desk.run(draft_deck, DraftDeck(person=sent.who.person, looked=looked))
    if page.playable:
        return Show(view.preview(page))
    return Show(view.form(changes, page, sent.fields.text(view.PASTED)))


async def handed_over(sent: Submission, desk: Desk) -> TextFile:
    """The file, else what was pasted. Raises `FieldErrors` where there is neither."""
    file = next(iter(sent.fields.several(view.FILE)), "")
    if file:
        return await desk.text_file(FileId(file), sent.who.person)
    pasted = sent.fields.text(view.PASTED)
    if not pasted:
        raise FieldErrors(code="field_errors", fields={"pasted": "deck_file_missing"})
    return TextFile(text=pasted)


async def put(payload: Payload, desk: Desk) -> Answer:
    sent = inbound.submission(payload)
    place = place_of(sent)
    await desk.once(put_deck, PutDeck(person=sent.who.person, deck=place.draft, base=place.base))
    return await closed(sent, desk)


DECK_FILE = Modal(callback=names.MODAL_DECK_FILE, listener=look)
DECK_PREVIEW = Modal(callback=names.MODAL_DECK_PREVIEW, listener=put)
