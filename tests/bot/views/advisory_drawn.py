"""The views around advisory boards, in every case that is held: those of guests, of managers and of claimants."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.views import advisory, advisory_forms, advisory_notices, advisory_thread, channel
from bot.views.blocks import Message, View
from services.advisory import (
    Board,
    BoardMember,
    Highlight,
    HighlightState,
    Naming,
    Press,
    Rhythm,
    Stopped,
    Thread,
    ThreadState,
    Tone,
)
from services.advisory_pages import (
    BoardDesk,
    BoardNewsPage,
    BoardsPage,
    ConsentPage,
    HighlightPage,
    NominationPage,
    SeatPage,
    ThreadPage,
)
from services.channel_pages import ChannelPage
from services.channels import Closed, Reach
from services.ids import AdvisoryBoardId, AdvisoryThreadId, ChannelId, ClaimId, HighlightId
from tests.bot.views import samples as s

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Lisbon")
CIRCLE = ChannelId("C0CIRCLE")
BOARD = Board(
    id=AdvisoryBoardId(UUID(int=1)),
    name="The harbour circle",
    purpose="You tell us where dealing with us is harder than it should be.",
    channel=CIRCLE,
    reach=Reach.OUTSIDE,
    rhythm=Rhythm.MONTH,
    owner=s.ANA,
    made_at=datetime(2026, 9, 1, tzinfo=UTC),
    met_at=datetime(2026, 11, 3, 9, tzinfo=UTC),
)
HOSTILE = replace(BOARD, name=s.HOSTILE[:60], purpose=s.HOSTILE[:300])
MEMBER = BoardMember(
    board=BOARD.id,
    person=s.CLEO,
    name="Ona Outside",
    why="Runs three kitchens, and counts every minute.",
    since=date(2026, 5, 4),
    naming=Naming.FIRST,
    named_at=NOW,
    heard_at=NOW,
)
SILENT = replace(MEMBER, person=s.BEN, name=s.HOSTILE[:40], why="", naming=Naming.FULL, heard_at=None)
THREAD = Thread(
    id=AdvisoryThreadId(UUID(int=2)),
    board=BOARD.id,
    number=1,
    state=ThreadState.POSTED,
    made_at=NOW,
    posted_at=BOARD.met_at,
    channel=CIRCLE,
    version=1,
)
WORDS = (
    "A customer told me that the new delivery slots are a mess, and that nobody had asked the kitchen first."
)


def highlight(number: int, tone: Tone, theme: str = "Deliveries", words: str = WORDS) -> Highlight:
    return Highlight(
        id=HighlightId(UUID(int=number)),
        board=BOARD.id,
        claim=ClaimId(UUID(int=number)),
        thread=None,
        place=0,
        state=HighlightState.READY,
        words=words,
        tone=tone,
        theme=theme,
        claimant=s.ANA,
        nominated_by=s.ANA,
        nominated_at=NOW,
        customer_agreed=True,
        posted_at=None,
        taken_back_at=None,
        erased=False,
        version=1,
    )


READY = (highlight(1, Tone.GOOD), highlight(2, Tone.BAD, "Bills"), highlight(3, Tone.UGLY, ""))
DESK = BoardDesk(
    board=BOARD,
    members=(MEMBER, SILENT),
    threads=(THREAD,),
    ready=READY,
    suggested=3,
    asked=1,
    zone=ZONE,
    now=NOW,
)
EMPTY = replace(DESK, members=(), threads=(), ready=(), suggested=0, asked=0)
FULL = replace(
    DESK,
    ready=tuple(highlight(n, Tone.GOOD, s.HOSTILE[:60], s.HOSTILE * 20) for n in range(1, 15)),
    suggested=9,
    praise=(HighlightId(UUID(int=1)),),
)
OPENING = ThreadPage(
    board=BOARD.id,
    thread=THREAD.id,
    name=BOARD.name,
    purpose=BOARD.purpose,
    first=True,
    count=3,
)
STORY = HighlightPage(
    highlight=HighlightId(UUID(int=3)),
    number=2,
    of=3,
    tone=Tone.BAD,
    theme="Deliveries",
    words=WORDS,
    taken_back=False,
)
NOMINATION = NominationPage(
    claim=ClaimId(UUID(int=5)),
    short="Ask what has changed",
    mine=True,
    words="Ines told me that the new delivery slots are a mess.",
    redacted="A customer told me that the new delivery slots are a mess.",
    boards=(BOARD,),
)
CONSENT = ConsentPage(
    highlight=HighlightId(UUID(int=3)),
    person=s.ANA,
    nominated_by=s.BEN,
    board=BOARD.name,
    reach=Reach.OUTSIDE,
    words=WORDS,
    state=HighlightState.ASKED,
)
NEWS = BoardNewsPage(board=BOARD, person=s.ANA, about="theirs", slipped=False, zone=ZONE)

MESSAGES: Mapping[str, Message] = {
    "advisory-thread-first": advisory_thread.message(OPENING),
    "advisory-thread-later": advisory_thread.message(
        replace(
            OPENING, first=False, count=1, purpose="", done=("Bills say what they are for.", s.HOSTILE[:80])
        )
    ),
    "advisory-thread-unread": advisory_thread.message(replace(OPENING, unread=True)),
    "advisory-story": advisory_thread.story(STORY),
    "advisory-story-unread": advisory_thread.story(replace(STORY, unread=True)),
    "advisory-story-worst": advisory_thread.story(
        replace(STORY, theme=s.HOSTILE[:60], words=(s.HOSTILE * 20)[:1000])
    ),
    "advisory-story-taken-back": advisory_thread.story(replace(STORY, words="", theme="", taken_back=True)),
    **{f"advisory-thanks-{press.value}": advisory_thread.thanks(press) for press in Press},
    **{
        f"advisory-named-{how.value}": advisory_thread.named(
            SeatPage(board=BOARD.id, name="Ona Outside" if how is Naming.FULL else "Ona", naming=how)
        )
        for how in Naming
    },
    **{
        f"advisory-consent-{state.value}": advisory_notices.consent(
            replace(
                CONSENT,
                state=state,
                words="" if state in {HighlightState.DECLINED, HighlightState.TAKEN_BACK} else WORDS,
            )
        )
        for state in HighlightState
    },
    **{
        f"advisory-stopped-{why.value}": advisory_notices.news(
            replace(NEWS, about="stopped", board=replace(BOARD, stopped=why))
        )
        for why in Stopped
    },
    "advisory-goes-on": advisory_notices.news(replace(NEWS, about="stopped")),
    "advisory-slipped": advisory_notices.news(replace(NEWS, about="slipped", slipped=True)),
    "advisory-met-again": advisory_notices.news(replace(NEWS, about="slipped")),
    "advisory-left": advisory_notices.news(replace(NEWS, about="left", left=s.CLEO)),
    "advisory-yours": advisory_notices.news(replace(NEWS, board=HOSTILE)),
    **{
        f"channel-{why.value}": channel.message(ChannelPage(channel=CIRCLE, private=True, closed=why))
        for why in Closed
    },
    "channel-open": channel.message(ChannelPage(channel=CIRCLE, private=False, closed=None)),
}
VIEWS: Mapping[str, View] = {
    "advisory-boards": advisory.boards(BoardsPage(boards=(BOARD, HOSTILE), zone=ZONE)),
    "advisory-boards-none": advisory.boards(BoardsPage(boards=(), zone=ZONE)),
    "advisory-board": advisory.board(DESK),
    "advisory-board-empty": advisory.board(EMPTY),
    "advisory-board-slipped": advisory.board(replace(DESK, now=datetime(2027, 2, 1, tzinfo=UTC))),
    "advisory-board-stopped": advisory.board(replace(DESK, board=replace(HOSTILE, stopped=Stopped.WIDER))),
    "advisory-board-form": advisory_forms.board(),
    "advisory-board-form-again": advisory_forms.board(HOSTILE),
    "advisory-member": advisory_forms.member(BOARD.id),
    "advisory-meeting": advisory_forms.meeting(DESK),
    "advisory-meeting-praise": advisory_forms.meeting(FULL),
    "advisory-nomination": advisory_forms.nomination(NOMINATION),
    "advisory-nomination-worst": advisory_forms.nomination(
        replace(
            NOMINATION,
            mine=False,
            words=s.HOSTILE * 80,
            redacted=s.HOSTILE * 80,
            boards=(HOSTILE,) * 3,
            short=s.HOSTILE,
        )
    ),
}
