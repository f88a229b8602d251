"""A picture of a card for the README: `python -m bot.demo.picture > docs/card.svg`."""

import sys
import textwrap
from xml.sax.saxutils import escape

from cards.deal import deal
from cards.decks import default_deck
from cards.lines import LINE_SQUARES
from cards.model import CENTRE, SIZE, SQUARES, PersonId, Setting, Week, WorkspaceId

SIDE, GAP, TOP = 118, 8, 70
PAPER, INK, LIT, LIT_INK, PROMISED = "#fbf8f1", "#27343b", "#1f4e5f", "#ffffff", "#e3b04b"
LINE = 7
ALSO_LIT = (0, 9, 20)
LIT_SQUARES = {*LINE_SQUARES[LINE], *ALSO_LIT}
FONT = "font-family=\"'Segoe UI', 'Helvetica Neue', Arial, sans-serif\""


def picture() -> str:
    """A card of the default deck with a column lit and one promise open, as SVG."""
    deck = default_deck()
    card = deal(
        deck,
        workspace=WorkspaceId("T0DEMO"),
        week=Week.parse("2026-W48"),
        person=PersonId("p00001"),
        setting=Setting.ACCOUNT,
        key=b"the picture",
    ).card
    activities = [deck.activity(activity) for activity in card.activities]
    shorts = [activity.short for activity in activities]
    promises = [place for place in range(SQUARES) if activities[place].two_phase and place not in LIT_SQUARES]
    width = SIZE * (SIDE + GAP) + GAP
    height = TOP + SIZE * (SIDE + GAP) + GAP
    title = "A Connection Bingo card: " + ", ".join(shorts)
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" {FONT}>',
            f"<title>{escape(title)}</title>",
            f'<rect width="{width}" height="{height}" rx="14" fill="{PAPER}"/>',
            f'<text x="{GAP * 2}" y="32" font-size="22" font-weight="700" fill="{INK}">Your card for the week</text>',
            f'<text x="{GAP * 2}" y="54" font-size="14" fill="{INK}">8 of 25 squares lit, 1 line. One promise on its way.</text>',
            *(square(place, shorts[place], promised=place in promises[:1]) for place in range(SQUARES)),
            "</svg>\n",
        )
    )


def square(place: int, short: str, *, promised: bool) -> str:
    """One square with its words, told apart by more than its colour."""
    row, column = divmod(place, SIZE)
    x, y = GAP + column * (SIDE + GAP), TOP + row * (SIDE + GAP)
    lit = place in LIT_SQUARES
    fill, ink = (LIT, LIT_INK) if lit else ("#ffffff", INK)
    mark = "✓ lit" if lit else "◐ promised" if promised else "★ together" if place == CENTRE else ""
    edge = PROMISED if promised else "#d9d2c3"
    lines = textwrap.wrap(short, 14)
    first = y + SIDE / 2 - (len(lines) - 1) * 9 + (6 if not mark else 0)
    words = "".join(
        f'<text x="{x + SIDE / 2}" y="{first + 18 * n}" font-size="15" text-anchor="middle" fill="{ink}">{escape(line)}</text>'
        for n, line in enumerate(lines)
    )
    told = f'<text x="{x + SIDE / 2}" y="{y + SIDE - 14}" font-size="12" text-anchor="middle" fill="{ink}">{mark}</text>'
    box = f'<rect x="{x}" y="{y}" width="{SIDE}" height="{SIDE}" rx="10" fill="{fill}" stroke="{edge}" stroke-width="2"/>'
    return box + words + (told if mark else "")


if __name__ == "__main__":
    sys.stdout.write(picture())
