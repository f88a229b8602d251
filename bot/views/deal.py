"""How a card was dealt: the quiet line under it, and all of it in figures."""

import json
from collections.abc import Sequence

from bot import names
from bot.views import blocks as b
from bot.views import deal_again, words
from bot.views.copied import file
from services.fairness_pages import Avoided, DealPage, Sealed

PLEDGE = (
    "Nobody chooses your squares, and all cards aim for the same chance of a line. Each week has a secret key, which decides"
    " every card. Its seal is on your card from the start, and the key is told once the week is over. Then anybody can deal"
    " your card again and see that it is the same one."
)
HELP = (
    "Nobody chooses your squares: each week's cards follow from a key that is sealed before and told afterwards."
    " *Read Every Square* under your card shows how."
)
ANEW = b.confirmation(
    "Another card?",
    "This card goes, and another takes its place, with other squares and the same chance of a line. It works once a season,"
    " before your first claim of the week.",
    "Deal Me Another",
    "Keep This One",
)
DECK_SHOWN = 12
"""Characters of a deck's hash on the card, and of what was learned; the whole of them is in the details."""
LEFT_OUT = (
    "As far as the deck has others, squares of your earlier cards were left out. Each week has a list, the latest first:"
    " {weeks}. A week without a card has `[]`."
)
GIVEN_BACK = "The first list also has the squares of the card you gave back."


def line(sealed: Sealed | None) -> list[b.Block]:
    """The seal of this week, the deck, and the key of the latest week that is over."""
    if sealed is None:
        return []
    learned = f", chances learned here `{sealed.learned[:DECK_SHOWN]}`" if sealed.learned else ""
    told = [f"Nobody chose your squares. Seal `{sealed.seal}`, deck `{sealed.deck[:DECK_SHOWN]}`{learned}."]
    if sealed.key:
        told.append(f"Key `{sealed.key}`.")
    elif sealed.earlier is not None:
        told.append(f"Key of {words.span(sealed.earlier)} `{sealed.earlier_key}`.")
    return [b.context(" ".join(told))]


def another(week: str) -> b.Block:
    """Asks once more before the card goes."""
    return b.button("Deal Me Another", names.RESHUFFLE, week, confirm=ANEW)


def how(week: str) -> b.Block:
    return b.button("How Was This Dealt?", names.HOW_DEALT, week)


def modal(page: DealPage) -> b.View:
    """In words first, then in figures and ids."""
    return b.modal(
        callback=names.MODAL_RESULT,
        title="How it was dealt",
        blocks=[
            b.section(PLEDGE),
            b.section(chance(page)),
            b.divider(),
            *proof(page),
            b.section(f"*Your squares, row by row*, the file `card.json`\n```{ids(page.activities)}```"),
            *left_out(page),
            *deal_again.again(page),
        ],
    )


def chance(page: DealPage) -> str:
    """How likely a line is, and what may be special about this card."""
    costs = "what your colleagues did in earlier weeks" if page.learned else "what the deck's authors expect"
    told = f"{meant(page)} has a line with a chance of *{100 * page.p_line:.1f}%*, going by {costs}."
    return f"{told} It is the one you had dealt in place of another." if page.anew else told


def meant(page: DealPage) -> str:
    """Names the card, and says so where it could not be made like the others."""
    if page.as_aimed:
        return "This card"
    return f"Cards aim for a line on {100 * page.target:.0f} of 100. The deck leaves none like that for this one: it"


def proof(page: DealPage) -> list[b.Block]:
    """What was published, when, and what the card follows from."""
    if page.sealed is None:
        return [b.context("The key of this week was not kept, so this card can't be dealt again.")]
    key = f"`{page.sealed.key}`" if page.sealed.key else f"told after {words.moment(page.told_at)}"
    told = (
        ("Seal, the SHA-256 of the key", f"`{page.sealed.seal}`"),
        ("Key", key),
        ("Deck, the SHA-256 of its file", f"`{page.deck}`"),
        *([("What was learned, the SHA-256 of its list", f"`{page.learned}`")] if page.learned else []),
        ("Your seed, from the key and who you are", f"`{page.seed}`"),
        ("Counter", f"{page.counter}, from {page.first_counter} on"),
    )
    return [b.section("\n".join(f"*{name}:* {value}" for name, value in told))]


def ids(activities: tuple[str, ...]) -> str:
    return b.escape(json.dumps(activities))


def left_out(page: DealPage) -> list[b.Block]:
    """What was left out as far as could be, in parts that make a file when they are put one below the other."""
    if not page.avoided:
        return []
    weeks = words.listed([words.span(each.week) for each in page.avoided])
    told = LEFT_OUT.format(weeks=weeks)
    told += f" {GIVEN_BACK}" if page.given_back else ""
    return [b.context(told), *file("left-out.json", in_lines(page.avoided), about="What was left out")]


def in_lines(avoided: Sequence[Avoided]) -> str:
    """A list for each week, on a line of its own."""
    lists = ",\n".join(json.dumps(each.activities) for each in avoided)
    return f"[\n{lists}\n]"
