"""What a channel reads of lines and full cards: cheerful, different, never a rank."""

import re
from dataclasses import replace

from bot.manifest import EVENTS, OPTIONAL_SCOPES, SCOPES
from bot.views import celebration
from cards.lines import LINE_NAMES
from cards.model import PersonId, Week
from tests.bot.views import samples as s
from tests.support.table import for_each

RANK = re.compile(
    r"\b(first|second|third|best|top|winner|wins?|beat|ahead|behind|rank|place|leader|points?|score|than)\b",
    re.IGNORECASE,
)
PEOPLE = [PersonId(f"U{number:03}") for number in range(60)]
WEEKS = [Week(year=2026, number=number) for number in (47, 48)]


def said(person: PersonId, week: Week, line: int | None) -> str:
    return celebration.message(replace(s.LINE, person=person, week=week, line=line)).text


@for_each(PEOPLE[:12], WEEKS, (None, *range(len(LINE_NAMES))))
def test_no_rank_is_mentioned_and_nobody_is_compared(person: PersonId, week: Week, line: int | None) -> None:
    page = replace(s.LINE, person=person, week=week, line=line)
    assert not RANK.search(
        celebration.sentence(page).replace(LINE_NAMES[line] if line is not None else "", "")
    )


def test_a_channel_reads_every_sentence_before_long() -> None:
    lines = {re.sub(r"<@\w+>", "", said(person, WEEKS[0], 3)) for person in PEOPLE}
    full = {re.sub(r"<@\w+>", "", said(person, WEEKS[0], None)) for person in PEOPLE}
    assert len(lines) == len(celebration.LINES)
    assert len(full) == len(celebration.FULL_CARDS)
    assert lines.isdisjoint(full)


def test_the_same_line_always_reads_the_same() -> None:
    assert said(PEOPLE[0], WEEKS[0], 3) == said(PEOPLE[0], WEEKS[0], 3)


def test_reactions_cannot_score_for_nobody_tells_us_of_them() -> None:
    asked = (*SCOPES, *OPTIONAL_SCOPES, *EVENTS)
    assert not [name for name in asked if name.startswith("reaction")]
