"""A picture for whoever holds a link to it, and its page for views."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.errors import NotFound
from services.ids import ClaimId
from services.photo_pages import PhotoPage
from services.store import photos
from services.store.photos import ShownPhoto
from services.store.tx import Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowPhoto:
    """Which picture: a claim and the beginning of the SHA-256, as a genuine link names them."""

    claim: ClaimId
    sha: str


async def show_photo(tx: Tx, command: ShowPhoto) -> ShownPhoto:
    """The picture. Raises `NotFound` once it is erased, or another took its place."""
    found = await photos.shown(tx, command.claim, command.sha)
    if found is None:
        raise NotFound(code="claim_gone")
    return found


async def photo_pages(tx: Tx, claims: Sequence[ClaimId]) -> dict[ClaimId, PhotoPage]:
    """The photos of these claims that are kept, each with its address of today."""
    kept = await photos.of_claims(tx, list(claims))
    return {
        claim: PhotoPage(width=each.width, height=each.height, address=tx.photo_address(claim, each.sha))
        for claim, each in kept.items()
        if each.kept_at is not None
    }
