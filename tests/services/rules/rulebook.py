"""docs/rules.md as the rules themselves tell it. `python -m tests.services.rules.rulebook` writes it anew."""

import inspect
import sys
from pathlib import Path

from services import auditing
from services.evidence import Outcome
from services.rules import RULES
from services.rules.base import Example, Rule
from services.rules.policy import DEFAULT

PAGE = Path(__file__).parents[3] / "docs" / "rules.md"

OPENING = """# What the rules look at

Most claims are honest, so a claim passes unless a rule has something to say. A rule *asks*: the claim goes back with a
sentence that says what would make it pass. Or it *calls* a reviewer, where a machine must not decide; nobody is accused. An
ask goes before a call: a claim that lacks something goes back first, and calls a reviewer when it returns. Nothing is ever
refused for good.

Every threshold stands in `services/rules/policy.py`. A workspace may relax or tighten each of them, or switch a rule off.
Words and patterns stand in `services/rules/words/`; in a language without lists only the signals that need none are used,
so nobody is asked for the language they write in. How long last week's card stays open (until Tuesday noon) is decided
where claims are submitted.

The text below is made from the rules: `python -m tests.services.rules.rulebook`. Each example is also a test.
"""


def page() -> str:
    return "\n".join((OPENING, *map(_section, RULES), _lot()))


def _lot() -> str:
    """What looks at a claim after its award."""
    told = inspect.getdoc(auditing) or ""
    watched = ", ".join(f"`{key}`" for key in sorted(auditing.WATCHED))
    hints = f"The share is {DEFAULT.audit_share:.0%} unless a workspace says otherwise. Rules that give hints: {watched}."
    return "\n".join((f"## `{auditing.CODE}`", "", told, "", hints, ""))


def _section(rule: Rule) -> str:
    lines = [f"## `{rule.key}`", "", _prose(sys.modules[type(rule).__module__]), "", _prose(type(rule)), ""]
    lines += [f"*{_prose(type(rule).judge)}*", ""]
    lines += [_example(rule, example) for example in rule.examples]
    return "\n".join((*lines, ""))


def _prose(documented: object) -> str:
    return " ".join((inspect.getdoc(documented) or "").split())


def _example(rule: Rule, example: Example) -> str:
    verdict = rule.judge(example.claim, example.facts, DEFAULT)
    mark = {Outcome.PASS: "passes", Outcome.ASK: "asks", Outcome.HUMAN: "calls"}[verdict.outcome]
    told = " ".join(example.claim.evidence.text.split())
    shown = f": “{told}”" if told else ""
    says = f" → {verdict.says}" if verdict.says else ""
    return f"- **{mark}** — {example.title}{shown}{says}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
