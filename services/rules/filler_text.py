"""Text that fills the field and tells nothing."""

from dataclasses import dataclass
from typing import ClassVar

from services.evidence import Claim, Evidence, Facts, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import a_claim
from services.rules.policy import Policy
from services.rules.signals.padding import (
    is_about_filling,
    is_no_story,
    mash_share,
    repeats_itself,
    turns_in_circles,
    variety,
)
from services.rules.signals.quotes import narration
from services.rules.signals.story import main_field
from services.rules.signals.text import count_words

SAYS = Sentence(
    en=(
        "We can't quite see {who} in this yet. What is one thing they said or did? One short line in"
        " your own words is plenty."
    ),
    de=(
        "Noch ist nicht zu sehen, was du mit deinem Gegenüber erlebt hast. Was hat {who} gesagt oder"
        " getan? Eine kurze Zeile in deinen eigenen Worten genügt."
    ),
)


@dataclass(frozen=True, slots=True)
class FillerText:
    """Looks for placeholders, keyboard mash, one word or sentence over and over, scraps of programs, and talk about filling
    the field.
    """

    key: ClassVar[str] = "filler_text"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks for one thing they said or did."""
        del facts
        text = claim.evidence.text
        if (
            is_about_filling(narration(text))
            or is_no_story(text)
            or mash_share(text) >= policy.mash_share
            or _is_stretched(text, policy)
        ):
            return asked(
                self.key,
                said(claim, SAYS),
                at=main_field(claim.activity),
            )
        return passed(self.key)

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="a refrain that a customer really sang",
            claim=a_claim(
                Evidence(
                    customer="Josie",
                    story='She hummed "la la la" until the meter blinked. Fourteen times, then the boiler lit.',
                )
            ),
            accepted=True,
        ),
        Example(
            title="consonants of a real language",
            claim=a_claim(
                Evidence(
                    customer="Krzysztof",
                    story="Krzysztof z Bydgoszczy przyniósł chrzan i chrząszcza w słoiku dla wnuka.",
                )
            ),
            accepted=True,
        ),
        Example(
            title="lorem ipsum",
            claim=a_claim(Evidence(customer="Radek", story="lorem ipsum dolor sit amet consectetur")),
        ),
        Example(
            title="keyboard mash",
            claim=a_claim(Evidence(customer="Radek", story="asdf jklö asdfgh qwer ghjk lkjh sdfg")),
        ),
        Example(
            title="one word, many times",
            claim=a_claim(Evidence(customer="Bo", story="good good good good good good good")),
        ),
        Example(
            title="a thought that turns in circles",
            claim=a_claim(
                Evidence(
                    customer="Elodie",
                    story="Took my time, real time, all the time there is, as time is time, and time well taken is taken time.",
                )
            ),
        ),
        Example(
            title="talk about the word count",
            claim=a_claim(
                Evidence(
                    customer="Thea",
                    story="Writing some more so that I get to the minimum number of words. Nearly done.",
                )
            ),
        ),
    )


def _is_stretched(text: str, policy: Policy) -> bool:
    words = count_words(text)
    if words >= policy.filler_circle_words and turns_in_circles(text) >= policy.filler_circles:
        return True
    return words >= policy.filler_words // 2 and (
        repeats_itself(text) or (policy.filler_words <= words and variety(text) < policy.filler_variety)
    )
