"""The languages people are spoken to in, and sentences that are said in each of them.

A sentence stands beside the thing it belongs to, in every language at once. One that is missing in a language is said in
English. How to add a language: docs/languages.md.
"""

from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Language(StrEnum):
    """A language of ours; the value is its code, by which Slack's locales such as `de-DE` begin."""

    ENGLISH = "en"
    GERMAN = "de"


DEFAULT: Final = Language.ENGLISH


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """Something that is said, by the code of each language. What stands in braces is filled in when it is said."""

    en: str
    de: str = ""

    def told(self, language: Language, **filled: object) -> str:
        """The sentence as somebody of this language reads it; in English where it is not written yet."""
        template = str(getattr(self, language.value)) or self.en
        return template.format(**filled)


MONTHS: Final = MappingProxyType(
    {
        Language.ENGLISH: (
            *("January", "February", "March", "April", "May", "June"),
            *("July", "August", "September", "October", "November", "December"),
        ),
        Language.GERMAN: (
            *("Januar", "Februar", "März", "April", "Mai", "Juni"),
            *("Juli", "August", "September", "Oktober", "November", "Dezember"),
        ),
    }
)
WEEKDAYS: Final = MappingProxyType(
    {
        Language.ENGLISH: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        Language.GERMAN: ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    }
)
DAY_OF_MONTH: Final = Sentence(en="{day} {month}", de="{day}. {month}")


def day_of_month(on: date, language: Language) -> str:
    """`23 November`, `23. November`."""
    return DAY_OF_MONTH.told(language, day=on.day, month=MONTHS[language][on.month - 1])


@dataclass(frozen=True, kw_only=True, slots=True)
class Counted:
    """A sentence about a `{number}` of things: about one of them, and about any other number."""

    one: Sentence
    many: Sentence

    def told(self, number: int, language: Language, **filled: object) -> str:
        """The one that fits, with the number as it is written."""
        said = self.one if number == 1 else self.many
        return said.told(language, number=written(number, language), **filled)


THOUSANDS: Final = Sentence(en=",", de=".")


def written(number: int, language: Language) -> str:
    """`1,000`, `1.000`."""
    return f"{number:,}".replace(",", THOUSANDS.told(language))


def language_of(locale: str) -> Language:
    """Ours for a locale such as `de-DE` or `pt-BR`; English where it is none of ours."""
    known = {language.value: language for language in Language}
    return known.get(locale.replace("_", "-").split("-")[0].lower(), DEFAULT)


def missing(sentence: Sentence) -> tuple[str, ...]:
    """The codes of the languages it is not written in yet."""
    return tuple(field.name for field in fields(sentence) if not getattr(sentence, field.name))
