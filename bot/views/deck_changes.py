"""What managers may do with the coming deck, and what was done with it."""

from collections.abc import Mapping
from types import MappingProxyType

from bot import names
from bot.views import blocks as b
from bot.views import deck, words
from bot.views.deck_words import GAMES_OWN, from_monday, select
from bot.views.form_state import DeckPlace, DeckTab, FormState
from cards.model import DeckHash
from services.deck_pages import ChangePage
from services.decks import DeckChoice, Way

SHIPPED = "shipped"
"""Stands for the deck that comes with the game on a button, whose value is never empty."""
DID: Mapping[Way, str] = MappingProxyType(
    {
        Way.FILE: "handed over *{name}*",
        Way.BACK: "went back to *{name}*",
        Way.RETIRED: "retired `{activity}`",
        Way.RETURNED: "brought `{activity}` back",
        Way.ADDED: "added `{activity}`",
        Way.EFFORT: "gave `{activity}` another effort",
        Way.THEME: "changed the theme",
    }
)
LIKELY: Mapping[float, str] = MappingProxyType(
    {0.2: "Rare: 20 of 100 cards", 0.4: "Usual: 40 of 100 cards", 0.6: "Often: 60 of 100 cards"}
)
"""The targets to choose from, and what they come to."""
ABOUT_LINES = "Of 100 cards, so many should have a line by the end of the week."
SOONER = "Some squares come again within three weeks"
"""Beside a target that the deck in play is too small for."""
HASH = 8
"""Characters of a deck's hash that tell it from others."""


def modal(page: ChangePage) -> b.View:
    """Everything there is to do, each in play from the next free Monday on."""
    monday = from_monday(page.starts)
    lead = f"*From {monday} on:* {deck.source(page.planned)}"
    about = f"Whatever you change here is in play from {monday} on. Cards that were dealt never change."
    back = b.button("Back to the Deck", names.part(names.DECK, "back"), DeckTab.DECK.value)
    return b.modal(
        callback=names.MODAL_DECK,
        title="Change the deck",
        metadata=FormState(deck=DeckPlace(tab=DeckTab.CHANGES, base=page.planned.deck)).encode(),
        blocks=[
            b.section("\n".join([lead, *deck.themed(page.planned)])),
            b.context(about),
            *b.actions(
                [
                    b.button("Hand Over a Deck…", names.DECK_FILE),
                    b.button("Add a Square…", names.ADD_SQUARE),
                    b.button("Set a Theme…", names.THEME),
                ]
            ),
            *target(page),
            *retired(page),
            *earlier(page),
            *map(b.context, map(done, page.changes)),
            *b.actions([back]),
        ],
    )


def target(page: ChangePage) -> list[b.Block]:
    """How likely a line is, and who chose it."""
    options = {
        each: b.option(
            said,
            f"{each:.0%}/{page.target:.0%}".replace("%", ""),
            SOONER if each in page.sooner else "",
        )
        for each, said in LIKELY.items()
    }
    element = select(names.TARGET, list(options.values()), options.get(page.target))
    element["confirm"] = b.confirmation(
        "Change how likely a line is?",
        f"From {from_monday(page.starts)} on all cards are laid out for it, everybody's alike. Cards that were dealt stay as they are.",
        "Change It",
        "Stay",
    )
    told = [b.section(f"*How likely a line is*\n{ABOUT_LINES}", element)]
    if page.targeted is not None:
        last = page.targeted
        chosen = f"{b.mention(last.by)} chose {last.target:.0%} in place of {last.replaces:.0%} on {words.day(last.at.date())}"
        told.append(b.context(f"{chosen}, from {from_monday(last.week)} on."))
    return told


def line(chance: float) -> b.Block:
    """Among the settings of the workspace: how likely a line is, and the way to where that is chosen."""
    told = f"*How likely a line is:* {chance * 100:.0f} of 100 cards should have one in the weeks to come."
    change = b.button(
        "Change It", names.part(names.DECK, "target"), DeckTab.CHANGES.value, about="how likely a line is"
    )
    return b.section(told, change)


def retired(page: ChangePage) -> list[b.Block]:
    """Squares to bring back."""
    if not page.retired:
        return []
    element: b.Block = {
        "type": "static_select",
        "action_id": names.BRING_BACK,
        "placeholder": b.plain("Bring One Back", b.PLACEHOLDER_LIMIT),
        "options": [b.option(each.short, each.id) for each in page.retired[: b.MOST_OPTIONS]],
    }
    return [b.section(f"*{words.counted(len(page.retired), 'retired square')}*", element)]


def earlier(page: ChangePage) -> list[b.Block]:
    """Decks to go back to, one press each."""
    own = [(choice_line(each), each.deck, each.name) for each in page.earlier if each.deck]
    game = [] if page.shipped is None else [(deck.source(page.shipped), DeckHash(SHIPPED), GAMES_OWN)]
    rows = [
        b.section(line[:1].upper() + line[1:], go_back(page, name, value)) for line, value, name in own + game
    ]
    return [b.divider(), *rows] if rows else []


def choice_line(choice: DeckChoice) -> str:
    """`*Ours*, 203 squares, chosen on Monday 23 November`."""
    count = words.counted(choice.activities, "square")
    return f"*{b.one_line(choice.name)}*, {count}, chosen on {words.day(choice.at.date())}"


def go_back(page: ChangePage, name: str, value: DeckHash) -> b.Block:
    sure = b.confirmation(
        "Go back to this deck?",
        f"From {from_monday(page.starts)} on cards are dealt from {b.clip(name, 80)}. Cards that were dealt stay as they are.",
        "Go Back",
        "Stay",
    )
    return b.button("Go Back", names.part(names.GO_BACK, value[:HASH]), value, confirm=sure, about=name)


def done(choice: DeckChoice) -> str:
    """`@Boss retired `coffee-first` on Thursday 26 November, from Monday 30 November on (a1b2c3d4 in place of e5f6a7b8)`."""
    did = DID[choice.way].format(name=b.one_line(choice.name), activity=b.escape(choice.activity or ""))
    on, since = words.day(choice.at.date()), from_monday(choice.week)
    hashes = f"{_hash(choice.deck)} in place of {_hash(choice.replaces)}"
    return f"{b.mention(choice.by)} {did} on {on}, in play from {since} on ({hashes})."


def _hash(told: DeckHash | None) -> str:
    return f"`{told[:HASH]}`" if told else "the game's own"
