"""Slack's blocks, built small: escaping, clipping, and the few shapes every view is made of."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from cards.model import PersonId

Block = dict[str, Any]
"""One block, element or composition object, as Slack reads it."""
View = dict[str, Any]
"""A modal or a Home tab, as Slack reads it."""

TEXT_LIMIT = 4000
"""`chat.update` refuses a longer `text`."""
MRKDWN_LIMIT = 3000
HEADER_LIMIT = 150
BUTTON_LIMIT = 75
OPTION_LIMIT = 75
TITLE_LIMIT = 24
HINT_LIMIT = 2000
PLACEHOLDER_LIMIT = 150
HOME_BLOCKS = 100
MOST_OPTIONS = 100

HALF_AN_ENTITY = re.compile(r"&[a-z]{0,3}$")


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """A message: `text` says everything for screen readers and notifications, `blocks` are what is seen."""

    text: str
    blocks: tuple[Block, ...]


def escape(text: str) -> str:
    """The same words in Slack's mark-up, unable to ping anybody or to become a link."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def one_line(text: str, limit: int = 120) -> str:
    """People's words on one line, clipped and escaped: for names and titles inside a sentence."""
    return escape(clip(" ".join(text.split()), limit))


def mention(person: PersonId) -> str:
    """A colleague by Slack's own mention."""
    return f"<@{escape(person)}>"


def clip(text: str, limit: int) -> str:
    """At most `limit` characters, cut at the end of a word where there is one, with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    words = cut.rsplit(None, 1)
    kept = words[0] if len(words) > 1 and len(words[0]) > limit // 2 else cut
    return HALF_AN_ENTITY.sub("", kept).rstrip() + "…"


def plain(text: str, limit: int = MRKDWN_LIMIT) -> Block:
    """A text object that shows every character as it is."""
    return {"type": "plain_text", "text": clip(text, limit)}


def mrkdwn(text: str, limit: int = MRKDWN_LIMIT) -> Block:
    """A text object with mark-up; people's words in it are escaped already."""
    return {"type": "mrkdwn", "text": clip(text, limit)}


def header(text: str) -> Block:
    return {"type": "header", "text": plain(text, HEADER_LIMIT)}


def section(text: str, accessory: Block | None = None) -> Block:
    block: Block = {"type": "section", "text": mrkdwn(text)}
    return block if accessory is None else block | {"accessory": accessory}


def context(text: str) -> Block:
    return {"type": "context", "elements": [mrkdwn(text)]}


def divider() -> Block:
    return {"type": "divider"}


def actions(elements: Sequence[Block]) -> list[Block]:
    """An actions block, or nothing: Slack refuses an empty one."""
    return [{"type": "actions", "elements": list(elements)}] if elements else []


def button(
    text: str,
    action: str,
    value: str = "",
    *,
    primary: bool = False,
    confirm: Block | None = None,
    about: str = "",
) -> Block:
    """A button. `about` tells screen readers which of several equal buttons this is."""
    block: Block = {"type": "button", "text": plain(text, BUTTON_LIMIT), "action_id": action}
    if value:
        block["value"] = value
    if primary:
        block["style"] = "primary"
    if confirm:
        block["confirm"] = confirm
    if about:
        block["accessibility_label"] = clip(f"{text}: {about}", BUTTON_LIMIT)
    return block


def confirmation(title: str, text: str, yes: str, no: str) -> Block:
    """Asks once more before something is undone."""
    return {
        "title": plain(title, 100),
        "text": plain(text, 300),
        "confirm": plain(yes, 30),
        "deny": plain(no, 30),
    }


def option(text: str, value: str, description: str = "") -> Block:
    block: Block = {"text": plain(text, OPTION_LIMIT), "value": value}
    return block | {"description": plain(description, OPTION_LIMIT)} if description else block


def quoted(text: str) -> Block:
    """People's words as they were typed; no character of theirs means anything to Slack."""
    words = {"type": "text", "text": clip(text, MRKDWN_LIMIT)}
    return {"type": "rich_text", "elements": [{"type": "rich_text_quote", "elements": [words]}]}


def message(text: str, blocks: Iterable[Block]) -> Message:
    """A message; `text` loses its mark-up, which would be read aloud, and is clipped to what an edit still takes."""
    return Message(text=clip(spoken(text), TEXT_LIMIT), blocks=tuple(blocks))


def sentence(text: str) -> Message:
    """A message of one sentence, whose people's words are escaped already."""
    return message(text, [section(text)])


def spoken(text: str) -> str:
    """The same sentence without the signs for bold and code."""
    return text.replace("*", "").replace("`", "")


def modal(
    *,
    callback: str,
    title: str,
    blocks: Iterable[Block],
    close: str = "Close",
    submit: str = "",
    metadata: str = "",
) -> View:
    """A modal; without `submit` it can only be closed."""
    view: View = {
        "type": "modal",
        "callback_id": callback,
        "title": plain(title, TITLE_LIMIT),
        "close": plain(close, TITLE_LIMIT),
        "blocks": list(blocks)[:HOME_BLOCKS],
        "private_metadata": metadata,
    }
    return view | {"submit": plain(submit, TITLE_LIMIT)} if submit else view
