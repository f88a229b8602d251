"""What a form holds, and the claim it means."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from bot.inbound import shapes
from bot.inbound.deck_places import deck_place
from bot.inbound.people import customer_id
from bot.inbound.shapes import Malformed, Raw
from bot.inbound.values import Draft, Fields
from bot.views.claim_fields import BY_NAME, Kind, too_long
from bot.views.form_state import FormState, Listing
from bot.views.inputs import CONSENTED, GROUP_CUSTOMERS, GROUP_WITNESSES, NAMED, NEW, SHOWN, TELLABLE, TICKED
from cards.model import SQUARES, PersonId, Position
from services.errors import FieldErrors
from services.evidence import Evidence, Followup, Named, Promise
from services.ids import AdvisoryBoardId, CustomerId, FileId, RecapId, TeamId
from services.review_pages import Scope
from services.teams import TeamSource

MOST_BLOCKS = 100
MOST_CHOSEN = 100
METADATA = 3000
REVISIONS = 1_000_000
COUNTERS = 1 << 31
PAGES = 1000
ONE = (
    "value",
    "selected_date",
    "selected_user",
    "selected_conversation",
    "selected_channel",
    "selected_time",
)
"""Where Slack puts the one value of an input, by its kind."""
SEVERAL = ("selected_users", "selected_conversations", "selected_channels")
OPTIONS = "selected_options"
FILES = "files"


def fields(state: Raw) -> Fields:
    """The values of a view's (or a message's) `state`. Raises `Malformed`."""
    blocks = shapes.part(state, "values")
    if len(blocks) > MOST_BLOCKS:
        raise Malformed("values")
    told = {name: value(block) for name, block in blocks.items() if len(name) <= shapes.KEY}
    return Fields(values=MappingProxyType(told))


def value(block: object) -> tuple[str, ...]:
    """What stands in the one input of a block."""
    inputs = list(shapes.record(block, "values").values())
    if not inputs:
        return ()
    element = shapes.record(inputs[0], "values")
    if element.get(OPTIONS) is not None:
        options = shapes.items(element, OPTIONS, MOST_CHOSEN)
        return tuple(shapes.text(shapes.record(each, OPTIONS), "value", shapes.KEY) for each in options)
    if element.get(FILES) is not None:
        files = shapes.items(element, FILES, MOST_CHOSEN)
        return tuple(shapes.identifier(shapes.record(each, FILES), "id") for each in files)
    for key in SEVERAL:
        if element.get(key) is not None:
            return tuple(chosen(each) for each in shapes.items(element, key, MOST_CHOSEN))
    one = picked(element) or next((said for key in ONE if (said := shapes.optional(element, key))), "")
    return (one,) if one else ()


def chosen(raw: object) -> str:
    """One id of several."""
    return shapes.identifier({"selected": raw}, "selected")


def picked(element: Raw) -> str:
    """The value of the option that was picked; empty where none was."""
    option = shapes.part(element, "selected_option")
    return shapes.text(option, "value", shapes.KEY) if option else ""


def state(view: Raw) -> FormState:
    """What the modal was opened about. Raises `Malformed`."""
    written = shapes.optional(view, "private_metadata", METADATA)
    if not written:
        return FormState()
    told = decoded(written)
    place, revision = told.get("position"), told.get("revision", 0)
    week, claim = shapes.optional(told, "week", 10), shapes.optional(told, "claim", 40)
    customer, recap = shapes.optional(told, "customer", 40), shapes.optional(told, "recap", 40)
    team = shapes.optional(told, "team", 40)
    about, board = shapes.optional(told, "about", 40), shapes.optional(told, "board", 40)
    return FormState(
        week=shapes.week(week) if week else None,
        position=None if place is None else Position(number(place, "position", SQUARES)),
        claim=shapes.claim_id(claim) if claim else None,
        revision=number(revision, "revision", REVISIONS),
        closing=shapes.is_true(told, "closing"),
        source=shapes.optional(told, "source", 2 * shapes.ID),
        counter=None if told.get("counter") is None else number(told["counter"], "counter", COUNTERS),
        listing=listing(shapes.part(told, "listing")),
        deck=deck_place(shapes.part(told, "deck")),
        customer=customer_id(customer) if customer else None,
        listed=shapes.is_true(told, "listed"),
        under=shapes.optional(told, "under", shapes.ID),
        recap=RecapId(shapes.claim_id(recap, "recap")) if recap else None,
        team=TeamId(shapes.claim_id(team, "team")) if team else None,
        origin=origin(shapes.optional(told, "origin", shapes.ID)),
        board=AdvisoryBoardId(shapes.claim_id(board, "board")) if board else None,
        about=shapes.claim_id(about, "about") if about else None,
    )


def origin(told: str) -> TeamSource | None:
    """Where a new team's people come from; None where the form is about none. Raises `Malformed`."""
    try:
        return TeamSource(told) if told else None
    except ValueError:
        raise Malformed("origin") from None


