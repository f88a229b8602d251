"""A workspace's own thresholds: what may be changed, how far, and the policy that comes of it. Pure.

Changes are JSON: a number by its name, a window of time in minutes, a list of texts where the policy holds several, and
under `switched_off` the rules that are not asked.
"""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import timedelta
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from services.prints import MOST_APART
from services.rules import RULES
from services.rules.policy import DEFAULT, Policy
from services.settings import Preset

Changes = Mapping[str, Any]
OFF: Final = "switched_off"
NEVER_OFF: Final[Mapping[str, str]] = MappingProxyType(
    {
        "missing_field": "without what a card asks for there is nothing to judge",
        "self_witness": "nobody is their own witness",
        "future_date": "what has not happened yet is not an encounter",
        "deal_talk": "the game counts connections and never sales",
        "personal_data": "what is private about a customer is not ours to show around",
    }
)
"""Rules that make a claim a claim, and why they stay."""
MOVES: Final[Mapping[Preset, Changes]] = MappingProxyType(
    {
        Preset.DEFAULT: {},
        Preset.RELAXED: {
            "vague_details": -1,
            "vague_details_elsewhere": -1,
            "vague_density": -0.02,
            "fog_share": 0.08,
            "sale_details": -1,
            "same_words": 0.07,
            "shared_runs": 0.1,
            "burst_claims": 3,
            "fatigue_colleagues": 2,
            "ring_pair_claims": 2,
        },
        Preset.STRICT: {
            "vague_details": 1,
            "vague_details_elsewhere": 1,
            "vague_density": 0.02,
            "fog_share": -0.04,
            "sale_details": 1,
            "same_words": -0.06,
            "shared_runs": -0.05,
            "burst_claims": -1,
            "fatigue_colleagues": -1,
        },
    }
)
"""What each preset adds to the thresholds as they come: to ask less, as shipped, and to ask more."""
PRESETS: Final[Mapping[Preset, Changes]] = MappingProxyType(
    {
        preset: {name: round(getattr(DEFAULT, name) + by, 4) for name, by in moves.items()}
        for preset, moves in MOVES.items()
    }
)
"""Sets of changes by name."""
MINUTE: Final = timedelta(minutes=1)
KEYS: Final = frozenset(rule.key for rule in RULES)
THRESHOLDS: Final[Mapping[str, Any]] = MappingProxyType(
    {field.name: getattr(DEFAULT, field.name) for field in fields(Policy) if field.name != OFF}
)
"""Every threshold with its default."""


class BadPolicy(Exception):
    """A change that cannot be; its text is one sentence that says what to put right."""


class Range(NamedTuple):
    """From where to where a number may go, both included."""

    least: float
    most: float


def range_of(name: str) -> Range:
    """How far a threshold may be moved. Facts are gathered over a month, which no window of days can exceed."""
    default = THRESHOLDS[name]
    if name == "photo_bits":
        return Range(0, MOST_APART)
    if name.endswith("_bits"):
        return Range(0, 32)
    if name.endswith("_days"):
        return Range(1, 31)
    if isinstance(default, timedelta):
        return Range(1, 24 * 60)
    if isinstance(default, float):
        return Range(0, 1 if default <= 1 else 10)
    return Range(1, 1000)


def checked(name: str, value: object) -> Any:  # noqa: ANN401 -- JSON as it will be stored
    """The value as it is stored. Raises `BadPolicy`."""
    if name == OFF:
        return sorted(_rule(key) for key in _texts(name, value))
    if name not in THRESHOLDS:
        raise unknown(name)
    default = THRESHOLDS[name]
    if isinstance(default, frozenset):
        return sorted(_texts(name, value))
    if value is None and default is None:
        return None
    return _number(name, value, whole=default is None or isinstance(default, int | timedelta))


def unknown(name: str) -> BadPolicy:
    """What to say of a threshold nobody knows."""
    return BadPolicy(f"There is no threshold {name!r}{_closest(name, [*THRESHOLDS, OFF])}")


def is_list(name: str) -> bool:
    """Whether several names are given there."""
    return name == OFF or isinstance(THRESHOLDS.get(name), frozenset)


def as_told(value: Any) -> str:  # noqa: ANN401 -- a default, or a change as it is stored
    """A threshold as an operator reads and writes it."""
    match value:
        case timedelta():
            return f"{value / MINUTE:g}"
        case list() | tuple() | set() | frozenset():
            return ",".join(sorted(map(str, value))) or "none"
        case None:
            return "none"
        case _:
            return f"{value:g}"


def _number(name: str, value: object, *, whole: bool) -> float:
    least, most = range_of(name)
    if isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most:
        if not whole:
            return float(value)
        if value == int(value):
            return int(value)
    wanted = f"{'a whole number' if whole else 'a number'}{_unit(name)} from {least:g} to {most:g}"
    raise BadPolicy(f"{name} takes {wanted}, not {value!r}.")


def _unit(name: str) -> str:
    return " of minutes" if isinstance(THRESHOLDS[name], timedelta) else ""


def _texts(name: str, value: object) -> frozenset[str]:
    if isinstance(value, list | tuple | set | frozenset) and all(isinstance(each, str) for each in value):
        return frozenset(value)
    raise BadPolicy(f"{name} takes a list of names, not {value!r}.")


def _rule(key: str) -> str:
    if key not in KEYS:
        raise BadPolicy(f"There is no rule {key!r}{_closest(key, list(KEYS))}")
    if key in NEVER_OFF:
        raise BadPolicy(f"The rule {key} cannot be switched off: {NEVER_OFF[key]}.")
    return key


def _closest(word: str, known: list[str]) -> str:
    found = get_close_matches(word, known, n=1, cutoff=0.5)
    return f"; did you mean {found[0]!r}?" if found else "."


def checked_all(changes: Changes) -> dict[str, Any]:
    """The changes as they are stored, without those that change nothing. Raises `BadPolicy`."""
    told = {name: checked(name, value) for name, value in changes.items()}
    return {
        name: value for name, value in sorted(told.items()) if _taken(name, value) != getattr(DEFAULT, name)
    }


def _taken(name: str, value: Any) -> Any:  # noqa: ANN401 -- whatever the policy holds there
    if name == OFF or isinstance(THRESHOLDS[name], frozenset):
        return frozenset(value)
    return value * MINUTE if isinstance(THRESHOLDS[name], timedelta) else value


def policy_of(changes: Changes) -> Policy:
    """The policy with these changes; what this release does not know, or not so, stays at its default."""
    taken = {
        name: _taken(name, checked(name, value)) for name, value in changes.items() if is_known(name, value)
    }
    return replace(DEFAULT, **taken) if taken else DEFAULT


def preset_of(changes: Changes) -> Preset | None:
    """The preset whose thresholds these are, whichever rules are switched off; None for somebody's own."""
    moved = {name: value for name, value in changes.items() if name != OFF}
    return next((preset for preset, told in PRESETS.items() if told == moved), None)


def is_known(name: str, value: object) -> bool:
    """Whether this release takes the change."""
    try:
        checked(name, value)
    except BadPolicy:
        return False
    return True
