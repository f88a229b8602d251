from importlib.resources import files

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pictures.lettering import Face, fitted, known, letters, settable, wrapped
from tests.support.table import for_each

LANGUAGES = (
    "She asked what has changed: “a lot”, said Ines… 100 % of it",
    "Grüße aus Köln, ça va, señor, Łódź, Þór, Đà Nẵng",
    "ρώτησε τι έχει αλλάξει, Ωραία",
    "Оксана спросила, что изменилось; Їжак",
)
NOTHING_SET = ("🎉🎉", "田中さん", "مرحبا", "שלום", "   ", "\u200b\ufeff", "🎉 … !", "\x00\x07")


@for_each(LANGUAGES, Face)
def test_three_scripts_are_set_whole(text: str, face: Face) -> None:
    assert settable(text, face) == text


@for_each(NOTHING_SET, Face)
def test_what_no_font_has_is_left_out(text: str, face: Face) -> None:
    assert settable(text, face) == ""


def test_signs_between_words_leave_no_hole() -> None:
    assert settable("well 🎉 done,\n田中 Amara\u0301 ☕") == "well done, Amará"


@given(st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_what_is_left_is_in_the_font(text: str) -> None:
    assert {ord(each) for each in settable(text)} <= known(Face.PLAIN)


@for_each(Face)
def test_a_letter_that_is_known_is_drawn_unlike_the_box_for_what_is_missing(face: Face) -> None:
    box = bytes(letters(face, 24).getmask("\uffff"))
    for letter in "AgßΩж€":
        assert ord(letter) in known(face)
        assert bytes(letters(face, 24).getmask(letter)) != box
    assert ord("中") not in known(face)


@for_each((*LANGUAGES, "x" * 300, "Donaudampfschifffahrtsgesellschaft " * 5), (120, 300), (40, 90, 400))
def test_words_stay_inside_their_box(text: str, wide: int, high: int) -> None:
    block = fitted(text, Face.PLAIN, wide=wide, high=high, sizes=(40, 28, 20))
    assert block.height <= high or len(block.lines) == 1
    assert all(letters(block.face, block.size).getlength(line) <= wide for line in block.lines)


def test_a_short_word_is_set_large_and_a_long_text_small_with_its_end_left_out() -> None:
    sizes = (40, 28, 20)
    assert fitted("Hello", Face.BOLD, wide=300, high=200, sizes=sizes).size == 40
    told = fitted("word " * 200, Face.BOLD, wide=300, high=200, sizes=sizes)
    assert told.size == 20
    assert told.lines[-1].endswith("…")


def test_nothing_is_set_of_nothing() -> None:
    assert fitted("🎉", Face.PLAIN, wide=100, high=100, sizes=(20,)).lines == ()
    assert wrapped("", Face.PLAIN, 20, 100) == ()


@for_each(Face)
def test_fonts_are_small_and_their_licence_lies_beside_them(face: Face) -> None:
    folder = files("bot.pictures") / "fonts"
    assert len((folder / face.value).read_bytes()) < 1_000_000
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text()
