"""The tables. Every table of the default schema belongs to a workspace: `workspace_id` leads its primary key and
row-level security is forced on it. The schema `directory` holds the little that must be found before the workspace is
known. Importing this package makes `metadata` whole.
"""

from services.store.tables import (
    acquaintances,
    advisory,
    claims,
    decks,
    directory,
    fairness,
    learning,
    likeness,
    looks,
    mail,
    photos,
    playing,
    posters,
    recaps,
    scores,
)
from services.store.tables.columns import metadata

__all__ = [
    "acquaintances",
    "advisory",
    "claims",
    "decks",
    "directory",
    "fairness",
    "learning",
    "likeness",
    "looks",
    "mail",
    "metadata",
    "photos",
    "playing",
    "posters",
    "recaps",
    "scores",
]
