"""Lists of other games become decks that can be read; what nobody knows is said to be a guess."""

import json
import tomllib
from typing import Any

import pytest

from cards.decks import read_deck
from cards.decks.drafts import TakenOver, taken_over
from cards.decks.foreign import Format, read_list
from cards.decks.literals import NotData
from cards.decks.wording import FILL_IN

NAMES = [{"name": f"Ask customer number {number} how the week went"} for number in range(30)]
TIERS = [
    [{"name": f"Goal {tier}-{each}", "types": [f"kind {each}", "long"]} for each in range(2)]
    for tier in range(25)
]
SRL = "\n".join(f"bingoList[{number}] = {json.dumps(tier)};" for number, tier in enumerate(TIERS, start=1))
PLAY = [
    {
        "goal": "Say thank you to somebody nobody thanks",
        "description": "It takes a minute.",
        "difficulty": 3,
        "categories": ["Thanks", {"name": "Short", "max": 2}],
        "tags": [],
        "image": None,
        "count": None,
    },
    {"goal": "Visit three customers", "description": None, "difficulty": 9},
    "Write a card by hand",
]
BOARD: dict[str, Any] = {
    "version": "2.0",
    "metadata": {
        "title": "Spring board",
        "rows": 1,
        "columns": 2,
        "codephrase": "secret",
        "bingoType": "standard",
    },
    "tiles": [
        {
            "title": "A very long title that no square holds",
            "description": "Find out what a customer is proud of.",
            "weight": 5,
            "index": 0,
            "tier": 0,
            "headerImage": "https://pictures.example/1.png",
            "goals": [{"description": "One story", "targetValue": 1}],
        },
        {"title": "Tea", "description": "", "weight": 20, "index": 1, "tier": 0, "goals": []},
    ],
}


def taken(text: str, wanted: Format | None = None) -> TakenOver:
    listed = read_list(text, wanted)
    return taken_over(listed.name, listed.drafts, head=())


def tables(text: str, wanted: Format | None = None) -> list[dict[str, Any]]:
    """The activities taken over; the deck they make is one that is read."""
    made = taken(text, wanted).toml
    read_deck(made)
    return list(tomllib.loads(made)["activities"])


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        (json.dumps(NAMES), Format.SIMPLE, 30),
        (json.dumps([each["name"] for each in NAMES]), Format.SIMPLE, 30),
        (f"var bingoList = {json.dumps(NAMES)};", Format.SIMPLE, 30),
        (json.dumps(TIERS), Format.SRL, 50),
        (json.dumps([None, *TIERS]), Format.SRL, 50),
        (f"var bingoList = [];\n{SRL}", Format.SRL, 50),
        (json.dumps(PLAY), Format.PLAYBINGO, 3),
        (json.dumps({"name": "Ours", "goals": PLAY}), Format.PLAYBINGO, 3),
        (json.dumps(BOARD), Format.BINGOSCAPE, 2),
        (json.dumps({**BOARD, "version": "1.0"}), Format.BINGOSCAPE, 2),
        ("short;prompt\nTea;Drink tea.\n", Format.CSV, 1),
    ],
)
def test_a_format_is_seen_by_its_shape(text: str, kind: Format, number: int) -> None:
    listed = read_list(text)
    assert (listed.format, len(listed.drafts)) == (kind, number)
    assert len(tables(text)) == number
    assert len(tables(text, kind)) == number


