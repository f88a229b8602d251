"""Everything that can happen to an app is brought about by JSON over HTTP alone, as from another language."""

from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import aiohttp

from bot.practice import PracticeSlack
from tests.bot.practice.bolt_app import FORM, Probe, modal
from tests.bot.practice.calling import Remote, call

BACK = "https://app.example/back"


async def trigger(remote: Remote) -> str:
    typed = await remote("POST", "people/U0AMARA/types", {"text": "/probe x"})
    return str(typed["delivery"]["payload"]["trigger_id"])


async def test_people_channels_groups_and_workspaces_are_made_and_changed(
    remote: Remote, probe: Probe
) -> None:
    space = await remote("POST", "workspaces", {"name": "North Pier", "id": "T0NORTH"})
    assert space["domain"] == "north-pier"
    await remote("POST", "users", {"name": "nia", "id": "U0NIA", "workspace": "T0NORTH"})
    await remote(
        "POST", "users", {"name": "finn", "id": "U0FINN", "is_ultra_restricted": True, "workspace": "T0ONE"}
    )
    room = {"name": "board", "id": "C0BOARD", "members": ["U0AMARA", "U0OUT"], "is_ext_shared": True}
    assert (await remote("POST", "channels", room | {"workspace": "T0ONE"}))["is_ext_shared"]
    assert "U0FINN" in (await remote("POST", "channels/C0BOARD/members", {"user": "U0FINN"}))["members"]
    group = {"handle": "yard", "name": "Yard", "users": ["U0BEN"], "id": "S0YARD", "workspace": "T0ONE"}
    assert (await remote("POST", "usergroups", group))["users"] == ["U0BEN"]
    assert (await remote("PATCH", "usergroups/S0YARD", {"users": ["U0AMARA"]}))["users"] == ["U0AMARA"]
    await remote("POST", "channels/C0NONE/members", {"user": "U0FINN"}, status=409)
    await remote("POST", "users", {"name": "x"}, status=409)
    kinds = {
        each["id"]: each["kind"]
        for space in (await remote("GET", "desk"))["workspaces"]
        for each in space["users"]
    }
    assert (kinds["U0FINN"], kinds["U0OUT"], kinds["U0NIA"]) == ("guest", "external", "person")


async def test_a_token_is_narrowed_revoked_and_taken_away(
    slack: PracticeSlack, remote: Remote, probe: Probe
) -> None:
    install, token = f"apps/{probe.tokens.app_id}/install", probe.tokens.bot_token
    assert (await remote("POST", install, {"do": "rescope", "scopes": ["chat:write"]}))["scopes"] == [
        "chat:write"
    ]
    assert (await call(slack, "users.list", token))["needed"] == "users:read"
    await remote("POST", install, {"do": "revoke"})
    assert (await call(slack, "auth.test", token))["error"] == "token_revoked"
    assert not (await remote("POST", install, {"do": "uninstall"}))["active"]
    assert (await call(slack, "auth.test", token))["error"] == "account_inactive"
    await slack.settled()
    assert {"tokens_revoked", "app_uninstalled"} <= {kind for kind, _ in probe.seen}
    await remote("POST", install, {"do": "revoke"}, status=409)
    await remote("POST", install, {"do": "sing"}, status=409)


