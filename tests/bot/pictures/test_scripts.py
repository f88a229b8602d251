# ruff: noqa: RUF001 -- letters of many scripts are what is tried
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pictures.glyphs import Face, known
from bot.pictures.scripts import chosen, quotable, settable
from tests.support.hostile_texts import worst
from tests.support.table import for_each

LANGUAGES = (
    "She asked what has changed: “a lot”, said Ines… 100 % of it",
    "Grüße aus Köln, ça va, señor, Łódź, Þór, Đà Nẵng",
    "ρώτησε τι έχει αλλάξει, Ωραία",
    "Оксана спросила, что изменилось; Їжак",
)
NOTHING_SET = ("🎉🎉", "田中さん", "مرحبا", "שלום", "   ", "\u200b\ufeff", "🎉 … !", "\x00\x07", "\ufffd")


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
    assert {ord(each) for each in settable(text)} <= known(Face.PLAIN) - {0xFFFD}


SHAPES = {
    "𝓐𝓶𝓪𝓻𝓪": "Amara",
    "Ｆｕｌｌ Ｗｉｄｔｈ": "Full Width",
    "田中 (Tanaka)": "Tanaka",
    "Amara \u202eiseO\u202c": "Amara iseO",
    "A\u200dma\u200cra 👩\u200d🚀": "Amara",
    "Am\ufffdara": "Amara",
    "Z̷̡a̸l̴g̵o̶": "Zalgo",
    "İbrahim Şükrü Işık": "İbrahim Şükrü Işık",
    "Nguye\u0302\u0303n Thị Ngọc Ánh": "Nguyễn Thị Ngọc Ánh",
}


@for_each(SHAPES)
def test_a_name_is_set_in_the_letters_there_are(name: str) -> None:
    assert settable(name, Face.TITLE) == SHAPES[name]


QUOTED = {
    "Agreed 👍 with 田中, and with محمد, on Monday.": "Agreed with … and with … on Monday.",
    "She said (田中) [مرحبا]: wonderful": "She said … wonderful",
    "We drank tea. 🎉🎉": "We drank tea.",
    "The gr\ufffdne boat came": "The … boat came",
    "He met 田中 さん 先生 there, twice": "He met … there, twice",
    "田中さんと話した Yes": "",
    "() – !": "",
}


@for_each(QUOTED)
def test_a_story_shows_where_a_word_is_left_out_and_is_not_told_in_tatters(story: str) -> None:
    assert quotable(story) == QUOTED[story]


@for_each(worst(), Face)
def test_whatever_somebody_writes_is_set_in_letters_of_the_font_alone(text: str, face: Face) -> None:
    assert {ord(each) for each in settable(text, face) + quotable(text, face)} <= known(face)


def test_the_first_that_can_be_set_is_chosen() -> None:
    assert chosen(("田中", "tanaka", "One of us"), Face.TITLE) == "tanaka"
    assert chosen(("田中", ""), Face.TITLE) == ""
