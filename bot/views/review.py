"""A claim before a reviewer, and the sentence they may send back."""

from bot import names
from bot.views import blocks as b
from bot.views import words
from bot.views.claim_fields import BY_NAME, FIELDS
from bot.views.form_state import FormState
from services.claim_state import ClaimState
from services.evidence import Evidence, Outcome
from services.pages import ReviewPage

SENTENCE = "sentence"
"""The block and the input of the reviewer's sentence."""
SENTENCE_LIMIT = 500
FIRST = "It would be their first awarded claim."
DECIDED = {
    ClaimState.AWARDED: "✓ Awarded",
    ClaimState.ASKED: "↩ Sent back with a question",
    ClaimState.WAITING: "… Waiting for a witness",
    ClaimState.HALF_LIT: "◐ Half lit, until its follow-up",
    ClaimState.WITHDRAWN: "Withdrawn by its claimant",
    ClaimState.SUBMITTED: "… Sent again, and being looked at",
}


def message(page: ReviewPage) -> b.Message:
    """Everything needed to decide; once decided, what was decided and by whom."""
    if page.state is not ClaimState.REVIEW:
        return b.sentence(outcome(page))
    lead = summary(page)
    return b.message(
        f"A claim for you to look at: {lead}\n{checked(page)}",
        [
            b.header("A claim for you to look at"),
            b.section(lead),
            b.context(b.one_line(page.activity.prompt, 300)),
            *evidence(page.evidence),
            b.section(checked(page)),
            *b.actions(buttons(page, lead=True)),
        ],
    )


def summary(page: ReviewPage) -> str:
    """Who did what with whom, and when."""
    customer = page.evidence.customer.strip()
    who = f" with {b.one_line(customer)}" if customer else ""
    company = page.evidence.company.strip()
    where = f", {b.one_line(company)}" if customer and company else ""
    did = f"{b.mention(page.claimant)}: *{b.one_line(page.activity.short)}*{who}{where}"
    return f"{did}, on {words.day(page.occurred_on)}."


def short(page: ReviewPage) -> list[b.Block]:
    """The claim in a list on App Home."""
    told = f"{summary(page)}\n{b.escape(b.clip(page.evidence.text, 600))}\n{checked(page)}"
    return [b.section(told), *b.actions(buttons(page))]


def evidence(given: Evidence) -> list[b.Block]:
    """Each question of the form with the answer to it, word for word."""
    told = texts(given)
    shown = [field for field in FIELDS if told.get(field.name, "").strip()]
    return [
        block
        for field in shown
        for block in (b.section(f"*{BY_NAME[field.name].label}*"), b.quoted(told[field.name]))
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
        "followup_on": words.day(followup.on) if followup and followup.on else "",
    }


def vouching(given: Evidence) -> list[b.Block]:
    there = words.listed([b.mention(person) for person in given.witnesses])
    return [b.context(f"Named as having been there: {there}")] if there else []


def reasons(page: ReviewPage) -> tuple[str, ...]:
    """Why a human is asked, as the rules told the claimant."""
    called = (v.says for v in page.verdicts if v.outcome is Outcome.HUMAN and v.says)
    return tuple(dict.fromkeys(b.one_line(says, 300) for says in called))


def checked(page: ReviewPage) -> str:
    """What the rules said, and how this person's claims went so far."""
    told = reasons(page)
    why = f"*They were told:* {' '.join(told)}" if told else "They asked for a person to look."
    fine = sum(verdict.outcome is Outcome.PASS for verdict in page.verdicts)
    so_far = f"{words.counted(page.awarded_before, 'claim')} of theirs awarded so far."
    passed = f"{words.counted(fine, 'other check')} had nothing to say. " if fine else ""
    return "\n".join((why, f"{passed}{so_far if page.awarded_before else FIRST}"))


def buttons(page: ReviewPage, *, lead: bool = False) -> list[b.Block]:
    about = page.activity.short
    return [
        b.button("Award", names.REVIEW_AWARD, str(page.claim), primary=lead, about=about),
        b.button("Ask…", names.REVIEW_ASK, str(page.claim), about=about),
    ]


def outcome(page: ReviewPage) -> str:
    """What came of it, in the place of the buttons."""
    by = f" by {b.mention(page.decided_by)}" if page.decided_by else ""
    return f"{DECIDED[page.state]}{by}. {summary(page)}"


def ask_modal(page: ReviewPage) -> b.View:
    """One sentence to the claimant."""
    element: b.Block = {
        "type": "plain_text_input",
        "action_id": SENTENCE,
        "multiline": True,
        "max_length": SENTENCE_LIMIT,
        "placeholder": b.plain("What did Ines say when you called back?", b.PLACEHOLDER_LIMIT),
    }
    question: b.Block = {
        "type": "input",
        "block_id": SENTENCE,
        "label": b.plain("What would you like to know?"),
        "hint": b.plain("One question, and what would make the square light. They read it with your name."),
        "element": element,
    }
    return b.modal(
        callback=names.MODAL_REVIEW_ASK,
        title="Ask a question",
        submit="Send",
        close="Cancel",
        metadata=FormState(claim=page.claim).encode(),
        blocks=[b.section(summary(page)), question],
    )
