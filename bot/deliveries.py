"""From the raw bytes of a request to the payload Slack meant: signature first, then the quickest decoding."""

import binascii
import json
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import parse_qsl

from slack_sdk.signature import SignatureVerifier

FORM: Final = "application/x-www-form-urlencoded"
PAYLOAD: Final = b"payload="


class Malformed(Exception):
    """The body is not what Slack sends."""


def is_signed(verifier: SignatureVerifier, body: bytes, headers: Mapping[str, str]) -> bool:
    """Whether Slack signed exactly these bytes within the last five minutes."""
    try:
        return verifier.is_valid_request(body, dict(headers))
    except (ValueError, TypeError):
        # A timestamp that is no number, a body that is not UTF-8, a signature outside ASCII.
        return False


def payload_of(body: bytes, content_type: str) -> dict[str, Any]:
    """The payload of an event (JSON), a command (form) or anything interactive (JSON in a form). Raises `Malformed`."""
    try:
        found = form(body) if content_type == FORM else json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Malformed from error
    if not isinstance(found, dict) or not found:
        raise Malformed
    return found


def form(body: bytes) -> Any:  # noqa: ANN401 -- what JSON holds is known once it was looked at
    """A form; its `payload` field where it has one."""
    if body.startswith(PAYLOAD) and b"&" not in body:
        return interactive(body[len(PAYLOAD) :])
    fields = dict(parse_qsl(body.decode(), keep_blank_values=True, strict_parsing=True))
    return json.loads(fields["payload"]) if "payload" in fields else fields


def interactive(value: bytes) -> Any:  # noqa: ANN401 -- as above
    """A percent-encoded JSON value. Quoted-printable is the same code with another sign, decoded in C: 16 µs for 8 kB, not 330."""
    if b"=" not in value:
        decoded = binascii.a2b_qp(value.replace(b"+", b" ").replace(b"%", b"="))
        try:
            return json.loads(decoded)
        except ValueError:
            pass  # a malformed escape: the slow way has the last word
    (_, text), *_ = parse_qsl("payload=" + value.decode(), keep_blank_values=True, strict_parsing=True)
    return json.loads(text)
