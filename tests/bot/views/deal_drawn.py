"""What people see of how cards are dealt, in every case that is held by a golden file."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.views import card, deal, fairness
from bot.views.blocks import Message, View
from bot.views.home import home
from cards.deal import LearnedHash, written
from cards.model import ActivityId, DeckHash, Setting, Size, Week
from services.fairness import Report, Share, Wrong
from services.fairness_pages import Avoided, DealPage, FairnessPage, ReportedWeek, Sealed
from tests.bot.views import samples as s

BERLIN = ZoneInfo("Europe/Berlin")
AT = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)


def hexed(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


SEALED = Sealed(seal=hexed("seal"), deck=DeckHash(hexed("deck")))
LATER = replace(SEALED, earlier=s.WEEK.previous().previous(), earlier_key=hexed("earlier"))
TOLD = replace(SEALED, key=hexed("key"))
IDS = tuple(ActivityId(f"square-{number:02}") for number in range(25))
LONG = tuple(ActivityId(f"{number:02}-{'x' * 37}") for number in range(25))
DEALT = DealPage(
    workspace="T0DEMO",
    person=s.ANA,
    week=s.WEEK,
    setting=Setting.ACCOUNT,
    size=Size.FIVE,
    activities=IDS,
    p_line=0.3987,
    seed=hexed("seed"),
    counter=0,
    first_counter=0,
    target=0.4,
    told_at=datetime(2026, 12, 1, 12, 0, tzinfo=UTC),
    deck=DeckHash(hexed("deck")),
    sealed=SEALED,
    avoided=(
        Avoided(week=s.WEEK.previous(), activities=IDS),
        Avoided(week=s.WEEK.previous().previous(), activities=()),
    ),
)
WORST_DEALT = replace(
    DEALT,
    activities=LONG,
    learned=LearnedHash(hexed("learned")),
    chances=written(dict.fromkeys(LONG, 0.123)),
    own_deck=True,
    sealed=replace(TOLD, learned=LearnedHash(hexed("learned"))),
    counter=11,
    first_counter=5,
    target=0.6,
    avoided=(
        Avoided(week=s.WEEK.previous(), activities=(*LONG, *LONG)),
        *(Avoided(week=s.WEEK.previous(), activities=LONG) for _ in range(11)),
    ),
    given_back=True,
)
SHARE = Share(
    cards=40,
    least=0.3921,
    most=0.4072,
    mean=0.4,
    uneven=1.0,
    repeats=0,
    faults=0,
    learned=0,
    squares=1000,
    lit=271,
    lines=17,
)
REPORT = Report(
    cards=43,
    everyone=replace(SHARE, cards=43, squares=1075, lit=290),
    settings={Setting.ACCOUNT: SHARE, Setting.COUNTER: replace(SHARE, cards=3, squares=75, repeats=1)},
    decks=(hexed("deck"),),
)


def weeks_before(count: int) -> tuple[ReportedWeek, ...]:
    """The sample's week, which is not over, and those before it."""
    mondays = (s.WEEK.monday - timedelta(weeks=ago) for ago in range(count))
    return tuple(ReportedWeek(week=Week.of(monday), closed=ago > 0) for ago, monday in enumerate(mondays))


FAIR = FairnessPage(week=s.WEEK, report=REPORT, made_at=AT, closed=False, seal=hexed("seal"))
ODD = replace(
    FAIR,
    report=replace(
        REPORT,
        everyone=replace(SHARE, least=0.3999, most=0.4001, learned=500, uneven=1.013, faults=2),
        wrong=(
            Wrong(person=s.BEN, problems=("seed", "squares")),
            Wrong(person=s.CLEO, problems=("no_memory",)),
        ),
        wrongs=2,
    ),
    seal="",
)
WORST_FAIR = replace(
    FAIR,
    closed=True,
    key=hexed("key"),
    weeks=weeks_before(26),
    report=replace(
        REPORT,
        settings=dict.fromkeys(Setting, replace(SHARE, learned=900, repeats=10**6, faults=10**6)),
        wrong=(Wrong(person=s.ANA, problems=tuple(fairness.TROUBLE)),) * 50,
        wrongs=10**6,
        decks=tuple(hexed(str(number)) for number in range(12)),
        learned=(hexed("learned"),),
    ),
)
NONE = replace(
    FAIR, report=Report(cards=2, everyone=None, wrong=(Wrong(person=s.BEN, problems=("no_key",)),), wrongs=2)
)
NO_CARDS = replace(FAIR, report=Report(cards=0, everyone=None), seal="")

OVER = replace(FAIR, week=s.WEEK.previous(), closed=True, key=hexed("key"))
FOUR = replace(FAIR, report=replace(REPORT, everyone=replace(SHARE, cards=4)), closed=True)
"""Of so few nobody is told how much they did."""

MESSAGES: Mapping[str, Message] = {
    "card-sealed": card.message(replace(s.FRESH_CARD, sealed=SEALED, another=True)),
    "card-with-earlier-key": card.message(replace(s.CARD, sealed=LATER)),
    "card-told": card.message(replace(s.CARD, sealed=TOLD, live=False)),
}
VIEWS: Mapping[str, View] = {
    "card-modal-sealed": card.modal(replace(s.CARD, sealed=SEALED)),
    "dealt": deal.modal(DEALT),
    "dealt-told": deal.modal(replace(DEALT, sealed=TOLD)),
    "dealt-no-key": deal.modal(replace(DEALT, sealed=None)),
    "dealt-off-aim": deal.modal(replace(DEALT, target=0.2, p_line=0.249)),
    "dealt-worst": deal.modal(WORST_DEALT),
    "fairness": fairness.modal(FAIR),
    "fairness-closed": fairness.modal(replace(FAIR, closed=True, key=hexed("key"))),
    "fairness-of-other-weeks": fairness.modal(replace(FAIR, weeks=weeks_before(2))),
    "fairness-odd": fairness.modal(ODD),
    "fairness-none": fairness.modal(NONE),
    "fairness-no-cards": fairness.modal(replace(NO_CARDS, weeks=weeks_before(3)[1:])),
    "fairness-worst": fairness.modal(WORST_FAIR),
    "home-fair": home(replace(s.HOME, claims=(), reviews=(), fairness=FAIR), zone=BERLIN),
    "home-fair-after-a-week": home(
        replace(s.HOME, claims=(), reviews=(), fairness=FAIR, outcome=OVER), zone=BERLIN
    ),
    "home-fair-few": home(replace(s.HOME, claims=(), reviews=(), fairness=FOUR, outcome=FOUR), zone=BERLIN),
    "fairness-uneven": fairness.modal(
        replace(FAIR, report=replace(REPORT, everyone=replace(SHARE, least=0.31, most=0.47), settings={}))
    ),
    "home-not-fair": home(replace(s.HOME, claims=(), reviews=(), fairness=ODD), zone=BERLIN),
}
