"""The claim form: which squares may be claimed, and what the chosen one needs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from cards.model import Activity, Need, PersonId, Position, Week
from services.claim_state import MENDABLE, ClaimState
from services.errors import Refused
from services.evidence import Evidence
from services.ids import ClaimId, CustomerId
from services.pages import CardPage, CustomerChoice, FormPage, SquareFace, SquareState
from services.people import Person
from services.rules.policy import DEFAULT
from services.store import customers, dealt_cards, judgements
from services.store.claims import StoredClaim
from services.store.tx import Tx
from services.usecases.find_customers import choices
from services.usecases.show_card import card_page, card_to_show
from services.usecases.show_claim import asks_of, own_claim
from services.usecases.who import known, require_at_play, today, workspace

_DRAFTS: Mapping[Need, Callable[[str], Evidence]] = {
    Need.STORY: lambda text: Evidence(story=text),
    Need.WHAT_CHANGED: lambda text: Evidence(what_changed=text),
    Need.LEARNED: lambda text: Evidence(learned=text),
    Need.CUSTOMER_QUOTE: lambda text: Evidence(customer_quote=text),
}
"""Where the words of a message go, in this order of preference."""
GOOD_ENOUGH = 60
"""How alike, of 100, typed words and a square must be to mean it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowForm:
    """Which form to show: for a square, for the square that `wanted` names, or to mend or close a claim.

    `text` and `source` come from a message used as evidence.
    """

    person: PersonId
    week: Week | None = None
    position: Position | None = None
    claim: ClaimId | None = None
    wanted: str = ""
    text: str = ""
    source: str = ""
    counter: int | None = None
    """That of the card a form is open for."""
    customer: CustomerId | None = None
    """Whom it is to be about; a quiet square says so by itself."""


async def show_form(tx: Tx, command: ShowForm) -> FormPage:
    """The form as it should open. Raises `NotFound` and `Refused`."""
    person = await known(tx, command.person)
    if command.claim is not None:
        return await _to_mend(tx, person, command.claim)
    require_at_play(tx, person)
    card = await card_page(tx, person, await card_to_show(tx, person, command.week))
    require_same_card(command.counter, card.counter)
    open_squares = tuple(face for face in card.squares if face.state is SquareState.OPEN)
    chosen = _chosen(card, command)
    if chosen is not None and chosen.state is not SquareState.OPEN:
        raise Refused(
            code="square_taken", fields={"short": chosen.activity.short, "state": chosen.state.value}
        )
    return FormPage(
        week=card.week,
        choices=open_squares,
        chosen=chosen,
        draft=_draft(chosen, command.text),
        occurred_on=min(today(tx, person), card.week.sunday),
        today=today(tx, person),
        words=0 if chosen is None else words_owed(chosen.activity, closing=not chosen.activity.two_phase),
        setting=card.setting,
        customer=await _customer(tx, person, card.week, chosen, command.customer),
        source=command.source,
        photos=(await workspace(tx)).takes_photos,
        language=person.language,
        counter=card.counter,
    )


async def _customer(
    tx: Tx, person: Person, week: Week, chosen: SquareFace | None, wanted: CustomerId | None
) -> CustomerChoice | None:
    """Whom the form is about before anything is typed, with how many of us met them in its week."""
    about = chosen.quiet.customer if chosen is not None and chosen.quiet is not None else wanted
    found = None if about is None else await customers.load(tx, about)
    return None if found is None else (await choices(tx, person, [found], week=week))[0]


def require_same_card(counter: int | None, held: int) -> None:
    """A form of a card that was given back is of no use for another one. Raises `Refused`."""
    if counter is not None and counter != held:
        raise Refused(code="another_card")


def _chosen(card: CardPage, command: ShowForm) -> SquareFace | None:
    if command.position is not None:
        return _numbered(card, str(command.position + 1))
    if not command.wanted.strip():
        return None
    if command.wanted.strip().isdecimal():
        return _numbered(card, command.wanted.strip())
    shorts = {face.position: face.activity.short for face in card.squares}
    found = process.extractOne(command.wanted, shorts, scorer=fuzz.WRatio, score_cutoff=GOOD_ENOUGH)
    return None if found is None else card.squares[found[2]]


def _numbered(card: CardPage, wanted: str) -> SquareFace:
    """The square of this number, counted from 1. Raises `Refused`."""
    last = len(card.squares)
    # Python refuses to read numbers of thousands of digits.
    number = int(wanted) if len(wanted) <= len(str(last)) else 0
    if not 1 <= number <= last:
        raise Refused(code="no_such_square", fields={"wanted": wanted, "last": last})
    return card.squares[number - 1]


def _draft(chosen: SquareFace | None, text: str) -> Evidence:
    if chosen is None or not text:
        return Evidence()
    field = next((need for need in _DRAFTS if need in chosen.activity.needs), None)
    return Evidence() if field is None else _DRAFTS[field](text)


async def _to_mend(tx: Tx, person: Person, claim_id: ClaimId) -> FormPage:
    claim = await own_claim(tx, person.id, claim_id)
    if claim.state not in MENDABLE:
        raise Refused(code="claim_moved_on", fields={"state": claim.state.value})
    dealt = await dealt_cards.load(tx, person.id, claim.week)
    if dealt is None:
        raise Refused(code="no_card")
    card = await card_page(tx, person, dealt)
    customer = None if claim.customer is None else await customers.load(tx, claim.customer)
    judged = (await judgements.latest(tx, [claim.id])).get(claim.id)
    return FormPage(
        week=claim.week,
        choices=(card.squares[claim.position],),
        chosen=card.squares[claim.position],
        draft=claim.evidence,
        occurred_on=claim.occurred_on,
        today=today(tx, person),
        claim=claim.id,
        revision=claim.revision,
        closing=_closes(claim),
        asks=asks_of(claim, judged),
        words=words_owed(dealt.deck.activity(claim.activity), closing=claim.closing or _closes(claim)),
        setting=card.setting,
        customer=None if customer is None else customer.choice,
        also=tuple([each.choice for each in await customers.known(tx, claim.evidence.also)]),
        source=claim.source,
        photos=(await workspace(tx)).takes_photos,
        language=person.language,
        counter=card.counter,
        tellable=claim.tellable,
        names_customer=claim.names_customer,
        showable=claim.showable,
    )


def words_owed(activity: Activity, *, closing: bool) -> int:
    """How many words the form asks for: all of them, or the share that a promise alone owes."""
    return activity.min_words if closing else int(activity.min_words * DEFAULT.promise_phase_share)


def _closes(claim: StoredClaim) -> bool:
    """A half-lit square is closed by its follow-up; an asked claim is mended in the phase it was sent in."""
    return claim.state is ClaimState.HALF_LIT or (claim.closing and claim.evidence.followup is not None)
