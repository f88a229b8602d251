"""Direct messages: people among themselves, groups, and what a bot can learn of either, which is nothing."""

from dataclasses import replace
from typing import Any

import pytest

from bot.practice import ImpossibleError, PracticeSlack, Tokens
from tests.bot.practice.bolt_app import CONFIG, Probe
from tests.bot.practice.calling import as_bot

SCOPES = (
    *("channels:history", "groups:history", "im:history", "mpim:history"),
    *("channels:read", "groups:read", "im:read", "mpim:read"),
    *("im:write", "mpim:write", "chat:write", "reactions:read", "reactions:write", "files:read"),
)
EVENTS = (
    *("message.im", "message.mpim", "message.channels", "reaction_added", "file_shared"),
    "app_home_opened",
)
NOSY = replace(CONFIG, bot_scopes=(*CONFIG.bot_scopes, *SCOPES), bot_optional_scopes=(), bot_events=EVENTS)


@pytest.fixture
def tokens(slack: PracticeSlack) -> Tokens:
    """An app that may read everything there is a scope for."""
    return slack.install(NOSY)


def test_two_people_write_to_each_other_and_find_it_again(slack: PracticeSlack, tokens: Tokens) -> None:
    amara, ben = slack.person("U0AMARA"), slack.person("U0BEN")
    room = amara.opens_direct("U0BEN")
    said = amara.says("Asta called", channel=room.id)
    assert ben.opens_direct("U0AMARA") == room
    assert ben.messages(room.id) == [said]
    ben.says("Thank you", channel=room.id, thread_ts=said.ts)
    assert [each.text for each in amara.messages(room.id, thread_ts=said.ts)] == ["Asta called", "Thank you"]
    with pytest.raises(ImpossibleError, match="is not in"):
        slack.person("U0GUEST").messages(room.id)


def test_a_group_is_found_by_who_is_in_it(slack: PracticeSlack, tokens: Tokens) -> None:
    slack.add_user(name="dara", id="U0DARA")
    amara = slack.person("U0AMARA")
    group = amara.opens_direct("U0BEN", "U0DARA")
    assert (group.is_mpim, group.is_private, group.is_im) == (True, True, False)
    assert group.name == "mpdm-amara--ben--dara-1"
    assert slack.person("U0DARA").opens_direct("U0BEN", "U0AMARA") == group
    assert amara.opens_direct("U0BEN").id != group.id


def test_somebody_writes_to_themselves(slack: PracticeSlack, tokens: Tokens) -> None:
    notes = slack.person("U0AMARA").opens_direct("U0AMARA")
    assert notes.members == ("U0AMARA",)
    assert slack.person("U0AMARA").says("Ring Asta", channel=notes.id).text == "Ring Asta"


@pytest.mark.parametrize(
    ("who", "whom", "why"),
    [
        ("U0AMARA", ["U0NONE"], "nobody in Harbour"),
        ("U0AMARA", ["U0CLEO"], "cleo is deactivated"),
        ("U0AMARA", ["bot"], "is an app"),
        ("U0AMARA", ["U0GUEST"], "shares no channel"),
        ("U0GUEST", ["U0AMARA"], "shares no channel"),
        ("U0GUEST", ["U0OUT"], "shares no channel"),
    ],
)
def test_whom_one_cannot_write_to(
    slack: PracticeSlack, tokens: Tokens, who: str, whom: list[str], why: str
) -> None:
    named = [str(tokens.bot_user_id) if each == "bot" else each for each in whom]
    with pytest.raises(ImpossibleError, match=why):
        slack.person(who).opens_direct(*named)


def test_nine_people_are_the_most(slack: PracticeSlack, tokens: Tokens) -> None:
    others = [slack.add_user(name=f"p{number}").id for number in range(9)]
    assert len(slack.person("U0AMARA").opens_direct(*others[:8]).members) == 9
    with pytest.raises(ImpossibleError, match="9 people at most"):
        slack.person("U0AMARA").opens_direct(*others)


