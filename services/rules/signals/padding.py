"""Text that only fills a field: mash, repetition, and words about filling."""

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise

from services.rules.signals.languages import language, stem
from services.rules.signals.text import fold, sentences, tokens
from services.rules.words.everyday import GRAMMAR

_PLACEHOLDER = re.compile(
    r"\blorem ipsum\b|\bdolor sit amet\b|\b(?:bla|blah|blub|foo|bar|baz|yada|etc|test|xxx+|asdf+|qwert\w*|word|words|text|filler|dummy)(?:[\s.,;!]+(?:bla|blah|blub|foo|bar|baz|yada|etc|test|testing|xxx+|asdf+|qwert\w*|word|words|text|filler|dummy)){2,}\b"
    r"|\bthe quick brown fox\b|\b(?:typing|writing|scribbling|tapping|keep going) (?:\w+ ){0,3}(?:till|until|so that|because) (?:\w+ ){0,3}(?:counter|box|field|form|bar|button|red|green|limit|words?|it)\b"
)
_ABOUT_THE_FORM = re.compile(
    r"\b(?:fill(?:ing|ed|s)?|pad(?:ding|ded)?|reach(?:ing)?|meet(?:ing)?|satisf(?:y|ies)|get(?:ting)? to|hit(?:ting)?|make up|complete)\b"
    r"[^.!?]{0,30}\b(?:word count|words? (?:limit|minimum|requirement|here|needed|required|so)|the (?:box|field|form|minimum|counter|limit|word|words|blank|space|square)|this (?:box|field|form|space|square)|(?:\w+ )?words\b|characters)"
    r"|\b(?:enough|more|needs?|wants?|require[sd]?|required|minimum|min|at least|asks? for|want)\b"
    r"[^.!?]{0,30}\b(?:word count|words? (?:limit|minimum|requirement|here|needed|required|so)|the (?:minimum|counter|limit|words)|(?:\w+ )?words\b|characters)"
    r"|\b(?:placeholder|filler text|dummy text|nothing (?:much )?to (?:say|add|report|write) here|no(?:thing)? idea what to (?:write|put|say)|don'?t know what to (?:write|put|say)|just (?:writing|typing|putting) (?:something|anything|this)|"
    r"(?:just|only|still) need(?:ed|s)? (?:\w+ ){0,2}words (?:to|for|so|here)|so (?:that )?(?:the|this|my) (?:form|box|field|bot|square|claim|entry|line) (?:is|gets|will be|counts|can be|shows|stays) (?:saved|counted|accepted|stored|kept|ticked|done|submitted|through)|"
    r"(?:will |to |can |i'?ll )?(?:tidy|polish|clean|rewrite|finish|expand|flesh|reword|complete) (?:up |out )?(?:the (?:wording|text|rest|details?)|this(?: one)?|it) (?:up |out )?(?:later|afterwards|tomorrow|another|when)|leaving this (?:one )?(?:here|in|as it is)|to get it (?:through|in|past|accepted) (?:tonight|today|before|for now|the)|"
    r"will (?:fill|write|add|complete|edit) (?:this|it|the (?:rest|story|details)) (?:in )?(?:later|tomorrow|soon|another)|(?:to be|tbd|to) (?:completed|filled|added|written) later|see above|same as (?:above|before|last)|as above|ditto|n/?a n/?a|tbd|"
    r"so that (?:the|this) (?:form|box|field|bot|square) (?:accepts|is happy|goes|lets|is (?:full|filled|green))|until the (?:box|bot|form|field) is|(?:box|bot|form|field|counter) is (?:happy|satisfied|full)|platzhalter|fullt?ext|nur damit (?:hier )?(?:was|etwas) steht|genug worter|"
    r"pour remplir|nie wiem,? co (?:tu |mam )?(?:wpisac|napisac)|wpisuje (?:\w+ ){0,3}slow|(?:okienko|formularz|pole) (?:to |mnie )?(?:przyjmie|przepusci|chce)|(?:minimum|liczb[ae]) slow|(?:ich )?weiss nicht,? was ich (?:hier )?(?:schreiben|eintragen)|(?:das )?(?:feld|formular) (?:will|verlangt|muss voll|braucht|zufrieden)|(?:noch|brauche|fehlen|mindestens) (?:\w+ ){0,2}(?:worter|worte)\b[^.!?]{0,20}\b(?:dann|damit|fur das|fehlen|schreiben|voll)|"
    r"(?:je )?ne sais pas quoi (?:ecrire|mettre)|il faut (?:\w+ ){1,2}mots|(?:la case|le champ|le formulaire) (?:veut|demande|accepte|exige)|no se que (?:poner|escribir)|(?:hacen falta|me piden|pide|faltan) (?:\w+ ){0,2}palabras|nao sei o que (?:escrever|colocar|por aqui)|(?:precisa|pede|faltam) (?:de )?(?:\w+ ){0,2}palavras|non so (?:che )?cosa (?:scrivere|mettere)|(?:servono|chiede|mancano) (?:\w+ ){0,2}parole|weet niet wat ik (?:hier )?moet (?:schrijven|invullen)|(?:nog|moeten|minimaal) (?:\w+ ){0,2}woorden|"
    r"texte de remplissage|nombre de mots|para (?:llenar|rellenar|preencher)|texto de relleno|palabras? (?:minimas|para)|numero de palavras|minimo de palabras|minimo de palavras)\b"
)
_ABOUT_THE_CLAIM = re.compile(
    r"\b(?:ignore|disregard|forget) (?:all |any )?(?:the |your )?(?:previous|earlier|prior|other|above)? ?(?:rules?|instructions?)\b|\b(?:award|accept|approve|grant|pass) (?:me )?(?:this|the|my) (?:square|claim|entry|box)\b|\bthis (?:claim|entry|text) (?:is (?:genuine|valid|real|true)|(?:must|should|has to) (?:be )?(?:pass|accepted|approved|count\w*))\b"
)
"""Talk to whoever judges instead of about the customer."""
_SLOT = re.compile(
    r"\[[^\W\d_][^\[\]\n]{2,60}\]|\{\{?[^\W\d_][^{}\n]{2,40}\}\}?|<[^\W\d_@#!/][^<>\n]{2,40} [^<>\n]{1,40}>"
)
_TO_FILL = re.compile(
    r"\b(?:paste|insert|enter|add|fill|choose|pick|select|delete|your|customer|client|name|company|date|day|reply|quote|here|next|topic|thing|detail|place"
    r"|name des|kunde\w*|einfugen|hier|datum|nom|ici|inserer|fecha|nombre|aqui|cliente|nome|data|qui|naam|klant\w*|hier invullen|imie|klient\w*)\b"
)
"""What stands in a slot that nobody filled."""
_CODE = re.compile(
    r"\b(?:def|function|class|var|const|import|return|print|console\.log) ?[\w.]*\(\w*|\b(?:for|while|if) \(?\w+ in |=>|&&|\|\||==|\{\s*[\"']\w+[\"']\s*:|[\"']\s*:\s*[\"'{\[\d]|</?[a-z]\w{0,10}(?: [^<>]{0,200})?>|\b(?:drop table|select \* from|insert into|where 1 ?= ?1)\b|;\s*--|\breturn none\b"
)
"""Scraps of programs, data and mark-up, in folded text."""
_SCRAPS = 2
_MARK_UP = re.compile(r"<[^<>]{1,200}>")
_SOMEBODY = frozenset(
    "i he she they we him her them ich er sie wir il elle je nous yo el ella eu ele ela io lui lei ik hij ze".split()
)
_ROW_RUN = 4
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn")
_ROW_RUNS = frozenset(
    way[start : start + _ROW_RUN]
    for row in _ROWS
    for way in (row, row[::-1])
    for start in range(len(row) - _ROW_RUN + 1)
)
_VOWELS = frozenset("aeiouyäöü")
_SHORTEST = 3
_LONG = 10
_MOST_USED = 3
_SAME_RUN = re.compile(r"(.)\1{3,}|(..)\2{2,}|(...)\3{2,}")
_CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]{6,}")
_LATIN = re.compile(r"^[a-z]+$")


