"""The views of the Friday recap, in every case that is held."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.views import notices, recap, recap_form
from bot.views.blocks import Message, View
from cards.model import PersonId, Week
from services.ids import ChannelId, ClaimId, RecapId, TeamId
from services.recap_pages import (
    RecapDesk,
    RecapDraftedPage,
    RecapPage,
    RecapProblem,
    RecapState,
    RecapStoryPage,
    RecapTeam,
)
from services.recaps import HIDDEN, LONGEST, Clash, OwnCard, Part, RecapFacts, RecapWords, Story
from tests.bot.views import samples as s

FRIDAY = datetime(2026, 11, 27, 15, 0, tzinfo=UTC)


def claim(number: int) -> ClaimId:
    return ClaimId(UUID(int=number))


LEAD = Story(
    claim=claim(1),
    person=s.ANA,
    short="What has changed?",
    text="She walked me down to pier four, where the lift sticks when it rains. We oiled it together.",
    customer="Ines Duarte",
    company="Harbour Foods",
)
SECOND = Story(
    claim=claim(2),
    person=s.CLEO,
    short="Say I don't know",
    text=f"{HIDDEN} asked what the gate weighs, and I had to say that I would find out.",
)
FACTS = RecapFacts(
    own=(OwnCard(name="Amara", squares=3, lines=1),),
    squares=19,
    heard=11,
    kept=2,
    due=1,
    quiet=4,
    cards=12,
    least=0.4,
    most=0.41,
    theme="Boats, and who sails them",
    said=("the gate lift", "delivery hours"),
    done=("The lift at pier four has a new hinge.",),
    weeks=s.BOARD.weeks,
)
DRAFT = RecapPage(
    recap=RecapId(UUID(int=7)),
    team="Harbour & Sons",
    week=Week.parse("2026-W48"),
    facts=FACTS,
    drafted=FACTS,
    words=RecapWords(texts={}, stories=(LEAD, SECOND)),
    state=RecapState.DRAFT,
    version=1,
    channel=ChannelId("C0TEAM"),
    zone=ZoneInfo("Europe/Lisbon"),
)
EDITED = replace(
    DRAFT,
    version=3,
    edited_by=PersonId("U0BEN"),
    edited_at=FRIDAY,
    words=replace(
        DRAFT.words,
        texts={
            Part.THANKS: "Thank you, Ben, for the boat.",
            Part.FAIRNESS: "",
            Part.OWN: "Two squares, and a cold.",
        },
    ),
)
SCHEDULED = replace(
    EDITED, state=RecapState.SCHEDULED, post_at=FRIDAY.replace(hour=16, minute=30), scheduled_by=s.ANA
)
ITSELF = replace(DRAFT, state=RecapState.SCHEDULED, post_at=FRIDAY.replace(hour=17))
WITHOUT_CHART = replace(DRAFT, words=replace(DRAFT.words, chart=False))
POSTED = replace(EDITED, state=RecapState.POSTED, posted_at=FRIDAY, posted_by=s.ANA)
MANY = replace(
    DRAFT,
    facts=replace(
        DRAFT.facts,
        own=(*DRAFT.facts.own, OwnCard(name="Ben", squares=1, lines=0)),
        quiet=1,
        kept=1,
        due=0,
        heard=1,
    ),
    words=RecapWords(stories=(LEAD, SECOND, *(replace(SECOND, claim=claim(number)) for number in (3, 4, 5)))),
)
BARE = replace(DRAFT, facts=RecapFacts(squares=1), words=RecapWords())
WORST = replace(
    DRAFT,
    facts=replace(
        DRAFT.facts, own=(OwnCard(name=s.HOSTILE, squares=10**6, lines=12),) * 5, theme=s.HOSTILE * 40
    ),
    words=RecapWords(
        texts={part: (s.HOSTILE * 200)[:LONGEST] for part in Part if part is not Part.OWN},
        stories=tuple(
            replace(
                LEAD,
                claim=claim(number),
                text=(s.HOSTILE * 200)[:LONGEST],
                short=s.HOSTILE * 9,
                customer=s.HOSTILE * 9,
                company=s.HOSTILE * 9,
            )
            for number in range(1, 6)
        ),
    ),
)
HARBOUR, PIER, WORDY = (
    RecapTeam(team=TeamId(UUID(int=number)), name=name)
    for number, name in enumerate(("Harbour & Sons", "Pier", s.HOSTILE), start=1)
)
DESK = RecapDesk(recap=DRAFT, next_draft=FRIDAY.replace(month=12, day=4), team=HARBOUR)
PAST = replace(
    DESK, recap=None, past=(POSTED, replace(POSTED, posted_by=None, taken_back=frozenset({LEAD.claim})))
)
CLASHES = (
    Clash(at="thanks", theirs="Thank you, everybody."),
    Clash(at="own", theirs=None),
    Clash(at=str(SECOND.claim), theirs=f"{HIDDEN} asked."),
)


def told(page: RecapPage, *, again: bool = False, several: bool = False) -> Message:
    return recap.drafted(RecapDraftedPage(reader=s.ANA, recap=page, again=again, several=several))


MESSAGES: Mapping[str, Message] = {
    "recap": recap.message(DRAFT),
    "recap-picture": recap.message(replace(DRAFT, chart="https://bingo.example/chart/1.2.3")),
    "recap-without-chart": recap.message(WITHOUT_CHART),
    "recap-edited": recap.message(EDITED),
    "recap-many": recap.message(MANY),
    "recap-bare": recap.message(BARE),
    "recap-lead-taken-back": recap.message(replace(POSTED, taken_back=frozenset({LEAD.claim}))),
    "recap-lead-erased": recap.message(replace(POSTED, erased=frozenset({LEAD.claim}))),
    "recap-worst": recap.message(WORST),
    "recap-story": recap.story_message(RecapStoryPage(story=SECOND, taken_back=False)),
    "recap-story-taken-back": recap.story_message(RecapStoryPage(story=SECOND, taken_back=True)),
    "recap-story-worst": recap.story_message(RecapStoryPage(story=WORST.words.stories[0], taken_back=False)),
    "recap-drafted": told(DRAFT),
    "recap-drafted-bare": told(BARE),
    "recap-drafted-again": told(DRAFT, again=True),
    "recap-drafted-by-itself": told(ITSELF),
    "recap-drafted-scheduled": told(SCHEDULED),
    "recap-drafted-posted": told(POSTED),
    "recap-of-a-team": recap.message(replace(DRAFT, facts=replace(DRAFT.facts, team="Harbour & Sons"))),
    "recap-drafted-of-several": told(DRAFT, several=True),
    "recap-drafted-of-several-again": told(DRAFT, again=True, several=True),
    "recap-drafted-of-several-scheduled": told(SCHEDULED, several=True),
    "recap-drafted-of-several-posted": told(POSTED, several=True),
    "recap-drafted-of-several-worst": told(replace(DRAFT, team=s.HOSTILE), several=True),
}
VIEWS: Mapping[str, View] = {
    "recap-form": recap_form.modal(DESK),
    "recap-form-boards": recap_form.modal(replace(DESK, boards=True)),
    "recap-form-without-chart": recap_form.modal(replace(DESK, recap=WITHOUT_CHART)),
    "recap-form-edited": recap_form.modal(replace(DESK, recap=EDITED, past=(POSTED,))),
    "recap-form-scheduled": recap_form.modal(replace(DESK, recap=SCHEDULED)),
    "recap-form-by-itself": recap_form.modal(replace(DESK, recap=ITSELF, by_itself=True)),
    "recap-form-overtaken": recap_form.modal(replace(DESK, recap=EDITED, other=PersonId("U0BEN"))),
    "recap-form-clashing": recap_form.modal(
        replace(DESK, recap=EDITED, other=PersonId("U0BEN"), clashes=CLASHES)
    ),
    "recap-form-closed": recap_form.modal(replace(DESK, problem=RecapProblem.CLOSED)),
    "recap-form-no-channel": recap_form.modal(replace(DESK, problem=RecapProblem.NO_CHANNEL)),
    "recap-form-of-several": recap_form.modal(replace(DESK, others=(PIER, WORDY))),
    "recap-form-wednesday": recap_form.modal(replace(DESK, recap=BARE, weekday=2)),
    "recap-past-of-several": recap_form.modal(replace(PAST, others=(PIER,))),
    "recap-past-of-several-and-a-draft": recap_form.listing(replace(PAST, recap=DRAFT, others=(PIER,))),
    "recap-went-out": notices.modal(f"{recap_form.GONE_OUT} {recap_form.AS_BEFORE}"),
    "recap-form-bare": recap_form.modal(replace(DESK, recap=BARE)),
    "recap-form-worst": recap_form.modal(
        replace(
            DESK,
            recap=WORST,
            other=s.ANA,
            clashes=tuple(Clash(at=part.value, theirs=s.HOSTILE * 99) for part in Part),
        )
    ),
    "recap-past": recap_form.modal(PAST),
    "recap-past-on-its-way": recap_form.modal(replace(PAST, done=True)),
    "recap-past-none": recap_form.modal(replace(DESK, recap=None)),
    "recap-past-posted-meanwhile": recap_form.modal(
        replace(
            PAST,
            problem=RecapProblem.POSTED,
            other=PersonId("U0BEN"),
            unsaved=("Thank you, all.", s.HOSTILE),
        )
    ),
    "recap-preview": recap_form.preview(DRAFT),
    "recap-preview-worst": recap_form.preview(WORST),
}
