"""Colours that people with any colour vision tell apart, and never the only thing that tells.

The bright ones are those of Okabe and Ito, "Color Universal Design" (2008); the deep ones are their darker kin, on which
white reads with a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3).
"""

from typing import Final

PAPER: Final = "#fbf8f1"
CARD: Final = "#ffffff"
EDGE: Final = "#d9d2c3"
INK: Final = "#27343b"
QUIET_INK: Final = "#59646b"
"""For what is read second; 4.5 to 1 on paper."""

BRIGHT: Final = ("#0072b2", "#e69f00", "#009e73", "#56b4e9", "#d55e00", "#cc79a7")
"""For areas and bars, each beside its own words. Neighbours differ in lightness as well."""
DEEP: Final = ("#1f4e5f", "#00614a", "#7a3e66", "#8a4b00", "#0b5394", "#5b4a1f")
"""For areas with white words on them."""


def contrast(one: str, other: str) -> float:
    """How well one colour reads on the other: 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
