"""Every view against its golden file, Slack's limits and the rules of writing."""

import json
import re
from collections.abc import Iterator
from typing import Any

from bot.practice.blockkit.surfaces import MESSAGE, check_blocks
from bot.practice.blockkit.views import check_view
from bot.views.blocks import TEXT_LIMIT
from tests.bot.views import samples as s
from tests.bot.views.drawn import DRAWN, GOLDEN, MESSAGES, VIEWS, written
from tests.support.table import for_each

LIMITS = {
    "header": {"text": 150},
    "section": {"text": 3000},
    "button": {"text": 75, "value": 2000, "accessibility_label": 75},
    "plain_text_input": {"placeholder": 150, "initial_value": 3000},
    "static_select": {"placeholder": 150},
    "external_select": {"placeholder": 150},
    "input": {"label": 2000, "hint": 2000},
    "modal": {"title": 24, "submit": 24, "close": 24, "private_metadata": 3000, "callback_id": 255},
}
"""Characters, as Slack's reference gives them."""
OPTION = {"text": 75, "value": 150, "description": 75}
CONFIRM = {"title": 100, "text": 300, "confirm": 30, "deny": 30}
SMALL_WORDS = frozenset({"a", "an", "and", "at", "by", "for", "in", "with", "me", "of", "on", "the", "to"})
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf]|:[a-z_]+:")
ALIVE = re.compile(r"<!|<@(?!U0|U\d)|<https?:|<@U123>")
"""What pings or links. Our own mentions name people of the samples."""


def everything_in(drawn: Any) -> Iterator[dict[str, Any]]:
    """Every object of a view, however deep."""
    if isinstance(drawn, dict):
        yield drawn
        drawn = list(drawn.values())
    if isinstance(drawn, list):
        for each in drawn:
            yield from everything_in(each)


def length(said: Any) -> int:
    """Characters of a text or of a text object."""
    return len(said["text"] if isinstance(said, dict) else said)


def buttons(drawn: Any) -> list[dict[str, Any]]:
    return [each for each in everything_in(drawn) if each.get("type") == "button"]


@for_each(DRAWN)
def test_a_view_is_what_its_golden_file_says(name: str) -> None:
    assert (GOLDEN / f"{name}.json").read_text(encoding="utf-8") == written(name)


def test_no_golden_file_outlives_its_view() -> None:
    assert {path.stem for path in GOLDEN.glob("*.json")} == set(DRAWN)


@for_each(MESSAGES)
def test_slack_takes_every_message(name: str) -> None:
    assert check_blocks(list(MESSAGES[name].blocks), MESSAGE, at="/blocks") == []


@for_each(VIEWS)
def test_slack_takes_every_modal_and_home(name: str) -> None:
    view = json.loads(json.dumps(VIEWS[name]))
    assert check_view(view, kind="home" if name.startswith("home") else "modal") == []


@for_each(MESSAGES)
def test_every_message_says_itself_in_words_an_edit_still_takes(name: str) -> None:
    assert 0 < len(MESSAGES[name].text) <= TEXT_LIMIT


@for_each(DRAWN)
def test_every_text_fits_the_published_limits(name: str) -> None:
    for each in everything_in(DRAWN[name]):
        kind = each.get("type")
        limits = LIMITS.get(kind, {}) if isinstance(kind, str) else {}
        limits = OPTION if {"text", "value"} <= each.keys() and not kind else limits
        limits = CONFIRM if {"confirm", "deny"} <= each.keys() else limits
        for field, most in limits.items():
            assert field not in each or length(each[field]) <= most, (field, each[field])


@for_each(DRAWN)
def test_blocks_are_as_many_as_the_surface_holds_and_their_names_are_unique(name: str) -> None:
    blocks = DRAWN[name]["blocks"]
    assert 0 < len(blocks) <= (50 if name in MESSAGES else 100)
    named = [block["block_id"] for block in blocks if "block_id" in block]
    assert len(named) == len(set(named))
    for block in blocks:
        acting = [each["action_id"] for each in everything_in(block) if "action_id" in each]
        assert len(acting) == len(set(acting))


@for_each(DRAWN)
def test_words_of_people_can_neither_ping_nor_link(name: str) -> None:
    marked = [each["text"] for each in everything_in(DRAWN[name]) if each.get("type") == "mrkdwn"]
    spoken = [MESSAGES[name].text] if name in MESSAGES else []
    for text in (*marked, *spoken):
        assert not ALIVE.search(text)
        assert not re.search(r"&(?!amp;|lt;|gt;)", text)


@for_each(DRAWN)
def test_buttons_are_in_title_case_without_emoji_and_at_most_one_is_primary(name: str) -> None:
    shown = buttons(DRAWN[name])
    for label in (button["text"]["text"] for button in shown):
        words = re.split(r"[ -]", label)
        german = name.startswith("german-")  # which knows no title case
        small = {word for word in words[: 1 if german else None] if word[0].islower()}
        assert small <= SMALL_WORDS, label
        assert not EMOJI.search(label)
    primary = sum(button.get("style") == "primary" for button in shown)
    assert primary <= 1


@for_each(DRAWN)
def test_headers_and_titles_carry_no_emoji(name: str) -> None:
    drawn = DRAWN[name]
    titles = [each["text"]["text"] for each in everything_in(drawn) if each.get("type") == "header"]
    titles += [drawn["title"]["text"]] if "title" in drawn else []
    assert not any(EMOJI.search(title) for title in titles)


def test_the_words_of_the_hostile_sample_are_there_and_harmless() -> None:
    blocks = json.dumps(DRAWN["review-worst"]["blocks"], ensure_ascii=False)
    assert "&lt;!channel&gt; &amp; &lt;@U123&gt;" in MESSAGES["review-worst"].text
    assert s.HOSTILE[:20] in blocks  # word for word, where Slack reads no mark-up
