from importlib.resources import files

from bot.pictures.glyphs import Face, known
from bot.pictures.lettering import letters
from tests.support.table import for_each


@for_each(Face)
def test_a_letter_that_is_known_is_drawn_unlike_the_box_for_what_is_missing(face: Face) -> None:
    box = bytes(letters(face, 24).getmask("\uffff"))
    for letter in "AgßΩж€":
        assert ord(letter) in known(face)
        assert bytes(letters(face, 24).getmask(letter)) != box
    assert ord("中") not in known(face)


@for_each(Face)
def test_fonts_are_small_and_their_licence_lies_beside_them(face: Face) -> None:
    folder = files("bot.pictures") / "fonts"
    assert len((folder / face.value).read_bytes()) < 1_000_000
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text()
