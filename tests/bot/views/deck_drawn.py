"""What people see of decks, in every case that is held by a golden file."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.views import card, deck, deck_changes, deck_file, deck_forms, suggestions
from bot.views.blocks import Message, View
from bot.views.form_state import DeckPlace, DeckTab
from bot.views.home import home
from cards.decks import Code, Finding, Findings, Severity
from cards.decks.changing import Change, Difference, Stock
from cards.model import ActivityId, DeckHash, Need, Setting, Size, Week
from services.deck_pages import (
    Asking,
    ChangePage,
    DeckFacts,
    DeckPage,
    Lack,
    Leafing,
    PreviewPage,
    SquareForm,
    SuggestedPage,
    SuggestionFace,
    SuggestionsPage,
)
from services.decks import Answered, DeckChoice, LookedAt, Suggestion, TargetChoice, Way
from services.ids import SuggestionId
from tests.bot.views import learning_drawn
from tests.bot.views import samples as s

AT = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
NEXT = Week(year=2026, number=49)
STOCK = Stock(efforts={1: 21, 2: 22, 3: 20, 4: 22, 5: 20}, groups=8)
GAMES = DeckFacts(
    deck=DeckHash(""),
    name="The deck of the game",
    own=False,
    week=s.WEEK,
    activities=202,
    stocks=dict.fromkeys(Setting, STOCK),
)
OURS = replace(
    GAMES,
    deck=DeckHash("ab" * 32),
    name="Ours in winter",
    own=True,
    week=NEXT,
    activities=203,
    stocks={**GAMES.stocks, Setting.COUNTER: Stock(efforts=dict.fromkeys(range(1, 6), 0), groups=0)},
    theme="Listening first",
    motto="Two questions before the first answer.",
    season="2026-Q4",
)
SWAP = s.an_activity()
TWICE = replace(
    s.an_activity("Ask twice", prompt="Ask a customer the same a week later."), id=ActivityId("ask-twice")
)
TOGETHER = replace(s.GROUP, id=ActivityId("together"))
PAGE = DeckPage(
    person=s.BEN,
    leafing=Leafing(),
    shown=GAMES,
    upcoming=None,
    squares=(SWAP, TWICE, TOGETHER),
    pages=34,
    starts=NEXT,
)
MANAGERS = replace(
    PAGE,
    manager=True,
    suggestions=3,
    upcoming=OURS,
    retirable=frozenset({SWAP.id, TWICE.id}),
    credits={TWICE.id: s.ANA},
    leafing=Leafing(setting=Setting.REMOTE, number=1),
)
COMING = replace(MANAGERS, shown=OURS, leafing=Leafing(which=Asking.NEXT), pages=1)
WORST_DECK = replace(
    COMING,
    shown=replace(OURS, name=s.HOSTILE * 20, theme=s.HOSTILE * 20, motto=s.HOSTILE * 20),
    upcoming=replace(OURS, name=s.HOSTILE * 20, theme=s.HOSTILE * 20, motto=s.HOSTILE * 20),
    squares=(s.WORST,) * 6,
    retirable=frozenset({s.WORST.id}),
)
CHOICE = DeckChoice(
    week=NEXT,
    deck=OURS.deck,
    replaces=None,
    way=Way.FILE,
    name="Ours in winter",
    activities=203,
    by=s.CLEO,
    at=AT,
)
CHANGES = ChangePage(planned=GAMES, starts=NEXT, earlier=(), shipped=None, retired=(), changes=(), files=True)
CHANGED = replace(
    CHANGES,
    planned=OURS,
    shipped=GAMES,
    earlier=(replace(CHOICE, deck=DeckHash("cd" * 32), name="Ours in autumn"),),
    retired=(SWAP,),
    changes=(
        *(
            replace(CHOICE, way=way, replaces=OURS.deck, activity=SWAP.id)
            for way in (Way.ADDED, Way.RETURNED, Way.RETIRED, Way.EFFORT, Way.THEME, Way.BACK)
        ),
        CHOICE,
    ),
    target=0.2,
    sooner=frozenset({0.2, 0.6}),
    targeted=TargetChoice(week=NEXT, target=0.2, replaces=0.4, by=s.CLEO, at=AT),
)
WORST_CHANGES = replace(
    CHANGED,
    planned=WORST_DECK.shown,
    earlier=(replace(CHOICE, name=s.HOSTILE * 20),) * 5,
    retired=(s.WORST,) * 120,
    changes=(replace(CHOICE, name=s.HOSTILE * 20),) * 5,
)


def looked(*found: Finding, left_out: int = 0) -> LookedAt:
    return LookedAt(source="", findings=Findings(file="Our deck", found=found, left_out=left_out))


def amiss(problem: str, line: int | None = 12, *, warning: bool = False) -> Finding:
    severity = Severity.WARNING if warning else Severity.ERROR
    return Finding(severity=severity, code=Code.VALUE, problem=problem, line=line, column=1)


KEY = amiss('unknown key "efort"; did you mean effort?')
FEW = Lack(setting=Setting.COUNTER, problem="effort 4 has 4 activities; add 1 more", in_use=True)
THREE_ROWS = Lack(
    setting=Setting.SUPPORT,
    problem="with three rows a line comes with 84% instead of 40%; add a group square of effort 3",
    in_use=False,
    size=Size.THREE,
    dealt=True,
)
BROKEN = PreviewPage(looked=looked(*[KEY] * 12, left_out=30), facts=None, base=GAMES.deck, starts=NEXT)
NOT_READ = replace(
    BROKEN,
    looked=replace(
        looked(*[amiss("two_phase = true goes with both promise_due and followup in needs")] * 12),
        aside=("twophase (did you mean two_phase?)", "Owner", s.HOSTILE),
        sheet=True,
    ),
)
TOO_FEW = PreviewPage(looked=looked(), facts=OURS, base=GAMES.deck, starts=NEXT, lacks=(FEW,))
PREVIEW = PreviewPage(
    looked=looked(),
    facts=OURS,
    base=GAMES.deck,
    starts=NEXT,
    against=Difference(
        added=(TWICE,),
        gone=(SWAP,) * 11,
        changed=(Change(before=TOGETHER, after=replace(TOGETHER, effort=4, travel=True)),),
    ),
)
MUCH_CHANGED = replace(
    PREVIEW,
    against=Difference(
        added=(),
        gone=(),
        changed=(
            Change(before=TWICE, after=replace(TWICE, prompt=f"{TWICE.prompt} Then wait.", step=3)),
            Change(
                before=SWAP, after=replace(SWAP, needs=(Need.CUSTOMER,), settings=frozenset({Setting.REMOTE}))
            ),
            Change(before=TWICE, after=s.WORST),
            *[Change(before=s.WORST, after=replace(SWAP, id=s.WORST.id))] * 4,
        ),
    ),
)
DOUBTS = replace(
    PREVIEW,
    looked=replace(
        looked(*[amiss("travel is not said; write travel = false", warning=True)] * 17),
        guessed={
            "trust": tuple(range(2, 2 + OURS.activities)),
            "needs": (3,),
            "effort": (3, 7, 12, 20, 31, 44, 45),
            "min_words": tuple(range(2, 2 + OURS.activities)),
        },
        aside=("Owner", s.HOSTILE),
        sheet=True,
    ),
    lacks=(
        replace(FEW, in_use=False),
        *(replace(THREE_ROWS, setting=setting) for setting in (Setting.SUPPORT, Setting.REMOTE)),
    ),
    against=Difference(added=(), gone=(), changed=()),
)
IDEA = Suggestion(
    id=SuggestionId(UUID("01930000-0000-7000-8000-0000000000cc")),
    person=s.ANA,
    short="Ask twice",
    prompt="Ask a customer the same question again a week later.",
    why="The second answer is often the true one.",
    setting="any",
    effort=2,
    credited=True,
    state=Answered.OPEN,
    at=AT,
)
SHY = replace(IDEA, credited=False, setting="counter")
HOSTILE = replace(IDEA, short=s.HOSTILE, prompt=s.HOSTILE * 4, why=s.HOSTILE * 4, note=s.HOSTILE * 6)
QUEUE = SuggestionsPage(
    suggestions=(
        SuggestionFace(suggestion=IDEA, twin=TWICE),
        SuggestionFace(suggestion=replace(SHY, prompt="Sell them nothing for a day."), selling="Sell"),
        SuggestionFace(suggestion=replace(IDEA, person=None)),
    ),
    count=14,
)
FORM = SquareForm(starts=NEXT, practices=("connection-before-content", "listening"))
THEMED_CARD = replace(
    s.CARD,
    theme="Listening first",
    motto="Two questions before the first answer.",
    squares=(replace(s.CARD.squares[0], suggested_by=s.ANA), *s.CARD.squares[1:]),
)
ADDED = SuggestedPage(suggestion=replace(IDEA, state=Answered.ADDED), starts=NEXT)
THANKED = SuggestedPage(suggestion=replace(IDEA, state=Answered.THANKED, note="We have one much like it."))

MESSAGES: Mapping[str, Message] = {
    **learning_drawn.MESSAGES,
    "card-themed": card.message(THEMED_CARD),
    "card-themed-worst": card.message(replace(s.WORST_CARD, theme=s.HOSTILE * 20, motto=s.HOSTILE * 20)),
    "suggestion-added": suggestions.message(ADDED),
    "suggestion-added-unnamed": suggestions.message(
        replace(ADDED, suggestion=replace(SHY, state=Answered.ADDED))
    ),
    "suggestion-thanked": suggestions.message(THANKED),
    "suggestion-thanked-alone": suggestions.message(
        replace(THANKED, suggestion=replace(THANKED.suggestion, note=""))
    ),
    "suggestion-worst": suggestions.message(
        SuggestedPage(suggestion=replace(HOSTILE, state=Answered.THANKED))
    ),
}
VIEWS: Mapping[str, View] = {
    **learning_drawn.VIEWS,
    "card-modal-themed": card.modal(THEMED_CARD),
    "home-suggestions": home(replace(s.HOME, suggestions=3, claims=(), reviews=()), zone=ZoneInfo("UTC")),
    "deck": deck.modal(PAGE),
    "deck-managers": deck.modal(MANAGERS),
    "deck-coming": deck.modal(COMING),
    "deck-one-square": deck.modal(replace(PAGE, squares=(SWAP,), leafing=Leafing(activity=SWAP.id))),
    "deck-no-squares": deck.modal(replace(PAGE, squares=(), pages=1)),
    "deck-worst": deck.modal(WORST_DECK),
    "deck-changes": deck_changes.modal(CHANGES),
    "deck-changed": deck_changes.modal(CHANGED),
    "deck-changes-worst": deck_changes.modal(WORST_CHANGES),
    "deck-file": deck_file.form(CHANGES),
    "deck-file-paste-only": deck_file.form(replace(CHANGES, files=False)),
    "deck-file-broken": deck_file.form(CHANGES, BROKEN, 'name = "Ours"'),
    "deck-file-not-read": deck_file.form(CHANGES, NOT_READ),
    "deck-file-too-few": deck_file.form(CHANGES, TOO_FEW),
    "deck-file-worst": deck_file.form(
        CHANGES, replace(BROKEN, looked=looked(*[amiss(s.HOSTILE * 20)] * 300)), s.HOSTILE * 80
    ),
    "deck-preview": deck_file.preview(PREVIEW),
    "deck-preview-much-changed": deck_file.preview(MUCH_CHANGED),
    "deck-preview-doubts": deck_file.preview(DOUBTS),
    "square-form": deck_forms.square(FORM, DeckPlace(tab=DeckTab.CHANGES)),
    "square-form-suggested": deck_forms.square(
        replace(FORM, suggestion=SHY), DeckPlace(tab=DeckTab.SUGGESTIONS, suggestion=SHY.id)
    ),
    "square-form-worst": deck_forms.square(
        replace(FORM, suggestion=HOSTILE, practices=(s.HOSTILE * 2,) * 100), DeckPlace()
    ),
    "theme-form": deck_forms.theme(CHANGES),
    "theme-form-again": deck_forms.theme(CHANGED),
    "suggest-form": suggestions.form(DeckPlace()),
    "suggest-sent": suggestions.sent(SuggestedPage(suggestion=IDEA, left=4)),
    "suggest-sent-twin": suggestions.sent(SuggestedPage(suggestion=IDEA, twin=TWICE)),
    "suggestions": suggestions.modal(QUEUE),
    "suggestions-none": suggestions.modal(SuggestionsPage(suggestions=(), count=0)),
    "suggestions-worst": suggestions.modal(
        SuggestionsPage(
            suggestions=(SuggestionFace(suggestion=HOSTILE, twin=s.WORST, selling="<!channel>"),) * 10,
            count=99,
        )
    ),
    "suggestion-thank": suggestions.thank(IDEA),
}
