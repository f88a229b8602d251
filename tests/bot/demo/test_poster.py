"""The picture of a poster in the documents can be drawn anew."""

from bot.demo.poster import picture


def test_it_is_drawn_from_the_shipped_deck() -> None:
    assert picture().startswith(b"\xff\xd8\xff")