def test_a_guest_and_an_outsider_are_written_to_from_a_channel_they_share(
    slack: PracticeSlack, tokens: Tokens
) -> None:
    slack.invite("C0TEAM", "U0GUEST")
    assert slack.person("U0GUEST").opens_direct("U0AMARA").members == ("U0GUEST", "U0AMARA")
    assert slack.person("U0AMARA").opens_direct("U0OUT").is_im
    slack.update_user("U0OUT", is_stranger=True)
    with pytest.raises(ImpossibleError, match="shares no channel"):
        slack.person("U0AMARA").opens_direct("U0OUT")


def test_nothing_is_sent_to_somebody_who_has_left(slack: PracticeSlack, tokens: Tokens) -> None:
    amara = slack.person("U0AMARA")
    room = amara.opens_direct("U0BEN")
    amara.says("Are you there?", channel=room.id)
    slack.update_user("U0BEN", deleted=True)
    with pytest.raises(ImpossibleError, match="ben is deactivated"):
        amara.says("Ben?", channel=room.id)
    assert len(amara.messages(room.id)) == 1


def test_an_answer_stands_in_a_thread_that_is_there(slack: PracticeSlack, tokens: Tokens) -> None:
    amara = slack.person("U0AMARA")
    root = amara.says("One", channel="C0TEAM")
    reply = amara.says("Two", channel="C0TEAM", thread_ts=root.ts)
    assert amara.says("Three", channel="C0TEAM", thread_ts=reply.ts).thread_ts == root.ts
    with pytest.raises(ImpossibleError, match="has no message"):
        amara.says("Four", channel="C0TEAM", thread_ts="1.1")


READING: list[tuple[str, dict[str, Any]]] = [
    ("conversations.info", {}),
    ("conversations.history", {}),
    ("conversations.replies", {"ts": "TS"}),
    ("conversations.members", {}),
    ("conversations.open", {}),
    ("reactions.get", {"timestamp": "TS"}),
    ("reactions.add", {"timestamp": "TS", "name": "tada"}),
    ("chat.postMessage", {"text": "Hello"}),
    ("chat.postEphemeral", {"text": "Hello", "user": "U0AMARA"}),
    ("chat.update", {"ts": "TS", "text": "Hello"}),
    ("chat.delete", {"ts": "TS"}),
    ("chat.getPermalink", {"message_ts": "TS"}),
    ("conversations.join", {}),
    ("conversations.leave", {}),
]


@pytest.mark.parametrize("several", [False, True], ids=["two", "three"])
async def test_a_bot_that_is_no_member_learns_nothing(
    slack: PracticeSlack, probe: Probe, several: bool
) -> None:
    slack.rescope(probe.tokens, (*SCOPES, "channels:join", "channels:manage"))
    slack.configure(probe.tokens.app_id, bot_events=EVENTS)
    slack.add_user(name="dara", id="U0DARA")
    amara = slack.person("U0AMARA")
    room = amara.opens_direct("U0BEN", *(["U0DARA"] if several else []))
    said = amara.says("Between us", channel=room.id)
    slack.person("U0BEN").reacts(said, "tada")
    photo = amara.uploads("harbour.jpg", b"\xff\xd8", channel=room.id)
    await slack.settled()
    assert slack.recorded.deliveries == []
    for method, arguments in READING:
        named = {key: said.ts if value == "TS" else value for key, value in arguments.items()}
        answer = await as_bot(slack, probe.tokens, method, channel=room.id, **named)
        assert answer["error"] == "channel_not_found", method
    for method in ("conversations.list", "users.conversations"):
        listed = await as_bot(slack, probe.tokens, method, types="im,mpim", user="U0AMARA")
        assert listed["channels"] == []
    assert (await as_bot(slack, probe.tokens, "files.info", file=photo.id))["error"] == "file_not_found"


async def test_a_message_shortcut_carries_what_the_bot_cannot_read(
    slack: PracticeSlack, probe: Probe
) -> None:
    amara = slack.person("U0AMARA")
    room = amara.opens_direct("U0BEN")
    said = slack.person("U0BEN").says("Asta called", channel=room.id)
    assert (await amara.message_shortcut("keep", said)).ok
    (body,) = probe.bodies("keep")
    assert body["channel"] == {"id": room.id, "name": "directmessage"}
    assert body["message"]["text"] == "Asta called"
    assert (body["message"]["user"], body["user"]["id"]) == ("U0BEN", "U0AMARA")
    refused = await as_bot(slack, probe.tokens, "chat.getPermalink", channel=room.id, message_ts=said.ts)
    assert refused["error"] == "channel_not_found"


