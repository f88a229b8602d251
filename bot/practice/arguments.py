"""From an HTTP request to a method's arguments: form, JSON and query bodies, and Slack's complaints about them."""

import base64
import binascii
import json
from dataclasses import dataclass
from urllib.parse import parse_qsl

from aiohttp import web

from bot.practice.json_shapes import JsonObject
from bot.practice.methods.base import Method
from bot.practice.refusals import SlackRefusalError, refused_arguments

_TRUE, _FALSE = {"true", "1", "True"}, {"false", "0", "False", ""}


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What came in, before anything is checked."""

    token: str
    raw: JsonObject


async def read_request(request: web.Request) -> Asked:
    """The token and the raw arguments. Raises SlackRefusalError for a body that is not what it says it is."""
    raw: JsonObject = dict(request.query)
    if request.method == "POST":
        raw |= await _body(request)
    scheme, _, credentials = request.headers.get("Authorization", "").partition(" ")
    token = credentials.strip() if scheme == "Bearer" else str(raw.pop("token", ""))
    if scheme == "Basic":
        raw |= _basic(credentials)
    raw.pop("token", None)
    return Asked(token=token, raw=raw)


async def _body(request: web.Request) -> JsonObject:
    if request.content_type == "application/json":
        return _json_body(await request.text())
    if request.content_type == "multipart/form-data":
        return {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
    if request.content_type not in {"application/x-www-form-urlencoded", "application/octet-stream"}:
        raise SlackRefusalError("invalid_post_type")
    return dict(parse_qsl(await request.text(), keep_blank_values=True))


def _json_body(text: str) -> JsonObject:
    try:
        value = json.loads(text) if text else {}
    except ValueError as error:
        raise SlackRefusalError("invalid_json") from error
    if not isinstance(value, dict):
        raise SlackRefusalError("json_not_object")
    return value


def _basic(credentials: str) -> JsonObject:
    try:
        name, _, secret = base64.b64decode(credentials, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError) as error:
        raise SlackRefusalError("invalid_auth") from error
    return {"client_id": name, "client_secret": secret}


def checked(method: Method, raw: JsonObject) -> JsonObject:
    """The declared arguments in their types; null counts as absent. Raises SlackRefusalError."""
    given = {name: value for name, value in raw.items() if value is not None}
    missing = [
        name for name, (_, required) in method.declared.items() if required and given.get(name, "") == ""
    ]
    if missing:
        raise refused_arguments([f"missing required field: {name}" for name in missing])
    known = {name: kind for name, (kind, _) in method.declared.items() if name in given}
    return {name: _typed(name, kind, given[name]) for name, kind in known.items()}


def unknown(method: Method, raw: JsonObject) -> tuple[str, ...]:
    """Names that Slack would ignore in silence. `team_id` is no slip: clients send it along with everything."""
    return tuple(sorted(set(raw) - set(method.declared) - {"team_id"}))


def _typed(name: str, kind: str, value: object) -> object:
    if kind in {"list", "object"}:
        return _structured(name, kind, value)
    if isinstance(value, dict | list):
        raise refused_arguments([f"must be a string [json-pointer:/{name}]"])
    if kind == "int":
        return _whole(name, value)
    return _truth(name, value) if kind == "bool" else _plain(value)


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _whole(name: str, value: object) -> int:
    try:
        return int(str(value))
    except ValueError as error:
        raise refused_arguments([f"must be an integer [json-pointer:/{name}]"]) from error


def _truth(name: str, value: object) -> bool:
    word = str(value).lower() if isinstance(value, bool) else str(value)
    if word not in _TRUE | _FALSE:
        raise refused_arguments([f"must be a valid boolean [json-pointer:/{name}]"])
    return word in _TRUE


def _structured(name: str, kind: str, value: object) -> object:
    try:
        parsed = json.loads(value) if isinstance(value, str) else value
    except ValueError as error:
        raise _malformed(name) from error
    if not isinstance(parsed, list if kind == "list" else dict):
        raise _malformed(name)
    return parsed


def _malformed(name: str) -> SlackRefusalError:
    codes = {
        "blocks": "invalid_blocks_format",
        "attachments": "invalid_attachments",
        "metadata": "invalid_metadata_format",
    }
    if name in codes:
        return SlackRefusalError(codes[name])
    return refused_arguments([f"must provide an object [json-pointer:/{name}]"])
