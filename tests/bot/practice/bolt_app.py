"""A small real Bolt app, as the thing under test of the practice Slack: it knows nothing but URL, tokens and secret."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.practice import AppConfig, PracticeSlack, Tokens

SEED = {
    "workspaces": [
        {
            "id": "T0ONE",
            "name": "Harbour",
            "users": [
                {"id": "U0AMARA", "name": "amara", "tz": "Europe/Berlin", "email": "amara@harbour.example"},
                {"id": "U0BEN", "name": "ben"},
                {"id": "U0CLEO", "name": "cleo", "deleted": True},
                {"id": "U0GUEST", "name": "gus", "is_restricted": True},
                {"id": "U0OUT", "name": "ona", "team_id": "T0ELSE"},
            ],
            "channels": [
                {"id": "C0TEAM", "name": "team", "members": ["U0AMARA", "U0BEN", "U0OUT"]},
                {"id": "C0SECRET", "name": "secret", "members": ["U0BEN"], "is_private": True},
            ],
            "usergroups": [{"id": "S0ALL", "handle": "all", "name": "All", "users": ["U0AMARA", "U0BEN"]}],
        }
    ]
}
CONFIG = AppConfig(
    name="Probe",
    bot_scopes=("chat:write", "commands", "users:read", "channels:read"),
    bot_optional_scopes=("im:history", "usergroups:read"),
    slash_commands=("/probe",),
    shortcuts=[
        {"name": "Ask", "type": "global", "callback_id": "ask"},
        {"name": "Keep", "type": "message", "callback_id": "keep"},
    ],
    bot_events=(
        "app_home_opened",
        "team_join",
        "user_change",
        "app_uninstalled",
        "tokens_revoked",
        "message.im",
    ),
)


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def button(action_id: str, *, value: str = "v", **more: Any) -> dict[str, Any]:
    made = {"type": "button", "action_id": action_id, "value": value, "text": plain(action_id)}
    return {**made, **more}


def actions(*elements: dict[str, Any], block_id: str = "row") -> dict[str, Any]:
    return {"type": "actions", "block_id": block_id, "elements": list(elements)}


def field_block(block_id: str, element: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "input", "block_id": block_id, "label": plain(block_id), "element": element, **more}


def modal(*blocks: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "type": "modal",
        "callback_id": "form",
        "title": plain("A form"),
        "submit": plain("Send"),
        "blocks": list(blocks),
        **more,
    }


FORM = modal(
    field_block("name", {"type": "plain_text_input", "action_id": "it", "min_length": 2, "max_length": 20}),
    field_block(
        "kind",
        {
            "type": "static_select",
            "action_id": "it",
            "options": [{"text": plain(each), "value": each} for each in ("call", "visit")],
        },
        optional=True,
    ),
    field_block(
        "who", {"type": "external_select", "action_id": "whom", "min_query_length": 1}, optional=True
    ),
    actions(button("more"), block_id="tools"),
    notify_on_close=True,
)


@dataclass
class Probe:
    """The app and what it saw. `reply` is what the next view_submission is acknowledged with."""

    app: AsyncApp
    tokens: Tokens
    client: AsyncWebClient
    seen: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    reply: dict[str, Any] = field(default_factory=dict)

    def bodies(self, kind: str) -> list[dict[str, Any]]:
        return [body for name, body in self.seen if name == kind]


def build(slack: PracticeSlack, tokens: Tokens) -> Probe:
    client = AsyncWebClient(token=tokens.bot_token, base_url=slack.api_url, retry_handlers=[])
    app = AsyncApp(
        signing_secret=tokens.signing_secret,
        client=client,
        process_before_response=True,
    )
    probe = Probe(app=app, tokens=tokens, client=client)
    _listen_to_people(probe)
    _listen_to_shortcuts(probe)
    _listen_to_views(probe)
    _listen_to_events(probe)
    return probe


def _listen_to_people(probe: Probe) -> None:
    @probe.app.command("/probe")
    async def command(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        probe.seen.append(("command", body))
        if body["text"] == "form":
            await client.views_open(trigger_id=body["trigger_id"], view=FORM)
            await ack()
        elif body["text"] == "blocks":
            await ack(text="Press", blocks=[actions(button("press"))])
        else:
            await ack(f"You said {body['text']}")

    @probe.app.action("press")
    async def press(ack: AsyncAck, body: dict[str, Any], respond: AsyncRespond) -> None:
        probe.seen.append(("press", body))
        await ack()
        if "response_url" in body:
            await respond(text="Pressed", replace_original=True)

    @probe.app.action("more")
    async def more(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        probe.seen.append(("more", body))
        await client.views_push(
            trigger_id=body["trigger_id"], view=modal(actions(button("more")), submit=plain("Go"))
        )
        await ack()


def _listen_to_shortcuts(probe: Probe) -> None:
    @probe.app.shortcut("ask")
    async def ask(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        probe.seen.append(("ask", body))
        await client.views_open(trigger_id=body["trigger_id"], view=FORM)
        await ack()

    @probe.app.shortcut("keep")
    async def keep(ack: AsyncAck, body: dict[str, Any]) -> None:
        probe.seen.append(("keep", body))
        await ack()


def _listen_to_views(probe: Probe) -> None:
    @probe.app.view("form")
    async def submitted(ack: AsyncAck, body: dict[str, Any]) -> None:
        probe.seen.append(("submitted", body))
        await ack(**probe.reply)

    @probe.app.view_closed("form")
    async def closed(ack: AsyncAck, body: dict[str, Any]) -> None:
        probe.seen.append(("closed", body))
        await ack()

    @probe.app.options("whom")
    async def offer(ack: AsyncAck, body: dict[str, Any]) -> None:
        probe.seen.append(("options", body))
        await ack(options=[{"text": plain(f"{body['value']} Lund"), "value": "lund"}])


def _listen_to_events(probe: Probe) -> None:
    @probe.app.event("app_home_opened")
    async def opened(event: dict[str, Any], client: AsyncWebClient) -> None:
        probe.seen.append(("opened", event))
        if event["tab"] == "home":
            await client.views_publish(
                user_id=event["user"], view={"type": "home", "blocks": [actions(button("press"))]}
            )

    @probe.app.event("message")
    async def message(event: dict[str, Any]) -> None:
        probe.seen.append(("message", event))

    for kind in ("team_join", "user_change", "app_uninstalled", "tokens_revoked"):
        probe.app.event(kind)(_note(probe, kind))


def _note(probe: Probe, kind: str) -> Callable[[dict[str, Any]], Awaitable[None]]:
    async def heard(body: dict[str, Any]) -> None:
        probe.seen.append((kind, body))

    return heard


@asynccontextmanager
async def over_http(slack: PracticeSlack) -> AsyncIterator[Probe]:
    """The app behind a signed request URL."""
    probe = build(slack, slack.install(CONFIG))

    async def endpoint(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await probe.app.async_dispatch(await to_bolt_request(request)))

    application = web.Application()
    application.router.add_post("/slack/events", endpoint)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    slack.configure(probe.tokens.app_id, request_url=f"http://{host}:{port}/slack/events")
    try:
        yield probe
    finally:
        await runner.cleanup()


@asynccontextmanager
async def over_socket(slack: PracticeSlack) -> AsyncIterator[Probe]:
    """The same app over Socket Mode."""
    tokens = slack.install(CONFIG)
    slack.configure(tokens.app_id, socket_mode=True)
    probe = build(slack, tokens)
    handler = AsyncSocketModeHandler(probe.app, tokens.app_token)
    await handler.connect_async()  # type: ignore[no-untyped-call]  # slack_bolt left it so
    await slack.sockets.connected(tokens.app_id)
    try:
        yield probe
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]  # as above
