"""A lit claim is put before an advisory board: redacted by a machine first and by whoever nominates it then."""

from dataclasses import dataclass
from typing import Final

from cards.model import PersonId
from services.advisory import Highlight, HighlightState, Tone
from services.advisory_pages import ConsentPage, NominationPage
from services.errors import NotFound, Refused
from services.ids import AdvisoryBoardId, ClaimId, HighlightId
from services.notices import ConsentAsked, Lane
from services.redaction import Known, redacted
from services.store import advisory, claims, dealt_cards, highlights, outbox, people, reviews, roles
from services.store.claims import StoredClaim
from services.store.tx import Tx
from services.usecases.advisory_posting import opening, story
from services.usecases.run_board import open_board
from services.usecases.show_claim import may_be_told

PUNCTUATION: Final = ".,;:!?()\"'\u2019"


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowNomination:
    """Who thinks of nominating which claim."""

    person: PersonId
    claim: ClaimId


@dataclass(frozen=True, kw_only=True, slots=True)
class Nominate:
    """The words as the board is to read them, what they are to us, and the customer's yes."""

    person: PersonId
    claim: ClaimId
    board: AdvisoryBoardId
    words: str
    tone: Tone
    theme: str
    customer_agreed: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerConsent:
    """What a claimant says; `yes` is False for no, and for taking a yes back."""

    person: PersonId
    highlight: HighlightId
    yes: bool


async def show_nomination(tx: Tx, command: ShowNomination) -> NominationPage:
    """The form of a nomination. Raises `Refused` and `NotFound`."""
    claim = await nominable(tx, command.person, command.claim)
    boards = await advisory.boards(tx)
    if not boards:
        raise Refused(code="no_boards")
    told = next(iter(claim.evidence.texts), "").strip()
    dealt = await dealt_cards.load(tx, claim.person, claim.week)
    return NominationPage(
        claim=claim.id,
        short="" if dealt is None else dealt.deck.activity(claim.activity).short,
        mine=claim.person == command.person,
        words=told,
        redacted=redacted(told, await _known(tx, claim)),
        boards=boards,
    )


async def _known(tx: Tx, claim: StoredClaim) -> Known:
    """Names that are surely in a claim: its customers', and those of colleagues whose names its words may hold."""
    evidence = claim.evidence
    spoken = {word.strip(PUNCTUATION).lower() for word in evidence.text.split()}
    near = {claim.person, *evidence.witnesses}
    found = (*await people.load_all(tx, near), *await people.named_like(tx, spoken))
    return Known(
        customers=tuple(each.name for each in evidence.customers),
        companies=tuple(each.company for each in evidence.customers),
        colleagues=tuple({name for each in found for name in (each.member.real_name, each.member.name)}),
    )


async def nominable(tx: Tx, person: PersonId, claim_id: ClaimId) -> StoredClaim:
    """A claim this person may put before a board: lit, with words, and not for one reviewer's eyes alone.

    Raises `Refused` and `NotFound`, and never says of somebody else's claim why not.
    """
    claim = await claims.load(tx, claim_id)
    if claim is None or not await _may(tx, person, claim):
        raise NotFound(code="claim_gone")
    if not may_be_told(claim):
        raise Refused(code="not_for_board")
    if await highlights.sensitive(tx, claim_id):
        raise Refused(code="sensitive_claim")
    return claim


async def _may(tx: Tx, person: PersonId, claim: StoredClaim) -> bool:
    """Its claimant, managers, and whoever looked at it."""
    dealt = await dealt_cards.load(tx, claim.person, claim.week)
    who = await roles.lookers(tx, None if dealt is None else dealt.team)
    if claim.person == person or person in who.managers:
        return True
    look = (await reviews.latest(tx, [claim.id])).get(claim.id)
    return look is not None and person in {look.reviewer, claim.decided_by}


async def nominate(tx: Tx, command: Nominate) -> bool:
    """Puts it before the board; True where its claimant is asked first. Raises `Refused` and `NotFound`."""
    claim = await nominable(tx, command.person, command.claim)
    board = await open_board(tx, command.board)
    if not command.customer_agreed:
        raise Refused(code="customer_must_agree")
    made = await highlights.add(
        tx,
        board.id,
        claim.id,
        words=command.words.strip(),
        tone=command.tone,
        theme=command.theme.strip(),
        claimant=claim.person,
        by=command.person,
    )
    if made is None:
        raise Refused(code="before_board_already")
    await outbox.add(tx, ConsentAsked(highlight=made, person=claim.person), lane=Lane.ANSWER)
    return claim.person != command.person


async def answer_consent(tx: Tx, command: AnswerConsent) -> ConsentPage:
    """A claimant says yes or no, or takes a yes back at any time. Raises `NotFound`."""
    found = await highlights.lock(tx, command.highlight)
    if found is None or found.claimant != command.person:
        raise NotFound(code="no_highlight")
    if command.yes and found.state is HighlightState.ASKED:
        await highlights.agree(tx, found.id)
    elif not command.yes:
        await take_back(tx, found, by=command.person)
    page = await consent_page(tx, ConsentAsked(highlight=found.id, person=command.person))
    if page is None:
        raise NotFound(code="no_highlight")
    await outbox.add(tx, ConsentAsked(highlight=found.id, person=command.person), lane=Lane.ANSWER)
    return page


async def take_back(tx: Tx, highlight: Highlight, *, by: PersonId | None) -> None:
    """Its words go here, and in the channel a message says that they did. Lock the highlight before."""
    ended = HighlightState.DECLINED if highlight.state is HighlightState.ASKED else HighlightState.TAKEN_BACK
    await highlights.end(tx, highlight.id, ended, by=by)
    if highlight.thread is None:
        return
    thread = await highlights.thread(tx, highlight.thread)
    for notice in () if thread is None else (story(thread, highlight.id), opening(thread)):
        if notice is not None:
            await outbox.add(tx, notice, lane=Lane.ANSWER)


async def claim_gone(tx: Tx, claim: ClaimId) -> None:
    """A claim is lit no longer: it is before no board any more."""
    for each in await highlights.of_claim(tx, claim):
        if each.state in {HighlightState.ASKED, HighlightState.READY, HighlightState.POSTED}:
            await take_back(tx, each, by=None)
            await outbox.add(tx, ConsentAsked(highlight=each.id, person=each.claimant), lane=Lane.REMINDER)


async def consent_page(tx: Tx, notice: ConsentAsked) -> ConsentPage | None:
    """How a highlight stands for its claimant."""
    found = await highlights.load(tx, notice.highlight)
    board = None if found is None else await advisory.load(tx, found.board)
    if found is None or board is None:
        return None
    return ConsentPage(
        highlight=found.id,
        person=notice.person,
        nominated_by=found.nominated_by,
        board=board.name,
        reach=board.reach,
        words=found.words,
        state=found.state,
    )
