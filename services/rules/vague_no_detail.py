"""Nothing in it could only be true of this customer."""

from dataclasses import dataclass
from typing import ClassVar

from services.evidence import Claim, Evidence, Facts, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import a_claim
from services.rules.policy import Policy
from services.rules.signals.languages import UNKNOWN, language
from services.rules.signals.story import (
    homely,
    main_field,
    own_words,
    particulars,
    stressed,
    telling_details,
    turns,
    unsaid,
)
from services.rules.signals.text import tokens

SAYS = Sentence(
    en=(
        "What is one thing that was true only of {who}: a word they used, a thing they had with them,"
        " a number, a place?"
    ),
    de="Was war so, nur weil es {who} war: ein Ausdruck, ein Gegenstand, eine Zahl, ein Ort?",
)

_WELL_KNOWN = frozenset({"en", UNKNOWN})


@dataclass(frozen=True, slots=True)
class VagueNoDetail:
    """Counts words that say something of their own: things, names, numbers, places, uncommon doings, and unflattering
    words of the customer. Words of talk, feeling and worth fit anybody, the card's wording fits every claim of the square.
    Turns ("never", "the only one"), the customer's own words, small numbers, people close to the customer and plain words
    (a door, a morning, a hand) count a little; "something", "so many things" and "really" take a little away. Languages
    without word lists are believed, and so is a promise that is only being recorded.
    """

    key: ClassVar[str] = "vague_no_detail"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks for one detail."""
        del facts
        words = len(tokens(claim.evidence.text))
        told = len(telling_details(claim))
        found: float = told + sum(
            min(count, policy.vague_turns)
            for count in (min(turns(claim), told + 1), own_words(claim), particulars(claim))
        )
        found += policy.vague_homely * homely(claim)
        found -= policy.vague_unsaid * unsaid(claim) + policy.vague_stressed * stressed(claim)
        if not claim.closing or not words or found >= _wanted(claim.evidence.text, words, policy):
            return passed(self.key)
        return asked(self.key, said(claim, SAYS), at=main_field(claim.activity))

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="two lines with one strap in them",
            claim=a_claim(
                Evidence(
                    customer="the lad with the cello",
                    story="He winces on the left; the strap cuts into his shoulder. Held the door.",
                )
            ),
            accepted=True,
        ),
        Example(
            title="unflattering words",
            claim=a_claim(
                Evidence(
                    customer="Brandi",
                    story="She gave me three words about us as they came.",
                    customer_quote="Slow, cold, honest.",
                )
            ),
            accepted=True,
        ),
        Example(
            title="a language we have no words for",
            claim=a_claim(
                Evidence(
                    customer="Aino", story="Puhuimme pitkään ja hän kertoi minulle kaikesta, mikä on tärkeää."
                )
            ),
            accepted=True,
        ),
        Example(
            title="a meaningful moment",
            claim=a_claim(
                Evidence(
                    customer="a customer",
                    story="I noticed something special about them and shared it kindly, a meaningful moment for both.",
                )
            ),
        ),
        Example(
            title="ein gutes Gespräch",
            claim=a_claim(
                Evidence(
                    customer="Frau Lind",
                    story="Wir hatten ein sehr gutes Gespräch und sie hat sich über die Zeit gefreut, die ich ihr gegeben habe.",
                )
            ),
        ),
        Example(
            title="un moment très riche",
            claim=a_claim(
                Evidence(
                    customer="Delphine",
                    story="Nous avons eu un échange très riche et sincère, elle a beaucoup apprécié mon écoute et notre relation.",
                )
            ),
        ),
    )


def _wanted(text: str, words: int, policy: Policy) -> float:
    """How many details make a story of so many words somebody's."""
    counted = max(words - policy.vague_start, 1)
    if language(text) in _WELL_KNOWN:
        return min(policy.vague_details, policy.vague_density * counted)
    return min(policy.vague_details_elsewhere, policy.vague_density_elsewhere * counted)
