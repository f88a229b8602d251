"""What the client makes of typed words, and which apps hear that they were named."""

import pytest

from bot.practice import PracticeSlack
from bot.practice.typed import Typed
from tests.bot.practice.bolt_app import Probe


@pytest.mark.parametrize(
    ("typed", "text", "named"),
    [
        ("Ask @ben, please", "Ask <@U0BEN>, please", ["U0BEN"]),
        ("@amara @ben", "<@U0AMARA> <@U0BEN>", ["U0AMARA", "U0BEN"]),
        ("@ben.", "<@U0BEN>.", ["U0BEN"]),
        ("ben@ben.example", "ben@ben.example", []),
        ("@nobody & <@U0BEN>", "@nobody &amp; &lt;@U0BEN&gt;", []),
        ("<!channel>", "&lt;!channel&gt;", []),
        ("", "", []),
    ],
)
def test_names_after_an_at_sign_ping_and_nothing_else_does(
    slack: PracticeSlack, typed: str, text: str, named: list[str]
) -> None:
    made = Typed.of(typed, slack.workspace())
    assert (made.text, list(made.mentioned)) == (text, named)


@pytest.mark.parametrize("member", [True, False])
@pytest.mark.parametrize("scope", [True, False])
async def test_an_app_hears_that_it_was_named_where_it_is_a_member_and_has_the_scope(
    slack: PracticeSlack, probe: Probe, *, member: bool, scope: bool
) -> None:
    slack.configure(probe.tokens.app_id, bot_events=("app_mention",))
    slack.rescope(probe.tokens, ("app_mentions:read",) if scope else ())
    if member:
        slack.invite("C0TEAM", probe.tokens.bot_user_id)
    said = slack.person("U0AMARA").says("@probe hello", channel="C0TEAM")
    await slack.settled()
    heard = {each.payload["event"]["text"] for each in slack.recorded.events("app_mention")}
    assert heard == ({said.text} if member and scope else set())
    assert said.text == f"<@{probe.tokens.bot_user_id}> hello"
