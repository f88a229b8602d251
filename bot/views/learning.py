"""What was learned of the deck's squares: a manager's message, the line on their App Home, and the whole of it."""

from collections.abc import Sequence

from bot import names
from bot.views import blocks as b
from bot.views import deck, words
from bot.views.deck_words import EFFORT_WORDS, from_monday
from bot.views.form_state import DeckPlace, DeckTab, FormState
from cards.deal import AUTHORS, LearnedHash
from services.learning import ENOUGH, FEWEST_WEEKS, Estimate, done_like
from services.learning_pages import LearningPage

SHOWN = 12
"""Squares of a kind that are shown; the others come up once these are seen to."""
HASH = 12
"""Characters of what names chances; the whole is where somebody reads how their card was dealt."""
HOW = (
    "What was done is compared with how much the same people did of everything else, so a quiet summer makes no square"
    " harder. Nothing changes unless one of you says so."
)
EARLY = (
    "It is too early to say anything: that takes {needed} weeks with five people or more who did something. So far:"
    " {weeks}."
)
AS_THOUGHT = "Every {other}square that came up often enough takes about as much as its authors thought."
PENDING = "{squares} {got} another effort since, and {are} looked at again when the next week is counted."
HARDLY = "They take a place that something else could have."
UNLIKE = "*Use What We Learned* lays cards out by it, whatever effort a square is said to take. Its points go by its effort."
BY_AUTHORS = "what the deck's authors expect of each square"
BY_LEARNED = "what was learned here, `{name}`"
RUNNING = "Cards are dealt by {basis}."
COMING = "From {monday} on, cards are dealt by {basis}; until then by {before}."
BROUGHT = "{who} chose so on {day}"


def message(page: LearningPage) -> b.Message:
    """Once a season, to a manager."""
    told = [f"*What did we learn from {words.counted(page.weeks, 'week')}?*", summary(page)]
    return b.message(
        f"What did we learn from {words.counted(page.weeks, 'week')}? {summary(page)}",
        [b.section("\n".join(told)), b.context(HOW), *b.actions([look()])],
    )


def at_home(page: LearningPage | None) -> list[b.Block]:
    """For managers, where there is something to say."""
    if page is None or not page.telling:
        return []
    told = f"*What did we learn from {words.counted(page.weeks, 'week')}?*\n{summary(page)}"
    return [b.section(told, look())]


def look() -> b.Block:
    return b.button("Look Closer", names.part(names.DECK, "learned"), DeckTab.LEARNED.value)


def summary(page: LearningPage) -> str:
    """`2 squares are hardly ever done. 5 squares take more or less than thought.`"""
    told = []
    if page.hardly:
        told.append(f"{words.counted(len(page.hardly), 'square')} {_are(page.hardly)} hardly ever done.")
    if page.unlike:
        takes = "take" if len(page.unlike) > 1 else "takes"
        told.append(f"{words.counted(len(page.unlike), 'square')} {takes} more or less than thought.")
    return " ".join([*(told or [as_thought(page)]), *pending(page)])


def as_thought(page: LearningPage) -> str:
    """Nothing stands out; of squares whose effort was changed since the last count nothing is said."""
    return AS_THOUGHT.format(other="other " if page.pending else "")


def pending(page: LearningPage) -> list[str]:
    """How many squares there is nothing to say of yet, because their effort was changed."""
    if not page.pending:
        return []
    got, are = ("were given", "are") if page.pending > 1 else ("was given", "is")
    return [PENDING.format(squares=words.counted(page.pending, "square"), got=got, are=are)]


def _are(squares: Sequence[Estimate]) -> str:
    return "are" if len(squares) > 1 else "is"


def modal(page: LearningPage) -> b.View:
    """What cards are dealt by, what could be, and the squares that stand out."""
    back = b.button("Back to the Deck", names.part(names.DECK, "back"), DeckTab.DECK.value)
    return b.modal(
        callback=names.MODAL_DECK,
        title="What we learned",
        metadata=FormState(deck=DeckPlace(tab=DeckTab.LEARNED)).encode(),
        blocks=[*known(page), *b.actions([*choices(page), back]), *(squares(page) if page.ready else [])],
    )


def known(page: LearningPage) -> list[b.Block]:
    """How much was played, what is known of it, and what cards are dealt by."""
    weeks, cards = words.counted(page.weeks, "week"), words.counted(page.cards, "card")
    if not page.ready:
        return [b.section(EARLY.format(needed=FEWEST_WEEKS, weeks=weeks)), b.context(dealt_by(page))]
    often = f"{page.known:,} of {words.counted(page.squares, 'square')} came up {ENOUGH} times or more."
    return [
        b.section(f"*{weeks}, {cards} on which something was done*\n{often}"),
        b.context(HOW),
        b.section(dealt_by(page)),
    ]


