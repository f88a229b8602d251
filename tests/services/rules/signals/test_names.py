"""Persons, crowds and firms in the customer field."""

import pytest

from services.rules.signals.names import is_crowd, is_organisation

PERSONS = """
nurse in charge of ward 4
lad with the cello case
Donna who drives the 86 bus
Mr. Baker
Rose Mills
Grace Church
Herr Bank
Anneke (Van Dijk Transport BV)
Petra Vogel, our box supplier
Ines from Acme Ltd
Dr. Weiss, Klinik am See
the woman in the red coat
un señor con muletas
Brother Tekle, monastery guest house
Haruto, Ms. Lindqvist and Obi from the seed-library group
田中さん
Олена
Ayşe
O'Brien
X
Ford Baxter
Morgan Stanley-Price
Wells
Chef Amparo
la dueña de la panadería
die Frau vom Blumenstand
le monsieur au chien
twin in blue
Vice-principal Osman
head of operations
girl behind the counter at the bakery
hospital chaplain
Ngozi Steel
market trader with the parrot
Uncle Femi, as everyone calls him there
"""

FIRMS = """
Acme Corp
Brightwater Logistics Ltd
Alpenrose Hotels AG
Kingfisher Marina Services Ltd.
Harbour Foods GmbH
the purchasing department
Procurement
HR
Die Buchhaltung
le service achats
el departamento de compras
St. Brigid's Hospital
the IT helpdesk of the clinic
the reception team
Möbel Harms KG
Two Herons Ferries
Seven Shuttles Looms
Northgate School
Kite & Gourd Freight
The Works
Städtische Werke Linden
Hotel Seeblick
management
"""

CROWDS = """
several customers
everyone in the queue
all our morning regulars
various clients from the north
the customers
customers
lots of people
mehrere Kunden
varios clientes
"""


@pytest.mark.parametrize("customer", PERSONS.strip().splitlines())
def test_somebody_is_a_person(customer: str) -> None:
    assert not is_organisation(customer)
    assert not is_crowd(customer)


@pytest.mark.parametrize("customer", FIRMS.strip().splitlines())
def test_a_house_is_no_person(customer: str) -> None:
    assert is_organisation(customer)


@pytest.mark.parametrize("customer", CROWDS.strip().splitlines())
def test_a_crowd_is_nobody_in_particular(customer: str) -> None:
    assert is_crowd(customer)


@pytest.mark.parametrize(
    ("customer", "company", "same"),
    [
        ("Blue Tamarind", "Blue Tamarind", True),
        ("blue tamarind", "Blue Tamarind!", True),
        ("Dr. Weiss", "Dr. Weiss", False),
        ("Farhan", "Blue Tamarind", False),
        ("Farhan", "", False),
        ("from Acme", "", False),
    ],
)
def test_the_company_once_more_is_no_person(customer: str, company: str, same: bool) -> None:
    assert is_organisation(customer, company) is same
