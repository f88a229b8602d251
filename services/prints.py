"""A picture's fingerprints as numbers, as text, and as keys of an index that finds the few near ones. Pure.

Two prints that differ in at most 7 of 64 bits are the same, but for one bit at most, in one of four bands of 16 bits
(four bands cannot hold two differences each of only seven). So a print is stored under its four bands, and looked up
under each band as it is and with each of its bits turned: 68 keys.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from services.evidence import Photo

BITS: Final = 64
BANDS: Final = 4
WIDTH: Final = BITS // BANDS
MOST_APART: Final = 2 * BANDS - 1
"""Differing bits up to which a print is found for sure, see above."""
UPRIGHT: Final = (0, 8)
"""Where the upright whole and the upright centre stand among all prints of a picture."""
FLAT_BITS: Final = 6
"""A print with at most so many bits set, or unset, is that of one surface or of one shading: it tells nothing."""
FLAT: Final = "0" * (BITS // 4)
"""The print of one surface, in hex."""
_SIGN: Final = 1 << (BITS - 1)


def photo(sha: str, prints: tuple[int, ...]) -> Photo:
    """What the rules see of a picture."""
    whole, centre = (f"{prints[at]:016x}" for at in UPRIGHT)
    turned = tuple(f"{each:016x}" for at, each in enumerate(prints) if at not in UPRIGHT)
    return Photo(sha=sha, phash=whole, centre=centre, turned=turned)


def numbers(seen: Photo) -> tuple[int, ...]:
    """All prints the rules see of a picture."""
    return tuple(int(each, 16) for each in (seen.phash, seen.centre, *seen.turned) if each)


def upright_photo(sha: str, kept: Sequence[int]) -> Photo:
    """What the rules see of a picture that was kept: its upright prints, as PostgreSQL holds them."""
    whole, centre = (f"{each % (1 << BITS):016x}" for each in kept)
    return Photo(sha=sha, phash=whole, centre=centre)


def upright(prints: tuple[int, ...]) -> tuple[int, ...]:
    """The prints under which a picture is kept."""
    return tuple(prints[at] for at in UPRIGHT)


def telling(prints: Iterable[int]) -> tuple[int, ...]:
    """Those worth comparing, each once."""
    return tuple(dict.fromkeys(p for p in prints if FLAT_BITS < p.bit_count() < BITS - FLAT_BITS))


def bands(prints: Iterable[int]) -> tuple[int, ...]:
    """The keys these prints are stored under."""
    return tuple(sorted({_key(p, band) for p in telling(prints) for band in range(BANDS)}))


def probes(prints: Iterable[int]) -> tuple[int, ...]:
    """The keys under which every print near one of these is found, and some others."""
    near = (0, *(1 << bit for bit in range(WIDTH)))
    return tuple(
        sorted({_key(p, band) ^ off for p in telling(prints) for band in range(BANDS) for off in near})
    )


def _key(print_: int, band: int) -> int:
    return band << WIDTH | (print_ >> (band * WIDTH)) & ((1 << WIDTH) - 1)


def signed(print_: int) -> int:
    """The same 64 bits as PostgreSQL's bigint holds them."""
    return print_ - 2 * _SIGN if print_ & _SIGN else print_
