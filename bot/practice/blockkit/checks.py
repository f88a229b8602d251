"""Small checks that tables of limits are built from. Each says what is wrong and where, in Slack's words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias
from urllib.parse import urlsplit

from bot.practice.json_shapes import JsonObject


@dataclass(slots=True)
class Report:
    """The breaches found so far, as Slack words them: `must be less than 76 characters [json-pointer:/blocks/0]`."""

    problems: list[str] = field(default_factory=list)

    def say(self, what: str, at: str) -> None:
        line = f"{what} [json-pointer:{at}]"
        if line not in self.problems:
            self.problems.append(line)


Check: TypeAlias = Callable[[object, str, Report], None]
Table: TypeAlias = Mapping[str, Check]


def string(most: int, *, least: int = 1) -> Check:
    def check(value: object, at: str, report: Report) -> None:
        if not isinstance(value, str):
            report.say("must provide a string", at)
        elif len(value) < least:
            report.say(f"must be more than {least - 1} characters", at)
        elif len(value) > most:
            report.say(f"must be less than {most + 1} characters", at)

    return check


def one_of(*allowed: str) -> Check:
    def check(value: object, at: str, report: Report) -> None:
        if value not in allowed:
            report.say("must be a valid enum value", at)

    return check


def boolean(value: object, at: str, report: Report) -> None:
    if not isinstance(value, bool):
        report.say("must provide a boolean", at)


def integer(least: int, most: int) -> Check:
    def check(value: object, at: str, report: Report) -> None:
        if isinstance(value, bool) or not isinstance(value, int):
            report.say("must provide an integer", at)
        elif value < least:
            report.say(f"must be greater than {least - 1}", at)
        elif value > most:
            report.say(f"must be less than {most + 1}", at)

    return check


def number(value: object, at: str, report: Report) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        report.say("must provide a number", at)


def url(most: int, *, safe: bool = False) -> Check:
    """An http or https address; `safe` takes https only."""
    long_enough = string(most)

    def check(value: object, at: str, report: Report) -> None:
        long_enough(value, at, report)
        if isinstance(value, str) and not _is_web_address(value):
            report.say("must be a valid url", at)
        elif isinstance(value, str) and safe and not value.lower().startswith("https:"):
            report.say("must be a https url", at)

    return check


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def shaped(converts: Callable[[str], object], what: str) -> Check:
    """A string that the converter takes without a ValueError, such as a date."""

    def check(value: object, at: str, report: Report) -> None:
        try:
            converts(value if isinstance(value, str) else "")
        except ValueError:
            report.say(what, at)

    return check


def items(check: Check, *, most: int, least: int = 1) -> Check:
    def check_items(value: object, at: str, report: Report) -> None:
        if not isinstance(value, list):
            report.say("must provide an array", at)
            return
        if len(value) > most:
            report.say(f"no more than {most} items allowed", at)
        if len(value) < least:
            report.say(f"no less than {least} items allowed", at)
        for index, each in enumerate(value):
            check(each, f"{at}/{index}", report)

    return check_items


def either_null_or(check: Check) -> Check:
    def check_or_null(value: object, at: str, report: Report) -> None:
        if value is not None:
            check(value, at, report)

    return check_or_null


def record(required: Table, optional: Table | None = None, *, also: tuple[Check, ...] = ()) -> Check:
    """An object with exactly these properties. `also` looks at the whole object afterwards."""
    known = {**required, **(optional or {})}

    def check(value: object, at: str, report: Report) -> None:
        if not isinstance(value, dict):
            report.say("must provide an object", at)
            return
        for name in required:
            if name not in value:
                report.say(f"missing required field: {name}", at)
        _properties(value, known, at, report)
        for each in also:
            each(value, at, report)

    return check


def _properties(value: JsonObject, known: Table, at: str, report: Report) -> None:
    for name, inner in value.items():
        if name in known:
            known[name](inner, f"{at}/{name}", report)
        else:
            report.say(f"invalid additional property: {name}", at)


def anything(_value: object, _at: str, _report: Report) -> None:
    """For properties that are checked together with others."""


def by_type(table: Table, *, announced: bool = True) -> Check:
    """One of several objects, told apart by their `type`; a breach inside is announced as Slack announces it."""

    def check(value: object, at: str, report: Report) -> None:
        inner = Report()
        if not isinstance(value, dict):
            inner.say("must provide an object", at)
        elif "type" not in value:
            inner.say("missing required field: type", at)
        elif not isinstance(value["type"], str) or value["type"] not in table:
            inner.say(f"unsupported type: {value['type']}", f"{at}/type")
        else:
            table[value["type"]](value, at, inner)
        _pass_on(inner, at if announced else "", report)

    return check


def _pass_on(inner: Report, at: str, report: Report) -> None:
    if inner.problems:
        if at:
            report.say("failed to match all allowed schemas", at)
        report.problems.extend(line for line in inner.problems if line not in report.problems)


def exactly_one(*names: str) -> Check:
    def check(value: object, at: str, report: Report) -> None:
        present = [name for name in names if isinstance(value, dict) and name in value]
        if len(present) != 1:
            report.say(f"must provide exactly one of: {', '.join(names)}", at)

    return check


def at_least_one(*names: str) -> Check:
    def check(value: object, at: str, report: Report) -> None:
        if isinstance(value, dict) and not any(value.get(name) for name in names):
            report.say(f"missing required field: {names[0]}", at)

    return check
