"""Dates, counts and lists as people say them. Where no language is named they are English, as everything is that is not
translated.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from cards.model import Week
from services.languages import DEFAULT, MONTHS, WEEKDAYS, Counted, Language, Sentence, day_of_month

WORDS_IN_A_SENTENCE = 12
DAY = Sentence(en="{weekday} {day}", de="{weekday}, {day}")
SPAN = Sentence(en="{first}–{last} {month}", de="{first}.–{last}. {month}")  # noqa: RUF001 -- an en dash is how a span is written
AND = Sentence(en="and", de="und")
MORE = Sentence(en="{number} more", de="noch {number}")
NUMERALS = (
    Sentence(en="two", de="zwei"),
    Sentence(en="three", de="drei"),
    Sentence(en="four", de="vier"),
    Sentence(en="five", de="fünf"),
    Sentence(en="six", de="sechs"),
)
LEAST = Counted(
    one=Sentence(en="at least {number} word", de="mindestens {number} Wort"),
    many=Sentence(en="at least {number} words", de="mindestens {number} Wörter"),
)
IN_ALL = Sentence(en=" in all", de=" insgesamt")
ONE_SENTENCE = Sentence(en="One sentence is enough: {least}{in_all}.", de="Ein Satz genügt: {least}{in_all}.")
SOME_SENTENCES = Sentence(
    en="About {spelled} sentences{in_all}: {least}.", de="Etwa {spelled} Sätze{in_all}: {least}."
)
A_PARAGRAPH = Sentence(
    en="Take your time: {least}{in_all}, a good paragraph.",
    de="Nimm dir Zeit: {least}{in_all}, ein guter Absatz.",
)


def day(on: date, language: Language = DEFAULT) -> str:
    """`Monday 23 November`, `Montag, 23. November`."""
    weekday = WEEKDAYS[language][on.weekday()]
    return DAY.told(language, weekday=weekday, day=day_of_month(on, language))


def short_day(on: date) -> str:
    """`Mon 23 Nov`."""
    return f"{on:%a} {on.day} {on:%b}"


def moment(at: datetime) -> str:
    """`Monday 30 November at 09:00`, in the zone `at` carries."""
    return f"{day(at.date())} at {at:%H:%M}"


def span(week: Week, language: Language = DEFAULT) -> str:
    """Its first and last day, the month once where it is the same."""
    first = week.monday
    last = first + timedelta(days=6)
    if first.month == last.month:
        month = MONTHS[language][last.month - 1]
        return SPAN.told(language, first=first.day, last=last.day, month=month)
    return f"{day_of_month(first, language)} – {day_of_month(last, language)}"  # noqa: RUF001 -- as above


NUMBERS = {3: "Three", 4: "Four", 5: "Five"}
"""Rows of a card, at the head of a sentence."""


def counted(number: int, one: str, many: str = "") -> str:
    """`1 square`, `3 squares`: in English, for what is not translated."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(things: Sequence[str], language: Language = DEFAULT) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(things) < 2:
        return "".join(things)
    return f"{', '.join(things[:-1])} {AND.told(language)} {things[-1]}"


def some(things: Sequence[str], most: int, language: Language = DEFAULT) -> str:
    """As `listed`, with no more than `most` of them by name: `a, b and 3 more`."""
    hidden = len(things) - most
    if hidden < 1:
        return listed(things, language)
    return listed([*things[:most], MORE.told(language, number=hidden)], language)


def lasted(time: timedelta) -> str:
    """How long something took or waits, in the largest unit that fits: `2 days`, `5 hours`, `10 minutes`."""
    minutes = int(time.total_seconds() // 60)
    if minutes < 1:
        return "a moment"
    if minutes < 60:
        return counted(minutes, "minute")
    hours = minutes // 60
    return counted(hours, "hour") if hours < 48 else counted(hours // 24, "day")


def length(words: int, *, shared: bool = False, language: Language = DEFAULT) -> str:
    """What a minimum of words means to somebody who does not count them; `shared` when several fields count together."""
    sentences = -(-words // WORDS_IN_A_SENTENCE)
    said = {
        "least": LEAST.told(words, language),
        "in_all": IN_ALL.told(language) if shared else "",
    }
    if sentences < 2:
        return ONE_SENTENCE.told(language, **said)
    if sentences > 6:
        return A_PARAGRAPH.told(language, **said)
    return SOME_SENTENCES.told(language, spelled=NUMERALS[sentences - 2].told(language), **said)
