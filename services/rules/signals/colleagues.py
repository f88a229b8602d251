"""Whether the customer field speaks of one of us."""

import re

from services.evidence import Evidence, Facts
from services.rules.signals.text import fold, plain, sentences, tokens
from services.rules.words.people import COLLEAGUES, FORMER, OUR_UNITS, OURS

_MENTION = re.compile(r"<@[UW][A-Z0-9]+|(?<!\w)@[\w.-]+")
_NEW_HERE = re.compile(
    r"(?:^|[(,;:\u2013-] ?)(?:the |our |my )?(?:new|newest) (?:\w+ )?(?:trainee|intern|apprentice|starter|joiner|hire|colleague|temp|azubi)\b"
    r"(?! (?:at|of|from|in|with))"
)
_JOBS = (
    r"barista|cashier|waiter|waitress|server|cook|chef|clerk|receptionist|developer|salesman|saleswoman|rep|analyst|girl|boy|lad|lass|helper|temp|recruit|hire|starter|joiner"
    r"|aushilfe|verkaufer(?:in)?|kassierer(?:in)?|caissi(?:er|ere)|serveu(?:r|se)|vendeu(?:r|se)|camarer[oa]|cajer[oa]|dependient[ea]|balconista|commess[oa]"
)
_LEADS = r"(?:area|regional|store|shop|branch|shift|duty|floor|line|district|assistant|team|deputy|night|kitchen|general)"
_OURS_BY_PLACE = re.compile(
    rf"\b(?<!.)(?:the|our|my) {_LEADS} (?:manager|leader|lead|supervisor|boss)\b(?! (?:of|at|from|for|in)\b)"
    r"|\b(?:my|our) (?:own |new |old )?(?:skip[- ]level|direct report|line report|shift (?:partner|lead|leader|mate)|desk (?:mate|neighbou?r)|work (?:mate|buddy|wife|husband)|(?:team|squad)[- ]?(?:mate|member)|number two|second[- ]in[- ]command|opposite number)\b"
    r"|\b(?:the|our|my|a) (?:new |other )?(?:working student|werkstudent(?:in)?|placement student|summer intern|\w+ on work experience|work experience (?:kid|lad|lass|girl|boy|student))\b(?! (?:of|at|from|for)\b)"
    r"|\b(?:sits?|works?|based|employed|is|are) (?:in|at|on|for) our (?:own )?(?:\w+ ){0,2}(?:hub|office|site|branch|shop|store|team|desk|floor|kitchen|warehouse|depot|department|company|firm|side|house)\b"
    r"|\bour (?:\w+ ){0,2}(?:cleaner|driver|accountant|receptionist|chef|cook|waiter|waitress|caretaker|porter|bookkeeper|temp|ceo|cfo|coo|cto|md|it (?:guy|lady|man|woman|lad)|developer|designer|engineer|technician|mechanic|apprentice|founder|boss|director|storeman|warehouseman|dispatcher|copywriter|recruiter)\b(?! (?:at|of|from)\b)"
    r"|\b(?<!.)(?:the |an? )?(?:apprentice|intern|trainee|boss|temp|summer temp|head office|new (?:girl|guy|lad|lass|boy|starter|hire|joiner))(?: here)?$"
    r"|\b(?:sits|works|desk is|stands|is) (?:right )?(?:next to|opposite|beside|behind|across from) (?:me|us|mine)\b|\bwho (?:i|we) (?:share|work|sit|do|job-share|commute|train) (?:\w+ ){0,3}with\b"
    r"|\b(?<!of )ours\b\)?$|\bone of (?:ours|us|our own)\b|\b(?:on|from) (?:my|our) (?:own )?(?:team|side of the counter|side of the desk|crew|shift)\b"
    r"|\b(?:z|w) (?:dzialu|naszego|naszej|mojego)\b|\bde (?:mi|nuestro|nuestra) (?:equipo|turno|oficina|tienda)\b|\bde (?:mon|notre) (?:equipe|service|bureau|magasin)\b|\baus (?:meinem|unserem|unserer|meiner) (?:team|abteilung|schicht|filiale|laden|buro)\b"
)
_WHEN = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekend|evening|morning|night|summer|holiday|christmas|part-time|casual|samstags|wochenend"
_WORKS_HERE = re.compile(
    rf"\b(?:our|my|unsere[rmns]?|notre|nuestr[oa]|noss[oa]|nostr[oa]|onze)(?: own| other| very| lovely)* (?:(?:new|newest|junior|latest|neue[rn]?|nouve(?:au|lle)|nuev[oa]|nov[oa]|nuov[oa]|nieuwe) (?:(?:{_WHEN})[ -]?)?(?:{_JOBS})|(?:{_WHEN})[ -]?(?:{_JOBS}))\b"
    rf"|\bthe other (?:barista|cashier|waiter|waitress|server|till|receptionist)\b|\bwho works (?:with (?:me|us)|here|next to me|opposite me|beside me)\b|\bfrom the (?:next|other) (?:desk|till|shift|counter)\b"
)
_HERE_WITH_US = re.compile(
    r"\b(?:signs? off (?:on )?|signed off (?:on )?|approves? |approved )(?:all )?(?:my|our) (?:expenses?|holidays?|leave|time ?sheets?|hours|overtime|rota|days off|travel)\b|\b(?:does|did|writes|wrote|has done) my (?:appraisal|annual review|rota|payslips?|performance review|probation)\b|\bon (?:our|the same) (?:payroll|rota|shift plan)\b"
    r"|\b(?:trained|hired|interviewed|onboarded|recruited) me (?:when i (?:joined|started|came)|in my first (?:week|days|month)|for (?:this|the) job)\b|\b(?:since|long|years|months|just|well) (?:\w+ )?(?:before|after) i (?:joined|started (?:here|with us)|came here)\b|\bjoined (?:us|the team|our team|the firm|the company) (?:in|last|this|on|a|two|three|as|the same|straight)\b"
    r"|\bfor our (?:lot|side|outfit|firm|team|crew)\b|\b(?:i|we) (?:both )?report to\b|\breports to (?:me|my|the same)\b|\bour (?:own )?(?:one-to-one|1:1|team meeting|stand-?up|works? do|staff room|away day)\b|\bcovers? (?:for me|my (?:shift|desk|calls|accounts)) when i\b"
    r"|\b(?:genehmigt|unterschreibt|zeichnet) (?:meine[nr]?|unsere[nr]?) (?:spesen|urlaub\w*|stunden\w*|reisekosten)\b|\b(?:hat mich eingearbeitet|in unserem dienstplan)\b|\bvalide (?:mes|nos) (?:frais|conges|heures)\b|\b(?:me )?(?:aprueba|firma|aprova|assina) (?:mis|meus|minhas|las|os|as) (?:\w+ )?(?:gastos|vacaciones|horas|ferias|despesas)\b|\b(?:mi )?(?:approva|firma) (?:le mie |i miei )?(?:ferie|spese|note spese)\b|\bkeurt mijn (?:declaraties|verlof|uren)\b|\bpodpisuje (?:mi |moje )?(?:urlop\w*|delegacj\w*|nadgodzin\w*)\b"
)
"""What only somebody we work with does for us."""
_OUR = "|".join(OURS.whole)
_FELLOW = "|".join(COLLEAGUES.whole)
_OURS_NAMED = re.compile(rf"\b(?:{_OUR}) (?:\w+ )?(?:{_FELLOW}),? (\w+)")
_NAMED_OURS = re.compile(rf"\b(\w+),? (?:who is |is )?(?:{_OUR}) (?:\w+ )?(?:{_FELLOW})\b")
_REACH = 3
_FULL_NAME = 2
_ARTICLES = frozenset(
    {"a", "an", "another", "fellow", "the", "new", "ein", "eine", "un", "une", "una", "um", "uma"}
)
_BARE = frozenset(
    "colleague coworker teammate workmate kollege kollegin collegue companero companera colega collega kolega kolezanka".split()
)


