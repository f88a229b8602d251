"""A deck's hash is that of its file, byte by byte."""

import hashlib
from pathlib import Path

import pytest

import cards
from bot.cli.files import read_deck, read_text
from bot.cli.stops import Stop
from cards.decks import default_deck

DEFAULT = Path(cards.__file__).with_name("content") / "default.toml"


def test_the_shipped_deck_is_the_default() -> None:
    assert read_deck("default") == default_deck()


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with an invisible mark"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_the_hash_is_that_of_the_files_bytes(tmp_path: Path, mark: bytes, end: bytes) -> None:
    file = tmp_path / "ours.toml"
    file.write_bytes(mark + DEFAULT.read_bytes().replace(b"\n", end))
    deck = read_deck(str(file))
    assert deck.hash == hashlib.sha256(file.read_bytes()).hexdigest()
    assert deck.activities == default_deck().activities


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\xff\xfe", "this is not a text in UTF-8."),
        (b"name = 7", "no activities"),
        (None, "it cannot be read"),
    ],
    ids=["no text", "no deck", "no file"],
)
def test_a_deck_that_cannot_be_used_is_named(tmp_path: Path, content: bytes | None, sentence: str) -> None:
    file = tmp_path / "ours.toml"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(Stop, match=sentence) as stopped:
        read_deck(str(file))
    assert str(stopped.value).startswith(str(file))


def test_a_sheet_of_an_older_kind_is_told_how_to_save_it(tmp_path: Path) -> None:
    file = tmp_path / "ours.csv"
    file.write_bytes("short;prompt\r\nGruß;Grüß jemanden.\r\n".encode("cp1252"))
    with pytest.raises(Stop, match=r"Line 2 has bytes that are no letter\. Save the sheet as CSV UTF-8\.$"):
        read_text(file)
