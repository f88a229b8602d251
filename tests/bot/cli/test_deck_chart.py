"""The picture of a simulation."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from bot.cli import main
from bot.cli.deck_chart import WIDTH, draw, in_words
from bot.cli.deck_report import Report
from bot.cli.deck_simulate import dealt_cards
from bot.pictures.glyphs import Face, known
from cards.deal import NOTHING
from cards.decks import default_deck
from cards.fairness import survey
from cards.model import Setting, Size
from tests.cards.small_decks import a_deck

DECK = default_deck()


def report(*settings: Setting) -> Report:
    dealt = dealt_cards(DECK, list(settings), weeks=2, key=b"k", target=0.40, size=Size.FIVE, learned=NOTHING)
    return Report(deck=DECK, fairness=survey(dealt, DECK), players=100, seed="k")


@pytest.mark.parametrize("settings", [(Setting.COUNTER,), tuple(Setting)], ids=["one", "all"])
def test_it_is_an_upright_picture_with_something_on_every_part(settings: tuple[Setting, ...]) -> None:
    image = Image.open(io.BytesIO(draw(report(*settings))))
    image.load()
    assert (image.format, image.width) == ("PNG", WIDTH)
    assert image.height > image.width
    parts = 8
    for part in range(parts):
        strip = image.crop((0, image.height * part // parts, WIDTH, image.height * (part + 1) // parts))
        assert len(strip.getcolors(maxcolors=WIDTH * image.height) or []) > 10, part


def test_it_says_in_words_what_it_shows() -> None:
    told = report(*Setting)
    image = Image.open(io.BytesIO(draw(told)))
    image.load()
    assert image.info["Description"] == in_words(told)
    assert all(f"{setting}: a line with 4" in in_words(told) for setting in Setting)


def test_a_name_of_any_length_and_letters_is_drawn() -> None:
    deck = a_deck(efforts={1: 5, 2: 5, 3: 5, 4: 5, 5: 5})
    dealt = dealt_cards(
        deck, [Setting.COUNTER], weeks=1, key=b"k", target=0.40, size=Size.FIVE, learned=NOTHING
    )
    assert draw(Report(deck=deck, fairness=survey(dealt, deck), players=1_000_000, seed="s" * 500))


def test_letters_of_other_languages_have_a_shape_of_their_own() -> None:
    letters = "äöüßžłšćéñøåğıőАя"
    assert all(ord(letter) in known(Face.PLAIN) for letter in letters)
    told = report(Setting.COUNTER)
    # Of a font without them all would be the same box, in whatever order they come.
    assert draw_named(told, letters) != draw_named(told, letters[::-1])


def draw_named(told: Report, name: str) -> bytes:
    """The pixels of its title."""
    image = Image.open(io.BytesIO(draw(replace(told, deck=replace(DECK, name=name)))))
    return image.crop((0, 0, WIDTH, 160)).tobytes()


def test_the_chart_is_a_new_file_told_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "fair.png"
    with pytest.raises(SystemExit) as ended:
        main(["deck", "simulate", "default", "--cards", "2", "--weeks", "1", "--chart", str(file)])
    assert ended.value.code == 0
    assert f"{file} is drawn. Fair: every card" in capsys.readouterr().out
    assert Image.open(io.BytesIO(file.read_bytes())).width == WIDTH
