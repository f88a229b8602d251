"""What a text seems to be decides which sentence its author reads, so near misses of one kind stay of that kind."""

from cards.decks import default_deck, default_source
from cards.decks.shapes import Shape, plain, shape_of
from cards.decks.sheets import to_csv
from tests.support.table import for_each


@for_each(
    [
        (default_source(), Shape.DECK),
        (default_source().replace("[[activities]]", "[activities]"), Shape.DECK),
        ('name = "Ours"\n', Shape.DECK),
        ("# Ours\n# from last year\n", Shape.DECK),
        ("[[activity]]\nid = 'a'\n", Shape.DECK),
        ("<!DOCTYPE html>\n<p>Sign in</p>\n", Shape.DECK),
        ("\0\0\0", Shape.DECK),
        ("", Shape.DECK),
        (to_csv(default_deck()), Shape.SHEET),
        ("prompt\nAsk, then listen.\n", Shape.SHEET),
        ("Square,Notes\nCall a customer,soon\n", Shape.SHEET),
        ("\nSquare;Notes\n\nCall a customer;soon\n", Shape.SHEET),
        ("Square\tNotes\nCall, then wait\tsoon\n", Shape.SHEET),
        ('Square,Notes\n"Call, then wait",soon\n', Shape.SHEET),
        ('["Call", "Wait"]', Shape.LIST),
        ('\ufeff[{"name": "Call"}]', Shape.LIST),
        ('[[{"name": "Call"}]]', Shape.LIST),
        ('{"goals": []}', Shape.LIST),
        ("var bingoList = [];\nbingoList[1] = [];\n", Shape.LIST),
        ("bingoList[1] = [{name: 'Call'}];", Shape.LIST),
        ("Call a customer\nWait\n", Shape.LINES),
        ("Call Ana, then Bo\nAsk Cleo, then Dan\n", Shape.LINES),
        ("Call a customer, at once,\nWait\nAsk, twice\n", Shape.LINES),
        ("Call a customer", Shape.LINES),
        ("- Call a customer\n- Ask: how was it?\n", Shape.LINES),
    ]
)
def test_what_a_text_seems_to_be(case: tuple[str, Shape]) -> None:
    text, shape = case
    assert shape_of(text) is shape


@for_each(
    [
        ("Square\nCall\n", "sq.csv", Shape.SHEET),
        ("Square\nCall\n", "SQ.TSV", Shape.SHEET),
        ("Square\nCall\n", "sq.txt", Shape.LINES),
        ('["Call"]', "list.csv", Shape.SHEET),
        (default_source(), "ours.csv", Shape.DECK),
    ]
)
def test_the_name_of_a_file_counts_unless_a_deck_is_in_it(case: tuple[str, str, Shape]) -> None:
    text, file, shape = case
    assert shape_of(text, file) is shape


@for_each(
    [
        ("Call\n", "this is a line of plain text; to make a square of it,"),
        ("Call\n\nWait\n", "these are 2 lines"),
    ]
)
def test_plain_text_is_named_with_its_lines(case: tuple[str, str]) -> None:
    text, says = case
    assert plain(text).startswith(says)
