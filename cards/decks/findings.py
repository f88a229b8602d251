"""What is amiss with a deck, each with its place and what to write instead."""

from dataclasses import dataclass
from enum import StrEnum

from cards.decks.limits import MOST_FINDINGS


class Severity(StrEnum):
    """An error keeps a deck from being played; a warning is for its author to weigh."""

    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """What kind of thing is amiss, for programs and for looking it up."""

    TOO_LARGE = "too-large"
    NOT_TEXT = "not-text"
    SYNTAX = "syntax"
    NO_ACTIVITIES = "no-activities"
    UNKNOWN_KEY = "unknown-key"
    VALUE = "value"
    TWO_PHASE = "two-phase"
    ALONE = "alone"
    TWICE = "twice"
    ALIKE = "alike"
    CANNOT_DEAL = "cannot-deal"
    CAPS = "caps"
    VARIETY = "variety"
    UNEVEN = "uneven"
    REPEATS = "repeats"
    CANNOT_BE_DONE = "cannot-be-done"
    NOT_MARKED = "not-marked"
    MONEY = "money"
    FILL_IN = "fill-in"


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One thing amiss. Lines and columns count from 1 and are None where nothing in the text is the place."""

    severity: Severity
    code: Code
    problem: str
    line: int | None = None
    column: int | None = None

    @property
    def place(self) -> str:
        """`12:5`, `12`, or nothing."""
        return ":".join(str(each) for each in (self.line, self.column) if each)


@dataclass(frozen=True, kw_only=True, slots=True)
class Findings:
    """All that is amiss with the deck in `file`, by place; `left_out` counts what was too much to tell."""

    file: str
    found: tuple[Finding, ...]
    left_out: int = 0

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What keeps the deck from being played."""
        return tuple(finding for finding in self.found if finding.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What its author should weigh."""
        return tuple(finding for finding in self.found if finding.severity is Severity.WARNING)

    @property
    def is_playable(self) -> bool:
        """Nothing keeps it from being played."""
        return not self.errors


class Notes:
    """Findings while they are gathered: errors always go before warnings where there are too many."""

    def __init__(self) -> None:
        self._kept: dict[Severity, list[Finding]] = {severity: [] for severity in Severity}
        self._left_out = 0

    def add(self, finding: Finding) -> None:
        """Keeps a finding, or counts it where there are enough of its kind."""
        kept = self._kept[finding.severity]
        if len(kept) < MOST_FINDINGS:
            kept.append(finding)
        else:
            self._left_out += 1

    @property
    def first_error(self) -> Finding | None:
        """The first error that was noted."""
        return next(iter(self._kept[Severity.ERROR]), None)

    def told(self, file: str) -> Findings:
        """All of them, in the order of the file; what has no line comes last."""
        errors, warnings = self._kept[Severity.ERROR], self._kept[Severity.WARNING]
        kept = [*errors, *warnings[: MOST_FINDINGS - len(errors)]]
        cut = len(errors) + len(warnings) - len(kept)
        kept.sort(key=lambda each: (each.line is None, each.line or 0, each.column or 0))
        return Findings(file=file, found=tuple(kept), left_out=self._left_out + cut)
