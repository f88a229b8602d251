"""A poster is A3, the same each time, and never shows an empty box, a stretched face or a word over its edge."""

import io
import re
from dataclasses import replace

import pytest
from PIL import Image, ImageChops

from bot.pictures import poster
from bot.pictures.palette import CARD, PAPER
from bot.pictures.sheet import Sheet, Tile
from tests.support.pictures import photo

STORY = "We stood by the loading door while it rained. A customer told me that the cold store moves to the old pier."
WORST = "Donaudampfschifffahrtsgesellschaftskapitän " * 12


def sheet(*tiles: Tile, name: str = "Amara Osei", count: int = 9) -> Sheet:
    plain = [Tile(caption=f"Square {number}") for number in range(count - len(tiles))]
    return Sheet(
        overline="A full card in Connection Bingo",
        title=name,
        line=f"lit all {count} squares, 23-29 November 2026",
        foot="A story or photo is here only because whoever told it said so.",
        tiles=(*tiles, *plain),
    )


def area(picture: Image.Image, tile: int, rows: int = 3) -> Image.Image:
    """A tile of the drawn poster, without its round corners."""
    row, column = divmod(tile, rows)
    wide = (poster.WIDE - 2 * poster.MARGIN - (rows - 1) * poster.GAP) // rows
    high = (poster.BOTTOM - poster.TOP - (rows - 1) * poster.GAP) // rows
    left, top = poster.MARGIN + column * (wide + poster.GAP), poster.TOP + row * (high + poster.GAP)
    return picture.crop((left + 20, top + 20, left + wide - 20, top + high - 20))


def inked(picture: Image.Image, ground: str) -> bool:
    """Whether there is anything on this ground."""
    return ImageChops.difference(picture, Image.new("RGB", picture.size, ground)).getbbox() is not None


def test_it_is_a3_at_150_dots_an_inch() -> None:
    drawn = Image.open(io.BytesIO(poster.png(sheet())))
    assert (drawn.size, drawn.mode) == ((1754, 2480), "RGB")
    assert [round(dots) for dots in drawn.info["dpi"]] == [150, 150]
    inches = [297 / 25.4, 420 / 25.4]
    assert [round(edge / 150, 1) for edge in drawn.size] == [round(edge, 1) for edge in inches]


def test_the_same_sheet_is_the_same_file_every_time() -> None:
    one = sheet(Tile(caption="Go and see", photo=photo(3)), Tile(caption="Swap seats", story=STORY))
    assert poster.png(one) == poster.png(one)
    assert poster.pdf(one) == poster.pdf(one)


def test_the_pdf_is_one_page_of_a3() -> None:
    made = poster.pdf(sheet())
    assert made.startswith(b"%PDF-")
    found = re.search(rb"/MediaBox \[ ?0 0 ([\d.]+) ([\d.]+) ?\]", made)
    assert found is not None
    assert [round(float(edge) / 72 * 25.4) for edge in found.groups()] == [297, 420]
    assert made.count(b"/Type /Page\n") == 1


@pytest.mark.parametrize("count", [9, 16, 25])
def test_every_square_of_a_card_has_its_tile(count: int) -> None:
    drawn = poster.drawn(sheet(count=count))
    rows = {9: 3, 16: 4, 25: 5}[count]
    assert all(inked(area(drawn, tile, rows), CARD) for tile in range(count))


def test_a_photo_a_story_and_a_name_differ_by_more_than_their_colour() -> None:
    drawn = poster.drawn(
        sheet(Tile(caption="Go and see", photo=photo(3)), Tile(caption="Swap seats", story=STORY))
    )
    grey = [area(drawn, tile).convert("L") for tile in range(3)]
    assert len({bytes(each.tobytes()) for each in grey}) == 3


def test_a_photo_fills_its_tile_without_being_stretched() -> None:
    tall = Image.new("RGB", (400, 1200), "#888888")
    tall.paste("#ff0000", (0, 400, 400, 800))
    out = io.BytesIO()
    tall.save(out, "JPEG", quality=95)
    seen = area(poster.drawn(sheet(Tile(caption="Go and see", photo=out.getvalue()))), 0)
    red = [seen.getpixel((seen.width // 2, y)) for y in range(0, seen.height - 120, 10)]
    assert all(isinstance(each, tuple) and each[0] > 200 and each[1] < 60 for each in red[5:-5])


@pytest.mark.parametrize("story", ["🎉🎉", "田中さんと話した", "مرحبا"], ids=["emoji", "cjk", "arabic"])
def test_a_story_that_cannot_be_set_leaves_the_name_of_its_square(story: str) -> None:
    plain = poster.drawn(sheet(Tile(caption="Swap seats")))
    assert poster.drawn(sheet(Tile(caption="Swap seats", story=story))) == plain


def test_signs_that_cannot_be_set_change_nothing_about_the_rest() -> None:
    clean = sheet(Tile(caption="Swap seats", story=STORY))
    noisy = replace(clean, tiles=(Tile(caption="Swap seats ☕", story=f"🎉 {STORY} ☕"), *clean.tiles[1:]))
    assert poster.drawn(noisy) == poster.drawn(clean)


@pytest.mark.parametrize("name", ["田中 太郎", "محمد العربي", "שלום כהן", "🎉", "()"])
def test_a_name_in_letters_we_have_not_gives_way_to_what_slack_calls_somebody(name: str) -> None:
    called = replace(sheet(name=name), instead=("tanaka", "One of us"))
    assert poster.drawn(called) == poster.drawn(sheet(name="tanaka"))
    assert poster.drawn(replace(called, instead=("田", "One of us"))) == poster.drawn(sheet(name="One of us"))


def test_a_square_whose_name_cannot_be_set_has_its_number() -> None:
    told = poster.drawn(sheet(Tile(caption="話す", instead="Square 1")))
    assert told == poster.drawn(sheet(Tile(caption="Square 1")))


@pytest.mark.parametrize("name", ["", "田中", WORST], ids=["none", "not to be set", "endless"])
def test_nothing_runs_over_the_edge_whatever_people_are_called(name: str) -> None:
    tiles = (Tile(caption=WORST, story=WORST), Tile(caption=WORST, photo=photo(3)), Tile(caption=WORST))
    drawn = poster.drawn(sheet(*tiles, name=name))
    margin = poster.MARGIN - 20
    for strip in ((0, 0, margin, poster.HIGH), (poster.WIDE - margin, 0, poster.WIDE, poster.HIGH)):
        assert not inked(drawn.crop(strip), PAPER)


def test_a_screen_gets_a_smaller_one() -> None:
    small = Image.open(io.BytesIO(poster.jpeg(sheet())))
    assert (small.format, small.width) == ("JPEG", 900)
