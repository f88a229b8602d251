"""What became of a claim, told to its claimant: the same sentences in the modal and in the direct message."""

from bot.views import blocks as b
from bot.views import claim_lines, points, words
from cards.lines import LINE_NAMES
from cards.points import PromiseKept
from services.claim_state import ClaimState
from services.pages import ClaimPage, SecondLook

HEADINGS = {
    ClaimState.SUBMITTED: "Thank you",
    ClaimState.AWARDED: "It's lit",
    ClaimState.ASKED: "Nearly there",
    ClaimState.WAITING: "Nearly there",
    ClaimState.HALF_LIT: "Half lit",
    ClaimState.REVIEW: "With a reviewer",
    ClaimState.WITHDRAWN: "Withdrawn",
}
NOBODY_YET = "This one needs a second pair of eyes, and there is nobody for it yet. Whoever looks after the game will see it."
KEPT = {
    PromiseKept.NONE: "",
    PromiseKept.EARLY: "You kept your promise before its day.",
    PromiseKept.ON_TIME: "You kept your promise on its day.",
    PromiseKept.LATE: "A promise kept late is still a promise kept.",
}
SECOND = {
    SecondLook.NONE: "",
    SecondLook.FREE: "This one was drawn by lot for a second look; it stays lit meanwhile. If you would rather take it back"
    " within 48 hours, that costs nothing.",
    SecondLook.UNDER_WAY: "This one was drawn by lot for a second look. It stays lit meanwhile.",
    SecondLook.FINE: "It was drawn by lot for a second look, and all is well.",
}
RELIGHTS = "It was lit before, and its light comes back with your answer. Nothing is lost."
SAFE = "Nothing is lost: you can mend it any time."


def heading(page: ClaimPage) -> str:
    """A few words for the top, fit for a modal's title."""
    if page.state is ClaimState.AWARDED and page.full_card:
        return "Full card!"
    if page.state is ClaimState.AWARDED and page.lines:
        return "Bingo!"
    if page.state is ClaimState.REVIEW and not page.reviewed:
        return "Needs a second look"
    if taken_along(page):
        return "Taken back" if page.event and page.event.over else "On hold"
    return HEADINGS[page.state]


def told(page: ClaimPage) -> tuple[str, ...]:
    """The whole of it, a paragraph each."""
    what = claim_lines.what(page)
    said = {
        ClaimState.SUBMITTED: (f"{what} is being looked at. You will hear from us in a moment.",),
        ClaimState.AWARDED: awarded(page),
        ClaimState.ASKED: asked(page),
        ClaimState.WAITING: waiting(page),
        ClaimState.HALF_LIT: half_lit(page),
        ClaimState.REVIEW: review(page),
        ClaimState.WITHDRAWN: (withdrawn(page),),
    }
    return said[page.state]


def awarded(page: ClaimPage) -> tuple[str, ...]:
    lit = f"{claim_lines.what(page)} is lit."
    if page.event:
        lit = f"{claim_lines.what(page)} lit the centre of your card."
    return tuple(
        part
        for part in (
            lit,
            others(page),
            KEPT[page.kept],
            joy(page),
            points.of_claim(page.entries),
            SECOND[page.second_look],
        )
        if part
    )


def others(page: ClaimPage) -> str:
    """What a group square means for the colleagues who were named."""
    if not page.activity.group or page.event:
        return ""
    return "Everybody who says they were there lights their own centre too."


def joy(page: ClaimPage) -> str:
    """A finished line is worth a sentence, a full card a bigger one."""
    if page.full_card:
        return "And that was the last one: all 25 squares of your card are lit. What a week!"
    named = [f"the {LINE_NAMES[line]}" for line in page.lines]
    if not named:
        return ""
    return f"And it finishes {words.listed(named)}."


def asked(page: ClaimPage) -> tuple[str, ...]:
    things, first = ("One thing", "") if len(page.asks) == 1 else ("A few things", ", the most helpful first")
    safe = RELIGHTS if page.relights else SAFE
    return (f"{things} before {claim_lines.what(page)} lights{first}:\n{claim_lines.asks(page)}", safe)


def waiting(page: ClaimPage) -> tuple[str, ...]:
    who = claim_lines.waiting_for(page)
    asked = f"We have asked {who} whether they were there. {claim_lines.what(page)} lights {once(page)}."
    said_yes = f"{page.confirmed} of {page.needed} said yes so far. " if page.confirmed else ""
    return (f"{said_yes}{asked}", *([others(page)] if others(page) else []), *patience(page))


def patience(page: ClaimPage) -> tuple[str, ...]:
    """What happens when nobody answers."""
    if page.answer_by is None:
        return ()
    return (
        f"We remind them once. If there is no answer by {words.day(page.answer_by)}, a reviewer takes a look instead.",
    )


def once(page: ClaimPage) -> str:
    """Whose yes it takes. A single no sends a claim back, so everybody who answered so far said yes."""
    asked, missing = len(page.witnesses), page.needed - page.confirmed
    if asked < 2:
        return "when they say yes"
    if missing < 2:
        return "as soon as one of them says yes"
    return "once both say yes" if asked == 2 else "as soon as two of them say yes"


def review(page: ClaimPage) -> tuple[str, ...]:
    what = claim_lines.what(page)
    if not page.reviewed:
        return (f"{what} is safe with us.", NOBODY_YET)
    return (f"A colleague takes a look at {what}. You will hear from us as soon as they have.",)


def withdrawn(page: ClaimPage) -> str:
    """Why it is gone, and whether its square may be claimed anew."""
    what = claim_lines.what(page)
    if page.lapsed:
        return f"{what} was open for 90 days and is off your list now; its words are erased."
    if taken_along(page) and page.event and not page.event.over:
        return f"{what} is being looked at once more. Your centre lights again when it does."
    if taken_along(page):
        return f"{what} is off the list, and the centre of your card {'is open again' if page.claimable else 'goes with it'}."
    return f"{what} is off your list{', and its square is open again' if page.claimable else ''}."


def taken_along(page: ClaimPage) -> bool:
    """The event a square rested on went, and the square with it."""
    return page.event is not None and page.state is ClaimState.WITHDRAWN and not page.given_back


def half_lit(page: ClaimPage) -> tuple[str, ...]:
    by = f" for {words.day(page.due)}" if page.due else ""
    return (
        f"{claim_lines.what(page)} is half lit: your promise{by} is noted.",
        "We remind you on the day. Tell us how it went, early or late, and the square lights.",
    )


def text(page: ClaimPage) -> str:
    """The same as one text."""
    head = heading(page)
    return f"{head if head.endswith('!') else f'{head}.'} " + "\n".join(told(page))


def blocks(page: ClaimPage) -> list[b.Block]:
    return [b.section(part) for part in told(page)]
