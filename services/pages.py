"""What a person is shown, as values without words or layout. `bot.views` turns each into Slack's blocks.

Dates are the reader's own local dates, `language` is the reader's own language. Customers' and colleagues' words are raw
text: views escape them.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from cards.model import Activity, PersonId, Position, Setting, Size, Week
from cards.points import PromiseKept
from services.board_pages import PointsEntry
from services.claim_state import ClaimState
from services.evidence import Evidence
from services.fairness_pages import FairnessPage, Sealed
from services.feedback_pages import MyItemsPage
from services.ids import ChannelId, ClaimId, CustomerId, TeamId
from services.languages import DEFAULT, Language
from services.learning_pages import LearningPage
from services.people_pages import NOTHING_LEFT, AcquaintancesPage, LeftLists, QuietFace
from services.photo_pages import PhotoPage
from services.review_pages import ReviewPage, RolesPage


class SquareState(StrEnum):
    """How a square looks on a card."""

    OPEN = "open"
    CLAIMED = "claimed"
    """Claimed, and something is still to happen: an ask, a witness, a reviewer."""
    HALF_LIT = "half_lit"
    AWARDED = "awarded"


@dataclass(frozen=True, kw_only=True, slots=True)
class SquareFace:
    """One square as it is shown."""

    position: Position
    activity: Activity
    state: SquareState
    helps: int = 0
    """On how many lines that are not full it lies."""
    completes: int = 0
    """How many lines would be full with it."""
    suggested_by: PersonId | None = None
    """The colleague who suggested it and likes to be named."""
    quiet: QuietFace | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CardPage:
    """One card. `nearest` holds the positions still missing in the line that needs the least, none when all are done.

    `points` are this card's week's points. `live` is True for the card of the running week. `people` are its owner's
    customers who are quiet.
    """

    person: PersonId
    week: Week
    setting: Setting
    squares: tuple[SquareFace, ...]
    lines: tuple[int, ...]
    points: int
    nearest: tuple[Position, ...]
    live: bool = True
    best: Position | None = None
    """The open square that would make a next line likelier than any other; None where all lines are done."""
    theme: str = ""
    motto: str = ""
    """What the deck of this week is about, and a line that says so."""
    counter: int = 0
    """Another card in the place of this one has another."""
    another: bool = False
    """Whether its owner may be dealt another card in its place."""
    sealed: Sealed | None = None
    people: AcquaintancesPage | None = None
    address: str = ""
    """Where a browser shows it, to be printed; empty where none reaches us."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintedCard:
    """A card for paper, and how its owner is called: `handle` is for where the name cannot be set."""

    page: CardPage
    name: str
    handle: str


@dataclass(frozen=True, kw_only=True, slots=True)
class EventFace:
    """The group event a square rests on: who claimed it and what was done. `over` once it was withdrawn."""

    claimant: PersonId
    activity: Activity
    over: bool = False


class SecondLook(StrEnum):
    """Where the second look at a claim stands that the lot drew."""

    NONE = "none"
    FREE = "free"
    """Nobody looks yet: its claimant may take it back without a trace."""
    UNDER_WAY = "under_way"
    FINE = "fine"


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimPage:
    """One claim as its claimant sees it.

    `asks` are the sentences of the rules (or of a reviewer), the most helpful first.
    `witnesses` are those who have not answered yet. `entries` say where its points came from.
    """

    claim: ClaimId
    person: PersonId
    week: Week
    activity: Activity
    state: ClaimState
    customer: str
    submitted_on: date
    also: tuple[str, ...] = ()
    """Further customers of a group square."""
    event: EventFace | None = None
    """The colleague's event this square rests on; None for a claim of one's own."""
    given_back: bool = False
    """They took the square back themselves; False where the event took it along."""
    asks: tuple[str, ...] = ()
    witnesses: tuple[PersonId, ...] = ()
    confirmed: int = 0
    """How many of its witnesses said that they were there."""
    needed: int = 1
    """How many of them it takes."""
    answer_by: date | None = None
    """When a reviewer looks instead of those who have not answered."""
    kept: PromiseKept = PromiseKept.NONE
    """When a promise was closed, against its day."""
    lapsed: bool = False
    """It waited for something until its time ran out."""
    claimable: bool = True
    """Whether its card still takes claims, so that a withdrawn square may be claimed anew."""
    due: date | None = None
    showable: bool = False
    """It may be seen on posters and the wall."""
    photo: PhotoPage | None = None
    """Its photo, once it was fetched and for as long as it is kept."""
    entries: tuple[PointsEntry, ...] = ()
    lines: tuple[int, ...] = ()
    full_card: bool = False
    reviewed: bool = True
    """False for a claim under review that nobody can look at yet."""
    second_look: SecondLook = SecondLook.NONE
    for_a_board: bool = False
    """There is an advisory board it may be put before."""
    relights: bool = False
    """It was lit before, and its light waits for an answer."""
    language: Language = DEFAULT


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimsPage:
    """My claims, those that wait for something first, and the weeks I hold a card of."""

    person: PersonId
    claims: tuple[ClaimPage, ...]
    weeks: tuple[Week, ...]
    language: Language = DEFAULT