@lru_cache(maxsize=1024)
def is_about_filling(text: str) -> bool:
    """Whether it is a placeholder or speaks of the field instead of the customer."""
    folded = fold(text)
    return any(pattern.search(folded) for pattern in (_PLACEHOLDER, _ABOUT_THE_FORM, _ABOUT_THE_CLAIM))


def is_no_story(text: str) -> bool:
    """Whether it is mentions and links alone, or scraps of a program with nobody in them."""
    told = fold(text)
    if not tokens(_MARK_UP.sub(" ", told)):
        return bool(tokens(told))
    if sum(_TO_FILL.search(slot) is not None for slot in _SLOT.findall(told)) >= _SCRAPS:
        return True
    return len(_CODE.findall(told)) >= _SCRAPS and not _SOMEBODY & set(tokens(_CODE.sub(" ", told)))


def mash_share(text: str) -> float:
    """The share of words that no hand meant to write."""
    said = [word for word in tokens(text) if not word.isdigit()]
    return sum(map(_is_mash, said)) / len(said) if said else 0.0


@lru_cache(maxsize=16384)
def _is_mash(word: str) -> bool:
    if _SAME_RUN.search(word):
        return True
    if len(word) < _SHORTEST or not _LATIN.match(word):
        return False
    return (
        not set(word) & _VOWELS or _on_one_row(word) or bool(_CONSONANTS.search(word) and len(word) < _LONG)
    )


def _on_one_row(word: str) -> bool:
    return any(word[start : start + _ROW_RUN] in _ROW_RUNS for start in range(len(word) - _ROW_RUN + 1))


def variety(text: str) -> float:
    """Distinct words per word: real stories of some length stay above a half."""
    said = tokens(text)
    return len(set(said)) / len(said) if said else 1.0


def repeats_itself(text: str) -> bool:
    """Whether one sentence stands there again and again, or a word follows itself many times."""
    said = tokens(text)
    doubled = sum(left == right for left, right in pairwise(said))
    lines = [" ".join(tokens(line)) for line in sentences(text)]
    again = len(lines) - len(set(lines))
    return doubled >= max(3, len(said) // 6) or again >= max(2, len(lines) / 2)


def turns_in_circles(text: str) -> float:
    """The share of the words of meaning that go to the three used most: a thought rolled out over many words."""
    code = language(text)
    said = [
        stem(word) for word in tokens(text) if len(word) >= _SHORTEST and not (code and word in GRAMMAR[code])
    ]
    most = Counter(said).most_common(_MOST_USED)
    return sum(count for _, count in most if count > 1) / len(said) if said else 0.0
