"""What a deck lacks for cards with fewer rows is said so exactly that adding it is enough."""

from cards.deal import TARGETS, deal
from cards.decks import Code, default_deck, lint
from cards.decks.rows import comes_again, dealable, wanting, wants_of
from cards.decks.writing import to_toml
from cards.model import Deck, PersonId, Setting, Size, Week, WorkspaceId
from tests.cards.small_decks import a_deck
from tests.support.table import for_each

AMPLE = dict.fromkeys(range(1, 6), 20)
THREE_WEEKS = "for three weeks without a repeat add"


def told(deck: Deck, size: Size, target: float = 0.40) -> list[str]:
    return [want.problem for want in wants_of(deck, Setting.SUPPORT, target, size)]


@for_each(Setting, Size, TARGETS)
def test_the_default_deck_comes_to_every_target_with_cards_of_every_size(
    setting: Setting, size: Size, target: float
) -> None:
    assert target in dealable(default_deck(), setting, size)


@for_each(
    [
        ((1, 1, 1, 1), "84"),
        ((2, 2, 2, 2), "63"),
        ((4, 4, 4, 4), "21"),
        ((5, 5, 5, 5), "9"),
    ]
)
def test_group_squares_of_other_efforts_alone_leave_cards_of_three_rows_without_their_chance(
    case: tuple[tuple[int, ...], str],
) -> None:
    centres, chance = case
    (want,) = wants_of(a_deck(efforts=AMPLE, centres=centres), Setting.SUPPORT, 0.40, Size.THREE)
    assert want.is_off
    assert want.problem == (
        f"with three rows a line comes with {chance}% instead of 40%; add a group square of effort 3"
    )


@for_each(
    [
        ((1, 1, 1, 1), ()),
        ((2, 2, 2, 2), (0.60,)),
        ((3, 3, 3, 3), (0.40,)),
        ((4, 4, 4, 4), (0.20,)),
        ((5, 5, 5, 5), ()),
    ]
)
def test_which_targets_three_rows_come_to_hangs_on_the_group_squares(
    case: tuple[tuple[int, ...], tuple[float, ...]],
) -> None:
    centres, targets = case
    deck = a_deck(efforts=AMPLE, centres=centres)
    assert dealable(deck, Setting.SUPPORT, Size.THREE) == targets
    assert dealable(deck, Setting.SUPPORT, Size.FOUR) == TARGETS
    assert dealable(deck, Setting.SUPPORT) == TARGETS


@for_each(
    [
        (
            Size.THREE,
            {1: 5, 2: 5, 3: 5, 4: 5, 5: 5},
            (1,),
            "no card can be dealt; add a group square of effort 3",
        ),
        (Size.THREE, {2: 3, 3: 3, 4: 2}, (3,), "no card can be dealt; add 1 activity of effort 4"),
        (Size.FOUR, {1: 4, 2: 4, 3: 4}, (), "no card can be dealt; add 4 activities of effort 5"),
        (
            Size.FOUR,
            {1: 8, 2: 8},
            (),
            "comes with 82% instead of 40%; add 4 activities of effort 3 and 4 activities of effort 5",
        ),
        (
            Size.THREE,
            {},
            (),
            "add a group square of effort 3, 3 activities of effort 2, 3 activities of effort 3 and 3 activities of",
        ),
    ]
)
def test_what_keeps_cards_from_being_dealt_is_told_with_the_least_to_add(
    case: tuple[Size, dict[int, int], tuple[int, ...], str],
) -> None:
    size, efforts, centres, says = case
    deck = a_deck(efforts={**efforts, 1: efforts.get(1, 1)}, centres=centres)
    (problem,) = told(deck, size)
    assert says in problem


@for_each([Size.THREE, Size.FOUR], TARGETS)
def test_cards_come_to_their_chance_where_nothing_is_told(size: Size, target: float) -> None:
    deck = a_deck(efforts=dict.fromkeys(range(1, 6), 32), centres=(2, 3, 4) * 4)
    assert told(deck, size, target) == []
    card = deal(
        deck,
        workspace=WorkspaceId("T"),
        week=Week(year=2026, number=48),
        person=PersonId("p"),
        setting=Setting.SUPPORT,
        key=b"k",
        target=target,
        size=size,
    )
    assert target / 1.06 <= card.p_line <= target * 1.06


def test_what_cards_of_five_rows_ask_for_already_is_not_told_again() -> None:
    deck = a_deck(efforts=dict.fromkeys(range(1, 6), 8), centres=(3, 3, 3, 3))
    assert all("rows" not in want.problem for want in wanting(deck, Setting.SUPPORT))


def test_what_only_cards_with_fewer_rows_repeat_is_told() -> None:
    deck = a_deck(efforts=AMPLE, centres=(1, 2, 3, 4))
    assert [want.problem for want in wanting(deck, Setting.SUPPORT)] == [
        f"with three rows there is only 1 group square of effort 3; {THREE_WEEKS} 3"
    ]


@for_each(
    [(20, Size.FIVE, {0.2, 0.6}), (60, Size.FIVE, set()), (30, Size.FOUR, {0.2, 0.6}), (36, Size.FOUR, set())]
)
def test_a_target_that_takes_more_of_some_efforts_repeats_squares_of_a_deck_that_is_too_small_for_it(
    case: tuple[int, Size, set[float]],
) -> None:
    number, size, targets = case
    deck = a_deck(efforts=dict.fromkeys(range(1, 6), number), centres=(3,) * 4)
    assert {each for each in TARGETS if comes_again(deck, Setting.SUPPORT, each, size)} == targets


def test_lint_tells_of_fewer_rows_as_a_warning_for_each_setting() -> None:
    deck = a_deck(efforts=AMPLE, centres=(2, 2, 2, 2))
    found = [each for each in lint(to_toml(deck), "ours.toml").found if each.code is Code.UNEVEN]
    assert [each.problem for each in found] == [
        "every setting: with three rows a line comes with 63% instead of 40%; add a group square of effort 3"
    ]
    assert [each.severity for each in found] == ["warning"]
