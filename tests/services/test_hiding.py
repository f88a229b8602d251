# ruff: noqa: RUF001 -- letters of many scripts are what is tried
"""Customers who did not agree to be named are not named, however they and the story were typed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.evidence import Evidence, Named
from services.hiding import called, hidden, story_text
from services.recaps import HIDDEN, LONGEST
from tests.support.table import for_each

NAMES = st.text("ÀBcdé", min_size=2, max_size=8).map(str.capitalize)


@given(st.lists(NAMES, min_size=1, max_size=3), st.text("abc .,", max_size=20))
def test_no_hidden_name_is_left(names: list[str], between: str) -> None:
    text = between.join(f" {name} " for name in names)
    told = hidden(text, [" ".join(names)])
    assert not {word.casefold() for word in told.split()} & {name.casefold() for name in names}


@pytest.mark.parametrize(
    ("text", "names", "told"),
    [
        ("Ines laughed.", ["Ines Duarte", "Harbour Foods"], f"{HIDDEN} laughed."),
        (
            "I saw INES DUARTE at harbour foods.",
            ["Ines Duarte", "Harbour Foods"],
            f"I saw {HIDDEN} at {HIDDEN}.",
        ),
        ("Business as usual with Ines.", ["Ines"], f"Business as usual with {HIDDEN}."),
        ("The nurse on ward 4 sang.", ["the nurse on ward 4"], f"{HIDDEN} sang."),
        ("It's Ines's boat.", ["Ines"], f"It's {HIDDEN}'s boat."),
        ("The lift is (really) slow.", ["A (B"], "The lift is (really) slow."),
        ("Nobody named.", [""], "Nobody named."),
    ],
)
def test_names_are_hidden_wherever_they_stand(text: str, names: list[str], told: str) -> None:
    assert hidden(text, names) == told


HOSTILE = (
    ("ines laughed.", "Ines Duarte", f"{HIDDEN} laughed."),
    ("Then INÊS laughed.", "Ines Duarte", f"Then {HIDDEN} laughed."),
    ("Then Ines laughed.", "Inês Duarte", f"Then {HIDDEN} laughed."),
    (unicodedata.normalize("NFD", "Then Inês laughed."), "Inês Duarte", f"Then {HIDDEN} laughed."),
    ("Then Inês laughed.", unicodedata.normalize("NFD", "Inês Duarte"), f"Then {HIDDEN} laughed."),
    ("Then I\u200bnes laughed.", "Ines Duarte", f"Then {HIDDEN} laughed."),
    ("Then Ines-Duarte laughed.", "Ines Duarte", f"Then {HIDDEN} laughed."),
    ("Duarte, Ines: yes.", "Ines Duarte", f"{HIDDEN}: yes."),
    ("Ines laughed, ines!", "ines duarte", f"{HIDDEN} laughed, {HIDDEN}!"),
    ("Ich trank Müllers Kaffee.", "Frau Müller", f"Ich trank {HIDDEN} Kaffee."),
    ("Strasse war weg.", "Straße GmbH", f"{HIDDEN} war weg."),
    ("Łukasz came, then lukasz.", "Lukasz Nowak", f"{HIDDEN} came, then {HIDDEN}."),
    ("今天李雷先生来了。", "李雷", f"今天{HIDDEN}先生来了。"),
    ("Сегодня Ирина смеялась.", "ирина петрова", f"Сегодня {HIDDEN} смеялась."),
    ("The Harbour Foods van, our Harbour.", "Harbour Foods", f"{HIDDEN} van, {HIDDEN}."),
    ("The nurse showed me the ward.", "the nurse on ward 4", "The nurse showed me the ward."),
    ("Van der Berg waved at the van.", "Jan van der Berg", f"Van der {HIDDEN} waved at the van."),
    ("We sang on the mines.", "Ines Duarte", "We sang on the mines."),
    ("It was old news.", "New Wave", "It was old news."),
)


SPELLINGS = (
    ("ines@harbourfoods.com wrote.", "Harbour Foods", f"{HIDDEN} wrote."),
    ("ines.d@quay.example wrote.", "Ines Duarte", f"{HIDDEN} wrote."),
    ("hello@quay.example wrote.", "Ines Duarte", "hello@quay.example wrote."),
    ("See www.harbourfoods.com/tea there.", "Harbour Foods", f"See {HIDDEN} there."),
    ("Off to HarbourFoods, harbourfoods!", "Harbour Foods Ltd", f"Off to {HIDDEN}!"),
    ("Off to Harbour_Foods.", "Harbour Foods", f"Off to {HIDDEN}."),
    ("Ines_D sang.", "Ines Duarte", f"{HIDDEN}_D sang."),
    ("Annamaria sang, Anna Maria too.", "Anna-Maria Silva", f"{HIDDEN} sang, {HIDDEN} too."),
    ("Herr Mueller kam.", "Dr. Müller", f"Herr {HIDDEN} kam."),
    ("Herr Müller kam.", "Karl Mueller", f"Herr {HIDDEN} kam."),
    ("Goetz, Goetzens, Soeren, Weiss.", "Götz", f"{HIDDEN}, Goetzens, Soeren, Weiss."),
    ("Soeren sang.", "Søren Holm", f"{HIDDEN} sang."),
    ("Weiss kam, und Weiß.", "Karl Weiß", f"{HIDDEN} kam, und {HIDDEN}."),
    ("Я звонил Ивановой Анне.", "Анна Иванова", f"Я звонил {HIDDEN}."),
    ("Я с Марией и Олегом.", "Мария Олег", f"Я с {HIDDEN} и {HIDDEN}."),
    ("Это Достоевскому.", "Фёдор Достоевский", f"Это {HIDDEN}."),
    ("Это мария и марка.", "Мария Кузнецова", f"Это {HIDDEN} и марка."),
    ("Верно, верный ответ дала Вера.", "Вероника Белова", "Верно, верный ответ дала Вера."),
    ("Это верно, сказала Вере.", "Вера Белова", f"Это верно, сказала {HIDDEN}."),
    ("Ab Montag. He is jr.", "A B", "Ab Montag. He is jr."),
)
EVERYDAY = (
    ("Then mark my words.", "Mark Hill", "Then mark my words."),
    ("Then mark smiled on the hill.", "mark hill", "Then mark smiled on the hill."),
    ("Then mark my words, said Mark.", "Mark Hill", f"Then mark my words, said {HIDDEN}."),
    ("Then mark hill smiled.", "Mark Hill", f"Then {HIDDEN} smiled."),
    ("Then mark smiled.", "Mark", "Then mark smiled."),
    ("The harbour was quiet, the food good.", "Harbour Food", "The harbour was quiet, the food good."),
    ("Das war gross, sagte Groß.", "Frau Groß", f"Das war gross, sagte {HIDDEN}."),
)


@for_each((*SPELLINGS, *EVERYDAY, *HOSTILE))
def test_a_name_is_found_however_it_was_typed(case: tuple[str, str, str]) -> None:
    text, name, told = case
    assert hidden(text, [name]) == told


def test_a_name_that_may_be_said_is_left_where_somebody_else_bears_a_word_of_it() -> None:
    text = "Ines Duarte met Rui Duarte, and Rui sang."
    assert (
        hidden(text, ["Rui Duarte"], but=["Ines Duarte"]) == f"Ines Duarte met {HIDDEN}, and {HIDDEN} sang."
    )
    assert hidden("Ines Duarte sang.", ["Ines"], but=["Ines Duarte"]) == "Ines Duarte sang."


def test_what_may_be_a_name_is_up_to_three_words_with_a_capital() -> None:
    assert called("then Rui da Costa met Ana-Sofia.") == {"Rui", "Costa", "Ana-Sofia"}
    assert called("Prado's") == {"Prado's", "Prado"}
    assert {"Rui Costa", "Rui", "Costa", "Ana Rui Costa"} <= called("Ana Rui Costa")
    assert called("李雷来了") == {"李雷来了"}


@pytest.mark.parametrize("named", [False, True])
def test_a_story_is_the_first_text_of_a_claim_with_or_without_its_names(*, named: bool) -> None:
    evidence = Evidence(
        customer="Ines",
        company="Harbour Foods",
        also=(Named(name="Rui"),),
        what_changed="  ",
        story="Ines and Rui sang.",
    )
    told = story_text(evidence, named=named)
    assert told == (f"Ines and {HIDDEN} sang." if named else f"{HIDDEN} and {HIDDEN} sang.")


def test_a_long_story_leaves_room_for_what_stands_for_names() -> None:
    assert len(story_text(Evidence(customer="Ines", story="word " * 1000), named=False)) < LONGEST
