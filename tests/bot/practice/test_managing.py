"""Apps that make and change channels, groups and files of their own."""

from typing import Any

import aiohttp
import pytest

from bot.practice import AppConfig, PracticeSlack, Tokens
from tests.bot.practice.calling import as_bot

EVENTS = (
    "channel_created",
    "channel_rename",
    "channel_archive",
    "member_left_channel",
    "subteam_updated",
    "subteam_members_changed",
    "subteam_created",
)
SCOPES = "channels:manage channels:read groups:write groups:read chat:write usergroups:read usergroups:write files:read files:write"


@pytest.fixture
def tokens(slack: PracticeSlack) -> Tokens:
    return slack.install(AppConfig(bot_scopes=tuple(SCOPES.split()), bot_events=EVENTS))


async def made(slack: PracticeSlack, tokens: Tokens, name: str = "pier") -> str:
    return str((await as_bot(slack, tokens, "conversations.create", name=name))["channel"]["id"])


async def test_a_channel_is_made_renamed_described_and_archived(slack: PracticeSlack, tokens: Tokens) -> None:
    pier = await made(slack, tokens)
    assert (await as_bot(slack, tokens, "conversations.rename", channel=pier, name="quay"))["channel"][
        "name"
    ] == "quay"
    assert (await as_bot(slack, tokens, "conversations.setTopic", channel=pier, topic="Rain"))["channel"][
        "topic"
    ]["value"] == "Rain"
    assert (await as_bot(slack, tokens, "conversations.setPurpose", channel=pier, purpose="Boats"))[
        "purpose"
    ] == "Boats"
    assert (await as_bot(slack, tokens, "conversations.archive", channel=pier))["ok"]
    assert slack.workspace().channels[pier].is_archived


async def test_people_come_and_go(slack: PracticeSlack, tokens: Tokens) -> None:
    pier = await made(slack, tokens)
    assert (await as_bot(slack, tokens, "conversations.invite", channel=pier, users="U0AMARA,U0BEN"))["ok"]
    assert {"U0AMARA", "U0BEN"} <= set(slack.workspace().channels[pier].members)
    assert (await as_bot(slack, tokens, "conversations.kick", channel=pier, user="U0BEN"))["ok"]
    assert "U0BEN" not in slack.workspace().channels[pier].members
    assert (await as_bot(slack, tokens, "conversations.leave", channel=pier))["ok"]
    assert (await as_bot(slack, tokens, "conversations.leave", channel=pier))["not_in_channel"]


@pytest.mark.parametrize(
    ("method", "given", "code"),
    [
        ("conversations.create", {"name": "x" * 81}, "invalid_name_maxlength"),
        ("conversations.rename", {"channel": "C0TEAM", "name": "quay"}, "not_in_channel"),
        ("conversations.archive", {"channel": "C0SECRET"}, "channel_not_found"),
        ("conversations.invite", {"channel": "PIER", "users": ","}, "no_user"),
        ("conversations.kick", {"channel": "PIER", "user": "U0BEN"}, "not_in_channel"),
        ("usergroups.users.update", {"usergroup": "S0NONE", "users": "U0BEN"}, "no_such_subteam"),
        ("files.getUploadURLExternal", {"filename": "a.txt", "length": 0}, "invalid_arguments"),
        ("files.completeUploadExternal", {"files": [{"id": "F0NONE"}]}, "file_not_found"),
        ("users.lookupByEmail", {"email": "ben@example.com"}, "missing_scope"),
    ],
)
async def test_what_cannot_be_has_slacks_own_code(
    slack: PracticeSlack, tokens: Tokens, method: str, given: dict[str, Any], code: str
) -> None:
    pier = await made(slack, tokens)
    asked = {name: pier if value == "PIER" else value for name, value in given.items()}
    assert (await as_bot(slack, tokens, method, **asked))["error"] == code


async def test_a_private_channel_needs_its_own_scope(slack: PracticeSlack) -> None:
    tokens = slack.install(AppConfig(bot_scopes=("channels:manage",)))
    refused = await as_bot(slack, tokens, "conversations.create", name="inner", is_private=True)
    assert (refused["error"], refused["needed"]) == ("missing_scope", "groups:write")


async def test_a_group_of_people_changes_and_everybody_hears(slack: PracticeSlack, tokens: Tokens) -> None:
    group = slack.add_usergroup(handle="crew", name="Crew", users=["U0AMARA"])
    told = await as_bot(slack, tokens, "usergroups.users.update", usergroup=group.id, users="U0BEN")
    assert told["usergroup"]["users"] == ["U0BEN"]
    slack.regroup(group.id, ["U0BEN", "U0AMARA"])
    assert slack.workspace().usergroups[group.id].users == ("U0BEN", "U0AMARA")


@pytest.mark.parametrize("form", [False, True], ids=["as bytes", "as a form"])
async def test_a_file_is_announced_brought_and_shown(
    slack: PracticeSlack, tokens: Tokens, form: bool
) -> None:
    pier = await made(slack, tokens)
    asked = await as_bot(slack, tokens, "files.getUploadURLExternal", filename="pier.txt", length=5)
    body: Any = b"boats"
    if form:
        body = aiohttp.FormData()
        body.add_field("file", b"boats", filename="pier.txt")
    async with aiohttp.ClientSession() as session, session.post(asked["upload_url"], data=body) as sent:
        assert await sent.text() == "OK - 5"
    done = await as_bot(
        slack,
        tokens,
        "files.completeUploadExternal",
        files=[{"id": asked["file_id"], "title": "Boats"}],
        channel_id=pier,
        initial_comment="Two of them",
    )
    assert done["files"] == [{"id": asked["file_id"], "title": "Boats"}]
    (message,) = [each for each in slack.workspace().messages[pier] if each.files]
    assert message.text == "Two of them"
    assert (await as_bot(slack, tokens, "files.info", file=asked["file_id"]))["file"]["size"] == 5


async def test_what_is_not_what_was_announced_is_not_taken(slack: PracticeSlack, tokens: Tokens) -> None:
    asked = await as_bot(slack, tokens, "files.getUploadURLExternal", filename="pier.txt", length=5)
    async with aiohttp.ClientSession() as session:
        async with session.post(asked["upload_url"], data=b"a fleet") as sent:
            assert sent.status == 400
        async with session.post(f"{slack.url}/upload/T0ONE-F0NONE", data=b"x") as sent:
            assert sent.status == 404
    early = await as_bot(slack, tokens, "files.completeUploadExternal", files=[{"id": asked["file_id"]}])
    assert early["error"] == "file_not_found"
