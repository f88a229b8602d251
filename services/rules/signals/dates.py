"""When a text says that it happened."""

import re
from datetime import date, timedelta

from services.rules.signals.quotes import narration
from services.rules.signals.text import fold, sentences

_MONTHS = (
    "january jan januar janvier enero janeiro gennaio januari",
    "february feb februar fevrier febrero fevereiro febbraio februari",
    "march mar marz mars marzo marco maart",
    "april apr avril abril aprile",
    "may mai mayo maio maggio mei",
    "june jun juni juin junio junho giugno",
    "july jul juli juillet julio julho luglio",
    "august aug aout agosto augustus",
    "september sept sep septembre septiembre setembro settembre",
    "october oct okt oktober octobre octubre outubro ottobre",
    "november nov novembre noviembre novembro",
    "december dec dez dezember decembre diciembre dezembro dicembre",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_LONG_MONTHS = "|".join(
    sorted((name for name in _MONTH if len(name) > 3 or name in {"mai", "may"}), key=len, reverse=True)
)
_ANY_MONTHS = "|".join(sorted(_MONTH, key=len, reverse=True))
_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "a an one ein einem einer un une una uno um uma",
            "two zwei deux dos dois duas due a\\ couple\\ of",
            "three drei trois tres tre",
            "four vier quatre cuatro quatro quattro",
            "five funf cinq cinco cinque",
            "six sechs seis sei",
            "seven sieben sept siete sete",
            "eight acht huit ocho oito",
        ),
        start=1,
    )
    for word in words.split()
}
_COUNT = (
    r"(?P<count>\d{1,2}|"
    + "|".join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True))
    + r"|a few|some|several|many|einigen|ein paar|quelques|unas|algunas|algumas|couple of)"
)
_UNIT = r"(?P<unit>days?|weeks?|fortnights?|months?|years?|tagen?|wochen?|monaten?|jahren?|jours?|semaines?|mois|ans?|dias?|semanas?|mes(?:es)?|anos?)"
_AGO = re.compile(
    rf"\b(?:{_COUNT} (?:good |or so )?{_UNIT} (?:ago|back|earlier this year|atras)|(?:vor|hace|ha|il y a) (?:etwa |unos |ungefahr )?{_COUNT.replace('count', 'count2')} {_UNIT.replace('unit', 'unit2')})\b"
)
_DAY_MONTH = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.|er|º)? (?:of |de |di )?(?P<month>{_ANY_MONTHS})\b|\b(?P<month2>{_ANY_MONTHS})\.? (?:the )?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)"
)
_ISO = re.compile(r"\b(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b")
_DOTTED = re.compile(r"\b(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>20\d\d)?(?!\d)")
_MONTH_ONLY = re.compile(
    rf"\b(?:in|back in|during|im|en|em|in the|at the|by the|anfang|ende|mitte|a la|fin|debut|a finales de|a principios de|no fim de|no final de|a fine|eind) (?:early |late |mid-?|(?:the )?(?:middle|end|beginning|start|(?:first|second|third|last) (?:week|weekend|days?|half|fortnight)) of |anfang |ende |mitte |fin |de )?(?P<month>{_LONG_MONTHS})\b"
)
_LAST = re.compile(
    r"\b(?:last|letzten?|vergangenen?|vorigen?) (?P<unit>month|year|summer|spring|autumn|winter|christmas|easter|quarter|monat|jahr|sommer|herbst|quartal)\b"
    r"|\b(?:le mois|l'an|l'annee|l'ete|l'hiver) (?:dernier|derniere|passe|passee)\b|\b(?:el mes|el ano|el verano|o mes|o ano|no mes|no ano|mes|ano) passado?\b|\b(?:el|en el) (?:mes|ano|verano|invierno) pasado\b"
)
_LAST_WEEK = re.compile(
    r"\b(?:last week|the week before|letzte woche|vorige woche|la semaine derniere|la semana pasada|semana passada|na semana passada)\b"
)
_NOW = re.compile(
    r"\b(?:today|tonight|yesterday|this (?:week|morning|afternoon|evening|time)|so i (?:rang|called|asked|phoned|wrote|went|wanted)|since then|meanwhile|again|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|heute|gestern|jetzt|diese woche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|"
    r"aujourd'hui|hier|maintenant|cette semaine|ce matin|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"hoy|ayer|ahora|esta semana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|hoje|ontem|agora|segunda|terca|quarta|quinta|sexta)\b"
)
_MET = (
    r"(?:met|visited|called|phoned|rang|spoke|talked|chatted|sat|saw|went|dropped|drove|had (?:coffee|tea|lunch|a (?:\w+ )?(?:chat|call|talk|coffee|meeting|visit))|"
    r"asked|joined|caught up|bumped into|ran into)"
)
_FIRST_PERSON = re.compile(rf"\b(?:i|we) (?:\w+ )?{_MET}\b|^{_MET}\b")
_OPENS_WITH_TIME = re.compile(
    r"^(?P<when>[^,.;:!?]{4,36}?),? (?:i|we) (?!(?:\w+ )?(?:promised|told|sold|said|helped|fixed|sent|ordered|forgot|broke|lost|gave|pushed"
    r"|delivered|made|installed|fitted|repaired|recommended|noted|wrote|read|heard|noticed|had|mixed|missed|was|were|did|let|left|got)\b)\w+"
)
_FIRST_PERSON_ELSEWHERE = re.compile(
    r"\b(?:habe|haben) ich|\bich habe?\b|\bwir haben\b|\bj'ai\b|\bnous avons\b|\b(?:hable|visite|fui|llame|pregunte|hablamos|conversei|falei|visitei|fui|liguei|perguntei|encontrei)\b"
)
_THIS_WAS = re.compile(
    r"\b(?:this|all this|all of this|(?:the|that|our|this) (?:talk|call|visit|meeting|chat|conversation|laugh|story|whole thing|lunch|coffee|walk|evening|afternoon|morning|day)|das gesprach|der besuch|der anruf|das) "
    r"(?:was|happened|took place|goes back|is from|dates|actually happened|war|stammt|ist)\b"
    r"|\b(?:c'etait|esto fue|eso fue|isso foi|foi|fue)\b|\b(?:it|that) (?:all )?(?:happened|took place)\b|\b(?<!.)(?:it|that) (?:was|is) (?:actually |already |back |from )?"
    r"|\b(?:he|she|they|[a-z]+) told me (?:this|so|it|about it|all (?:of )?this|that(?= back\b|$))\b|\bdas hat (?:er|sie) mir\b|\b(?:il|elle) m'a (?:dit|raconte) (?:ca|cela)\b|\b(?:me lo|isso me) (?:dijo|conto|contou)\b|\bme l[o']ha (?:detto|raccontato)\b"
)
_FEASTS = (
    (r"christmas|xmas|weihnacht\w*|noel|navidad|natal|natale|kerst\w*", (12, 18), (12, 31)),
    (r"new year'?s?|silvester|neujahr|nouvel an|ano nuevo|ano novo|capodanno", (12, 31), (1, 3)),
    (r"easter|ostern|paques|semana santa|pascoa|pasqua|pasen", (3, 20), (4, 28)),
    (r"carnival|carnaval|karneval|fasching|carnevale|mardi gras", (2, 1), (3, 9)),
    (r"valentine'?s?", (2, 13), (2, 15)),
    (r"midsummer|mittsommer|saint-jean|san juan|sao joao", (6, 19), (6, 27)),
    (r"(?:the )?(?:summer (?:holidays?|break|vacation)|sommerferien|grandes vacances)", (6, 20), (9, 7)),
    (r"labou?r day", (9, 1), (9, 9)),
    (r"hallowe'?en", (10, 30), (11, 1)),
    (r"thanksgiving", (11, 21), (11, 29)),
    (
        r"(?:back in|during|in the|over the|im|letzten?|last|en|no) (?:the |le |el |o |der )?(?:summer|sommer|ete|verano|verao|estate|zomer)",
        (6, 1),
        (8, 31),
    ),
    (
        r"(?:back in|during|in the|over the|im|letztes|au|last) (?:the |la |der )?(?:spring|fruhling|fruhjahr|printemps|primavera|voorjaar)",
        (3, 1),
        (5, 31),
    ),
    (
        r"(?:back in|during|in the|over the|im|letzten|last) (?:the |el |o |der )?(?:winter|hiver|invierno|inverno)",
        (12, 1),
        (2, 28),
    ),
)
"""Feasts and seasons of the northern year: a pattern, the first and the last month and day."""
_FEAST = tuple((re.compile(rf"\b(?:{name})\b"), since, until) for name, since, until in _FEASTS)


