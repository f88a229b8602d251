"""Forms of managers: a square for the deck, and a theme for a season."""

from collections.abc import Mapping
from types import MappingProxyType

from bot import names
from bot.views import blocks as b
from bot.views.deck_words import (
    EFFORTS,
    WHERE,
    choice,
    from_monday,
    hinted,
    line,
    optional,
    select,
    text,
    ticks,
)
from bot.views.form_state import DeckPlace, DeckTab, FormState
from cards.decks.fields import DECK_FIELDS, FIELDS, Kind, Text
from cards.model import Channel, Need, Trust, Week
from services.deck_pages import ChangePage, SquareForm
from services.people import season_of

TRUSTS: Mapping[Trust, str] = MappingProxyType(
    {
        Trust.CREDIBILITY: "They believe what we say",
        Trust.RELIABILITY: "They count on what we do",
        Trust.INTIMACY: "They feel safe with us",
        Trust.LOW_SELF_ORIENTATION: "They see it is about them",
    }
)
CHANNELS: Mapping[Channel, str] = MappingProxyType(
    {
        Channel.ANY: "Any way",
        Channel.IN_PERSON: "In person",
        Channel.PHONE: "On the phone",
        Channel.VIDEO: "On a video call",
        Channel.WRITING: "In writing",
        Channel.PAPER: "By hand or by post",
        Channel.INSIDE: "Among ourselves, without a customer",
    }
)
NEEDS: Mapping[Need, str] = MappingProxyType(
    {
        Need.CUSTOMER: "Who the customer is",
        Need.STORY: "How it went",
        Need.WHAT_CHANGED: "What has changed for them",
        Need.LEARNED: "What was learned",
        Need.CUSTOMER_QUOTE: "What they said, word for word",
        Need.LINK: "A link",
        Need.PHOTO: "A photo",
        Need.COLLEAGUE_WITNESS: "A colleague who was there",
    }
)
"""What a claim may bring; a promise and its follow-up come with the mark for both."""
MARKS: Mapping[str, str] = MappingProxyType(
    {
        "travel": "It takes a journey",
        "manager": "It takes somebody who leads",
        "group": "It is done together, in the centre of a card",
        "two_phase": "It is promised first, and lights up with the follow-up",
    }
)
MARKED = "marks"
LENGTHS = (0, 10, 20, 30, 50, 80)
"""Least words of a claim to choose from."""
USUAL_LENGTH = 20
ALWAYS = "always"


def square(page: SquareForm, place: DeckPlace) -> b.View:
    """A square, filled in from a suggestion where there is one."""
    given = page.suggestion
    short, prompt, why = (given.short, given.prompt, given.why) if given else ("", "", "")
    fields = [
        hinted(
            line("short", "Its name", _longest(FIELDS["short"].kind), said=short),
            "What stands on the square.",
        ),
        text("prompt", "What is to do?", _longest(FIELDS["prompt"].kind), said=prompt),
        text("why", "Why is it worth it?", _longest(FIELDS["why"].kind), said=why),
        practice(page),
        choice("effort", "How much does it take?", effort_select(given.effort if given else None)),
        settings(page),
        choice(
            "trust",
            "What does it build?",
            select("trust", [b.option(said, key.value) for key, said in TRUSTS.items()]),
        ),
        choice("channel", "How does it reach them?", channel_select()),
        needs(),
        choice("min_words", "How many words at least?", length_select()),
        ticks(MARKED, "Anything special?", [b.option(said, key) for key, said in MARKS.items()]),
    ]
    return b.modal(
        callback=names.MODAL_SQUARE,
        title="A square for the deck",
        submit="Add",
        close="Cancel",
        metadata=FormState(deck=place).encode(),
        blocks=[b.context(f"It may lie on cards from {from_monday(page.starts)} on."), *fields],
    )


def practice(page: SquareForm) -> b.Block:
    example = page.practices[0] if page.practices else "listening"
    field = line("practice", "Which habit does it belong to?", _longest(FIELDS["practice"].kind), example)
    known = ", ".join(page.practices[:12])
    return (
        hinted(field, f"A line of a card holds different ones. So far there are {known}.") if known else field
    )


def effort_select(effort: int | None) -> b.Block:
    return select("effort", list(EFFORTS.values()), EFFORTS.get(effort) if effort else None)


def settings(page: SquareForm) -> b.Block:
    given = page.suggestion
    options = list(WHERE.values())
    chosen = [option for option in options if given and given.setting in {"any", option["value"]}]
    element: b.Block = {"type": "checkboxes", "action_id": "settings", "options": options}
    return choice("settings", "For whom?", element | ({"initial_options": chosen} if chosen else {}))


def channel_select() -> b.Block:
    options = [b.option(said, key.value) for key, said in CHANNELS.items()]
    return select("channel", options, options[0])


def needs() -> b.Block:
    options = [b.option(said, key.value) for key, said in NEEDS.items()]
    element: b.Block = {
        "type": "checkboxes",
        "action_id": "needs",
        "options": options,
        "initial_options": options[:2],
    }
    return choice("needs", "What does a claim bring?", element)


def length_select() -> b.Block:
    options = {number: b.option(f"{number} words" if number else "None", str(number)) for number in LENGTHS}
    return select("min_words", list(options.values()), options[USUAL_LENGTH])


def theme(page: ChangePage) -> b.View:
    """What the deck is about for a while. Empty fields take the theme away."""
    place = DeckPlace(tab=DeckTab.CHANGES, base=page.planned.deck)
    fields = [
        line(
            "theme",
            "The theme",
            _longest(DECK_FIELDS["theme"].kind),
            "Listening first",
            said=page.planned.theme,
        ),
        hinted(
            line(
                "motto",
                "In one line",
                _longest(DECK_FIELDS["motto"].kind),
                "Two questions before the first answer.",
                said=page.planned.motto,
            ),
            "It stands on every card. Leave both empty to go without a theme.",
        ),
    ]
    return b.modal(
        callback=names.MODAL_THEME,
        title="A theme for the deck",
        submit="Set",
        close="Cancel",
        metadata=FormState(deck=place).encode(),
        blocks=[
            b.context(f"In play from {from_monday(page.starts)} on. Cards that were dealt never change."),
            *map(optional, fields),
            choice("season", "For how long?", season_select(page)),
        ],
    )


def season_select(page: ChangePage) -> b.Block:
    """Always, the quarter of the first week, or the one after."""
    first = season_of(page.starts)
    seasons = dict.fromkeys(
        [first, following(page.starts), *([page.planned.season] if page.planned.season else [])]
    )
    options = {ALWAYS: b.option("Until somebody changes it", ALWAYS)}
    options |= {season: b.option(f"In {season}", season) for season in seasons}
    return select("season", list(options.values()), options[page.planned.season or ALWAYS])


def following(week: Week) -> str:
    """The quarter after that of a week."""
    later = week
    while season_of(later) == season_of(week):
        later = later.next()
    return season_of(later)


def _longest(kind: Kind) -> int:
    assert isinstance(kind, Text)  # noqa: S101 -- asked of texts only
    return kind.longest
