"""Where somebody is with the deck, read from what a modal remembers, and what the buttons there carry."""

import re
from dataclasses import dataclass
from uuid import UUID

from bot.inbound import shapes
from bot.inbound.shapes import Malformed, Raw
from bot.views.form_state import DeckPlace, DeckTab
from cards.deal import AUTHORS, LearnedHash
from cards.model import ActivityId, DeckHash, Setting
from services.deck_pages import Asking, Leafing
from services.ids import SuggestionId

HASH = re.compile(r"[0-9a-f]{64}|")
ACTIVITY = re.compile(r"[a-z0-9-]{1,40}")
LEARNED = re.compile(r"([0-9a-f]{64}|authors)/([0-9a-f]{64}|authors)")
TARGETED = re.compile(r"([0-9]{1,3})/([0-9]{1,3})")
RETIERED = re.compile(r"([a-z0-9-]{1,40})/([1-5])")
PAGES = 1000
ANY = "any"


def deck_place(told: Raw) -> DeckPlace | None:
    """None where a modal is not about the deck. Raises `Malformed`."""
    if not told:
        return None
    number, activity = told.get("number", 0), shapes.optional(told, "activity", shapes.ID)
    suggestion = shapes.optional(told, "suggestion", shapes.ID)
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < PAGES:
        raise Malformed("number")
    return DeckPlace(
        tab=tab(shapes.text(told, "tab", shapes.ID)),
        leafing=Leafing(
            which=asking(shapes.text(told, "which", shapes.ID)),
            setting=setting(shapes.optional(told, "setting", shapes.ID) or ANY),
            number=number,
            activity=activity_id(activity) if activity else None,
        ),
        base=deck_hash(shapes.text(told, "base", shapes.KEY)),
        draft=deck_hash(shapes.text(told, "draft", shapes.KEY)),
        suggestion=suggestion_id(suggestion) if suggestion else None,
    )


def tab(value: str) -> DeckTab:
    """What a modal shows; the deck itself where nothing is said. Raises `Malformed`."""
    try:
        return DeckTab(value or DeckTab.DECK)
    except ValueError:
        raise Malformed("tab") from None


def asking(value: str) -> Asking:
    """The deck of this week or the coming one. Raises `Malformed`."""
    try:
        return Asking(value)
    except ValueError:
        raise Malformed("which") from None


def setting(value: str) -> Setting | None:
    """One of our settings, None for any. Raises `Malformed`."""
    try:
        return None if value == ANY else Setting(value)
    except ValueError:
        raise Malformed("setting") from None


def activity_id(value: str) -> ActivityId:
    """An activity's id. Raises `Malformed`."""
    if not ACTIVITY.fullmatch(value):
        raise Malformed("activity")
    return ActivityId(value)


def suggestion_id(value: str) -> SuggestionId:
    """A suggestion's id. Raises `Malformed`."""
    try:
        return SuggestionId(UUID(value))
    except ValueError:
        raise Malformed("suggestion") from None


def deck_hash(value: str) -> DeckHash:
    """A deck's hash; empty stands for the one that comes with the game. Raises `Malformed`."""
    if not HASH.fullmatch(value):
        raise Malformed("deck")
    return DeckHash(value)


@dataclass(frozen=True, kw_only=True, slots=True)
class LearnedChosen:
    """What a manager would like cards to be dealt by, and what they were to be dealt by before."""

    chosen: LearnedHash
    base: LearnedHash


def learned_chosen(value: str) -> LearnedChosen:
    """Both of them. Raises `Malformed`."""
    found = LEARNED.fullmatch(value)
    if found is None:
        raise Malformed("learned")
    chosen, base = (AUTHORS if each == "authors" else LearnedHash(each) for each in found.groups())
    return LearnedChosen(chosen=chosen, base=base)


@dataclass(frozen=True, kw_only=True, slots=True)
class Retiered:
    """An activity, and the effort it is to have."""

    activity: ActivityId
    effort: int


def retiered(value: str) -> Retiered:
    """Both of them. Raises `Malformed`."""
    found = RETIERED.fullmatch(value)
    if found is None:
        raise Malformed("effort")
    return Retiered(activity=ActivityId(found[1]), effort=int(found[2]))


@dataclass(frozen=True, kw_only=True, slots=True)
class Targeted:
    """The chance of a line a manager would like cards to aim for, and the one they were to aim for before."""

    target: float
    base: float


def targeted(value: str) -> Targeted:
    """Both of them. Raises `Malformed`."""
    found = TARGETED.fullmatch(value)
    if found is None:
        raise Malformed("target")
    return Targeted(target=int(found[1]) / 100, base=int(found[2]) / 100)
