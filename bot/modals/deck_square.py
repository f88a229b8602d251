"""A square is written for the deck."""

from types import MappingProxyType

from bot import inbound, names
from bot.inbound import Fields, Malformed
from bot.listening import Answer, Desk, Payload
from bot.listening.decking import closed, place_of
from bot.modals.base import Modal
from bot.views import deck_forms as view
from services.usecases.add_square import AddSquare, add_square

TEXTS = ("short", "prompt", "why", "practice")
WORDS = ("trust", "channel")
NUMBERS = ("effort", "min_words")
BRINGS = MappingProxyType({"two_phase": ("promise_due", "followup"), "group": ("colleague_witness",)})
"""What a claim brings besides, for squares with a mark: a promise is followed up, and company names who was there."""


async def add(payload: Payload, desk: Desk) -> Answer:
    sent = inbound.submission(payload)
    command = AddSquare(
        person=sent.who.person, values=values(sent.fields), suggestion=place_of(sent).suggestion
    )
    await desk.once(add_square, command)
    return await closed(sent, desk)


def values(given: Fields) -> dict[str, object]:
    """An activity's keys as they stand in a deck. Raises `Malformed` for a number that is none."""
    marks = given.several(view.MARKED)
    besides = [need for mark in marks for need in BRINGS.get(mark, ())]
    return {
        **{key: " ".join(given.text(key).split()) for key in TEXTS},
        **{key: given.text(key) for key in WORDS},
        **{key: number(given.text(key), key) for key in NUMBERS},
        **{mark: mark in marks for mark in view.MARKS},
        "settings": list(dict.fromkeys(given.several("settings"))),
        "needs": list(dict.fromkeys([*given.several("needs"), *besides])),
    }


def number(told: str, field: str) -> int:
    """Raises `Malformed`."""
    if not told.isascii() or not told.isdecimal() or len(told) > 3:
        raise Malformed(field)
    return int(told)


SQUARE = Modal(callback=names.MODAL_SQUARE, listener=add)
"""The form of managers, sent."""
