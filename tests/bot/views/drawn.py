"""Every view in every case that is held by a golden file and against Slack's limits.

`python -m tests.bot.views.drawn` writes the golden files anew; read the difference before it is committed.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.commands import COMMANDS
from bot.views import (
    card,
    celebration,
    claim_form,
    claim_notice,
    claim_result,
    claims,
    help,  # noqa: A004 -- a view of ours
    invitation,
    notices,
    pause,
    promise,
    promises,
    trouble,
    witness,
)
from bot.views.blocks import Message, View
from bot.views.home import home
from cards.model import Need, PersonId, Setting
from cards.points import PromiseKept
from services.claim_state import ClaimState
from services.evidence import Evidence
from services.pages import FormPage, Playing
from tests.bot.views import (
    advisory_drawn,
    board_drawn,
    deal_drawn,
    deck_drawn,
    german_drawn,
    group_drawn,
    people_drawn,
    photo_drawn,
    poster_drawn,
    recap_drawn,
    review_drawn,
    settings_drawn,
    talk_drawn,
)
from tests.bot.views import samples as s

GOLDEN = Path(__file__).parents[2] / "data" / "golden"
BERLIN = ZoneInfo("Europe/Berlin")
WORDS = tuple(command.line for command in COMMANDS)

MESSAGES: Mapping[str, Message] = {
    "card-fresh": card.message(s.FRESH_CARD),
    "card-under-way": card.message(s.CARD),
    "card-past": card.message(replace(s.CARD, live=False)),
    "card-full": card.message(s.FULL_CARD),
    "card-worst": card.message(s.WORST_CARD),
    "card-four-rows": card.message(s.FOUR_ROWS),
    "card-three-rows": card.message(s.THREE_ROWS),
    "invitation": invitation.message(s.INVITED),
    "invitation-welcome": invitation.message(replace(s.INVITED, state=Playing.PLAYING)),
    "invitation-paused": invitation.message(replace(s.INVITED, state=Playing.PAUSED)),
    "invitation-left": invitation.message(replace(s.INVITED, state=Playing.LEFT)),
    "invitation-never": invitation.message(replace(s.INVITED, state=Playing.NEVER)),
    "claim-notice-lit": claim_notice.message(s.LIT),
    "claim-notice-asked": claim_notice.message(s.ASKED),
    "claim-notice-waiting": claim_notice.message(s.WAITING),
    "claim-notice-one-of-two": claim_notice.message(replace(s.WAITING, witnesses=(s.CLEO,), confirmed=1)),
    "claim-notice-many-asks": claim_notice.message(s.MANY_ASKS),
    "claim-notice-promise-kept": claim_notice.message(s.KEPT_LATE),
    "claim-notice-half-lit": claim_notice.message(s.HALF_LIT),
    "claim-notice-review": claim_notice.message(replace(s.ASKED, state=ClaimState.REVIEW)),
    "claim-notice-nobody-yet": claim_notice.message(
        replace(s.ASKED, state=ClaimState.REVIEW, reviewed=False)
    ),
    "claim-notice-pinging": claim_notice.message(s.PINGING_CLAIM),
    "claim-notice-submitted": claim_notice.message(replace(s.ASKED, state=ClaimState.SUBMITTED)),
    "claim-notice-withdrawn": claim_notice.message(replace(s.ASKED, state=ClaimState.WITHDRAWN)),
    "claim-notice-withdrawn-late": claim_notice.message(
        replace(s.ASKED, state=ClaimState.WITHDRAWN, claimable=False)
    ),
    "claim-notice-lapsed": claim_notice.message(
        replace(s.ASKED, state=ClaimState.WITHDRAWN, customer="", lapsed=True)
    ),
    "claim-notice-worst": claim_notice.message(s.WORST_CLAIM),
    "promise": promise.message(s.PROMISE),
    "promise-after-a-pause": promise.message(replace(s.PROMISE, today=date(2026, 12, 1))),
    "promise-again": promise.message(replace(s.PROMISE, today=date(2026, 11, 30), again=True)),
    "promise-kept": promise.message(replace(s.PROMISE, state=ClaimState.AWARDED, kept=PromiseKept.EARLY)),
    "promise-kept-late": promise.message(replace(s.PROMISE, state=ClaimState.AWARDED, kept=PromiseKept.LATE)),
    "promise-followed-up": promise.message(replace(s.PROMISE, state=ClaimState.WAITING)),
    "promise-sent-back": promise.message(replace(s.PROMISE, state=ClaimState.ASKED)),
    "promise-over": promise.message(replace(s.PROMISE, state=ClaimState.WITHDRAWN)),
    "promise-pinging": promise.message(replace(s.PROMISE, customer=s.PINGING)),
    "promise-worst": promise.message(s.WORST_PROMISE),
    "promises": promises.message(s.PROMISES),
    "promises-none": promises.message(replace(s.PROMISES, open=(), kept=())),
    "promises-pinging": promises.message(
        replace(s.PROMISES, open=(replace(s.PROMISE, customer=s.PINGING, what=s.PINGING),))
    ),
    "promises-worst": promises.message(
        replace(s.PROMISES, open=(s.WORST_PROMISE,) * 40, kept=(s.WORST_PROMISE,) * 5)
    ),
    "claims": claims.message(s.CLAIMS),
    "claims-none": claims.message(replace(s.CLAIMS, claims=(), weeks=())),
    "claims-pinging": claims.message(replace(s.CLAIMS, claims=(s.PINGING_CLAIM,))),
    "claims-worst": claims.message(s.WORST_CLAIMS),
    "witness": witness.message(s.WITNESS),
    "witness-yes": witness.message(replace(s.WITNESS, answer=True)),
    "witness-no": witness.message(replace(s.WITNESS, answer=False)),
    "witness-again": witness.message(replace(s.WITNESS, again=True)),
    "witness-counted": witness.message(replace(s.WITNESS, answer=True, open=False)),
    "witness-over": witness.message(replace(s.WITNESS, open=False)),
    "witness-pinging": witness.message(replace(s.WITNESS, customer=s.PINGING)),
    "witness-worst": witness.message(replace(s.WITNESS, activity=s.WORST, customer=s.HOSTILE * 20)),
    **review_drawn.MESSAGES,
    **group_drawn.MESSAGES,
    **photo_drawn.MESSAGES,
    **poster_drawn.MESSAGES,
    **german_drawn.MESSAGES,
    **deal_drawn.MESSAGES,
    **deck_drawn.MESSAGES,
    **people_drawn.MESSAGES,
    **recap_drawn.MESSAGES,
    **settings_drawn.MESSAGES,
    **talk_drawn.MESSAGES,
    **advisory_drawn.MESSAGES,
    "celebration-open-again": celebration.message(replace(s.LINE, lit=False)),
    "celebration-full-open-again": celebration.message(replace(s.ALL_LIT, lit=False)),
    "celebration-line": celebration.message(s.LINE),
    "celebration-full": celebration.message(s.ALL_LIT),
    "celebration-several": celebration.message(s.TWO_LINES),
    "celebration-several-open-again": celebration.message(replace(s.TWO_LINES, lit=False)),
    "celebration-worst": celebration.message(replace(s.LINE, squares=(s.WORST,) * 5)),
    **board_drawn.MESSAGES,
    "pause-said": pause.paused(date(2026, 12, 7)),
    "pause-open": pause.paused(None),
    "help": help.message(WORDS),
    "help-closest": help.message(WORDS, unknown="clam", closest="claim"),
    "help-worst": help.message(WORDS * 10, unknown=s.HOSTILE * 20, closest=None),
    "said": notices.said(trouble.by_code("no_card", {})),
    "said-worst": notices.said(s.HOSTILE * 80),
}


def mending(page: FormPage, **changes: Any) -> FormPage:
    """A claim that came back with a question."""
    return replace(page, **{"claim": s.CLAIM, "revision": 2, "asks": s.ASKED.asks, **changes})


VIEWS: Mapping[str, View] = {
    "card-modal": card.modal(s.CARD),
    "card-modal-worst": card.modal(s.WORST_CARD),
    "form-choose": claim_form.modal(s.FORM),
    "form-nothing-left": claim_form.modal(replace(s.FORM, choices=())),
    "form-message": claim_form.modal(replace(s.FORM, draft=Evidence(story=s.TOLD), source="C0/1.1")),
    "form-story": claim_form.modal(s.a_form(s.an_activity())),
    "form-counter": claim_form.modal(s.a_form(s.an_activity(min_words=12), setting=Setting.COUNTER)),
    "form-group": claim_form.modal(s.a_form(s.GROUP)),
    "form-promise": claim_form.modal(s.a_form(s.ROUND_TRIP)),
    "form-mend": claim_form.modal(mending(s.a_form(s.an_activity(), draft=s.EVIDENCE, customer=s.INES))),
    "form-follow-up": claim_form.modal(
        s.a_form(
            s.ROUND_TRIP, claim=s.CLAIM, revision=1, closing=True, draft=replace(s.EVIDENCE, followup=None)
        )
    ),
    "form-follow-up-mend": claim_form.modal(
        mending(
            s.a_form(s.ROUND_TRIP, draft=s.EVIDENCE, closing=True), asks=(s.said("followup_missing").says,)
        )
    ),
    "form-link": claim_form.modal(
        s.a_form(s.an_activity("One good clipping", needs=(Need.CUSTOMER, Need.LINK), min_words=15))
    ),
    "form-pinging": claim_form.modal(
        mending(
            s.a_form(s.an_activity(), draft=replace(s.EVIDENCE, customer=s.PINGING)),
            asks=s.PINGING_CLAIM.asks,
        )
    ),
    "form-worst": claim_form.modal(
        s.a_form(s.WORST, draft=s.WORST_EVIDENCE, setting=Setting.COUNTER, asks=s.WORST_CLAIM.asks)
    ),
    "form-mend-many": claim_form.modal(
        mending(s.a_form(s.an_activity(), draft=s.EVIDENCE), asks=s.MANY_ASKS.asks)
    ),
    "result-lit": claim_result.modal(s.LIT),
    "result-full-card": claim_result.modal(replace(s.LIT, full_card=True)),
    "result-asked": claim_result.modal(s.ASKED),
    "result-waiting": claim_result.modal(s.WAITING),
    "result-half-lit": claim_result.modal(s.HALF_LIT),
    "result-review": claim_result.modal(replace(s.ASKED, state=ClaimState.REVIEW)),
    "result-nobody-yet": claim_result.modal(replace(s.ASKED, state=ClaimState.REVIEW, reviewed=False)),
    "result-pinging": claim_result.modal(s.PINGING_CLAIM),
    "result-submitted": claim_result.modal(replace(s.ASKED, state=ClaimState.SUBMITTED)),
    "result-worst": claim_result.modal(s.WORST_CLAIM),
    **review_drawn.VIEWS,
    **group_drawn.VIEWS,
    **photo_drawn.VIEWS,
    **poster_drawn.VIEWS,
    **german_drawn.VIEWS,
    **deal_drawn.VIEWS,
    **deck_drawn.VIEWS,
    **people_drawn.VIEWS,
    **recap_drawn.VIEWS,
    **board_drawn.VIEWS,
    **settings_drawn.VIEWS,
    **talk_drawn.VIEWS,
    **advisory_drawn.VIEWS,
    "pause": pause.modal(),
    "said-modal": notices.modal(s.HOSTILE * 80),
    "home-playing": home(s.HOME, zone=BERLIN),
    "home-first-day": home(replace(s.HOME, card=None, claims=(), reviews=(), team=None), zone=BERLIN),
    "home-quiet": home(replace(s.HOME, cheered=False, team_channel=None, claims=(), reviews=()), zone=BERLIN),
    "home-channel-trouble": home(replace(s.HOME, channel_trouble=True, claims=(), reviews=()), zone=BERLIN),
    "home-invited": home(replace(s.HOME, state=Playing.INVITED), zone=BERLIN),
    "home-paused": home(
        replace(s.HOME, state=Playing.PAUSED, paused_until=date(2026, 12, 7), team=None), zone=BERLIN
    ),
    "home-left": home(replace(s.HOME, state=Playing.LEFT, reviews=()), zone=BERLIN),
    "home-never": home(
        replace(s.HOME, person=PersonId("U0GUEST"), state=Playing.NEVER, team=None), zone=BERLIN
    ),
    "home-pinging": home(
        replace(s.HOME, claims=(s.PINGING_CLAIM,), reviews=(s.PINGING_REVIEW,)), zone=BERLIN
    ),
    "home-worst": home(s.WORST_HOME, zone=BERLIN),
}
DRAWN: Mapping[str, dict[str, Any]] = {
    **{name: {"text": said.text, "blocks": list(said.blocks)} for name, said in MESSAGES.items()},
    **VIEWS,
}


def written(name: str) -> str:
    """A view as its golden file holds it."""
    return json.dumps(DRAWN[name], indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    for old in GOLDEN.glob("*.json"):
        old.unlink()
    for name in DRAWN:
        (GOLDEN / f"{name}.json").write_text(written(name), encoding="utf-8")
