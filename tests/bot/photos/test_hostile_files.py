"""What comes of files that people, and those who mean harm, put where a photo belongs."""

import io

import pytest
from PIL import Image

from bot.photos.guard import Guard
from services.errors import NoPhoto
from services.ports import Picture
from tests.support.hostile_files import KEPT, ORIENTATION, SECRETS, Sample, exif, many_scans, samples
from tests.support.pictures import photo, saved

ALL = samples()
EACH = pytest.mark.parametrize("sample", ALL, ids=[sample.name for sample in ALL])


def colour(made: Picture, x: int, y: int) -> tuple[int, ...]:
    """Red, green and blue of one point."""
    return tuple(Image.open(io.BytesIO(made.content)).crop((x, y, x + 1, y + 1)).tobytes())


async def come_to(guard: Guard, content: bytes) -> Picture | str:
    try:
        return await guard.look(content)
    except NoPhoto as refused:
        return refused.code


@EACH
async def test_each_file_comes_to_what_it_should_and_a_picture_carries_nothing_along(sample: Sample) -> None:
    made = await come_to(Guard(), sample.content)
    if sample.comes_to != KEPT:
        assert made == sample.comes_to
        return
    assert isinstance(made, Picture), made
    assert [secret for secret in SECRETS if secret in made.content] == []
    image = Image.open(io.BytesIO(made.content))
    image.load()
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (made.width, made.height))
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert made.content.endswith(b"\xff\xd9")
    assert max(image.size) <= 1600


def test_there_are_enough_of_them() -> None:
    assert len(ALL) >= 60
    assert len({sample.name for sample in ALL}) == len(ALL)


@pytest.mark.parametrize("turn", range(1, 9))
async def test_a_picture_is_kept_as_it_was_held(turn: int) -> None:
    """Whatever way a camera noted, the picture stands upright: its bright corner is where it belongs."""
    upright = Image.new("RGB", (300, 200), "black")
    upright.paste("white", (0, 0, 60, 60))
    back = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    held = upright.transpose(back[turn]) if turn in back else upright
    made = await Guard().look(saved(held, exif=exif(**{f"_{ORIENTATION}": turn}), quality=95))
    assert (made.width, made.height) == (300, 200)
    assert min(colour(made, 20, 20)) > 240
    assert max(colour(made, 280, 180)) < 15


async def test_transparent_parts_become_white() -> None:
    image = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    made = await Guard().look(saved(image, "PNG"))
    assert colour(made, 50, 50) == (255, 255, 255)


async def test_sixteen_bits_of_grey_keep_their_shades() -> None:
    ramp = Image.linear_gradient("L").convert("I").point(lambda level: level * 256).convert("I;16")
    made = await Guard().look(saved(ramp, "PNG"))
    assert abs(colour(made, 128, 64)[0] - 64) < 8
    assert abs(colour(made, 128, 192)[0] - 192) < 8


async def test_a_moving_picture_is_kept_as_its_first_one() -> None:
    frames = [Image.new("RGB", (100, 100), colour) for colour in ("red", "lime")]
    made = await Guard().look(saved(frames[0], "GIF", save_all=True, append_images=frames[1:]))
    red, green, _ = colour(made, 50, 50)
    assert red > 200
    assert green < 60


async def test_a_picture_that_takes_too_long_is_given_up() -> None:
    assert await come_to(Guard(seconds=1.0), many_scans(300)) == "photo_unreadable"


async def test_a_large_picture_of_a_good_camera_is_kept_small() -> None:
    made = await Guard().look(saved(Image.linear_gradient("L").resize((6000, 4000))))
    assert (made.width, made.height) == (1600, 1067)
    assert len(made.content) < 500_000


async def test_a_screenshot_larger_than_any_screen_is_too_large() -> None:
    assert await come_to(Guard(), saved(Image.new("L", (5000, 4000)), "PNG")) == "photo_too_large"


async def test_the_fingerprint_of_the_file_is_that_of_the_original() -> None:
    made = await Guard().look(photo())
    assert made.sha != (await Guard().look(photo(quality=60))).sha
