"""The control API: another program plays the people, breaks things, moves time and reads what happened."""

from typing import Any

import aiohttp
import pytest

from bot.practice import PracticeSlack
from tests.bot.practice.bolt_app import Probe
from tests.bot.practice.calling import Remote


async def test_a_whole_visit_from_another_program(remote: Remote, probe: Probe) -> None:
    typed = await remote("POST", "people/U0AMARA/types", {"text": "/probe form"})
    assert typed["ok"]
    seen = await remote("GET", "people/U0AMARA")
    assert seen["modals"][0]["words"][:2] == ["A form", "Send"]
    await remote("POST", "people/U0AMARA/fills", {"values": {"name": "As"}})
    probe.reply = {"response_action": "errors", "errors": {"name": "Longer"}}
    sent = await remote(
        "POST", "people/U0AMARA/submits", {"options": {"whom": "Lund"}, "values": {"whom": "lund"}}
    )
    assert sent["errors"] == {"name": "Longer"}
    assert (await remote("POST", "people/U0AMARA/closes"))["ok"]
    assert (await remote("POST", "people/U0AMARA/opens_home"))["ok"]
    pressed = await remote("POST", "people/U0AMARA/presses", {"action_id": "press"})
    assert pressed["delivery"]["kind"] == "interactive"
    said = await remote("POST", "people/U0BEN/types", {"text": "Asta called", "channel": "C0TEAM"})
    spot = {"channel": "C0TEAM", "ts": said["message"]["ts"]}
    assert (await remote("POST", "people/U0AMARA/shortcut", {"callback_id": "keep", **spot}))["ok"]
    assert (await remote("POST", "people/U0AMARA/shortcut", {"callback_id": "ask"}))["ok"]
    await remote("POST", "people/U0AMARA/reacts", {"name": "tada", **spot})
    listed = await remote("GET", "people/U0BEN?channel=C0TEAM")
    assert listed["messages"][0]["reactions"][0]["name"] == "tada"
    assert (await remote("POST", "people/U0AMARA/opens_messages"))["ok"]


async def test_people_write_to_each_other_and_post_files(remote: Remote, probe: Probe) -> None:
    room = (await remote("POST", "people/U0AMARA/opens_direct", {"users": ["U0BEN"]}))["channel"]["id"]
    file = await remote("POST", "people/U0AMARA/uploads", {"name": "list.txt", "content": "QXN0YQ=="})
    body = {"files": [file["id"]], "text": "For you", "channel": room}
    said = (await remote("POST", "people/U0AMARA/shares", body))["message"]
    assert (said["subtype"], said["files"][0]["name"]) == ("file_share", "list.txt")
    seen = await remote("GET", f"people/U0BEN?channel={room}")
    assert [each["text"] for each in seen["messages"]] == ["For you"]
    spaces = (await remote("GET", "desk"))["workspaces"]
    (shown,) = [each for each in spaces[0]["channels"] if each["id"] == room]
    assert (shown["is_im"], shown["latest"], shown["latest_by"]) == (True, said["ts"], "U0AMARA")
    nothing = {"name": "no.txt", "content": "", "channel": room}
    refused = await remote("POST", "people/U0AMARA/uploads", nothing, status=409)
    assert refused["error"] == "no.txt is empty, so there is nothing to post"


async def test_what_a_person_cannot_do_is_a_sentence(remote: Remote, probe: Probe) -> None:
    refused = await remote("POST", "people/U0AMARA/types", {"text": "/unheard"}, status=409)
    assert refused["error"] == "/unheard is not a valid command"
    await remote("GET", "people/U0NONE", status=409)
    await remote("POST", "people/U0AMARA/presses", {"action_id": "x"}, status=409)
    await remote("POST", "people/U0AMARA/types", {}, status=400)
    await remote("POST", "people/U0AMARA/dances", {}, status=404)
    await remote("POST", "faults", {"kind": "error", "colour": "red"}, status=400)


async def test_faults_time_and_recordings(slack: PracticeSlack, remote: Remote, probe: Probe) -> None:
    listed = await remote("POST", "faults", {"kind": "error", "method": "auth.test", "code": "fatal_error"})
    assert listed[0]["code"] == "fatal_error"
    assert (await remote("DELETE", "faults")) == []
    before = (await remote("GET", "clock"))["now"]
    assert (await remote("POST", "clock", {"advance": 60}))["now"] == before + 60
    assert (await remote("POST", "clock", {"to": before + 90}))["now"] == before + 90
    await remote("POST", "clock", {"to": before}, status=400)
    await probe.client.auth_test()
    assert [each["method"] for each in await remote("GET", "calls?method=auth.test")] == ["auth.test"]
    await remote("POST", "people/U0AMARA/types", {"text": "/probe x"})
    sent = await remote("GET", "deliveries?kind=command")
    again = await remote("POST", f"deliveries/{sent[0]['number']}/redeliver", {"times": 2})
    assert [each["body"] for each in again] == [sent[0]["body"]] * 2
    await remote("POST", "deliveries/99999/redeliver", status=404)
    await remote("DELETE", "recordings")
    assert await remote("GET", "calls") == []


