"""`python -m bot.photos.looking FORMAT`: opens one picture from standard input and draws it anew on standard output.

It runs in a process of its own because decoders are where hostile files strike. Before the first byte of the picture
is looked at, the process gives up what it could do harm with: memory and time are capped, it can open no file and no
connection, and it inherits no environment. Whatever goes wrong ends it; the one who started it sees that.

Answers `ready`, then a line of JSON (`{"refused": code}`, or the picture's width, height and prints), then the picture.
"""

import io
import json
import resource
import sys
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from PIL import Image, ImageCms, ImageOps, ImageStat, MpoImagePlugin, WebPImagePlugin

BESIDE: Final = (MpoImagePlugin, WebPImagePlugin)
"""Formats that Pillow finds by loading all forty it has, unless they are there already."""
SRGB: Final = ImageCms.createProfile("sRGB")
MEMORY: Final = 512 * 1024 * 1024
"""Bytes of address space; the largest pictures taken need about 300 MB, of which the interpreter has 60."""
CPU_SECONDS: Final = 10
OPEN_FILES: Final = 3
"""Standard input, output and error: a fourth, file or connection, cannot be had."""
MOST_PIXELS: Final = {"JPEG": 50_000_000}
"""What the cameras of telephones take at their best. JPEG can be read at half its size or less; other formats cannot."""
MOST_PIXELS_ELSE: Final = 16_000_000
ORIENTATION: Final = 0x0112
"""The Exif tag of how a camera was held."""
LEAST_EDGE: Final = 64
"""Pixels; on anything smaller nobody can be recognised, nothing read."""
LONGEST_EDGE: Final = 1600
QUALITY: Final = 82

GRAIN: Final = 72
"""Edge of the grey square that the prints are taken from."""
COLUMNS: Final = 9
ROWS: Final = 8
CENTRE: Final = 0.84
"""Share of each edge that a crop may have left: its whole is then near the original's centre."""
FLAT: Final = 6.0
"""Standard deviation of brightness, of 255, up to which a picture is one surface and not compared with others."""
TURNS: Final = (
    None,
    Image.Transpose.ROTATE_90,
    Image.Transpose.ROTATE_180,
    Image.Transpose.ROTATE_270,
    Image.Transpose.FLIP_LEFT_RIGHT,
    Image.Transpose.FLIP_TOP_BOTTOM,
    Image.Transpose.TRANSPOSE,
    Image.Transpose.TRANSVERSE,
)
"""Every way a picture can lie; the first is upright."""


class NotTaken(Exception):
    """A picture that is none for us; its text is the code."""


def confine() -> None:
    """Gives up what a hostile picture could do harm with. There is no way back."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
    ):
        resource.setrlimit(what, (most, most))


def rehearse() -> None:
    """Looks at a picture of its own in each format, so that every module is loaded while files can still be opened."""
    drawn = Image.linear_gradient("L").resize((LEAST_EDGE, LEAST_EDGE)).convert("RGB")
    held = Image.Exif()
    held[ORIENTATION] = 6
    profile = ImageCms.ImageCmsProfile(SRGB).tobytes()
    for container in ("GIF", "JPEG", "MPO", "PNG", "WEBP"):
        out, moving = io.BytesIO(), container != "JPEG"
        drawn.save(out, container, save_all=moving, append_images=[drawn], exif=held, icc_profile=profile)
        look(out.getvalue(), "JPEG" if container == "MPO" else container)


def opened(given: bytes, kind: str) -> Image.Image:
    """The picture, upright and of its first frame, not larger than it has to be. Raises `NotTaken` and whatever Pillow raises."""
    Image.MAX_IMAGE_PIXELS = None  # our own limit is below, and has a sentence
    image = Image.open(io.BytesIO(given), formats=[kind])
    if image.width * image.height > MOST_PIXELS.get(kind, MOST_PIXELS_ELSE):
        raise NotTaken("photo_too_large")
    if min(image.size) < LEAST_EDGE:
        raise NotTaken("photo_too_small")
    image.draft(None, (LONGEST_EDGE, LONGEST_EDGE))
    image.load()
    upright = ImageOps.exif_transpose(image)
    return upright.convert("RGBA") if upright.mode in {"1", "P", "PA"} else upright


def in_srgb(image: Image.Image) -> Image.Image:
    """Eight bits of red, green and blue as a screen shows them, on white where it was transparent."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I;16"):
        # Sixteen bits of grey, which `convert` would clip to white.
        image = image.convert("I").point(lambda level: level / 256).convert("L")
    if image.has_transparency_data:
        solid = image.convert("RGBA")
        image = Image.new("RGBA", image.size, "white")
        image.alpha_composite(solid)
        image = image.convert("RGB")
    if profile and image.mode in {"RGB", "CMYK", "L"}:
        image = as_profiled(image, profile)
    return image.convert("RGB")


def as_profiled(image: Image.Image, profile: bytes) -> Image.Image:
    """The same colours in sRGB; a profile that cannot be read, or is for another kind of picture, is let go."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(image, source, SRGB, outputMode="RGB") or image
    except (ImageCms.PyCMSError, OSError):
        return image


def drawn_anew(image: Image.Image) -> Image.Image:
    """Nothing but the pixels, at most so large: a new picture carries none of what came with the old one."""
    image.thumbnail((LONGEST_EDGE, LONGEST_EDGE), Image.Resampling.LANCZOS)
    clean = Image.new("RGB", image.size)
    clean.paste(in_srgb(image))
    return clean


def prints(image: Image.Image) -> list[int]:
    """64-bit difference hashes (dHash, N. Krawetz 2013) of the whole and of its centre, each in the eight ways it can lie.

    All are 0 for a picture of one surface, which says nothing.
    """
    return [print_of(turned) for part in (image, centre(image)) for turned in lying(grain(part))]


def centre(image: Image.Image) -> Image.Image:
    left, top = (round(edge * (1 - CENTRE) / 2) for edge in image.size)
    return image.crop((left, top, image.width - left, image.height - top))


def grain(image: Image.Image) -> Image.Image:
    return image.convert("L").resize((GRAIN, GRAIN), Image.Resampling.BOX)


def lying(square: Image.Image) -> Iterator[Image.Image]:
    return (square if turn is None else square.transpose(turn) for turn in TURNS)


def print_of(square: Image.Image) -> int:
    """A bit for each of 8 rows of 9 fields and their neighbours: brighter to the right or not."""
    if ImageStat.Stat(square).stddev[0] <= FLAT:
        return 0
    fields = square.resize((COLUMNS, ROWS), Image.Resampling.BOX).tobytes()
    rows = [fields[at : at + COLUMNS] for at in range(0, len(fields), COLUMNS)]
    bits = [left < right for row in rows for left, right in pairwise(row)]
    return int("".join("01"[bit] for bit in bits), 2)


def look(given: bytes, kind: str) -> tuple[dict[str, object], bytes]:
    """What there is to say of a picture, and the picture drawn anew."""
    try:
        clean = drawn_anew(opened(given, kind))
    except NotTaken as reason:
        return {"refused": str(reason)}, b""
    except MemoryError:
        return {"refused": "photo_too_large"}, b""
    out = io.BytesIO()
    clean.save(out, "JPEG", quality=QUALITY)
    return {"width": clean.width, "height": clean.height, "prints": prints(clean)}, out.getvalue()


def main() -> None:
    rehearse()
    confine()
    sys.stdout.buffer.write(b"ready\n")
    sys.stdout.buffer.flush()
    said, picture = look(sys.stdin.buffer.read(), sys.argv[1])
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n" + picture)


if __name__ == "__main__":
    main()
