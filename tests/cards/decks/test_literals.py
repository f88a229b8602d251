import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.decks.literals import Entry, NotData, Value, read_data
from tests.cards.properties import CALM


def plain(value: Value) -> Any:
    """The same without lines."""
    if isinstance(value, Entry):
        return {key: plain(each) for key, each in value.fields.items()}
    return [plain(each) for each in value] if isinstance(value, list) else value


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**15), 10**15)
    | st.floats(-1e6, 1e6, allow_nan=False).map(lambda number: round(number, 3))
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=3)
    ),
    max_leaves=10,
)


@CALM
@given(value=JSON, spread=st.sampled_from([None, 2]), plainly=st.booleans())
def test_whatever_is_json_is_read_as_it_is(value: Any, spread: int | None, plainly: bool) -> None:
    text = json.dumps(value, indent=spread, ensure_ascii=plainly)
    assert plain(read_data(text)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("var bingoList = []; bingoList[1] = [{name: 'a'}]; bingoList[2] = ['b'];", [[{"name": "a"}], ["b"]]),
        ("bingoList[2] = [2]\nbingoList[1] = [1]", [[1], [2]]),
        ("bingoList[1] = [1],\nbingoList[2] = [2],", [[1], [2]]),
        ('var g = require("./x.js");\nvar list = [1, 2,];', [1, 2]),
        (
            "// a list\nconst list = /* of one */ [{a: .5, 'b': -1e2, \"c\": undefined,}]",
            [{"a": 0.5, "b": -100.0, "c": None}],
        ),
        (
            r"'it\'s \u00fc\x41\n\
b'",
            "it's üA\nb",
        ),
        ("'\\ud83d\\ude00 \\ud800'", "😀 \ufffd"),
        ("\ufeff[true, false, null]", [True, False, None]),
    ],
)
def test_the_few_lines_of_javascript_that_lists_are_written_in_are_read(text: str, value: Any) -> None:
    assert plain(read_data(text)) == value


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("alert(1)", 1, 'there should be a "="'),
        ("x = 1;\nx.push(2)", 2, 'there should be a "="'),
        ("x = function () {}", 1, '"function" is no text, number or list'),
        ("x = `${process.exit()}`", 1, "only data are read"),
        ('[{"name": __import__("os")}]', 1, '"__import__" is no text'),
        ("x = [1, 2].map(f)", 1, 'there should be a "="|this is code'),
        ("x[9999] = [1]", 1, "no number from 0 to 1,000"),
        ("x[1+1] = [1]", 1, 'there should be a "]"'),
        ("x = easy;", 1, '"easy" is no text'),
        ("(function(){})()", 1, "is no text, number or list"),
        ("[1, 2", 1, "not the end of the file"),
        ("[1,,2]", 1, '"," is no text'),
        ("[1] [2]", 1, "something stands after the end"),
        ('{\n"a": 1,\n"a": 2}', 3, '"a" is there twice'),
        ("{1.5.2: 3}", 1, "is no key|there should be"),
        ("'a\nb'", 1, "is no text"),
        ("", 1, "there is nothing in it"),
        ("\ufeff \n", 1, "there is nothing in it"),
        ("// nothing", 1, "the end of the file is no text"),
        ("\x00", 1, "is no text"),
        ("[" * 100_000, 1, "more than 32 deep"),
        ("{a:" * 100_000, 1, "more than 32 deep"),
        ("1" * 100_000, 1, "a number is too long"),
        ('"' + "\\" * 100_001, 1, "is no text"),
    ],
)
def test_code_and_what_is_broken_is_refused_with_its_line(text: str, line: int, says: str) -> None:
    with pytest.raises(NotData, match=says) as error:
        read_data(text)
    assert error.value.line == line
    assert len(str(error.value)) < 300


@CALM
@given(text=st.text() | st.text(st.sampled_from("[]{}(),:;='\"\\/*ab1.-\n")))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        read_data(text)
    except NotData as error:
        assert str(error)  # noqa: PT017 -- either outcome is right
