"""What changes of a square is told in a few words before a deck is put in play."""

from dataclasses import replace
from typing import Any

from bot.views.deck_difference import change
from cards.decks import default_deck
from cards.decks.changing import Change
from cards.model import Need, Setting, Trust
from tests.support.table import for_each

LONG = "Ask a customer what they would tell a friend about us, and write it down"
BEFORE = replace(
    default_deck().at(0),
    short="Ask",
    prompt=f"{LONG} today.",
    why="Because.",
    trust=Trust.INTIMACY,
    effort=2,
    settings=frozenset({Setting.ACCOUNT, Setting.REMOTE}),
    needs=(Need.CUSTOMER, Need.STORY),
    step=None,
    travel=False,
)


@for_each(
    [
        ({"effort": 3}, "`effort` 2 → 3"),
        ({"travel": True, "step": 4}, "`step` none → 4; `travel` false → true"),
        ({"trust": Trust.RELIABILITY}, "`trust` intimacy → reliability"),
        ({"why": "People first."}, "`why` “Because.” → “People first.”"),
        ({"why": "A <!channel> & more."}, "`why` “Because.” → “A &lt;!channel&gt; &amp; more.”"),
        ({"short": "Ask twice"}, "`short` “Ask” → “Ask twice”"),
        ({"prompt": f"{LONG} tomorrow."}, "`prompt` “…today.” → “…tomorrow.”"),
        ({"prompt": LONG}, "`prompt` “…down today.” → “…down”"),
        ({"settings": frozenset({Setting.ACCOUNT})}, "`settings` without remote"),
        ({"needs": (Need.CUSTOMER, Need.PHOTO, Need.LINK)}, "`needs` with link and photo, without story"),
        ({"needs": (Need.STORY, Need.CUSTOMER)}, "`needs` in another order"),
        (
            {
                "effort": 3,
                "step": 4,
                "why": "So.",
                "trust": Trust.RELIABILITY,
                "travel": True,
                "manager": True,
            },
            "`why` “Because.” → “So.”; `trust` intimacy → reliability; `step` none → 4; `effort` 2 → 3; 2 more",
        ),
    ]
)
def test_a_change_says_what_was_and_what_is(case: tuple[dict[str, Any], str]) -> None:
    fields, says = case
    after = replace(BEFORE, **fields)
    told = change(Change(before=BEFORE, after=after))
    assert told == f"*Ask:* {says}", told