async def test_a_command_works_among_people_and_only_its_sender_sees_the_answer(
    slack: PracticeSlack, probe: Probe
) -> None:
    amara = slack.person("U0AMARA")
    room = amara.opens_direct("U0BEN")
    answer = await amara.types("/probe hello", channel=room.id)
    assert answer.delivery is not None
    assert answer.delivery.payload["channel_id"] == room.id
    assert [each.text for each in amara.ephemerals(room.id)] == ["You said hello"]
    assert slack.person("U0BEN").ephemerals(room.id) == []


async def test_a_bot_opens_a_group_and_hears_what_is_said_in_it(slack: PracticeSlack, tokens: Tokens) -> None:
    opened = await as_bot(slack, tokens, "conversations.open", users="U0AMARA,U0BEN", return_im=True)
    group = opened["channel"]
    assert (group["is_mpim"], group["is_member"], group["num_members"]) == (True, True, 3)
    again = await as_bot(slack, tokens, "conversations.open", users="U0BEN,U0AMARA")
    assert (again["channel"]["id"], again["already_open"]) == (group["id"], True)
    slack.person("U0BEN").says("Who is this?", channel=group["id"])
    history = await as_bot(slack, tokens, "conversations.history", channel=group["id"])
    assert [each["text"] for each in history["messages"]] == ["Who is this?"]
    listed = await as_bot(slack, tokens, "conversations.list", types="mpim")
    assert [each["id"] for each in listed["channels"]] == [group["id"]]
    await slack.settled()


async def test_what_is_said_in_a_bots_group_reaches_it_as_an_event(
    slack: PracticeSlack, probe: Probe
) -> None:
    slack.rescope(probe.tokens, SCOPES)
    slack.configure(probe.tokens.app_id, bot_events=EVENTS)
    opened = await as_bot(slack, probe.tokens, "conversations.open", users="U0AMARA,U0BEN")
    slack.person("U0BEN").says("Who is this?", channel=opened["channel"]["id"])
    await slack.settled()
    (event,) = slack.recorded.events("message")
    assert event.payload["event"]["channel_type"] == "mpim"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({"users": "U0AMARA,U0NONE"}, "user_not_found"),
        ({"users": "U0AMARA,U0CLEO"}, "user_disabled"),
        ({"users": ",".join(f"U{number}" for number in range(9))}, "user_not_found"),
        ({"users": "U0AMARA,U0OUT,U0GUEST"}, "invalid_user_combination"),
        ({"users": "U0AMARA,U0BEN", "prevent_creation": True}, "channel_not_found"),
        ({"channel": "C0TEAM"}, "method_not_supported_for_channel_type"),
        ({"channel": "D0NONE"}, "channel_not_found"),
        ({}, "users_list_not_supplied"),
    ],
)
async def test_groups_that_slack_does_not_open(
    slack: PracticeSlack, tokens: Tokens, arguments: dict[str, Any], code: str
) -> None:
    assert (await as_bot(slack, tokens, "conversations.open", **arguments))["error"] == code


async def test_a_bot_opens_eight_people_at_most(slack: PracticeSlack, tokens: Tokens) -> None:
    many = [slack.add_user(name=f"p{number}").id for number in range(9)]
    answer = await as_bot(slack, tokens, "conversations.open", users=",".join(many))
    assert answer["error"] == "too_many_users"
    assert (await as_bot(slack, tokens, "conversations.open", users=",".join(many[:8])))["ok"]


@pytest.mark.parametrize(
    ("kind", "scope"),
    [("im", "im"), ("mpim", "mpim"), ("private_channel", "groups"), ("public_channel", "channels")],
)
async def test_every_kind_of_conversation_has_its_scope(
    slack: PracticeSlack, tokens: Tokens, kind: str, scope: str
) -> None:
    slack.rescope(tokens, tuple({*SCOPES} - {f"{scope}:read"}))
    answer = await as_bot(slack, tokens, "conversations.list", types=kind)
    assert (answer["error"], answer["needed"]) == ("missing_scope", f"{scope}:read")
