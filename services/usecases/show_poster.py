"""A poster as it is now: nothing on it that its player or the game took back."""

from dataclasses import dataclass

from cards.model import PersonId, Week
from services.errors import NotFound
from services.ids import PosterId
from services.pages import Playing
from services.people import Person
from services.poster_pages import PosterArt, PosterPage, PosterSquare, PosterState
from services.store import dealt_cards, messages, people, posters, seen
from services.store.dealt_cards import DealtCard
from services.store.posters import StoredPoster
from services.store.seen import SeenClaim
from services.store.tx import Tx
from services.team_notices import PosterPosted


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowPoster:
    """Which poster, as a genuine link names it."""

    poster: PosterId


async def show_poster(tx: Tx, command: ShowPoster) -> PosterArt:
    """A poster with its photos. Raises `NotFound` unless it is up."""
    stored = await posters.load(tx, command.poster)
    page = None if stored is None else await poster_page(tx, stored)
    if page is None or page.state is not PosterState.UP:
        raise NotFound(code="poster_gone")
    return await poster_art(tx, page)


async def address_of(tx: Tx, person: PersonId, week: Week) -> str:
    """Where the poster of a card is looked at; empty where there is none that is up, or no browser reaches us."""
    stored = await posters.of_card(tx, person, week)
    page = None if stored is None else await poster_page(tx, stored)
    return page.address if page is not None and page.state is PosterState.UP else ""


async def poster_art(tx: Tx, page: PosterPage) -> PosterArt:
    """The page with its photos."""
    claims = [square.photo for square in page.squares if square.photo is not None]
    return PosterArt(page=page, photos=await seen.pictures(tx, claims))


async def posted_page(tx: Tx, notice: PosterPosted) -> PosterPage | None:
    """What the message of a poster says; nothing where it never stood and has nothing to show."""
    stored = await posters.load(tx, notice.poster)
    page = None if stored is None else await poster_page(tx, stored)
    if page is None or page.state is PosterState.UP:
        return page
    return page if await messages.find(tx, notice.key) is not None else None


async def poster_page(tx: Tx, stored: StoredPoster) -> PosterPage | None:
    """A poster as it is now; None where its card or its player is not known any more."""
    person = await people.load(tx, stored.person)
    dealt = await dealt_cards.load(tx, stored.person, stored.week)
    if person is None or dealt is None:
        return None
    state = state_of(stored, person, dealt)
    told = await seen.on_card(tx, stored.person, stored.week) if state is PosterState.UP else ()
    return PosterPage(
        poster=stored.id,
        person=stored.person,
        name=person.member.real_name or person.member.name,
        handle=person.member.name,
        week=stored.week,
        state=state,
        squares=await _squares(tx, dealt, told) if state is PosterState.UP else (),
        address=tx.poster_address(stored.id),
        hangs=stored.hangs,
        stuck=stored.stuck,
    )


def state_of(stored: StoredPoster, person: Person, dealt: DealtCard) -> PosterState:
    """Whether a poster may be seen."""
    if stored.ended_at is not None:
        return PosterState.OVER
    if not likes_to_be_seen(person):
        return PosterState.TAKEN_DOWN
    return PosterState.UP if dealt.card.awarded == dealt.card.size.full else PosterState.OPEN_AGAIN


def likes_to_be_seen(person: Person) -> bool:
    """Whoever is announced and plays, on holiday too."""
    return person.member.active and person.cheered and person.state in {Playing.PLAYING, Playing.PAUSED}


async def _squares(tx: Tx, dealt: DealtCard, found: tuple[SeenClaim, ...]) -> tuple[PosterSquare, ...]:
    told = {each.position: each for each in found}
    return tuple(
        [
            await square_of(tx, dealt.deck.activity(square.activity).short, told.get(square.position))
            for square in dealt.card.squares
        ]
    )


async def square_of(tx: Tx, short: str, told: SeenClaim | None) -> PosterSquare:
    """A lit square; its name alone where nothing more may be seen."""
    if told is None:
        return PosterSquare(short=short)
    return PosterSquare(
        short=short,
        story=await seen.text_of(tx, told),
        photo=told.claim if told.sha else None,
        sha=told.sha,
    )
