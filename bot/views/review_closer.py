"""Everything there is about one claim: its words, what every rule said, what happened so far, and the claims beside it."""

from collections.abc import Sequence

from bot import names
from bot.views import blocks as b
from bot.views import photo, review, words
from bot.views.form_state import FormState, Listing
from services.claim_state import ClaimState
from services.evidence import Outcome, Verdict
from services.review_pages import Beside, ReviewDetail, ReviewPage, Try

BESIDE_WORDS = 1900
STANDS = {
    ClaimState.SUBMITTED: "being looked at",
    ClaimState.AWARDED: "lit",
    ClaimState.ASKED: "asked back",
    ClaimState.WAITING: "waiting for a witness",
    ClaimState.HALF_LIT: "half lit",
    ClaimState.REVIEW: "with a reviewer",
    ClaimState.WITHDRAWN: "withdrawn",
}
GONE = "Its words are kept no longer."
PRIVATE = "There is something private about somebody in it, so its words are not shown here."


def modal(detail: ReviewDetail, listing: Listing | None = None) -> b.View:
    """A claim, looked at closely."""
    page = detail.page
    return b.modal(
        callback=names.MODAL_REVIEW,
        title="A closer look",
        close="Back" if listing else "Close",
        metadata=FormState(claim=page.claim, listing=listing).encode(),
        blocks=[
            *review.came(page),
            *standing(page),
            b.context(b.one_line(page.activity.prompt, 300)),
            *review.evidence(page.evidence),
            *photo.unseen(page.photo),
            b.section(review.why(page)),
            *beside(detail),
            *rules(page.verdicts),
            *so_far(detail.tries),
            *recent(page, detail.recent),
            *b.actions([*acts(detail), *photo.button(page.photo, page.activity.short)]),
        ],
    )


def standing(page: ReviewPage) -> list[b.Block]:
    """What it is, and what came of it where it is decided."""
    told = review.summary(page) if page.open and page.may_decide else review.outcome(page)
    return [b.section(told), *map(b.context, review.waits(page) if page.open else [])]


def acts(detail: ReviewDetail) -> list[b.Block]:
    page = detail.page
    if page.open and page.may_decide:
        return review.buttons(page, lead=True)
    later = review.afterwards(page)
    if page.may_take_back and not later:
        later.append(b.button("Take Back…", names.TAKE_BACK, str(page.claim), about=page.activity.short))
    if page.for_a_board and not page.private:
        value, about = str(page.claim), page.activity.short
        later.append(b.button("Put Before the Board", names.NOMINATE, value, about=about))
    return later


def rules(verdicts: Sequence[Verdict]) -> list[b.Block]:
    """Every rule that looked, and what it said."""
    said = [
        f"• {label(verdict)}: {b.one_line(verdict.says, 200)}"
        for verdict in verdicts
        if verdict.outcome is not Outcome.PASS and verdict.says
    ]
    near = [label(verdict) for verdict in verdicts if verdict.outcome is Outcome.PASS and verdict.near]
    fine = [label(verdict) for verdict in verdicts if verdict.outcome is Outcome.PASS and not verdict.near]
    told = ["*What the rules said*", *said]
    told += [f"• Fine, though only just: {words.listed(near)}"] if near else []
    told += [f"• Fine: {words.listed(fine)}"] if fine else []
    return [b.section("\n".join(told))] if len(told) > 1 else []


def label(verdict: Verdict) -> str:
    """A rule by its name, as people read it."""
    return b.escape(verdict.rule.replace("_", " "))


def so_far(tries: Sequence[Try]) -> list[b.Block]:
    """What happened to it, the oldest first."""
    if not tries:
        return []
    lines = [f"• {words.short_day(each.on)}, {step(each)}" for each in tries[-8:]]
    return [b.section("\n".join(("*So far*", *lines)))]


def step(each: Try) -> str:
    """Who said what, and where it led."""
    who = b.mention(each.by) if each.by else "the rules"
    said = f": {b.one_line(' '.join(each.says), 240)}" if each.says else ""
    return f"{who}: {STANDS[each.state]}{said}"


def beside(detail: ReviewDetail) -> list[b.Block]:
    """Each claim it is like, next to it; under each other on a phone."""
    mine = detail.page.evidence.text
    shown = [block for other in detail.alike for block in pair(mine, other)]
    return [b.header("Beside it"), *shown] if shown else []


def pair(mine: str, other: Beside) -> list[b.Block]:
    there = words.listed([b.mention(person) for person in other.witnesses])
    about = f"{line(other)}{f' · named: {there}' if there else ''}"
    theirs = PRIVATE if other.private else other.text
    texts = [b.plain(part.strip() or GONE, BESIDE_WORDS) for part in (mine, theirs)]
    heads = [b.mrkdwn("*This claim*"), b.mrkdwn(f"*{b.mention(other.claimant)}*")]
    columns: b.Block = {"type": "section", "fields": [*heads, *texts]}
    return [columns, b.context(about)]


def line(other: Beside) -> str:
    """Another claim in one line."""
    who = f" with {b.one_line(other.customer, 60)}" if other.customer.strip() else ""
    return f"{b.one_line(other.short, 60)}{who}, {words.short_day(other.submitted_on)}, {STANDS[other.state]}"


def recent(page: ReviewPage, others: Sequence[Beside]) -> list[b.Block]:
    """The claimant's latest other claims."""
    if not others:
        return []
    lines = [f"• {line(other)}" for other in others]
    return [b.section("\n".join((f"*Lately, by {b.mention(page.claimant)}*", *lines)))]
