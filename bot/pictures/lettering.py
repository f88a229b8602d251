"""Letters laid out in pictures: how wide they are, and where lines end."""

from functools import lru_cache
from io import BytesIO

from PIL import ImageFont
from PIL.ImageFont import FreeTypeFont

from bot.pictures.glyphs import Face, content


@lru_cache(maxsize=128)
def letters(face: Face, size: int) -> FreeTypeFont:
    """A font in a size in pixels. Laid out plainly: a library for finer layout is on some machines and not on others."""
    return ImageFont.truetype(BytesIO(content(face)), size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=8192)
def advance(letter: str, face: Face, size: int) -> float:
    """How far a letter moves on, in pixels."""
    return letters(face, size).getlength(letter)


def width(text: str, face: Face, size: int) -> float:
    """Pixels. These fonts have no pairs that move closer where they are laid out plainly, so letters simply add up."""
    return sum(advance(letter, face, size) for letter in text)


def wrapped(text: str, face: Face, size: int, wide: int) -> tuple[str, ...]:
    """`text` in lines of at most `wide` pixels. A word longer than a line is cut."""
    lines: list[str] = []
    line = ""
    taken, space = 0.0, advance(" ", face, size)
    for word in text.split():
        more = width(word, face, size) + (space if line else 0)
        if taken + more <= wide:
            line, taken = f"{line} {word}".strip(), taken + more
            continue
        lines += [line] if line else []
        *whole, line = _cut(word, face, size, wide)
        lines, taken = lines + whole, width(line, face, size)
    return (*lines, line) if line else tuple(lines)


def _cut(word: str, face: Face, size: int, wide: int) -> list[str]:
    """A word in pieces that fit; most words are one."""
    pieces, piece, taken = list[str](), "", 0.0
    for letter in word:
        more = advance(letter, face, size)
        if piece and taken + more > wide:
            pieces.append(piece)
            piece, taken = "", 0.0
        piece, taken = piece + letter, taken + more
    return [*pieces, piece]
