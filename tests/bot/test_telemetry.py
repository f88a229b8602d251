"""What the operator sees, and what nobody ever sees there."""

import json
import logging
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

import bot
from bot.metrics import COUNTERS, GAUGES, SECONDS
from bot.settings import LogFormat
from bot.telemetry import Meters, set_up_logging

ROOT = Path(bot.__file__).parent.parent


@pytest.fixture
def lines() -> Iterator[StringIO]:
    """What was written as JSON lines; logging is as it was afterwards."""
    root, written = logging.getLogger(), StringIO()
    before, level = list(root.handlers), root.level
    set_up_logging(LogFormat.JSON, stream=written)
    yield written
    root.handlers, root.level, logging.raiseExceptions = before, level, True


def test_an_event_is_one_line_with_its_fields(lines: StringIO) -> None:
    Meters().tell("serving", port=8080, name="web")
    told = json.loads(lines.getvalue())
    assert (told["event"], told["port"], told["name"], told["level"]) == ("serving", 8080, "web", "info")


@pytest.mark.parametrize(
    "secret",
    ["xoxb-123-abc", "xapp-1-A0-def", "xoxe.xoxb-1-x", "Bearer abc.def", "postgresql://u:hunter2@db/x"],
)
def test_whatever_looks_like_a_token_is_blackened(lines: StringIO, secret: str) -> None:
    logging.getLogger("anything").warning("called with %s", secret)
    Meters().tell("called", address=secret)
    written = lines.getvalue()
    assert secret not in written
    assert "hunter2" not in written
    assert written.count("***") == 2


@pytest.mark.parametrize("field", ["text", "token", "payload", "evidence", "view"])
def test_fields_with_peoples_words_are_dropped(lines: StringIO, field: str) -> None:
    logging.getLogger("anything").warning("noted", extra={field: "Ines told me"})
    assert "Ines" not in lines.getvalue()


def test_an_error_is_told_by_type_and_place_without_its_message(lines: StringIO) -> None:
    try:
        try:
            int("Ines told me")
        except ValueError as error:
            raise RuntimeError("she said no") from error
    except RuntimeError:
        Meters().failed("delivery_failed", kind="event")
    told = json.loads(lines.getvalue())
    assert told["error"] == "RuntimeError"
    assert {"ValueError", "then", "RuntimeError"} <= set(told["trace"])
    assert any("test_telemetry.py" in step for step in told["trace"])
    assert "Ines" not in str(told)
    assert "she said" not in str(told)


@pytest.mark.parametrize(
    "library", ["slack_bolt.AsyncApp", "slack_sdk.web.async_client", "aiohttp.access", "sqlalchemy.engine"]
)
def test_libraries_that_log_bodies_are_quiet(lines: StringIO, library: str) -> None:
    logging.getLogger(library).info("body: Ines told me")
    logging.getLogger(library).debug("body: Ines told me")
    assert not lines.getvalue()


def test_the_terminal_gets_readable_lines(lines: StringIO) -> None:
    set_up_logging(LogFormat.CONSOLE, stream=lines)
    Meters().tell("serving", port=8080)
    assert re.search(r"serving .*port=8080", lines.getvalue())


def test_every_metric_exists_from_the_start_under_our_name() -> None:
    shown = Meters().exposition().decode()
    assert all(f"# HELP bingo_{name}_total " in shown for name in COUNTERS)
    assert all(f"# HELP bingo_{name}_seconds " in shown for name in SECONDS)
    assert all(f"# HELP bingo_{name} " in shown for name in GAUGES)


def test_counting_and_timing_are_shown() -> None:
    meters = Meters()
    meters.count("deliveries", kind="event", outcome="answered")
    meters.observe("delivery", 0.2, kind="event")
    meters.count("socket_reconnects")
    meters.set("draining", 1)
    shown = meters.exposition().decode()
    assert 'bingo_deliveries_total{kind="event",outcome="answered"} 1.0' in shown
    assert 'bingo_delivery_seconds_bucket{kind="event",le="0.2"} 1.0' in shown
    assert "bingo_socket_reconnects_total 1.0" in shown
    assert "bingo_draining 1.0" in shown


def test_what_no_longer_stands_is_no_longer_shown() -> None:
    meters = Meters()
    meters.set_all("reviews_held", {("T0ONE", "U0BOSS"): 2, ("T0TWO", "U0ANA"): 1})
    meters.set_all("reviews_held", {("T0ONE", "U0BOSS"): 1})
    shown = meters.exposition().decode()
    assert 'bingo_reviews_held{reviewer="U0BOSS",workspace="T0ONE"} 1.0' in shown
    assert "U0ANA" not in shown


def calls(verb: str) -> set[str]:
    """The names that the source counts or times."""
    source = "\n".join(
        path.read_text() for folder in ("bot", "services") for path in (ROOT / folder).rglob("*.py")
    )
    return set(re.findall(rf'(?:meters|telemetry)\.{verb}\(\s*"(\w+)"', source))


def test_everything_that_is_counted_or_timed_is_a_known_metric() -> None:
    assert calls("count") == set(COUNTERS)
    assert calls("observe") == set(SECONDS)
    assert calls("set") | calls("set_all") == set(GAUGES)
