"""Every table, payload, import and export is walked for a field of money; what the source says is in `test_no_money`."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from pydantic import TypeAdapter
from sqlalchemy import Numeric

from bot.views.advisory_export import COLUMNS
from cards.decks.fields import DECK_KEYS, KEYS
from services.evidence import Evidence
from services.notices import Notice
from services.people_lists import HEADERS
from services.recaps import RecapFacts, RecapWords
from services.store.tables import metadata
from tests.house.source import modules, nodes, shipped
from tests.house.test_no_money import about_money

GOLDEN = Path(__file__).parents[1] / "data" / "golden"
IDS = ("action_id", "block_id", "callback_id")


def test_no_table_has_a_column_of_money() -> None:
    columns = [(table.name, column.name) for table in metadata.sorted_tables for column in table.columns]
    assert [column for column in columns if about_money(column[1])] == []
    assert {name for name, _ in columns} >= {
        "claim",
        "ledger",
        "customer",
        "recap",
        "poster",
        "advisory_item",
    }


def test_no_column_is_of_a_type_that_counts_money() -> None:
    exact = [
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, Numeric) and column.type.asdecimal
    ]
    assert exact == []


def test_no_statement_of_a_migration_names_money() -> None:
    written = [
        (module.path, word)
        for module in modules("migrations")
        for node in nodes(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for word in re.findall(r"[a-z_]+", node.value)
        if about_money(word)
    ]
    assert written == []


def ids(found: Any) -> Iterator[str]:
    """Every name in a payload that comes back from Slack."""
    match found:
        case dict():
            yield from (str(found[key]) for key in IDS if key in found)
            for value in found.values():
                yield from ids(value)
        case list():
            for value in found:
                yield from ids(value)


def test_no_payload_asks_for_money() -> None:
    asked = {name for file in GOLDEN.glob("*.json") for name in ids(json.loads(file.read_text()))}
    assert [name for name in asked if any(about_money(part) for part in re.findall(r"\w+", name))] == []
    assert {"story", "customer", "recap_edited"} <= asked


def labels(found: Any) -> Iterator[str]:
    """What each field of a form asks for, as people read it."""
    match found:
        case dict():
            if found.get("type") == "input":
                yield found["label"]["text"]
            for value in found.values():
                yield from labels(value)
        case list():
            for value in found:
                yield from labels(value)


def speaks_of_money(text: str) -> bool:
    words = re.findall(r"\w+", text.lower())
    return about_money("_".join(words))


def test_no_field_of_a_form_asks_for_money_in_words() -> None:
    asked = {text for file in GOLDEN.glob("*.json") for text in labels(json.loads(file.read_text()))}
    assert [text for text in asked if speaks_of_money(text)] == []
    assert len(asked) > 100
    assert speaks_of_money("What is the deal size?")


def test_every_page_that_is_passed_on_is_among_the_payloads() -> None:
    drawn = {file.stem.partition("-")[0] for file in GOLDEN.glob("*.json")}
    assert {
        "board",
        "company",
        "leaders",
        "people",
        "recap",
        "poster",
        "celebration",
        "home",
        "wall",
    } <= drawn


def test_nothing_written_as_json_by_hand_has_a_key_of_money() -> None:
    """Answers of the command line and the wall, jobs, and what is kept of a change."""
    named = [
        (module.path, key.value)
        for module in shipped()
        for node in nodes(module.tree)
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant) and isinstance(key.value, str)
    ]
    assert [each for each in named if speaks_of_money(each[1])] == []
    assert {"channel", "squares"} <= {key for _, key in named}


def keys(schema: Any) -> Iterator[str]:
    """Every key of what is kept as JSON."""
    match schema:
        case dict():
            yield from schema.get("properties", {})
            for value in schema.values():
                yield from keys(value)
        case list():
            for value in schema:
                yield from keys(value)


def test_nothing_kept_as_json_has_a_key_of_money() -> None:
    kinds = (Evidence, RecapFacts, RecapWords, *get_args(Notice))
    found = {key for kind in kinds for key in keys(TypeAdapter(kind).json_schema())}
    assert [key for key in found if about_money(key)] == []
    assert {"story", "channel", "quiet", "stories"} <= found


def test_no_import_takes_money_and_no_export_has_it() -> None:
    fields = {*HEADERS, *KEYS, *DECK_KEYS, *COLUMNS}
    words = {word.replace(" ", "_").lower() for word in fields}
    assert [word for word in words if about_money(word)] == []
    spoken = {name for names in HEADERS.values() for name in names}
    assert [name for name in spoken if about_money(name.replace(" ", "_"))] == []
