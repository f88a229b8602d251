"""What every link ends with."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from cards.model import PersonId, Week, WorkspaceId
from services import card_links, chart_links, photo_links, poster_links, record_links
from services.ids import AdvisoryBoardId, ClaimId, PosterId
from services.link_signing import is_genuine, signed

SECRET, NOW = b"nobody can guess these 32 letters", datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
ONE, ID, WEEK = WorkspaceId("T0ONE"), UUID(int=7), Week.parse("2026-W48")
CARD = card_links.link(SECRET, NOW, workspace=ONE, person=PersonId("U0ANA"), week=WEEK)
PHOTO = photo_links.link(SECRET, NOW, workspace=ONE, claim=ClaimId(ID), sha="c" * 32)
POSTER = poster_links.link(SECRET, NOW, workspace=ONE, poster=PosterId(ID))
RECORD = record_links.link(
    SECRET, NOW, workspace=ONE, board=AdvisoryBoardId(ID), as_=record_links.RecordFormat.CSV
)
LINKS = {"card": CARD, "photo": PHOTO, "poster": POSTER, "record": RECORD}


def opens(kind: str, token: str) -> bool:
    opened = {
        "card": card_links.opened,
        "photo": photo_links.opened,
        "poster": poster_links.opened,
        "record": record_links.opened,
    }[kind]
    return opened(SECRET, NOW, token) is not None


@pytest.mark.parametrize("kind", LINKS)
def test_a_link_opens_what_it_was_made_for_and_a_sign_in_foreign_letters_opens_nothing(kind: str) -> None:
    told = LINKS[kind].rpartition(".")[0]
    assert opens(kind, LINKS[kind])
    assert not any(opens(kind, f"{told}.{letter * 43}") for letter in ("é", "я", "\udc80", "a"))


def test_a_chart_with_a_sign_in_foreign_letters_opens_nothing() -> None:
    assert chart_links.opened(SECRET, f"739583.10-20.{'é' * 43}") == ()


def test_what_is_signed_for_one_purpose_is_not_for_another() -> None:
    token = signed(SECRET, "photo links\0T0ONE", "told.once")
    assert token.startswith("told.once.")
    assert is_genuine(SECRET, "photo links\0T0ONE", token)
    assert not is_genuine(SECRET, "photo links\0T0TWO", token)
    assert not is_genuine(SECRET, "poster links\0T0ONE", token)
    assert not is_genuine(SECRET, "photo links\0T0ONE", "no stop")
