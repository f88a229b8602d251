"""App Home: the live card, what waits for this person, and their settings."""

from collections.abc import Callable, Sequence
from datetime import tzinfo

from bot.views import (
    advisory_items,
    card,
    company,
    fairness,
    invitation,
    learning,
    left_lists,
    lookers,
    pause,
    people,
    poster,
    promises,
    suggestions,
    wall,
    words,
)
from bot.views import blocks as b
from bot.views import home_claims as claims
from bot.views import home_settings as settings
from bot.views import settings as settings_view
from services.pages import HomePage, Playing

UNHEARD = "A message may not have reached you; everything is here."
NO_CARD = "You're in. Your first card is on its way."
LEFT = "You have left the game. If you miss it, your place is still here."
NEVER = (
    "What is in here is for the people who work here. If you sit on an advisory board, everything for you is in its channel."
    " Thank you for looking in."
)


def home(page: HomePage, *, zone: tzinfo) -> b.View:
    """The Home tab. `zone` is the reader's own."""
    told = SCREENS[page.state](page, zone)
    office = [
        *advisory_items.at_home(page.board_items),
        *suggestions.at_home(page.suggestions),
        *fairness.at_home(page.fairness, page.outcome),
        *learning.at_home(page.learning),
        *settings.team(page),
        *lookers.at_home(page.lookers, page.unseen),
        *settings_view.at_home(page.looks_after),
        *left_lists.at_home(page.left_lists),
        *company.at_home(shown=page.sponsor),
        *wall.at_home(shown=page.walls),
    ]
    return {"type": "home", "blocks": [*unheard(page), *told, *office][: b.HOME_BLOCKS]}


def unheard(page: HomePage) -> list[b.Block]:
    return [b.context(UNHEARD)] if page.unheard else []


def under_way(page: HomePage) -> list[b.Block]:
    """What I promised and claimed; it goes on whatever becomes of the game."""
    return [*promises.at_home(page.promises), *claims.mine(page.claims), *people.at_home(page.people)]


def invited(page: HomePage, _zone: tzinfo) -> list[b.Block]:
    return [*invitation.screen(page.setting), *under_way(page), *claims.reviews(page)]


def playing(page: HomePage, zone: tzinfo) -> list[b.Block]:
    """The card first, then what waits, then what can be set."""
    return [
        *(card.blocks(page.card) if page.card else [b.section(NO_CARD)]),
        *poster.at_home(page.poster),
        *under_way(page),
        *claims.reviews(page),
        b.divider(),
        *next_deal(page, zone),
        *settings.playing(page),
    ]


def next_deal(page: HomePage, zone: tzinfo) -> list[b.Block]:
    if not page.deals_at:
        return []
    return [b.context(f"Your next card comes on {words.moment(page.deals_at.astimezone(zone))}.")]


def paused(page: HomePage, _zone: tzinfo) -> list[b.Block]:
    """A break, with everything that was under way."""
    return [
        b.header("You are taking a break"),
        b.section(
            f"{pause.cards_again(page.paused_until)} Your squares, points and claims stay as they are."
        ),
        *settings.resume(),
        *under_way(page),
        *claims.reviews(page),
    ]


def left(page: HomePage, _zone: tzinfo) -> list[b.Block]:
    return [b.section(LEFT), *settings.join(), *under_way(page), *claims.reviews(page)]


def never(_page: HomePage, _zone: tzinfo) -> Sequence[b.Block]:
    return [b.section(NEVER)]


SCREENS: dict[Playing, Callable[[HomePage, tzinfo], Sequence[b.Block]]] = {
    Playing.INVITED: invited,
    Playing.PLAYING: playing,
    Playing.PAUSED: paused,
    Playing.LEFT: left,
    Playing.NEVER: never,
}
