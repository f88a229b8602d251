"""A list of customers as a sheet: CSV from any spreadsheet program, read as data and never as anything else. Pure."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from cards.model import PersonId
from services.acquaintances import LONGEST_ISSUE, LONGEST_ROLE, Tier
from services.customers import key_of

LARGEST: Final = 4_000_000
"""Characters of a list."""
MOST: Final = 20_000
"""Rows of it."""
LONGEST_CELL: Final = 2_000
LONGEST_NAME: Final = 80
SHOWN: Final = 40
"""Characters of a cell that a message repeats."""
MOST_FINDINGS: Final = 200
DELIMITERS: Final = ",;\t"
HEADERS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "name": frozenset({"name", "customer", "person", "kunde", "kundin", "kontakt"}),
        "company": frozenset({"company", "account", "organisation", "organization", "firma"}),
        "role": frozenset({"role", "rolle"}),
        "issue": frozenset({"issue", "open", "anliegen", "offen"}),
        "next": frozenset({"next", "due", "date", "datum"}),
        "rhythm": frozenset({"rhythm", "tier", "rhythmus"}),
        "owner": frozenset({"owner", "colleague"}),
    }
)
"""Our columns, and what else they are called."""
MONEY: Final = frozenset(
    """amount arr budget cash commission contract cost deal discount dollars euro euros fee forecast income invoice margin
    money mrr opportunity pipeline price profit quota revenue salary sales spend stage turnover umsatz upsell usd eur gbp
    value wert preis erlös gewinn""".split()
)
"""No column with one of these words is ever read: we count connections."""
RHYTHMS: Final[Mapping[str, Tier]] = MappingProxyType(
    {
        **{str(tier.value): tier for tier in Tier},
        **{tier.name.lower(): tier for tier in Tier},
        "eng": Tier.CLOSE,
        "regelmäßig": Tier.REGULAR,
        "gelegentlich": Tier.OCCASIONAL,
    }
)
MEMBER: Final = re.compile(r"[A-Z0-9]{2,20}")
DOTTED: Final = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})")
"""A day with dots, which has the day first wherever it is written so; with slashes nobody could tell."""
HIDDEN: Final = frozenset({"Cc", "Cs", "Cf"})
"""Categories of characters that nobody sees and that databases or eyes stumble over."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """What is amiss in a line, and what to write instead. Line 1 is the header."""

    line: int
    says: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """One customer of a list. What is empty or None was not said. `owner` is None for whoever hands the list in."""

    line: int
    name: str
    company: str = ""
    role: str = ""
    issue: str = ""
    due: date | None = None
    tier: Tier | None = None
    owner: PersonId | None = None

    @property
    def key(self) -> tuple[PersonId | None, str, str]:
        """The same for the same customer of the same owner."""
        return (self.owner, key_of(self.name), key_of(self.company))


@dataclass(frozen=True, kw_only=True, slots=True)
class Read:
    """A list as it was read. Nothing of one with problems is taken over. `left_out` counts problems beyond the first."""

    rows: tuple[Listed, ...]
    problems: tuple[Problem, ...] = ()
    left_out: int = 0


class _Notes:
    """Problems as they are found, the first of them kept."""

    def __init__(self) -> None:
        self.kept: list[Problem] = []
        self.count = 0

    def add(self, line: int, says: str) -> None:
        self.count += 1
        if len(self.kept) < MOST_FINDINGS:
            self.kept.append(Problem(line=line, says=says))


def read_list(text: str) -> Read:
    """The customers of a list, or what is amiss with it."""
    notes = _Notes()
    rows = tuple(_rows(text, notes)) if _is_harmless(text, notes) else ()
    if not rows and not notes.count:
        notes.add(1, "only the header is there; put each person on a line of their own below it")
    _same_twice(rows, notes)
    return Read(rows=rows, problems=tuple(notes.kept), left_out=notes.count - len(notes.kept))


def _is_harmless(text: str, notes: _Notes) -> bool:
    if len(text) > LARGEST:
        notes.add(
            1, f"the list has {len(text):,} characters; split it, at most {LARGEST:,} are read at a time"
        )
    elif not text.strip("\ufeff \t\r\n"):
        notes.add(1, "the list is empty; begin with a line such as name,company,role,issue,next,rhythm")
    return not notes.count


def _rows(text: str, notes: _Notes) -> Iterator[Listed]:
    lines = _cells(text.removeprefix("\ufeff"), notes)
    columns = _columns(next(lines, (1, []))[1], notes)
    if notes.count:
        return
    for number, (line, cells) in enumerate(lines):
        if number >= MOST:
            notes.add(line, f"a list has at most {MOST:,} people; put the rest into another one")
            return
        found = _listed(line, dict(zip(columns, cells, strict=False)), notes)
        if len(cells) > len(columns) and any(cells[len(columns) :]):
            notes.add(
                line,
                f"there are {len(cells)} cells and {len(columns)} columns; put quotes around text with a comma in it",
            )
        if found is not None:
            yield found


def _cells(text: str, notes: _Notes) -> Iterator[tuple[int, list[str]]]:
    """Each row that says something, with the line it ends on."""
    first = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            cells = [_plain(cell) for cell in row]
            if any(cells):
                yield reader.line_num, cells
    except csv.Error as error:
        notes.add(
            reader.line_num,
            f"this line is no CSV ({error}); put a text in quotes and double the quotes within",
        )


def _plain(cell: str) -> str:
    """A cell's words on one line. Whatever it looks like, a formula for example, it is words."""
    seen = "".join(
        " " if unicodedata.category(c) in HIDDEN and c not in "\u200c\u200d" else c
        for c in cell[: LONGEST_CELL + 1]
    )
    return " ".join(seen.split())


