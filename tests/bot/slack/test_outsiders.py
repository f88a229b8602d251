"""Who is let in, and who a payload says did it."""

from typing import Any

import pytest

from bot.events import EVENTS
from bot.inbound import Malformed
from bot.slack.kinds import Kind
from bot.slack.outsiders import ALLOWED, actor, claims_another_home
from cards.model import WorkspaceId

HERE = WorkspaceId("T0ONE")


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        (Kind.COMMAND, {"user_id": "U0BEN", "user": {"id": "U0OUT"}}),
        (Kind.ACTION, {"user_id": "U0OUT", "user": {"id": "U0BEN"}}),
        (Kind.MODAL, {"user": {"id": "U0BEN"}}),
        (Kind.SHORTCUT, {"user": {"id": "U0BEN"}}),
        (Kind.OPTIONS, {"user": {"id": "U0BEN"}}),
        (Kind.EVENT, {"event": {"type": "message", "user": "U0BEN"}, "user": {"id": "U0OUT"}}),
    ],
)
def test_who_did_it_is_read_from_where_listeners_read_it(kind: Kind, payload: dict[str, Any]) -> None:
    assert actor(kind, payload) == "U0BEN"


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize(
    "payload", [{}, {"user": None}, {"user": {"id": ""}}, {"user": {"id": 7}}, {"event": "x"}]
)
def test_a_payload_that_names_nobody_is_let_in_nowhere(kind: Kind, payload: dict[str, Any]) -> None:
    with pytest.raises(Malformed):
        actor(kind, payload)


@pytest.mark.parametrize(
    ("payload", "another"),
    [
        ({"user": {"id": "U0BEN", "team_id": "T0ONE"}}, False),
        ({"user": {"id": "U0BEN"}}, False),
        ({"user_id": "U0BEN"}, False),
        ({"user": {"id": "U0BEN", "team_id": "T0ELSE"}}, True),
        ({"user": {"id": "U0BEN", "team_id": ["T0ONE"]}}, True),
    ],
)
def test_whoever_says_they_are_from_elsewhere_is_looked_up(payload: dict[str, Any], *, another: bool) -> None:
    assert claims_another_home(payload, HERE) is another


def test_no_word_no_shortcut_and_no_lookup_is_for_outsiders() -> None:
    assert not {Kind.COMMAND, Kind.SHORTCUT, Kind.OPTIONS} & ALLOWED.keys()


def test_every_event_that_is_let_in_has_to_do_with_the_workspace_or_with_a_boards_thread() -> None:
    people_do = {event.type for event in EVENTS} - ALLOWED[Kind.EVENT]
    assert people_do <= {"message"}
