"""Taking a break, and coming back."""

from datetime import date

from bot import names
from bot.views import blocks as b
from bot.views import words

UNTIL = "until"
"""The block and the input of the day."""


def modal() -> b.View:
    """Until when? Leaving it empty is an answer too."""
    element: b.Block = {"type": "datepicker", "action_id": UNTIL}
    until: b.Block = {
        "type": "input",
        "block_id": UNTIL,
        "optional": True,
        "label": b.plain("Which is your last day away?"),
        "hint": b.plain("Today or later. Leave it empty if you don't know yet."),
        "element": element,
    }
    calm = "No cards and no reminders while you are away. Your squares, points and claims stay as they are."
    return b.modal(
        callback=names.MODAL_PAUSE,
        title="Take a break",
        submit="Pause",
        close="Cancel",
        blocks=[b.section(calm), until],
    )


def paused(until: date | None) -> b.Message:
    """Said once the break begins."""
    return b.sentence(f"Enjoy your break. {cards_again(until)} Nothing is lost.")


def cards_again(until: date | None) -> str:
    """How long there are no cards; `until` is the last day away."""
    if until is None:
        return "No cards for you until you press *Resume* on App Home."
    return f"Your last day away is {words.day(until)}; cards come again after that."
