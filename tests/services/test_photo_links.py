"""Links to pictures: made here, for one picture, for a week."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from cards.model import WorkspaceId
from services.ids import ClaimId
from services.photo_links import DAYS, PhotoLink, link, opened

SECRET, OTHER = b"nobody can guess these 32 letters", b"somebody else's 32 letters secret"
NOW = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
CLAIM = ClaimId(UUID(int=7))
SHA = "c799a770d6665972329c654d9dd69b33"


def a_link(**changes: object) -> str:
    given: dict[str, object] = {"workspace": WorkspaceId("T0ONE"), "claim": CLAIM, "sha": SHA}
    return link(SECRET, NOW, **{**given, **changes})  # type: ignore[arg-type]  # fields named by the test


def test_a_link_opens_its_picture() -> None:
    until = NOW.date() + timedelta(days=DAYS)
    expected = PhotoLink(workspace=WorkspaceId("T0ONE"), claim=CLAIM, sha=SHA[:16], until=until)
    assert opened(SECRET, NOW, a_link()) == expected


@pytest.mark.parametrize(("days", "opens"), [(0, True), (7, True), (8, False), (400, False)])
def test_a_link_is_over_after_a_week(days: int, opens: bool) -> None:
    assert (opened(SECRET, NOW + timedelta(days=days), a_link()) is not None) is opens


def test_links_of_one_day_are_the_same_so_that_a_message_does_not_change() -> None:
    later = link(SECRET, NOW + timedelta(hours=9), workspace=WorkspaceId("T0ONE"), claim=CLAIM, sha=SHA)
    assert later == a_link()


@pytest.mark.parametrize("at", range(0, 110, 3))
def test_a_link_with_another_letter_in_it_opens_nothing(at: int) -> None:
    made = a_link()
    place = at % len(made)
    changed = made[:place] + ("0" if made[place] != "0" else "1") + made[place + 1 :]
    assert opened(SECRET, NOW, changed) is None


@pytest.mark.parametrize(
    "token",
    ["", "x", "T0ONE", a_link()[:-1], a_link() + "A", a_link().lower(), "." * 5, "T" * 9000, a_link() + "\n"],
)
def test_what_was_not_made_here_opens_nothing(token: str) -> None:
    assert opened(SECRET, NOW, token) is None


def test_another_installation_or_workspace_cannot_make_one() -> None:
    assert opened(OTHER, NOW, a_link()) is None
    mine, theirs = a_link().split("."), a_link(workspace=WorkspaceId("T0TWO")).split(".")
    assert opened(SECRET, NOW, ".".join([*theirs[:4], mine[4]])) is None
