import pytest

from cards.decks.wording import FILL_IN, SAME, alike, money, waits

ASK = "Ask a customer how the week went before anything else."


@pytest.mark.parametrize(
    "other",
    [
        ASK,
        "Before anything else, ask a customer how the week went.",
        "Ask one of your customers how their weeks went, before everything else.",
        "ASK A CUSTOMER HOW THE WEEK WENT BEFORE ANYTHING ELSE!",
    ],
)
def test_prompts_that_ask_for_the_same_in_another_order_are_found(other: str) -> None:
    (pair,) = alike({3: ASK, 8: other})
    assert (pair.first, pair.second) == (3, 8)
    assert pair.likeness >= 0.5


def test_the_same_words_in_another_order_are_the_same() -> None:
    (pair,) = alike({0: ASK, 1: "Before anything else, ask a customer how the week went."})
    assert pair.likeness >= SAME


@pytest.mark.parametrize(
    "other",
    [
        "Ask a customer what has changed since you last talked.",
        "Ask a customer what they would do before anybody else in your place.",
        "",
        "To the customer, and not at them.",
    ],
)
def test_prompts_that_ask_for_something_else_are_not_alike(other: str) -> None:
    assert list(alike({0: ASK, 1: other})) == []


def test_each_prompt_is_told_once_with_the_one_most_like_it() -> None:
    near = "Ask a customer how the week went, with coffee and cake."
    told = list(alike({0: near, 1: ASK, 2: ASK}))
    assert [(pair.first, pair.second) for pair in told][-1] == (1, 2)
    assert len({pair.second for pair in told}) == len(told)


def test_what_is_still_to_be_written_is_not_compared() -> None:
    assert list(alike({0: f"{FILL_IN}what to do", 1: f"{FILL_IN}what to do"})) == []
    assert waits(f"{FILL_IN}what to do")
    assert not waits(ASK)


@pytest.mark.parametrize(
    "text", ["Close the deal.", "a 10 € voucher", "their renewal", "Cross-sell something"]
)
def test_selling_is_heard(text: str) -> None:
    assert money(text)


@pytest.mark.parametrize("text", ["the ideal visit", "Lead a conga line", "pricey shoes"])
def test_other_words_are_not_selling(text: str) -> None:
    assert not money(text)
