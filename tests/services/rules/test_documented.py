"""docs/rules.md says what the rules do."""

from services.rules import RULES
from tests.services.rules.rulebook import PAGE, page


def test_the_page_is_what_the_rules_tell() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_rule_has_its_section() -> None:
    sections = [line for line in page().splitlines() if line.startswith("## ")]
    assert sections == [*(f"## `{rule.key}`" for rule in RULES), "## `audit`"]
