"""Activities that come from elsewhere made whole: what fits is taken over, the rest is guessed or left to be written, and said so."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cards.decks.cells import completed
from cards.decks.doubts import GUESSES, UNWRITTEN, Doubts, Names
from cards.decks.fields import NAME
from cards.decks.findings import Code, Finding, Severity
from cards.decks.naming import TEXTS, fitting, is_cut, named, numbered, plain_line
from cards.decks.wording import FILL_IN
from cards.decks.writing import NOTHING, Values, toml

Where = Mapping[str, tuple[int, ...]]
"""For each key the activities that something is true of: by their rows in a sheet, else counted from 1."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """What is known of an activity. `rank` is how hard it is said to be, and `rank_from` the words for that: "tier 17 of 25".

    `row` is where it stands in a sheet with our columns: there what is said is said in our words, so it is never made to fit.
    """

    values: Values
    rank: float | None = None
    rank_from: str = ""
    remarks: tuple[str, ...] = ()
    row: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TakenOver:
    """A deck made of drafts: which keys are `guessed`, `cut`, or to be filled in, and where.

    `rows` are those of a sheet that its activities stand in, and `wrong` what does not fit there; both are empty for other lists.
    """

    toml: str
    activities: int
    guessed: Where
    cut: Where
    unwritten: Where
    rows: tuple[int, ...] = ()
    wrong: tuple[Finding, ...] = ()


def taken_over(
    name: str, drafts: Sequence[Draft], *, head: Sequence[str], own: Values = NOTHING
) -> TakenOver:
    """A deck's text from drafts: a deck that can be read, with a remark where somebody has to look.

    `own` is what the deck says of itself besides its name, as it is read.
    """
    efforts, names = _efforts(drafts), _given(drafts)
    doubts = [Doubts(remarks=[*draft.remarks]) for draft in drafts]
    whole = [_whole(draft, efforts, names, each) for draft, each in zip(drafts, doubts, strict=True)]
    written = [(values, [*each.told()]) for values, each in zip(whole, doubts, strict=True)]
    places = [draft.row or number for number, draft in enumerate(drafts, start=1)]
    return TakenOver(
        toml=toml(fitting(name, NAME) or "A deck", written, head=head, own=own),
        activities=len(drafts),
        guessed=_where(places, (each.guessed for each in doubts)),
        cut=_where(places, (each.cut for each in doubts)),
        unwritten=_where(places, (each.unwritten for each in doubts)),
        rows=tuple(draft.row for draft in drafts if draft.row is not None),
        wrong=tuple(
            Finding(severity=Severity.ERROR, code=Code.VALUE, problem=sentence, line=place)
            for place, each in zip(places, doubts, strict=True)
            for sentence in each.wrong
        ),
    )


def _where(places: Sequence[int], keys: Iterable[Sequence[str]]) -> Where:
    found: dict[str, list[int]] = {}
    for place, each in zip(places, keys, strict=True):
        for key in each:
            found.setdefault(key, []).append(place)
    return {key: tuple(where) for key, where in found.items()}


def _efforts(drafts: Sequence[Draft]) -> Mapping[float, int]:
    """An effort for each rank: the different ranks in order, in five parts as equal as can be. One rank alone says nothing."""
    ranks = sorted({draft.rank for draft in drafts if draft.rank is not None})
    return {rank: 1 + 5 * place // len(ranks) for place, rank in enumerate(ranks)} if len(ranks) > 1 else {}


def _given(drafts: Sequence[Draft]) -> Names:
    """The ids and shorts that rows of a sheet say themselves."""
    rows = [draft.values for draft in drafts if draft.row is not None]
    ids, shorts = ({str(row[key]).casefold() for row in rows if key in row} for key in ("id", "short"))
    return Names(ids=ids, shorts=shorts)


def _whole(draft: Draft, efforts: Mapping[float, int], names: Names, doubts: Doubts) -> Values:
    if draft.row is not None:
        return completed(draft.values, names, doubts)
    given = draft.values
    prompt = _text("prompt", given.get("prompt") or given.get("short"), doubts)
    short = _short(given.get("short"), prompt, names, doubts)
    texts = {key: _text(key, given.get(key), doubts) for key in UNWRITTEN if key != "prompt"}
    values = {"id": _identifier(short, names), "short": short, "prompt": prompt, **texts}
    return {**GUESSES, **values, **_effort(draft, efforts, doubts)}


def _effort(draft: Draft, efforts: Mapping[float, int], doubts: Doubts) -> Values:
    """The effort where the list lets it be seen. With it all else that no other game knows is guessed."""
    doubts.guessed += GUESSES
    if draft.rank is None or draft.rank not in efforts:
        return {}
    doubts.remarks.append(f"effort is guessed from its {draft.rank_from}")
    return {"effort": efforts[draft.rank]}


def _text(key: str, value: object, doubts: Doubts) -> str:
    if not isinstance(value, str) or not plain_line(value):
        doubts.unwritten.append(key)
        return FILL_IN + UNWRITTEN[key]
    told = fitting(value, TEXTS[key])
    if is_cut(value, TEXTS[key]):
        doubts.cut.append(key)
        doubts.remarks.append(f"{key} in full: {value}")
    return told


def _short(value: object, prompt: str, names: Names, doubts: Doubts) -> str:
    """What stands on the square, different from all others."""
    source = value if isinstance(value, str) and plain_line(value) else prompt.removeprefix(FILL_IN)
    if is_cut(source, TEXTS["short"]):
        doubts.cut.append("short")
    taken = numbered(fitting(source, TEXTS["short"]), names.shorts, " ", TEXTS["short"].longest)
    names.shorts.add(taken.casefold())
    return taken


def _identifier(short: str, names: Names) -> str:
    taken = named(short, names.ids)
    names.ids.add(taken)
    return taken
