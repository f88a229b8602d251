"""Photos of claims: first the file that is to be fetched, then the picture as it is kept, at last nothing.

One row for each claim that has a photo. It goes when the claim is withdrawn, when another photo takes its place, and
with the words of the claim.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime

from services.evidence import Photo
from services.ids import ClaimId, FileId
from services.ports import Picture
from services.prints import bands, numbers, probes, signed, telling, upright, upright_photo
from services.store.claims import StoredClaim
from services.store.tx import Tx

WEEKS_BACK = 12
"""As far as the rules look back at texts."""
ALIKE = 20
"""One is enough to call a reviewer; more are read in case a rule wants to see a little less alike."""


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptPhoto:
    """What there is of a claim's photo. `kept_at` is None while its file is still to be fetched."""

    claim: ClaimId
    file: FileId
    sha: str
    width: int
    height: int
    kept_at: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownPhoto:
    """A picture to be looked at, JPEG."""

    content: bytes = field(repr=False)


async def expect(tx: Tx, claim: StoredClaim, file: FileId) -> None:
    """Notes whose picture is to be fetched, and that everybody in it agreed. An earlier one of this claim goes."""
    await forget(tx, claim.id)
    await tx.do(
        """
        INSERT INTO photo (workspace_id, claim_id, person_id, file_id, consented_at)
        VALUES (:workspace, :claim, :person, :file, :now)
        """,
        claim=claim.id,
        person=claim.person,
        file=file,
        now=tx.now,
    )


async def keep(tx: Tx, claim: ClaimId, picture: Picture) -> None:
    """Keeps the picture as it was drawn anew."""
    kept = upright(picture.prints)
    await tx.do(
        "UPDATE photo SET kept_at = :now, sha = :sha, prints = :prints, width = :width,"
        " height = :height, picture = :picture WHERE workspace_id = :workspace AND claim_id = :claim",
        claim=claim,
        now=tx.now,
        sha=picture.sha,
        prints=[signed(each) for each in kept],
        width=picture.width,
        height=picture.height,
        picture=picture.content,
    )
    await tx.do(
        "INSERT INTO photo_band (workspace_id, band, print, claim_id) SELECT :workspace, band, print, :claim"
        " FROM unnest(cast(:bands AS integer[]), cast(:prints AS bigint[])) AS key(band, print)",
        claim=claim,
        bands=[band for each in telling(kept) for band in bands([each])],
        prints=[signed(each) for each in telling(kept) for _ in bands([each])],
    )


async def of_claims(tx: Tx, claims: list[ClaimId]) -> dict[ClaimId, KeptPhoto]:
    """What there is of these claims' photos, without the pictures."""
    rows = await tx.rows(
        "SELECT claim_id, file_id, sha, width, height, kept_at FROM photo"
        " WHERE workspace_id = :workspace AND claim_id = ANY(:claims)",
        claims=claims,
    )
    return {
        ClaimId(row["claim_id"]): KeptPhoto(
            claim=ClaimId(row["claim_id"]),
            file=FileId(row["file_id"]),
            sha=row["sha"],
            width=row["width"],
            height=row["height"],
            kept_at=row["kept_at"],
        )
        for row in rows
    }


async def to_fetch(tx: Tx, claim: ClaimId) -> FileId | None:
    """The file that is still to be fetched for a claim; None where there is none, or it was."""
    row = await tx.one(
        "SELECT file_id FROM photo WHERE workspace_id = :workspace AND claim_id = :claim AND kept_at IS NULL",
        claim=claim,
    )
    return None if row is None else FileId(row["file_id"])


async def shown(tx: Tx, claim: ClaimId, sha: str) -> ShownPhoto | None:
    """The picture of a claim, as long as it is still this one. `sha` may be the beginning of its SHA-256."""
    row = await tx.one(
        "SELECT picture FROM photo WHERE workspace_id = :workspace AND claim_id = :claim"
        " AND kept_at IS NOT NULL AND starts_with(sha, :sha)",
        claim=claim,
        sha=sha,
    )
    return None if row is None else ShownPhoto(content=bytes(row["picture"]))


async def forget(tx: Tx, claim: ClaimId) -> bool:
    """Deletes the photo of a claim with everything known of it, in what it says and said before too. Answers whether there
    was one.
    """
    gone = await tx.do(
        """
        WITH keys AS (
            DELETE FROM photo_band WHERE workspace_id = :workspace AND claim_id = :claim
        ), told AS (
            UPDATE claim SET evidence = evidence - 'photo'
             WHERE workspace_id = :workspace AND claim_id = :claim AND evidence -> 'photo' <> 'null'
        ), tried AS (
            UPDATE earlier_try SET evidence = evidence - 'photo'
             WHERE workspace_id = :workspace AND claim_id = :claim AND evidence -> 'photo' <> 'null'
        )
        DELETE FROM photo WHERE workspace_id = :workspace AND claim_id = :claim
        """,
        claim=claim,
    )
    return gone > 0


async def forget_before(tx: Tx, before: datetime, limit: int) -> int:
    """Deletes photos older than this. Answers how many."""
    return await tx.do(
        """
        WITH old AS (
            DELETE FROM photo WHERE workspace_id = :workspace AND claim_id IN
                (SELECT claim_id FROM photo WHERE workspace_id = :workspace AND consented_at < :before LIMIT :limit)
            RETURNING claim_id
        ), keys AS (
            DELETE FROM photo_band WHERE workspace_id = :workspace AND claim_id IN (SELECT claim_id FROM old)
        )
        SELECT claim_id FROM old
        """,
        before=before,
        limit=limit,
    )


async def in_turn(tx: Tx) -> None:
    """Pictures of a workspace are compared one after the other: two that come at once would not see each other."""
    await tx.one("SELECT pg_advisory_xact_lock(hashtextextended('bingo_photo:' || :workspace, 0))")


async def alike(tx: Tx, claim: ClaimId, photo: Photo, bits: int, at: datetime) -> tuple[Photo, ...]:
    """Photos of other claims, kept until then: the same file, or a picture that differs in at most `bits` (7 or fewer)
    of 64.

    An index finds those with a band in common; only their prints are compared bit by bit.
    """
    mine = telling(numbers(photo))
    rows = await tx.rows(
        """
        WITH likely AS MATERIALIZED (
            SELECT claim_id FROM photo_band
             WHERE workspace_id = :workspace AND band = ANY(cast(:probes AS integer[]))
               AND EXISTS (SELECT FROM unnest(cast(:prints AS bigint[])) AS mine
                            WHERE bit_count((print # mine)::bit(64)) <= :bits)
            UNION SELECT claim_id FROM photo WHERE workspace_id = :workspace AND sha = :sha
        )
        SELECT claim_id, sha, prints FROM likely JOIN photo USING (claim_id)
         WHERE workspace_id = :workspace AND claim_id <> :claim AND kept_at <= :at
           AND consented_at > cast(:at AS timestamptz) - make_interval(weeks => :weeks)
         ORDER BY consented_at LIMIT :limit
        """,
        claim=claim,
        sha=photo.sha,
        probes=list(probes(mine)),
        prints=[signed(each) for each in mine],
        bits=bits,
        at=at,
        weeks=WEEKS_BACK,
        limit=ALIKE,
    )
    return tuple(
        replace(upright_photo(row["sha"], row["prints"]), claim=ClaimId(row["claim_id"])) for row in rows
    )
