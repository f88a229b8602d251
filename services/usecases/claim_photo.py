"""The photo of a claim: what the form brings, what came of fetching it, and that it goes when the claim goes."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from services.asks import PHOTO_CONSENT, photo_trouble
from services.errors import FieldErrors, PhotoTrouble
from services.evidence import Evidence, Judgement, Photo, Ruling
from services.ids import FileId
from services.languages import Language
from services.ports import Picture
from services.prints import FLAT, photo
from services.store import people, photos
from services.store.claims import StoredClaim
from services.store.tx import Tx

ON_ITS_WAY = Photo(sha="", phash=FLAT)
"""Stands for a photo that is still to be fetched, while the rest of a form is looked at."""
LATECOMERS = timedelta(minutes=5)
"""What was kept while this transaction waited for its turn counts as well, and clocks of workers may differ."""
IN_PLACE_OF_IT = 2
"""Colleagues who were there; with so many a claim does without its photo."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Fetched:
    """What came of fetching a file: its picture, or why there is none."""

    file: FileId
    picture: Picture | None = None
    trouble: PhotoTrouble | None = None


def require_consent(language: Language, *, photo: FileId | None, consented: bool) -> None:
    """Raises `FieldErrors` for a photo of people who were not asked."""
    if photo is not None and not consented:
        raise FieldErrors(code="field_errors", fields={"consent": PHOTO_CONSENT.told(language)})


def kept_from(earlier: Evidence, given: Evidence, *, consented: bool) -> Evidence:
    """A form cannot show a photo that is there already: it stays with the claim for as long as everybody agrees."""
    return replace(given, photo=earlier.photo if consented else None)


async def expect(tx: Tx, claim: StoredClaim, file: FileId | None) -> None:
    """Notes the file that is to be fetched; a claim that has a photo no longer lets go of it."""
    if file is not None:
        await photos.expect(tx, claim, file)
    elif claim.evidence.photo is None:
        await photos.forget(tx, claim.id)


async def taken(tx: Tx, claim: StoredClaim, fetched: Fetched) -> StoredClaim:
    """The claim with its picture, which is kept; without one nothing of it stays."""
    if fetched.picture is None:
        await photos.forget(tx, claim.id)
        return claim
    await photos.keep(tx, claim.id, fetched.picture)
    seen = photo(fetched.picture.sha, fetched.picture.prints)
    return replace(claim, evidence=replace(claim.evidence, photo=seen))


async def asking_for_it(tx: Tx, judgement: Judgement, claim: StoredClaim, fetched: Fetched) -> Judgement:
    """What the rules said; where the photo could not be had and nobody stands in for it, that comes first."""
    if fetched.trouble is None or len(claim.evidence.witnesses) >= IN_PLACE_OF_IT:
        return judgement
    others = tuple(verdict for verdict in judgement.verdicts if verdict.at != "witnesses")
    first = photo_trouble(fetched.trouble, await people.language_of(tx, claim.person))
    return replace(judgement, ruling=Ruling.ASK, verdicts=(first, *others))


async def like_it(
    tx: Tx, claim: StoredClaim, bits: int, *, then: datetime | None = None
) -> tuple[Photo, ...]:
    """Pictures of other claims near this claim's, by now or as they were known `then`. Whoever else decides about a
    picture now waits for this transaction.
    """
    seen = claim.evidence.photo
    if seen is None or seen == ON_ITS_WAY:
        return ()
    if then is None:
        await photos.in_turn(tx)
    return await photos.alike(tx, claim.id, seen, bits, then or tx.now + LATECOMERS)
