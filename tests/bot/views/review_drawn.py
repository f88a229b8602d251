"""What managers and reviewers see, in every case that is held by a golden file."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from bot.views import (
    claim_notice,
    claim_result,
    lookers,
    lot,
    review,
    review_closer,
    review_forms,
    review_queue,
)
from bot.views.blocks import Message, View
from bot.views.form_state import Listing
from cards.model import PersonId
from services.auditing import LOST
from services.claim_state import ClaimState
from services.evidence import Evidence, Outcome, Verdict
from services.ids import ClaimId, ReviewId
from services.languages import Language
from services.pages import SecondLook
from services.review_pages import (
    Beside,
    HandOverPage,
    LotPage,
    LotWeek,
    QueuePage,
    ReviewDetail,
    ReviewerLoad,
    RoleChange,
    RolesPage,
    Scope,
    Try,
)
from services.reviews import Decision, Review, ReviewKind
from services.rules.personal_data import SAYS
from tests.bot.views import samples as s

AT = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
LOOK = Review(
    id=ReviewId(UUID(int=1)),
    claim=s.CLAIM,
    kind=ReviewKind.CLAIM,
    opened_at=AT - timedelta(days=2),
    reviewer=s.CLEO,
    asked_at=AT - timedelta(days=2),
)
OPEN = replace(s.REVIEW, review=LOOK, waited=timedelta(days=2))
DECIDED = replace(LOOK, decision=Decision.AWARD, decided_by=s.CLEO, decided_at=AT)
AWARDED = replace(OPEN, state=ClaimState.AWARDED, review=DECIDED, may_decide=False, may_undo=True)
ASKED = replace(AWARDED, state=ClaimState.ASKED, review=replace(DECIDED, decision=Decision.ASK))
HANDED = replace(OPEN, review=replace(LOOK, handed_by=s.BEN, note="You know the people at the harbour."))
OFFERED = replace(OPEN, review=replace(LOOK, handed_by=s.BEN, offered_at=AT))
GONE_ON = replace(OPEN, may_decide=False, review=replace(LOOK, reviewer=s.BEN, handed_by=s.CLEO))
NOBODY = replace(OPEN, review=replace(LOOK, reviewer=None, asked_at=None))
DRAWN = replace(OPEN, state=ClaimState.AWARDED, review=replace(LOOK, kind=ReviewKind.AUDIT))
FINE = replace(AWARDED, review=replace(DECIDED, kind=ReviewKind.AUDIT, decision=Decision.FINE))
MANY = replace(OPEN, alike=3)
OLD = Listing(at=AT, scope=Scope.MINE)
OTHER = Beside(
    claim=ClaimId(UUID(int=2)),
    claimant=s.BEN,
    short="Swap seats",
    state=ClaimState.AWARDED,
    submitted_on=date(2026, 11, 16),
    customer="Ines",
    text="She ran my desk for ten minutes and found the drawer with the biscuits.",
    witnesses=(s.CLEO,),
)
PRIVATE = replace(
    OPEN,
    verdicts=(Verdict(rule="personal_data", outcome=Outcome.HUMAN, says=SAYS.told(Language.ENGLISH)),),
    private=True,
)
KEPT_APART = replace(OTHER, text="", customer="", witnesses=(), private=True)
ERASED = replace(OTHER, text="", customer="", state=ClaimState.WITHDRAWN, witnesses=())
TRIES = (
    Try(on=date(2026, 11, 23), by=None, state=ClaimState.ASKED, says=(s.said("vague_no_detail").says,)),
    Try(on=date(2026, 11, 24), by=s.CLEO, state=ClaimState.ASKED, says=("What did she say?",)),
    Try(on=date(2026, 11, 25), by=None, state=ClaimState.REVIEW),
)
DETAIL = ReviewDetail(
    page=replace(
        MANY,
        verdicts=(
            *MANY.verdicts,
            Verdict(rule="witness_ring", outcome=Outcome.PASS, near=True, about=(OTHER.claim,)),
        ),
    ),
    tries=TRIES,
    alike=(OTHER, ERASED, KEPT_APART),
    recent=(OTHER,),
)
WORST_OTHER = replace(
    OTHER, short=s.HOSTILE * 9, customer=s.HOSTILE * 9, text=s.HOSTILE * 200, witnesses=(s.BEN,) * 40
)
WORST = ReviewDetail(
    page=replace(s.WORST_REVIEW, review=replace(HANDED.review or LOOK, note=s.HOSTILE * 5)),
    tries=tuple(
        Try(on=date(2026, 11, 23), by=s.BEN, state=ClaimState.ASKED, says=(s.HOSTILE * 20,))
        for _ in range(40)
    ),
    alike=(WORST_OTHER,) * 6,
    recent=(WORST_OTHER,) * 5,
)
QUEUE = QueuePage(
    person=s.CLEO,
    at=AT,
    scope=Scope.MINE,
    number=0,
    pages=2,
    entries=(OPEN, AWARDED, DRAWN, GONE_ON, HANDED),
    waiting=7,
    fresh=3,
    oldest=timedelta(days=2),
)
LOADS = (
    ReviewerLoad(person=s.BEN, open=3, usually=timedelta(hours=5)),
    ReviewerLoad(person=s.CLEO, open=1, usually=timedelta(days=3), paused=True),
    ReviewerLoad(person=s.ANA, open=0),
)
MANAGED = replace(
    QUEUE,
    manager=True,
    loads=LOADS,
    scope=Scope.EVERYBODY,
    number=1,
    fresh=0,
    unseen=1,
    entries=(OPEN, NOBODY, GONE_ON, PRIVATE),
)
LIT = replace(
    QUEUE, manager=True, scope=Scope.LIT, entries=(replace(AWARDED, may_undo=False, may_take_back=True),)
)
ROLES = RolesPage(
    managers=(s.ANA,),
    reviewers=(s.BEN, s.CLEO),
    changes=(
        RoleChange(person=s.ANA, at=AT, added=(s.CLEO,), removed=()),
        RoleChange(person=s.ANA, at=AT, added=(s.BEN,), removed=(PersonId("U0DAN"),)),
        RoleChange(person=s.ANA, at=AT, added=(), removed=()),
    ),
)
CHOICES = HandOverPage(page=OPEN, choices={s.ANA: "Ana Ferreira", s.BEN: "Ben Falk"})
MANY_CHOICES = HandOverPage(
    page=s.WORST_REVIEW, choices={PersonId(f"U{number}"): s.HOSTILE * 9 for number in range(300)}
)

FREE = replace(s.LIT, second_look=SecondLook.FREE)
LOT = LotPage(
    person=s.ANA,
    share=0.03,
    weeks=(
        LotWeek(monday=date(2026, 11, 30), share=0.03, seal="b2" * 32),
        LotWeek(monday=date(2026, 11, 23), share=0.03, seal="a1" * 32),
        LotWeek(monday=date(2026, 11, 16), share=0.025, seal="c3" * 32, key="d4" * 32),
        LotWeek(monday=date(2026, 11, 9), share=0.03, seal="e5" * 32, key=LOST),
    ),
)

MESSAGES: Mapping[str, Message] = {
    "claim-notice-drawn": claim_notice.message(FREE),
    "claim-notice-drawn-under-way": claim_notice.message(replace(FREE, second_look=SecondLook.UNDER_WAY)),
    "claim-notice-drawn-fine": claim_notice.message(replace(FREE, second_look=SecondLook.FINE)),
    "claim-notice-relights": claim_notice.message(replace(s.ASKED, relights=True)),
    "review": review.message(OPEN),
    "review-bare": review.message(replace(OPEN, evidence=Evidence(), verdicts=(), awarded_before=0)),
    "review-decided": review.message(AWARDED),
    "review-asked": review.message(ASKED),
    "review-handed": review.message(HANDED),
    "review-offered": review.message(OFFERED),
    "review-gone-on": review.message(GONE_ON),
    "review-alike": review.message(MANY),
    "review-withdrawn": review.message(
        replace(OPEN, state=ClaimState.WITHDRAWN, review=replace(DECIDED, decision=Decision.MOVED_ON))
    ),
    "review-drawn": review.message(DRAWN),
    "review-drawn-fine": review.message(FINE),
    "review-pinging": review.message(s.PINGING_REVIEW),
    "review-worst": review.message(replace(s.WORST_REVIEW, review=WORST.page.review)),
    "lookers-saved": lookers.saved(ROLES),
}
VIEWS: Mapping[str, View] = {
    "result-drawn": claim_result.modal(FREE),
    "the-lot": lot.modal(LOT),
    "the-lot-none": lot.modal(replace(LOT, share=0.0, weeks=())),
    "reviews": review_queue.modal(QUEUE),
    "reviews-none": review_queue.modal(replace(QUEUE, entries=(), waiting=0, fresh=0, pages=1, oldest=None)),
    "reviews-everybody": review_queue.modal(MANAGED),
    "reviews-lit": review_queue.modal(LIT),
    "reviews-lit-none": review_queue.modal(replace(LIT, entries=(), pages=1, whose=s.BEN)),
    "reviews-worst": review_queue.modal(
        replace(
            MANAGED, entries=(WORST.page,) * 5, loads=LOADS * 30, waiting=10**6, unseen=10**6, fresh=10**6
        )
    ),
    "review-closer": review_closer.modal(DETAIL, OLD),
    "review-closer-decided": review_closer.modal(replace(DETAIL, page=AWARDED, alike=(), recent=())),
    "review-closer-lit": review_closer.modal(replace(DETAIL, page=LIT.entries[0])),
    "review-closer-worst": review_closer.modal(WORST, OLD),
    "review-ask": review_forms.ask(OPEN),
    "review-ask-drawn": review_forms.ask(DRAWN, OLD),
    "review-ask-worst": review_forms.ask(s.WORST_REVIEW, OLD),
    "review-take-back": review_forms.take_back(LIT.entries[0]),
    "review-hand-over": review_forms.hand_over(CHOICES, OLD),
    "review-hand-over-worst": review_forms.hand_over(MANY_CHOICES),
    "lookers": lookers.modal(ROLES),
    "lookers-first": lookers.modal(replace(ROLES, reviewers=(), changes=())),
    "lookers-worst": lookers.modal(
        RolesPage(
            managers=(s.ANA,) * 300,
            reviewers=(s.BEN,) * 300,
            changes=(RoleChange(person=s.ANA, at=AT, added=(s.BEN,) * 300, removed=(s.ANA,) * 300),) * 3,
        )
    ),
}
