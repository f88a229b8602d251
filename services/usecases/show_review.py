"""A claim before somebody who may look at it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from cards.model import PersonId
from services.claim_state import ClaimState, leaves_time
from services.errors import NotFound
from services.evidence import Evidence, Outcome, Verdict
from services.ids import ClaimId
from services.review_pages import Beside, ReviewDetail, ReviewPage, Try
from services.reviews import SLIP, Decision, Lookers, Review
from services.rules.personal_data import PersonalData
from services.store import advisory, claims, dealt_cards, judgements, reviews, roles
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.judgements import StoredJudgement
from services.store.tx import Tx
from services.usecases import reviewers
from services.usecases.show_claim import may_be_told
from services.usecases.show_photo import photo_pages
from services.usecases.who import known

ALIKE = 6
"""How many claims are shown beside one."""
RECENT = 5
LED_TO = {
    Decision.AWARD: frozenset({ClaimState.AWARDED, ClaimState.HALF_LIT}),
    Decision.ASK: frozenset({ClaimState.ASKED}),
    Decision.FINE: frozenset({ClaimState.AWARDED}),
}
"""Where a decision leads, and may be taken back while the claim still stands there."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowReview:
    """Which claim, for whom."""

    person: PersonId
    claim: ClaimId


async def show_review(tx: Tx, command: ShowReview) -> ReviewDetail:
    """Everything somebody needs to decide. Raises `NotFound`, and `Refused` for anybody who may not look."""
    stored = await claims.load(tx, command.claim)
    if stored is None:
        raise NotFound(code="claim_gone")
    review = (await reviewers.begun(tx, [stored.id])).get(stored.id)
    await reviewers.require_looker(tx, stored.id, command.person, _theirs(review, command.person))
    (page,) = await review_pages(tx, command.person, [stored])
    told = (await judgements.of_claims(tx, [stored.id]))[stored.id]
    zone = (await known(tx, command.person)).zone
    recent = await claims.of_person(tx, stored.person, states=list(ClaimState), limit=RECENT + 1)
    return ReviewDetail(
        page=page,
        tries=tuple(_try(each, zone) for each in told),
        alike=await _beside(tx, list((await claims.load_all(tx, _about(page.verdicts))).values())),
        recent=await _beside(tx, [each for each in recent if each.id != stored.id][:RECENT]),
    )


def _theirs(review: Review | None, person: PersonId) -> Review | None:
    """Whoever decided or handed it over may look at it still."""
    had = review is not None and person in {review.decided_by, review.handed_by}
    return replace(review, reviewer=person) if review is not None and had else review


async def review_page(tx: Tx, reader: PersonId, claim: ClaimId) -> ReviewPage:
    """One claim as it is now. Raises `NotFound`."""
    stored = await claims.load(tx, claim)
    if stored is None:
        raise NotFound(code="claim_gone")
    (page,) = await review_pages(tx, reader, [stored])
    return page


async def review_pages(tx: Tx, reader: PersonId, stored: Sequence[StoredClaim]) -> tuple[ReviewPage, ...]:
    """The pages of these claims for one reader, in their order."""
    ids = [claim.id for claim in stored]
    told = await judgements.of_claims(tx, ids)
    looks, apart = await reviewers.begun(tx, ids), await reviews.involved(tx, ids)
    cards = await dealt_cards.load_all(tx, {(claim.person, claim.week) for claim in stored})
    held = {claim.id: cards.get((claim.person, claim.week)) for claim in stored}
    teams_of = {claim: dealt.team for claim, dealt in held.items() if dealt is not None}
    who = {team: await roles.lookers(tx, team) for team in {None, *teams_of.values()}}
    pictures = await photo_pages(tx, ids)
    boards = await advisory.any_board(tx)
    before = await claims.awarded_counts(tx, {claim.person for claim in stored})
    pages = [
        replace(
            _page(reader, claim, held[claim.id], told[claim.id]),
            awarded_before=before[claim.person],
            review=looks.get(claim.id),
            waited=tx.now - looks[claim.id].opened_at if claim.id in looks else timedelta(0),
            photo=pictures.get(claim.id),
            for_a_board=boards and may_be_told(claim),
        )
        for claim in stored
    ]
    return tuple(
        replace(page, may_decide=False)
        if reader in apart[page.claim]
        else _with_rights(page, who[teams_of.get(page.claim)], tx.now)
        for page in pages
    )


