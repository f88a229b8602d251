"""What the people, teams and customers of the company that plays are called: no two alike, the same in every play."""

from typing import Final

COLLEAGUES: Final = (
    "Alba Aïda Anton Bea Bruno Carla Cem Dana Davi Edda Emre Farah Felix Gaia Georg Hana Hugo Ilse Ivan Jana Jonas Kaja Karim Lea"
    " Liam Maja Marco Nadia Nils Olga"
).split()
FAMILIES: Final = (
    "Abel Arslan Baptista Berg Castro Dietz Ekström Farkas Gallo Haas Ionescu Jansen Kaya Lemos Marek Nunes Oliveira Petrov Quist"
    " Rossi Sand Tavares Ulrich Vidal Weiss Ximenes Yilmaz Zeman Brandão Costa"
).split()
CUSTOMERS: Final = (
    "Amélie Basil Cosima Dario Elif Fabian Gracia Henrik Imani Joost Kirsten Lorenzo Minh Naomi Oskar Paula Quentin Ramona Selim"
    " Theodora Ugo Vera Wanda Xavier Yasmin Zoltan Agnes Benedikt Clara Dimitri"
).split()
HOUSES: Final = (
    "Achterberg Bellini Carvalho Dumont Engström Falcone Grünwald Hossain Ishikawa Juhász Kowalski Lindqvist Moreau Novák"
    " Okonjo Pereira Quiroga Rasmussen Santoro Thorne Ueda Vasquez Wójcik Xu Young Zanetti Ahlgren Bonnard Cardoso Demir"
).split()
COMPANIES: Final = (
    "Harbour Foods",
    "Moniz Bakery",
    "Old Mill Brewery",
    "Lindgren Boats",
    "Print Shop Kenji",
    "Pier School",
    "Prates Cold Storage",
    "Haidari Spices",
)
TEAMS: Final = (
    "North Pier",
    "Market Hall",
    "Old Mill",
    "Lighthouse",
    "Riverside",
    "Station Road",
    "Castle Hill",
    "Ferry Dock",
)
TOLD_OF: Final = ("Ines", "Paulo", "Mrs. Okonkwo", "Tomasz", "Noor", "Old Mr. Lindgren", "Beatriz", "Kenji")
"""Who the stories of the demo are about, in their order."""


def colleague(number: int) -> str:
    """First name and family, of nine hundred."""
    return _pair(number, COLLEAGUES, FAMILIES)


def customer(number: int) -> str:
    """The same for customers, none of whom is called like a colleague."""
    return _pair(number, CUSTOMERS, HOUSES)


def company(number: int) -> str:
    """Where a customer works."""
    return COMPANIES[number % len(COMPANIES)]


def team(number: int) -> str:
    """Its name, which is numbered once there are more than names."""
    again = number // len(TEAMS)
    return TEAMS[number % len(TEAMS)] + (f" {again + 1}" if again else "")


def about(text: str, number: int, name: str) -> str:
    """A story of the demo, told of somebody else."""
    return text.replace(TOLD_OF[number % len(TOLD_OF)], name.split(maxsplit=1)[0])


def _pair(number: int, first: list[str], family: list[str]) -> str:
    row, column = divmod(number, len(first))
    return f"{first[column]} {family[(row + 7 * column) % len(family)]}"
