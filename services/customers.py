"""When two spellings mean the same customer."""

import unicodedata
from typing import Final

TITLES = frozenset(
    "mr mrs ms miss mx dr prof sir madam dame herr frau fr hr monsieur madame mme mlle senor senora sr sra srta don dona"
    " signor signora sig shri smt ji".split()
)

STROKES: Final = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ı": "i",  # noqa: RUF001 -- the dotless i of Turkish names
        "ŧ": "t",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
    }
)
"""Small letters whose stroke or ligature Unicode does not take apart; ß is two letters once the case is folded."""


def key_of(name: str) -> str:
    """A name without case, accents, strokes, titles, punctuation and double spaces; the name itself where nothing would be left."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = "".join(c if c.isalnum() else " " for c in plain.translate(STROKES)).split()
    kept = [word for word in words if word not in TITLES] or words
    return " ".join(kept) or " ".join(name.casefold().split())
