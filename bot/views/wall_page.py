"""A team's week on an office screen, as HTML: figures, stories, promises and posters, to be read at five metres."""

from typing import Final

from bot.views import poster, words
from bot.views.pages import attribute, text
from services.wall_pages import WallPage, WallPoster, WallStory

QUIET_WEEK: Final = "The first story of the week is still to come."
HOW: Final = "Tick “the office wall” when you claim a square, and its story comes here."
FULL_CARD: Final = "Full card"
LIVE: Final = "Live"
LOST: Final = "Waiting for the connection"
CLOSED_TITLE: Final = "This wall is closed"
CLOSED: Final = (
    "Its link was taken back, or a newer one is in use. A manager can make a new one on the bot's App Home."
)


def title(page: WallPage) -> str:
    return f"{page.team}: our week"


def fragment(page: WallPage, base: str) -> str:
    """Everything that changes while the page is open. `base` is where its pictures are, relative to the page."""
    return (
        f'<main id="wall" data-version="{page.version}">{head(page)}{figures(page)}'
        f'<div class="week">{stories(page, base)}{posters(page, base)}</div></main>'
    )


def body(page: WallPage, base: str) -> str:
    """The whole page. The foot says whether what is seen is still true."""
    state = f'<p id="state" role="status" data-live="{LIVE}" data-lost="{LOST}">{LIVE}</p>'
    return f'{fragment(page, base)}<footer>{state}<p class="how">{text(HOW)}</p></footer>'


def head(page: WallPage) -> str:
    return f'<header><h1 dir="auto">{text(page.team)}</h1><p>{text(words.span(page.week))}</p></header>'


def figures(page: WallPage) -> str:
    """The team's own, never anybody's."""
    told = [
        (page.squares, "square lit", "squares lit"),
        (page.heard, "customer heard from", "customers heard from"),
        (page.kept, "promise kept", "promises kept"),
        (page.lines, "line", "lines"),
    ]
    told += [(page.full_cards, "full card", "full cards")] if page.full_cards else []
    each = "".join(
        f"<div><dd>{number:,}</dd><dt>{one if number == 1 else many}</dt></div>" for number, one, many in told
    )
    return f'<dl class="figures">{each}</dl>'


def stories(page: WallPage, base: str) -> str:
    told = "".join(story(each, base) for each in page.stories)
    empty = "" if told else f'<p class="none">{text(QUIET_WEEK)}</p>'
    return f'<section class="stories" aria-label="Stories of the week">{told}{empty}</section>'


def story(told: WallStory, base: str) -> str:
    """Who, what, and in which words; with the photo where there is one. Each keeps its own direction of writing."""
    with_whom = f', with <span dir="auto">{text(told.customer)}</span>' if told.customer else ""
    photo = (
        f'<div class="photo"><img src="{attribute(f"{base}/photo/{told.claim}.jpg")}"'
        f' alt="{attribute(f"A photo {told.name} took")}"></div>'
        if told.sha
        else ""
    )
    said = f'<blockquote dir="auto">{text(poster.line_of(told.text))}</blockquote>' if told.text else ""
    by = f'<p><strong dir="auto">{text(told.name)}</strong> · {text(told.short)}{with_whom}</p>'
    return f'<article>{photo}<div class="told">{said}{by}</div></article>'


def posters(page: WallPage, base: str) -> str:
    if not page.posters:
        return ""
    hung = "".join(hanging(each, base) for each in page.posters)
    return f'<section class="posters" aria-label="Full cards">{hung}</section>'


def hanging(each: WallPoster, base: str) -> str:
    """The picture is for the look; whose it is, and some of its stories one after the other, can be read from afar."""
    told = attribute(f"The poster of {each.name or poster.NOBODY}'s full card, {words.span(each.week)}")
    source = attribute(f"{base}/poster/{each.poster}.jpg?{each.digest[:12]}")
    whose = f'<p><strong dir="auto">{text(each.name or poster.NOBODY)}</strong> · {text(FULL_CARD)}</p>'
    lines = "".join(
        f'<blockquote dir="auto">{text(line)}</blockquote>' for line in map(poster.line_of, each.told)
    )
    return f'<figure><img src="{source}" alt="{told}"><figcaption>{whose}{lines}</figcaption></figure>'


def closed() -> str:
    """Where a wall is no more. It has no link to anywhere."""
    return f'<main class="closed"><h1>{text(CLOSED_TITLE)}</h1><p>{text(CLOSED)}</p></main>'
