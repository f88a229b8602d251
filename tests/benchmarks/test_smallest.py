"""The programs that measure still run: each as small as it can be."""

import re

import pytest

from benchmarks import (
    boards,
    claiming,
    deciding,
    judging,
    learning,
    likeness,
    maps,
    month,
    outbox,
    people,
    previous_dealer,
    storm,
)
from benchmarks.__main__ import chosen
from bot.cli.records import read_records
from cards.decks import default_deck
from cards.model import PersonId, Setting, Week, WorkspaceId
from tests.support.database import TestServer

MEASURED = re.compile(r"p50 \d+\.\d\d ms, p99 \d+\.\d\d ms")


async def test_deciding_measures_the_way_the_use_case_and_its_parts(
    server: TestServer, own_database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    driver = await server.connect(own_database_url.split("@/")[1].split("?", maxsplit=1)[0])
    await deciding.decide(own_database_url, driver, earlier=20, players=1, deliveries=2)
    await driver.close()
    # From Send to the answer, a delivery that decides nothing, the use case alone, facts, rules.
    assert len(MEASURED.findall(capsys.readouterr().out)) == 5


def test_judging_measures_beside_a_bare_cut(capsys: pytest.CaptureFixture[str]) -> None:
    claims = [record.claim for record in read_records(judging.CLAIMS, default_deck())]
    judging.tell(10, claims[:3], judging.around(10))
    told = capsys.readouterr().out
    assert MEASURED.search(told)
    assert "times a bare cut" in told


def test_the_dealer_before_still_deals() -> None:
    dealt = previous_dealer.deal(
        default_deck(),
        workspace=WorkspaceId("T"),
        week=Week.parse("2026-W48"),
        person=PersonId("p1"),
        setting=Setting.ACCOUNT,
        key=b"k",
    )
    assert len(set(dealt.card.activities)) == 25
    assert 0 < dealt.p_line < 1


@pytest.mark.parametrize(
    "program",
    [boards, claiming, learning, likeness, maps, month, outbox, people, storm],
    ids=lambda program: program.__name__,
)
def test_the_larger_ones_load_and_say_what_they_measure(program: object) -> None:
    """What they call is checked with their types, as all that tests import."""
    assert program.__doc__


@pytest.mark.parametrize(("word", "code"), [("--help", 0), ("nonsense", 2)])
def test_usage_is_printed_and_nothing_measured(
    word: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        chosen([word])
    told = capsys.readouterr()
    assert ended.value.code == code
    assert (told.out + told.err).startswith("usage: python -m benchmarks")
    assert "ratio" not in told.out
