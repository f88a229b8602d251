"""The Friday recap: what it says, which stories it tells, and what becomes of words two people wrote at once.

Everything here is pure. A text that nobody has changed is not stored: views say it from the figures.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from cards.model import PersonId, Setting
from cards.standings import WeekTotal
from services.ids import ClaimId

HIDDEN: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in a story for a customer who did not agree to be named; views say `a customer` for it."""
STORIES: Final = 5
"""A lead story, and at most four others."""
LONGEST: Final = 1200
"""Characters of a story or another text of a recap."""
KEPT_OF_STORY: Final = 1000
"""Characters that are taken over from a claim, so that there is room for what stands for hidden names."""
FRIDAY: Final = 4
DRAFTED_AT: Final = 15
"""The hour on the workspace's clock at which drafts are made on Fridays."""
REMINDED_AT: Final = 9
"""The hour on Mondays at which whoever has not posted theirs is reminded once."""
BY_ITSELF: Final = timedelta(hours=2)
"""How long managers have to look before a recap goes out that posts itself."""


class Part(StrEnum):
    """The texts of a recap in the order they are read; the stories come after `OWN`."""

    OWN = "own"
    HEARD = "heard"
    PROMISES = "promises"
    QUIET = "quiet"
    FAIRNESS = "fairness"
    BOARD = "board"
    THEME = "theme"
    THANKS = "thanks"


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnCard:
    """What a manager of the team, by first name, did with their own card. `person` is None where it was drafted long ago."""

    name: str
    squares: int
    lines: int
    person: PersonId | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class RecapFacts:
    """The figures of the week as they were on drafting. `quiet` counts customers whom nobody has talked to for a while.

    `due` are promises to be kept until the end of the next week. `least` and `most` are the chances of a line of the
    `cards`, 0 where nothing is known. `theme` is that of the next week's cards.
    `said` are themes that advisory boards brought up this week, `done` what they were told of earlier ones. `weeks` are the
    team's last weeks, this one last. `team` is its name where another team tells of its weeks in the same channel.
    """

    own: tuple[OwnCard, ...] = ()
    squares: int = 0
    heard: int = 0
    kept: int = 0
    due: int = 0
    quiet: int = 0
    cards: int = 0
    least: float = 0.0
    most: float = 0.0
    theme: str = ""
    said: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    weeks: tuple[WeekTotal, ...] = ()
    team: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    """One thing somebody did. `customer` and `company` are empty unless they agreed to be named."""

    claim: ClaimId
    person: PersonId
    short: str
    text: str
    customer: str = ""
    company: str = ""


NO_TEXTS: Final[Mapping[Part, str]] = MappingProxyType({})


