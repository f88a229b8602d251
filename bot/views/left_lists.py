"""On App Home, for managers: the customers of people who left the company, and the way to take them over."""

from typing import Final

from bot import names
from bot.views import blocks as b
from bot.views import words
from services.people_pages import LeftLists

SURE: Final = b.confirmation(
    "Take them over?",
    "They come onto your own list, with what is open. From there you can hand each of them over to a colleague.",
    "Take Them Over",
    "Not Now",
)


def at_home(left: LeftLists) -> list[b.Block]:
    """Nothing where everybody has somebody."""
    if not left.customers:
        return []
    whose = words.counted(left.people, "person who has left", "people who have left")
    who = words.counted(left.customers, "customer")
    told = f"*{who} of {whose}*\nNobody keeps in touch with them for now. Take them onto your list, and hand them over from there."
    return [b.section(told, b.button("Take Them Over", names.TAKE_OVER_LISTS, confirm=SURE))]