def _columns(header: Sequence[str], notes: _Notes) -> list[str]:
    """Our name for each column."""
    columns = []
    for cell in header:
        words = re.findall(r"\w+", cell.casefold().replace("_", " "))
        ours = next((name for name, also in HEADERS.items() if " ".join(words) in also), "")
        if MONEY & {*words}:
            notes.add(1, f'take the column "{_shown(cell)}" out: we count connections, and never money')
        elif not ours:
            notes.add(1, f'I don\'t know the column "{_shown(cell)}"; known are {", ".join(HEADERS)}')
        elif ours in columns:
            notes.add(1, f'"{ours}" is there twice; leave one of them out')
        columns.append(ours)
    if "name" not in columns:
        notes.add(
            1, "no column is called name; begin with a line such as name,company,role,issue,next,rhythm"
        )
    return columns


def _listed(line: int, cells: Mapping[str, str], notes: _Notes) -> Listed | None:
    """The customer of a row; None where something is amiss, which is noted."""
    before = notes.count
    for column, most in (
        ("name", LONGEST_NAME),
        ("company", LONGEST_NAME),
        ("role", LONGEST_ROLE),
        ("issue", LONGEST_ISSUE),
    ):
        if len(cells.get(column, "")) > most:
            notes.add(line, f"{column} is too long; {most} characters fit")
    if not cells.get("name"):
        notes.add(line, "name is empty; write a person's name, or a role such as the nurse on ward 4")
    due, tier = _day(line, cells.get("next", ""), notes), _rhythm(line, cells.get("rhythm", ""), notes)
    owner = cells.get("owner", "").removeprefix("@").upper()
    if owner and not MEMBER.fullmatch(owner):
        notes.add(line, f'owner "{_shown(owner)}" is no member id; write one such as U0ABC123')
    if notes.count > before:
        return None
    return Listed(
        line=line,
        name=cells["name"],
        company=cells.get("company", ""),
        role=cells.get("role", ""),
        issue=cells.get("issue", ""),
        due=due,
        tier=tier,
        owner=PersonId(owner) if owner else None,
    )


def _day(line: int, told: str, notes: _Notes) -> date | None:
    if not told:
        return None
    found = _date_of(told)
    if found is None or not 2000 <= found.year < 2200:
        notes.add(line, f'next "{_shown(told)}" is no day; write it like 2026-12-04')
        return None
    return found


def _date_of(told: str) -> date | None:
    """`2026-12-04`, and `4.12.2026`; None for what is no day."""
    dotted = DOTTED.fullmatch(told)
    try:
        if dotted:
            return date(int(dotted[3]), int(dotted[2]), int(dotted[1]))
        # Python also reads 20261204 and 2026-W49-5; one way is enough.
        return date.fromisoformat(told) if len(told) == len("2026-12-04") and told[4] == "-" else None
    except ValueError:
        return None


def _rhythm(line: int, told: str, notes: _Notes) -> Tier | None:
    if not told:
        return None
    tier = RHYTHMS.get(told.casefold())
    if tier is None:
        notes.add(line, f'rhythm "{_shown(told)}" is none of ours; write close, regular or occasional')
    return tier


def _same_twice(rows: Sequence[Listed], notes: _Notes) -> None:
    first: dict[object, int] = {}
    for row in rows:
        if row.key in first:
            notes.add(row.line, f"this is the same person as in line {first[row.key]}; leave one of them out")
        first.setdefault(row.key, row.line)


def _shown(cell: str) -> str:
    return cell if len(cell) <= SHOWN else f"{cell[: SHOWN - 1]}…"
