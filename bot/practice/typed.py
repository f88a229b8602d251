"""What Slack's client makes of typed words: their entities, and names after an @ that ping whoever has them."""

import re
from dataclasses import dataclass
from html import escape

from bot.practice.ids import Mint, UserId
from bot.practice.json_shapes import JsonList, JsonObject
from bot.practice.state import Workspace

_NAMED = re.compile(r"(?<![\w.@/])@([\w-]+(?:\.[\w-]+)*)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Typed:
    """`text` as apps get it; `spans` as they stand in a rich text section; whom it names."""

    text: str
    spans: tuple[JsonObject, ...]
    mentioned: tuple[UserId, ...]

    @classmethod
    def of(cls, text: str, space: Workspace) -> "Typed":
        """`@ben` is Ben where somebody is called so, by name or display name; any other @ is only a letter."""
        people = {
            name: each.id for each in space.users.values() for name in (each.display_name, each.name) if name
        }
        spans: list[JsonObject] = []
        at = 0
        for found in _NAMED.finditer(text):
            if found[1] in people:
                spans += [*_words(text[at : found.start()]), {"type": "user", "user_id": people[found[1]]}]
                at = found.end()
        spans += _words(text[at:])
        return cls(
            text="".join(map(_as_text, spans)),
            spans=tuple(spans),
            mentioned=tuple(each["user_id"] for each in spans if each["type"] == "user"),
        )

    def blocks(self, mint: Mint) -> JsonList:
        """The rich text block of a typed message; none where nothing was typed."""
        if not self.spans:
            return []
        section = {"type": "rich_text_section", "elements": list(self.spans)}
        return [{"type": "rich_text", "block_id": mint.secret(length=5), "elements": [section]}]


def _words(text: str) -> JsonList:
    return [{"type": "text", "text": text}] if text else []


def _as_text(span: JsonObject) -> str:
    return f"<@{span['user_id']}>" if span["type"] == "user" else escape(str(span["text"]), quote=False)
