"""A claim before a reviewer: in a message of its own, and in lists."""

from bot import names
from bot.views import blocks as b
from bot.views import photo, words
from bot.views.claim_fields import BY_NAME, FIELDS
from services.claim_state import ClaimState
from services.evidence import Evidence, Outcome
from services.languages import DEFAULT
from services.review_pages import ReviewPage
from services.reviews import Decision

FIRST = "It would be their first awarded claim."
HEADING = "A claim for you to look at"
DRAWN = "Drawn by lot for a second look"
DRAWN_WHY = "The lot drew it, and says nothing about anybody. It is lit meanwhile."
DECIDED = {
    ClaimState.AWARDED: "✓ Awarded",
    ClaimState.ASKED: "↩ Sent back with a question",
    ClaimState.WAITING: "… Waiting for a witness",
    ClaimState.HALF_LIT: "◐ Half lit, until its follow-up",
    ClaimState.REVIEW: "… With a reviewer",
    ClaimState.WITHDRAWN: "Withdrawn",
    ClaimState.SUBMITTED: "… Sent again, and being looked at",
}
OURS = frozenset({ClaimState.AWARDED, ClaimState.ASKED, ClaimState.HALF_LIT})
"""Where a reviewer's decision may have led."""


def message(page: ReviewPage) -> b.Message:
    """Everything needed to decide; once decided, or handed on, what became of it."""
    if not page.open or not page.may_decide or page.with_another:
        told = outcome(page)
        return b.message(told, [b.section(told), *b.actions(afterwards(page))])
    head, lead = DRAWN if page.audit else HEADING, summary(page)
    return b.message(
        f"{head}: {lead}\n{checked(page)}",
        [
            b.header(head),
            *came(page),
            b.section(lead),
            b.context(b.one_line(page.activity.prompt, 300)),
            *evidence(page.evidence),
            *photo.shown(page.photo),
            b.section(checked(page)),
            *b.actions([*buttons(page, lead=True), closer(page)]),
        ],
    )


def came(page: ReviewPage) -> list[b.Block]:
    """How it came to this reviewer, where somebody else had it first."""
    if page.review is None or page.review.handed_by is None:
        return []
    before, note = b.mention(page.review.handed_by), page.review.note.strip()
    if page.review.offered_at is not None and not note:
        return [b.context(f"It has waited for a while with {before}. You may have a moment for it.")]
    handed = b.context(f"{before} hands it over to you{':' if note else '.'}")
    return [handed, b.quoted(note)] if note else [handed]


def summary(page: ReviewPage) -> str:
    """Who did what with whom, and when."""
    met = "; ".join(
        ", ".join(b.one_line(said) for said in (each.name, each.company) if said.strip())
        for each in page.evidence.customers
    )
    who = f" with {met}" if met else ""
    did = f"{b.mention(page.claimant)}: *{b.one_line(page.activity.short)}*{who}"
    return f"{did}, on {words.day(page.occurred_on)}."


def short(page: ReviewPage, *, told: bool = True) -> list[b.Block]:
    """The claim in a list: open with its words, if they are told, and its buttons; decided in one line."""
    if not page.open or handed_on(page) or (page.with_another and not page.may_decide):
        return [b.section(outcome(page)), *b.actions(afterwards(page))]
    words_of_it = b.escape(b.clip(page.evidence.text, 600)) if told else ""
    parts = [summary(page), words_of_it, checked(page), *waits(page)]
    acts = [*buttons(page), closer(page)] if page.may_decide else []
    return [b.section("\n".join(part for part in parts if part)), *b.actions(acts)]


def handed_on(page: ReviewPage) -> bool:
    """Whether its reader gave it to somebody else."""
    return page.review is not None and page.review.handed_by == page.reviewer


def waits(page: ReviewPage) -> list[str]:
    """With whom it is, if not with the reader, and for how long."""
    if page.with_another is not None:
        return [f"_With {b.mention(page.with_another)}, for {words.lasted(page.waited)}._"]
    if page.review is not None and page.review.reviewer is None:
        return [f"_With nobody yet, for {words.lasted(page.waited)}._"]
    return []


