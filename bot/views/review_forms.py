"""What a reviewer writes or chooses: a question to the claimant, why a light is taken back, who looks in their place."""

from bot import names
from bot.views import blocks as b
from bot.views.form_state import FormState, Listing
from bot.views.review import summary
from services.review_pages import HandOverPage, ReviewPage

SENTENCE = "sentence"
"""The block and the input of the reviewer's sentence."""
STARTER = "starter"
"""The block and the select of the questions to start from."""
REVIEWER = "reviewer"
NOTE = "note"
SENTENCE_LIMIT = 420
NOTE_LIMIT = 300
LONGEST = 500
"""Of a question to start from and the reviewer's own words together."""
STARTERS = (
    "What did they say, as closely as you remember?",
    "What came of it, for them or for you?",
    "Which day was it, and where did you meet?",
    "What is new since the last time you told of them?",
    "What will you bring them, and by when?",
)
"""Questions that often help, each short enough for a choice."""


def asked(starter: str, sentence: str) -> str:
    """The question as it is sent: the one that was chosen, then the reviewer's own words."""
    chosen = STARTERS[int(starter)] if starter.isdecimal() and int(starter) < len(STARTERS) else ""
    return " ".join(part for part in (chosen, sentence.strip()) if part)


def ask(page: ReviewPage, listing: Listing | None = None) -> b.View:
    """One question to the claimant."""
    hint = "One question, and what would make the square light. They read it word for word."
    return _form(
        page,
        listing,
        callback=names.MODAL_REVIEW_ASK,
        title="Ask a question",
        submit="Send",
        blocks=[
            *_lit(page),
            _starters(),
            _text(
                SENTENCE,
                "Or in your own words",
                hint,
                "What did Ines say when you called back?",
                SENTENCE_LIMIT,
            ),
        ],
    )


def take_back(page: ReviewPage, listing: Listing | None = None) -> b.View:
    """Why a light goes out: a question to the claimant, or, without one, another look by somebody else."""
    lead = "The square goes dark, and its points and lines with it, until the question is answered. Nothing else is taken."
    hint = "They read it word for word. Leave it empty, and a colleague takes another look first."
    return _form(
        page,
        listing,
        callback=names.MODAL_TAKE_BACK,
        title="Take a light back",
        submit="Take Back",
        blocks=[
            b.section(lead),
            _text(SENTENCE, "What would you like to know?", hint, "Was this the same visit?", SENTENCE_LIMIT),
        ],
    )


def hand_over(page: HandOverPage, listing: Listing | None = None) -> b.View:
    """To whom, and a word with it."""
    choices = [b.option(name, person) for person, name in page.choices.items()]
    choice: b.Block = {
        "type": "input",
        "block_id": REVIEWER,
        "label": b.plain("Who could look in your place?"),
        "element": {"type": "static_select", "action_id": REVIEWER, "options": choices[: b.MOST_OPTIONS]},
    }
    note = _text(
        NOTE, "A word with it", "Only they read it.", "You know the people at the harbour.", NOTE_LIMIT
    )
    return _form(
        page.page,
        listing,
        callback=names.MODAL_HAND_OVER,
        title="Hand over",
        submit="Hand Over",
        blocks=[choice, note],
    )


def _lit(page: ReviewPage) -> list[b.Block]:
    if not page.audit:
        return []
    return [b.context("It is lit. With a question it goes dark until they answer.")]


def _starters() -> b.Block:
    options = [b.option(text, str(number)) for number, text in enumerate(STARTERS)]
    return {
        "type": "input",
        "block_id": STARTER,
        "optional": True,
        "label": b.plain("A question that often helps"),
        "element": {"type": "static_select", "action_id": STARTER, "options": options},
    }


def _text(name: str, label: str, hint: str, example: str, limit: int) -> b.Block:
    element: b.Block = {
        "type": "plain_text_input",
        "action_id": name,
        "multiline": True,
        "max_length": limit,
        "placeholder": b.plain(example, b.PLACEHOLDER_LIMIT),
    }
    return {
        "type": "input",
        "block_id": name,
        "optional": True,
        "label": b.plain(label),
        "hint": b.plain(hint),
        "element": element,
    }


def _form(
    page: ReviewPage,
    listing: Listing | None,
    *,
    callback: str,
    title: str,
    submit: str,
    blocks: list[b.Block],
) -> b.View:
    return b.modal(
        callback=callback,
        title=title,
        submit=submit,
        close="Cancel",
        metadata=FormState(claim=page.claim, listing=listing).encode(),
        blocks=[b.section(summary(page)), *blocks],
    )
