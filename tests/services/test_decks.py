"""Looking at what is handed over, and the week a change is for."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.decks import default_deck, default_source
from cards.decks.sheets import to_csv
from cards.decks.starter import starter
from cards.decks.writing import to_toml
from cards.model import Week
from cards.weeks import week_of
from services.decks import first_free, look_at, theme_in

FARTHEST = [ZoneInfo("Pacific/Kiritimati"), ZoneInfo("Etc/GMT+12"), ZoneInfo("Europe/Lisbon")]


@pytest.mark.parametrize(
    ("now", "week"),
    [
        (datetime(2026, 11, 25, 10, tzinfo=UTC), "2026-W49"),
        (datetime(2026, 11, 29, 8, 59, tzinfo=UTC), "2026-W49"),
        (datetime(2026, 11, 29, 9, 0, tzinfo=UTC), "2026-W50"),
        (datetime(2026, 11, 30, 0, 0, tzinfo=UTC), "2026-W50"),
        (datetime(2026, 12, 31, 12, tzinfo=UTC), "2027-W01"),
    ],
)
def test_a_change_is_for_the_first_week_that_has_begun_for_nobody(now: datetime, week: str) -> None:
    assert str(first_free(now)) == week


@given(now=st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 -- made aware by hypothesis
def test_no_week_that_a_change_is_for_has_begun_an_hour_later_anywhere(now: datetime) -> None:
    later = now + timedelta(minutes=59)
    assert all(week_of(later, zone) < first_free(now) for zone in FARTHEST)


@pytest.mark.parametrize(
    ("season", "themed"), [("", True), ("2026-Q4", True), ("2027-Q1", False), ("2026-Q3", False)]
)
def test_a_theme_is_for_its_season(season: str, themed: bool) -> None:
    deck = replace(default_deck(), theme="Listening first", season=season)
    assert theme_in(deck, Week(year=2026, number=49)) is themed


def test_a_deck_without_theme_or_motto_has_none_in_any_season() -> None:
    assert not theme_in(replace(default_deck(), season="2026-Q4"), Week(year=2026, number=49))


@pytest.mark.parametrize("text", [default_source(), to_csv(default_deck())], ids=["TOML", "a sheet"])
def test_a_good_deck_has_nothing_in_its_way(text: str) -> None:
    looked = look_at(text, "ours")
    assert looked.in_the_way == ()
    assert not looked.guessed


def test_a_sheet_that_is_handed_over_keeps_its_theme() -> None:
    deck = replace(default_deck(), theme="Listening", motto="Two ears.", season="2026-Q4")
    assert look_at(to_csv(deck), "ours").source == to_toml(deck)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("name = 'x'\nactivities = 3\n", None, "there are no activities"),
        ("short,prompt\nAsk,Listen.\n", 2, "why and practice"),
        ('short,prompt\n\n"Ask\ntwice",Listen.\nWait,Wait long.\n', 3, "why and practice"),
        ('short,short\n"Ask","Twice"\n', 1, "short is there twice, in the columns A and B"),
        ('short,prompt\n"Ask\ntwice",Listen.\n"Tea,Drink.\n', 4, "a quote opens here"),
        ("short,prompt\n", 1, "no rows under the first line"),
        ("Square,Notes\nCall a customer,soon\n", 1, "names no column prompt or short"),
        ("Call a customer\nAsk, then listen\n", None, "these are 2 lines of plain text"),
        ('[{"name": "Call"}]', None, "a list of another game"),
        ("bingoList[1] = [{name: 'Call'}];", None, "a list of another game"),
        (starter("Ours"), 50, "still to be written"),
    ],
)
def test_what_is_in_the_way_is_told_by_line_or_row(text: str, line: int | None, says: str) -> None:
    found = look_at(text, "ours").in_the_way[0]
    assert says in found.problem
    assert found.line == line


@pytest.mark.parametrize(
    ("text", "sheet"),
    [
        ('short,prompt\n"Ask\ntwice",Listen.\n"Tea,Drink.\n', False),
        ("short,prompt,effort\nAsk,Listen.,9\n", True),
    ],
    ids=["a quote left open", "a cell that does not fit"],
)
def test_places_are_rows_of_a_sheet_only_where_it_can_be_parted_into_rows(text: str, sheet: bool) -> None:
    assert look_at(text, "ours").sheet is sheet


def test_a_sheet_that_is_refused_tells_its_unread_columns_too() -> None:
    looked = look_at("short,prompt,Group?,effort\nAsk,Listen.,yes,9\n", "ours")
    assert [each.line for each in looked.in_the_way] == [2]
    assert looked.aside == ("Group? (did you mean group?)",)


def test_what_is_called_as_a_sheet_is_looked_at_as_one() -> None:
    (found,) = look_at("Square\nCall a customer\n", "ours", file="sq.csv").in_the_way
    assert "the first line names no column prompt or short" in found.problem


def test_a_deck_stays_one_whatever_its_file_is_called() -> None:
    assert look_at(default_source(), "ours", file="ours.csv").in_the_way == ()


def test_twins_of_a_sheet_are_told_by_the_rows_of_both() -> None:
    first, second, *others = default_deck().activities
    twins = replace(default_deck(), activities=(first, replace(second, prompt=first.prompt), *others))
    (found,) = look_at(to_csv(twins), "ours").in_the_way
    assert found.line == 3
    assert "the same as that of row 2;" in found.problem


def test_what_a_sheet_left_open_is_told_by_column_and_row() -> None:
    looked = look_at(
        "id,short,prompt,why,practice,trust,effort,settings,needs,min_words,Owner\n"
        "a,Ask,Ask.,B,C,intimacy,,any,customer,0,Ana\n"
        "b,Wait,Wait.,B,C,,,any,customer,0,\n",
        "ours",
    )
    assert looked.guessed == {"effort": (2, 3), "trust": (3,)}
    assert looked.aside == ("Owner",)
