"""For managers: the customers of people who left the company, and the way to take them over, on App Home and as a message."""

from typing import Final

from bot import names
from bot.views import blocks as b
from bot.views import words
from services.people_pages import LeftLists, ListLeftPage

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


def message(page: ListLeftPage) -> b.Message:
    """Told once for whoever left; what became of it stands there afterwards."""
    who = b.mention(page.leaver)
    if not page.customers:
        return b.sentence(f"{who} has left the company, and their customers have somebody here again.")
    told = f"{who} has left the company. Nobody keeps in touch with {words.counted(page.customers, 'customer')} of theirs for now."
    hint = "Take them onto your list, and hand them over from there. They wait on App Home, too."
    take = b.button("Take Them Over", names.TAKE_OVER_LISTS, str(page.leaver), confirm=SURE)
    return b.message(f"{told} {hint}", [b.section(f"{told}\n{hint}"), *b.actions([take])])
