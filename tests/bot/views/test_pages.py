"""Whatever people write is text on a page: it is never a tag, and never ends an attribute."""

from dataclasses import replace
from html.parser import HTMLParser
from uuid import UUID

from bot.views import poster_page, wall_page
from cards.model import Week
from services.ids import ClaimId, PosterId
from services.wall_pages import WallPage, WallPoster, WallStory
from tests.bot.views.poster_drawn import POSTER
from tests.support.hostile_texts import BASES
from tests.support.table import for_each

ID = UUID("0193f0a0-0000-7000-8000-000000000001")
WEEK = Week(year=2026, number=48)
TAGS = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</main><h1>", "'\"&lt;", "\x00<b>")


def page(text: str) -> WallPage:
    return WallPage(
        team=text,
        week=WEEK,
        stories=(
            WallStory(claim=ClaimId(ID), name=text, short=text, text=text, customer=text, sha="a" * 64),
        ),
        posters=(
            WallPoster(
                poster=PosterId(ID),
                name=text,
                week=WEEK,
                digest="b" * 64,
                told=(text,),
            ),
        ),
    )


def bones(html: str) -> str:
    """A page without its words: tags with the names of their attributes."""

    seen = list[str]()

    class Bones(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            seen.append(f"<{tag} {' '.join(name for name, _ in attrs)}>")

        def handle_endtag(self, tag: str) -> None:
            seen.append(f"</{tag}>")

    Bones().feed(html)
    return "".join(seen)


@for_each((*TAGS, *BASES.values()))
def test_no_word_changes_the_bones_of_a_wall(text: str) -> None:
    said = text if text.strip() else "x"
    assert bones(wall_page.body(page(said), "./x")) == bones(wall_page.body(page("plain"), "./x"))


@for_each((*TAGS, *BASES.values()))
def test_no_name_changes_the_bones_of_a_posters_page(text: str) -> None:
    assert bones(poster_page.body(replace(POSTER, name=text), "./x")) == bones(
        poster_page.body(replace(POSTER, name="plain"), "./x")
    )


def test_nobody_turns_the_words_of_others_around() -> None:
    told = wall_page.body(page("Amara \u202esi reven eht tsrif\u2066"), "./x")
    assert "Amara si reven eht tsrif" in told
    assert '<strong dir="auto">Amara' in told


def test_a_version_is_another_when_anything_that_is_seen_is_another() -> None:
    one = page("plain")
    others = [
        replace(one, team="other"),
        replace(one, squares=1),
        replace(one, kept=1),
        replace(one, stories=()),
        replace(one, posters=()),
        replace(one, stories=(replace(one.stories[0], sha=""),)),
        replace(one, posters=(replace(one.posters[0], digest="c" * 64),)),
    ]
    versions = {each.version for each in (one, *others)}
    assert len(versions) == len(others) + 1
    assert page("plain").version == one.version


def test_a_week_without_stories_says_so() -> None:
    assert wall_page.QUIET_WEEK in wall_page.body(replace(page("x"), stories=()), "./x")
