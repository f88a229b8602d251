"""A story held against its own card: what in it is neither the card's wording nor what fits anybody."""

import re
from collections.abc import Mapping
from functools import lru_cache

from cards.model import Activity
from services.evidence import Claim
from services.rules.signals.detail import details
from services.rules.signals.languages import family, language, praise, stem
from services.rules.signals.quotes import narration, quotations
from services.rules.signals.same_customer import name_words
from services.rules.signals.text import fold, tokens
from services.rules.words.fog import ALL_WELL, EDGES, JARGON, PARTICULARS, REPORTS, TURNS
from services.rules.words.hollow import STRESSED, UNSAID
from services.rules.words.homely import HOMELY
from services.rules.words.irregular import BASE
from services.rules.words.lexicon import Lexicon

_SIMILE = re.compile(
    r"\b(?:just )?(?:like|wie|comme|como|come) (?:an?|the|two|some|eine?|une?|uma|una?|um|uno) [\w'-]+(?: (?!and\b|but\b|when\b|who\b|und\b|et\b|y\b|e\b)[\w'-]+){0,5}|\bas [\w'-]+ (?:passes|falls|moves|flows|finds|meets|turns|opens|rises)\b(?: [\w'-]+){0,2}",
    re.IGNORECASE,
)
"""Pictures in place of what was so."""
_IDIOM = re.compile(
    r"\b(?:br[eo]\w+ the ice|warts and all|walls? (?:came|come|went|coming) down|(?:a|the) face to (?:a|the) name|eye to eye|heart to heart|on the same page|long story short"
    r"|above and beyond|extra mile|at the end of the day|out of the box|all ears|in (?:his|her|their) shoes|to the table|(?:opened|open|opens) (?:a few |some |many |new |the )*(?:doors?|windows?)"
    r"|window into|behind the scenes|bigger picture|food for thought|tip of the iceberg|two-way street|ray of sunshine|lit up|made (?:my|his|her|their) day|bottom of (?:my|his|her) heart"
    r"|weight off|floodgates|under the skin|from day one|first step|step by step|side by side|hand in hand|cup of (?:coffee|tea)|over (?:a )?coffee|in the room|roller ?coaster|open book"
    r"|breath of fresh air|second nature|common ground|silver lining|golden opportunity|building blocks?|stepping stone|turning point|red thread|comfort zone|safe space|elephant in the room|in stitches|over the moon|cloud nine|in bits|all sorts|odds and ends|ins and outs|good (?:note|terms|spirits)|on paper|in practice|(?:took|take|taking) a breath|catch(?:ing)?[- ]up|caught up|face like thunder)\b",
)
"""Ready-made turns whose things were never there."""
_QUOTED_WORDS = 3
_TEXT_FIELDS = ("story", "learned", "what_changed", "customer_quote")
_PERSONS = frozenset(
    "he she they er sie il elle me dijo conto pregunto quiere disse contou perguntou quer".split()
)


@lru_cache(maxsize=8192)
def neutral(word: str) -> str:
    """A word without person and tense: "told" and "tells" are one, so are "my" and "your"."""
    return BASE.get(word) or stem(word)


@lru_cache(maxsize=512)
def _card_words(prompt: str, why: str, short: str) -> frozenset[str]:
    return frozenset(neutral(word) for text in (prompt, why, short) for word in tokens(text))


def card_words(activity: Activity) -> frozenset[str]:
    """The words of the card itself."""
    return _card_words(activity.prompt, activity.why, activity.short)


def own_details(claim: Claim, text: str | None = None) -> frozenset[str]:
    """Details of the story (or a part of it) that neither the card nor the customer field brought along."""
    whole = claim.evidence.text
    brought = card_words(claim.activity) | _named(claim.evidence.customer)
    return details(whole if text is None else text, whole) - brought


@lru_cache(maxsize=512)
def _named(customer: str) -> frozenset[str]:
    """The customer's name tells nothing that the customer field does not."""
    return frozenset(map(stem, name_words(customer)))


def telling_details(claim: Claim) -> frozenset[str]:
    """Own details that are neither praise nor fog, and the unflattering words of a quotation."""
    text = claim.evidence.text
    plainly = ALL_WELL.sub(" ", _IDIOM.sub(" ", fold(_SIMILE.sub(" ", text))))
    code, empty = language(text), set(map(stem, praise(text)))
    quoted = tokens("\n".join((claim.evidence.customer_quote, *quotations(text))))
    edges = {stem(word) for word in quoted if word in EDGES}
    return (
        frozenset(
            word
            for word in own_details(claim, plainly)
            if word not in empty and word not in JARGON[family(code)]
        )
        | edges
    )


def turns(claim: Claim) -> int:
    """How often the teller says that something is so and not otherwise, or what the customer said or did."""
    evidence = claim.evidence
    told = fold(narration("\n".join(text for text in evidence.texts if text != evidence.customer_quote)))
    theirs = {*_PERSONS, *tokens(evidence.customer)}
    reports = [found for found in REPORTS.finditer(told) if found.group().split()[0] in theirs]
    return max(0, len(TURNS.findall(told)) - len(TURNS.findall(fold(claim.activity.prompt)))) + len(reports)


def own_words(claim: Claim) -> int:
    """How often the customer's own words turn, and how often the teller quotes some words of theirs."""
    quote = fold(claim.evidence.customer_quote)
    told = "\n".join(text for text in claim.evidence.texts if text != claim.evidence.customer_quote)
    quoted = [
        each for each in quotations(told) if len(tokens(each)) >= _QUOTED_WORDS and not _only_praise(each)
    ]
    return 2 * len(TURNS.findall(quote)) + len(quoted)


def particulars(claim: Claim) -> int:
    """How often a small number, a share or somebody close to the customer comes up, beyond the card's own wording."""
    told = fold(claim.evidence.text)
    return max(0, len(PARTICULARS.findall(told)) - len(PARTICULARS.findall(fold(claim.activity.prompt))))


def homely(claim: Claim) -> int:
    """How many plain words that point at something the story has beside the card's own."""
    brought = card_words(claim.activity)
    return sum(word in HOMELY and neutral(word) not in brought for word in set(tokens(claim.evidence.text)))


def unsaid(claim: Claim) -> int:
    """How many words stand where something could have been told: "something", "so many things"."""
    return _counted(claim, UNSAID)


def stressed(claim: Claim) -> int:
    """How many words only say it louder: "really", "truly"."""
    return _counted(claim, STRESSED)


def _counted(claim: Claim, lists: Mapping[str, Lexicon]) -> int:
    text = claim.evidence.text
    listed = lists.get(language(text))
    return sum(word in listed.whole for word in tokens(text)) if listed else 0


def _only_praise(quote: str) -> bool:
    """Thanks and compliments could be anybody's."""
    return len(praise(quote)) * 2 >= len(tokens(quote))


def main_field(activity: Activity) -> str:
    """The evidence field in which an activity's story is told."""
    asked_for = {need.value for need in activity.needs}
    return next((name for name in _TEXT_FIELDS if name in asked_for), "promise")
