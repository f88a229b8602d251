"""What the bot must shrug off: strangers, forgeries, nonsense. Nothing of it is stored, nothing of it shows a traceback."""

import json
import time
from io import BytesIO
from typing import Any
from urllib.parse import urlencode

import aiohttp
import pytest
from slack_sdk.signature import SignatureVerifier

from bot import names
from bot.practice import Person
from tests.journeys.town import WORKSPACE, Town

FORM = "application/x-www-form-urlencoded"


async def post(
    town: Town, body: bytes, *, secret: str = "", kind: str = FORM, **headers: str
) -> tuple[int, str]:
    """A request as Slack would sign it, with other headers where given."""
    stamp = headers.get("X-Slack-Request-Timestamp") or str(int(time.time()))
    signer = SignatureVerifier(secret or town.tokens.signing_secret)
    # latin-1 keeps any bytes; only well-formed ones have to be signed right.
    signature = signer.generate_signature(timestamp=stamp, body=body.decode("utf-8", "replace")) or ""
    told = {
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": signature,
        "Content-Type": kind,
    } | headers
    async with (
        aiohttp.ClientSession() as session,
        session.post(
            f"http://127.0.0.1:{town.port}/slack/events", data=BytesIO(body), headers=told
        ) as answer,
    ):
        return answer.status, await answer.text()


def command(**more: str) -> bytes:
    fields = {
        "command": "/bingo",
        "text": "help",
        "team_id": WORKSPACE,
        "user_id": "U0BEN",
        "channel_id": "C0TEAM",
    }
    return urlencode(fields | more).encode()


async def test_a_signed_command_is_answered(town: Town) -> None:
    status, text = await post(town, command())
    assert status == 200
    assert json.loads(text)["response_type"] == "ephemeral"


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Slack-Signature": "v0=" + "0" * 64},
        {"X-Slack-Signature": ""},
        {"X-Slack-Signature": "v0=\u00e9"},
        {"X-Slack-Request-Timestamp": str(int(time.time()) - 301)},
        {"X-Slack-Request-Timestamp": str(int(time.time()) + 100_000)},
        {"X-Slack-Request-Timestamp": "yesterday"},
    ],
)
async def test_a_wrong_or_stale_signature_is_refused_and_nothing_is_stored(
    town: Town, beholder: Any, headers: dict[str, str]
) -> None:
    status, text = await post(town, command(text="pause"), **headers)
    assert (status, text) == (401, "")
    assert await beholder.fetchval("SELECT count(*) FROM inbox") == 0


async def test_another_apps_secret_does_not_open_the_door(town: Town) -> None:
    status, _ = await post(town, command(), secret="another app's secret")
    assert status == 401


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", FORM),
        (b"payload=", FORM),
        (b"payload=%7Bbroken", FORM),
        (b"payload=%5B1%5D", FORM),
        (b"no equals sign", FORM),
        (b"{", "application/json"),
        (b"[]", "application/json"),
        (b"[" * 100_000, "application/json"),
    ],
)
async def test_a_malformed_body_is_a_400_without_a_word(town: Town, body: bytes, kind: str) -> None:
    assert await post(town, body, kind=kind) == (400, "")


async def test_a_body_that_is_not_utf8_is_refused(town: Town) -> None:
    status, text = await post(town, b"payload=\xff\xfe", kind=FORM)
    assert status in {400, 401}
    assert "Traceback" not in text


async def test_an_oversized_body_is_a_413(town: Town) -> None:
    status, text = await post(town, b"text=" + b"x" * (1024 * 1024 + 1))
    assert status == 413
    assert "Traceback" not in text


async def test_slacks_handshake_gets_its_challenge_back(town: Town) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "c" * 40}).encode()
    status, text = await post(town, body, kind="application/json")
    assert (status, json.loads(text)) == (200, {"challenge": "c" * 40})


async def test_another_workspaces_payload_is_heard_and_ignored(town: Town, beholder: Any) -> None:
    before = await beholder.fetchval("SELECT count(*) FROM inbox")
    status, text = await post(town, command(team_id="T0OTHER"))
    assert (status, text) == (200, "")
    assert await beholder.fetchval("SELECT count(*) FROM inbox") == before
    assert 'outcome="foreign"' in town.house.meters.exposition().decode()