def _page(
    reader: PersonId, claim: StoredClaim, dealt: DealtCard | None, told: Sequence[StoredJudgement]
) -> ReviewPage:
    if dealt is None:
        raise NotFound(code="no_card")
    verdicts = verdicts_of(told)
    return ReviewPage(
        claim=claim.id,
        reviewer=reader,
        claimant=claim.person,
        activity=dealt.deck.activity(claim.activity),
        state=claim.state,
        evidence=claim.evidence,
        occurred_on=claim.occurred_on,
        submitted_at=claim.submitted_at,
        verdicts=verdicts,
        alike=len(_about(verdicts)),
        private=_is_private(verdicts),
    )


def _with_rights(page: ReviewPage, who: Lookers, now: datetime) -> ReviewPage:
    """The page with what its reader may do, who takes no part in the claim."""
    review, reader = page.review, page.reviewer
    stays = page.state is ClaimState.AWARDED and not leaves_time(page.submitted_at, now)
    take_back = page.state is ClaimState.AWARDED and reader in who.managers and not stays
    if review is None:
        return replace(page, may_decide=False, may_take_back=take_back)
    theirs = reader in who.managers or (reader in who.reviewers and review.reviewer == reader)
    return replace(
        page,
        may_decide=review.open and theirs,
        may_put_out=not stays,
        may_undo=may_undo(review, page.state, who, reader, now)
        and (not stays or review.decision is Decision.FINE),
        may_take_back=take_back,
    )


def may_undo(review: Review, state: ClaimState, who: Lookers, person: PersonId, now: datetime) -> bool:
    """Whether somebody may take this decision back: a manager any time, whoever decided for a while.

    A question may be taken back by whoever asked it for as long as it is not answered.
    """
    if review.decision is None or review.decided_at is None or state not in LED_TO.get(review.decision, ()):
        return False
    if person in who.managers:
        return True
    lately = now - review.decided_at <= SLIP
    return (
        person in who.reviewers
        and review.decided_by == person
        and (lately or review.decision is Decision.ASK)
    )


def verdicts_of(told: Sequence[StoredJudgement]) -> tuple[Verdict, ...]:
    """What the rules said last, with all they looked at before somebody asked for a human."""
    by_rules = [each for each in told if each.reviewer is None]
    if not by_rules:
        return ()
    *_, last = by_rules
    fullest = next((each for each in reversed(by_rules) if len(each.verdicts) > 1), last)
    more = () if fullest is last else fullest.verdicts
    return tuple(dict.fromkeys((*last.verdicts, *more)))


def _about(verdicts: Sequence[Verdict]) -> tuple[ClaimId, ...]:
    """The other claims that verdicts speak of, each once, those that called somebody first."""
    telling = sorted(verdicts, key=lambda verdict: verdict.outcome is not Outcome.HUMAN)
    return tuple(dict.fromkeys(claim for verdict in telling for claim in verdict.about))[:ALIKE]


def _try(judged: StoredJudgement, zone: ZoneInfo) -> Try:
    said = dict.fromkeys(v.says for v in judged.verdicts if v.says and v.outcome is not Outcome.PASS)
    on = judged.judged_at.astimezone(zone).date()
    return Try(on=on, by=judged.reviewer, state=judged.state, says=tuple(said))


def _is_private(verdicts: Sequence[Verdict]) -> bool:
    """Whether somebody was called because of what is private in the words of a claim: it is read where it is looked at, only."""
    return any(verdict.rule == PersonalData.key and verdict.outcome is Outcome.HUMAN for verdict in verdicts)


async def _beside(tx: Tx, stored: Sequence[StoredClaim]) -> tuple[Beside, ...]:
    """These claims as they are shown beside another."""
    cards = await dealt_cards.load_all(tx, {(claim.person, claim.week) for claim in stored})
    told = await judgements.of_claims(tx, [claim.id for claim in stored])
    shown = []
    for claim in stored:
        dealt = cards.get((claim.person, claim.week))
        private = _is_private(verdicts_of(told[claim.id]))
        words = Evidence() if private else claim.evidence
        shown.append(
            Beside(
                claim=claim.id,
                claimant=claim.person,
                short="" if dealt is None else dealt.deck.activity(claim.activity).short,
                state=claim.state,
                submitted_on=claim.submitted_on,
                customer=words.customer,
                text=words.text,
                witnesses=words.witnesses,
                private=private,
            )
        )
    return tuple(shown)
