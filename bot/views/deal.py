"""How a card was dealt: the quiet line under it, and everything it takes to deal it once more."""

import json
from collections.abc import Sequence

from bot import names
from bot.views import blocks as b
from bot.views import words
from cards.deal import TARGET
from services.fairness_pages import Avoided, DealPage, Sealed

PLEDGE = (
    "Nobody chooses your squares, and every card has the same chance of a line. Each week has a secret key, which decides"
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
PARTS = ", in {count} parts to be put one below the other"
PART = 2_800
"""Characters of a file that fit into one block."""


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
            *again(page),
        ],
    )


def chance(page: DealPage) -> str:
    """How likely a line is, and what may be special about this card."""
    costs = "what your colleagues did in earlier weeks" if page.learned else "what the deck's authors expect"
    told = f"This card has a line with a chance of *{100 * page.p_line:.1f}%*, going by {costs}."
    return f"{told} It is the one you had dealt in place of another." if page.anew else told


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


def file(name: str, text: str, *, about: str) -> list[b.Block]:
    """A file in as many parts as it takes, under what it is and its name."""
    parts = in_parts(text)
    told = f"{about}, the file `{name}`{PARTS.format(count=len(parts)) if len(parts) > 1 else ''}:"
    return [b.context(told), *(b.section(f"```{b.escape(part)}```") for part in parts)]


def again(page: DealPage) -> list[b.Block]:
    """What to type to deal it once more."""
    if page.sealed is None or not page.sealed.key:
        return []
    named = words.listed([f"`{name}`" for name in files(page).values()])
    return [
        b.context(f"To deal it again, save {named} beside each other, and type:"),
        b.section(f"```{typed(page)}```"),
        *deck(page),
        *learned(page),
    ]


def deck(page: DealPage) -> list[b.Block]:
    """Where the file of a deck of the workspace's own comes from: it is far too long for here."""
    if not page.own_deck:
        return []
    command = b.escape(f"bingo deal deck {page.deck} --workspace {page.workspace}")
    return [
        b.context(f"`deck.toml` is your company's own deck. Whoever runs the bot prints it with `{command}`.")
    ]


def learned(page: DealPage) -> list[b.Block]:
    """The chances this card was dealt by."""
    return file("learned.json", page.chances, about="What was learned") if page.chances else []


def in_parts(text: str) -> list[str]:
    """The lines of a text, as many together as fit into a block."""
    parts = [""]
    for line in text.split("\n"):
        if len(parts[-1]) + len(line) > PART:
            parts.append("")
        parts[-1] += f"\n{line}" if parts[-1] else line
    return parts


def typed(page: DealPage) -> str:
    """The command that deals this card again."""
    given = {
        "key": page.sealed.key if page.sealed else "",
        "workspace": page.workspace,
        "week": page.week,
        "person": page.person,
        "setting": page.setting.value,
        "size": page.size.value,
        "counter-from": page.first_counter,
        **({} if page.target == TARGET else {"target": page.target}),
        **files(page),
    }
    return b.escape(" ".join(("bingo deal verify", *(f"--{name} {value}" for name, value in given.items()))))


def files(page: DealPage) -> dict[str, str]:
    """The files of the command, by its option."""
    told = {"card": "card.json"}
    told |= {"memory": "left-out.json"} if page.avoided else {}
    told |= {"learned": "learned.json"} if page.learned else {}
    return told | ({"deck": "deck.toml"} if page.own_deck else {})