def told_elsewhere(text: str, monday: date, sent: date) -> bool:
    """Whether the text itself dates what it tells outside the week that begins on `monday`."""
    lines = sentences(narration(text))
    if not lines:
        return False
    folded = [fold(line) for line in lines]
    if any(_THIS_WAS.search(line) and _is_short(line) and _outside(line, monday, sent) for line in folded):
        return True
    if any(_NOW.search(line) for line in folded):
        return False
    contacts = [line for line in folded[:_EARLY] if _CONTACTED.search(line)] or folded[:1]
    return any(_is_met_elsewhere(_REPORTED.split(line, maxsplit=1)[0], monday, sent) for line in contacts)


def _is_met_elsewhere(opening: str, monday: date, sent: date) -> bool:
    """Whether we did something with the customer, at a time that lies elsewhere."""
    told = (
        _FIRST_PERSON.search(opening)
        or _opens_with_time(opening, monday, sent)
        or _FIRST_PERSON_ELSEWHERE.search(opening)
    )
    return bool(told) and _outside(opening, monday, sent)


_SHORT = 26
_EARLY = 2
_REPORTED = re.compile(
    r":|\b(?:that|because|who|whether|if|what|how|since|dass|weil|seit|que|porque|parce|desde|depuis)\b"
)
_CONTACTED = re.compile(r"^(?:i |we )?(?:rang|called|phoned|visited|asked|spoke|dropped in|went to see)\b")