async def test_an_app_is_registered_and_installs_itself_over_oauth_with_tokens_that_turn(
    slack: PracticeSlack, remote: Remote
) -> None:
    config = {"name": "Turner", "bot_scopes": ["chat:write"], "redirect_urls": [BACK], "token_rotation": True}
    app = await remote("POST", "apps", {"config": config, "register": True})
    query = {"client_id": app["client_id"], "scope": "chat:write", "state": "s", "redirect_uri": BACK}
    page = f"{slack.url}/oauth/v2/authorize?{urlencode(query)}"
    form = {"team": "T0ONE", "user": "U0AMARA"}
    async with (
        aiohttp.ClientSession() as session,
        session.post(page, data=form, allow_redirects=False) as reply,
    ):
        code = parse_qs(urlsplit(reply.headers["Location"]).query)["code"][0]
    secrets = {"client_id": app["client_id"], "client_secret": app["client_secret"]}
    first = await call(slack, "oauth.v2.access", **secrets, code=code, redirect_uri=BACK)
    assert first["expires_in"] == 43_200
    await remote("POST", "clock", {"advance": 43_201})
    assert (await call(slack, "auth.test", first["access_token"]))["error"] == "token_expired"
    renewal = {"grant_type": "refresh_token", "refresh_token": first["refresh_token"]}
    second = await call(slack, "oauth.v2.access", **secrets, **renewal)
    assert (await call(slack, "auth.test", second["access_token"]))["ok"]
    assert (await call(slack, "oauth.v2.access", **secrets, **renewal))["error"] == "invalid_refresh_token"


async def test_triggers_and_hashes_run_out_and_archived_channels_refuse(
    slack: PracticeSlack, remote: Remote, probe: Probe
) -> None:
    token = probe.tokens.bot_token
    late = await trigger(remote)
    await remote("POST", "clock", {"advance": 4})
    said = await call(slack, "views.open", token, trigger_id=late, view=modal())
    assert said["error"] == "expired_trigger_id"
    opened = await call(slack, "views.open", token, trigger_id=await trigger(remote), view=FORM)
    old = {"view_id": opened["view"]["id"], "hash": opened["view"]["hash"], "view": FORM}
    assert (await call(slack, "views.update", token, **old))["ok"]
    assert (await call(slack, "views.update", token, **old))["error"] == "hash_conflict"
    await remote("POST", "channels/C0TEAM/members", {"user": probe.tokens.bot_user_id})
    await remote("PATCH", "channels/C0TEAM", {"is_archived": True})
    assert (await call(slack, "chat.postMessage", token, channel="C0TEAM", text="x"))[
        "error"
    ] == "is_archived"
    await remote("PATCH", "users/U0BEN", {"deleted": True})
    assert (await call(slack, "chat.postMessage", token, channel="U0BEN", text="x"))[
        "error"
    ] == "channel_not_found"


async def test_deliveries_are_forged_verified_repeated_and_made_up(
    slack: PracticeSlack, remote: Remote, probe: Probe
) -> None:
    app = probe.tokens.app_id
    assert (await remote("POST", f"apps/{app}/verify"))["verified"]
    body: dict[str, Any] = {"kind": "command", "payload": {"command": "/probe", "text": "hi"}}
    assert (await remote("POST", f"apps/{app}/deliveries", body | {"secret": "guessed"}))["status"] == 401
    assert (await remote("POST", f"apps/{app}/deliveries", body | {"skew": -301}))["status"] == 401
    assert (await remote("POST", f"apps/{app}/deliveries", body))["status"] == 200
    await remote("POST", "events", {"event": {"type": "team_join", "user": {"id": "U0NEW"}}})
    await slack.settled()
    event = (await remote("GET", "deliveries?kind=event"))[-1]
    assert event["payload"]["event"]["type"] == "team_join"
    (again,) = await remote("POST", f"deliveries/{event['number']}/redeliver", {"times": 1})
    assert (again["headers"]["x-slack-retry-num"], again["headers"]["x-slack-retry-reason"]) == (
        "1",
        "http_timeout",
    )
    assert again["body"] == event["body"]


async def test_a_file_is_deleted_by_its_owner(remote: Remote, probe: Probe) -> None:
    file = await remote(
        "POST", "people/U0AMARA/uploads", {"name": "a.txt", "content": "QQ==", "channel": "C0TEAM"}
    )
    await remote("POST", "people/U0BEN/deletes", {"file": file["id"]}, status=409)
    await remote("POST", "people/U0AMARA/deletes", {"file": file["id"]})
    seen = await remote("GET", "people/U0BEN?channel=C0TEAM")
    assert seen["messages"][-1]["files"] == [{"id": file["id"], "mode": "tombstone"}]
