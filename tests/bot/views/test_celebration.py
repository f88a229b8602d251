"""What a channel reads of lines and full cards: cheerful, different, never a rank."""

import re
from dataclasses import replace
from functools import reduce

from bot.manifest import EVENTS, OPTIONAL_SCOPES, SCOPES
from bot.views import celebration
from cards.lines import LINE_NAMES
from cards.model import PersonId, Week
from services.pages import CelebrationPage
from tests.bot.views import samples as s
from tests.support.table import for_each

RANK = re.compile(
    r"\b(first|second|third|best|top|winner|wins?|beat|ahead|behind|rank|place|leader|points?|score|than)\b",
    re.IGNORECASE,
)
PEOPLE = [PersonId(f"U{number:03}") for number in range(2)]
WEEKS = [Week(year=2026, number=number) for number in (47, 48)]


CASES = (
    *(replace(s.LINE, lines=(line,)) for line in range(len(LINE_NAMES))),
    *(replace(s.LINE, lines=lines) for lines in ((0, 5), (2, 7, 10), (2, 7, 10, 11))),
    s.ALL_LIT,
)


def said(person: PersonId, page: CelebrationPage) -> str:
    return re.sub(r"<@\w+>", "", celebration.sentence(replace(page, person=person)))


def template(page: CelebrationPage) -> str:
    return bare(said(PEOPLE[0], page))


def bare(text: str) -> str:
    return reduce(lambda left, line: left.replace(line, ""), LINE_NAMES, text)


@for_each(range(8), CASES)
def test_no_rank_is_mentioned_and_nobody_is_compared(turn: int, page: CelebrationPage) -> None:
    assert not RANK.search(bare(said(PEOPLE[0], replace(page, turn=turn))))


@for_each(
    [
        (s.LINE, celebration.LINES),
        (s.TWO_LINES, celebration.SEVERAL),
        (s.ALL_LIT, celebration.FULL_CARDS),
    ]
)
def test_a_channel_reads_every_sentence_before_long(case: tuple[CelebrationPage, tuple[str, ...]]) -> None:
    page, sentences = case
    turns = range(len(sentences))
    assert len({said(PEOPLE[0], replace(page, turn=turn)) for turn in turns}) == len(sentences) >= 5


@for_each(range(12), WEEKS, (s.LINE, s.TWO_LINES, s.ALL_LIT), (s.LINE, s.TWO_LINES, s.ALL_LIT))
def test_two_cheers_in_a_row_never_read_the_same(
    turn: int, week: Week, page: CelebrationPage, after: CelebrationPage
) -> None:
    one, other = (
        template(replace(each, week=week, turn=turn + more)) for more, each in enumerate((page, after))
    )
    assert one != other


@for_each(range(8), CASES)
def test_every_line_is_named_once(turn: int, page: CelebrationPage) -> None:
    text = celebration.message(replace(page, turn=turn)).text
    assert [text.count(LINE_NAMES[line]) for line in page.lines] == [1] * len(page.lines)


def test_the_same_line_always_reads_the_same() -> None:
    assert said(PEOPLE[0], s.LINE) == said(PEOPLE[0], s.LINE)


def test_reactions_cannot_score_for_nobody_tells_us_of_them() -> None:
    asked = (*SCOPES, *OPTIONAL_SCOPES, *EVENTS)
    assert not [name for name in asked if name.startswith("reaction")]