class OneMore(StrEnum):
    """What becomes of a claim about a customer whom several of us met this week."""

    AS_EVER = "as_ever"
    READ_FIRST = "read_first"
    """Somebody looks at it before it lights."""
    NO_POINTS = "no_points"
    """It lights, and earns nothing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CustomerChoice:
    """A customer known to the workspace. `colleagues` of the reader's met them this week; `one_more` is what another visit leads to."""

    customer: CustomerId
    name: str
    company: str = ""
    colleagues: int = 0
    one_more: OneMore = OneMore.AS_EVER


@dataclass(frozen=True, kw_only=True, slots=True)
class FormPage:
    """The claim form. `chosen` is None until a square is picked. `choices` are the squares that may be claimed.

    `claim` is set while mending or closing; `revision` then is the version the claimant looked at; `counter` is that of the card.
    `closing` asks for the follow-up of a half-lit square. `asks` repeat what was asked. `photos` may be added here or not.
    """

    week: Week
    choices: tuple[SquareFace, ...]
    chosen: SquareFace | None = None
    draft: Evidence
    occurred_on: date
    today: date
    claim: ClaimId | None = None
    revision: int = 0
    closing: bool = False
    asks: tuple[str, ...] = ()
    setting: Setting = Setting.ACCOUNT
    customer: CustomerChoice | None = None
    also: tuple[CustomerChoice, ...] = ()
    """Further customers of a group square whom the workspace knows."""
    source: str = ""
    """The channel and time of a message used as evidence, `C…/1700000000.000100`."""
    words: int = 0
    """Words the chosen square wants of all its texts together in this phase; 0 where none are counted."""
    photos: bool = False
    counter: int | None = None
    tellable: bool = False
    names_customer: bool = False
    showable: bool = False
    language: Language = DEFAULT


@dataclass(frozen=True, kw_only=True, slots=True)
class WitnessPage:
    """What a colleague is asked to confirm. `answer` is None until they say; `open` while what they say still counts."""

    claim: ClaimId
    witness: PersonId
    claimant: PersonId
    activity: Activity
    customer: str
    occurred_on: date
    answer: bool | None = None
    open: bool = True
    again: bool = False
    """In the one message that comes some days after the first."""
    language: Language = DEFAULT


@dataclass(frozen=True, kw_only=True, slots=True)
class PromisePage:
    """A promise to a customer, in a list of them or in the message that recalls it.

    `open` while its follow-up is waited for. `kept` says when it was closed, once it is awarded. `what` is empty once
    its words were erased.
    """

    claim: ClaimId
    person: PersonId
    activity: Activity
    customer: str
    what: str
    due: date
    today: date
    state: ClaimState = ClaimState.HALF_LIT
    kept: PromiseKept = PromiseKept.NONE
    again: bool = False
    """In the one message that comes some days after the first."""
    language: Language = DEFAULT

    @property
    def open(self) -> bool:
        """Its follow-up is waited for."""
        return self.state is ClaimState.HALF_LIT


