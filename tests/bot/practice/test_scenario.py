"""What Slack documents, step by step; the same steps can be run against any other double."""

from bot.practice import AppConfig, Limits, PracticeSlack
from tests.bot.practice.comparing import STEPS, differences

SEED = {
    "workspaces": [
        {
            "id": "T0ONE",
            "name": "Harbour",
            "users": [
                {"id": "U0AMARA", "name": "amara", "email": "amara@example.com"},
                {"id": "U0BEN", "name": "ben", "email": "ben@example.com"},
            ],
            "channels": [{"id": "C0TEAM", "name": "team", "members": ["U0AMARA"]}],
        }
    ]
}
SCOPES = (
    "channels:history channels:manage channels:read chat:write emoji:read files:read files:write groups:read groups:write im:read"
    " im:write reactions:read reactions:write team:read usergroups:read users:read users:read.email"
)


async def test_every_step_goes_as_slack_documents_it() -> None:
    async with PracticeSlack.start(SEED, limits=Limits(enabled=False)) as slack:
        tokens = slack.install(AppConfig(bot_scopes=tuple(SCOPES.split())))
        assert await differences(slack.api_url, tokens.bot_token) == []
    assert len(STEPS) > 70
