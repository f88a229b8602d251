"""How fair the cards of a week were: the figures managers are shown, and what came of dealing every card once more."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from cards.deal import AUTHORS, Deal, LearnedHash
from cards.fairness import Figures, survey
from cards.lines import complete
from cards.model import Card, Deck, PersonId, Setting
from cards.proof import Amiss

MOST_NAMED = 50
"""How many cards that are not as they should be are named one by one."""
FEW = 5
"""Of fewer people than this nobody is told how much they did."""


class Missing(StrEnum):
    """Why a card cannot be dealt once more."""

    KEY = "no_key"
    """The week's key is not kept: a release before dealt it, and the service's secret was changed since."""
    MEMORY = "no_memory"
    """A card it avoided the squares of is gone."""
    CHANCES = "no_chances"
    """The chances it was dealt with are not kept."""
    DEAL = "cannot_deal"
    """Nothing can be dealt from this deck by these terms."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Checked:
    """A card that was dealt once more. `deal` is what came of it; None where that could not be done.

    `learned` names the chances it was dealt by: empty for the authors'.
    """

    card: Card
    deck: Deck
    learned: LearnedHash = AUTHORS
    deal: Deal | None
    problems: tuple[Amiss | Missing, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Wrong:
    """A card that is not what follows from its terms, or whose terms are not all there."""

    person: PersonId
    problems: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """The cards of a setting, or of everybody.

    `least`, `most` and `mean` are chances of a line. `uneven` is what the dearest line of a card costs over its cheapest, at
    most. `repeats` are squares that came again within three weeks, `faults` cards that break a cap. `learned` is how many
    squares were dealt by learned chances. `lit` of `squares` are done, and `lines` cards have a line.
    """

    cards: int
    least: float
    most: float
    mean: float
    uneven: float
    repeats: int
    faults: int
    learned: int
    squares: int
    lit: int
    lines: int

    @property
    def expected(self) -> float:
        """How many of the cards were to have a line."""
        return self.mean * self.cards


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """The certificate of a week. `cards` counts all, `everyone` and `settings` those that could be dealt once more.

    `decks` and `learned` name everything cards were dealt from and by, but for the authors' estimates.
    """

    cards: int
    everyone: Share | None
    settings: Mapping[Setting, Share] = field(default_factory=dict)
    wrong: tuple[Wrong, ...] = ()
    wrongs: int = 0
    decks: tuple[str, ...] = ()
    learned: tuple[str, ...] = ()


def report_of(checked: Sequence[Checked]) -> Report:
    """The report on the cards of a week."""
    by_setting: dict[Setting, list[Checked]] = defaultdict(list)
    for each in checked:
        if each.deal is not None:
            by_setting[each.card.setting].append(each)
    deals = [each.deal for group in by_setting.values() for each in group if each.deal is not None]
    figures = survey(deals, checked[0].deck) if deals else None
    wrong = [Wrong(person=each.card.person, problems=each.problems) for each in checked if each.problems]
    return Report(
        cards=len(checked),
        everyone=None if figures is None else _share(figures.everyone, checked),
        settings={
            setting: _share(figures.by_setting[setting], by_setting[setting])
            for setting in Setting
            if figures is not None and setting in by_setting
        },
        wrong=tuple(wrong[:MOST_NAMED]),
        wrongs=len(wrong),
        decks=tuple(sorted({each.deck.hash for each in checked})),
        learned=tuple(sorted({each.learned for each in checked} - {""})),
    )


def _share(figures: Figures, checked: Sequence[Checked]) -> Share:
    dealt = [each for each in checked if each.deal is not None]
    return Share(
        cards=figures.cards,
        least=figures.p_line.least,
        most=figures.p_line.most,
        mean=figures.p_line.mean,
        uneven=figures.unevenness.most,
        repeats=figures.repeats,
        faults=sum(bool(each.deal.faults) for each in dealt if each.deal),
        learned=sum(each.deal.learned for each in dealt if each.deal),
        squares=sum(each.card.size.squares for each in dealt),
        lit=sum(each.card.awarded.bit_count() for each in dealt),
        lines=sum(bool(complete(each.card.awarded, each.card.size)) for each in dealt),
    )
