"""The deck of the first week that has begun for nobody: what it is, and putting another in its place."""

from dataclasses import dataclass, replace

from cards.deal import TARGETS
from cards.decks.changing import stock
from cards.decks.findings import Severity
from cards.decks.rows import comes_again, wants_of
from cards.decks.supply import Want, stops
from cards.model import ActivityId, Deck, DeckHash, PersonId, Setting, Size, Week
from services.deck_pages import COMES_WITH_IT, DeckFacts, Lack
from services.decks import DeckChoice, Way, first_free, theme_in
from services.errors import Refused
from services.people import season_of
from services.settings import Step
from services.store import deck_choices, decks, people, targets
from services.store.tx import Tx
from services.usecases.caring import require_all
from services.usecases.set_up import tick


@dataclass(frozen=True, kw_only=True, slots=True)
class Coming:
    """A deck and the week it is in play from. `own` is False for the one that comes with the game."""

    deck: Deck
    own: bool
    starts: Week

    @property
    def hash(self) -> DeckHash:
        """What tells it from others where somebody chooses."""
        return self.deck.hash if self.own else COMES_WITH_IT

    @property
    def facts(self) -> DeckFacts:
        """The deck at a glance."""
        return facts(self.deck, self.starts, own=self.own)

    @property
    def written(self) -> DeckFacts:
        """The same for a manager, with a theme that is set for a later quarter."""
        return announced(self.facts, self.deck)


def facts(deck: Deck, week: Week, *, own: bool) -> DeckFacts:
    """A deck at a glance, as it is in a week."""
    themed = theme_in(deck, week)
    return DeckFacts(
        deck=deck.hash if own else COMES_WITH_IT,
        name=deck.name,
        own=own,
        week=week,
        activities=len(deck.activities),
        stocks={setting: stock(deck, setting) for setting in Setting},
        theme=deck.theme if themed else "",
        motto=deck.motto if themed else "",
        season=deck.season if themed else "",
    )


def announced(told: DeckFacts, deck: Deck) -> DeckFacts:
    """The deck at a glance, with a theme that is set for a later quarter. One that is over is not told any more."""
    over = bool(deck.season) and deck.season < season_of(told.week)
    return told if over else replace(told, theme=deck.theme, motto=deck.motto, season=deck.season)


async def in_week(tx: Tx, week: Week) -> Coming:
    """The deck of any week."""
    choice = await deck_choices.at(tx, week)
    own = choice is not None and choice.deck is not None
    return Coming(deck=await decks.in_play(tx, week), own=own, starts=week)


async def coming(tx: Tx) -> Coming:
    """The deck of the first free week, as it stands."""
    return await in_week(tx, first_free(tx.now))


async def held(tx: Tx, person: PersonId) -> Coming:
    """The coming deck before a manager who is about to change it: whoever else wants to, waits. Raises `Refused`."""
    await require_all(tx, person)
    await deck_choices.hold(tx)
    return await coming(tx)


def require_unchanged(before: Coming, base: DeckHash) -> None:
    """Raises `Refused` where somebody changed the coming deck since the manager looked at it."""
    if before.hash != base:
        raise Refused(code="deck_moved_on")


async def lacks(tx: Tx, deck: Deck, before: Deck) -> tuple[Lack, ...]:
    """What a deck lacks to deal from it in the place of the one before, for each setting, by what cards are to aim for.

    That is also what keeps them from the chance they aim for, as a single square that is missing can double it. Where the
    deck before came to it no better, it is told and not in the way of another change.
    """
    used = await people.sizes_in_use(tx)
    target = await targets.at(tx, first_free(tx.now))
    return tuple(
        Lack(
            setting=setting,
            problem=want.problem,
            in_use=setting in used
            if _cannot_deal(want)
            else size in used.get(setting, ()) and not any(_stopping(before, setting, target, size)),
            size=size,
            dealt=not _cannot_deal(want),
        )
        for setting in Setting
        for size in sorted(Size, reverse=True)
        for want in _stopping(deck, setting, target, size)
    )


def _stopping(deck: Deck, setting: Setting, target: float, size: Size) -> tuple[Want, ...]:
    """What keeps cards of a size from being dealt, or from their chance; with fewer rows, once five can be dealt."""
    of_five = wants_of(deck, setting, target, Size.FIVE)
    if size is not Size.FIVE and any(map(_cannot_deal, of_five)):
        return ()
    return tuple(filter(stops, wants_of(deck, setting, target, size)))


def _cannot_deal(want: Want) -> bool:
    """Whether no cards could be dealt for it, of any size; what cards with fewer rows lack is a warning."""
    return want.severity is Severity.ERROR


async def missing_for(tx: Tx, deck: Deck, target: float) -> tuple[tuple[str, str], ...]:
    """The settings somebody plays in whose cards could not come to another target, and what the deck lacks for it."""
    used = await people.sizes_in_use(tx)
    return tuple(
        (setting.value, want.problem)
        for setting in Setting
        for size in sorted(used.get(setting, ()), reverse=True)
        for want in wants_of(deck, setting, target, size)
        if stops(want)
    )


async def sooner(tx: Tx, deck: Deck) -> frozenset[float]:
    """The targets at which squares come to somebody again within three weeks; before anybody plays, to anybody with five rows."""
    used = await people.sizes_in_use(tx) or dict.fromkeys(Setting, frozenset({Size.FIVE}))
    return frozenset(
        target
        for target in TARGETS
        if any(comes_again(deck, setting, target, size) for setting in used for size in used[setting])
    )


async def put(
    tx: Tx, before: Coming, source: str | None, *, by: PersonId, way: Way, activity: ActivityId | None = None
) -> Coming:
    """Puts a deck in play in the place of the coming one; None for the one that comes with the game. Hold it before.

    Raises `Refused` where a setting that somebody plays in could not be dealt for, or cards of somebody's would no longer come to
    the chance of a line they aim for.
    """
    deck = decks.shipped() if source is None else await decks.keep(tx, source)
    after = replace(before, deck=deck, own=deck.hash != decks.shipped().hash)
    missing = [lack for lack in await lacks(tx, deck, before.deck) if lack.in_use]
    if missing:
        told = tuple((lack.setting.value, lack.problem) for lack in missing)
        raise Refused(code="deck_lacks", fields={"lacks": told})
    if after.hash != before.hash:
        await deck_choices.add(tx, _choice(tx, before, after, by=by, way=way, activity=activity))
        await tick(tx, Step.DECK)
    return after


def _choice(
    tx: Tx, before: Coming, after: Coming, *, by: PersonId, way: Way, activity: ActivityId | None
) -> DeckChoice:
    return DeckChoice(
        week=after.starts,
        deck=after.hash or None,
        replaces=before.hash or None,
        way=way,
        name=after.deck.name,
        activities=len(after.deck.activities),
        activity=activity,
        by=by,
        at=tx.now,
    )
