"""Who does something in a story: us with our showing, or the customer with more than a nod."""

import re
from dataclasses import dataclass
from functools import lru_cache

from services.rules.signals.quotes import narration, quotations
from services.rules.signals.text import sentences, tokens
from services.rules.words.acts import (
    ADVICE,
    COMPANY,
    FILLERS,
    OUR,
    OURS,
    PHRASES,
    PLAIN_SHOWING,
    REACTIONS,
    SHOWING,
    THEIRS,
)
from services.rules.words.everyday import GRAMMAR

_CLAUSE = re.compile(
    r"[,;:()\u2013\u2014]+|\s-+\s|\b(?:and|then|but|so|und|dann|aber|et|puis|mais|y|luego|pero|e|poi|depois|mas|daarna|maar|en(?= (?:ik|heb|het|hem|haar|toen|daarna|ook|liet)\b))\b",
    re.IGNORECASE,
)
_REACH = 4
_QUOTE_WORDS = 4
_LISTED = 4
_SCRAP = 2
_ARTICLES = frozenset("the die den das der les la le l los las el os as gli de het".split())
_FIRST_PERSON = frozenset({"i", "we"})
_NOTHING_BACK = re.compile(
    r"\b(?:had|has|have|were|was) (?:\w+ )?(?:none|no (?:\w+ )?(?:questions?|objections?|remarks?|comments?|doubts?)|nothing (?:to|more))\b"
    r"|\b(?:fragen|fragen dazu|questions?|vragen) (?:hatte|avait|had) (?:\w+ )?(?:keine|aucune|geen|none)\b"
    r"|\b(?:keine|aucune|pas de|ningun[ao]?|nenhuma|nessuna|geen) (?:\w+ )?(?:fragen?|questions?|preguntas?|perguntas?|domand[ae]|vra(?:ag|gen))\b"
)
_SUBORDINATE = frozenset("whom what how which that where why before until".split())
_PREPOSITIONS = frozenset(
    "with to for at of from about by on mit zu von bei fur avec pour chez con com para voor met".split()
)
_BEING = frozenset("was is were are seemed looked sounded felt became war ist etait est era estaba".split())
_FUNCTION_WORDS = (
    frozenset[str]().union(*(GRAMMAR[code].whole for code in ("de", "fr", "es", "nl"))) - SHOWING.whole
)
_PARTICIPLE_LAST = {"habe", "haben", "hab", "heb", "hebben"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Acts:
    """How often we showed or advised something, and how often the customer did something of their own."""

    showing: int = 0
    advising: int = 0
    theirs: int = 0


@lru_cache(maxsize=1024)
def acts(text: str, names: frozenset[str]) -> Acts:
    """Counts clause by clause; `names` are the folded words of the customer's name. A clause without a subject goes on
    with the one before, and a sentence that begins with a verb is the teller's.
    """
    showing = advising = 0
    theirs = sum(len(tokens(quote)) >= _QUOTE_WORDS for quote in quotations(text))
    for sentence in sentences(narration(text)):
        ours, going_on = True, False
        for clause in map(tokens, _CLAUSE.split(sentence)):
            subject = _subject(clause, names)
            ours = ours if subject is None else subject
            verb = _verb(clause, names)
            if ours and _shows(verb, clause):
                showing, going_on = showing + 1, True
                advising += verb in ADVICE
            elif ours and subject is None and (_lists_ours(clause) or (going_on and _goes_on(clause))):
                showing += bool(showing)
            elif verb:
                going_on = going_on and subject is None
            theirs += not ours and _is_deed(clause, verb, named=subject is not None)
    return Acts(showing=showing, advising=advising, theirs=theirs)


def _subject(clause: tuple[str, ...], names: frozenset[str]) -> bool | None:
    """True for us, False for the customer, None where the clause has no subject of its own."""
    if clause[:1] and clause[0] in _SUBORDINATE:
        return None
    for before, word in zip(("", *clause), clause[:_REACH], strict=False):
        if word in OURS.whole:
            return True
        if before not in _PREPOSITIONS and (word in THEIRS.whole or word in names):
            return False
        if word in SHOWING:
            return None
    return None


def _verb(clause: tuple[str, ...], names: frozenset[str]) -> str:
    """The first word that is no pronoun, auxiliary or filler; a German participle at the end goes before it."""
    if clause[-1:] and _ends_with_showing(clause, names):
        return clause[-1]
    clause = _from_subject(clause)
    return next(
        (
            word
            for word in clause
            if word not in FILLERS.whole
            and word not in _FUNCTION_WORDS
            and word not in OURS.whole
            and word not in THEIRS.whole
            and word not in names
        ),
        "",
    )


def _from_subject(clause: tuple[str, ...]) -> tuple[str, ...]:
    """An English clause from its "I" or "we" on: "at the end" before it holds no verb."""
    place = next((at for at, word in enumerate(clause[:_REACH]) if word in _FIRST_PERSON), 0)
    return clause[place:]


def _ends_with_showing(clause: tuple[str, ...], names: frozenset[str]) -> bool:
    """Whether a participle at the end tells of showing: after "habe", or in a clause that goes on without a subject."""
    if clause[-1] not in SHOWING or clause[-1] in PLAIN_SHOWING:
        return False
    return bool(_PARTICIPLE_LAST & set(clause)) or (len(clause) > _SCRAP and _subject(clause, names) is None)


def _lists_ours(clause: tuple[str, ...]) -> bool:
    """Whether a clause without a verb of its own goes on with what is ours: "our beans", "and our app"."""
    return 1 < len(clause) <= _LISTED and clause[0] in OUR


def _goes_on(clause: tuple[str, ...]) -> bool:
    """Whether a clause goes on with what is being shown: "also how the pump works", "the deposit rule"."""
    if clause[:1] == ("how",) or clause[:2] == ("also", "how"):
        return True
    return 1 < len(clause) <= _LISTED and clause[0] in _ARTICLES


def _is_deed(clause: tuple[str, ...], verb: str, *, named: bool) -> bool:
    """Whether the customer does more than listen and agree; a scrap without a subject is no deed."""
    if not verb or verb in REACTIONS or _is_state(clause, verb) or _NOTHING_BACK.search(" ".join(clause)):
        return False
    return named or len(clause) > _SCRAP


def _is_state(clause: tuple[str, ...], verb: str) -> bool:
    """Whether it says how somebody was ("she was prickly") and not what they did."""
    before = clause[clause.index(verb) - 1] if clause.index(verb) else ""
    return before in _BEING and not verb.endswith(("ing", "ed"))


def _shows(verb: str, clause: tuple[str, ...]) -> bool:
    if PHRASES.search(" ".join(clause)):
        return True
    return verb in SHOWING and (verb not in PLAIN_SHOWING or any(word in COMPANY.whole for word in clause))
