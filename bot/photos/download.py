"""Downloads one file from Slack with the bot's token, which goes to Slack and to nobody else."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout, InvalidURL

from services.errors import NoPhoto, PhotoTrouble, TryLater

PATIENCE: Final = ClientTimeout(total=60, sock_connect=5, sock_read=15)
CHUNK: Final = 64 * 1024
LATER: Final = 30
"""Seconds until the next try where Slack does not say."""
GONE: Final = frozenset({404, 410})
HTML: Final = "text/html"


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """Where files may come from: the file host beside the Web API, or the Web API's own host and port."""

    session: ClientSession
    token: str = field(repr=False)
    api_url: str
    most_bytes: int

    async def file(self, url: str) -> bytes:
        """The bytes of a file.

        Raises `NoPhoto` (gone, too large, elsewhere) or `TryLater`: an answer that is no file,
        such as Slack's login page or a way to it, may be one the next time.
        """
        if not is_slacks(url, self.api_url):
            raise NoPhoto(PhotoTrouble.ELSEWHERE)
        headers = {"Authorization": f"Bearer {self.token}", "Accept-Encoding": "identity"}
        try:
            async with self.session.get(
                url, headers=headers, timeout=PATIENCE, allow_redirects=False
            ) as answer:
                require_file(answer)
                return await self._body(answer)
        except InvalidURL as error:
            raise NoPhoto(PhotoTrouble.ELSEWHERE) from error
        except (ClientError, TimeoutError, OSError) as error:
            raise TryLater(code="try_later", fields={"after": LATER}) from error

    async def _body(self, answer: ClientResponse) -> bytes:
        """What comes, whatever was announced. Raises `NoPhoto` as soon as it is too much."""
        body = bytearray()
        async for chunk in answer.content.iter_chunked(CHUNK):
            body += chunk
            if len(body) > self.most_bytes:
                answer.close()
                raise NoPhoto(PhotoTrouble.TOO_LARGE)
        return bytes(body)


def require_file(answer: ClientResponse) -> None:
    """Raises unless this answer carries a file as it is."""
    if answer.status in GONE:
        raise NoPhoto(PhotoTrouble.GONE)
    if answer.status == 429:
        raise TryLater(code="try_later", fields={"after": seconds(answer.headers.get("Retry-After", ""))})
    plain = answer.headers.get("Content-Encoding", "identity") == "identity"
    if answer.status != 200 or answer.content_type == HTML or not plain:
        raise TryLater(code="try_later", fields={"after": LATER})


def seconds(header: str) -> int:
    return max(1, int(header)) if header.isdecimal() else LATER


def is_slacks(url: str, api_url: str) -> bool:
    """Whether an address is one the token may be shown to.

    Slack keeps files on `files.` before the domain of its Web API, by https. Where the Web API is elsewhere, such as a
    practice workspace, its own address will do.
    """
    try:
        there, api = urlsplit(url), urlsplit(api_url)
        hosts: Iterable[tuple[str, str]] = (("https", f"files.{api.hostname}"), (api.scheme, api.netloc))
        return (there.scheme, there.netloc.lower()) in hosts and "\\" not in url
    except ValueError:
        return False
