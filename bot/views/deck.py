"""The deck, leafed through: what is played with, its squares a page at a time, and the ways to change it."""

from collections.abc import Sequence

from bot import names
from bot.views import blocks as b
from bot.views import words
from bot.views.deck_words import ANY, EFFORT_WORDS, GAMES_OWN, WHERE, counted, from_monday, select
from bot.views.form_state import DeckPlace, DeckTab, FormState
from cards.model import Activity, Week
from services.deck_pages import Asking, DeckFacts, DeckPage

EVERYBODYS = b.option("All squares", ANY)
NONE = "There are no squares here."
CHOSEN = "Your managers chose it for this workspace."
COMES = "It comes with the game; your managers may choose another one."
FOUND = 75
"""Characters of a square's name in a list to choose from."""


def modal(page: DeckPage) -> b.View:
    """One page of the deck."""
    return b.modal(
        callback=names.MODAL_DECK,
        title="The deck",
        metadata=FormState(deck=DeckPlace(leafing=page.leafing)).encode(),
        blocks=[*top(page), b.divider(), *squares(page), *bottom(page)],
    )


def top(page: DeckPage) -> list[b.Block]:
    """What it is, what comes next, and what can be done."""
    stocks = "\n".join(counted(setting, stock) for setting, stock in page.shown.stocks.items())
    return [
        b.section("\n".join([named(page.shown), *themed(page.shown)])),
        b.context(CHOSEN if page.shown.own else COMES),
        b.context(stocks),
        *other_week(page),
        *b.actions([setting_select(page), find()]),
        *b.actions(buttons(page)),
    ]


def named(facts: DeckFacts) -> str:
    """`*Ours in autumn*, 203 squares`."""
    return f"*{b.one_line(facts.name)}*, {words.counted(facts.activities, 'square')}"


def themed(facts: DeckFacts) -> list[str]:
    """Theme and motto, and for how long."""
    told = [f"*{b.one_line(facts.theme)}*"] if facts.theme else []
    told += [b.one_line(facts.motto, 200)] if facts.motto else []
    until = f" (for {facts.season})" if facts.season else ""
    return [": ".join(told) + until] if told else []


def other_week(page: DeckPage) -> list[b.Block]:
    """The deck that comes, or the way back to the one of this week."""
    if page.upcoming is None:
        return []
    if page.leafing.which is Asking.NEXT:
        back = b.button("See This Week's", names.DECK_WHICH, Asking.NOW.value)
        return [b.section(f"It is in play from {from_monday(page.shown.week)} on.", back)]
    see = b.button("See It", names.DECK_WHICH, Asking.NEXT.value)
    lines = [f"*From {from_monday(page.upcoming.week)} on:* {named(page.upcoming)}", *themed(page.upcoming)]
    return [b.section("\n".join(lines), see)]


def setting_select(page: DeckPage) -> b.Block:
    chosen = EVERYBODYS if page.leafing.setting is None else WHERE[page.leafing.setting]
    return select(names.DECK_SETTING, [EVERYBODYS, *WHERE.values()], chosen)


def find() -> b.Block:
    return {
        "type": "external_select",
        "action_id": names.DECK_FIND,
        "min_query_length": 0,
        "placeholder": b.plain("Find a Square", b.PLACEHOLDER_LIMIT),
    }


def buttons(page: DeckPage) -> list[b.Block]:
    suggest = b.button("Suggest a Square…", names.SUGGEST)
    if not page.manager:
        return [suggest]
    change = b.button("Change the Deck…", names.part(names.DECK, "changes"), DeckTab.CHANGES.value)
    learned = b.button("What We Learned…", names.part(names.DECK, "learned"), DeckTab.LEARNED.value)
    waiting = b.button(
        f"Suggestions ({page.suggestions:,})",
        names.part(names.DECK, "suggestions"),
        DeckTab.SUGGESTIONS.value,
    )
    return [suggest, change, learned, *([waiting] if page.suggestions else [])]


def squares(page: DeckPage) -> list[b.Block]:
    if not page.squares:
        return [b.section(NONE)]
    return [square(page, each) for each in page.squares]


def square(page: DeckPage, activity: Activity) -> b.Block:
    """One in full; a manager may take it out of the coming deck."""
    together = ", together" if activity.group else ""
    lines = [
        f"*{b.one_line(activity.short)}* · effort {activity.effort}, {EFFORT_WORDS[activity.effort]}{together}",
        b.one_line(activity.prompt, 300),
        f"Why: {b.one_line(activity.why, 300)}",
    ]
    if activity.id in page.credits:
        lines.append(f"Suggested by {b.mention(page.credits[activity.id])}")
    return b.section(
        "\n".join(lines), retire(page.starts, activity) if activity.id in page.retirable else None
    )


def retire(starts: Week, activity: Activity) -> b.Block:
    """Takes a square out of the deck from a week on."""
    monday = from_monday(starts)
    sure = b.confirmation(
        "Retire this square?",
        f"“{activity.short}” stays on every card that was dealt. From {monday} on it is dealt no more. You can bring it back.",
        "Retire",
        "Keep",
    )
    return b.button("Retire…", names.RETIRE, activity.id, confirm=sure, about=activity.short)


def bottom(page: DeckPage) -> list[b.Block]:
    """Where one is, and the ways on."""
    if page.leafing.activity is not None:
        return b.actions([b.button("Show All Squares", names.part(names.DECK, "all"), DeckTab.DECK.value)])
    if page.pages < 2:
        return []
    here = page.leafing.number
    turns = [
        b.button(label, names.part(names.DECK_PAGE, label.lower()), str(number))
        for label, number in (("Previous", here - 1), ("Next", here + 1))
        if 0 <= number < page.pages
    ]
    return [b.divider(), *b.actions(turns), b.context(f"Page {here + 1} of {page.pages}")]


def found(activities: Sequence[Activity]) -> dict[str, list[b.Block]]:
    """Squares to choose from while somebody types."""
    return {"options": [b.option(b.clip(each.short, FOUND), each.id) for each in activities]}


def source(facts: DeckFacts) -> str:
    """A deck in the middle of a sentence."""
    return named(facts) if facts.own else f"{GAMES_OWN}, {words.counted(facts.activities, 'square')}"
