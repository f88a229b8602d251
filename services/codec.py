"""Values to JSON and back, for the columns that hold whole values."""

from typing import Any

from pydantic import TypeAdapter

from services.evidence import Evidence, Verdict
from services.fairness import Report

_EVIDENCE = TypeAdapter(Evidence)
_VERDICTS = TypeAdapter(tuple[Verdict, ...])
_REPORT = TypeAdapter(Report)


def evidence_to_json(evidence: Evidence) -> str:
    """Evidence as JSON text."""
    return _EVIDENCE.dump_json(evidence).decode()


def evidence_from_json(stored: Any) -> Evidence:  # noqa: ANN401 -- JSON from the database
    """Evidence from what the database holds."""
    return _EVIDENCE.validate_python(stored) if isinstance(stored, dict) else _EVIDENCE.validate_json(stored)


def verdicts_to_json(verdicts: tuple[Verdict, ...]) -> str:
    """Verdicts as JSON text."""
    return _VERDICTS.dump_json(verdicts).decode()


def verdicts_from_json(stored: Any) -> tuple[Verdict, ...]:  # noqa: ANN401 -- JSON from the database
    """Verdicts from what the database holds."""
    return _VERDICTS.validate_python(stored) if isinstance(stored, list) else _VERDICTS.validate_json(stored)


def report_to_json(report: Report) -> str:
    """A report on fairness as JSON text."""
    return _REPORT.dump_json(report).decode()


def report_from_json(stored: Any) -> Report:  # noqa: ANN401 -- JSON from the database
    """A report from what the database holds."""
    return _REPORT.validate_python(stored) if isinstance(stored, dict) else _REPORT.validate_json(stored)
