"""What a machine takes out of a claim's words before people from outside read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.redaction import Known, redacted
from tests.support.table import for_each

KNOWN = Known(
    customers=("Ines Duarte",), companies=("Harbour Foods",), colleagues=("Ben Falk", "ben", "Cleo Brandt")
)
GONE = (
    ("Ines told me it was late.", "Ines"),
    ("We met Ines Duarte, who runs it.", "Duarte"),
    ("DUARTE called twice.", "DUARTE"),
    ("They left Harbour Foods for good.", "Harbour"),
    ("Cleo and I went back on Monday.", "Cleo"),
    ("Then Ben's idea helped.", "Ben"),
    ("I wrote to ines@harbour.example about it.", "harbour.example"),
    ("Call +351 912 345 678 before noon.", "912"),
    ("See https://x.example/a?b=1, it is there.", "x.example"),
    ("Look at www.harbour.example/menu.", "menu"),
    ("It cost them €4,000 in a week.", "4,000"),
    ("They lost 4.000 EUR by it.", "4.000"),
    ("Order INV-20931 never came.", "20931"),
    ("Ticket 88213 is still open.", "88213"),
    ("She lives at 12 Quay Road these days.", "Quay"),
    ("Mrs Novak said so.", "Novak"),
    ("We asked Novak twice about it.", "Novak"),
    ("At half past six Mrs. Okonkwo was the only one there.", "Okonkwo"),
    ("We wrote to J. K. Okonkwo about it.", "Okonkwo"),
    ("Tomasz runs the boiler room and told me so.", "Tomasz"),
    ("It was late. Zdenka said that it always is.", "Zdenka"),
    ("Zdenka sagte, dass die Lieferung nie da ist.", "Zdenka"),
    ("Gestern hat Hr. Wojcik bei uns gewartet.", "Wojcik"),
    ("Then Peter and Ada Berg came along.", "Berg"),
    ("It was the Blue Mill Bakery that asked.", "Mill"),
    ("<@U0BEN> saw it, <!channel> knows.", "U0BEN"),
    ("I asked @ines about it.", "@ines"),
    ("Card 4111 1111 1111 1111 did not work.", "4111"),
)
STAYS = (
    "They waited for two hours, and nobody said why.",
    "On Monday we came back with an answer.",
    "Why us? Because the others are slower.",
    "I said that I do not know, and would ask.",
    "Deliveries come at 7, and the kitchen opens at 6.",
    "Nobody said why. Customers asked us twice. Finally came the van.",
    "Niemand sagte uns, warum. Dann kam der Wagen, und wir haben gewartet.",
)


@for_each(GONE)
def test_what_must_not_be_told_is_gone(case: tuple[str, str]) -> None:
    text, secret = case
    assert secret not in redacted(text, KNOWN)


@for_each(STAYS)
def test_what_may_be_told_stays_as_it_is(text: str) -> None:
    assert redacted(text, KNOWN) == text


def test_a_language_that_gives_every_noun_a_capital_keeps_its_nouns() -> None:
    told = "Ines hat erzählt, dass die Lieferfenster ein Durcheinander sind und die Küche wartet."
    assert "Durcheinander" in redacted(told, KNOWN)
    assert "Ines" not in redacted(told, KNOWN)


def test_what_stands_in_speaks_the_language_of_the_words() -> None:
    told = "Wir haben Ines die Nummer 88213 gegeben, und Harbour Foods hat 400 EUR bekommen."
    expected = "Wir haben jemand die Nummer eine Nummer gegeben, und eine Firma hat ein Betrag bekommen."
    assert redacted(told, KNOWN) == expected


def test_a_sentence_still_begins_with_a_capital() -> None:
    assert redacted("Ines waited. Cleo came.", KNOWN) == "A customer waited. Somebody came."


@given(
    before=st.text(max_size=30),
    after=st.text(max_size=30),
    name=st.sampled_from(["Ines", "Duarte", "Harbour", "Cleo"]),
)
def test_a_known_name_is_gone_wherever_it_stands(before: str, after: str, name: str) -> None:
    told = redacted(f"{before} {name} {after}", KNOWN)
    assert f" {name} " not in f" {told} "


@pytest.mark.parametrize("text", ["", " ", "\n", "€", "@", "<", "a@b", "1" * 5000, "A " * 2000])
def test_odd_texts_are_read_to_their_end(text: str) -> None:
    assert isinstance(redacted(text, KNOWN), str)
