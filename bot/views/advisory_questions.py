"""What members of a board write into forms: an answer to a story, and the questions of the year; and what comes of these."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from bot import names
from bot.views import blocks as b
from bot.views import words
from bot.views.deck_words import choice, hinted, optional, select, text
from bot.views.form_state import FormState
from services import feedback, questions
from services.feedback_pages import AnswersPage, QuestionsPage, ReplyPage
from services.ids import AdvisoryThreadId
from services.questions import TOGETHER, Question, Said

WORDS, CHANGED = "words", "changed"
WHO_SEES: Final = (
    "Nobody sees your answers alone. Those who look after this board see counts, and sentences without names, and only once"
    f" {words.NUMBERS[TOGETHER].lower()} of you have answered."
)
ASKED: Mapping[Question, str] = MappingProxyType(
    {
        Question.INTEREST: "Do you feel that we have your interest at heart?",
        Question.BOND: "Would we stand by each other when things get hard?",
        Question.ELSEWHERE: "Could you easily get what we do somewhere else?",
        Question.THRIVE: "Are we as glad as you are when you do well?",
        Question.SPEAK_FOR: "Would you speak up for us without being asked?",
    }
)
SAID: Mapping[Said, b.Block] = MappingProxyType(
    {
        Said.YES: b.option("Yes", Said.YES.value),
        Said.PARTLY: b.option("Partly", Said.PARTLY.value),
        Said.NO: b.option("No", Said.NO.value),
    }
)
WHICH_WORDS: Final = "Which words would you use for us?"
WHAT_CHANGED: Final = "What has changed between us in the last year?"
REPLY: Final = "reply"
THANKS: Final = "Thank you. Those who look after this board read it; it is not posted anywhere."
THANKS_FOR_ANSWERS: Final = "Thank you. Until your answers are counted with those of four others you can change them: just answer again."


def reply(page: ReplyPage) -> b.View:
    """The form in which a member answers to a story."""
    return b.modal(
        callback=names.MODAL_REPLY,
        title="Your answer",
        submit="Send",
        close="Cancel",
        metadata=FormState(about=page.highlight).encode(),
        blocks=[
            hinted(
                text(REPLY, f"What would you say to story {page.place}?", feedback.LONGEST),
                "Those who look after this board read it. It is not posted anywhere.",
            )
        ],
    )


def button(thread: AdvisoryThreadId) -> b.Block:
    """What opens the questions, under the message that opens a thread."""
    return b.button("Once a Year: How Are We?", names.ADVISORY_QUESTIONS, str(thread))


def form(page: QuestionsPage) -> b.View:
    """The questions of the year; each may be left out."""
    said = page.answers.said
    return b.modal(
        callback=names.MODAL_QUESTIONS,
        title=f"How are we, in {page.year}?",
        submit="Send",
        close="Cancel",
        metadata=FormState(about=page.thread).encode(),
        blocks=[
            b.section(WHO_SEES),
            *(
                optional(
                    choice(
                        each.value,
                        ASKED[each],
                        select(each.value, list(SAID.values()), chosen(said.get(each))),
                    )
                )
                for each in Question
            ),
            optional(text(WORDS, WHICH_WORDS, questions.LONGEST, said=page.answers.words)),
            optional(text(CHANGED, WHAT_CHANGED, questions.LONGEST, said=page.answers.changed)),
        ],
    )


def chosen(said: Said | None) -> b.Block | None:
    return None if said is None else SAID[said]


def answers(page: AnswersPage) -> b.View:
    """What may be shown to those who look after a board."""
    return b.modal(
        callback=names.MODAL_ANSWERS,
        title="Answers of the year",
        blocks=[b.header(b.clip(f"{page.board}, {page.year}", b.HEADER_LIMIT)), *results(page)],
    )


def results(page: AnswersPage) -> list[b.Block]:
    if page.counts is None:
        so_far = (
            "Nobody has answered yet" if not page.given else f"{words.counted(page.given, 'answer')} so far"
        )
        return [
            b.section(
                f"{so_far}. Answers are shown once there are {TOGETHER}, so that nobody's can be told apart."
            )
        ]
    counts = page.counts
    lines = [f"• {ASKED[each]} {tally(counts.said[each])}" for each in Question]
    late = page.given - counts.voices
    return [
        b.section("\n".join(lines)),
        *sentences(WHICH_WORDS, counts.words),
        *sentences(WHAT_CHANGED, counts.changed),
        b.context(
            f"{counts.voices} answers{f', {late} more wait until they are {TOGETHER}' if late else ''}."
        ),
    ]


def tally(said: Mapping[Said, int]) -> str:
    """`*4 yes, 1 partly*`"""
    told = [f"{said[each]} {each.value}" for each in Said if said.get(each)]
    return f"*{', '.join(told)}*" if told else f"_fewer than {words.NUMBERS[TOGETHER].lower()} answered_"


def sentences(title: str, texts: tuple[str, ...]) -> list[b.Block]:
    return [b.section(f"*{title}*"), *(b.quoted(each) for each in texts)] if texts else []
