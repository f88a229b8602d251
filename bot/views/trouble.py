"""Every reason why something cannot be done, in words: the one place where error codes become sentences.

Sentences are plain text. Whoever puts them into mark-up escapes them, as `notices.said` does.
"""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from bot.views import blocks as b
from bot.views import words
from bot.views.claim_fields import FIELDS, INSTEAD, MISPLACED, Kind
from cards.errors import GameError
from cards.model import Week
from services.claim_state import ClaimState
from services.errors import FieldErrors, ServiceError

Fields = Mapping[str, Any]
Sentence = str | Callable[[Fields], str]

TEXTS = tuple(field.name for field in FIELDS if field.kind is Kind.TEXT)
UNEXPECTED = "Something went wrong on our side. Nothing you wrote is lost; please try again in a minute."


def paused(fields: Fields) -> str:
    until = fields.get("until")
    back = f"; your last day away is {words.day(until)}" if isinstance(until, date) else ""
    return f"You are taking a break{back}. Press Resume on App Home and you can go on at once."


def square_taken(fields: Fields) -> str:
    short = b.clip(str(fields.get("short") or "This square"), 60)
    now = "lit" if fields.get("state") == ClaimState.AWARDED else "lit or on its way"
    return f"{short} is {now} already. Choose another one; your words stay here."


def moved_on(fields: Fields) -> str:
    now = MOVED_ON.get(str(fields.get("state", "")), "has moved on")
    return f"This claim {now}. App Home shows what still waits for you."


def unknown_word(fields: Fields) -> str:
    word, closest = (b.clip(str(fields.get(name) or ""), 40) for name in ("word", "closest"))
    if closest:
        return f"I don't know “{word}”. Did you mean /bingo {closest}?"
    named = f"“{word}”" if word else "that word"
    return f"I don't know {named}. Type /bingo help to see what I can do."


def try_later(fields: Fields) -> str:
    after = fields.get("after")
    wait = words.counted(int(after), "second") if isinstance(after, int) and after > 1 else "a moment"
    return f"Slack is busy just now. Please try again in {wait}."


def no_card(fields: Fields) -> str:
    week = fields.get("week")
    if isinstance(week, Week):
        return f"You have no card for {words.span(week)}."
    return "You have no card for this week. Your next one comes with the next deal."


def no_such_square(fields: Fields) -> str:
    wanted = b.clip(str(fields.get("wanted") or fields.get("position") or ""), 40)
    return f"There is no {f'square {wanted}' if wanted else 'such square'}. They go from 1 to 25, row by row, or by name."


MOVED_ON = {
    "submitted": "is being looked at right now",
    "awarded": "is lit already",
    "asked": "is back with the person who made it",
    "waiting": "is waiting for a witness now",
    "half_lit": "is half lit and waits for its follow-up",
    "review": "is with a reviewer now",
    "withdrawn": "was withdrawn",
}

