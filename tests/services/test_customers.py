"""When two spellings of a name mean one customer."""

import pytest

from services.customers import key_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ines Weber", "ines  WEBER"),
        ("Dr. Ines Weber", "Ines Weber"),
        ("Inès Weber", "Ines Weber"),
        ("Łucja Wróbel", "Lucja Wrobel"),
        ("Søren Kjær", "Soren Kjaer"),
        ("Frau Groß", "Gross"),
        ("Þóra Guðmundsdóttir", "Thora Gudmundsdottir"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(("one", "other"), [("Ines Weber", "Ines Weberling"), ("Jonas", "Joanas")])
def test_other_names_have_other_keys(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)
