"""A card on paper is A4, says in shapes and words how each square stands, and cuts no word of the deck."""

import io
import re
from dataclasses import replace

import pytest
from PIL import Image, ImageChops, ImageDraw

from bot.pictures import card, marks
from bot.pictures.fitting import fitted
from bot.pictures.glyphs import Face
from bot.pictures.palette import CARD, PAPER, contrast
from bot.pictures.places import Place
from bot.pictures.sheet import CardSheet, Legend, Mark, SquareTile
from bot.pictures.square import ASKS, TITLES, USUAL, square
from bot.pictures.strokes import WHITE
from cards.decks import default_deck
from cards.lines import GEOMETRY
from cards.model import Size
from tests.bot.pictures.test_scripts import LANGUAGES
from tests.support.hostile_texts import BASES
from tests.support.table import for_each

PLACE = Place(left=4, top=4, wide=208, high=249, usual=USUAL)
WORDS = {Mark.OPEN: "", Mark.WAITING: "On its way", Mark.HALF: "Promised", Mark.LIT: "Lit"}


def sheet(count: int = 9, *tiles: SquareTile, lines: tuple[int, ...] = ()) -> CardSheet:
    plain = [
        SquareTile(title=f"Square {number}", ask="Ask somebody.") for number in range(count - len(tiles))
    ]
    return CardSheet(
        overline="Connection Bingo",
        owner=("Amara Osei", "amara"),
        title="23-29 November 2026",
        about="",
        line="2 of 9 squares lit.",
        squares=(*tiles, *plain),
        lines=lines,
        legend=(Legend(said="Lit", mark=Mark.LIT), Legend(said="Together", star=True)),
    )


def alone(tile: SquareTile) -> Image.Image:
    """One square on paper, with a little of it around."""
    picture = Image.new("RGB", (216, 257), PAPER)
    square(ImageDraw.Draw(picture), tile, PLACE)
    return picture


def inked(picture: Image.Image, ground: str = PAPER) -> bool:
    return ImageChops.difference(picture, Image.new("RGB", picture.size, ground)).getbbox() is not None


def test_it_is_a4_at_150_dots_an_inch_and_the_same_file_every_time() -> None:
    made = card.png(sheet())
    drawn = Image.open(io.BytesIO(made))
    assert (drawn.size, drawn.mode) == ((1240, 1754), "RGB")
    assert [round(dots) for dots in drawn.info["dpi"]] == [150, 150]
    assert card.png(sheet()) == made


def test_the_pdf_is_one_page_of_a4() -> None:
    made = card.pdf(sheet())
    found = re.search(rb"/MediaBox \[ ?0 0 ([\d.]+) ([\d.]+) ?\]", made)
    assert found is not None
    assert [round(float(edge) / 72 * 25.4) for edge in found.groups()] == [210, 297]
    assert made.count(b"/Type /Page\n") == 1


@pytest.mark.parametrize("size", Size)
def test_every_square_has_its_place_and_every_line_reaches_beyond_it(size: Size) -> None:
    drawn, places = card.drawn(sheet(size.squares)), card.laid(size.squares)
    assert len({(place.left, place.top) for place in places}) == size.squares
    assert all(inked(drawn.crop(place.box), CARD) for place in places)
    for line in GEOMETRY[size].squares.values():
        beam = Image.new("RGB", (card.WIDE, card.HIGH), PAPER)
        card._beam(ImageDraw.Draw(beam), [places[spot] for spot in line])
        assert all(inked(beam.crop(places[spot].box)) for spot in line)
        ends = (places[line[0]], places[line[-1]])
        inside = (ends[0].left, ends[0].top, ends[1].left + ends[1].wide, ends[1].top + ends[1].high)
        box = ImageChops.difference(beam, Image.new("RGB", beam.size, PAPER)).getbbox()
        assert box is not None
        assert box[0] < inside[0] or box[1] < inside[1]
        assert box[2] > inside[2] or box[3] > inside[3]


def test_a_line_covers_no_square_and_none_of_the_words_around_them() -> None:
    full = sheet(9, lines=tuple(GEOMETRY[Size.THREE].squares))
    plain, lined = card.drawn(sheet(9)), card.drawn(full)
    for box in [(0, 0, card.WIDE, card.TOP - 30), (0, card.BOTTOM + 30, card.WIDE, card.HIGH)]:
        assert plain.crop(box) == lined.crop(box)
    for place in card.laid(9):
        inside = (place.left + 8, place.top + 8, place.left + place.wide - 8, place.top + place.high - 8)
        assert plain.crop(inside) == lined.crop(inside)


