"""What a member of an advisory board writes into forms: an answer to a story, and the answers of the year."""

from dataclasses import dataclass

from cards.model import PersonId
from services.advisory import HighlightState, Thread
from services.errors import NotFound, Refused
from services.feedback import Feedback
from services.feedback_pages import AnswersPage, QuestionsPage, ReplyPage
from services.ids import AdvisoryBoardId, AdvisoryThreadId, FeedbackId, HighlightId
from services.questions import Answers, counted, stand, voice
from services.store import advisory, feedback, highlights, questions
from services.store.tx import Tx
from services.usecases.show_talk import board_of
from services.usecases.who import workspace


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenReply:
    """Who wants to answer which story."""

    person: PersonId
    highlight: HighlightId


@dataclass(frozen=True, kw_only=True, slots=True)
class WriteReply:
    """What somebody answers to a story."""

    person: PersonId
    highlight: HighlightId
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenQuestions:
    """Who wants to answer the questions of the year, in which thread."""

    person: PersonId
    thread: AdvisoryThreadId


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerQuestions:
    """What they answer."""

    person: PersonId
    thread: AdvisoryThreadId
    answers: Answers


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowAnswers:
    """Who asks for what a board answered this year."""

    person: PersonId
    board: AdvisoryBoardId


async def open_reply(tx: Tx, command: OpenReply) -> ReplyPage:
    """The form, for members of the board alone. Raises `Refused` and `NotFound`."""
    found = await highlights.load(tx, command.highlight)
    if found is None or found.state is not HighlightState.POSTED or found.thread is None:
        raise NotFound(code="no_story")
    await _require_seat(tx, found.board, command.person)
    return ReplyPage(highlight=found.id, place=found.place, theme=found.theme)


async def write_reply(tx: Tx, command: WriteReply) -> ReplyPage:
    """Keeps it like a reply in the thread. Raises `Refused` and `NotFound`."""
    page = await open_reply(tx, OpenReply(person=command.person, highlight=command.highlight))
    found = await highlights.load(tx, command.highlight)
    if found is None or found.thread is None or not command.words:
        raise NotFound(code="no_story")
    said = Feedback(
        id=FeedbackId(tx.new_id()),
        board=found.board,
        thread=found.thread,
        highlight=found.id,
        person=command.person,
        press=None,
        said_at=tx.now,
        words=command.words,
    )
    await feedback.keep_words(tx, said)
    await advisory.heard(tx, found.board, command.person)
    return page


async def open_questions(tx: Tx, command: OpenQuestions) -> QuestionsPage:
    """The questions, with what they answered before, until it is shown among others'. Raises `Refused` and `NotFound`."""
    thread, year = await _thread(tx, command.thread, command.person), await _year(tx)
    mine = voice(tx.secret, tx.workspace, thread.board, year, command.person)
    given = await questions.of_year(tx, thread.board, year)
    if stand(given, mine):
        raise Refused(code="answers_stand")
    before = [each for each in given if each.voice == mine]
    answers = before[0].answers if before else Answers(said={})
    return QuestionsPage(thread=thread.id, year=year, answers=answers)


async def answer_questions(tx: Tx, command: AnswerQuestions) -> None:
    """Keeps them under a sign that is nobody's name. Raises `Refused` and `NotFound`."""
    thread, year = await _thread(tx, command.thread, command.person), await _year(tx)
    if command.answers.empty:
        return
    mine = voice(tx.secret, tx.workspace, thread.board, year, command.person)
    await advisory.lock(tx, thread.board)  # whoever answers at once must not complete the five unseen
    if stand(await questions.of_year(tx, thread.board, year), mine):
        raise Refused(code="answers_stand")
    await questions.keep(tx, thread.board, year, mine, command.answers)


async def show_answers(tx: Tx, command: ShowAnswers) -> AnswersPage:
    """What may be shown of this year's answers, to those who look after the board. Raises `Refused` and `NotFound`."""
    board, year = await board_of(tx, command.person, command.board), await _year(tx)
    given = await questions.of_year(tx, board.id, year)
    return AnswersPage(board=board.name, year=year, given=len(given), counts=counted(given))


async def _thread(tx: Tx, thread_id: AdvisoryThreadId, person: PersonId) -> Thread:
    thread = await highlights.thread(tx, thread_id)
    if thread is None or thread.posted_at is None:
        raise NotFound(code="no_advisory_thread")
    await _require_seat(tx, thread.board, person)
    return thread


async def _require_seat(tx: Tx, board: AdvisoryBoardId, person: PersonId) -> None:
    """Raises `Refused` for everybody who does not sit on the board, and once it is closed."""
    found = await advisory.load(tx, board)
    if found is None or found.closed_at is not None or await advisory.member(tx, board, person) is None:
        raise Refused(code="not_on_board")


async def _year(tx: Tx) -> int:
    return tx.now.astimezone((await workspace(tx)).zone).year