def is_colleague(evidence: Evidence, facts: Facts) -> bool:
    """Whether the customer is a colleague, by how they are called or by the roster."""
    customer = evidence.customer
    if FORMER.search(fold(customer)):
        return False
    return (
        bool(_MENTION.search(plain(customer)))
        or _is_ours(evidence, facts.company)
        or _on_roster(customer, facts)
        or _called_ours(tokens(customer))
        or _told_as_ours(evidence)
        or _works_here(evidence)
        or (not evidence.company.strip() and _OURS_BY_PLACE.search(fold(customer)) is not None)
        or (not evidence.company.strip() and _NEW_HERE.search(fold(customer)) is not None)
    )


def _is_ours(evidence: Evidence, company: str) -> bool:
    """Our own company stands in the customer or the company field."""
    ours = tokens(company)
    if not ours:
        return False
    return tokens(evidence.company) == ours or _holds(tokens(evidence.customer), ours)


def _holds(words: tuple[str, ...], run: tuple[str, ...]) -> bool:
    return any(words[start : start + len(run)] == run for start in range(len(words) - len(run) + 1))


def _on_roster(customer: str, facts: Facts) -> bool:
    """A whole name of two words or more; a first name alone is shared by too many."""
    said = tokens(customer)
    names = (tokens(name) for colleague in facts.roster for name in colleague.names)
    return any(len(name) >= _FULL_NAME and said[: len(name)] == name for name in names)


def _called_ours(said: tuple[str, ...]) -> bool:
    """Called "my manager", "our new trainee", "from our billing desk"; or no more than "a colleague"."""
    for place, word in enumerate(said):
        following = said[place + 1 : place + 1 + _REACH]
        if word in OURS.whole and _ours_follows(following):
            return True
    bare = [word for word in said if word not in _ARTICLES]
    return (
        len(bare) > 0
        and any(word in _BARE for word in bare[:1])
        and not set(said) & {"of", "at", "von", "de", "bei"}
    )


def _works_here(evidence: Evidence) -> bool:
    """Called by a job that is done here: "our new Saturday girl", "the other barista"."""
    return not evidence.company.strip() and _WORKS_HERE.search(fold(evidence.customer)) is not None


def _ours_follows(following: tuple[str, ...]) -> bool:
    """A colleague or a unit of ours, before any customer comes into it."""
    for word in following:
        if word in _THEIRS:
            return False
        if word in COLLEAGUES.whole or word in OUR_UNITS.whole:
            return True
    return False


_THEIRS = frozenset(
    "customer customers client clients regular regulars guest guests patient supplier suppliers neighbour neighbor landlord"
    " tenant kunde kundin clienta cliente who s".split()
)


def _works_with_us(name: str, told: str) -> bool:
    """Whether a sentence about them says what only somebody we work with does for us."""
    return any(
        (found := _HERE_WITH_US.search(line)) is not None and name in tokens(line[: found.start()])
        for line in sentences(told)
    )


def _told_as_ours(evidence: Evidence) -> bool:
    """The text calls the same name "my manager Priya" or "Priya, my manager"."""
    name = next((word for word in tokens(evidence.customer) if word not in _ARTICLES), "")
    told = fold(evidence.text)
    if name and not evidence.company.strip() and _works_with_us(name, told):
        return True
    if len(tokens(evidence.customer)) > _REACH or not name:
        return False
    return any(name in found.groups() for found in (*_OURS_NAMED.finditer(told), *_NAMED_OURS.finditer(told)))
