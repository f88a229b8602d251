"""Squares that people suggest: the form, the managers' list, the form for thanks, and what the suggester hears."""

from bot import names
from bot.views import blocks as b
from bot.views import words
from bot.views.deck_words import (
    ANY,
    EFFORT_WORDS,
    EFFORTS,
    WHERE,
    anywhere,
    choice,
    hinted,
    line,
    optional,
    select,
    text,
    ticks,
)
from bot.views.form_state import DeckPlace, DeckTab, FormState
from bot.views.home_settings import SETTINGS
from cards.model import Setting
from services.deck_pages import SuggestedPage, SuggestionFace, SuggestionsPage
from services.decks import Answered, Suggestion

CREDIT = "credit"
YES = "yes"
NOTE = "note"
NOTE_LIMIT = 300
ABOUT = "Your managers read it. If it joins the deck, everybody may find it on their card."
NONE = "Nothing waits. Whoever plays can suggest a square under `/bingo deck`."
WELCOME = "It does not join the deck just now. Other ideas are welcome any time."


def form(place: DeckPlace) -> b.View:
    """A square of somebody's own."""
    asked = [
        hinted(
            line("short", "Its name", 24, "Ask twice"), "What stands on the square, in up to 24 characters."
        ),
        text("prompt", "What is to do?", 200, "Ask a customer the same question again a week later."),
        text("why", "Why is it worth it?", 200, "The second answer is often the true one."),
        choice("setting", "For whom?", select("setting", [anywhere(), *WHERE.values()])),
        choice("effort", "How much does it take?", select("effort", list(EFFORTS.values()))),
        hinted(
            ticks(CREDIT, "May your name stand beside it?", [b.option("Yes, name me", YES)]),
            "It goes again when you leave the game.",
        ),
    ]
    return b.modal(
        callback=names.MODAL_SUGGEST,
        title="Suggest a square",
        submit="Suggest",
        close="Cancel",
        metadata=FormState(deck=place).encode(),
        blocks=[b.section(ABOUT), *asked],
    )


def sent(page: SuggestedPage) -> b.View:
    """Thanks, at once."""
    told = [
        f"Thank you. *{b.one_line(page.suggestion.short)}* is with your managers now, and you will hear what becomes of it."
    ]
    if page.twin is not None:
        told.append(close_to(page.twin.short, page.twin.prompt) + " They will see both.")
    told.append(
        f"You can suggest {words.counted(page.left, 'more square')} until they answer."
        if page.left
        else "Until they answer one of yours there is no room for more."
    )
    return b.modal(callback=names.MODAL_RESULT, title="Suggest a square", blocks=[b.section("\n".join(told))])


def close_to(short: str, prompt: str) -> str:
    return f"It is close to *{b.one_line(short)}*: {b.one_line(prompt, 220)}"


def at_home(count: int) -> list[b.Block]:
    """For managers, where something waits."""
    if not count:
        return []
    button = b.button(f"Suggestions ({count:,})", names.DECK, DeckTab.SUGGESTIONS.value)
    return [b.section(f"*{words.counted(count, 'suggested square')}* would like an answer.", button)]


def modal(page: SuggestionsPage) -> b.View:
    """What waits for a manager, the oldest first."""
    told = [block for face in page.suggestions for block in entry(face)]
    more = page.count - len(page.suggestions)
    back = b.button("Back to the Deck", names.DECK, DeckTab.DECK.value)
    return b.modal(
        callback=names.MODAL_DECK,
        title="Suggestions",
        metadata=FormState(deck=DeckPlace(tab=DeckTab.SUGGESTIONS)).encode(),
        blocks=[
            *(told or [b.section(NONE)]),
            *([b.context(f"{more:,} more wait behind these.")] if more > 0 else []),
            *b.actions([back]),
        ],
    )


def entry(face: SuggestionFace) -> list[b.Block]:
    suggestion, value = face.suggestion, str(face.suggestion.id)
    notes = [who(suggestion)]
    if face.twin is not None:
        notes.append(close_to(face.twin.short, face.twin.prompt))
    if face.selling:
        notes.append(f"It speaks of “{b.escape(face.selling)}”. The game counts connections, not sales.")
    return [
        b.section(in_full(suggestion)),
        *map(b.context, notes),
        *b.actions(
            [
                b.button("Add to the Deck…", names.ADD_SQUARE, value, about=suggestion.short),
                b.button("Thank, Not Now…", names.THANK, value, about=suggestion.short),
            ]
        ),
        b.divider(),
    ]


def in_full(suggestion: Suggestion) -> str:
    where = "anywhere" if suggestion.setting == ANY else SETTINGS[Setting(suggestion.setting)].lower()
    return (
        f"*{b.one_line(suggestion.short)}* · {where} · effort {suggestion.effort}, {EFFORT_WORDS[suggestion.effort]}\n"
        f"{b.one_line(suggestion.prompt, 300)}\nWhy: {b.one_line(suggestion.why, 300)}"
    )


def who(suggestion: Suggestion) -> str:
    if suggestion.person is None:
        return "From somebody who has left."
    named = "" if suggestion.credited else ", who would rather not be named beside it"
    return f"From {b.mention(suggestion.person)}{named}."


def thank(suggestion: Suggestion) -> b.View:
    """A sentence to go with the thanks."""
    note = text(NOTE, "A sentence with it", NOTE_LIMIT, "We have one much like it, and yours made us smile.")
    place = DeckPlace(tab=DeckTab.SUGGESTIONS, suggestion=suggestion.id)
    return b.modal(
        callback=names.MODAL_THANK,
        title="Thank, not now",
        submit="Thank",
        close="Cancel",
        metadata=FormState(deck=place).encode(),
        blocks=[
            b.section(in_full(suggestion)),
            hinted(
                optional(note),
                "They read your words as you write them, after our thanks. Without any they read the thanks alone.",
            ),
        ],
    )


def message(page: SuggestedPage) -> b.Message:
    """What became of it."""
    suggestion = page.suggestion
    if suggestion.state is Answered.ADDED:
        return b.sentence(joins(page))
    lead = f"Thank you for suggesting *{b.one_line(suggestion.short)}*. {WELCOME}"
    if not suggestion.note:
        return b.sentence(lead)
    return b.message(f"{lead}\n{b.escape(suggestion.note)}", [b.section(lead), b.quoted(suggestion.note)])


def joins(page: SuggestedPage) -> str:
    short = f"*{b.one_line(page.suggestion.short)}*"
    since = "" if page.starts is None else f" from {words.day(page.starts.monday)} on"
    named = " Your name stands beside it." if page.suggestion.credited else ""
    return f"Thank you: your square {short} joins the deck, and may lie on cards{since}.{named}"
