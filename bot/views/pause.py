"""Taking a break, and coming back."""

from datetime import date

from bot import names
from bot.views import blocks as b
from bot.views import words

UNTIL = "until"
"""The block and the input of the day."""


def modal(today: date) -> b.View:
    """Until when? Leaving it empty is an answer too."""
    element: b.Block = {"type": "datepicker", "action_id": UNTIL}
    until: b.Block = {
        "type": "input",
        "block_id": UNTIL,
        "optional": True,
        "label": b.plain("Which is your last day away?"),
        "hint": b.plain(f"{words.day(today)} or later. Leave it empty if you don't know yet."),
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
    back = f"until {words.day(until)}" if until else "until you press *Resume* on App Home"
    return b.sentence(f"Enjoy your break. No cards for you {back}, and nothing is lost.")


def resumed() -> b.Message:
    """Said once somebody is back."""
    return b.sentence("Welcome back! Your next card comes with the next deal.")


def left() -> b.Message:
    """Said once somebody has left the game."""
    return b.sentence("You have left the game. Should you miss it, *Deal Me In* is on App Home.")