def _opens_with_time(opening: str, monday: date, sent: date) -> bool:
    """The sentence begins with a time elsewhere, and goes on with what we did then."""
    found = _OPENS_WITH_TIME.search(opening)
    return found is not None and _outside(found["when"], monday, sent)


def _is_short(line: str) -> bool:
    return len(line.split()) <= _SHORT


def _outside(line: str, monday: date, sent: date) -> bool:
    """Whether every time the line names lies outside the week, and it names one."""
    named = [*_days(line, monday), *_spans(line, monday, sent)]
    sunday = monday + timedelta(days=6)
    return bool(named) and all(until < monday or since > sunday for since, until in named)


def _days(line: str, monday: date) -> list[tuple[date, date]]:
    found = []
    for match in _DAY_MONTH.finditer(line):
        month = _MONTH[match["month"] or match["month2"]]
        found.append(_near(monday, month, int(match["day"] or match["day2"])))
    found += [
        _dated(match["y"], match["m"], match["d"], monday)
        for match in (*_ISO.finditer(line), *_DOTTED.finditer(line))
    ]
    return [(day, day) for day in found if day is not None]


def _dated(year: str | None, month: str, day: str, monday: date) -> date | None:
    if year is None:
        return _near(monday, int(month), int(day))
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _near(monday: date, month: int, day: int) -> date | None:
    """That day in the year in which it lies closest."""
    days = []
    for year in (monday.year - 1, monday.year, monday.year + 1):
        try:
            days.append(date(year, month, day))
        except ValueError:
            continue
    return min(days, key=lambda one: abs(one - monday), default=None)


def _spans(line: str, monday: date, sent: date) -> list[tuple[date, date]]:
    found = [_month_span(_MONTH[match["month"]], monday) for match in _MONTH_ONLY.finditer(line)]
    for match in _AGO.finditer(line):
        days = _length(match["count"] or match["count2"], match["unit"] or match["unit2"])
        found.append((sent - timedelta(days=days + days // 3), sent - timedelta(days=days - days // 3)))
    if _LAST.search(line):
        found.append((sent - timedelta(days=400), sent.replace(day=1) - timedelta(days=1)))
    found += [_feast(since, until, monday) for name, since, until in _FEAST if name.search(line)]
    if _LAST_WEEK.search(line):
        last = sent - timedelta(days=sent.weekday() + 7)
        found.append((last, last + timedelta(days=6)))
    return found


def _feast(since: tuple[int, int], until: tuple[int, int], monday: date) -> tuple[date, date]:
    """The feast or season that lies closest, from its first day to its last."""
    last = _near(monday, *until) or monday
    first = date(last.year - (since > until), *since)
    return first, last


def _month_span(month: int, monday: date) -> tuple[date, date]:
    first = _near(monday, month, 1) or monday
    return first, first + timedelta(days=31)


def _length(count: str, unit: str) -> int:
    number = int(count) if count.isdigit() else _NUMBERS.get(count, 3)
    singles = {"d": 1, "t": 1, "j": 1, "w": 7, "s": 7, "f": 14, "m": 30, "y": 365, "a": 365}
    return number * (365 if unit.startswith("jahr") else singles[unit[0]])
