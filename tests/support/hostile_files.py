"""Files that people, and those who mean harm, may put where a photo belongs; all made in code.

Each has a name, its bytes, and what comes of it: `kept`, or the code it is refused with.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from tests.support.pictures import photo, saved, scene

Make = Callable[[], bytes]
KEPT = "kept"
SECRETS = (
    b"lat 38.7223 lon -9.1393",
    b"<script>alert(1)</script>",
    b"Exif",
    b"GPS",
    b"ICC_PROFILE",
    b"PK\x03\x04",
    b"xmpmeta",
)
"""What no kept picture may hold."""
PLACE, SCRIPT = SECRETS[:2]
GPS_IFD, ORIENTATION, DESCRIPTION = 0x8825, 0x0112, 0x010E


@dataclass(frozen=True, kw_only=True, slots=True)
class Sample:
    name: str
    make: Make = field(repr=False)
    comes_to: str

    @property
    def content(self) -> bytes:
        """Made when it is asked for: a bomb takes a while, and most are not asked for by whoever only counts tests."""
        return self.make()


def exif(**tags: object) -> bytes:
    made = Image.Exif()
    made[DESCRIPTION] = PLACE.decode()
    made.get_ifd(GPS_IFD).update({1: "N", 2: (38.0, 43.0, 20.0), 3: "W", 4: (9.0, 8.0, 21.0)})
    for tag, value in tags.items():
        made[int(tag.lstrip("_"))] = value
    return made.tobytes()


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, *chunks: bytes, depth: int = 8, colour: int = 2) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + chunk(b"IEND", b"")


def deep_png() -> bytes:
    """Sixteen bits of each colour."""
    rows = b"".join(
        b"\0" + b"".join(struct.pack(">HHH", x * 600, y * 600, (x + y) * 300) for x in range(100))
        for y in range(100)
    )
    return png(100, 100, chunk(b"IDAT", zlib.compress(rows)), depth=16)


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("run.exe", SCRIPT)
    return out.getvalue()


def boxes(*brands: bytes) -> bytes:
    """The beginning of a file of HEIC's family."""
    body = brands[0] + b"\0\0\0\0" + b"".join(brands[1:])
    return struct.pack(">I", len(body) + 8) + b"ftyp" + body + b"\0" * 200


def jpeg_of(width: int, height: int) -> bytes:
    """A small JPEG whose header says that it is of this size."""
    made = photo()
    at = made.index(b"\xff\xc0")
    return made[: at + 5] + struct.pack(">HH", height, width) + made[at + 9 :]


def gif_of(width: int, height: int) -> bytes:
    made = photo(kind="GIF")
    return made[:6] + struct.pack("<HH", width, height) + made[10:]


def moving(kind: str) -> bytes:
    frames = [scene(number, (200, 160)) for number in (1, 2, 3)]
    return saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=80)


def with_text(bomb: bytes = b"") -> bytes:
    told = PngInfo()
    told.add_text("Comment", SCRIPT.decode())
    told.add_itxt("XML:com.adobe.xmp", f"<x:xmpmeta>{PLACE.decode()}</x:xmpmeta>")
    made = saved(scene(2), "PNG", pnginfo=told)
    return made.replace(made[33:33], b"", 1)[:33] + bomb + made[33:]


def many_scans(count: int) -> bytes:
    """A progressive JPEG whose last scan comes again and again."""
    made = saved(Image.effect_noise((2400, 1600), 90), progressive=True, quality=20)
    last, end = made.rindex(b"\xff\xda"), made.rindex(b"\xff\xd9")
    return made[:end] + made[last:end] * count + made[end:]


def pictures() -> Iterator[tuple[str, Make]]:
    """Pictures that are kept, whatever they carry."""
    yield "a JPEG", photo
    yield "a progressive JPEG", lambda: photo(progressive=True)
    yield "a grey JPEG", lambda: saved(scene(1).convert("L"))
    yield "a JPEG for print, in four colours", lambda: saved(scene(1).convert("CMYK"))
    yield "a PNG", lambda: photo(kind="PNG")
    yield "a PNG of sixteen bits of grey", lambda: saved(scene(1).convert("L").convert("I;16"), "PNG")
    yield "a PNG of sixteen bits of colour", deep_png
    yield "a PNG of black and white", lambda: saved(scene(1).convert("1"), "PNG")
    yield "a PNG with a palette and holes", lambda: saved(scene(1).quantize(32), "PNG", transparency=3)
    yield "a transparent PNG", lambda: saved(holed(), "PNG")
    yield "a transparent grey PNG", lambda: saved(scene(1).convert("LA"), "PNG")
    yield "a WebP", lambda: photo(kind="WEBP")
    yield "a lossless WebP", lambda: photo(kind="WEBP", lossless=True)
    yield "a GIF", lambda: photo(kind="GIF")
    yield "a moving GIF", lambda: moving("GIF")
    yield "a moving WebP", lambda: moving("WEBP")
    yield "a moving PNG", lambda: moving("PNG")
    for turn in range(1, 9):
        yield f"a JPEG held in way {turn}", held(turn)
    yield "a JPEG that tells the place", lambda: photo(exif=exif())
    yield "a WebP that tells the place", lambda: photo(kind="WEBP", exif=exif())
    yield "a PNG that tells the place", lambda: photo(kind="PNG", exif=exif())
    yield "a JPEG with a note of its maker", lambda: photo(xmp=b"<x:xmpmeta>" + PLACE + b"</x:xmpmeta>")
    yield "a JPEG with a comment", lambda: photo(comment=SCRIPT)
    yield "a JPEG with colours of its own", lambda: photo(icc_profile=profile())
    yield "a JPEG with broken colours", lambda: photo(icc_profile=b"none" * 40)
    yield "a JPEG with nonsense for Exif", lambda: photo(exif=b"Exif\0\0MM\0*\xff\xff\xff\xff" + b"\xee" * 40)
    yield "a picture of several", lambda: saved(scene(1), "MPO", save_all=True, append_images=[scene(2)])
    yield "a JPEG and an archive", lambda: photo() + zipped()
    yield "a GIF and a script", lambda: photo(kind="GIF") + SCRIPT
    yield "a PNG and a page", lambda: with_text() + b"<html>" + SCRIPT
    yield "an upright banner", lambda: saved(scene(1, (64, 3000)))


