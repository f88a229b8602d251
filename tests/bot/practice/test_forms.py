"""What Slack's client lets people enter, element by element."""

from typing import Any

import pytest

from bot.practice import ImpossibleError, PracticeSlack
from bot.practice.fields import fields_of, state_of
from bot.practice.forms import value_object
from tests.bot.practice.bolt_app import CONFIG, actions, button, field_block, modal, plain
from tests.bot.practice.calling import as_bot
from tests.bot.practice.endpoint import listening
from tests.bot.practice.payload_table import option, select, several


def entered(slack: PracticeSlack, element: dict[str, Any], raw: object) -> dict[str, Any]:
    field = next(fields_of([field_block("b", element)]))
    return value_object(field, raw, slack.workspace(), [], chooser="U0AMARA")


@pytest.mark.parametrize(
    ("element", "raw", "reported"),
    [
        (select(options=several(2)), "1", {"selected_option": option("1")}),
        (select("radio_buttons", options=several(2)), "0", {"selected_option": option("0")}),
        (
            select("checkboxes", options=several(3)),
            ["0", "2"],
            {"selected_options": [option("0"), option("2")]},
        ),
        (select("users_select"), "U0BEN", {"selected_user": "U0BEN"}),
        (select("multi_users_select"), ["U0BEN", "U0AMARA"], {"selected_users": ["U0BEN", "U0AMARA"]}),
        (select("conversations_select"), "C0TEAM", {"selected_conversation": "C0TEAM"}),
        (select("channels_select"), "C0TEAM", {"selected_channel": "C0TEAM"}),
        (select("datepicker"), "2026-11-30", {"selected_date": "2026-11-30"}),
        (select("timepicker"), "09:30", {"selected_time": "09:30"}),
        (select("datetimepicker"), 1_800_000_000, {"selected_date_time": 1_800_000_000}),
        (select("number_input"), "3", {"value": "3"}),
        (select("plain_text_input"), "", {"value": None}),
        (select("users_select"), None, {"selected_user": None}),
        (select("multi_users_select"), None, {"selected_users": []}),
    ],
)
def test_a_choice_is_reported_as_slack_reports_it(
    slack: PracticeSlack, element: dict[str, Any], raw: object, reported: dict[str, Any]
) -> None:
    assert entered(slack, element, raw) == {"type": element["type"], **reported}


@pytest.mark.parametrize(
    ("element", "raw"),
    [
        (select(options=several(2)), "7"),
        (select("checkboxes", options=several(2)), "0"),
        (select("users_select"), "U0CLEO"),
        (select("users_select"), "U0NONE"),
        (select("multi_users_select", max_selected_items=1), ["U0BEN", "U0AMARA"]),
        (select("channels_select"), "C0SECRET"),
        (select("datepicker"), "30 November"),
        (select("external_select"), "lund"),
        (select("plain_text_input"), 7),
    ],
)
def test_what_is_not_offered_cannot_be_chosen(
    slack: PracticeSlack, element: dict[str, Any], raw: object
) -> None:
    with pytest.raises(ImpossibleError):
        entered(slack, element, raw)


def test_untouched_fields_report_what_was_preselected() -> None:
    blocks = [
        field_block("t", select("plain_text_input", initial_value="Asta")),
        field_block("s", select(options=several(2), initial_option=option("1"))),
        actions(select("users_select"), button("no state"), block_id="a"),
    ]
    assert state_of(blocks, {}) == {
        "t": {"it": {"type": "plain_text_input", "value": "Asta"}},
        "s": {"it": {"type": "static_select", "selected_option": option("1")}},
        "a": {"it": {"type": "users_select", "selected_user": None}},
    }


NUMBER = {
    "type": "number_input",
    "action_id": "it",
    "is_decimal_allowed": False,
    "min_value": "1",
    "max_value": "9",
}
DECIMAL = {"type": "number_input", "action_id": "it", "is_decimal_allowed": True}


@pytest.mark.parametrize(
    ("element", "typed", "complaint"),
    [
        (select("email_text_input"), "asta", "Please enter a valid email address."),
        (select("url_text_input"), "harbour", "Please enter a valid URL."),
        (NUMBER, "2.5", "Please enter a whole number."),
        (NUMBER, "10", "Please enter a number in the allowed range."),
        (DECIMAL, "two", "Please enter a number."),
        (DECIMAL, "2.5", None),
        (select("email_text_input"), "asta@harbour.example", None),
        (select("url_text_input"), "https://harbour.example", None),
    ],
)
async def test_the_client_checks_what_is_typed(
    slack: PracticeSlack, element: dict[str, Any], typed: str, complaint: str | None
) -> None:
    async with listening() as endpoint:
        tokens = slack.install(CONFIG)
        slack.configure(tokens.app_id, request_url=endpoint.url)
        amara = slack.person("U0AMARA")
        trigger = (await amara.shortcut("ask")).delivery.payload["trigger_id"]  # type: ignore[union-attr]  # an answer without a delivery fails here
        opened = await as_bot(
            slack, tokens, "views.open", trigger_id=trigger, view=modal(field_block("b", element))
        )
        assert opened["ok"]
        assert (await amara.submits(values={"it": typed})).errors == ({"b": complaint} if complaint else {})


