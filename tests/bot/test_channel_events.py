"""What Slack's events tell of channels, read and refused."""

from typing import Any

import pytest

from bot import inbound
from bot.events.channels import CHANNELS
from bot.inbound import Malformed


def payload(kind: str, **event: Any) -> dict[str, Any]:
    return {"type": "event_callback", "team_id": "T0ONE", "event": {"type": kind, **event}}


@pytest.mark.parametrize("kind", [each.type for each in CHANNELS if each.type != "channel_id_changed"])
def test_every_event_names_its_channel(kind: str) -> None:
    told = inbound.happened(payload(kind, channel="C0TEAM", user="U0BEN"))
    assert (told.channel, told.moved_to) == ("C0TEAM", None)


def test_a_channel_with_another_id_is_known_by_both() -> None:
    told = inbound.happened(payload("channel_id_changed", old_channel_id="G0OLD", new_channel_id="C0NEW"))
    assert (told.channel, told.moved_to) == ("G0OLD", "C0NEW")


@pytest.mark.parametrize(
    ("kind", "event"),
    [
        ("channel_shared", {}),
        ("channel_shared", {"channel": {"id": "C0TEAM"}}),
        ("channel_left", {"channel": "<!channel>"}),
        ("channel_id_changed", {"old_channel_id": "G0OLD"}),
        ("channel_id_changed", {"channel": "C0NEW"}),
    ],
)
def test_an_event_that_names_none_is_malformed(kind: str, event: dict[str, Any]) -> None:
    with pytest.raises(Malformed):
        inbound.happened(payload(kind, **event))
