"""What Slack refuses is refused here with Slack's code and pointer; what Slack takes is taken."""

from typing import Any

import pytest

from bot.practice import PracticeSlack, Tokens
from bot.practice.blockkit.surfaces import HOME, MESSAGE, MODAL, check_blocks
from bot.practice.blockkit.views import check_view
from tests.bot.practice.bolt_app import CONFIG, actions, button, field_block, modal, plain
from tests.bot.practice.calling import as_bot
from tests.bot.practice.newer_payloads import NEWER_REFUSED, NEWER_TAKEN, SURFACES, VIDEO, holding
from tests.bot.practice.payload_table import REFUSED, TAKEN, TEXT_INPUT, Block, section, table

DIVIDER = {"type": "divider"}
HOME_VIEW = {"type": "home", "blocks": [DIVIDER]}


@pytest.fixture
def tokens(slack: PracticeSlack) -> Tokens:
    return slack.install(CONFIG)


ALL_REFUSED = REFUSED | NEWER_REFUSED
ALL_TAKEN = TAKEN | NEWER_TAKEN
SURFACES_OF = {"message": MESSAGE, "modal": MODAL, "home": HOME}


@pytest.mark.parametrize(("block", "says", "where"), ALL_REFUSED.values(), ids=ALL_REFUSED)
def test_a_block_that_slack_refuses_is_refused(block: Block, says: str, where: str) -> None:
    problems = check_blocks([block], MESSAGE, at="/blocks")
    at = "[json-pointer:/blocks]" if where == "*" else f"[json-pointer:/blocks/0{where}]"
    assert [each for each in problems if says in each and each.endswith(at)], problems


async def test_over_a_hundred_are_refused_and_over_sixty_taken_with_slacks_code(
    slack: PracticeSlack, tokens: Tokens
) -> None:
    slack.limits.enabled = False
    for name, (block, _, _) in ALL_REFUSED.items():
        answer = await as_bot(slack, tokens, "chat.postMessage", channel="U0AMARA", text="x", blocks=[block])
        assert (answer["ok"], answer.get("error")) == (False, "invalid_blocks"), name
    for name, block in ALL_TAKEN.items():
        answer = await as_bot(slack, tokens, "chat.postMessage", channel="U0AMARA", text="x", blocks=[block])
        assert answer["ok"], (name, answer)
    assert len(ALL_REFUSED) >= 100
    assert len(ALL_TAKEN) >= 60


@pytest.mark.parametrize(("block", "takes"), SURFACES.values(), ids=SURFACES)
def test_a_block_stands_only_where_slack_has_it(block: Block, takes: frozenset[str]) -> None:
    taken = {
        name for name, surface in SURFACES_OF.items() if not check_blocks([block], surface, at="/blocks")
    }
    assert taken == takes


async def test_a_video_plays_for_an_app_that_may_embed_it_from_a_domain_it_named(
    slack: PracticeSlack, tokens: Tokens
) -> None:
    async def posted(**more: Any) -> dict[str, Any]:
        return await as_bot(
            slack, tokens, "chat.postMessage", channel="U0AMARA", text="x", blocks=[VIDEO | more]
        )

    assert ((await posted())["error"], (await posted())["needed"]) == ("missing_scope", "links.embed:write")
    slack.rescope(tokens, ("chat:write", "links.embed:write"))
    assert (await posted())["error"] == "invalid_blocks"
    slack.configure(tokens.app_id, unfurl_domains=("film.example",))
    assert (await posted())["ok"]
    assert (await posted(video_url="https://clips.film.example/gate"))["ok"]
    assert (await posted(video_url="https://notfilm.example/gate"))["error"] == "invalid_blocks"
    home = {"type": "home", "blocks": [VIDEO | {"video_url": "https://else.example/x"}]}
    refused = await as_bot(slack, tokens, "views.publish", user_id="U0AMARA", view=home)
    assert "json-pointer:/view/blocks/0/video_url" in refused["response_metadata"]["messages"][0]


async def test_a_refused_message_names_every_breach_twice(slack: PracticeSlack, tokens: Tokens) -> None:
    blocks = [section(text={"type": "mrkdwn", "text": "x" * 3001})]
    answer = await as_bot(slack, tokens, "chat.postMessage", channel="U0AMARA", blocks=blocks)
    assert answer["error"] == "invalid_blocks"
    assert answer["errors"] == [
        "failed to match all allowed schemas [json-pointer:/blocks/0/text]",
        "must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
    ]
    assert answer["response_metadata"]["messages"] == [f"[ERROR] {each}" for each in answer["errors"]]


