"""A link to a card opens that card, in its workspace, for a month, and nobody can make one up."""

from datetime import UTC, datetime, timedelta

from cards.model import PersonId, Week, WorkspaceId
from services.card_links import DAYS, link, opened
from tests.support.table import for_each

NOW = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
WEEK = Week.parse("2026-W48")
ANA = PersonId("U0ANA")


def token(workspace: str = "T0TEST", secret: bytes = b"secret") -> str:
    return link(secret, NOW, workspace=WorkspaceId(workspace), person=ANA, week=WEEK)


def test_it_says_whose_card_of_which_week() -> None:
    found = opened(b"secret", NOW, token())
    assert found is not None
    assert (found.workspace, found.person, found.week) == ("T0TEST", ANA, WEEK)


def test_it_opens_for_a_month() -> None:
    assert opened(b"secret", NOW + timedelta(days=DAYS), token()) is not None
    assert opened(b"secret", NOW + timedelta(days=DAYS + 1), token()) is None


@for_each(range(len(token())), ("A", "0", "-", ".", "é", ""))
def test_no_sign_of_it_can_be_another(place: int, other: str) -> None:
    whole = token()
    changed = whole[:place] + other + whole[place + 1 :]
    assert changed == whole or opened(b"secret", NOW, changed) is None


def test_one_workspace_signs_nothing_for_another() -> None:
    ours, theirs = token(), token("T0OTHER")
    mixed = f"{ours.rpartition('.')[0]}.{theirs.rpartition('.')[2]}"
    assert opened(b"secret", NOW, mixed) is None
    assert opened(b"another", NOW, ours) is None


@for_each(
    ("", ".", "T0TEST", "T0TEST.U0ANA.2026-W99.1.x", "T0TEST.U0ANA.2026-W48.0." + "A" * 43, "\x00" * 90)
)
def test_what_is_no_link_opens_nothing(text: str) -> None:
    assert opened(b"secret", NOW, text) is None
