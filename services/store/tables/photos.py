"""Pictures of claims, re-encoded, with the fingerprints by which one is known again."""

from sqlalchemy import ARRAY, BigInteger, Index, Integer, LargeBinary, Text, Uuid

from services.store.tables.columns import moment, optional, required, tenant

photo = tenant(
    "photo",
    required("claim_id", Uuid),
    required("person_id", Text),
    required("file_id", Text),
    required("consented_at", moment()),
    optional("kept_at", moment()),
    required("sha", Text, "''"),
    required("prints", ARRAY(BigInteger), "'{}'"),
    required("width", Integer, "0"),
    required("height", Integer, "0"),
    optional("picture", LargeBinary),
    key=("claim_id",),
)
Index("ix_photo_consented", photo.c.workspace_id, photo.c.consented_at)
Index("ix_photo_sha", photo.c.workspace_id, photo.c.sha)

photo_band = tenant(
    "photo_band",
    required("band", Integer),
    required("print", BigInteger),
    required("claim_id", Uuid),
    key=("band", "print", "claim_id"),
)
Index("ix_photo_band_claim", photo_band.c.workspace_id, photo_band.c.claim_id)
