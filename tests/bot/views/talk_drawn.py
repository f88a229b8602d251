"""The views of what an advisory board says and of what comes of it, in every case that is held."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.views import advisory_feedback as talk
from bot.views import advisory_items as items
from bot.views import advisory_questions as questions
from bot.views import advisory_record as record
from bot.views.blocks import Message, View
from bot.views.home import home
from cards.model import PersonId
from services.advisory import Press, Tone
from services.advisory_items import LONGEST_LINE, LONGEST_THEME, Decision, Item, ItemState, Working
from services.board_record import BoardRecord, Figures
from services.feedback import LONGEST, Feedback
from services.feedback_pages import (
    AnswersPage,
    FeedbackFace,
    ItemFace,
    ItemPage,
    ItemYoursPage,
    LinePage,
    MyItemsPage,
    QuestionsPage,
    ReplyPage,
    StoryFace,
    TalkPage,
    ThreadFace,
    WorkedPage,
)
from services.ids import AdvisoryBoardId, AdvisoryItemId, AdvisoryThreadId, FeedbackId, HighlightId
from services.questions import Answers, Counts, Question, Said
from services.record_links import RecordFormat
from tests.bot.views import samples as s

AT = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Berlin")
BOARD, THREAD = AdvisoryBoardId(UUID(int=1)), AdvisoryThreadId(UUID(int=2))
STORY = StoryFace(thread=1, place=2, theme="Deliveries", tone=Tone.BAD)
REPLIED = Feedback(
    id=FeedbackId(UUID(int=3)),
    board=BOARD,
    thread=THREAD,
    highlight=HighlightId(UUID(int=4)),
    person=PersonId("U0OUT"),
    press=None,
    said_at=AT,
    words="2: the van came at noon, and nobody rang.",
    in_thread=True,
)
FACE = FeedbackFace(feedback=REPLIED, who="Ona", story=STORY, thread=1)
PRESSED = replace(FACE, who="", feedback=replace(REPLIED, press=Press.NOT_MINE, words="", in_thread=False))
EDITED = replace(FACE, feedback=replace(REPLIED, edited_at=AT))
GONE = replace(FACE, story=None, feedback=replace(REPLIED, words="", gone_at=AT))
ERASED = replace(FACE, feedback=replace(REPLIED, words="", erased=True))
ITEM = Item(
    id=AdvisoryItemId(UUID(int=5)),
    board=BOARD,
    thread=THREAD,
    highlight=HighlightId(UUID(int=4)),
    feedback=REPLIED.id,
    working=Working(theme="Ringing ahead", owner=s.ANA),
    state=ItemState.OPEN,
    made_by=s.BEN,
    made_at=AT,
)
DECIDED = replace(
    ITEM,
    state=ItemState.DECIDED,
    working=replace(
        ITEM.working,
        tone=Tone.BAD,
        decision=Decision.YES,
        due=date(2026, 12, 12),
        line="From Monday on somebody rings you before the van leaves.",
    ),
)
TOLD = replace(DECIDED, state=ItemState.TOLD, told_at=AT)
WORST_ITEM = replace(
    DECIDED,
    working=replace(
        DECIDED.working, theme=(s.HOSTILE * 9)[:LONGEST_THEME], line=(s.HOSTILE * 99)[:LONGEST_LINE]
    ),
)
WORST_FACE = replace(FACE, who=s.HOSTILE * 20, feedback=replace(REPLIED, words=(s.HOSTILE * 200)[:LONGEST]))
TALK = TalkPage(
    board=BOARD,
    name="The harbour circle",
    zone=ZONE,
    threads=(
        ThreadFace(thread=THREAD, number=1, posted=date(2026, 11, 25), stories=3, said=5, items=2, told=1),
    ),
    items=tuple(ItemFace(item=each, board="The harbour circle", said=FACE) for each in (ITEM, DECIDED, TOLD)),
    said=(FACE, PRESSED, EDITED, GONE, ERASED, replace(FACE, item=ITEM.id)),
    hidden=4,
)
WORST_TALK = replace(
    TALK,
    name=s.HOSTILE * 20,
    threads=TALK.threads * 9,
    items=(ItemFace(item=WORST_ITEM, board=s.HOSTILE),) * 60,
    said=(WORST_FACE,) * 12,
    hidden=1_000,
)
FRESH = ItemPage(
    board="The harbour circle",
    working=Working(theme="Deliveries", owner=s.ANA),
    version=0,
    feedback=REPLIED.id,
    said=FACE,
    story=STORY,
)
WORKING = replace(FRESH, version=3, item=ITEM.id, working=DECIDED.working)
CLASH = replace(
    WORKING,
    theirs=Working(theme="Calling first", owner=s.BEN, decision=Decision.NO),
    clashes=("theme", "owner", "tone", "decision", "due", "line"),
)
MINE = MyItemsPage(
    person=s.ANA,
    mine=(ItemFace(item=ITEM, board="The harbour circle"),),
    all=(ItemFace(item=replace(DECIDED, working=replace(DECIDED.working, owner=s.BEN)), board=""),),
    today=date(2026, 11, 30),
)
YOURS = ItemYoursPage(item=ItemFace(item=ITEM, board="The harbour circle", said=FACE), by=s.BEN)
LINE = LinePage(theme="Ringing ahead", decision=Decision.YES, line=DECIDED.working.line, place=2)
RECORD = BoardRecord(
    board=BOARD,
    name="The harbour circle",
    purpose="Where we are hard to deal with.",
    made_on=AT,
    zone=ZONE,
    figures=Figures(
        raised=4,
        told=3,
        to_tell=timedelta(days=5, hours=3),
        said=12,
        unflattering=5,
        weighed=9,
        heard=2,
        seats=3,
    ),
    rows=(),
    addresses={each: f"https://bingo.example/advisory/{each.value}" for each in RecordFormat},
)
ANSWERS = Answers(said={Question.BOND: Said.PARTLY}, words="Late, but honest", changed="The van")
COUNTS = Counts(
    voices=5,
    said={each: {Said.YES: 3, Said.PARTLY: 1, Said.NO: 1} for each in Question} | {Question.BOND: {}},
    words=("Honest", "Late", s.PINGING),
    changed=("The van",),
)

MESSAGES: Mapping[str, Message] = {
    "board-line": items.told(LINE),
    "board-line-no": items.told(replace(LINE, decision=Decision.NO, line="A bridge is not ours to build.")),
    "board-line-later": items.told(replace(LINE, decision=Decision.LATER, place=0)),
    "board-line-pinging": items.told(replace(LINE, theme=s.PINGING, line=s.PINGING)),
    "board-line-worst": items.told(
        replace(LINE, theme=WORST_ITEM.working.theme, line=WORST_ITEM.working.line)
    ),
    "items-wait": items.reminder(MINE),
    "items-wait-many": items.reminder(replace(MINE, mine=MINE.mine * 7)),
    "items-wait-worst": items.reminder(
        replace(MINE, mine=(ItemFace(item=WORST_ITEM, board=s.HOSTILE),) * 60)
    ),
    "item-yours": items.yours(YOURS),
    "item-yours-now": items.yours(replace(YOURS, passed_from=s.CLEO)),
    "item-yours-worst": items.yours(
        replace(YOURS, item=ItemFace(item=WORST_ITEM, board=s.HOSTILE * 9, said=WORST_FACE))
    ),
}
VIEWS: Mapping[str, View] = {
    "talk": talk.modal(TALK),
    "talk-nothing": talk.modal(replace(TALK, threads=(), items=(), said=(), hidden=0)),
    "talk-worst": talk.modal(WORST_TALK),
    "item-form": items.form(FRESH),
    "item-form-told": items.form(replace(WORKING, was_told=True)),
    "item-form-nowhere": items.form(replace(WORKING, tellable=False, said=replace(PRESSED))),
    "item-form-clash": items.form(CLASH),
    "item-form-worst": items.form(
        replace(
            CLASH,
            said=WORST_FACE,
            working=WORST_ITEM.working,
            theirs=replace(WORST_ITEM.working, owner=s.BEN),
        )
    ),
    "item-saved": items.worked(WorkedPage(item=MINE.mine[0])),
    "item-on-its-way": items.worked(WorkedPage(item=TALK.items[1], on_its_way=True)),
    "items-mine": items.mine(MINE),
    "items-none": items.mine(replace(MINE, mine=(), all=())),
    "items-worst": items.mine(
        replace(
            MINE,
            mine=(ItemFace(item=WORST_ITEM, board=""),) * 60,
            all=(ItemFace(item=WORST_ITEM, board=""),) * 60,
        )
    ),
    "home-items": home(
        replace(s.HOME, claims=(), reviews=(), board_items=replace(MINE, mine=MINE.mine * 7)), zone=ZONE
    ),
    "board-reply": questions.reply(
        ReplyPage(highlight=HighlightId(UUID(int=4)), place=2, theme="Deliveries")
    ),
    "board-questions": questions.form(QuestionsPage(thread=THREAD, year=2026, answers=ANSWERS)),
    "board-answers": questions.answers(
        AnswersPage(board="The harbour circle", year=2026, given=7, counts=COUNTS)
    ),
    "board-answers-few": questions.answers(
        AnswersPage(board="The harbour circle", year=2026, given=4, counts=None)
    ),
    "board-answers-none": questions.answers(
        AnswersPage(board=s.HOSTILE * 20, year=2026, given=0, counts=None)
    ),
    "board-answers-worst": questions.answers(
        AnswersPage(
            board=s.HOSTILE * 20,
            year=2026,
            given=30,
            counts=replace(COUNTS, voices=30, words=(s.HOSTILE * 20,) * 30, changed=(s.HOSTILE * 20,) * 30),
        )
    ),
    "board-record": record.modal(RECORD),
    "board-record-no-address": record.modal(
        replace(
            RECORD,
            addresses={},
            figures=replace(RECORD.figures, told=0, to_tell=None, weighed=0, unflattering=0),
        )
    ),
}
