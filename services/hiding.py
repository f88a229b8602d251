"""Customers who did not agree to be named are hidden in what is told of them. Pure.

Names are found whatever their case, accents and invisible characters, with and without the s of a genitive, also with umlauts
written out, in Cyrillic cases that change the end, in one word and in addresses: as a whole, and each word of theirs that is a
name, which has a capital or is of a script without any. A name typed in small letters, as happens on phones, is looked for word by
word where the text has a capital, and everywhere where it is two words. A word that is an everyday one, too, is found alone only
with a capital.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from services.customers import STROKES
from services.everyday import EVERYDAY
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
_ADDRESS: Final = re.compile(r"[\w.+-]+@[\w.-]*\w|(?:https?://|www\.)\S*\w", re.IGNORECASE)
"""Hidden whole where a name stands in it."""
_CYRILLIC: Final = re.compile("[\u0430-\u045f]+")
_CASES: Final = "\u0430\u0435\u0438\u043e\u0443\u044b\u044d\u044e\u044f\u044c\u0456"
"""Letters a Cyrillic name may end in that change with its case, folded."""
LONG: Final = 4
"""Letters from which on a Cyrillic name has cases; a name longer than that may be in one word, or have umlauts written out."""
UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe"})
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
    for address in _ADDRESS.finditer(text):
        if not gone.isdisjoint(range(*address.span())):
            gone.update(range(*address.span()))
    told = "".join(HIDDEN if at in gone else char for at, char in enumerate(text))
    told = re.sub(rf"{HIDDEN}(?:[\s,]*{HIDDEN})*", HIDDEN, told)
    return _ARTICLE.sub("", told)


def _spots(name: str, folded: Folded, left: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where a name, what is written in one of it, and its words stand: from, and up to."""
    words = _words(name)
    for row in [words, *_rows(words)]:
        if not {fold(word).text for word in row} <= set(left) and not _everyday(row):
            yield from _found(row, folded)
    small = name == name.lower() != name.upper()
    two = small and len(words) == 2 and not SMALL & {fold(word).text for word in words}
    for word in words:
        if fold(word).text in left or word.casefold() in SMALL or len(word) < 2 or not word[0].isalpha():
            continue
        if _everyday([word]) or (small and not two):
            yield from (spot for spot in _found([word], folded) if folded.typed[spot[0]].isupper())
        elif two or not word[0].islower():
            yield from _found([word], folded)


def _rows(words: list[str]) -> Iterator[list[str]]:
    """Words with a capital in a row, which may be written in one: `HarbourFoods` of Harbour Foods Limited."""
    for length in range(2, MOST_WORDS + 1):
        for at in range(len(words) - length + 1):
            if not any(word[0].islower() for word in words[at : at + length]):
                yield words[at : at + length]


def _everyday(row: list[str]) -> bool:
    """Whether a name is one word that says something else as well."""
    return len(row) == 1 and fold(row[0]).text in EVERYDAY


def _found(words: list[str], folded: Folded) -> Iterator[tuple[int, int]]:
    """Where these words follow each other, or stand in one. Scripts without capitals leave no room around a name."""
    letters = "".join(words)
    name = (r"[\W_]*" if len(letters) > LONG else r"[\W_]+").join(map(_spelled, words))
    spaced = letters.isascii() or letters.lower() != letters.upper()
    pattern = rf"(?<![^\W_]){name}(?P<s>s)?(?![^\W_])" if spaced else rf"{name}(?P<s>s)?"
    for match in re.finditer(pattern, folded.text) if words else ():
        start, end = folded.at[match.start()], folded.at[match.end() - 1] + 1
        if folded.typed[start].isupper() or not (match["s"] or _in_a_case(match.group(), letters)):
            yield start, _ending(folded.typed, end)


def _in_a_case(found: str, letters: str) -> bool:
    """Whether a Cyrillic name stands with another ending. Written small, it may be another word."""
    plain = "".join(_words(found))
    return bool(_CYRILLIC.fullmatch(plain)) and plain != fold(letters).text


def _spelled(word: str) -> str:
    """A pattern for the ways a word is spelled: `Müller` and `Mueller`, `Иванова` and `Ивановой`."""
    bare = fold(word).text
    if _CYRILLIC.fullmatch(bare) and len(bare) >= LONG:
        stem = bare.rstrip(_CASES)
        return f"{re.escape(bare[: max(len(stem), len(bare) - 2, min(LONG, len(bare) - 1))])}[\u0430-\u045f]{{0,3}}"
    spelled = {bare, fold(word.casefold().translate(UMLAUTS)).text}
    if len(bare) > LONG:
        spelled.add(re.sub("([aou])e", r"\1", bare))
    return f"(?:{'|'.join(map(re.escape, sorted(spelled)))})"


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
    return re.findall(r"[^\W_]+", text)


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
