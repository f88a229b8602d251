"""A photo of a claim as a page shows it."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class PhotoPage:
    """A picture that is kept, its edges in pixels. `address` opens it in a browser for some days; empty where it cannot."""

    width: int
    height: int
    address: str = ""