@dataclass(frozen=True, kw_only=True, slots=True)
class RecapWords:
    """What a recap says: the texts that somebody wrote anew (an empty one is left out), and the stories, the lead first.

    `chart` is False where the team's weeks are left out of it.
    """

    texts: Mapping[Part, str] = field(default_factory=dict)
    stories: tuple[Story, ...] = ()
    chart: bool = True

    def story(self, claim: ClaimId) -> Story | None:
        """The story of a claim; None where it is not told."""
        return next((each for each in self.stories if each.claim == claim), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """A story that may be told, and what tells it from others. There is no score in it."""

    story: Story
    practice: str
    setting: Setting


def pick(candidates: Iterable[Candidate], seed: str, most: int = STORIES) -> tuple[Story, ...]:
    """The lead story and the others: first by whom nobody has heard yet, then another practice, then another setting.

    Where that leaves several the order follows from `seed` and their claims, so that asking twice answers the same.
    """
    left = sorted(candidates, key=lambda each: _lot(seed, each.story.claim))
    chosen: list[Candidate] = []
    while left and len(chosen) < most:
        best = max(left, key=lambda each: _news(each, chosen))
        left.remove(best)
        chosen.append(best)
    return tuple(each.story for each in chosen)


def _lot(seed: str, claim: ClaimId) -> str:
    return hashlib.sha256(f"{seed}\0{claim}".encode()).hexdigest()


def _news(one: Candidate, chosen: Sequence[Candidate]) -> tuple[bool, bool, bool]:
    return (
        all(each.story.person != one.story.person for each in chosen),
        all(each.practice != one.practice for each in chosen),
        all(each.setting is not one.setting for each in chosen),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """What a form held when it was sent: texts by part and by claim. None stands for a text as the figures say it."""

    texts: Mapping[Part, str | None]
    stories: Mapping[ClaimId, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Clash:
    """Two people changed the same text. `at` is a part's or a claim's name, `theirs` what the other one wrote.

    `theirs` is None where it stands as the figures say it, or where the other one took the story out.
    """

    at: str
    theirs: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Merged:
    """`words` hold everything both wrote; where both changed the same it is mine, and `clashes` keep theirs."""

    words: RecapWords
    clashes: tuple[Clash, ...] = ()


def merged(base: RecapWords, theirs: RecapWords, mine: Written) -> Merged:
    """What comes of `mine`, which was written on `base`, now that the recap says `theirs`."""
    texts, clashes = dict(theirs.texts), list[Clash]()
    for part, text in mine.texts.items():
        if text == base.texts.get(part):
            continue
        if theirs.texts.get(part) not in {base.texts.get(part), text}:
            clashes.append(Clash(at=part.value, theirs=theirs.texts.get(part)))
        texts.pop(part, None)
        if text is not None:
            texts[part] = text
    stories, over_stories = _stories(base, theirs, mine)
    return Merged(words=replace(theirs, texts=texts, stories=stories), clashes=(*clashes, *over_stories))


def _stories(base: RecapWords, theirs: RecapWords, mine: Written) -> tuple[tuple[Story, ...], list[Clash]]:
    stories, clashes = {each.claim: each for each in theirs.stories}, list[Clash]()
    for before in base.stories:
        text, now = mine.stories.get(before.claim, before.text), stories.get(before.claim)
        if reads_as(before.text, text):
            continue
        if now is None or now.text not in {before.text, text}:
            clashes.append(Clash(at=str(before.claim), theirs=None if now is None else now.text))
        stories[before.claim] = replace(now or before, text=text)
    return tuple(stories.values()), clashes


def changed(base: RecapWords, mine: Written) -> tuple[str, ...]:
    """The texts that somebody wrote on `base`, so that they can be given back where there is nowhere to keep them."""
    texts = [text for part, text in mine.texts.items() if text and text != base.texts.get(part)]
    before = {each.claim: each.text for each in base.stories}
    stories = [
        text for claim, text in mine.stories.items() if text and not reads_as(before.get(claim, ""), text)
    ]
    return (*texts, *stories)


def reads_as(stored: str, shown: str) -> bool:
    """Whether `shown` is `stored` with some words for what is hidden in it."""
    pattern = ".+?".join(re.escape(piece) for piece in stored.strip().split(HIDDEN))
    return re.fullmatch(pattern, shown.strip(), re.DOTALL) is not None


class Move(StrEnum):
    """What may be done with a story's place."""

    UP = "up"
    DOWN = "down"
    DROP = "drop"


def moved(words: RecapWords, claim: ClaimId, move: Move) -> RecapWords:
    """The same stories in another order, or without one. What cannot move stays."""
    stories = list(words.stories)
    at = next((place for place, each in enumerate(stories) if each.claim == claim), None)
    if at is None:
        return words
    story = stories.pop(at)
    if move is not Move.DROP:
        stories.insert(max(at - 1, 0) if move is Move.UP else at + 1, story)
    return replace(words, stories=tuple(stories))


def without_words(words: RecapWords, claims: Iterable[ClaimId]) -> RecapWords:
    """The same recap when the words of these claims are erased: that there was a story stays, and whose."""
    gone = set(claims)
    return replace(
        words,
        stories=tuple(
            replace(each, text="", customer="", company="") if each.claim in gone else each
            for each in words.stories
        ),
    )
