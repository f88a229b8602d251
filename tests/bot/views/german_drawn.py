"""What a claim's people read in German: every state of a claim and all that surrounds it, beside the English of the same."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from bot.views import (
    claim_form,
    claim_notice,
    claim_result,
    claims,
    lot,
    notices,
    promise,
    promises,
    took_part,
    trouble,
    witness,
)
from bot.views.blocks import Message, View
from cards.points import PromiseKept
from services.claim_state import ClaimState
from services.errors import Refused
from services.group_pages import Seat
from services.languages import Language
from services.pages import ClaimPage, FormPage, PromisePage, SecondLook
from services.rules import RULES
from services.rules.policy import DEFAULT
from tests.bot.views import group_drawn, review_drawn
from tests.bot.views import samples as s

CLAIMS: Mapping[str, ClaimPage] = {
    "submitted": replace(s.ASKED, state=ClaimState.SUBMITTED, asks=()),
    "lit": s.LIT,
    "two-lines": replace(s.LIT, lines=(0, 10)),
    "full-card": replace(s.LIT, full_card=True),
    "drawn": replace(s.LIT, second_look=SecondLook.FREE),
    "fine": replace(s.LIT, second_look=SecondLook.FINE),
    "kept-late": s.KEPT_LATE,
    "asked": s.ASKED,
    "many-asks": s.MANY_ASKS,
    "relights": replace(s.ASKED, relights=True),
    "waiting": s.WAITING,
    "one-of-two": replace(s.WAITING, witnesses=(s.CLEO,), confirmed=1),
    "half-lit": s.HALF_LIT,
    "review": replace(s.ASKED, state=ClaimState.REVIEW, asks=()),
    "nobody-yet": replace(s.ASKED, state=ClaimState.REVIEW, asks=(), reviewed=False),
    "withdrawn": replace(s.ASKED, state=ClaimState.WITHDRAWN, asks=()),
    "lapsed": replace(s.ASKED, state=ClaimState.WITHDRAWN, asks=(), lapsed=True),
    "group": group_drawn.TOLD,
    "joined": group_drawn.JOINED,
    "taken": group_drawn.TAKEN,
}
PROMISES: Mapping[str, PromisePage] = {
    "promise": s.PROMISE,
    "promise-later": replace(s.PROMISE, today=date(2026, 12, 1)),
    "promise-again": replace(s.PROMISE, today=date(2026, 11, 30), again=True),
    "promise-kept": replace(s.PROMISE, state=ClaimState.AWARDED, kept=PromiseKept.EARLY),
    "promise-followed-up": replace(s.PROMISE, state=ClaimState.WAITING),
    "promise-sent-back": replace(s.PROMISE, state=ClaimState.ASKED),
    "promise-over": replace(s.PROMISE, state=ClaimState.WITHDRAWN),
}
FORMS: Mapping[str, FormPage] = {
    "form-choose": s.FORM,
    "form-story": s.a_form(s.an_activity()),
    "form-group": s.a_form(s.GROUP),
    "form-promise": s.a_form(s.ROUND_TRIP),
    "form-mend": s.a_form(s.an_activity(), claim=s.CLAIM, revision=2, asks=s.ASKED.asks, draft=s.EVIDENCE),
    "form-follow-up": s.a_form(s.ROUND_TRIP, claim=s.CLAIM, revision=1, closing=True, draft=s.EVIDENCE),
}
TROUBLE = ("no_card", "not_joined", "week_closed", "claim_gone", "unexpected")


def asks(page: ClaimPage, language: Language) -> tuple[str, ...]:
    """As many asks as the page has, in this language."""
    spoken = [
        rule.judge(replace(example.claim, language=language), example.facts, DEFAULT).says
        for rule in RULES
        for example in rule.examples
        if not example.accepted
    ]
    return tuple(dict.fromkeys(spoken))[: len(page.asks)]


def messages(language: Language) -> dict[str, Message]:
    """Every message, as somebody of this language gets it."""
    pages = {
        name: replace(page, asks=asks(page, language), language=language) for name, page in CLAIMS.items()
    }
    recalled = {name: replace(page, language=language) for name, page in PROMISES.items()}
    asked = replace(s.WITNESS, language=language)
    part = replace(group_drawn.ASKED, language=language)
    kept = tuple(replace(page, language=language) for page in s.PROMISES.kept)
    waiting = tuple(replace(page, language=language) for page in s.PROMISES.open)
    return {
        **{f"notice-{name}": claim_notice.message(page) for name, page in pages.items()},
        **{name: promise.message(page) for name, page in recalled.items()},
        "claims": claims.message(replace(s.CLAIMS, claims=tuple(pages.values()), language=language)),
        "claims-none": claims.message(replace(s.CLAIMS, claims=(), language=language)),
        "promises": promises.message(replace(s.PROMISES, open=waiting, kept=kept, language=language)),
        "promises-none": promises.message(replace(s.PROMISES, open=(), kept=(), language=language)),
        "witness": witness.message(asked),
        "witness-again": witness.message(replace(asked, again=True)),
        "witness-yes": witness.message(replace(asked, answer=True)),
        "witness-no": witness.message(replace(asked, answer=False)),
        "witness-over": witness.message(replace(asked, open=False)),
        "took-part": took_part.message(part),
        **{
            f"took-part-{seat.value}": took_part.message(
                replace(part, answer=True, open=False, lit=True, seat=seat)
            )
            for seat in Seat
        },
        **{f"said-{code}": notices.said(trouble.sentence(Refused(code=code), language)) for code in TROUBLE},
    }


def views(language: Language) -> dict[str, View]:
    """Every modal around a claim, as somebody of this language gets it."""
    pages = {
        name: replace(page, asks=asks(page, language), language=language) for name, page in CLAIMS.items()
    }
    return {
        **{f"result-{name}": claim_result.modal(page) for name, page in pages.items()},
        "lot": lot.modal(replace(review_drawn.LOT, language=language)),
        "lot-none": lot.modal(replace(review_drawn.LOT, share=0.0, weeks=(), language=language)),
        **{name: claim_form.modal(replace(page, asks=(), language=language)) for name, page in FORMS.items()},
    }


def named(drawn: Mapping[str, Any]) -> dict[str, Any]:
    """As they stand among all other views."""
    return {f"german-{name}": each for name, each in drawn.items()}


MESSAGES: Mapping[str, Message] = named(messages(Language.GERMAN))
VIEWS: Mapping[str, View] = named(views(Language.GERMAN))