def listing(told: Raw) -> Listing | None:
    """The list of reviews a modal was opened from; None where there is none. Raises `Malformed`."""
    if not told:
        return None
    whose = told.get("whose")
    try:
        return Listing(
            at=moment(shapes.text(told, "at", shapes.KEY)),
            scope=Scope(shapes.text(told, "scope", shapes.KEY)),
            number=number(told.get("number"), "number", PAGES),
            whose=None if whose is None else PersonId(shapes.identifier(told, "whose")),
        )
    except ValueError:
        raise Malformed("listing") from None


def moment(written: str) -> datetime:
    """An aware moment. Raises ValueError."""
    at = datetime.fromisoformat(written)
    if at.tzinfo is None:
        raise ValueError(written)
    return at


def decoded(written: str) -> Raw:
    try:
        return shapes.record(json.loads(written), "private_metadata")
    except (ValueError, RecursionError):
        raise Malformed("private_metadata") from None


def number(raw: object, field: str, below: int) -> int:
    """A whole number from 0 on. Raises `Malformed`."""
    if not isinstance(raw, int) or isinstance(raw, bool) or not 0 <= raw < below:
        raise Malformed(field)
    return raw


def draft(given: Fields) -> Draft:
    """The claim a form means. Raises `FieldErrors` for a field that holds too much, `Malformed` for what no form holds.

    A follow-up's form does not ask when the promise was made; then the day of the follow-up stands in.
    """
    require_lengths(given)
    guests = guests_of(given)
    followup = followup_of(given)
    evidence = Evidence(
        customer=guests.named[0] if guests.named and not guests.known else "",
        company=given.text("company"),
        what_changed=given.text("what_changed"),
        story=given.text("story"),
        learned=given.text("learned"),
        customer_quote=given.text("customer_quote"),
        link=given.text("link"),
        witnesses=witnesses(given),
        promise=promise_of(given),
        followup=followup,
        also=tuple(Named(name=name) for name in guests.named[not guests.known :]),
    )
    on = given.day("occurred_on") or (followup.on if followup else None)
    first = guests.known[0] if guests.known else None
    return Draft(
        evidence=evidence,
        customer=first,
        also=guests.known[1:],
        occurred_on=on,
        photo=next((FileId(file) for file in given.several("photo")), None),
        consented=CONSENTED in given.several("consent"),
        keep_in_touch=TICKED in given.several("keep_in_touch"),
        tellable=TELLABLE in given.several("recap"),
        names_customer=NAMED in given.several("recap")
        and bool({TELLABLE, SHOWN} & {*given.several("recap")}),
        showable=SHOWN in given.several("recap"),
    )


def require_lengths(given: Fields) -> None:
    """Slack holds people to the limits of a form; whoever goes around it reads them here."""
    texts = {name: field for name, field in BY_NAME.items() if field.kind in {Kind.LINE, Kind.TEXT}}
    errors: Mapping[str, str] = {
        name: too_long(field) for name, field in texts.items() if len(given.text(name)) > field.limit
    }
    if errors:
        raise FieldErrors(code="field_errors", fields=errors)


@dataclass(frozen=True, kw_only=True, slots=True)
class Guests:
    """The customers a form names: those the workspace knows, and the names of new ones."""

    known: tuple[CustomerId, ...]
    named: tuple[str, ...]


def guests_of(given: Fields) -> Guests:
    """One customer, or everybody a group square was done with; each once."""
    chosen = dict.fromkeys(given.several("customers") or (given.text("customer"),))
    picks = [who_it_was(each) for each in chosen][:GROUP_CUSTOMERS]
    return Guests(
        known=tuple(customer for customer, _ in picks if customer is not None),
        named=tuple(dict.fromkeys(name for _, name in picks if name)),
    )


def who_it_was(picked_customer: str) -> tuple[CustomerId | None, str]:
    """A known customer's id, or the name of a new one."""
    if not picked_customer:
        return None, ""
    if picked_customer.startswith(NEW):
        return None, " ".join(picked_customer[len(NEW) :].split())[: BY_NAME["customer"].limit]
    try:
        return CustomerId(UUID(picked_customer)), ""
    except ValueError:
        raise Malformed("customer") from None


def witnesses(given: Fields) -> tuple[PersonId, ...]:
    """Everybody named, once each."""
    named = dict.fromkeys(given.several("witnesses"))
    return tuple(PersonId(person) for person in named)[:GROUP_WITNESSES]


def promise_of(given: Fields) -> Promise | None:
    promise = Promise(what=given.text("promise_what"), due=given.day("promise_due"))
    return None if promise == Promise() else promise


def followup_of(given: Fields) -> Followup | None:
    followup = Followup(
        what=given.text("followup_what"),
        on=given.day("followup_on"),
        reaction=given.text("followup_reaction"),
    )
    return None if followup == Followup() else followup
