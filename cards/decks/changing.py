"""A deck with one thing changed, as a text of its own; how two decks differ; how much of everything a deck has."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from cards.decks.fields import FIELDS
from cards.decks.naming import named
from cards.decks.wording import alike
from cards.decks.writing import to_toml
from cards.model import Activity, ActivityId, Deck, DeckHash, Setting


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """An activity as it was and as it is."""

    before: Activity
    after: Activity

    @property
    def keys(self) -> tuple[str, ...]:
        """What of it is another, in the order a deck is written in."""
        return tuple(key for key in FIELDS if getattr(self.before, key) != getattr(self.after, key))


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """What is in a deck and not in the one before it, what is no longer, and what has other words or marks."""

    added: tuple[Activity, ...]
    gone: tuple[Activity, ...]
    changed: tuple[Change, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Stock:
    """How many activities of each effort may lie around the centre, and how many group squares in it."""

    efforts: Mapping[int, int]
    groups: int

    @property
    def total(self) -> int:
        """Everything that can lie on a card."""
        return sum(self.efforts.values()) + self.groups


def without(deck: Deck, activity: ActivityId) -> str:
    """The deck without one of its activities."""
    return to_toml(replace(deck, activities=tuple(each for each in deck.activities if each.id != activity)))


def with_one_more(deck: Deck, activity: Activity) -> str:
    """The deck with an activity at its end."""
    return to_toml(replace(deck, activities=(*deck.activities, activity)))


def with_effort(deck: Deck, activity: ActivityId, effort: int) -> str:
    """The deck with one of its activities of another effort."""
    changed = (replace(each, effort=effort) if each.id == activity else each for each in deck.activities)
    return to_toml(replace(deck, activities=tuple(changed)))


def themed(deck: Deck, *, theme: str, motto: str, season: str) -> str:
    """The deck with another theme, or with none."""
    return to_toml(replace(deck, theme=theme, motto=motto, season=season))


def alone(activity: Activity) -> str:
    """One activity as a deck of its own, to be kept and read again."""
    return to_toml(Deck(name=activity.id, hash=DeckHash(""), activities=(activity,)))


def fresh_id(deck: Deck, short: str, taken: Collection[ActivityId] = ()) -> ActivityId:
    """An id made of the words on the square, different from all of the deck and from those `taken`."""
    return ActivityId(named(short, {*taken, *(activity.id for activity in deck.activities)}))


@dataclass(frozen=True, kw_only=True, slots=True)
class Twin:
    """An activity that asks for nearly the same, and the share of telling words both have in common."""

    activity: Activity
    likeness: float


def closest(deck: Deck, prompt: str) -> Twin | None:
    """The activity of the deck that asks for nearly the same as this prompt; None where there is none."""
    prompts = {number: activity.prompt for number, activity in enumerate(deck.activities)}
    last = len(prompts)
    found = next((pair for pair in alike({**prompts, last: prompt}) if pair.second == last), None)
    return None if found is None else Twin(activity=deck.at(found.first), likeness=found.likeness)


def difference(before: Deck, after: Deck) -> Difference:
    """By id, each in the order of its own deck."""
    old = {activity.id: activity for activity in before.activities}
    new = {activity.id: activity for activity in after.activities}
    return Difference(
        added=tuple(each for each in after.activities if each.id not in old),
        gone=tuple(each for each in before.activities if each.id not in new),
        changed=tuple(
            Change(before=old[each.id], after=each)
            for each in after.activities
            if each.id in old and old[each.id] != each
        ),
    )


def stock(deck: Deck, setting: Setting) -> Stock:
    """What there is for somebody of a setting."""
    efforts = Counter(activity.effort for activity in deck.eligible(setting))
    return Stock(
        efforts={effort: efforts[effort] for effort in range(1, 6)}, groups=len(deck.centres(setting))
    )
