"""Whatever JSON comes in, the answer is Slack's and never a crash."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.practice import Limits, PracticeSlack
from bot.practice.blockkit.checks import Report
from bot.practice.blockkit.elements import IN_INPUT, SELECTS
from bot.practice.blockkit.surfaces import HOME, KINDS, MESSAGE, MODAL, check_blocks
from bot.practice.blockkit.views import check_view, is_too_large
from bot.practice.fields import fields_of, state_of
from bot.practice.installing import SCOPES_KNOWN
from bot.practice.methods import METHODS
from bot.practice.reading import mentions, words
from tests.bot.practice.bolt_app import CONFIG, SEED
from tests.bot.practice.calling import as_bot
from tests.bot.practice.newer_payloads import NEWER_TAKEN
from tests.bot.practice.payload_table import TAKEN

# Drawing takes its time on a busy machine; that is no finding.
CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
EVERYTHING = replace(CONFIG, bot_scopes=tuple(SCOPES_KNOWN))
NAMES = st.sampled_from(
    [
        "type",
        "text",
        "elements",
        "element",
        "accessory",
        "options",
        "value",
        "action_id",
        "block_id",
        "rows",
        "fields",
        "initial_option",
        "initial_options",
        "option_groups",
        "confirm",
        "url",
        "image_url",
        "min_length",
        "filter",
    ]
)
TYPES = st.sampled_from(
    [*KINDS, *SELECTS, "button", "plain_text", "mrkdwn", "raw_text", "rich_text_section", "http://["]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8) | TYPES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=6),
    max_leaves=25,
)
BLOCK = st.fixed_dictionaries(
    {"type": st.sampled_from(sorted(KINDS))},
    optional={
        "text": JSON,
        "elements": JSON,
        "element": JSON,
        "accessory": JSON,
        "rows": JSON,
        "fields": JSON,
        "child_blocks": JSON,
        "tasks": JSON,
    },
)


@CALM
@given(blocks=JSON | st.lists(BLOCK, max_size=4))
def test_any_blocks_are_judged(blocks: Any) -> None:
    for surface in (MESSAGE, MODAL, HOME):
        assert all("[json-pointer:/blocks" in each for each in check_blocks(blocks, surface, at="/blocks"))


@CALM
@given(view=JSON | st.fixed_dictionaries({"type": st.just("modal"), "blocks": JSON, "title": JSON}))
def test_any_view_is_judged(view: Any) -> None:
    assert isinstance(check_view(view, kind="modal"), list)
    assert isinstance(is_too_large({"view": view}), bool)


@CALM
@given(element=JSON)
def test_any_element_is_judged(element: Any) -> None:
    IN_INPUT(element, "/element", Report())


@pytest.mark.parametrize(
    "block",
    [
        {"type": "table", "rows": [[{"type": "rich_text", "elements": 7}]]},
        {"type": "image", "alt_text": "x", "image_url": "http://["},
        {"type": ["section"]},
        {"type": "section", "text": {"type": {}, "text": "\ud800"}},
    ],
)
def test_odd_blocks_are_judged(block: Any) -> None:
    assert check_blocks([block], MESSAGE, at="/blocks")
    assert not is_too_large(block)


def test_every_block_taken_can_be_read_and_filled_in() -> None:
    blocks = list((TAKEN | NEWER_TAKEN).values())
    assert words(blocks)
    assert mentions(blocks) == ["<@U0AMARA>", "<@here>"]
    assert all(field.type for field in fields_of(blocks))
    assert state_of(blocks, {})


ARGUMENTS = sorted({name for method in METHODS.values() for name in method.declared})
KNOWN = st.sampled_from(["C0TEAM", "U0AMARA", "U0CLEO", "T0ONE", "x"])
CALL = st.dictionaries(st.sampled_from(ARGUMENTS), JSON | KNOWN, max_size=6)


@settings(CALM, max_examples=25)
@given(calls=st.lists(st.tuples(st.sampled_from(sorted(METHODS)), CALL), max_size=6))
async def test_any_arguments_are_answered(calls: list[tuple[str, dict[str, Any]]]) -> None:
    async with PracticeSlack.start(SEED, limits=Limits(enabled=False)) as slack:
        tokens = slack.install(EVERYTHING)
        for method, arguments in calls:
            answer = await as_bot(slack, tokens, method, **{"channel": "C0TEAM", "text": "x"} | arguments)
            assert answer.get("status", 200) == 200
