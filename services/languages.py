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
DAY_OF_MONTH: Final = Sentence(en="{day} {month}", de="{day}. {month}")


def day_of_month(on: date, language: Language) -> str:
    """`23 November`, `23. November`."""
    return DAY_OF_MONTH.told(language, day=on.day, month=MONTHS[language][on.month - 1])


def language_of(locale: str) -> Language:
    """Ours for a locale such as `de-DE` or `pt-BR`; English where it is none of ours."""
    known = {language.value: language for language in Language}
    return known.get(locale.replace("_", "-").split("-")[0].lower(), DEFAULT)


def missing(sentence: Sentence) -> tuple[str, ...]:
    """The codes of the languages it is not written in yet."""
    return tuple(field.name for field in fields(sentence) if not getattr(sentence, field.name))
