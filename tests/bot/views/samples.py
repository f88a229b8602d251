"""Pages to draw: an ordinary one, an empty one and the worst one of each kind."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from math import floor
from typing import Any, TypeVar
from uuid import UUID

from cards.lines import LINES, complete, helps, newly_complete
from cards.model import Activity, ActivityId, Need, PersonId, Position, Setting, Size, Trust, Week
from cards.points import EntryKind, PromiseKept
from cards.standings import BANDS, WeekTotal
from services.board_pages import (
    BoardPage,
    Cell,
    ClaimPoints,
    CompanyPage,
    Helpers,
    MyScorePage,
    Neighbour,
    PeoplePage,
    PointsEntry,
    SeasonHonours,
    SeasonsPage,
)
from services.claim_state import ClaimState
from services.evidence import Claim, EarlierClaim, Evidence, Followup, Outcome, Promise, Verdict
from services.ids import ChannelId, ClaimId, CustomerId, TeamId
from services.pages import (
    CardPage,
    CelebrationPage,
    ClaimPage,
    ClaimsPage,
    CustomerChoice,
    FormPage,
    HomePage,
    InvitationPage,
    Playing,
    PromisePage,
    PromisesPage,
    SquareFace,
    SquareState,
    WitnessPage,
)
from services.review_pages import ReviewPage, RolesPage
from services.rules import RULES
from services.rules.policy import DEFAULT

Told = TypeVar("Told", Claim, EarlierClaim)
HOSTILE = "<!channel> & <@U123> *now* `rm` <https://x.example|here>"
"""What somebody might type to ping everybody."""
PINGING = "<!channel>"
"""The same as a customer's name, short enough to be called by it in the sentences of the rules."""
ANA = PersonId("U0ANA")
BEN = PersonId("U0BEN")
CLEO = PersonId("U0CLEO")
WEEK = Week(year=2026, number=48)
CLAIM = ClaimId(UUID("01930000-0000-7000-8000-000000000001"))
INES = CustomerChoice(
    customer=CustomerId(UUID("01930000-0000-7000-8000-0000000000aa")), name="Ines", company="Harbour Foods"
)
SHORTS = (
    "What matters most?|Coffee on camera|The usual, and why|Plain words only|I see you"
    "|Small ask, whole job|Latest first|Kind pushback|Go and see|Fly on their wall"
    "|A good laugh|Remembered detail|Conga line|Symptom or root?|Warm handover"
    '|Say "I don\'t know"|First five minutes|One good clipping|Their big year|Drop the script'
    "|Ask who left|Up, flat or down|Give quietly|Rough edges tour|Learn their trade"
).split("|")