def held(turn: int) -> Make:
    """By a camera in one of the eight ways that Exif knows."""
    return lambda: photo(exif=exif(_274=turn))


def holed() -> Image.Image:
    image = scene(1).convert("RGBA")
    image.putalpha(scene(2).convert("L"))
    return image


def profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def others() -> Iterator[tuple[str, Make, str]]:
    """Files that are not kept, each with its code."""
    yield "nothing at all", lambda: b"", "photo_empty"
    yield "one byte", lambda: b"\xff", "photo_not_picture"
    yield "a page", lambda: b"<!DOCTYPE html><html><body>" + SCRIPT, "photo_not_picture"
    yield "a page after some space", lambda: b"\n\n   <html>" + SCRIPT, "photo_not_picture"
    yield (
        "a drawing",
        lambda: b"<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT + b"</svg>",
        "photo_format",
    )
    yield (
        "a drawing with a prologue",
        lambda: b"<?xml version='1.0'?>\n<!-- -->\n<SVG width='9'>",
        "photo_format",
    )
    yield "an HEIC", lambda: boxes(b"heic", b"mif1", b"heic"), "photo_heic"
    yield "an HEIC of another maker", lambda: boxes(b"mif1", b"mif1", b"heix"), "photo_heic"
    yield "an AVIF", lambda: boxes(b"avif", b"mif1", b"miaf"), "photo_format"
    yield "a video", lambda: boxes(b"isom", b"iso2", b"mp41"), "photo_not_picture"
    yield "a video of a telephone", lambda: boxes(b"qt  "), "photo_not_picture"
    yield "a document", lambda: b"%PDF-1.7\n" + SCRIPT, "photo_not_picture"
    yield "an archive", zipped, "photo_not_picture"
    yield "a program", lambda: b"\x7fELF" + b"\0" * 500, "photo_not_picture"
    yield "a program for windows", lambda: b"MZ" + b"\0" * 500, "photo_not_picture"
    yield "a sound", lambda: b"RIFF\x24\0\0\0WAVEfmt " + b"\0" * 100, "photo_not_picture"
    yield "a letter", lambda: b"Dear Ines, the lift stops when the wind turns. " * 30, "photo_not_picture"
    yield "a TIFF", lambda: saved(scene(1), "TIFF"), "photo_format"
    yield "a BMP", lambda: saved(scene(1), "BMP"), "photo_format"
    yield "an icon", lambda: saved(scene(1, (64, 64)), "ICO"), "photo_format"
    yield "half a JPEG", lambda: photo()[:9000], "photo_unreadable"
    yield "half a PNG", lambda: photo(kind="PNG")[:40000], "photo_unreadable"
    yield "half a WebP", lambda: photo(kind="WEBP")[:4000], "photo_unreadable"
    yield "half a GIF", lambda: photo(kind="GIF")[:40000], "photo_unreadable"
    yield "the first bytes of a JPEG", lambda: b"\xff\xd8\xff\xe0", "photo_unreadable"
    yield "the first bytes of a GIF", lambda: b"GIF89a", "photo_unreadable"
    yield "a PNG without an edge", lambda: png(0, 0, chunk(b"IDAT", zlib.compress(b""))), "photo_unreadable"
    yield "a PNG with a broken heart", lambda: damaged(photo(kind="PNG")), "photo_unreadable"
    yield "a page that begins as a JPEG", lambda: b"\xff\xd8\xff" + b"<html>" + SCRIPT * 9, "photo_unreadable"
    yield (
        "a PNG as large as a field",
        lambda: png(50_000, 50_000, chunk(b"IDAT", zlib.compress(b"\0" * 99))),
        "photo_too_large",
    )
    yield "a JPEG as large as a field", lambda: jpeg_of(65_000, 65_000), "photo_too_large"
    yield "a GIF as large as a field", lambda: gif_of(65_535, 65_535), "photo_too_large"
    yield "a PNG with a bomb in its notes", lambda: with_text(bomb()), "photo_unreadable"
    yield "a single point", lambda: saved(scene(1, (1, 1)), "PNG"), "photo_too_small"
    yield "a single line", lambda: saved(scene(1, (1, 10_000)), "PNG"), "photo_too_small"


def damaged(content: bytes) -> bytes:
    middle = len(content) // 2
    return (
        content[:middle]
        + bytes(255 - each for each in content[middle : middle + 40])
        + content[middle + 40 :]
    )


def bomb() -> bytes:
    """Two hundred megabytes of nothing, in two hundred kilobytes."""
    return chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"\0" * 200_000_000, 9))


def samples() -> tuple[Sample, ...]:
    kept = [Sample(name=name, make=make, comes_to=KEPT) for name, make in pictures()]
    refused = [Sample(name=name, make=make, comes_to=code) for name, make, code in others()]
    return (*kept, *refused)
