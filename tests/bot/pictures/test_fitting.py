from bot.pictures.fitting import fitted
from bot.pictures.glyphs import Face
from bot.pictures.lettering import letters, wrapped
from tests.bot.pictures.test_scripts import LANGUAGES
from tests.support.table import for_each


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
