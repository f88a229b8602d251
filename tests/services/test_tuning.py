"""A workspace's own thresholds: every one may be moved within reason, none beyond it."""

from dataclasses import fields
from datetime import timedelta
from typing import Any

import pytest

from services.rules import RULES
from services.rules.policy import DEFAULT, Policy
from services.settings import Preset
from services.tuning import (
    NEVER_OFF,
    OFF,
    PRESETS,
    THRESHOLDS,
    BadPolicy,
    as_told,
    checked,
    checked_all,
    is_list,
    policy_of,
    preset_of,
)
from tests.support.table import for_each


def as_stored(name: str) -> Any:
    """A default, as it would be stored."""
    default = THRESHOLDS[name]
    if isinstance(default, timedelta):
        return default.total_seconds() / 60
    return sorted(default) if isinstance(default, frozenset) else default


@pytest.mark.parametrize("name", THRESHOLDS)
def test_every_default_lies_within_its_own_range(name: str) -> None:
    assert checked_all({name: as_stored(name)}) == {}
    assert policy_of({name: as_stored(name)}) == DEFAULT
    assert as_told(THRESHOLDS[name])


@for_each((name for name in THRESHOLDS if not is_list(name)), [-1, 10_000, "much", True, [1]])
def test_what_lies_outside_is_refused_with_its_range(name: str, value: object) -> None:
    with pytest.raises(BadPolicy, match=rf"^{name} takes a .*from \d.* to \d.*, not ") as refused:
        checked(name, value)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("same_word", 0.9, "There is no threshold 'same_word'; did you mean 'same_words'?"),
        ("qqq", 1, "There is no threshold 'qqq'."),
        (OFF, ["brust"], "There is no rule 'brust'; did you mean 'burst'?"),
        (OFF, "burst", "switched_off takes a list of names, not 'burst'."),
        ("burst_claims", 2.5, "burst_claims takes a whole number from 1 to 1000, not 2.5."),
        ("photo_bits", 8, "photo_bits takes a whole number from 0 to 7, not 8."),
        ("burst_window", 0, "burst_window takes a whole number of minutes from 1 to 1440, not 0."),
        ("apology_practices", "own", "apology_practices takes a list of names, not 'own'."),
    ],
)
def test_what_cannot_be_is_told_in_one_sentence(name: str, value: object, says: str) -> None:
    with pytest.raises(BadPolicy) as refused:
        checked_all({name: value})
    assert str(refused.value) == says


@pytest.mark.parametrize("rule", NEVER_OFF)
def test_a_rule_that_makes_a_claim_a_claim_stays(rule: str) -> None:
    with pytest.raises(BadPolicy, match=f"The rule {rule} cannot be switched off: {NEVER_OFF[rule]}."):
        checked_all({OFF: [rule]})


def test_rules_that_stay_are_rules() -> None:
    assert set(NEVER_OFF) <= {rule.key for rule in RULES}


def test_changes_become_the_policy() -> None:
    changed = policy_of({"burst_window": 45, "same_words": 0.9, "promise_days": 14, OFF: ["burst"]})
    assert changed.burst_window == timedelta(minutes=45)
    assert changed.same_words == 0.9
    assert changed.promise_days == 14
    assert changed.switched_off == {"burst"}
    assert policy_of({"promise_days": None}) == DEFAULT


def test_a_change_that_this_release_does_not_know_is_left_aside() -> None:
    """An older release may run over a newer one's policy."""
    assert policy_of({"from_the_future": 3, "burst_claims": "many", OFF: ["deal_talk"]}) == DEFAULT


@pytest.mark.parametrize("name", PRESETS)
def test_presets_are_changes_that_change_something(name: Preset) -> None:
    assert checked_all(PRESETS[name]) == dict(sorted(PRESETS[name].items()))


def test_a_preset_is_known_by_its_thresholds_whatever_is_switched_off() -> None:
    for preset, changes in PRESETS.items():
        assert preset_of(changes) is preset_of({**changes, OFF: ["burst"]}) is preset
    assert preset_of({**PRESETS[Preset.STRICT], "burst_claims": 9}) is None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.key)
@pytest.mark.parametrize("name", [Preset.RELAXED, Preset.STRICT])
def test_presets_only_move_between_asking_and_passing_what_the_examples_say(name: Preset, rule: Any) -> None:
    """A strict preset lets nothing through that the shipped one stops; a relaxed one stops nothing it lets through."""
    tuned = policy_of(PRESETS[name])
    for example in rule.examples:
        before = rule.judge(example.claim, example.facts, DEFAULT).outcome
        after = rule.judge(example.claim, example.facts, tuned).outcome
        stopped = "pass" not in {before.value, after.value}
        assert before is after or stopped or (after.value == "pass") == (name is Preset.RELAXED), (
            example.title
        )


def test_every_field_of_the_policy_can_be_told() -> None:
    assert {field.name for field in fields(Policy)} == {*THRESHOLDS, OFF}
