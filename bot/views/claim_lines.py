"""A claim in a few lines: what it was, where it stands, and what may be done about it."""

from bot import names
from bot.views import blocks as b
from bot.views import photo, words
from services.claim_state import ClaimState
from services.pages import ClaimPage, SecondLook

MOST_ASKS = 4
"""More than these at once would hear like a list of faults."""
WITHDRAW = b.confirmation("Withdraw this claim?", "Its square opens again.", "Withdraw", "Keep It")
LET_GO = b.confirmation("Withdraw this claim?", "It goes off your list.", "Withdraw", "Keep It")
"""Once its card takes no claims any more."""
GIVE_BACK = b.confirmation(
    "Withdraw this claim?", "Its light and its points go with it.", "Withdraw", "Keep It"
)

FOR_EVERYBODY = b.confirmation(
    "Withdraw this claim?",
    "Its light and its points go with it, for everybody who took part.",
    "Withdraw",
    "Keep It",
)
MOST_NAMES = 5


def what(page: ClaimPage) -> str:
    """`*Swap seats* with Ines`; what rests on a colleague's event is `*Conga line* together with @Ana`."""
    if page.event:
        return f"*{b.one_line(page.event.activity.short)}* together with {b.mention(page.event.claimant)}"
    named = [b.one_line(name) for name in (page.customer, *page.also) if name.strip()]
    who = f" with {words.some(named, MOST_NAMES)}" if named else ""
    return f"*{b.one_line(page.activity.short)}*{who}"


def lit(page: ClaimPage) -> str:
    """An event is known by its own name, the square it lit by that of the card."""
    if page.event is None or page.event.activity.id == page.activity.id:
        return "✓ Lit"
    return f"✓ Lit: your centre, *{b.one_line(page.activity.short)}*"


def where(page: ClaimPage) -> str:
    """Where a claim stands, in half a sentence."""
    said = {
        ClaimState.SUBMITTED: "… Being looked at",
        ClaimState.AWARDED: lit(page),
        ClaimState.ASKED: "↩ One thing to add" if len(page.asks) < 2 else "↩ A few things to add",
        ClaimState.WAITING: f"… {so_far(page)}Waiting for {waiting_for(page)}",
        ClaimState.HALF_LIT: f"◐ Promised{due(page)}",
        ClaimState.REVIEW: "… With a reviewer" if page.reviewed else "… Waiting for a second look",
        ClaimState.WITHDRAWN: "Withdrawn",
    }
    return said[page.state]


def so_far(page: ClaimPage) -> str:
    """`1 of 2 confirmed. `, where it takes more than one."""
    return f"{page.confirmed} of {page.needed} confirmed. " if page.needed > 1 else ""


def waiting_for(page: ClaimPage) -> str:
    """The colleagues whose press is still missing."""
    named = [b.mention(person) for person in page.witnesses]
    return words.listed(named) or "a colleague"


def due(page: ClaimPage) -> str:
    return f", due {words.day(page.due)}" if page.due else ""


def asks(page: ClaimPage) -> str:
    """What was asked, the most helpful first, one under the other; all of it is on the form."""
    told = [f"• {b.escape(ask)}" for ask in page.asks[:MOST_ASKS]]
    hidden = len(page.asks) - MOST_ASKS
    more = [f"And {words.counted(hidden, 'more thing')}, which *Mend It* shows."] if hidden > 0 else []
    return "\n".join((*told, *more))


def buttons(page: ClaimPage, *, lead: bool = False) -> list[b.Block]:
    """What the claimant may do now. `lead` makes the first of it the view's primary button."""
    about = page.activity.short
    mend = b.button("Mend It", names.MEND, str(page.claim), primary=lead, about=about)
    follow = b.button("Add Follow-Up", names.FOLLOW_UP, str(page.claim), primary=lead, about=about)
    human = b.button("Ask a Human", names.ASK_HUMAN, str(page.claim), about=about)
    withdraw = b.button("Withdraw", names.WITHDRAW, str(page.claim), confirm=sure(page), about=about)
    return {
        ClaimState.ASKED: [mend, human, withdraw],
        ClaimState.HALF_LIT: [follow, withdraw],
        ClaimState.WITHDRAWN: [],
    }.get(page.state, [withdraw])


def drawn(page: ClaimPage) -> list[b.Block]:
    """What may be done about a square that the lot drew."""
    if page.second_look is not SecondLook.FREE:
        return []
    back = b.button(
        "Withdraw", names.WITHDRAW, str(page.claim), confirm=sure(page), about=page.activity.short
    )
    return [back, b.button("How It Is Drawn", names.THE_LOT)]


def sure(page: ClaimPage) -> b.Block:
    if page.state is not ClaimState.AWARDED:
        return WITHDRAW if page.claimable else LET_GO
    return FOR_EVERYBODY if page.activity.group and page.event is None else GIVE_BACK


def lines(page: ClaimPage) -> str:
    """A claim in a list: what, where it stands, and what was asked."""
    beside = f" {photo.THEIRS}" if page.photo else ""
    told = f"{what(page)}\n{where(page)} · sent {words.day(page.submitted_on)}{beside}"
    return f"{told}\n{asks(page)}" if page.state is ClaimState.ASKED and page.asks else told


def blocks(page: ClaimPage) -> list[b.Block]:
    """A claim in a list, with its buttons."""
    acts = [*buttons(page), *photo.button(page.photo, page.activity.short)]
    return [b.section(lines(page)), *b.actions(acts)]