def escaped(text: str) -> str:
    """A text as it stands in Slack's mark-up."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def said(rule: str, customer: str = "Ines") -> Verdict:
    """What a rule says of its own first example that does not pass, told of this customer."""
    found = next(each for each in RULES if each.key == rule)
    example = next(each for each in found.examples if not each.accepted)
    others = tuple(about(customer, each) for each in example.facts.colleagues_claims)
    facts = replace(example.facts, colleagues_claims=others)
    return found.judge(about(customer, example.claim), facts, DEFAULT)


def about(customer: str, told: Told) -> Told:
    """The same claim with this customer."""
    return replace(told, evidence=replace(told.evidence, customer=customer))


def an_activity(
    short: str = "Swap seats",
    *,
    needs: tuple[Need, ...] = (Need.CUSTOMER, Need.STORY),
    prompt: str = "Trade places for ten minutes: a customer runs your spot while you play the customer.",
    min_words: int = 40,
    two_phase: bool = False,
    group: bool = False,
) -> Activity:
    return Activity(
        id=ActivityId("swap-seats"),
        short=short,
        prompt=prompt,
        why="You meet your own service from the other side of the desk.",
        practice="try-on-their-shoes",
        trust=Trust.INTIMACY,
        effort=2,
        settings=frozenset(Setting),
        needs=needs,
        min_words=min_words,
        two_phase=two_phase,
        group=group,
    )


ROUND_TRIP = an_activity(
    'Say "I don\'t know"',
    needs=(Need.CUSTOMER, Need.STORY, Need.PROMISE_DUE, Need.FOLLOWUP),
    prompt="Tell a customer you don't know an answer, name when you'll be back with it, and come back by then.",
    two_phase=True,
)
GROUP = an_activity(
    "Conga line",
    needs=(Need.CUSTOMER, Need.PHOTO, Need.COLLEAGUE_WITNESS, Need.STORY),
    prompt="Lead a conga line of at least three customers and two colleagues once around the room.",
    group=True,
)
EVERYTHING = an_activity(needs=tuple(Need), min_words=120)
WORST = an_activity(f"{HOSTILE} " * 5, prompt=f"{HOSTILE} " * 40, needs=tuple(Need))


def faces(
    states: dict[int, SquareState] | None = None,
    activity: Activity | None = None,
    size: Size = Size.FIVE,
) -> tuple[SquareFace, ...]:
    became = states or {}
    lit = sum(1 << i for i, state in became.items() if state is SquareState.AWARDED)

    def lying(position: int) -> Activity:
        return activity or (GROUP if position == size.centre else an_activity(SHORTS[position]))

    def face(place: Position) -> SquareFace:
        return SquareFace(
            position=place,
            activity=lying(place),
            state=became.get(place, SquareState.OPEN),
            helps=len(set(helps(place, size)) - set(complete(lit, size))),
            completes=0 if lit >> place & 1 else len(newly_complete(lit | 1 << place, place, size)),
        )

    return tuple(face(Position(i)) for i in range(size.squares))


FRESH_CARD = CardPage(
    person=ANA,
    week=WEEK,
    setting=Setting.ACCOUNT,
    squares=faces(),
    lines=(),
    points=0,
    nearest=tuple(Position(i) for i in range(5)),
)
CARD = replace(
    FRESH_CARD,
    squares=faces(
        {
            **dict.fromkeys((0, 1, 2, 3, 4, 6, 7), SquareState.AWARDED),
            9: SquareState.CLAIMED,
            15: SquareState.HALF_LIT,
        }
    ),
    lines=(0,),
    points=165,
    nearest=(Position(5), Position(8), Position(9)),
    best=Position(8),
)
FOUR_ROWS = replace(FRESH_CARD, squares=faces(size=Size.FOUR), nearest=tuple(Position(i) for i in range(4)))
THREE_ROWS = replace(
    FRESH_CARD,
    squares=faces({0: SquareState.AWARDED, 4: SquareState.AWARDED, 5: SquareState.HALF_LIT}, size=Size.THREE),
    points=40,
    nearest=(Position(8),),
    best=Position(8),
)
FULL_CARD = replace(
    FRESH_CARD,
    squares=faces(dict.fromkeys(range(25), SquareState.AWARDED)),
    lines=tuple(range(len(LINES))),
    points=900,
    nearest=(),
)
WORST_CARD = replace(
    FULL_CARD,
    squares=faces(dict.fromkeys(range(25), SquareState.CLAIMED), WORST),
    points=1_000_000,
    nearest=tuple(Position(i) for i in range(4)),
)

LIT = ClaimPage(
    claim=CLAIM,
    person=ANA,
    week=WEEK,
    activity=an_activity(),
    state=ClaimState.AWARDED,
    customer="Ines",
    submitted_on=date(2026, 11, 24),
    entries=(
        PointsEntry(kind=EntryKind.SQUARE, points=20),
        PointsEntry(kind=EntryKind.NEW_PERSON, points=10),
        PointsEntry(kind=EntryKind.LINE, points=25),
    ),
    lines=(0,),
)
ASKED = replace(
    LIT,
    state=ClaimState.ASKED,
    entries=(),
    lines=(),
    asks=(said("vague_no_detail").says,),
)
MANY_ASKS = replace(
    ASKED,
    asks=tuple(
        said(rule).says
        for rule in (
            "out_of_week",
            "internal_link",
            "duplicate_own",
            "jargon_only",
            "flattery_only",
            "too_thin",
        )
    ),
)
WAITING = replace(
    ASKED,
    state=ClaimState.WAITING,
    asks=(),
    witnesses=(BEN, CLEO),
    activity=GROUP,
    needed=2,
    answer_by=date(2026, 12, 1),
)
PINGING_CLAIM = replace(
    ASKED,
    customer=PINGING,
    asks=tuple(said(rule, PINGING).says for rule in ("copied_prompt", "flattery_only")),
)
HALF_LIT = replace(ASKED, state=ClaimState.HALF_LIT, asks=(), due=date(2026, 11, 27), activity=ROUND_TRIP)
KEPT_LATE = replace(
    LIT,
    activity=ROUND_TRIP,
    kept=PromiseKept.LATE,
    entries=(PointsEntry(kind=EntryKind.SQUARE, points=20), PointsEntry(kind=EntryKind.PROMISE, points=5)),
    lines=(),
)
WORST_CLAIM = replace(
    ASKED,
    activity=WORST,
    customer=HOSTILE * 20,
    asks=tuple(f"{number} {HOSTILE * 10}" for number in range(20)),
    witnesses=(BEN,) * 10,
)
TOLD = "Ines ran my desk for ten minutes and found the drawer that sticks; we have oiled it since. " * 3
EVIDENCE = Evidence(
    customer="Ines",
    company="Harbour Foods",
    story=TOLD,
    link="https://harbour.example/news",
    witnesses=(BEN,),
    promise=Promise(what="The answer about the cold store", due=date(2026, 11, 27)),
    followup=Followup(
        what="She has it, two days early.",
        on=date(2026, 11, 25),
        reaction="She laughed and rang Rui at once.",
    ),
)
WORST_EVIDENCE = Evidence(
    customer=HOSTILE * 20,
    company=HOSTILE * 20,
    what_changed=HOSTILE * 80,
    story=HOSTILE * 80,
    learned=HOSTILE * 80,
    customer_quote=HOSTILE * 80,
    link=HOSTILE * 20,
    witnesses=tuple(PersonId(f"U{number}") for number in range(30)),
    promise=Promise(what=HOSTILE * 80, due=date(2026, 11, 27)),
    followup=Followup(what=HOSTILE * 80, on=date(2026, 11, 25), reaction=HOSTILE * 80),
)
FORM = FormPage(
    week=WEEK,
    choices=faces(),
    draft=Evidence(),
    occurred_on=date(2026, 11, 24),
    today=date(2026, 11, 24),
)


def a_form(activity: Activity, **changes: Any) -> FormPage:
    """The form with one square chosen."""
    face = SquareFace(position=Position(12), activity=activity, state=SquareState.OPEN)
    words = words_wanted(activity, closing=changes.get("closing", False))
    return replace(FORM, choices=faces(activity=activity), chosen=face, words=words, **changes)


def words_wanted(activity: Activity, *, closing: bool) -> int:
    """What the rules want of this phase."""
    share = DEFAULT.promise_phase_share if activity.two_phase and not closing else 1.0
    return floor(activity.min_words * share)


REVIEW = ReviewPage(
    claim=CLAIM,
    reviewer=CLEO,
    claimant=ANA,
    activity=an_activity(),
    state=ClaimState.REVIEW,
    evidence=EVIDENCE,
    occurred_on=date(2026, 11, 24),
    submitted_at=datetime(2026, 11, 24, 15, 30, tzinfo=UTC),
    verdicts=(
        Verdict(rule="missing_field", outcome=Outcome.PASS),
        Verdict(rule="too_thin", outcome=Outcome.PASS),
        said("burst"),
    ),
    awarded_before=4,
)
WORST_REVIEW = replace(
    REVIEW,
    activity=WORST,
    evidence=WORST_EVIDENCE,
    verdicts=tuple(
        Verdict(rule=str(number), outcome=Outcome.HUMAN, says=f"{number} {HOSTILE * 20}")
        for number in range(30)
    ),
)
PINGING_REVIEW = replace(
    REVIEW,
    evidence=replace(EVIDENCE, customer=PINGING, company=PINGING),
    verdicts=(said("customer_fatigue", PINGING),),
)
WITNESS = WitnessPage(
    claim=CLAIM,
    witness=BEN,
    claimant=ANA,
    activity=GROUP,
    customer="Ines",
    occurred_on=date(2026, 11, 24),
)
PROMISE = PromisePage(
    claim=CLAIM,
    person=ANA,
    activity=ROUND_TRIP,
    customer="Ines",
    what="The answer about the cold store",
    due=date(2026, 11, 27),
    today=date(2026, 11, 27),
)
COMING = replace(PROMISE, due=date(2026, 12, 1), customer="Rui", what="A second copy of the plan")
OVERDUE = replace(PROMISE, due=date(2026, 11, 24), customer="Donna", what="Call her about the card machine")
PROMISES = PromisesPage(
    person=ANA,
    open=(PROMISE, OVERDUE, replace(OVERDUE, state=ClaimState.ASKED), COMING),
    kept=tuple(
        replace(PROMISE, state=ClaimState.AWARDED, kept=kept)
        for kept in PromiseKept
        if kept is not PromiseKept.NONE
    ),
)
WORST_PROMISE = replace(PROMISE, activity=WORST, customer=HOSTILE * 20, what=HOSTILE * 80)
LINE = CelebrationPage(
    person=ANA, week=WEEK, lines=(0,), squares=tuple(an_activity(short) for short in SHORTS[:5])
)
TWO_LINES = replace(LINE, lines=(0, 11), squares=tuple(an_activity(short) for short in SHORTS[:9]))
ALL_LIT = replace(TWO_LINES, full_card=True, squares=tuple(an_activity(short) for short in SHORTS[:25]))
BOARD = BoardPage(
    team=TeamId(UUID(int=1)),
    name="Harbour team",
    week=WEEK,
    players=12,
    squares=34,
    lines=3,
    full_cards=1,
    points=1240,
    customers=21,
    promises_kept=4,
    squares_before=22,
    per_day=23.8,
    helpers=Helpers(people=(BEN,), times=4),
    weeks=(
        WeekTotal(week=Week(year=2026, number=44), points=0),
        WeekTotal(week=Week(year=2026, number=45), points=610, squares=18),
        WeekTotal(week=Week(year=2026, number=46), points=0),
        WeekTotal(week=Week(year=2026, number=47), points=905, squares=22),
        WeekTotal(week=WEEK, points=1240, squares=34),
    ),
)
EMPTY_BOARD = replace(
    BOARD,
    per_day=0,
    helpers=Helpers(),
    weeks=(),
    squares=0,
    lines=0,
    full_cards=0,
    points=0,
    customers=0,
    promises_kept=0,
    squares_before=9,
)
SCORE = MyScorePage(
    person=ANA,
    week=WEEK,
    points=420,
    squares=14,
    lines=2,
    customers=9,
    week_entries=LIT.entries,
    best_week=165,
    band=BANDS[-1],
    season_points=1310,
    claims=(
        ClaimPoints(
            short="What matters most?",
            customer="Ines",
            entries=(
                PointsEntry(kind=EntryKind.SQUARE, points=20),
                PointsEntry(kind=EntryKind.LINE, points=25),
                PointsEntry(kind=EntryKind.NEW_PERSON, points=10),
            ),
        ),
        ClaimPoints(short="I see you", customer="", entries=(PointsEntry(kind=EntryKind.SQUARE, points=10),)),
        ClaimPoints(
            short="Go and see", customer="Rui", entries=(PointsEntry(kind=EntryKind.FATIGUE, points=0),)
        ),
        ClaimPoints(
            short="Latest first",
            customer="Ines",
            entries=(
                PointsEntry(kind=EntryKind.SQUARE, points=30),
                PointsEntry(kind=EntryKind.PACE, points=0),
            ),
        ),
        ClaimPoints(
            short="Kind pushback",
            customer="Ada",
            entries=(PointsEntry(kind=EntryKind.LINE, points=-25),),
            lit=False,
        ),
    ),
)
EMPTY_SCORE = MyScorePage(
    person=ANA, week=WEEK, points=0, squares=0, lines=0, customers=0, week_entries=(), best_week=0
)
COMPANY = CompanyPage(
    week=WEEK,
    name="Harbour & Sons",
    cells=(
        Cell(name="Counter", players=8, squares=31, customers=22, promises_kept=0),
        Cell(name="Pier", players=12, squares=34, customers=21, promises_kept=4),
        Cell(name="", players=7, squares=9, customers=1, promises_kept=1),
    ),
)
SEASON = SeasonHonours(
    season="2026-Q4",
    squares=212,
    lines=19,
    full_cards=2,
    customers=88,
    promises_kept=14,
    quiet_heard=9,
    helpers=Helpers(people=(BEN, CLEO), times=11),
)
SEASONS = SeasonsPage(
    name="Harbour & Sons",
    running="2026-Q4",
    seasons=(SEASON, replace(SEASON, season="2026-Q3", quiet_heard=0, helpers=Helpers())),
)
NEAR = PeoplePage(
    person=ANA,
    week=WEEK,
    neighbours=(
        Neighbour(person=BEN, per_day=36.2),
        Neighbour(person=ANA, per_day=33, me=True),
        Neighbour(person=CLEO, per_day=30.4),
    ),
    visible=True,
)
CLAIMS = ClaimsPage(person=ANA, claims=(ASKED, WAITING, HALF_LIT, LIT), weeks=(WEEK, WEEK.previous()))
WORST_CLAIMS = ClaimsPage(
    person=ANA,
    claims=(WORST_CLAIM,) * 60,
    weeks=tuple(Week(year=2020 + number // 50, number=1 + number % 50) for number in range(250)),
)
INVITED = InvitationPage(person=ANA, state=Playing.INVITED, setting=Setting.ACCOUNT)
HOME = HomePage(
    person=ANA,
    state=Playing.PLAYING,
    setting=Setting.ACCOUNT,
    card=CARD,
    claims=(ASKED, WAITING, HALF_LIT),
    promises=(PROMISE, OVERDUE, COMING),
    reviews=(REVIEW,),
    review_count=1,
    review_oldest=timedelta(hours=5),
    lookers=RolesPage(managers=(ANA,), reviewers=(BEN,)),
    deals_at=datetime(2026, 11, 30, 8, 0, tzinfo=UTC),
    team=TeamId(UUID(int=1)),
    team_channel=ChannelId("C0TEAM"),
)
WORST_HOME = replace(
    HOME,
    card=WORST_CARD,
    claims=tuple(
        replace(WORST_CLAIM, state=state, claim=ClaimId(UUID(int=number)), due=date(2026, 11, 27))
        for state in ClaimState
        for number in range(20)
    ),
    promises=(WORST_PROMISE,) * 40,
    reviews=(WORST_REVIEW,) * 40,
    lookers=RolesPage(managers=(ANA,) * 300, reviewers=(BEN,) * 300),
    unseen=1_000_000,
    review_count=1_000_000,
    unheard=("card", "claim"),
)