def dealt_by(page: LearningPage) -> str:
    """What cards are dealt by now, or from the first free week on where that is something else, and who chose it."""
    told = RUNNING.format(basis=basis(page.coming))
    if page.coming != page.running:
        told = COMING.format(
            monday=from_monday(page.starts), basis=basis(page.coming), before=basis(page.running)
        )
    if page.last is None:
        return told
    chosen = BROUGHT.format(who=b.mention(page.last.by), day=words.day(page.last.at.date()))
    since = f", from {from_monday(page.last.week)} on" if page.last.week < page.starts else ""
    return f"{told} {chosen}{since}."


def basis(name: LearnedHash) -> str:
    """What stands behind the name of some chances."""
    return BY_AUTHORS if name == AUTHORS else BY_LEARNED.format(name=name[:HASH])


def choices(page: LearningPage) -> list[b.Block]:
    """What else cards could be dealt by."""
    monday = from_monday(page.starts)
    use = b.button(
        "Use What We Learned",
        names.part(names.USE_LEARNED, "learned"),
        chosen(page, page.proposed),
        confirm=b.confirmation(
            "Deal by what we learned?",
            f"From {monday} on cards are laid out by what {words.counted(page.known, 'square')} were found to take. Cards that"
            " were dealt stay as they are, and you can go back at any time.",
            "Use It",
            "Not Now",
        ),
    )
    authors = b.button(
        "The Authors' Estimates",
        names.part(names.USE_LEARNED, "authors"),
        chosen(page, AUTHORS),
        confirm=b.confirmation(
            "Back to the authors' estimates?",
            f"From {monday} on cards are laid out by what the deck's authors expect. Cards that were dealt stay as they are.",
            "Go Back",
            "Stay",
        ),
    )
    offered = [use] * (page.ready and page.proposed != page.coming)
    return offered + [authors] * (page.coming != AUTHORS)


def chosen(page: LearningPage, wanted: LearnedHash) -> str:
    """What to deal by, and what was to be dealt by when this was drawn."""
    return "/".join(each or "authors" for each in (wanted, page.coming))


def squares(page: LearningPage) -> list[b.Block]:
    """Those to retire, with a press each, and those that are done as others of another effort."""
    if not page.hardly and not page.unlike:
        return [b.divider(), b.section(as_thought(page)), *map(b.context, pending(page))]
    return [
        *group(
            "Hardly ever done",
            HARDLY,
            page.hardly,
            [b.section(hardly(each), deck.retire(page.starts, each.activity)) for each in page.hardly],
        ),
        *group(
            "More or less than thought",
            UNLIKE,
            page.unlike,
            [b.section(unlike(each), retier(page, each)) for each in page.unlike],
        ),
        *map(b.context, pending(page)),
    ]


def group(name: str, about: str, found: Sequence[Estimate], rows: Sequence[b.Block]) -> list[b.Block]:
    """One kind of squares."""
    if not found:
        return []
    more = len(found) - SHOWN
    rest = [b.context(f"And {words.counted(more, 'more square', 'more squares')}.")] if more > 0 else []
    return [b.divider(), b.section(f"*{name}*\n{about}"), *rows[:SHOWN], *rest]


def hardly(each: Estimate) -> str:
    activity = each.activity
    return f"*{b.one_line(activity.short)}* · effort {activity.effort}, {EFFORT_WORDS[activity.effort]}\n{figures(each)}"


def unlike(each: Estimate) -> str:
    activity, like = each.activity, done_like(each)
    return (
        f"*{b.one_line(activity.short)}* · effort {activity.effort}, {EFFORT_WORDS[activity.effort]};"
        f" done like effort {like}, {EFFORT_WORDS[like]}\n{figures(each)}"
    )


def retier(page: LearningPage, each: Estimate) -> b.Block:
    """Gives a square the effort it is done like."""
    monday, like, activity = from_monday(page.starts), done_like(each), each.activity
    sure = b.confirmation(
        "Change its effort?",
        f"From {monday} on “{activity.short}” is of effort {like}, {EFFORT_WORDS[like]}, and its points go by that. On cards that"
        " were dealt it stays as it is.",
        "Change It",
        "Keep",
    )
    value = f"{activity.id}/{like}"
    return b.button(f"Make It Effort {like}…", names.RETIER, value, confirm=sure, about=activity.short)


def figures(each: Estimate) -> str:
    """`Done 3 of the 60 times it came up; about 46 were to be expected.`"""
    came = f"the {each.dealt:,} times it came up"
    return f"Done {each.done:,} of {came}; about {each.expected:,.0f} were to be expected."
