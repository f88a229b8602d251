"""From verdicts to a ruling."""

from dataclasses import replace
from datetime import timedelta
from typing import ClassVar

import pytest

from cards.model import Need
from services.evidence import Claim, Evidence, Facts, Outcome, Promise, Ruling, Verdict
from services.languages import Language
from services.rules import RULES, judge
from services.rules.base import Example
from services.rules.examples import DAY, a_claim, an_activity
from services.rules.policy import DEFAULT, Policy

WELL_TOLD = a_claim(
    Evidence(customer="Ines", story="Her kiln cracked on Sunday, so she bakes at her sister's until May.")
)


class Says:
    """A rule that always says the same."""

    examples: ClassVar[tuple[Example, ...]] = ()

    def __init__(self, key: str, outcome: Outcome) -> None:
        self.key = key
        self.outcome = outcome

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        return Verdict(rule=self.key, outcome=self.outcome, says=f"{self.key} speaks.")


PASS, ASK, HUMAN = Says("calm", Outcome.PASS), Says("curious", Outcome.ASK), Says("careful", Outcome.HUMAN)


@pytest.mark.parametrize(
    ("rules", "ruling", "reasons"),
    [
        pytest.param((PASS,), Ruling.ACCEPT, (), id="all pass: accept"),
        pytest.param((PASS, HUMAN), Ruling.HUMAN, ("careful",), id="one calls: human"),
        pytest.param((HUMAN, PASS, ASK), Ruling.ASK, ("curious",), id="an ask goes before a human"),
        pytest.param((), Ruling.HUMAN, (), id="no rules: nothing is awarded"),
    ],
)
def test_the_kinder_step_comes_first(
    rules: tuple[Says, ...], ruling: Ruling, reasons: tuple[str, ...]
) -> None:
    judgement = judge(WELL_TOLD, Facts(), DEFAULT, rules)
    assert judgement.ruling is ruling
    assert judgement.reasons == reasons


def test_every_rule_leaves_a_verdict() -> None:
    judgement = judge(WELL_TOLD, Facts())
    assert judgement.ruling is Ruling.ACCEPT
    assert [verdict.rule for verdict in judgement.verdicts] == [rule.key for rule in RULES]


def test_a_workspace_switches_a_rule_off() -> None:
    thin = a_claim(Evidence(customer="Ines", story="Kiln cracked."))
    assert judge(thin, Facts()).reasons == ("too_thin",)
    assert (
        judge(thin, Facts(), replace(DEFAULT, switched_off=frozenset({"too_thin"}))).ruling is Ruling.ACCEPT
    )


def test_a_workspace_with_all_rules_off_awards_nothing_by_itself() -> None:
    off = replace(DEFAULT, switched_off=frozenset(rule.key for rule in RULES))
    assert judge(WELL_TOLD, Facts(), off).ruling is Ruling.HUMAN


def test_several_asks_are_told_together() -> None:
    both = judge(a_claim(Evidence(story="Kiln.")), Facts())
    assert both.reasons[0] == "missing_field"
    assert "too_thin" in both.reasons
    assert "first name or a role" in both.says
    assert "This square likes about" in both.says


def test_many_asks_are_all_told_the_most_helpful_first() -> None:
    bad = judge(
        a_claim(Evidence(customer="several customers", story="Kiln."), on=DAY - timedelta(days=30)), Facts()
    )
    assert {"out_of_week", "company_not_person", "too_thin"} <= set(bad.reasons)
    told = ("This card is for the week", "first name or a role", "This square likes about")
    places = [bad.says.index(words) for words in told]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "key",
    [
        "missing_field",
        "too_thin",
        "bad_link",
        "future_date",
        "out_of_week",
        "self_witness",
        "promise_without_date",
        "promise_too_far",
        "followup_before_promise",
    ],
)
def test_what_a_form_can_tell_answers_under_its_field(key: str) -> None:
    rule = next(rule for rule in RULES if rule.key == key)
    verdicts = [rule.judge(one.claim, one.facts, DEFAULT) for one in rule.examples if not one.accepted]
    fields = {
        "customer",
        "what_changed",
        "story",
        "learned",
        "customer_quote",
        "link",
        "witnesses",
        "promise",
        "promise.due",
        "followup",
    }
    assert any(verdict.at_once for verdict in verdicts)
    assert {verdict.at for verdict in verdicts} <= fields | {"occurred_on"}


@pytest.mark.parametrize(
    ("minutes", "language", "begins"),
    [
        (1, Language.ENGLISH, "That was a busy minute, so"),
        (20, Language.ENGLISH, "Those were 20 busy minutes, so"),
        (60, Language.ENGLISH, "That was a busy hour, so"),
        (90, Language.GERMAN, "Das waren 90 ereignisreiche Minuten, deshalb"),
        (180, Language.GERMAN, "Das waren 3 ereignisreiche Stunden, deshalb"),
    ],
)
def test_a_rush_is_called_as_long_as_the_workspace_says(
    minutes: int, language: Language, begins: str
) -> None:
    rule = next(rule for rule in RULES if rule.key == "burst")
    policy = replace(DEFAULT, burst_window=timedelta(minutes=minutes))
    rush = rule.examples[-1]
    verdict = rule.judge(replace(rush.claim, language=language), rush.facts, policy)
    assert verdict.says.startswith(begins)


def test_the_two_halves_of_a_promise_may_lie_far_apart_where_the_workspace_says_so() -> None:
    rule = next(rule for rule in RULES if rule.key == "promise_too_far")
    far = next(one.claim for one in rule.examples if not one.accepted)
    assert rule.judge(far, Facts(), DEFAULT).outcome is Outcome.ASK
    assert rule.judge(far, Facts(), replace(DEFAULT, promise_days=90)).outcome is Outcome.PASS


def test_a_promise_being_recorded_owes_no_details_yet() -> None:
    activity = an_activity(Need.CUSTOMER, Need.PROMISE_DUE, Need.FOLLOWUP, min_words=25, two_phase=True)
    promise = Evidence(
        customer="Malin", promise=Promise(what="come back to her with a good answer soon", due=DAY)
    )
    assert judge(a_claim(promise, activity, closing=False), Facts()).ruling is Ruling.ACCEPT
    assert "followup_missing" in judge(a_claim(promise, activity), Facts()).reasons


def test_an_ask_belongs_to_the_field_the_activity_has() -> None:
    thin = a_claim(Evidence(customer="Malin", learned="Nice."), an_activity(Need.CUSTOMER, Need.LEARNED))
    (verdict,) = [verdict for verdict in judge(thin, Facts()).decisive if verdict.rule == "too_thin"]
    assert verdict.at == "learned"