async def test_a_choice_that_tells_the_app_at_once_is_pressed(slack: PracticeSlack) -> None:
    async with listening() as endpoint:
        tokens = slack.install(CONFIG)
        slack.configure(tokens.app_id, request_url=endpoint.url)
        amara = slack.person("U0AMARA")
        first = await amara.shortcut("ask")
        assert first.delivery is not None
        chooser = field_block("pick", select(options=several(3)), dispatch_action=True)
        trigger = first.delivery.payload["trigger_id"]
        await as_bot(slack, tokens, "views.open", trigger_id=trigger, view=modal(chooser))
        front = amara.modal
        assert front is not None
        with pytest.raises(ImpossibleError, match="use presses"):
            await amara.submits(values={"it": "2"})
        chosen = (await amara.presses(front, "it", "2")).delivery
        assert chosen is not None
        assert chosen.payload["actions"][0]["selected_option"]["value"] == "2"
        assert chosen.payload["view"]["state"]["values"]["pick"]["it"]["selected_option"]["value"] == "2"
        stays = await as_bot(
            slack,
            tokens,
            "views.update",
            view_id=front.id,
            hash=front.hash,
            view=modal(chooser, title=plain("Two")),
        )
        assert stays["view"]["state"]["values"]["pick"]["it"]["selected_option"]["value"] == "2"
        moved = modal(chooser | {"block_id": "other"})
        fresh = await as_bot(slack, tokens, "views.update", view_id=front.id, view=moved)
        assert fresh["view"]["state"]["values"]["other"]["it"]["selected_option"] is None


async def test_what_is_chosen_on_a_message_travels_with_the_next_press(slack: PracticeSlack) -> None:
    async with listening() as endpoint:
        tokens = slack.install(CONFIG)
        slack.configure(tokens.app_id, request_url=endpoint.url)
        blocks = [
            actions(select(options=several(2)), button("go"), block_id="row"),
            field_block("note", {"type": "plain_text_input", "action_id": "it"}),
        ]
        await as_bot(slack, tokens, "chat.postMessage", channel="U0AMARA", text="x", blocks=blocks)
        amara = slack.person("U0AMARA")
        message = amara.messages()[0]
        await amara.presses(message, "it", "1", block_id="row")
        amara.fills(message, {"note": {"it": "by phone"}})
        pressed = (await amara.presses(message, "go")).delivery
        assert pressed is not None
        values = pressed.payload["state"]["values"]
        assert values["row"]["it"]["selected_option"]["value"] == "1"
        assert values["note"]["it"]["value"] == "by phone"


async def test_buttons_for_some_are_not_there_for_others(slack: PracticeSlack) -> None:
    async with listening() as endpoint:
        tokens = slack.install(CONFIG)
        slack.configure(tokens.app_id, request_url=endpoint.url)
        slack.invite("C0TEAM", tokens.bot_user_id)
        blocks = [actions(button("b", visible_to_user_ids=["U0AMARA"]))]
        await as_bot(slack, tokens, "chat.postMessage", channel="C0TEAM", text="x", blocks=blocks)
        message = slack.person("U0BEN").messages("C0TEAM")[-1]
        assert (await slack.person("U0AMARA").presses(message, "b")).ok
        with pytest.raises(ImpossibleError, match="not shown"):
            await slack.person("U0BEN").presses(message, "b")


async def test_same_buttons_are_told_apart_by_value_or_block(slack: PracticeSlack) -> None:
    async with listening() as endpoint:
        tokens = slack.install(CONFIG)
        slack.configure(tokens.app_id, request_url=endpoint.url)
        rows = [actions(button("b", value=each), block_id=each) for each in ("one", "two")]
        await as_bot(slack, tokens, "chat.postMessage", channel="U0AMARA", text="x", blocks=rows)
        amara = slack.person("U0AMARA")
        message = amara.messages()[0]
        with pytest.raises(ImpossibleError, match="say which block"):
            await amara.presses(message, "b")
        for answer in (
            await amara.presses(message, "b", "two"),
            await amara.presses(message, "b", block_id="two"),
        ):
            assert answer.delivery is not None
            assert answer.delivery.payload["actions"][0]["block_id"] == "two"
        with pytest.raises(ImpossibleError, match="has the value"):
            await amara.presses(message, "b", "three", block_id="one")
