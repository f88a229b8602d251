"""Word lists that can be asked whether they hold a word, in whatever form it stands."""

import re
from dataclasses import dataclass
from functools import lru_cache

from services.rules.signals.text import fold

_SHORTEST_STEM = 3
_LONGEST_STEM = 24
_ENDINGS = (
    ("ies", ("y",)),
    ("ied", ("y",)),
    ("ing", ("", "e")),
    ("est", ("", "e")),
    ("ed", ("", "e")),
    ("er", ("", "e")),
    ("es", ("", "e")),
    ("ly", ("", "le")),
    ("s", ("",)),
)


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Folded words, and stems (written with a star) that stand for every word beginning so."""

    whole: frozenset[str]
    stems: frozenset[str]

    def __contains__(self, word: str) -> bool:
        """Whether the folded word, or an English base form of it, is listed."""
        return _listed(self, word)


def lexicon(*texts: str) -> Lexicon:
    """A lexicon from blank-separated words; `appreciat*` is a stem."""
    listed = [word for text in texts for word in fold(text).split()]
    stems = frozenset(word[:-1] for word in listed if word.endswith("*"))
    return Lexicon(frozenset(word for word in listed if not word.endswith("*")), stems)


@lru_cache(maxsize=65536)
def _listed(words: Lexicon, word: str) -> bool:
    return not (words.whole.isdisjoint(base_forms(word)) and words.stems.isdisjoint(_beginnings(word)))


@lru_cache(maxsize=32768)
def _beginnings(word: str) -> tuple[str, ...]:
    """Whatever part of the word may be a stem."""
    return tuple(word[:end] for end in range(_SHORTEST_STEM, min(len(word), _LONGEST_STEM) + 1))


@lru_cache(maxsize=32768)
def base_forms(word: str) -> tuple[str, ...]:
    """The word and what it may be an inflection of: "stopped" → stopped, stopp, stoppe, stop."""
    forms = [word]
    for ending, replacements in _ENDINGS:
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= _SHORTEST_STEM:
            forms += [stem + replacement for replacement in replacements]
            if stem[-1] == stem[-2]:
                forms.append(stem[:-1])
    return tuple(forms)


def phrases(*texts: str) -> re.Pattern[str]:
    """One pattern for folded phrases, a line each; a star ends a phrase in any letters, blanks match any gap."""
    lines = [line.strip() for text in texts for line in text.splitlines() if line.strip()]
    shaped = (r"\s+".join(_shape(part) for part in fold(line).split()) for line in lines)
    return re.compile(r"(?<!\w)(?:" + "|".join(shaped) + r")(?!\w)")


def _shape(part: str) -> str:
    return re.escape(part).replace(r"\*", r"\w*")
