"""What a Web API method is: a name, a tier, scopes, arguments, and a function of one call."""

import base64
import binascii
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from bot.practice.apps import App, Install
from bot.practice.engine import Engine
from bot.practice.ids import UserId
from bot.practice.json_shapes import JsonList, JsonObject
from bot.practice.posting import Author
from bot.practice.refusals import SlackRefusalError
from bot.practice.state import Channel, Workspace

PAGE_MOST = 1000


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """One authorised call with its checked arguments."""

    engine: Engine
    app: App
    install: Install
    space: Workspace
    arguments: JsonObject

    @property
    def author(self) -> Author:
        return Author(app=self.app, install=self.install, space=self.space)

    def has(self, *scopes: str) -> bool:
        return any(scope in self.install.scopes for scope in scopes)

    def need(self, *scopes: str) -> None:
        """Any one of the scopes, otherwise missing_scope with what was needed and what there is."""
        if not self.has(*scopes):
            raise missing_scope(scopes, self.install.scopes)

    def channel(self, *, name: str = "channel") -> Channel:
        """The conversation of that argument, if the bot can know of it."""
        found = self.space.channels.get(self.arguments[name])
        hidden = found is not None and (found.is_private and self.install.bot_user_id not in found.members)
        if found is None or hidden:
            raise SlackRefusalError("channel_not_found")
        return found


def missing_scope(needed: tuple[str, ...], provided: tuple[str, ...]) -> SlackRefusalError:
    return SlackRefusalError("missing_scope", needed=",".join(needed), provided=",".join(provided))


Run: TypeAlias = Callable[[Call], JsonObject]


@dataclass(frozen=True, kw_only=True, slots=True)
class Method:
    """`arguments` lists them in one line: `channel! text limit:int blocks:list`, where ! marks the required ones.

    `scopes`: one of them is enough. `tier` 0 means that a special rate applies. `paged` methods count double when
    they are called without a limit.
    """

    name: str
    run: Run
    tier: int
    arguments: str = ""
    scopes: tuple[str, ...] = ()
    caller: Literal["bot", "app", "none"] = "bot"
    paged: bool = False
    declared: dict[str, tuple[str, bool]] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "declared", dict(map(_declaration, self.arguments.split())))


def _declaration(word: str) -> tuple[str, tuple[str, bool]]:
    name, _, kind = word.replace("!", "").partition(":")
    return name, (kind or "str", "!" in word)


def page(
    call: Call, everything: JsonList, *, default: int, most: int = PAGE_MOST
) -> tuple[JsonList, JsonObject]:
    """One page by `cursor` and `limit`, and the response_metadata that leads to the next."""
    limit = call.arguments.get("limit") or default
    if not 0 < limit <= most:
        raise SlackRefusalError("invalid_limit")
    start = _offset(call.arguments.get("cursor") or "")
    following = start + limit
    more = base64.b64encode(f"next:{following}".encode()).decode() if following < len(everything) else ""
    return everything[start:following], {"next_cursor": more}


def _offset(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        word, _, number = base64.b64decode(cursor, validate=True).decode().partition(":")
        if word != "next":
            raise SlackRefusalError("invalid_cursor")
        return int(number)
    except (binascii.Error, ValueError) as error:
        raise SlackRefusalError("invalid_cursor") from error


def known_user(call: Call, user_id: str) -> UserId:
    if user_id not in call.space.users:
        raise SlackRefusalError("user_not_found")
    return UserId(user_id)
