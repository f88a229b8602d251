"""Activities that come from elsewhere made whole: what fits is taken over, the rest is guessed or left to be written, and said so."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cards.decks.fields import FIELDS, NAME, Text
from cards.decks.places import UNSEEN
from cards.decks.values import problem
from cards.decks.wording import FILL_IN
from cards.decks.writing import NOTHING, Values, toml

GUESSES: Values = {
    "trust": "intimacy",
    "effort": 3,
    "settings": ["any"],
    "needs": ["customer", "story"],
    "min_words": 20,
}
"""What is written where nothing is known."""
UNWRITTEN = {
    "prompt": "what to do, in one sentence.",
    "why": "why it is worth doing.",
    "practice": "the habit it belongs to.",
}
LONGEST_REMARK = 300
TEXTS = {key: about.kind for key, about in FIELDS.items() if isinstance(about.kind, Text)}
"""Which keys are texts, and of what kind."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """What is known of an activity. `rank` is how hard it is said to be, and `rank_from` the words for that: "tier 17 of 25"."""

    values: Values
    rank: float | None = None
    rank_from: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class TakenOver:
    """A deck made of drafts. The counts say for each key in how many activities it is `guessed`, `cut`, or to be filled in."""

    toml: str
    activities: int
    guessed: Mapping[str, int]
    cut: Mapping[str, int]
    unwritten: Mapping[str, int]


@dataclass(slots=True)
class _Names:
    """Ids and shorts that are given away already."""

    ids: set[str] = field(default_factory=set)
    shorts: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Doubts:
    """The keys of one activity that somebody has to look at."""

    guessed: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)
    unwritten: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def taken_over(
    name: str, drafts: Sequence[Draft], *, head: Sequence[str], own: Values = NOTHING
) -> TakenOver:
    """A deck's text from drafts: a deck that can be read, with a remark where somebody has to look.

    `own` is what the deck says of itself besides its name, as it is read.
    """
    efforts, names = _efforts(drafts), _Names()
    written: list[tuple[Values, Sequence[str]]] = []
    counts: tuple[Counter[str], Counter[str], Counter[str]] = (Counter(), Counter(), Counter())
    for draft in drafts:
        doubts = _Doubts(remarks=[*draft.remarks])
        written.append((_whole(draft, efforts, names, doubts), [*_remarks(doubts)]))
        for count, keys in zip(counts, (doubts.guessed, doubts.cut, doubts.unwritten), strict=True):
            count.update(keys)
    text = toml(_fitting(name, NAME) or "A deck", written, head=head, own=own)
    guessed, cut, unwritten = counts
    return TakenOver(toml=text, activities=len(drafts), guessed=guessed, cut=cut, unwritten=unwritten)


def _efforts(drafts: Sequence[Draft]) -> Mapping[float, int]:
    """An effort for each rank: the different ranks in order, in five parts as equal as can be. One rank alone says nothing."""
    ranks = sorted({draft.rank for draft in drafts if draft.rank is not None})
    return {rank: 1 + 5 * place // len(ranks) for place, rank in enumerate(ranks)} if len(ranks) > 1 else {}


def _whole(draft: Draft, efforts: Mapping[float, int], names: _Names, doubts: _Doubts) -> Values:
    values: dict[str, object] = {}
    given = dict(draft.values)
    if "effort" not in given and draft.rank is not None and draft.rank in efforts:
        given["effort"] = efforts[draft.rank]
        doubts.guessed.append("effort")
        doubts.remarks.append(f"effort is guessed from its {draft.rank_from}")
    prompt = _text("prompt", given.get("prompt") or given.get("short"), doubts)
    short = _short(given.get("short"), prompt, names, doubts)
    values |= {"id": _identifier(given.get("id"), short, names, doubts), "short": short, "prompt": prompt}
    for key, about in FIELDS.items():
        if key in values:
            continue
        if key in TEXTS:
            values[key] = _text(key, given.get(key), doubts)
        elif key in given or about.needed:
            value = _value(key, given.get(key), doubts)
            if value is not None:
                values[key] = value
    return _with_phases(values, doubts)


def _value(key: str, value: object, doubts: _Doubts) -> object:
    if value is not None and not problem(key, FIELDS[key].kind, value):
        return value
    if value is not None:
        doubts.remarks.append(problem(key, FIELDS[key].kind, value))
    if key in GUESSES:
        doubts.guessed.append(key)
    return GUESSES.get(key)


def _with_phases(values: dict[str, object], doubts: _Doubts) -> Values:
    """A promise and its follow-up go together; where one of them is missing, neither is asked for."""
    needs = [str(need) for need in values["needs"]] if isinstance(values["needs"], list) else []
    phases = {"promise_due", "followup"}
    if {bool(values.get("two_phase"))} != {phase in needs for phase in phases}:
        values["needs"] = [need for need in needs if need not in phases] or GUESSES["needs"]
        values.pop("two_phase", None)
        doubts.remarks.append("two_phase goes with promise_due and followup in needs; left out here")
    return values


def _text(key: str, value: object, doubts: _Doubts) -> str:
    if not isinstance(value, str) or not _plain(value):
        doubts.unwritten.append(key)
        return FILL_IN + UNWRITTEN[key]
    told = _fitting(value, TEXTS[key])
    if _is_cut(value, TEXTS[key]):
        doubts.cut.append(key)
        doubts.remarks.append(f"{key} in full: {value}")
    return told


def _short(value: object, prompt: str, names: _Names, doubts: _Doubts) -> str:
    """What stands on the square, different from all others."""
    source = value if isinstance(value, str) and _plain(value) else prompt.removeprefix(FILL_IN)
    if _is_cut(source, TEXTS["short"]):
        doubts.cut.append("short")
    taken = _numbered(_fitting(source, TEXTS["short"]), names.shorts, " ", TEXTS["short"].longest)
    names.shorts.add(taken.casefold())
    return taken


def _identifier(value: object, short: str, names: _Names, doubts: _Doubts) -> str:
    fits = isinstance(value, str) and not problem("id", FIELDS["id"].kind, value) and value not in names.ids
    taken = str(value).strip() if fits else named(short, names.ids)
    if value and not fits:
        doubts.remarks.append(f"its id was {_plain(str(value))[:60]}")
    names.ids.add(taken)
    return taken


def named(short: str, taken: set[str]) -> str:
    """An id made of the words on a square, different from those that are `taken`."""
    return _numbered(_slug(short), taken, "-", TEXTS["id"].longest)


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))[: TEXTS["id"].longest].strip("-")
    return slug if re.search("[a-z]", slug) else "square"


def _numbered(told: str, taken: set[str], between: str, longest: int) -> str:
    """The words, with a number after them where they are taken."""
    name, number = told, 1
    while name.casefold() in taken:
        number += 1
        end = f"{between}{number}"
        name = told[: longest - len(end)].rstrip(" -…") + end
    return name


def _fitting(text: str, kind: Text) -> str:
    """A text as it is where it fits; else on one line with nothing unseen in it, and cut between two words."""
    if not problem("", kind, text):
        return text.strip()
    plain = _plain(text)
    if len(plain) <= kind.longest:
        return plain
    begun = plain[: kind.longest - 1]
    return (begun.rpartition(" ")[0] or begun).rstrip(" ,;:-") + "…"


def _is_cut(text: str, kind: Text) -> bool:
    return bool(problem("", kind, text)) and len(_plain(text)) > kind.longest


def _plain(text: str) -> str:
    return " ".join(UNSEEN.sub(" ", text).split())


def _remarks(doubts: _Doubts) -> Iterator[str]:
    """What somebody has to look at, before each activity."""
    for does, keys in (("Fill in", doubts.unwritten), ("Guessed", doubts.guessed), ("Cut", doubts.cut)):
        if keys:
            yield f"{does}: {', '.join(keys)}."
    yield from (_plain(remark)[: LONGEST_REMARK + 20] for remark in doubts.remarks)
