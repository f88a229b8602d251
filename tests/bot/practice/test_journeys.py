"""A real Bolt app, over signed HTTP and over Socket Mode, lives through everything a person can do to it."""

from typing import Any

import pytest

from bot.practice import ImpossibleError, PracticeSlack
from tests.bot.practice.bolt_app import FORM, Probe, actions, button, plain


async def test_a_command_is_answered_only_to_the_person_who_typed_it(
    slack: PracticeSlack, either: Probe
) -> None:
    amara, ben = slack.person("U0AMARA"), slack.person("U0BEN")
    answer = await amara.types("/probe hello there", channel="C0TEAM")
    assert answer.ok
    assert answer.text == "You said hello there"
    assert [each.text for each in amara.ephemerals("C0TEAM")] == ["You said hello there"]
    assert ben.ephemerals("C0TEAM") == []


async def test_a_command_opens_a_modal_that_is_filled_in_and_closes(
    slack: PracticeSlack, either: Probe
) -> None:
    amara = slack.person("U0AMARA")
    await amara.types("/probe form")
    offered = await amara.looks_up(amara.modal, "whom", "As")  # type: ignore[arg-type]  # a missing modal fails loudly
    assert [each["value"] for each in offered.options] == ["lund"]
    answer = await amara.submits(values={"name": "Asta", "kind": "visit", "whom": "lund"})
    assert answer.ok
    assert amara.modal is None
    values = either.bodies("submitted")[0]["view"]["state"]["values"]
    assert values["name"]["it"] == {"type": "plain_text_input", "value": "Asta"}
    assert values["kind"]["it"]["selected_option"]["value"] == "visit"
    assert values["who"]["whom"]["selected_option"]["text"]["text"] == "As Lund"


async def test_field_errors_keep_the_modal_and_what_was_typed(slack: PracticeSlack, either: Probe) -> None:
    amara = slack.person("U0AMARA")
    await amara.shortcut("ask")
    either.reply = {"response_action": "errors", "errors": {"name": "Who exactly?"}}
    answer = await amara.submits(values={"name": "Someone"})
    assert answer.errors == {"name": "Who exactly?"}
    assert amara.modal is not None
    assert amara.modal.typed["name"]["it"]["value"] == "Someone"


async def test_submissions_can_update_push_and_clear(slack: PracticeSlack, either: Probe) -> None:
    amara = slack.person("U0AMARA")
    await amara.shortcut("ask")
    either.reply = {"response_action": "update", "view": {**FORM, "title": plain("Second")}}
    await amara.submits(values={"name": "Asta"})
    assert amara.modal is not None
    assert amara.modal.title == plain("Second")
    assert amara.modal.typed["name"]["it"]["value"] == "Asta"
    either.reply = {"response_action": "push", "view": FORM}
    await amara.submits()
    assert len(amara.modals) == 2
    either.reply = {"response_action": "clear"}
    await amara.submits(values={"name": "Asta"})
    assert amara.modals == []


async def test_closing_is_told_and_uncovers_the_modal_below(slack: PracticeSlack, either: Probe) -> None:
    amara = slack.person("U0AMARA")
    await amara.shortcut("ask")
    first = amara.modal
    assert first is not None
    await amara.presses(first, "more")
    assert len(amara.modals) == 2
    await amara.closes()
    assert amara.modal is not None
    assert amara.modal.id == first.id
    await amara.closes()
    assert either.bodies("closed")[0]["is_cleared"] is False
    assert amara.modal is None


async def test_a_press_on_an_ephemeral_message_replaces_it(slack: PracticeSlack, either: Probe) -> None:
    amara = slack.person("U0AMARA")
    asked = await amara.types("/probe blocks", channel="C0TEAM")
    assert asked.message is not None
    await amara.presses(asked.message, "press", "v")
    assert [each.text for each in amara.ephemerals("C0TEAM")] == ["Pressed"]
    assert either.bodies("press")[0]["container"]["is_ephemeral"] is True


async def test_a_direct_message_is_pressed_and_the_payload_is_whole(
    slack: PracticeSlack, either: Probe
) -> None:
    posted = await either.client.chat_postMessage(
        channel="U0AMARA", text="Hi", blocks=[actions(button("press"))]
    )
    assert posted["channel"].startswith("D")
    amara = slack.person("U0AMARA")
    message = await amara.receives()
    await amara.presses(message, "press")
    body: dict[str, Any] = either.bodies("press")[0]
    assert body["message"]["ts"] == posted["ts"]
    assert body["channel"] == {"id": posted["channel"], "name": "directmessage"}
    assert body["container"]["message_ts"] == posted["ts"]
    assert body["user"]["team_id"] == body["team"]["id"] == "T0ONE"
    assert {"trigger_id", "response_url", "state", "api_app_id", "token"} <= set(body)
    assert body["actions"][0]["action_id"] == "press"
    assert [each.text for each in amara.messages()] == ["Pressed"]


