"""Tokens that run out after twelve hours, and what renews them."""

import pytest

from bot.practice import AppConfig, PracticeSlack, Tokens
from tests.bot.practice.calling import call

HOURS = 3600.0
TURNING = AppConfig(bot_scopes=("chat:write",), token_rotation=True)


async def renew(slack: PracticeSlack, tokens: Tokens, refresh: str) -> dict[str, object]:
    secret = {"client_id": tokens.client_id, "client_secret": tokens.client_secret}
    return await call(slack, "oauth.v2.access", **secret, grant_type="refresh_token", refresh_token=refresh)


async def test_a_token_runs_out_and_its_refresh_token_brings_the_next(slack: PracticeSlack) -> None:
    tokens = slack.install(TURNING)
    assert tokens.bot_token.startswith("xoxe.xoxb-")
    assert (await call(slack, "auth.test", tokens.bot_token))["ok"]
    slack.advance(12 * HOURS)
    assert (await call(slack, "auth.test", tokens.bot_token))["error"] == "token_expired"
    fresh = await renew(slack, tokens, tokens.refresh_token)
    assert fresh["expires_in"] == 43_200
    assert (await call(slack, "auth.test", str(fresh["access_token"])))["bot_id"] == tokens.bot_id


async def test_a_refresh_token_serves_once(slack: PracticeSlack) -> None:
    tokens = slack.install(TURNING)
    assert (await renew(slack, tokens, tokens.refresh_token))["ok"]
    assert (await renew(slack, tokens, tokens.refresh_token))["error"] == "invalid_refresh_token"


async def test_two_tokens_run_side_by_side_and_the_oldest_goes_first(slack: PracticeSlack) -> None:
    tokens = slack.install(TURNING)
    second = await renew(slack, tokens, tokens.refresh_token)
    assert (await call(slack, "auth.test", tokens.bot_token))["ok"]
    third = await renew(slack, tokens, str(second["refresh_token"]))
    assert (await call(slack, "auth.test", tokens.bot_token))["error"] == "token_expired"
    for alive in (second, third):
        assert (await call(slack, "auth.test", str(alive["access_token"])))["ok"]


async def test_a_lasting_token_is_exchanged_for_one_that_turns(slack: PracticeSlack) -> None:
    tokens = slack.install(AppConfig(bot_scopes=("chat:write",)))
    slack.configure(tokens.app_id, token_rotation=True)
    secret = {"client_id": tokens.client_id, "client_secret": tokens.client_secret}
    turned = await call(slack, "oauth.v2.exchange", tokens.bot_token, **secret)
    assert str(turned["refresh_token"]).startswith("xoxe-1-")
    assert (await call(slack, "auth.test", tokens.bot_token))["error"] == "invalid_auth"
    again = await call(slack, "oauth.v2.exchange", str(turned["access_token"]), **secret)
    assert again["error"] == "token_already_exchanged"


@pytest.mark.parametrize("method", ["oauth.v2.access", "oauth.v2.exchange"])
async def test_only_where_the_app_turns_its_tokens(slack: PracticeSlack, method: str) -> None:
    tokens = slack.install(AppConfig(bot_scopes=("chat:write",)))
    given = {"client_id": tokens.client_id, "client_secret": tokens.client_secret}
    asked = given | {"grant_type": "refresh_token", "refresh_token": "xoxe-1-x"}
    assert (await call(slack, method, tokens.bot_token, **asked))["error"] == "token_rotation_not_enabled"
