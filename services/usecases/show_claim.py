"""One claim as its claimant sees it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cards.model import PersonId
from cards.weeks import grace_ends
from services.asks import SECOND_LOOK
from services.board_pages import PointsEntry
from services.claim_state import ClaimState
from services.deciding import promise_kept, witnesses_needed
from services.errors import NotFound
from services.evidence import Outcome, spoken
from services.ids import ClaimId
from services.languages import DEFAULT, Language
from services.pages import ClaimPage, EventFace, SecondLook
from services.photo_pages import PhotoPage
from services.reviews import Decision, Review, ReviewKind
from services.store import advisory, claims, dealt_cards, judgements, people, reviews, scores, witnesses
from services.store.claims import StoredClaim
from services.store.dealt_cards import DealtCard
from services.store.judgements import StoredJudgement
from services.store.tx import Tx
from services.store.witnesses import Witness
from services.usecases.show_group import group_events
from services.usecases.show_photo import photo_pages


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowClaim:
    """Which claim, for whom."""

    person: PersonId
    claim: ClaimId


async def show_claim(tx: Tx, command: ShowClaim) -> ClaimPage:
    """One of my claims. Raises `NotFound` for anybody else's."""
    return await claim_page(tx, await own_claim(tx, command.person, command.claim))


async def own_claim(tx: Tx, person: PersonId, claim: ClaimId) -> StoredClaim:
    """A claim of this person's. Raises `NotFound`."""
    stored = await claims.load(tx, claim)
    if stored is None or stored.person != person:
        raise NotFound(code="claim_gone")
    return stored


async def claim_page(tx: Tx, stored: StoredClaim) -> ClaimPage:
    """The page of one stored claim."""
    (page,) = await claim_pages(tx, [stored])
    return page


@dataclass(frozen=True, kw_only=True, slots=True)
class Around:
    """What there is beside some claims, by claim; languages by person."""

    judged: Mapping[ClaimId, StoredJudgement]
    looks: Mapping[ClaimId, Review]
    booked: Mapping[ClaimId, tuple[tuple[PointsEntry, int | None], ...]]
    named: Sequence[Witness]
    pictures: Mapping[ClaimId, PhotoPage]
    events: Mapping[ClaimId, EventFace]
    tongues: Mapping[PersonId, Language]
    boards: bool


async def claim_pages(tx: Tx, stored: Sequence[StoredClaim]) -> tuple[ClaimPage, ...]:
    """The pages of stored claims, in their order: a query for each kind of thing beside them, however many they are."""
    around = await _around(tx, stored)
    cards = await dealt_cards.load_all(tx, {(claim.person, claim.week) for claim in stored})
    return tuple(_page(tx, claim, cards.get((claim.person, claim.week)), around) for claim in stored)


async def _around(tx: Tx, stored: Sequence[StoredClaim]) -> Around:
    ids = [claim.id for claim in stored]
    authors = await people.load_all(tx, {claim.person for claim in stored})
    return Around(
        judged=await judgements.latest(tx, ids),
        looks=await reviews.latest(tx, ids),
        booked=await scores.entries_of_claims(tx, ids),
        named=await witnesses.of_claims(tx, ids),
        pictures=await photo_pages(tx, ids),
        events=await group_events(tx, stored),
        tongues={person.id: person.language for person in authors},
        boards=await advisory.any_board(tx),
    )


def _page(tx: Tx, claim: StoredClaim, dealt: DealtCard | None, around: Around) -> ClaimPage:
    if dealt is None:
        raise NotFound(code="no_card")
    activity = dealt.deck.activity(claim.activity)
    entries, look = around.booked.get(claim.id, ()), around.looks.get(claim.id)
    named = [witness for witness in around.named if witness.claim == claim.id]
    return ClaimPage(
        claim=claim.id,
        person=claim.person,
        week=claim.week,
        activity=activity,
        state=claim.state,
        customer=claim.evidence.customer,
        also=tuple(customer.name for customer in claim.evidence.customers[1:]),
        event=around.events.get(claim.group_of) if claim.group_of else None,
        given_back=claim.decided_by == claim.person,
        reviewed=claim.state is not ClaimState.REVIEW or _asked(look),
        second_look=_second_look(tx, claim, look),
        for_a_board=around.boards and may_be_told(claim),
        language=around.tongues.get(claim.person, DEFAULT),
        relights=_relights(claim, around.judged.get(claim.id)),
        submitted_on=claim.submitted_on,
        asks=asks_of(claim, around.judged.get(claim.id)),
        witnesses=tuple(witness.person for witness in named if witness.was_there is None),
        confirmed=sum(bool(witness.was_there) for witness in named),
        needed=witnesses_needed(activity, claim.evidence),
        answer_by=_answer_by(claim, named),
        kept=promise_kept(claim.evidence),
        lapsed=claim.state is ClaimState.WITHDRAWN and claim.decided_by is None,
        claimable=tx.now < grace_ends(claim.week, claim.zone),
        due=claim.due,
        photo=around.pictures.get(claim.id),
        showable=claim.showable,
        entries=tuple(entry for entry, line in entries if line is None),
        lines=tuple(line for _, line in entries if line is not None),
        full_card=any(entry.kind.value == "full_card" for entry, _ in entries),
    )


def may_be_told(claim: StoredClaim) -> bool:
    """Whether it has something to tell a board: it is lit, and told in words of its own."""
    return claim.state is ClaimState.AWARDED and bool(claim.evidence.texts) and claim.group_of is None


def _answer_by(claim: StoredClaim, named: Sequence[Witness]) -> date | None:
    """The claimant's day on which the first of the silent witnesses is waited for no longer."""
    ends = [w.expires_at for w in named if w.claim == claim.id and w.was_there is None]
    return min(ends).astimezone(claim.zone).date() if ends else None


def _asked(review: Review | None) -> bool:
    """Whether somebody is asked to look."""
    return review is not None and review.open and review.reviewer is not None


def _second_look(tx: Tx, claim: StoredClaim, review: Review | None) -> SecondLook:
    if claim.state is not ClaimState.AWARDED or review is None or review.kind is not ReviewKind.AUDIT:
        return SecondLook.NONE
    if review.open:
        return SecondLook.FREE if tx.now < review.opened_at else SecondLook.UNDER_WAY
    return SecondLook.FINE if review.decision is Decision.FINE else SecondLook.NONE


def _relights(claim: StoredClaim, judgement: StoredJudgement | None) -> bool:
    told = () if judgement is None else judgement.verdicts
    return claim.state is ClaimState.ASKED and any(verdict.rule == SECOND_LOOK for verdict in told)


def asks_of(claim: StoredClaim, judgement: StoredJudgement | None) -> tuple[str, ...]:
    """What was asked last, as long as it is still asked."""
    if judgement is None or claim.state is not ClaimState.ASKED:
        return ()
    return spoken(verdict for verdict in judgement.verdicts if verdict.outcome is Outcome.ASK)
