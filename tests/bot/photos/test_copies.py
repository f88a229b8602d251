"""Which copies of a picture are known again, and that others are not taken for copies."""

import asyncio

import pytest
from PIL import Image

from bot.photos.guard import Guard
from services.evidence import Evidence, Facts
from services.ports import Picture
from services.prints import photo as as_seen
from services.prints import telling, upright
from services.rules import judge
from services.rules.examples import a_claim
from tests.support.pictures import COPIES, cropped, saved, scene

NEAR = 6
SCENES = range(1, 9)


async def looked_at(image: Image.Image, quality: int = 85) -> Picture:
    return await Guard().look(saved(image, quality=quality))


@pytest.fixture(scope="module")
async def originals() -> dict[int, Picture]:
    guard = Guard(turn=asyncio.Semaphore(2))
    made = await asyncio.gather(*(guard.look(saved(scene(number), quality=90)) for number in SCENES))
    return dict(zip(SCENES, made, strict=True))


def apart(copy: Picture, original: Picture) -> int:
    """Bits between the two, in the way they lie nearest."""
    return min(
        (one ^ two).bit_count() for one in telling(copy.prints) for two in telling(upright(original.prints))
    )


def called(copy: Picture, original: Picture) -> bool:
    claim = a_claim(Evidence(photo=as_seen(copy.sha, copy.prints)))
    said = judge(claim, Facts(photos=(as_seen(original.sha, original.prints),)))
    return "photo_reused" in {verdict.rule for verdict in said.verdicts if verdict.outcome == "human"}


@pytest.mark.parametrize("change", COPIES)
async def test_a_copy_is_known_again(originals: dict[int, Picture], change: str) -> None:
    for number in (1, 2):
        copy = await looked_at(COPIES[change](scene(number)), quality=70)
        assert apart(copy, originals[number]) <= NEAR
        assert called(copy, originals[number])


@pytest.mark.parametrize("change", ["mirrored", "turned left", "half the size"])
async def test_a_copy_of_a_copy_is_known_again(originals: dict[int, Picture], change: str) -> None:
    copy = await looked_at(cropped(COPIES[change](scene(4)), 0.02), quality=60)
    assert apart(copy, originals[4]) <= NEAR


async def test_a_crop_that_came_first_is_known_in_the_whole(originals: dict[int, Picture]) -> None:
    assert apart(originals[5], await looked_at(cropped(scene(5), 0.08))) <= NEAR


def test_other_pictures_are_other_pictures(originals: dict[int, Picture]) -> None:
    others = [(a, b) for a in SCENES for b in SCENES if a != b]
    assert min(apart(originals[a], originals[b]) for a, b in others) > NEAR
    assert not any(called(originals[a], originals[b]) for a, b in others)


@pytest.mark.parametrize("colour", ["black", "white", "#777", "navy"])
async def test_two_pictures_of_one_surface_are_not_compared(colour: str) -> None:
    first, second = [await looked_at(Image.new("RGB", (600, 400), colour), quality=q) for q in (90, 60)]
    assert telling(first.prints) == ()
    assert not called(second, first)
