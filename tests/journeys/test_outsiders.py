"""People from outside press, type and send everything the product has, with forged payloads too: nothing of it is theirs."""

import asyncio
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest

from bot.actions import ACTIONS
from bot.commands import COMMANDS
from bot.events import EVENTS
from bot.modals import MODALS
from bot.options import OPTIONS
from bot.shortcuts import SHORTCUTS
from bot.slack.kinds import Kind
from bot.slack.outsiders import ALLOWED
from tests.journeys.town import WORKSPACE, Town, claims

WORKERS_OWN = {"inbox", "outbox", "message", "lot", "fairness"}
"""What comes in and goes out, and what the worker keeps by itself meanwhile."""
COLLEAGUES = ("Amara", "Ben Falk", "Cleo", "U0AMARA", "U0BEN", "U0CLEO", "Ines")
HARMLESS = {"users.info", "views.open"}


def theirs(kind: Kind, name: str) -> bool:
    return name in ALLOWED.get(kind, ())


def base(person: str, kind: str) -> dict[str, Any]:
    home = "T0ELSE" if person == "U0OUT" else WORKSPACE
    return {
        "type": kind,
        "team": {"id": WORKSPACE, "domain": "demo"},
        "user": {"id": person, "name": "somebody", "team_id": home},
        "trigger_id": "1.2.3",
    }


def in_channel() -> dict[str, Any]:
    return {
        "channel": {"id": "C0TEAM", "name": "team"},
        "container": {"type": "message", "channel_id": "C0TEAM", "message_ts": "1.2", "is_ephemeral": False},
    }


def typed(person: str) -> Iterator[tuple[str, dict[str, Any]]]:
    fields = {"command": "/bingo", "team_id": WORKSPACE, "user_id": person, "channel_id": "C0TEAM"}
    for word in ("", *(command.word for command in COMMANDS), "surely no word"):
        yield "command", fields | {"text": word, "trigger_id": "1.2.3"}


def pressed(person: str, claim: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for action in ACTIONS:  # also those for boards: these two sit on none
        button = {"action_id": action.action, "block_id": "b", "type": "button", "value": claim}
        yield "interactive", base(person, "block_actions") | in_channel() | {"actions": [button]}


def sent(person: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for modal in MODALS:
        view = {
            "id": "V1",
            "type": "modal",
            "callback_id": modal.callback,
            "private_metadata": "{}",
            "hash": "1.a",
            "state": {"values": {}},
            "blocks": [],
        }
        yield "interactive", base(person, "view_submission") | {"view": view}


def others(person: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for source in OPTIONS:
        yield (
            "options",
            base(person, "block_suggestion")
            | in_channel()
            | {"action_id": source.action, "block_id": "b", "value": "a"},
        )
    for shortcut in SHORTCUTS:
        for kind in ("shortcut", "message_action"):
            message = {"message": {"ts": "1.2", "text": "Ines told me"}, "channel": {"id": "C0TEAM"}}
            yield "interactive", base(person, kind) | {"callback_id": shortcut.callback} | message
    for event in EVENTS:
        if not theirs(Kind.EVENT, event.type):
            happened = {"type": event.type, "user": person, "channel": "C0TEAM"}
            yield (
                "event",
                {
                    "type": "event_callback",
                    "team_id": WORKSPACE,
                    "event_id": f"Ev{event.type}{person}",
                    "event": happened,
                },
            )


def batched(things: list[Any], size: int) -> Iterator[list[Any]]:
    for start in range(0, len(things), size):
        yield things[start : start + size]


def everything(person: str, claim: str) -> list[tuple[str, dict[str, Any]]]:
    return [*typed(person), *pressed(person, claim), *sent(person), *others(person)]


@pytest.mark.parametrize("person", ["U0GUEST", "U0OUT"])
async def test_nothing_the_product_has_answers_somebody_from_outside(
    town: Town, person: str, beholder: Any
) -> None:
    ben = await town.joins("U0BEN")
    await claims(town, ben)
    await town.slack.settled()
    before, calls = await everything_kept(beholder), len(town.slack.recorded.calls)
    claim = str(await beholder.fetchval("SELECT claim_id FROM claim"))
    tried = everything(person, claim)
    deliver = partial(town.slack.deliver, town.tokens.app_id)
    for batch in batched([*tried, *tried[:5]], 8):  # some of them come twice
        for delivery in await asyncio.gather(*(deliver(kind, payload) for kind, payload in batch)):
            assert delivery.ok, delivery.payload
            leaked = [word for word in COLLEAGUES if word in delivery.answer]
            assert not leaked, (delivery.payload, delivery.answer)
    assert await everything_kept(beholder) == before
    shown = [call for call in town.slack.recorded.calls[calls:] if call.method not in HARMLESS]
    assert not [call for call in shown if person in str(call.arguments)]
    refused = [line for line in town.house.meters.exposition().decode().splitlines() if '"explained"' in line]
    assert len(tried) > 100
    assert sum(float(line.rsplit(" ", 1)[1]) for line in refused) >= len(tried)


async def everything_kept(beholder: Any) -> dict[str, Any]:
    """Every row the game has of anybody, but for what is about to be said and what came in."""
    tables = [
        row["tablename"]
        for row in await beholder.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        if row["tablename"] not in WORKERS_OWN and not row["tablename"].startswith("pgqueuer")
    ]
    return {table: sorted(map(str, await beholder.fetch(f"SELECT * FROM {table}"))) for table in tables}