SENTENCES: Mapping[str, Sentence] = MappingProxyType(
    {
        "unexpected": UNEXPECTED,
        "try_later": try_later,
        "busy": "We are a little busy just now. Nothing you wrote is lost; please try again in a moment.",
        "malformed": "I couldn't read that. Please open it again; it may be from an older version of me.",
        "repeated": "That is done already.",
        "not_installed": "Connection Bingo is not set up here yet. Please tell whoever installs apps in this workspace.",
        # Who plays
        "not_playing": "This game is for the members of this workspace, so there is nothing for you to do here.",
        "not_joined": "You are not in the game yet. Press Deal Me In on App Home and your card is on its way.",
        "paused": paused,
        "no_team": "You are in no team yet. Whoever installed Connection Bingo can help.",
        # Cards and squares
        "no_card": no_card,
        "week_closed": "The week of this card is over. What is lit stays lit; new squares are on this week's card.",
        "no_deck": "I can't find the squares of this card. Please tell whoever looks after Connection Bingo here.",
        "no_square": "Please choose a square first. Your words stay here.",
        "no_such_square": no_such_square,
        "square_taken": square_taken,
        "already_awarded": "This square is lit already. Choose another one; your words stay here.",
        # Claims
        "claim_moved_on": moved_on,
        "claim_gone": "This claim is no longer here. Type /bingo claims to see the ones you have.",
        "field_errors": "A few answers need another look.",
        "customer_gone": "This customer is no longer on our list. Choose or add them once more.",
        "not_witness": "Nobody waits for your answer here any more, so there is nothing to do. Thank you all the same.",
        "answer_counted": "Your answer has counted already. If it was a mistake, tell the colleague who named you: they can put it right.",
        # Reviews
        "not_reviewer": "Managers and reviewers look at claims here, so there is nothing for you to decide. Thank you all the same.",
        "no_looker": "Managers and reviewers look at claims here. To see where your own stand, type /bingo claims.",
        "with_another": "This claim is with another reviewer, so there is nothing for you to decide.",
        "own_review": "You took part in this one yourself, so somebody else takes a look.",
        "not_manager": "Managers do this here. App Home of the person who installed Connection Bingo says who they are.",
        "rests_on_event": "This square rests on a colleague's claim. Take that one back, and this one goes with it.",
        "undo_too_late": "This was decided a while ago. A manager can still take it back.",
        "nobody_else": "Nobody else can look at this one just now. It stays with you until somebody can.",
        "not_free_to_look": "They took part in this claim, or they are on a break. Who else could look?",
        "note_length": "Please keep the note to 300 characters.",
        "no_manager": "Somebody has to look after the reviews. Please choose at least one manager.",
        "not_a_member": "Guests, and people who have left, can't look at claims. Please choose members of this workspace.",
        "too_many": "That is more people than I can keep in mind. Please choose up to 50.",
        "sentence_length": "Please write one question, in up to 500 characters.",
        # Settings and words
        "no_date": "Which day was it?",
        "bad_date": "Choose a day from today on, up to a year ahead. In a message, write it like 2026-12-07.",
        "unknown_setting": "I don't know that place of work. Choose one of the four on App Home.",
        "not_installer": "Only the person who installed Connection Bingo can change this. Please ask them.",
        "unknown_word": unknown_word,
        # The game itself
        "game": UNEXPECTED,
        "deck": "The deck can't be read. Please tell whoever looks after Connection Bingo here.",
        "cannot_deal": "The deck has too few squares for the place where you work. Please tell whoever looks after it.",
        "bad_week": "I don't know that week. Write it like 2026-W48.",
    }
)
"""Every code of a `ServiceError`; a new one needs its sentence here."""


def sentence(error: ServiceError | GameError) -> str:
    """What a person reads. Codes nobody wrote a sentence for read as unexpected."""
    fields = error.fields if isinstance(error, ServiceError) else vars(error)
    return by_code(error.code, fields)


def by_code(code: str, fields: Fields) -> str:
    said = SENTENCES.get(code, UNEXPECTED)
    return said if isinstance(said, str) else said(fields)


def under_fields(error: ServiceError | GameError, on_form: tuple[str, ...]) -> dict[str, str]:
    """The same under the fields of an open form, by block_id: at least one, and only blocks that are there.

    A sentence about a text that is not on the form stands under one that is, any other under the first field.
    `on_form` is in the order of the form and not empty.
    A field may hold a code of its own in the place of a sentence.
    """
    given = dict(error.fields) if isinstance(error, FieldErrors) else {}
    placed: dict[str, list[str]] = {}
    for name, said in (given or {"": sentence(error)}).items():
        words_for_it = by_code(said, {}) if said in SENTENCES else str(said)
        placed.setdefault(place(name, on_form), []).append(words_for_it)
    return {block: b.clip(" ".join(dict.fromkeys(said)), b.HINT_LIMIT) for block, said in placed.items()}


def place(name: str, on_form: tuple[str, ...]) -> str:
    """The block a sentence about this part of the evidence belongs to."""
    wanted = MISPLACED.get(name, name)
    others = TEXTS if wanted in TEXTS else INSTEAD.get(wanted, ())
    return next((block for block in (wanted, *others) if block in on_form), on_form[0])
