"""Keeps a practice Slack in one JSON file, replaced in one step, so that a demo survives a restart."""

import asyncio
import dataclasses
import json
from pathlib import Path
from typing import Any, get_args, get_origin

from bot.practice.engine import Engine
from bot.practice.json_shapes import JsonObject
from bot.practice.permits import ResponseUrl
from bot.practice.world import World

FILE = "practice-slack.json"
FORMAT = 1
PAUSE_SECONDS = 0.1


def fields_of(value: Any) -> JsonObject:  # noqa: ANN401  # whatever JSON does not know
    """What JSON is to write of a dataclass. `dataclasses.asdict` would copy everything in it first."""
    return {each.name: getattr(value, each.name) for each in dataclasses.fields(value)}


def rebuild(kind: Any, raw: Any) -> Any:  # noqa: ANN401  # the one place that goes from JSON to any type here
    """A value of that type from what `fields_of` and JSON made of it."""
    if dataclasses.is_dataclass(kind) and isinstance(raw, dict):
        known = {each.name: each.type for each in dataclasses.fields(kind) if each.name in raw}
        return kind(**{name: rebuild(inner, raw[name]) for name, inner in known.items()})  # type: ignore[operator]  # a class, not an instance
    origin, inside = get_origin(kind), get_args(kind)
    if origin is dict:
        return {name: rebuild(inside[1], value) for name, value in raw.items()}
    if origin is list:
        return [rebuild(inside[0], value) for value in raw]
    return tuple(raw) if origin is tuple else raw


class Storage:
    """Reads at the start, writes after changes (a tenth of a second late, so that a burst is one write)."""

    def __init__(self, engine: Engine, folder: Path) -> None:
        self._engine = engine
        self._file = folder / FILE
        self._generation = 0

    def load(self) -> None:
        """Take up an earlier state, if there is one. Raises ValueError for a file of another format."""
        if not self._file.exists():
            return
        kept: JsonObject = json.loads(self._file.read_text(encoding="utf-8"))
        if kept.get("format") != FORMAT:
            raise ValueError(f"{self._file} was written by another version of the practice Slack")
        self._generation = kept["generation"] + 1
        self._engine.world = rebuild(World, kept["world"])
        self._engine.permits.response_urls = rebuild(dict[str, ResponseUrl], kept["response_urls"])
        self._engine.mint.reseed(f"practice-{self._generation}")
        if kept["now"] > self._engine.now:
            self._engine.clock.move_to(kept["now"])

    def save(self) -> None:
        whole = {
            "format": FORMAT,
            "generation": self._generation,
            "now": self._engine.now,
            "world": self._engine.world,
            "response_urls": self._engine.permits.response_urls,
        }
        self._file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._file.with_suffix(".new")
        fresh.write_text(json.dumps(whole, default=fields_of), encoding="utf-8")
        fresh.replace(self._file)

    async def keep(self) -> None:
        """Save after every change until cancelled."""
        while True:
            await self._engine.recorder.changed()
            await asyncio.sleep(PAUSE_SECONDS)
            self.save()
