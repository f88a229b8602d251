"""Installing over OAuth: a person agrees on the page, the code becomes a token, once."""

from collections.abc import AsyncIterator
from dataclasses import replace
from urllib.parse import parse_qs, urlencode, urlsplit

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.practice import PracticeSlack
from bot.practice.apps import App
from tests.bot.practice.bolt_app import CONFIG

# slack_sdk still authenticates with the class that aiohttp 4 will remove.
pytestmark = pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")
TARGET = "https://app.example/slack/oauth_redirect"


@pytest.fixture
def app(slack: PracticeSlack) -> App:
    return slack.register(replace(CONFIG, redirect_urls=(TARGET,)))


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


def page(slack: PracticeSlack, app: App, **more: str) -> str:
    query = {
        "client_id": app.client_id,
        "scope": "chat:write,usergroups:read",
        "state": "s1",
        "redirect_uri": TARGET,
    }
    return f"{slack.url}/oauth/v2/authorize?{urlencode(query | more)}"


async def agreed(
    slack: PracticeSlack, app: App, session: aiohttp.ClientSession, form: dict[str, str]
) -> dict[str, str]:
    async with session.post(page(slack, app), data=form, allow_redirects=False) as reply:
        assert reply.status == 302
        where = urlsplit(reply.headers["Location"])
        assert f"{where.scheme}://{where.netloc}{where.path}" == TARGET
        return {name: values[0] for name, values in parse_qs(where.query).items()}


async def test_a_code_becomes_a_token_with_the_agreed_scopes(
    slack: PracticeSlack, app: App, session: aiohttp.ClientSession
) -> None:
    async with session.get(page(slack, app)) as shown:
        text = await shown.text()
        assert "Harbour" in text
        assert "usergroups:read" in text
    back = await agreed(slack, app, session, {"team": "T0ONE", "user": "U0AMARA"})
    assert back["state"] == "s1"
    client = AsyncWebClient(base_url=slack.api_url)
    secrets = {"client_id": app.client_id, "client_secret": app.client_secret, "redirect_uri": TARGET}
    given = await client.oauth_v2_access(code=back["code"], **secrets)
    assert (given["scope"], given["team"]["id"], given["authed_user"]["id"]) == (
        "chat:write",
        "T0ONE",
        "U0AMARA",
    )
    assert (await client.auth_test(token=given["access_token"]))["team"] == "Harbour"
    with pytest.raises(SlackApiError, match="code_already_used"):
        await client.oauth_v2_access(code=back["code"], **secrets)


async def test_wrong_exchanges_are_refused(
    slack: PracticeSlack, app: App, session: aiohttp.ClientSession
) -> None:
    code = (await agreed(slack, app, session, {"team": "T0ONE", "user": "U0AMARA"}))["code"]
    client = AsyncWebClient(base_url=slack.api_url)

    async def refused(*, secret: str, code: str, redirect_uri: str) -> str:
        with pytest.raises(SlackApiError) as caught:
            await client.oauth_v2_access(
                client_id=app.client_id, client_secret=secret, code=code, redirect_uri=redirect_uri
            )
        return str(caught.value.response["error"])

    assert await refused(secret="no", code=code, redirect_uri=TARGET) == "bad_client_secret"
    assert await refused(secret=app.client_secret, code="no", redirect_uri=TARGET) == "invalid_code"
    assert (
        await refused(secret=app.client_secret, code=code, redirect_uri="https://x.example")
        == "bad_redirect_uri"
    )
    slack.advance(601)
    assert await refused(secret=app.client_secret, code=code, redirect_uri=TARGET) == "invalid_code"


async def test_a_person_may_say_no(slack: PracticeSlack, app: App, session: aiohttp.ClientSession) -> None:
    assert (await agreed(slack, app, session, {"denied": "1"}))["error"] == "access_denied"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"client_id": "1.1"}, "invalid_client_id"),
        ({"scope": "admin"}, "invalid_scope"),
        ({"redirect_uri": "https://evil.example/"}, "bad_redirect_uri"),
    ],
)
async def test_the_page_refuses_what_the_app_did_not_register(
    slack: PracticeSlack, app: App, session: aiohttp.ClientSession, change: dict[str, str], says: str
) -> None:
    async with session.get(page(slack, app, **change)) as reply:
        assert (reply.status, await reply.text()) == (400, says)
