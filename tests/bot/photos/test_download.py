"""Downloads: the token goes to Slack alone, and only a file is taken for a file."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from aiohttp import ClientSession, web

from bot.photos.download import Source, is_slacks
from services.errors import NoPhoto, ServiceError, TryLater

SLACK = "https://slack.com/api/"
PRACTICE = "http://127.0.0.1:4000/api/"
MOST = 1000


@pytest.mark.parametrize(
    ("url", "api", "allowed"),
    [
        ("https://files.slack.com/files-pri/T1-F1/a.jpg", SLACK, True),
        ("https://files.slack.com/files-pri/T1-F1/download/a.jpg", SLACK, True),
        ("https://FILES.slack.com/files-pri/T1-F1/a.jpg", SLACK, True),
        ("https://files.slack-gov.com/files-pri/T1-F1/a.jpg", "https://slack-gov.com/api/", True),
        ("http://127.0.0.1:4000/files-pri/T1-F1/a.jpg", PRACTICE, True),
        ("http://files.slack.com/files-pri/T1-F1/a.jpg", SLACK, False),
        ("https://files.slack.com.evil.example/a.jpg", SLACK, False),
        ("https://evil.example/files.slack.com/a.jpg", SLACK, False),
        ("https://files.slack.com@evil.example/a.jpg", SLACK, False),
        ("https://evil.example\\@files.slack.com/a.jpg", SLACK, False),
        ("https://files.slack.com:8443/a.jpg", SLACK, False),
        ("https://user@files.slack.com/a.jpg", SLACK, False),
        ("https://slack-files.com/T1-F1-abc", SLACK, False),
        ("https://files.slack-gov.com/a.jpg", SLACK, False),
        ("//files.slack.com/a.jpg", SLACK, False),
        ("file:///etc/passwd", SLACK, False),
        ("gopher://files.slack.com/", SLACK, False),
        ("http://[::1", SLACK, False),
        ("http://169.254.169.254/latest/meta-data", SLACK, False),
        ("http://127.0.0.1:4001/files-pri/T1-F1/a.jpg", PRACTICE, False),
        ("", SLACK, False),
    ],
)
def test_the_token_goes_nowhere_but_to_slack(url: str, api: str, allowed: bool) -> None:
    assert is_slacks(url, api) is allowed


@dataclass
class Host:
    """A host that answers everything alike, and remembers who knocked."""

    answer: web.StreamResponse
    port: int = 0
    knocked: int = 0

    async def serve(self, request: web.Request) -> web.StreamResponse:
        self.knocked += 1
        assert request.headers["Authorization"] == "Bearer xoxb-hush"
        return self.answer


@asynccontextmanager
async def hosting(answer: web.StreamResponse) -> AsyncIterator[Host]:
    host, app = Host(answer=answer), web.Application()
    app.router.add_get("/{path:.*}", host.serve)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host.port = runner.addresses[0][1]
    try:
        yield host
    finally:
        await runner.cleanup()


async def brought(host: Host) -> bytes | ServiceError:
    at = f"http://127.0.0.1:{host.port}/"
    async with ClientSession() as session:
        source = Source(session=session, token="xoxb-hush", api_url=at, most_bytes=MOST)
        try:
            return await source.file(f"{at}file.jpg")
        except ServiceError as error:
            return error


async def test_a_file_is_brought_as_it_is() -> None:
    async with hosting(web.Response(body=b"\xff\xd8" * 500, content_type="image/jpeg")) as host:
        assert await brought(host) == b"\xff\xd8" * 500


@pytest.mark.parametrize(
    ("answer", "kind", "code"),
    [
        (web.Response(text="<html>Sign in", content_type="text/html"), TryLater, "try_later"),
        (web.Response(status=302, headers={"Location": "http://127.0.0.1:9/"}), TryLater, "try_later"),
        (web.Response(status=307, headers={"Location": "/file.jpg"}), TryLater, "try_later"),
        (web.Response(status=500), TryLater, "try_later"),
        (web.Response(status=503), TryLater, "try_later"),
        (web.Response(status=204), TryLater, "try_later"),
        (web.Response(status=429, headers={"Retry-After": "7"}), TryLater, "try_later"),
        (web.Response(status=404), NoPhoto, "photo_gone"),
        (web.Response(status=410), NoPhoto, "photo_gone"),
        (web.Response(body=b"x" * (MOST + 1)), NoPhoto, "photo_too_large"),
    ],
    ids=str,
)
async def test_what_is_no_file_is_not_taken_for_one(
    answer: web.Response, kind: type[ServiceError], code: str
) -> None:
    async with hosting(answer) as host:
        error = await brought(host)
        assert isinstance(error, kind), error
        assert error.code == code
        assert host.knocked == 1


async def test_how_long_to_wait_is_what_slack_says() -> None:
    async with hosting(web.Response(status=429, headers={"Retry-After": "7"})) as host:
        error = await brought(host)
        assert isinstance(error, TryLater)
        assert error.fields["after"] == 7


async def test_nobody_there_is_no_reason_to_give_up() -> None:
    async with hosting(web.Response()) as host:
        port = host.port
    assert isinstance(await brought(Host(answer=web.Response(), port=port)), TryLater)
