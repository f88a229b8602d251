"""The text of a file from a form, while somebody waits: asked for at Slack, downloaded, decoded. It is data and never run."""

import asyncio
from collections.abc import Mapping
from typing import Any, Final

from slack_sdk.web.async_client import AsyncWebClient

from bot.listening import TextFile
from bot.photos.download import Source
from bot.slack.photos import HIDDEN, SEEN, address, patiently, told_of
from cards.model import PersonId
from services.errors import NoPhoto, PhotoTrouble, Refused, TryLater
from services.ids import FileId

MOST_BYTES: Final = 1_000_000
SECONDS: Final = 2.0
"""Slack gives a form three seconds, and the text is looked at afterwards."""


async def text_file(client: AsyncWebClient, file: FileId, owner: PersonId) -> TextFile:
    """The file, if it is a text and `owner` uploaded it. Raises `Refused`, and `TryLater` where Slack takes its time."""
    try:
        async with asyncio.timeout(SECONDS), patiently():
            about, given = await _given(client, file, owner)
    except NoPhoto as trouble:
        raise meant(trouble) from trouble
    except TimeoutError:
        raise TryLater(code="try_later", fields={"after": 1}) from None
    return TextFile(text=decoded(given), name=str(about.get("name") or ""))


def meant(trouble: NoPhoto) -> Refused:
    """The same trouble with a file, said of a deck."""
    match trouble.why:
        case PhotoTrouble.OF_ANOTHER:
            return Refused(code="deck_file_of_another")
        case PhotoTrouble.NO_ACCESS:
            return Refused(code="deck_file_no_access")
        case PhotoTrouble.TOO_LARGE:
            return Refused(code="deck_file_too_large")
        case _:
            return Refused(code="deck_file_gone")


async def _given(client: AsyncWebClient, file: FileId, owner: PersonId) -> tuple[Mapping[str, Any], bytes]:
    """What Slack tells of the file, and its bytes."""
    about = await told_of(client, file)
    require_ours(about, owner)
    session = client.session
    assert session is not None  # noqa: S101 -- every client of ours has one
    source = Source(session=session, token=client.token or "", api_url=client.base_url, most_bytes=MOST_BYTES)
    return about, await source.file(address(about))


def require_ours(about: Mapping[str, Any], owner: PersonId) -> None:
    """Raises `NoPhoto` for what need not be downloaded to be known."""
    if about.get("file_access", "") not in SEEN or about.get("mode") in HIDDEN:
        raise NoPhoto(PhotoTrouble.GONE)
    if about.get("user") != owner:
        raise NoPhoto(PhotoTrouble.OF_ANOTHER)
    size = about.get("size")
    if isinstance(size, int) and size > MOST_BYTES:
        raise NoPhoto(PhotoTrouble.TOO_LARGE)


def decoded(given: bytes) -> str:
    """Characters as they are, line ends included. Raises `Refused` for what is no text."""
    try:
        text = given.decode()
    except UnicodeDecodeError:
        raise Refused(code="deck_file_not_text") from None
    if "\0" in text or not text.strip():
        raise Refused(code="deck_file_not_text")
    return text
