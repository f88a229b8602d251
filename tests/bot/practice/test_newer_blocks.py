"""Newer blocks in a person's hands: what they press in them, and what they read."""

from typing import Any

import pytest

from bot.practice import ImpossibleError, PracticeSlack
from bot.practice.reading import words
from tests.bot.practice.bolt_app import Probe, actions, button, plain
from tests.bot.practice.newer_payloads import (
    BIN,
    CARD,
    OPINIONS,
    SOURCE,
    cell,
    data,
    holding,
    plan,
    press,
    replies,
    task,
)
from tests.bot.practice.payload_table import Block, rich

CAROUSEL: Block = {
    "type": "carousel",
    "elements": [CARD | {"block_id": "first", "actions": [button("choose")]}],
}


async def posted(probe: Probe, slack: PracticeSlack, *blocks: Block) -> Any:
    said = await probe.client.chat_postMessage(channel="U0AMARA", text="x", blocks=blocks)
    return next(each for each in slack.person("U0AMARA").messages() if each.ts == said["ts"])


@pytest.mark.parametrize(
    ("block", "pressed", "told"),
    [
        (CAROUSEL, "choose", {"type": "button", "block_id": "first", "value": "v"}),
        (holding(actions(button("inside"))), "inside", {"type": "button", "block_id": "row", "value": "v"}),
        (data([press("cell")]), "cell", {"type": "button", "value": "v"}),
        (
            replies(OPINIONS),
            "opinion",
            {"type": "feedback_buttons", "value": "bad", "text": plain("Bad")},
        ),
        (replies(BIN), "bin", {"type": "icon_button", "value": "it", "text": plain("Delete")}),
    ],
    ids=["carousel", "container", "data table", "opinion", "icon"],
)
async def test_what_is_pressed_in_them_is_told(
    slack: PracticeSlack, probe: Probe, block: Block, pressed: str, told: dict[str, Any]
) -> None:
    message = await posted(probe, slack, block)
    answer = await slack.person("U0AMARA").presses(message, pressed, told["value"])
    assert answer.delivery is not None
    (action,) = answer.delivery.payload["actions"]
    assert action["action_id"] == pressed
    assert told.items() <= action.items()


async def test_there_is_no_third_opinion_and_no_press_for_others(slack: PracticeSlack, probe: Probe) -> None:
    message = await posted(probe, slack, replies(OPINIONS, BIN | {"visible_to_user_ids": ["U0BEN"]}))
    amara = slack.person("U0AMARA")
    with pytest.raises(ImpossibleError, match="has good and bad"):
        await amara.presses(message, "opinion", "so so")
    with pytest.raises(ImpossibleError, match="is not shown to amara"):
        await amara.presses(message, "bin")


def test_they_are_read_in_order() -> None:
    blocks = [
        data([cell("Runner")]),
        holding(actions(button("b", text=plain("Inside")))),
        plan(task(title="Look", details=rich({"type": "text", "text": "Closely"}), sources=[SOURCE])),
        replies(OPINIONS),
        CARD | {"body": plain("Body"), "actions": [button("b", text=plain("Choose"))]},
    ]
    assert words(blocks) == [
        *("Beans", "Name", "Runner"),
        *("x", "Inside"),
        *("A plan", "Look", "Closely", "a"),
        *("Good", "Bad"),
        *("x", "Body", "Choose"),
    ]