@pytest.mark.parametrize(
    "payload",
    [
        {"type": "block_actions", "actions": [{"action_id": "no_such", "block_id": "b", "type": "button"}]},
        {
            "type": "view_submission",
            "view": {"callback_id": "no_such", "id": "V1", "type": "modal", "blocks": []},
        },
        {"type": "shortcut", "callback_id": "no_such"},
        {"type": "block_suggestion", "action_id": "no_such", "block_id": "b", "value": "x"},
        {"type": "workflow_step_edit", "callback_id": "x"},
        {"type": "block_actions", "actions": []},
        {"type": "view_submission"},
        {"type": "no_such_type"},
    ],
)
async def test_unknown_interactions_are_acknowledged(town: Town, payload: dict[str, Any]) -> None:
    where = {"team": {"id": WORKSPACE}, "user": {"id": "U0BEN", "team_id": WORKSPACE}, "trigger_id": "1.2.3"}
    status, text = await post(town, urlencode({"payload": json.dumps(where | payload)}).encode())
    assert status in {200, 400}
    assert "Traceback" not in text


@pytest.mark.parametrize("event", ["message", "reaction_added", "no_such_event"])
async def test_unknown_events_are_acknowledged(town: Town, event: str) -> None:
    body = {"type": "event_callback", "team_id": WORKSPACE, "event_id": "Ev1", "event": {"type": event}}
    assert await post(town, json.dumps(body).encode(), kind="application/json") == (200, "")


async def test_an_unknown_button_says_so_kindly(either: Town) -> None:
    ben = either.person("U0BEN")
    invitation = await ben.receives()
    answer = await ben.forges_press(invitation, "no_such_button", value="x")
    assert answer.ok
    assert "couldn't read that" in ben.ephemerals()[-1].text


@pytest.mark.parametrize("value", ["", "not-a-claim", "00000000-0000-7000-8000-000000000000"])
@pytest.mark.parametrize(
    "action", [names.MEND, names.WITHDRAW, names.WITNESS_YES, names.REVIEW_AWARD, names.REVIEW_ASK]
)
async def test_a_forged_press_is_explained_and_changes_nothing(
    town: Town, beholder: Any, action: str, value: str
) -> None:
    ben = town.person("U0BEN")
    invitation = await ben.receives()
    before = await beholder.fetchval("SELECT count(*) FROM claim")
    answer = await ben.forges_press(invitation, action, value=value)
    assert answer.ok
    assert ben.ephemerals() or ben.modal
    assert await beholder.fetchval("SELECT count(*) FROM claim") == before


@pytest.mark.parametrize("name", ["U0GUEST", "U0OUT"])
async def test_guests_and_outsiders_are_not_invited_and_told_kindly(town: Town, name: str) -> None:
    await town.person("U0BEN").receives()
    outsider = town.person(name)
    assert outsider.messages() == []
    board = town.person("U0AMARA").says("Look", channel="C0TEAM")
    pressed = await town.slack.deliver(town.tokens.app_id, "interactive", press_on(board.ts, outsider))
    assert pressed.ok


def press_on(ts: str, person: Person) -> dict[str, Any]:
    return {
        "type": "block_actions",
        "team": {"id": WORKSPACE},
        "user": {"id": person.id, "team_id": person.user.team_id},
        "container": {"type": "message", "channel_id": "C0TEAM", "message_ts": ts},
        "trigger_id": "1.2.3",
        "actions": [{"action_id": names.JOIN, "block_id": "b", "type": "button"}],
    }


async def test_a_guest_who_types_is_told_kindly(town: Town) -> None:
    answer = await town.person("U0GUEST").types("/bingo claim", channel="C0TEAM")
    assert answer.text
    assert "wrong" not in answer.text


async def test_a_guests_home_says_what_this_is(town: Town) -> None:
    guest = town.person("U0GUEST")
    await guest.opens_home()
    assert guest.home is not None
    assert "people who work here" in str(guest.home.blocks)
