"""Customers who did not agree to be named are hidden in what is told of them. Pure.

Names are found whatever their case, accents and invisible characters, with and without the s of a genitive: as a whole, and
each word of theirs that is a name, which has a capital or is of a script without any. A name typed in small letters, as
happens on phones, is looked for word by word where the text has a capital, and everywhere where it is two words.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from services.customers import STROKES
from services.evidence import Evidence
from services.recaps import HIDDEN, KEPT_OF_STORY

SMALL: Final = frozenset(
    "a an and at by for from her his in my new of old on our that the their to who with am bei das dem den der die ein eine im"
    " mit und unser vom von zu de da do du la le el".split()
)
"""Words of roles and between names, which are nobody's name."""
MOST_WORDS: Final = 3
"""Words in a row that may be one name."""
_GENITIVE: Final = re.compile("['\u2019]?s$")
_ARTICLE: Final = re.compile(rf"\b(?:the|an?|our|my) (?={HIDDEN})", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Folded:
    """A text in small letters without accents, and where each letter of it stands in the text as typed."""

    typed: str
    text: str
    at: tuple[int, ...]


def story_text(evidence: Evidence, *, named: bool) -> str:
    """What a claim tells, for a recap. Customers who did not agree to be named are hidden in it.

    A yes is that of the first one: whoever else took part in a group activity was not asked for theirs.
    """
    told = next((text for text in evidence.texts if text), "").strip()
    everybody = [name for each in evidence.customers for name in (each.name, each.company)]
    names = [each.name for each in evidence.also] if named else everybody
    return hidden(told, names)[:KEPT_OF_STORY]


def hidden(text: str, names: Iterable[str], but: Iterable[str] = ()) -> str:
    """`text` with each of these names, and each word that is a name in one, hidden; never a word of those in `but`."""
    folded = fold(text)
    names = [unicodedata.normalize("NFC", name) for name in names]
    left = {word for name in but for word in _words(fold(name).text)}
    gone = {at for name in names for start, end in _spots(name, folded, left) for at in range(start, end)}
    told = "".join(HIDDEN if at in gone else char for at, char in enumerate(text))
    told = re.sub(rf"{HIDDEN}(?:[\s,]*{HIDDEN})*", HIDDEN, told)
    return _ARTICLE.sub("", told)


def _spots(name: str, folded: Folded, left: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where a name and its words stand: from, and up to."""
    whole = _words(fold(name).text)
    if not set(whole) <= set(left):
        yield from _found(whole, folded)
    small = name == name.lower() != name.upper()
    two = small and len(whole) == 2 and not SMALL & set(whole)
    for word in _words(name):
        bare = fold(word).text
        if bare in left or word.casefold() in SMALL or len(word) < 2 or not word[0].isalpha():
            continue
        if two or not word[0].islower():
            yield from _found([bare], folded)
        elif small:
            yield from (spot for spot in _found([bare], folded) if folded.typed[spot[0]].isupper())


def _found(words: list[str], folded: Folded) -> Iterator[tuple[int, int]]:
    """Where these words follow each other. Scripts without capitals leave no room around a name."""
    letters, name = "".join(words), r"\W+".join(map(re.escape, words))
    spaced = letters.isascii() or letters != letters.upper()
    pattern = rf"(?<!\w){name}(?P<s>s)?(?!\w)" if spaced else rf"{name}(?P<s>s)?"
    for match in re.finditer(pattern, folded.text) if words else ():
        start, end = folded.at[match.start()], folded.at[match.end() - 1] + 1
        if not match["s"] or folded.typed[start].isupper():
            yield start, _ending(folded.typed, end)


def _ending(text: str, at: int) -> int:
    """Accents that stand after their letter belong to it."""
    while at < len(text) and unicodedata.combining(text[at]):
        at += 1
    return at


def fold(text: str) -> Folded:
    """Letter by letter, so that what is found can be taken out of the text as it was typed."""
    if text.isascii():
        return Folded(typed=text, text=text.lower(), at=tuple(range(len(text))))
    letters = [
        (small, place)
        for place, char in enumerate(text)
        for small in unicodedata.normalize("NFKD", char.casefold()).translate(STROKES)
        if not unicodedata.combining(small) and unicodedata.category(small) != "Cf"
    ]
    return Folded(
        typed=text, text="".join(small for small, _ in letters), at=tuple(place for _, place in letters)
    )


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def called(text: str) -> frozenset[str]:
    """What in a text may be somebody's name: up to three words in a row that do not begin with a small letter, also without
    the s of a genitive.
    """
    words = list(re.finditer(r"\w[\w'\u2019-]*", text))
    rows = (words[at : at + length] for at in range(len(words)) for length in range(1, MOST_WORDS + 1))
    found = {
        text[row[0].start() : row[-1].end()]
        for row in rows
        if not any(word.group()[0].islower() for word in row)
    }
    return frozenset({*found, *(_GENITIVE.sub("", each) for each in found)})