async def test_home_is_published_when_it_is_opened(slack: PracticeSlack, either: Probe) -> None:
    amara = slack.person("U0AMARA")
    assert slack.workspace().homes == {}
    assert (await amara.opens_home()).ok
    assert amara.home is not None
    assert (await amara.presses(amara.home, "press")).delivery is not None
    await amara.opens_home()
    first, second = either.bodies("opened")
    assert "view" not in first
    assert second["view"]["id"] == amara.home.id


async def test_a_message_shortcut_carries_the_message(slack: PracticeSlack, either: Probe) -> None:
    said = slack.person("U0BEN").says("Asta & <Co> called", channel="C0TEAM")
    await slack.person("U0AMARA").message_shortcut("keep", said)
    body = either.bodies("keep")[0]
    assert body["message"]["text"] == "Asta &amp; &lt;Co&gt; called"
    assert body["message"]["blocks"][0]["elements"][0]["elements"][0]["text"] == "Asta & <Co> called"
    assert body["channel"]["id"] == "C0TEAM"
    assert body["message_ts"] == said.ts


async def test_people_come_change_and_the_app_goes(slack: PracticeSlack, either: Probe) -> None:
    new = slack.add_user(name="dara")
    slack.update_user(new.id, deleted=True)
    await slack.until(lambda: either.bodies("user_change"))
    assert either.bodies("team_join")[0]["event"]["user"]["id"] == new.id
    assert either.bodies("user_change")[0]["event"]["user"]["deleted"] is True
    slack.uninstall(either.tokens)
    await slack.until(lambda: either.bodies("app_uninstalled"))
    assert either.bodies("tokens_revoked")[0]["event"]["tokens"]["bot"] == [either.tokens.bot_user_id]


async def test_the_client_complains_before_anything_is_sent(slack: PracticeSlack, probe: Probe) -> None:
    amara = slack.person("U0AMARA")
    await amara.shortcut("ask")
    assert (await amara.submits()).errors == {"name": "Please complete this required field."}
    assert (await amara.submits(values={"name": "A"})).errors == {
        "name": "Please enter at least 2 characters."
    }
    too_long = await amara.submits(values={"name": "A" * 21})
    assert too_long.errors == {"name": "Please enter no more than 20 characters."}
    assert too_long.delivery is None
    assert probe.bodies("submitted") == []


@pytest.mark.parametrize("values", [{"kind": "dinner"}, {"whom": "nobody"}, {"nowhere": "x"}, {"name": 3}])
async def test_only_what_the_form_offers_can_be_entered(
    slack: PracticeSlack, probe: Probe, values: dict[str, Any]
) -> None:
    amara = slack.person("U0AMARA")
    await amara.shortcut("ask")
    with pytest.raises(ImpossibleError):
        await amara.submits(values=values)


async def test_a_button_that_is_gone_cannot_be_pressed_but_can_be_forged(
    slack: PracticeSlack, probe: Probe
) -> None:
    posted = await probe.client.chat_postMessage(
        channel="U0AMARA", text="Hi", blocks=[actions(button("press"))]
    )
    amara = slack.person("U0AMARA")
    message = await amara.receives()
    await probe.client.chat_update(channel=posted["channel"], ts=posted["ts"], text="Done", blocks=[])
    with pytest.raises(ImpossibleError, match="there is no press"):
        await amara.presses(message, "press")
    assert (await amara.forges_press(message, "press", value="anything")).ok
    assert probe.bodies("press")[0]["actions"][0]["value"] == "anything"


async def test_nobody_presses_in_messages_they_cannot_see(slack: PracticeSlack, probe: Probe) -> None:
    await probe.client.chat_postMessage(channel="U0AMARA", text="Hi", blocks=[actions(button("press"))])
    message = await slack.person("U0AMARA").receives()
    with pytest.raises(ImpossibleError, match="cannot see"):
        await slack.person("U0BEN").presses(message, "press")


async def test_an_answer_with_errors_for_no_input_is_no_answer(slack: PracticeSlack, probe: Probe) -> None:
    amara = slack.person("U0AMARA")
    await amara.shortcut("ask")
    probe.reply = {"response_action": "errors", "errors": {"tools": "not an input"}}
    assert (await amara.submits(values={"name": "Asta"})).failure == "invalid_response"
    assert amara.modal is not None


async def test_a_fourth_modal_is_refused(slack: PracticeSlack, probe: Probe) -> None:
    amara = slack.person("U0AMARA")
    await amara.shortcut("ask")
    for _ in range(2):
        front = amara.modal
        assert front is not None
        await amara.presses(front, "more")
    assert len(amara.modals) == 3
    front = amara.modal
    assert front is not None
    assert (await amara.presses(front, "more")).failure == "dispatch_failed"
    assert slack.recorded.calls_to("views.push")[-1].answer["error"] == "push_limit_reached"


async def test_guests_may_use_commands_and_outsiders_may_not(slack: PracticeSlack, probe: Probe) -> None:
    assert (await slack.person("U0GUEST").types("/probe hi")).ok
    with pytest.raises(ImpossibleError, match="another organisation"):
        await slack.person("U0OUT").types("/probe hi", channel="C0TEAM")
