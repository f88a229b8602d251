"""The list of reviews: what is decided stays in its place, what is new waits behind a button."""

from bot import names
from bot.views import blocks as b
from bot.views import review, words
from bot.views.form_state import FormState, Listing
from services.review_pages import QueuePage, ReviewerLoad, ReviewPage, Scope

TITLES = {
    Scope.MINE: "Claims to look at",
    Scope.EVERYBODY: "Everybody's reviews",
    Scope.LIT: "Awarded claims",
}
NONE = "Nothing waits for you. Thank you for looking."
NONE_AT_ALL = "Nothing waits for anybody. Thank you for looking."
NONE_LIT = "There are no awarded claims here yet."
OTHERS = {
    Scope.MINE: ((Scope.EVERYBODY, "Show Everybody's"), (Scope.LIT, "Awarded Claims")),
    Scope.EVERYBODY: ((Scope.MINE, "Only Mine"), (Scope.LIT, "Awarded Claims")),
    Scope.LIT: ((Scope.MINE, "Show Reviews"),),
}


def modal(page: QueuePage) -> b.View:
    """One page of the list."""
    return b.modal(
        callback=names.MODAL_REVIEWS,
        title=TITLES[page.scope],
        metadata=FormState(listing=listing_of(page)).encode(),
        blocks=[*top(page), *entries(page), *bottom(page)],
    )


def listing_of(page: QueuePage) -> Listing:
    """What the list remembers of itself."""
    return Listing(at=page.at, scope=page.scope, number=page.number, whose=page.whose)


def top(page: QueuePage) -> list[b.Block]:
    """How many, for how long, what is new; for managers also how everybody is doing, and the other lists."""
    told = [] if page.scope is Scope.LIT else [b.section(summary(page)), *managers(page), *fresh(page)]
    return [*told, *b.actions(scopes(page)), *people(page), b.divider()]


def summary(page: QueuePage) -> str:
    if not page.waiting:
        return NONE if page.scope is Scope.MINE else NONE_AT_ALL
    who = " for you" if page.scope is Scope.MINE else ""
    verb = "waits" if page.waiting == 1 else "wait"
    count = f"*{words.counted(page.waiting, 'claim')}* {verb}{who}"
    since = f", the oldest for {words.lasted(page.oldest)}" if page.oldest is not None else ""
    return f"{count}{since}."


def managers(page: QueuePage) -> list[b.Block]:
    """For managers: who has how much before them."""
    lines = [load(each) for each in page.loads]
    if page.unseen:
        lines.append(f"{words.counted(page.unseen, 'claim')} with nobody: who else could look?")
    return [b.context("\n".join(lines))] if page.manager and lines else []


def load(each: ReviewerLoad) -> str:
    """`@Lena: 3 open, usually 5 hours`."""
    usually = f", usually {words.lasted(each.usually)}" if each.usually is not None else ""
    return f"{b.mention(each.person)}: {each.open} open{usually}{', on a break' if each.paused else ''}"


def fresh(page: QueuePage) -> list[b.Block]:
    """What came since the list was opened waits here, and moves nothing."""
    if not page.fresh:
        return []
    return [
        b.section(f"*{page.fresh:,} new*", b.button("Show", names.REVIEWS, page.scope.value, primary=True))
    ]


def scopes(page: QueuePage) -> list[b.Block]:
    if not page.manager:
        return []
    return [
        b.button(label, names.part(names.REVIEWS, scope.value), scope.value)
        for scope, label in OTHERS[page.scope]
    ]


def people(page: QueuePage) -> list[b.Block]:
    """Whose awarded claims."""
    if page.scope is not Scope.LIT:
        return []
    element: b.Block = {
        "type": "users_select",
        "action_id": names.REVIEWS_OF,
        "placeholder": b.plain("Everybody's", b.PLACEHOLDER_LIMIT),
    }
    if page.whose is not None:
        element["initial_user"] = str(page.whose)
    return [b.section("Whose?", element)]


def entries(page: QueuePage) -> list[b.Block]:
    if not page.entries and page.scope is Scope.LIT:
        return [b.section(NONE_LIT)]
    draw = {Scope.LIT: lit, Scope.EVERYBODY: discreet}.get(page.scope, review.short)
    return [block for each in page.entries for block in draw(each)]


def discreet(page: ReviewPage) -> list[b.Block]:
    """A claim in everybody's list: what is private in it is read by those who look closer."""
    return review.short(page, told=not page.private)


def lit(page: ReviewPage) -> list[b.Block]:
    """An awarded claim in the list."""
    claim, about = str(page.claim), page.activity.short
    acts = [b.button("Take Back…", names.TAKE_BACK, claim, about=about)] if page.may_take_back else []
    return [b.section(review.summary(page)), *b.actions([review.closer(page), *acts])]


def bottom(page: QueuePage) -> list[b.Block]:
    if page.pages < 2:
        return []
    where = (
        f"Page {page.number + 1} of {page.pages}"
        if page.scope is not Scope.LIT
        else f"Page {page.number + 1}"
    )
    turns = [
        b.button(label, names.part(names.REVIEWS_PAGE, label.lower()), str(number))
        for label, number in (("Previous", page.number - 1), ("Next", page.number + 1))
        if 0 <= number < page.pages
    ]
    return [b.divider(), *b.actions(turns), b.context(where)]
