"""What waits on App Home: claims to mend, claims under way, claims to review."""

from collections.abc import Sequence

from bot import names
from bot.views import blocks as b
from bot.views import claim_lines, review, words
from services.claim_state import ClaimState
from services.languages import Language, Sentence
from services.pages import ClaimPage, HomePage

REVIEWS = 3
"""Reviews on App Home; the others are in the list."""
LIST = b.button("Open List", names.REVIEWS)
SEE_ALL = Sentence(en="See All Claims", de="Alles ansehen")
AND_MORE = Sentence(en="And {number} more.", de="Und noch {number}.")
MOST = 6
"""Of each kind; the others are behind *See All Claims*."""
GROUPS: tuple[tuple[Sentence, frozenset[ClaimState]], ...] = (
    (Sentence(en="Nearly there", de="Fast geschafft"), frozenset({ClaimState.ASKED})),
    (
        Sentence(en="On their way", de="Auf dem Weg"),
        frozenset({ClaimState.SUBMITTED, ClaimState.WAITING, ClaimState.REVIEW}),
    ),
)


def mine(pages: Sequence[ClaimPage]) -> list[b.Block]:
    """Everything of mine that is still to happen, what I can do something about first."""
    return [
        block for title, states in GROUPS for block in group(title, [p for p in pages if p.state in states])
    ]


def group(title: Sentence, pages: Sequence[ClaimPage]) -> list[b.Block]:
    if not pages:
        return []
    language = pages[0].language
    soonest = sorted(pages, key=lambda page: (page.due or page.submitted_on, str(page.claim)))
    return shown(title, [claim_lines.blocks(page) for page in soonest], language)


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


def shown(title: Sentence, items: list[list[b.Block]], language: Language) -> list[b.Block]:
    """A heading and the first few items, the others behind a button."""
    hidden = len(items) - MOST
    flat = [block for item in items[:MOST] for block in item]
    return [b.header(title.told(language)), *flat, *(see_all(hidden, language) if hidden > 0 else [])]


def see_all(hidden: int, language: Language) -> list[b.Block]:
    button = b.button(SEE_ALL.told(language), names.OPEN_CLAIMS)
    return [b.section(AND_MORE.told(language, number=hidden), button)]