@pytest.mark.parametrize(
    ("blocks", "surface", "says"),
    [
        ([DIVIDER] * 51, MESSAGE, "no more than 50 items allowed"),
        ([holding(*[DIVIDER] * 10)] * 5, MESSAGE, "no more than 50 items allowed"),
        ([holding(table(1, 1)), table(1, 1)], MESSAGE, "only_one_table_allowed"),
        (
            [holding(DIVIDER | {"block_id": "b"}), DIVIDER | {"block_id": "b"}],
            MESSAGE,
            '`block_id` "b" already exists',
        ),
        ([DIVIDER] * 101, MODAL, "no more than 100 items allowed"),
        ([DIVIDER] * 101, HOME, "no more than 100 items allowed"),
        ([table(1, 1), table(1, 1)], MESSAGE, "only_one_table_allowed"),
        ([table(1, 1)], MODAL, "unsupported type: table"),
        ([{"type": "markdown", "text": "x"}], MODAL, "unsupported type: markdown"),
        ([{"type": "markdown", "text": "x"}], HOME, "unsupported type: markdown"),
        ([{"type": "alert", "text": plain("x")}], HOME, "unsupported type: alert"),
        ([{"type": "markdown", "text": "x" * 6001}] * 2, MESSAGE, "markdown must be less than 12001"),
        ([field_block("x", {"type": "file_input", "action_id": "f"})], HOME, "unsupported type: file_input"),
        ([DIVIDER | {"block_id": "b"}] * 2, HOME, '`block_id` "b" already exists'),
        (
            [field_block(each, TEXT_INPUT | {"focus_on_load": True}) for each in "ab"],
            MODAL,
            "only one element may have focus_on_load",
        ),
        ("blocks", MESSAGE, "must provide an array"),
    ],
)
def test_rules_of_a_whole_surface(blocks: Any, surface: Any, says: str) -> None:
    assert any(says in each for each in check_blocks(blocks, surface, at="/blocks"))


@pytest.mark.parametrize(
    "blocks",
    [
        [table(5, 5)],
        [DIVIDER] * 100,
        [actions(button("b"), block_id="one"), actions(button("b"), block_id="two")],
        [field_block("x", TEXT_INPUT)],
        [],
    ],
)
def test_home_takes_tables_and_a_hundred_blocks(blocks: list[Block]) -> None:
    assert check_view({"type": "home", "blocks": blocks}, kind="home") == []


@pytest.mark.parametrize(
    ("view", "says"),
    [
        (modal(title=plain("x" * 25)), "must be less than 25 characters [json-pointer:/view/title/text]"),
        (modal(submit=plain("x" * 25)), "must be less than 25 characters [json-pointer:/view/submit/text]"),
        (modal(close=plain("x" * 25)), "must be less than 25 characters [json-pointer:/view/close/text]"),
        (modal(submit=None), "must provide an object [json-pointer:/view/submit]"),
        (
            modal(private_metadata="x" * 3001),
            "must be less than 3001 characters [json-pointer:/view/private_metadata]",
        ),
        (modal(callback_id="x" * 256), "must be less than 256 characters [json-pointer:/view/callback_id]"),
        (modal(external_id="x" * 256), "must be less than 256 characters [json-pointer:/view/external_id]"),
        (modal(colour="red"), "invalid additional property: colour [json-pointer:/view]"),
        ({"type": "modal"}, "missing required field: title [json-pointer:/view]"),
        ({"type": "modal", "title": plain("x")}, "missing required field: blocks [json-pointer:/view]"),
        (
            {"type": "modal", "title": plain("x"), "blocks": [field_block("x", TEXT_INPUT)]},
            "missing required field: submit [json-pointer:/view]",
        ),
        (HOME_VIEW, "unsupported type: home [json-pointer:/view/type]"),
        ("view", "must provide an object [json-pointer:/view]"),
        (
            modal(field_block("x", {"type": "file_input", "action_id": "f", "max_files": 11})),
            "must be less than 11 [json-pointer:/view/blocks/0/element/max_files]",
        ),
    ],
)
def test_a_modal_that_slack_refuses_is_refused(view: Any, says: str) -> None:
    assert says in check_view(view, kind="modal")


@pytest.mark.parametrize(
    "view",
    [
        modal(),
        modal(title=plain("x" * 24), close=plain("x" * 24), private_metadata="x" * 3000, clear_on_close=True),
        modal(
            field_block("x", {"type": "file_input", "action_id": "f", "filetypes": ["png"], "max_files": 1})
        ),
        modal({"type": "alert", "text": plain("x"), "level": "info"}),
        {"type": "modal", "title": plain("x"), "blocks": [DIVIDER]},
        modal(
            field_block("x", {"type": "conversations_select", "action_id": "c", "response_url_enabled": True})
        ),
    ],
)
def test_a_modal_that_slack_takes_is_taken(view: Any) -> None:
    assert check_view(view, kind="modal") == []


async def test_a_view_too_large_is_told_so(slack: PracticeSlack, tokens: Tokens) -> None:
    blocks = [section(text={"type": "mrkdwn", "text": "x" * 2600}) for _ in range(100)]
    answer = await as_bot(
        slack, tokens, "views.publish", user_id="U0AMARA", view={"type": "home", "blocks": blocks}
    )
    assert answer["error"] == "view_too_large"
