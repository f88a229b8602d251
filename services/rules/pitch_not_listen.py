"""A story in which every verb is ours."""

from dataclasses import dataclass
from typing import ClassVar

from services.evidence import Claim, Evidence, Facts, Verdict
from services.languages import Sentence
from services.rules.base import Example, asked, passed, said
from services.rules.examples import a_claim
from services.rules.policy import Policy
from services.rules.signals.acts import acts
from services.rules.signals.detail import details
from services.rules.signals.story import main_field, own_words, particulars, turns
from services.rules.signals.text import tokens
from services.rules.words.acts import QUESTIONS

SAYS = Sentence(
    en=(
        "We can see what you showed {who}. What came back: what did they ask, tell or want that you"
        " did not expect?"
    ),
    de=(
        "Was du gezeigt hast, sehen wir gut. Und was kam zurück: Was hat {who} gefragt, erzählt oder"
        " gewollt, das du nicht erwartet hattest?"
    ),
)


@dataclass(frozen=True, slots=True)
class PitchNotListen:
    """Counts what the teller explained, showed and advised, and what the customer did beyond listening and agreeing. It
    takes several of the first and none of the second; a quotation or a question of theirs is enough. One thing the
    customer said does not carry many that we showed.
    """

    key: ClassVar[str] = "pitch_not_listen"

    def judge(self, claim: Claim, facts: Facts, policy: Policy) -> Verdict:
        """Asks what came back."""
        del facts
        evidence = claim.evidence
        found = acts(evidence.text, frozenset(tokens(evidence.customer)))
        told = found.showing + min(found.advising, 1)
        if (
            found.theirs > policy.deeds_beside
            or (found.theirs and (told < policy.showing_verbs_beside or _asked(evidence.text)))
            or _had_their_say(evidence.customer_quote, told, policy)
            or told < policy.showing_verbs
            or (told == policy.showing_verbs and turns(claim) + own_words(claim) + particulars(claim))
        ):
            return passed(self.key)
        return asked(self.key, said(claim, SAYS), at=main_field(claim.activity))

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            title="an explanation that was asked for",
            claim=a_claim(
                Evidence(
                    customer="Philo",
                    story="She asked how a slate would do. I showed her ours, I explained the chalk, I gave her one.",
                )
            ),
            accepted=True,
        ),
        Example(
            title="a story of small deeds",
            claim=a_claim(
                Evidence(
                    customer="Bo",
                    story="Carried the bags to the tram, tied the knot twice, held the umbrella over the cello.",
                )
            ),
            accepted=True,
        ),
        Example(
            title="a tour of everything we have",
            claim=a_claim(
                Evidence(
                    customer="Leandro",
                    story="I explained the modules, then I showed him the dashboard and walked him through the reports.",
                )
            ),
        ),
        Example(
            title="advice and a nod",
            claim=a_claim(
                Evidence(
                    customer="Ida",
                    story="I suggested the bigger tank right away and explained why it is better. She nodded and agreed.",
                )
            ),
        ),
        Example(
            title="a quotation that only lets us go on",
            claim=a_claim(
                Evidence(
                    customer="Outi",
                    customer_quote="Yes, go on, I am listening to you, tell me more then.",
                    story="I went over what is new, laid out the steps and made clear why it pays.",
                )
            ),
        ),
        Example(
            title="lauter eigene Verben",
            claim=a_claim(
                Evidence(
                    customer="Jost",
                    story="Ich habe ihm alles gezeigt, dann habe ich die Module erklärt, dann habe ich die Preise vorgestellt.",
                )
            ),
        ),
    )


def _asked(text: str) -> bool:
    """Whether a question stands in it: what we showed may have been the answer."""
    return "?" in text or any(word in QUESTIONS for word in tokens(text))


def _had_their_say(quote: str, told: int, policy: Policy) -> bool:
    """A quotation of some length with something of theirs in it, for all we told; "yes, go on" is none, nor what we said ourselves."""
    if acts(quote, frozenset()).showing:
        return False
    return len(tokens(quote)) > policy.quote_words and len(details(quote)) >= policy.quote_details * told
