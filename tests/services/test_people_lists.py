"""Lists of customers as people hand them over, and as nobody should."""

import random
import string
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cards.model import PersonId
from services.acquaintances import Tier
from services.people_lists import LARGEST, MOST, MOST_FINDINGS, Listed, read_list

HEAD = "name,company,role,issue,next,rhythm"


def problem(text: str) -> tuple[int, str]:
    (found,) = read_list(text).problems
    return found.line, found.says


def test_a_sheet_is_read_with_all_it_says() -> None:
    text = (
        f'{HEAD},owner\nInes Duarte,Harbour Foods,buyer,"The lift, and who oils it",2026-12-04,close,@u0ana\n'
    )
    assert read_list(text).rows == (
        Listed(
            line=2,
            name="Ines Duarte",
            company="Harbour Foods",
            role="buyer",
            issue="The lift, and who oils it",
            due=date(2026, 12, 4),
            tier=Tier.CLOSE,
            owner=PersonId("U0ANA"),
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        "name;company\nInes;Harbour Foods",
        "name\tcompany\r\nInes\tHarbour Foods\r\n",
        "\ufeffName,Account\nInes,Harbour Foods",
        "\n\nCUSTOMER,Organisation\n\nInes,Harbour Foods\n\n",
        'name,company\n"Ines","Harbour\nFoods"',
        "name,company\n  Ines ,\u00a0Harbour   Foods\u200b",
    ],
)
def test_every_spreadsheet_has_a_way_of_its_own(text: str) -> None:
    (found,) = read_list(text).rows
    assert (found.name, found.company) == ("Ines", "Harbour Foods")


@pytest.mark.parametrize(
    "cell", ["=1+1", "=cmd|' /C calc'!A0", "@SUM(A1)", "+49 30", "-3", "<!channel>", "'; DROP TABLE x"]
)
def test_a_cell_that_looks_like_a_formula_is_words(cell: str) -> None:
    (found,) = read_list(f"name\tissue\nInes\t{cell}").rows
    assert found.issue == cell


@pytest.mark.parametrize(
    ("told", "tier"),
    [
        ("close", Tier.CLOSE),
        ("Regular", Tier.REGULAR),
        ("90", Tier.OCCASIONAL),
        ("14", Tier.CLOSE),
        ("", None),
    ],
)
def test_a_rhythm_is_a_word_or_its_days(told: str, tier: Tier | None) -> None:
    (found,) = read_list(f"name,rhythm\nInes,{told}").rows
    assert found.tier is tier


@pytest.mark.parametrize("told", ["2026-12-04", "04.12.2026", "4.12.2026", "4. 12. 2026"])
def test_a_day_is_read_where_nobody_can_mistake_it(told: str) -> None:
    (found,) = read_list(f"name,next\nInes,{told}").rows
    assert found.due == date(2026, 12, 4)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("", 1, "empty"),
        ("\ufeff \n\n", 1, "empty"),
        ("name,company\n", 1, "only the header is there"),
        ("name\n\n,\n", 1, "only the header is there"),
        ("company,issue\nHarbour,Lift", 1, "no column is called name"),
        ("name,phone\nInes,5", 1, 'I don\'t know the column "phone"'),
        ("name,Name\nInes,Ines", 1, "twice"),
        ("name,Revenue\nInes,5", 1, 'take the column "Revenue" out: we count connections, and never money'),
        ("name,deal_stage\nInes,won", 1, "never money"),
        ("name,Contract value (EUR)\nInes,5", 1, "never money"),
        ("name\nInes\ncompany\nInes", 4, "the same person as in line 2"),
        ("name,company\n,Harbour", 2, "name is empty"),
        (f"name\n{'x' * 81}", 2, "80 characters fit"),
        ("name,next\nInes,tomorrow", 2, "write it like 2026-12-04"),
        ("name,next\nInes,20261204", 2, "write it like 2026-12-04"),
        ("name,next\nInes,2026-13-04", 2, "write it like 2026-12-04"),
        ("name,next\nInes,31.02.2026", 2, "write it like 2026-12-04"),
        ("name,next\nInes,12.13.2026", 2, "write it like 2026-12-04"),
        ("name,next\nInes,04.12.26", 2, "write it like 2026-12-04"),
        ("name,next\nInes,04/12/2026", 2, "write it like 2026-12-04"),
        ("name,next\nInes,0001-01-01", 2, "write it like 2026-12-04"),
        ("name,rhythm\nInes,weekly", 2, "write close, regular or occasional"),
        ("name,owner\nInes,somebody else", 2, "write one such as U0ABC123"),
        ("name,company\nInes,Harbour,Foods", 2, "quotes around"),
        ('name,company\nInes,"Harbour', 2, "this line is no CSV"),
    ],
)
def test_what_is_amiss_is_told_with_its_line_and_what_to_write(text: str, line: int, says: str) -> None:
    found_line, found = problem(text)
    assert found_line == line
    assert says in found


def test_all_that_is_amiss_is_told_at_once() -> None:
    found = read_list(f"{HEAD}\nInes,,,,soon,weekly\n,,,,,\n,Harbour,,,,\n").problems
    assert [each.line for each in found] == [2, 2, 4]


@pytest.mark.parametrize(
    "text",
    [
        "name\n" + "x" * LARGEST,
        "name\n" + "\n".join(f"n{n}" for n in range(MOST + 1)),
        "name," * 50_000 + "\nInes",
        'name\n"' + "x\n" * 100_000,
        "\0" * 10_000,
        "name\n" + "\u202e\u0000Ines\n" * 1000,
    ],
    ids=["huge", "long", "wide", "open quote", "nothing", "the same"],
)
def test_a_hostile_list_ends_in_a_sentence(text: str) -> None:
    found = read_list(text)
    assert found.problems
    assert len(found.problems) <= MOST_FINDINGS
    assert all(len(each.says) < 400 for each in found.problems)


@settings(max_examples=200)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_any_text_is_read_or_told_what_is_amiss(text: str) -> None:
    for words in (text, f"name,issue\n{text}"):
        found = read_list(words)
        assert found.rows or found.problems or words.startswith("name,issue")
        assert all("\0" not in each.issue and each.name for each in found.rows)


def test_as_many_as_a_list_holds_are_read() -> None:
    chance = random.Random(7)
    names = {"".join(chance.choices(string.ascii_lowercase, k=12)) for _ in range(MOST)}
    assert len(read_list("name\n" + "\n".join(names)).rows) == len(names)
