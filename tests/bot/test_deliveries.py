"""The quick way to decode is the standard one, only quicker."""

import json
import time
from typing import Any
from urllib.parse import quote, quote_plus, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk.signature import SignatureVerifier

from bot.deliveries import FORM, Malformed, is_signed, payload_of

SECRET = "a signing secret"
leaves = st.none() | st.booleans() | st.integers() | st.text()
nested = st.recursive(leaves, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5)
payloads = st.dictionaries(st.text(), nested, min_size=1, max_size=3)


@given(payload=payloads, encode=st.sampled_from([quote, quote_plus]), ascii_only=st.booleans())
def test_an_interactive_payload_comes_back_as_it_was(
    payload: dict[str, Any], encode: Any, ascii_only: bool
) -> None:
    try:
        written = json.dumps(payload, ensure_ascii=ascii_only).encode()
    except UnicodeEncodeError:  # half of a surrogate pair has no UTF-8
        written = json.dumps(payload).encode()
    assert payload_of(b"payload=" + encode(written).encode(), FORM) == payload


@given(payload=payloads)
def test_a_raw_equals_sign_changes_nothing(payload: dict[str, Any]) -> None:
    body = quote(json.dumps(payload | {"k": "a=b=41"}), safe="=")
    assert payload_of(b"payload=" + body.encode(), FORM) == payload | {"k": "a=b=41"}


@given(
    fields=st.dictionaries(
        st.text(st.characters(codec="utf-8"), min_size=1).filter(lambda key: key != "payload"),
        st.text(st.characters(codec="utf-8")),
        min_size=1,
    )
)
def test_a_commands_fields_come_back_with_the_empty_ones(fields: dict[str, str]) -> None:
    assert payload_of(urlencode(fields).encode(), FORM) == fields


def test_an_event_is_plain_json() -> None:
    assert payload_of(b'{"type": "event_callback"}', "application/json") == {"type": "event_callback"}


@given(body=st.binary(), kind=st.sampled_from([FORM, "application/json", "text/plain", ""]))
def test_any_other_body_is_malformed_and_nothing_worse(body: bytes, kind: str) -> None:
    try:
        found = payload_of(body, kind)
    except Malformed:
        return
    assert isinstance(found, dict)
    assert found


def signed(body: bytes, stamp: str) -> dict[str, str]:
    signature = SignatureVerifier(SECRET).generate_signature(timestamp=stamp, body=body)
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": str(signature)}


def test_slacks_signature_on_the_raw_bytes_opens_the_door() -> None:
    body, stamp = b"payload=%7B%7D", str(int(time.time()))
    assert is_signed(SignatureVerifier(SECRET), body, signed(body, stamp))
    assert not is_signed(SignatureVerifier(SECRET), body + b" ", signed(body, stamp))
    assert not is_signed(SignatureVerifier("another"), body, signed(body, stamp))


@given(body=st.binary(), stamp=st.text(), signature=st.text())
def test_whatever_else_is_sent_does_not(body: bytes, stamp: str, signature: str) -> None:
    headers = {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": signature}
    assert not is_signed(SignatureVerifier(SECRET), body, headers)


@pytest.mark.parametrize("left_out", ["X-Slack-Request-Timestamp", "X-Slack-Signature"])
def test_both_headers_are_needed(left_out: str) -> None:
    headers = signed(b"x", str(int(time.time())))
    del headers[left_out]
    assert not is_signed(SignatureVerifier(SECRET), b"x", headers)
