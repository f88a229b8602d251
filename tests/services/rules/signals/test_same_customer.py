"""One person under several spellings."""

import pytest

from services.evidence import Evidence
from services.rules.signals.same_customer import same_customer

FIRM = "Gráfica Sete Gaivotas"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Beatriz Falcão", FIRM), ("beatriz falcao", "Grafica Sete Gaivotas, Lda"), True),
        (("Beatriz Falcão", FIRM), ("Sra. Falcão", FIRM), True),
        (("Beatriz Falcão", FIRM), ("B. Falcão", FIRM), True),
        (("Beatriz Falcão", FIRM), ("Bea Falcão, printer", FIRM), True),
        (("Beatriz Falcão", FIRM), ("Beatriz F.", FIRM), True),
        (("Beatriz", FIRM), ("Bea", FIRM), True),
        (("Beatriz Falcão", FIRM), ("Beatriz from Gráfica Sete Gaivotas", ""), True),
        (("Beatriz Falcão", FIRM), ("Beatriz Falcão", ""), True),
        (("Beatriz Falcão", ""), ("Beatriz Falcão", ""), True),
        (("Beatriz Falcão", FIRM), ("João Falcão", FIRM), False),
        (("Beatriz Falcão", FIRM), ("Beatriz Souza", FIRM), False),
        (("Beatriz", FIRM), ("Beatriz", "Seven Shuttles"), False),
        (("Beatriz", ""), ("Beatriz", ""), False),
        (("Beatriz", FIRM), ("Beatriz", ""), False),
        (("the night nurse", FIRM), ("the night nurse", FIRM), False),
        (("", FIRM), ("", FIRM), False),
    ],
)
def test_whether_two_fields_speak_of_one_person(
    one: tuple[str, str], other: tuple[str, str], same: bool
) -> None:
    mine, theirs = (Evidence(customer=customer, company=company) for customer, company in (one, other))
    assert same_customer(mine, theirs) is same
    assert same_customer(theirs, mine) is same