def evidence(given: Evidence) -> list[b.Block]:
    """Each question of the form with the answer to it, word for word."""
    told = texts(given)
    shown = [field for field in FIELDS if told.get(field.name, "").strip()]
    return [
        block
        for field in shown
        for block in (b.section(f"*{BY_NAME[field.name].label.told(DEFAULT)}*"), b.quoted(told[field.name]))
    ] + vouching(given)


def texts(given: Evidence) -> dict[str, str]:
    """What there is to read, by the name of its field."""
    promise, followup = given.promise, given.followup
    return {
        "what_changed": given.what_changed,
        "story": given.story,
        "learned": given.learned,
        "customer_quote": given.customer_quote,
        "link": given.link,
        "promise_what": promise.what if promise else "",
        "promise_due": words.day(promise.due) if promise and promise.due else "",
        "followup_what": followup.what if followup else "",
        "followup_reaction": followup.reaction if followup else "",
        "followup_on": words.day(followup.on) if followup and followup.on else "",
    }


def vouching(given: Evidence) -> list[b.Block]:
    there = words.listed([b.mention(person) for person in given.witnesses])
    return [b.context(f"Named as having been there: {there}")] if there else []


def reasons(page: ReviewPage) -> tuple[str, ...]:
    """Why a human is asked, as the rules told the claimant."""
    called = (v.says for v in page.verdicts if v.outcome is Outcome.HUMAN and v.says)
    return tuple(dict.fromkeys(b.one_line(says, 300) for says in called))


def why(page: ReviewPage) -> str:
    """What brought it here."""
    if page.audit:
        return DRAWN_WHY
    told = reasons(page)
    return f"*They were told:* {' '.join(told)}" if told else "They asked for a person to look."


def checked(page: ReviewPage) -> str:
    """What the rules said, and how this person's claims went so far."""
    fine = sum(verdict.outcome is Outcome.PASS for verdict in page.verdicts)
    so_far = f"{words.counted(page.awarded_before, 'claim')} of theirs awarded so far."
    named = not page.audit and reasons(page)
    check = "other check" if named else "check"
    passed = f"{words.counted(fine, check)} had nothing to say. " if fine else ""
    told = [why(page), f"{passed}{so_far if page.awarded_before else FIRST}"]
    if page.alike:
        told.append(
            f"It is like {words.counted(page.alike, 'other claim')}; look closer to see them together."
        )
    return "\n".join(told)


def buttons(page: ReviewPage, *, lead: bool = False) -> list[b.Block]:
    """What may be decided. A light whose words are about to go, or gone, stays."""
    about, claim = page.activity.short, str(page.claim)
    ask = b.button("Ask…", names.REVIEW_ASK, claim, about=about)
    undo = b.button("Undo…", names.TAKE_BACK, claim, about=about)
    doubts = [ask, undo] if page.audit else [ask]
    return [
        b.button("Fine" if page.audit else "Award", names.REVIEW_AWARD, claim, primary=lead, about=about),
        *(doubts if page.may_put_out else []),
        b.button("Hand Over…", names.HAND_OVER, claim, about=about),
    ]


def closer(page: ReviewPage) -> b.Block:
    return b.button("Look Closer", names.REVIEW_CLOSER, str(page.claim), about=page.activity.short)


def afterwards(page: ReviewPage) -> list[b.Block]:
    """A slip may be taken back."""
    if not page.may_undo:
        return []
    return [b.button("Undo", names.REVIEW_UNDO, str(page.claim), about=page.activity.short)]


def outcome(page: ReviewPage) -> str:
    """What came of it, in the place of the buttons."""
    review = page.review
    if page.open and page.with_another is not None:
        return f"With {b.mention(page.with_another)} now. Thank you; there is nothing for you to do. {summary(page)}"
    by = review.decided_by if review is not None and page.state in OURS else None
    who = f" by {b.mention(by)}" if by else ""
    if review is not None and review.decision is Decision.FINE and page.state is ClaimState.AWARDED:
        return f"✓ Looked at again{who}, and all is well. {summary(page)}"
    return f"{DECIDED[page.state]}{who}. {summary(page)}"