def test_squares_differ_in_grey_and_without_their_words() -> None:
    grey = [
        alone(SquareTile(title="Go and see", ask="", mark=mark, star=star)).convert("L").tobytes()
        for mark in Mark
        for star in (False, True)
    ]
    assert len(set(grey)) == len(grey)


def test_what_is_read_stands_out_from_its_ground() -> None:
    assert contrast(WHITE, marks.LIT) >= 4.5
    assert all(contrast(colour, CARD) >= 4.5 for colour in (marks.PROMISED, marks.WAITING, marks.STAR))


def test_no_word_of_the_deck_is_cut_and_nothing_is_left_out() -> None:
    smallest = min(card.laid(Size.FIVE.squares), key=lambda place: place.high)
    room = smallest.wide - 2 * smallest.scaled(13)
    for each in default_deck().activities:
        title = fitted(each.short, Face.TITLE, wide=room, high=smallest.scaled(66), sizes=TITLES)
        below = smallest.high - smallest.scaled(62) - title.height
        ask = fitted(each.prompt, Face.PLAIN, wide=room, high=below, sizes=ASKS)
        assert " ".join(title.lines) == each.short
        assert " ".join(ask.lines) == each.prompt
        assert ask.size >= 14, each.prompt


def test_the_longest_that_a_deck_may_ask_is_told_whole() -> None:
    smallest = min(card.laid(Size.FIVE.squares), key=lambda place: place.high)
    room, high = smallest.wide - 2 * smallest.scaled(13), smallest.high - smallest.scaled(62 + 66)
    longest = ("Ask a customer who knows you well what they would tell a friend of theirs about us. " * 3)[
        :200
    ]
    block = fitted(longest, Face.PLAIN, wide=room, high=high, sizes=ASKS)
    assert " ".join(block.lines) == " ".join(longest.split())


@for_each((*LANGUAGES, *BASES.values(), "x" * 200, "Donaudampfschifffahrts " * 9), Mark)
def test_nothing_runs_out_of_its_square_whatever_is_written(text: str, mark: Mark) -> None:
    tile = SquareTile(
        title=text[:24], ask=text[:200], mark=mark, said=WORDS[mark], star=True, instead="Square 1"
    )
    drawn = alone(tile)
    for strip in ((0, 0, 4, 257), (212, 0, 216, 257), (0, 0, 216, 4), (0, 253, 216, 257)):
        assert not inked(drawn.crop(strip))


@for_each(("話す", "🎉🎉", "مرحبا", "שלום"))
def test_a_name_in_letters_we_have_not_gives_way_to_its_number(text: str) -> None:
    told = SquareTile(title=text, ask=text, instead="Square 7")
    assert alone(told) == alone(SquareTile(title="Square 7", ask=""))


def test_what_is_asked_says_where_a_word_is_left_out_and_is_silent_when_most_are() -> None:
    said = SquareTile(title="Square 7", ask="Ask 田中さん for the name of the dish.")
    assert alone(said) == alone(replace(said, ask="Ask … for the name of the dish."))
    assert alone(replace(said, ask="田中さんと話した ok")) == alone(replace(said, ask=""))


def test_the_owner_is_called_as_can_be_set() -> None:
    drawn = card.drawn(replace(sheet(), owner=("田中 太郎", "tanaka")))
    assert drawn == card.drawn(replace(sheet(), owner=("tanaka",)))
    assert card.drawn(replace(sheet(), owner=("田中", "🎉"))) == card.drawn(replace(sheet(), owner=("",)))


@pytest.mark.parametrize("mark", Mark)
def test_a_mark_and_its_words_leave_room_for_the_star(mark: Mark) -> None:
    plain = SquareTile(title="Go and see", ask="", mark=mark, said=WORDS[mark] or "Together")
    star = ImageChops.difference(alone(plain), alone(replace(plain, star=True))).getbbox()
    words = ImageChops.difference(alone(replace(plain, said="")), alone(plain)).getbbox()
    assert star is not None
    assert words is not None
    assert words[2] < star[0]
