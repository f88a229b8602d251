"""What the operator sees: log lines and metrics. `Meters` implements `services.ports.Telemetry`.

A log line is an event name with fields. Tokens, texts of people and the messages of errors (which may quote both)
never reach it: an error is told by its type and the places it went through.
"""

import logging
import re
import sys
import traceback
from collections.abc import Mapping, MutableMapping
from typing import Any, Final, TextIO

import structlog
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.process_collector import ProcessCollector
from structlog.types import Processor

from bot.metrics import COUNTERS, GAUGES, SECONDS, Metric
from bot.settings import LogFormat

TOKEN: Final = re.compile(r"\b(?:xox[a-z]|xapp|xoxe\.xox[a-z])-[\w-]+|(?i:bearer) \S+|://[^/\s:@]+:[^@\s]+@")
NEVER: Final = frozenset(
    {"text", "texts", "body", "payload", "evidence", "story", "token", "secret", "headers", "blocks", "view"}
)
"""Fields that are dropped whatever they hold."""
QUIET: Final = {
    "slack_bolt": logging.WARNING,
    "slack_sdk": logging.WARNING,
    "aiohttp.access": logging.WARNING,
    "sqlalchemy": logging.WARNING,
    "asyncio": logging.WARNING,
}
"""Libraries that write bodies, parameters or every request at their lower levels."""
BUCKETS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0, 2.0, 3.0, 10.0)
"""Seconds; 0.3 is what a listener may take, 3 is when Slack gives up."""

FIELDS: Final = "event_fields"
"""Where a log record carries ours, whose names may be those of a record's own."""
Event = MutableMapping[str, Any]


class Meters:
    """Counts, times and tells. Each process has one, with a registry of its own."""

    def __init__(self) -> None:
        """Every metric exists from the start, so that a rate over it never misses its first step."""
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._counters = {name: self._make(Counter, name, about) for name, about in COUNTERS.items()}
        self._seconds = {
            name: self._make(Histogram, f"{name}_seconds", about, buckets=about.steps or BUCKETS)
            for name, about in SECONDS.items()
        }
        self._gauges = {name: self._make(Gauge, name, about) for name, about in GAUGES.items()}
        # The standard library's logger: whatever handlers a process has, no event is lost and none prints its locals.
        self._log = logging.getLogger("bingo")

    def _make(self, kind: Any, name: str, about: Metric, **options: Any) -> Any:  # noqa: ANN401 -- three unrelated types
        return kind(f"bingo_{name}", about.help, about.labels, registry=self.registry, **options)

    def count(self, name: str, **labels: str) -> None:
        """One more of `name`, one of `COUNTERS`."""
        counter = self._counters[name]
        (counter.labels(**labels) if labels else counter).inc()

    def observe(self, name: str, seconds: float, **labels: str) -> None:
        """`name`, one of `SECONDS`, took this long."""
        histogram = self._seconds[name]
        (histogram.labels(**labels) if labels else histogram).observe(seconds)

    def set(self, name: str, value: float, **labels: str) -> None:
        """`name`, one of `GAUGES`, stands at this value."""
        gauge = self._gauges[name]
        (gauge.labels(**labels) if labels else gauge).set(value)

    def set_all(self, name: str, values: Mapping[tuple[str, ...], float]) -> None:
        """`name` stands at these values, by its labels in their order, and at no others."""
        gauge = self._gauges[name]
        gauge.clear()
        for labels, value in values.items():
            gauge.labels(*labels).set(value)

    def tell(self, event: str, **fields: str | float) -> None:
        """A line in the log."""
        self._log.info(event, extra={FIELDS: fields})

    def failed(self, event: str, **fields: str | float) -> None:
        """A line about the exception that is being handled."""
        self._log.error(event, exc_info=True, extra={FIELDS: fields})

    def exposition(self) -> bytes:
        """All metrics in Prometheus' text format."""
        return generate_latest(self.registry)


def unfolded(_: object, __: str, event: Event) -> Event:
    """Brings our own fields to the surface."""
    event.update(event.pop(FIELDS, {}))
    return event


def frames(error: BaseException) -> list[str]:
    """Where an error went through, outermost first, and what it came from; no messages."""
    steps = [
        f"{frame.filename.rpartition('site-packages/')[2]}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    earlier = [] if cause is None else [*frames(cause), "then"]
    return [*earlier, *steps, type(error).__qualname__]


def without_messages(_: object, __: str, event: Event) -> Event:
    """Replaces an exception by its type and the places it went through."""
    held = event.pop("exc_info", None)
    if held is True:
        held = sys.exc_info()
    error = held[1] if isinstance(held, tuple) else held
    if isinstance(error, BaseException):
        event["error"] = type(error).__qualname__
        event["trace"] = frames(error)
    return event


def scrubbed(_: object, __: str, event: Event) -> Event:
    """Drops fields that hold what people wrote, and blackens whatever looks like a token or a password."""
    for name in NEVER & event.keys():
        del event[name]
    for name, value in event.items():
        if isinstance(value, str):
            event[name] = TOKEN.sub("***", value)
    return event


CHAIN: Final[tuple[Processor, ...]] = (
    structlog.stdlib.ExtraAdder(),
    unfolded,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    without_messages,
    scrubbed,
)


def set_up_logging(form: LogFormat, *, level: int = logging.INFO, stream: TextIO | None = None) -> None:
    """Sends every log line of this process, ours and the libraries' alike, to `stream`, which is standard error."""
    out = stream or sys.stderr
    last: Processor = (
        structlog.processors.JSONRenderer()
        if form is LogFormat.JSON
        else structlog.dev.ConsoleRenderer(colors=out.isatty())
    )
    handler = logging.StreamHandler(out)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=CHAIN,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, last],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    # A line that cannot be written would otherwise be printed with its arguments, unscrubbed.
    logging.raiseExceptions = False
    for name, least in QUIET.items():
        logging.getLogger(name).setLevel(least)
