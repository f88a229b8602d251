"""What waits on App Home: claims to mend, claims under way, claims to review."""

from collections.abc import Callable, Sequence

from bot import names
from bot.views import blocks as b
from bot.views import claim_lines, review, words
from services.claim_state import ClaimState
from services.pages import ClaimPage, HomePage

REVIEWS = 3
"""Reviews on App Home; the others are in the list."""
LIST = b.button("Open List", names.REVIEWS)
MOST = 6
"""Of each kind; the others are behind *See All Claims*."""
GROUPS: tuple[tuple[str, frozenset[ClaimState]], ...] = (
    ("Nearly there", frozenset({ClaimState.ASKED})),
    ("On their way", frozenset({ClaimState.SUBMITTED, ClaimState.WAITING, ClaimState.REVIEW})),
)


def mine(pages: Sequence[ClaimPage]) -> list[b.Block]:
    """Everything of mine that is still to happen, what I can do something about first."""
    return [
        block for title, states in GROUPS for block in group(title, [p for p in pages if p.state in states])
    ]


def group(title: str, pages: Sequence[ClaimPage]) -> list[b.Block]:
    soonest = sorted(pages, key=lambda page: (page.due or page.submitted_on, str(page.claim)))
    return shown(title, [claim_lines.blocks(page) for page in soonest], see_all)


def reviews(page: HomePage) -> list[b.Block]:
    """Claims of others that wait for my look, oldest first; what I decided a moment ago keeps its place."""
    if not page.reviews:
        return []
    first = [block for each in page.reviews[:REVIEWS] for block in review.short(each)]
    return [b.header("Waiting for your look"), b.section(how_many(page), LIST), *first]


def how_many(page: HomePage) -> str:
    """`3 claims, the oldest for 2 days.`"""
    if not page.review_count:
        return "Nothing waits for you just now."
    since = f", the oldest for {words.lasted(page.review_oldest)}" if page.review_oldest is not None else ""
    return f"{words.counted(page.review_count, 'claim')}{since}."


def shown(title: str, items: list[list[b.Block]], rest: Callable[[int], list[b.Block]]) -> list[b.Block]:
    """A heading and the first few items; nothing where there are none."""
    if not items:
        return []
    hidden = len(items) - MOST
    flat = [block for item in items[:MOST] for block in item]
    return [b.header(title), *flat, *(rest(hidden) if hidden > 0 else [])]


def see_all(hidden: int) -> list[b.Block]:
    return [
        b.section(
            f"And {words.counted(hidden, 'more', 'more')}.", b.button("See All Claims", names.OPEN_CLAIMS)
        )
    ]
