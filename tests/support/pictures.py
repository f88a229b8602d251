"""Pictures for tests, made in code: scenes that differ as photos do, and the copies that people make of them."""

import io
import random
from collections.abc import Callable

from PIL import Image, ImageDraw, ImageEnhance, ImageFilter


def scene(number: int, size: tuple[int, int] = (800, 600)) -> Image.Image:
    """A scene of its own for each number: a sky, a ground, a dozen things of any colour and place, some grain."""
    chance = random.Random(number)
    image = Image.new("RGB", size, colour(chance))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, size[1] * chance.uniform(0.4, 0.8), *size), fill=colour(chance))
    for _ in range(14):
        left, top = chance.uniform(-0.1, 0.9) * size[0], chance.uniform(-0.1, 0.9) * size[1]
        box = (
            left,
            top,
            left + chance.uniform(0.08, 0.4) * size[0],
            top + chance.uniform(0.08, 0.4) * size[1],
        )
        (draw.ellipse if chance.random() < 0.5 else draw.rectangle)(box, fill=colour(chance))
    return Image.blend(image.filter(ImageFilter.GaussianBlur(2)), grain(size, chance), 0.06)


def grain(size: tuple[int, int], chance: random.Random) -> Image.Image:
    """The noise of a small lens, around half bright; the same for the same scene."""
    noise = Image.frombytes("L", size, chance.randbytes(size[0] * size[1]))
    return noise.point([86 + level // 3 for level in range(256)]).convert("RGB")


def colour(chance: random.Random) -> tuple[int, int, int]:
    return chance.randrange(256), chance.randrange(256), chance.randrange(256)


def saved(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def photo(number: int = 1, kind: str = "JPEG", **options: object) -> bytes:
    """A photo as a telephone would send it."""
    return saved(scene(number), kind, **options)


COPIES: dict[str, Callable[[Image.Image], Image.Image]] = {
    "mirrored": lambda image: image.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
    "on its head": lambda image: image.transpose(Image.Transpose.ROTATE_180),
    "turned left": lambda image: image.transpose(Image.Transpose.ROTATE_90),
    "turned right": lambda image: image.transpose(Image.Transpose.ROTATE_270),
    "turned and mirrored": lambda image: image.transpose(Image.Transpose.TRANSVERSE),
    "half the size": lambda image: image.resize((image.width // 2, image.height // 2)),
    "a tenth larger": lambda image: image.resize((image.width * 11 // 10, image.height * 11 // 10)),
    "a little brighter": lambda image: ImageEnhance.Brightness(image).enhance(1.12),
    "a little darker": lambda image: ImageEnhance.Brightness(image).enhance(0.88),
    "more contrast": lambda image: ImageEnhance.Contrast(image).enhance(1.15),
    "in grey": lambda image: image.convert("L"),
    "cropped by 2 in 100 all around": lambda image: cropped(image, 0.02),
    "cropped to its middle": lambda image: cropped(image, 0.08),
}
"""What people do to a picture, wittingly or not."""


def cropped(image: Image.Image, share: float) -> Image.Image:
    left, top = round(image.width * share), round(image.height * share)
    return image.crop((left, top, image.width - left, image.height - top))
