"""My promises to customers: those under way, the nearest first, and those kept lately."""

from collections.abc import Sequence

from bot import names
from bot.views import blocks as b
from bot.views import promise, words
from cards.points import PromiseKept
from services.claim_state import ClaimState
from services.pages import PromisePage, PromisesPage

MOST = 15
MOST_AT_HOME = 5
NONE_OPEN = "You have no promise open. When a square has you promise something by a day, you find it here."
SURE = b.confirmation("Withdraw this promise?", "It goes off your list.", "Withdraw", "Keep It")
HOW_LONG = "A promise waits for its follow-up for 90 days, also after its week and its season are over."
KEPT = {
    PromiseKept.NONE: "kept",
    PromiseKept.EARLY: "kept before its day",
    PromiseKept.ON_TIME: "kept on its day",
    PromiseKept.LATE: "kept after its day",
}
UNDER_WAY = {
    ClaimState.SUBMITTED: "Your follow-up is being looked at",
    ClaimState.ASKED: "↩ Your follow-up is in, and there is something to add",
    ClaimState.WAITING: "… Your follow-up waits for a witness",
    ClaimState.REVIEW: "… Your follow-up is with a reviewer",
}


def message(page: PromisesPage) -> b.Message:
    """Each with what was said, to whom and by when."""
    shown = page.open[:MOST]
    told = [*(lines(each) for each in shown), *kept(page.kept)]
    listed = [block for each in shown for block in blocks(each)]
    lead = ["Your promises." if page.open else NONE_OPEN]
    return b.message(
        "\n".join((*lead, *told)),
        [
            *([b.header("Your promises")] if page.open else [b.section(NONE_OPEN)]),
            *listed,
            *later(len(page.open) - MOST),
            *(b.section(each) for each in kept(page.kept)),
            *([b.context(HOW_LONG)] if page.open else []),
        ],
    )


def at_home(pages: Sequence[PromisePage]) -> list[b.Block]:
    """The first few on App Home, the others behind a button; nothing where there are none."""
    if not pages:
        return []
    hidden = len(pages) - MOST_AT_HOME
    listed = [block for each in pages[:MOST_AT_HOME] for block in blocks(each)]
    return [b.header("Promises"), *listed, *(see_all(hidden) if hidden > 0 else [])]


def see_all(hidden: int) -> list[b.Block]:
    button = b.button("See All Promises", names.OPEN_PROMISES)
    return [b.section(f"And {words.counted(hidden, 'more', 'more')}.", button)]


def later(hidden: int) -> list[b.Block]:
    if hidden <= 0:
        return []
    return [b.context(f"And {words.counted(hidden, 'more', 'more')}. They move up as you keep these.")]


def lines(page: PromisePage) -> str:
    """`*Today* · Say "I don't know", Ines`, then the promise in its own words."""
    head = f"*{when(page)}* · {b.one_line(page.activity.short)}, {promise.who(page)}"
    said = f"{head}\n“{b.one_line(page.what, 300)}”"
    return said if page.open else f"{said}\n{UNDER_WAY.get(page.state, '')}"


def when(page: PromisePage) -> str:
    """The day, and how far it is."""
    days = (page.due - page.today).days
    if days == 0:
        return "Today"
    if days == 1:
        return "Tomorrow"
    if days < 0:
        return f"{words.day(page.due)}; late counts too" if page.open else words.day(page.due)
    return f"{words.day(page.due)}, in {words.counted(days, 'day')}"


def blocks(page: PromisePage) -> list[b.Block]:
    """A promise in a list, with its button."""
    return [b.section(lines(page)), *b.actions(buttons(page))]


def buttons(page: PromisePage) -> list[b.Block]:
    if page.open:
        withdraw = b.button(
            "Withdraw", names.WITHDRAW, str(page.claim), confirm=SURE, about=page.activity.short
        )
        return [promise.follow_up(page), withdraw]
    if page.state is ClaimState.ASKED:
        return [b.button("Mend It", names.MEND, str(page.claim), about=page.activity.short)]
    return []


def kept(pages: Sequence[PromisePage]) -> list[str]:
    """The last few that were kept, a line each."""
    if not pages:
        return []
    listed = [f"✓ {promise.who(page)}: “{b.one_line(page.what)}”, {KEPT[page.kept]}" for page in pages]
    return ["\n".join(("*Kept lately*", *listed))]