async def test_furnishing_and_installing(slack: PracticeSlack, remote: Remote) -> None:
    seed = {"workspaces": [{"id": "T0NEW", "name": "New", "users": [{"id": "U0NEW", "name": "nia"}]}]}
    assert "T0NEW" in (await remote("POST", "furnish", seed))["workspaces"]
    tokens = await remote(
        "POST", "apps", {"config": {"name": "Other", "bot_scopes": ["chat:write"]}, "workspace": "T0NEW"}
    )
    assert tokens["bot_token"].startswith("xoxb-")
    changed = await remote("PATCH", f"apps/{tokens['app_id']}", {"request_url": "http://127.0.0.1:9/x"})
    assert changed["request_url"].endswith("/x")
    assert (await remote("PATCH", "users/U0NEW", {"deleted": True}))["deleted"]
    assert (await remote("PATCH", "channels/C0TEAM", {"is_archived": True}))["is_archived"]
    assert "T0NEW" in await remote("GET", "state")
    assert (await remote("POST", f"apps/{tokens['app_id']}/sockets", {"do": "drop"})) == {"open": 0}
    await remote("POST", f"apps/{tokens['app_id']}/sockets", {"do": "sing"}, status=400)
    assert await remote("POST", "reset", seed) == {"workspaces": ["T0NEW"]}
    contents = await remote("GET", "")
    assert "POST /_control/people/{user}/{act}" in contents["routes"]


async def test_a_page_elsewhere_cannot_post_here_unasked(slack: PracticeSlack) -> None:
    url = f"{slack.url}/_control/clock"
    async with aiohttp.ClientSession() as session, session.post(url, data='{"advance": 60}') as reply:
        assert reply.status == 400


async def test_a_page_has_all_it_is_drawn_from(slack: PracticeSlack, remote: Remote, probe: Probe) -> None:
    desk = await remote("GET", "desk")
    (space,) = desk["workspaces"]
    kinds = {each["id"]: each["kind"] for each in space["users"]}
    assert kinds["U0AMARA"] == "person"
    assert "bot" in kinds.values()
    assert space["apps"][0]["commands"]
    said = await remote("POST", "people/U0BEN/says", {"text": "Asta called", "channel": "C0TEAM"})
    root = said["message"]["ts"]
    reply = {"text": "Twice", "channel": "C0TEAM", "thread_ts": root}
    told = await remote("POST", "people/U0AMARA/says", reply)
    assert told["message"]["thread_ts"] == root
    (again,) = (await remote("GET", "desk"))["workspaces"]
    assert next(c for c in again["channels"] if c["id"] == "C0TEAM")["latest"] == told["message"]["ts"]


async def test_guests_and_strangers_are_marked(slack: PracticeSlack, remote: Remote) -> None:
    slack.add_user(name="gwen", id="U0GWEN", is_restricted=True)
    slack.add_user(name="sam", id="U0SAM", team_id="T0ELSEWHERE")
    kinds = {each["id"]: each["kind"] for each in (await remote("GET", "desk"))["workspaces"][0]["users"]}
    assert (kinds["U0GWEN"], kinds["U0SAM"]) == ("guest", "external")


async def test_what_was_delivered_and_called_lately_is_told_whole(remote: Remote, probe: Probe) -> None:
    await remote("POST", "people/U0AMARA/types", {"text": "/probe form"})
    recent = await remote("GET", "recent")
    assert recent["deliveries"][0]["what"] == "/probe form"
    assert recent["calls"][0]["method"] == "views.open"


async def test_a_page_hears_of_changes_until_everything_ends(slack: PracticeSlack) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{slack.url}/_control/changes") as stream,
    ):
        assert stream.content_type == "text/event-stream"
        assert await stream.content.readline() == b"data: changed\n"
        await stream.content.readline()
        slack.add_channel(name="later")
        assert await stream.content.readline() == b"data: changed\n"


async def test_what_the_makers_of_an_app_put_beside_the_page_is_for_whoever_looks(
    slack: PracticeSlack, remote: Remote
) -> None:
    async def panel(user: str) -> dict[str, Any]:
        return {"title": "Try this", "items": [{"text": f"for {user}"}]}

    slack.beside["try"] = panel
    assert (await remote("GET", "beside?user=U0BEN"))["try"]["items"] == [{"text": "for U0BEN"}]


async def test_time_passes_the_way_the_makers_of_an_app_say(slack: PracticeSlack, remote: Remote) -> None:
    asked: list[float] = []

    async def travel(moment: float) -> None:
        asked.append(moment)

    slack.travel = travel
    await remote("POST", "clock", {"to": 4_000_000_000})
    assert asked == [4_000_000_000]


@pytest.mark.parametrize(
    ("name", "kind", "saved"),
    [("pier.png", "image/png", False), ("plan.svg", "application/octet-stream", True)],
)
async def test_a_picture_is_shown_and_any_other_file_is_only_saved(
    slack: PracticeSlack, name: str, kind: str, saved: bool
) -> None:
    file = slack.person("U0AMARA").uploads(name, b"\x89PNG or <svg>")
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{slack.url}/_control/files/{file.id}") as answer,
    ):
        assert answer.content_type == kind
        assert ("Content-Disposition" in answer.headers) is saved
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["page/nothing.js", "page/..%2Fpage.py", "_control/files/F0NONE"])
async def test_no_other_file_is_served(slack: PracticeSlack, path: str) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{slack.url}/{path}") as answer:
        assert answer.status == 404


async def test_the_page_runs_nothing_that_is_not_its_own(slack: PracticeSlack) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{slack.url}/") as answer:
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
        assert "<script>" not in await answer.text()