@dataclass(frozen=True, kw_only=True, slots=True)
class PromisesPage:
    """My promises: those under way, today's first, then those whose day has passed, then those to come; and those kept lately."""

    person: PersonId
    open: tuple[PromisePage, ...]
    kept: tuple[PromisePage, ...] = ()
    language: Language = DEFAULT


@dataclass(frozen=True, kw_only=True, slots=True)
class CelebrationPage:
    """Lines (0 to 11) that one square finished, and the card where it was full with them; `squares` are all of theirs.

    `lit` is False once a square of it was taken back, and `lines` are those that are open again: the post says so.
    `turn` counts what was finished before it on cards of the week by teams that meet in its channel.
    """

    person: PersonId
    week: Week
    lines: tuple[int, ...]
    squares: tuple[Activity, ...]
    full_card: bool = False
    lit: bool = True
    turn: int = 0


class Playing(StrEnum):
    """How somebody stands towards the game."""

    INVITED = "invited"
    PLAYING = "playing"
    PAUSED = "paused"
    LEFT = "left"
    NEVER = "never"
    """Guests, bots and outsiders are never asked."""


@dataclass(frozen=True, kw_only=True, slots=True)
class InvitationPage:
    """The one screen that says what is counted, seen and kept. `setting` is what the first card is made for."""

    person: PersonId
    state: Playing
    setting: Setting


class Care(StrEnum):
    """What somebody may set beyond what is their own."""

    NOTHING = "nothing"
    TEAMS = "teams"
    """Teams they manage."""
    EVERYTHING = "everything"
    """The workspace and every team in it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class HomePage:
    """App Home. `reviews` are the claims that wait for this person's look. `deals_at` is when the next card comes."""

    person: PersonId
    state: Playing
    setting: Setting
    card: CardPage | None = None
    claims: tuple[ClaimPage, ...] = ()
    promises: tuple[PromisePage, ...] = ()
    """Those that wait for their follow-up, in the order of `PromisesPage`."""
    reviews: tuple[ReviewPage, ...] = ()
    """Claims of others that wait for this person's look, and those they decided in the last minutes, in their place."""
    review_count: int = 0
    review_oldest: timedelta | None = None
    """For how long the first of them has waited."""
    lookers: RolesPage | None = None
    """Who looks at claims, for those who may choose them."""
    unseen: int = 0
    """For managers: claims that nobody may look at."""
    suggestions: int = 0
    """For managers: suggested squares that wait for an answer."""
    fairness: FairnessPage | None = None
    """For managers: how fair the latest cards are."""
    outcome: FairnessPage | None = None
    """For managers: the latest week that is over for everybody, which `fairness` seldom is."""
    board_items: MyItemsPage | None = None
    """What advisory boards said and wait for an answer to: theirs, and for managers everybody's."""
    learning: LearningPage | None = None
    """For managers: what was learned of the deck's squares."""
    deals_at: datetime | None = None
    paused_until: date | None = None
    team: TeamId | None = None
    """Their team, where they look after it; `team_channel` is where it has its board."""
    team_channel: ChannelId | None = None
    channel_trouble: bool = False
    """For those who look after their team: Slack does not let us speak in its channel."""
    shown: int = 0
    """How many of their claims may be seen on posters and the wall."""
    poster: str = ""
    """Where the poster of this week's card can be looked at, once the card is full."""
    walls: bool = False
    """For managers: whether they may open a wall for an office screen."""
    left_lists: LeftLists = NOTHING_LEFT
    """For managers: customers of people who left the company."""
    sponsor: bool = False
    """For managers of the workspace: they may look at the week of all teams."""
    cheered: bool = True
    """Whether this person's lines are celebrated in the team's channel."""
    unheard: tuple[str, ...] = ()
    """Kinds of notices that may not have reached this person."""
    language: Language = DEFAULT
    chosen_language: Language | None = None
    """What they chose; None to be spoken to as Slack does."""
    size: Size = Size.FIVE
    """How many rows their next card has, and days their week."""
    looks_after: Care = Care.NOTHING
    """What they may set for others."""
    people: AcquaintancesPage | None = None
