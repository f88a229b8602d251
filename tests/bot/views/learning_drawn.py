"""What managers see of what was learned, in every case that is held by a golden file."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.views import card, deal, fairness, learning
from bot.views.blocks import Message, View
from bot.views.home import home
from cards.deal import AUTHORS, LearnedHash
from cards.model import ActivityId, Week
from services.learning import LEAST, MOST, Estimate, LearnedChoice
from services.learning_pages import LearningPage
from tests.bot.views import deal_drawn
from tests.bot.views import samples as s

NEXT = Week(year=2026, number=49)
FOUND, BEFORE = (LearnedHash(deal_drawn.hexed(name)) for name in ("found", "before"))
RARE = Estimate(
    activity=replace(s.an_activity("Coffee first"), effort=4), dealt=61, done=2, expected=27.6, chance=0.06
)
HARDER = Estimate(
    activity=replace(s.an_activity("Ask twice"), id=ActivityId("ask-twice"), effort=1),
    dealt=1234,
    done=431,
    expected=987.6,
    chance=0.44,
)
EASIER = replace(HARDER, activity=replace(HARDER.activity, effort=5), done=1100, expected=380.2, chance=0.8)
PAGE = LearningPage(
    weeks=6,
    cards=214,
    starts=NEXT,
    squares=202,
    known=187,
    hardly=(RARE,),
    unlike=(HARDER, EASIER),
    proposed=FOUND,
    running=AUTHORS,
    coming=AUTHORS,
    last=None,
)
CHOSEN = LearnedChoice(
    week=NEXT, chosen=FOUND, replaces=AUTHORS, by=s.ANA, at=datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
)
EARLY = replace(PAGE, weeks=1, cards=7, known=0, hardly=(), unlike=(), proposed=AUTHORS)
CALM = replace(PAGE, hardly=(), unlike=())
SINCE = replace(CHOSEN, week=NEXT.previous())
NEWER = replace(PAGE, running=BEFORE, coming=BEFORE, last=replace(SINCE, chosen=BEFORE))
WORST = replace(
    NEWER,
    weeks=26,
    cards=260_000,
    squares=2000,
    known=2000,
    hardly=(replace(RARE, activity=s.WORST, dealt=10**6, done=10**6, expected=1e6, chance=LEAST),) * 300,
    pending=300,
    unlike=(replace(HARDER, activity=s.WORST, dealt=10**6, done=10**6, expected=1e6, chance=MOST),) * 300,
)

MESSAGES: Mapping[str, Message] = {
    "learned-told": learning.message(PAGE),
    "learned-told-worst": learning.message(WORST),
    "learned-told-retiered": learning.message(replace(CALM, pending=2)),
    "card-learned": card.message(
        replace(s.FRESH_CARD, sealed=replace(deal_drawn.SEALED, learned=FOUND), another=True)
    ),
}
VIEWS: Mapping[str, View] = {
    "learned": learning.modal(PAGE),
    "learned-early": learning.modal(EARLY),
    "learned-as-thought": learning.modal(CALM),
    "learned-as-thought-so-far": learning.modal(replace(CALM, pending=1)),
    "learned-chosen": learning.modal(replace(PAGE, coming=FOUND, last=CHOSEN)),
    "learned-in-play": learning.modal(replace(PAGE, running=FOUND, coming=FOUND, last=SINCE)),
    "learned-chosen-anew": learning.modal(replace(NEWER, coming=FOUND, last=CHOSEN)),
    "learned-newer": learning.modal(NEWER),
    "learned-back": learning.modal(
        replace(PAGE, running=FOUND, last=replace(CHOSEN, chosen=AUTHORS, replaces=FOUND))
    ),
    "learned-back-at-once": learning.modal(
        replace(PAGE, last=replace(CHOSEN, chosen=AUTHORS, replaces=FOUND))
    ),
    "learned-worst": learning.modal(WORST),
    "dealt-learned": deal.modal(replace(deal_drawn.DEALT, learned=FOUND)),
    "fairness-learned": fairness.modal(
        replace(
            deal_drawn.FAIR,
            report=replace(
                deal_drawn.REPORT, everyone=replace(deal_drawn.SHARE, learned=900), learned=(FOUND,)
            ),
        )
    ),
    "home-learned": home(replace(s.HOME, learning=PAGE), zone=ZoneInfo("Europe/Berlin")),
}