def test_tiers_become_efforts_and_types_practices() -> None:
    made = tables(json.dumps(TIERS))
    assert [table["effort"] for table in made] == [1 + tier // 5 for tier in range(25) for _ in range(2)]
    assert {table["practice"] for table in made} == {"kind 0", "kind 1"}
    assert "# effort is guessed from its tier 7 of 25\n" in taken(json.dumps(TIERS)).toml
    assert "# types: kind 0, long\n" in taken(json.dumps(TIERS)).toml


def test_difficulties_and_descriptions_of_playbingo_are_taken_over() -> None:
    first, second, third = tables(json.dumps(PLAY))
    assert (first["effort"], second["effort"], third["effort"]) == (1, 3, 3)
    assert (first["why"], first["practice"]) == ("It takes a minute.", "Thanks")
    assert second["why"].startswith(FILL_IN)


def test_tiles_of_bingoscape_are_taken_over_without_pictures_and_pass_phrases() -> None:
    first, second = tables(json.dumps(BOARD))
    assert first["short"] == "A very long title that…"
    assert first["prompt"] == "Find out what a customer is proud of."
    assert second["prompt"] == "Tea"
    assert (first["effort"], second["effort"]) == (1, 3)
    text = taken(json.dumps(BOARD)).toml
    assert "# goals: One story\n" in text
    assert "secret" not in text
    assert "pictures.example" not in text
    assert tomllib.loads(text)["name"] == "Spring board"


def test_tiers_of_a_board_count_before_weights() -> None:
    tiles = [{**BOARD["tiles"][0], "tier": 2, "weight": 1}, {**BOARD["tiles"][1], "tier": 1, "weight": 9}]
    first, second = tables(json.dumps({**BOARD, "tiles": tiles}))
    assert first["effort"] > second["effort"]


def test_what_is_not_known_is_guessed_or_left_to_be_written_and_counted() -> None:
    made = taken(json.dumps(NAMES))
    all_of_them = tuple(range(1, 31))
    assert made.guessed == dict.fromkeys(["trust", "effort", "settings", "needs", "min_words"], all_of_them)
    assert made.unwritten == dict.fromkeys(["why", "practice"], all_of_them)
    assert made.cut == {"short": all_of_them}
    assert made.toml.count("# Fill in: why, practice.\n") == 30


def test_names_that_would_be_the_same_are_numbered() -> None:
    made = tables(json.dumps(["Tea!", "tea", "Tea?", "茶", "茶"]))
    assert [table["id"] for table in made] == ["tea", "tea-2", "tea-3", "square", "square-2"]
    assert len({table["short"].casefold() for table in made}) == 5


def test_a_text_that_is_too_long_is_cut_between_words_and_kept_in_a_remark() -> None:
    (table,) = tables(json.dumps(["word " * 60]))
    assert table["prompt"].endswith("word…")
    assert len(table["prompt"]) <= 200
    assert "# prompt in full: word word" in taken(json.dumps(["word " * 60])).toml


@pytest.mark.parametrize(
    "name",
    [
        "${process.env.HOME}",
        "__import__('os').system('reboot')",
        "=cmd|' /C calc'!A0",
        '"""\n[[activities]]\nid = "x"',
        "a\x00b\x1b[31m\u202ec",
        "{{ 7 * 7 }}",
        "\\u0022\\",
        "<script>alert(1)</script>",
        "' ; DROP TABLE deck; --",
    ],
)
def test_what_looks_like_code_stays_a_text(name: str) -> None:
    (table,) = tables(json.dumps([{"name": name, "types": [name]}]))
    seen = " ".join(name.replace("\x00", " ").replace("\x1b", " ").replace("\u202e", " ").split())
    assert table["prompt"] == seen
    assert table.keys() <= {
        "id",
        "short",
        "prompt",
        "why",
        "practice",
        "trust",
        "effort",
        "settings",
        "evidence",
    }


@pytest.mark.parametrize(
    ("text", "wanted", "says"),
    [
        ("[]", None, "this is none of the lists we know; say which of simple, srl"),
        ("{}", None, "this is none of the lists we know"),
        ("null", Format.SRL, "an SRL list is a list of tiers"),
        (
            "Call Ana.",
            None,
            "this is a line of plain text; to make a square of it, write a line above it with",
        ),
        (
            "Call Ana,\nand Bo.\n\n",
            None,
            "these are 2 lines of plain text; .* the one word prompt. Sheets with our",
        ),
        ("Square,Notes\nTea,soon\n", None, "the first line names no column prompt or short; known are deck"),
        ("Square\tNotes\nTea\tsoon\n", None, "the first line names no column prompt or short"),
        ("[]", Format.SIMPLE, "there is nothing in this list"),
        ("{}", Format.SIMPLE, "a simple list is .*; this is an object"),
        ("[{}]", Format.SIMPLE, "there is no name; write name:"),
        ("[3]", Format.SIMPLE, "a goal is written in braces; this is 3"),
        ("[[1]]", Format.SRL, "a goal is written in braces"),
        ("[{}]", Format.SRL, "tier 1 is no list of goals; this is an object"),
        ("[{}]", Format.PLAYBINGO, "there is no goal"),
        ("[]", Format.BINGOSCAPE, "a board of BingoScape is written in braces; this is a list"),
        ('{"tiles": 3}', Format.BINGOSCAPE, "a board has a list of tiles; this is 3"),
        ('{"tiles": [{"title": ""}]}', None, "there is no title"),
        ('["a"' + ',"a"' * 2_001 + "]", None, "at most 2,000 activities"),
        ("[[activities]]\nid = 3", None, "this is a deck already"),
        ("$(function(){ alert(1) })", None, "there should be a"),
    ],
)
def test_what_is_no_list_is_refused_with_a_sentence(text: str, wanted: Format | None, says: str) -> None:
    with pytest.raises(NotData, match=says):
        read_list(text, wanted)


def test_what_is_called_as_a_sheet_is_told_what_a_sheet_lacks() -> None:
    with pytest.raises(NotData, match="the first line names no column prompt or short; known are deck"):
        read_list("Square\nTea\n", file="Ours.CSV")


def test_an_error_has_the_line_of_its_goal() -> None:
    with pytest.raises(NotData) as error:
        read_list('[\n{"name": "a"},\n{"nome": "b"}\n]', Format.SIMPLE)
    assert error.value.line == 3
