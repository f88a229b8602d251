"""Decks made for a question, larger than one activity and smaller than the product's."""

from cards.decks import read_deck
from cards.model import Deck

ONE = """
[[activities]]
id = "coffee-first"
short = "Coffee first"
prompt = "Ask a customer how the week went before anything else."
why = "People before paper."
practice = "connection-before-content"
trust = "intimacy"
effort = 1
settings = ["any"]
evidence = { needs = ["customer", "story"], min_words = 10 }
"""
TRUST = ("credibility", "reliability", "intimacy", "low-self-orientation")


def a_deck(
    *, efforts: dict[int, int], centres: tuple[int, ...] = (3,), more: tuple[str, ...] = ("",)
) -> Deck:
    """So many activities of each effort, each with one of `more` in turn, and group activities of the centres' efforts."""
    around = [effort for effort, count in efforts.items() for _ in range(count)]
    lines = [f"effort = {effort}\n{more[number % len(more)]}" for number, effort in enumerate(around)]
    lines += [f"effort = {effort}\ngroup = true" for effort in centres]
    return read_deck("".join(_activity(number, each) for number, each in enumerate(lines)))


def _activity(number: int, lines: str) -> str:
    return (
        ONE.replace("coffee-first", f"a-{number}")
        .replace("Coffee first", f"Number {number}")
        .replace("connection-before-content", f"practice {number % 7}")
        .replace("intimacy", TRUST[number % len(TRUST)])
        .replace("effort = 1", lines)
    )
