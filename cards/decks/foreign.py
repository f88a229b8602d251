"""Lists of other bingo games, as drafts of activities: what each format says, and nothing that is run."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from cards.decks.drafts import Draft
from cards.decks.findings import Finding
from cards.decks.limits import MOST
from cards.decks.literals import Entry, NotData, Value, read_data
from cards.decks.places import HEADER, shown
from cards.decks.shapes import Shape, plain, shape_of
from cards.decks.sheets import from_csv
from cards.decks.writing import Values


class Format(StrEnum):
    """How a list is written."""

    SIMPLE = "simple"
    """bingosync's list of names."""
    SRL = "srl"
    """SRL v5: tiers of goals, the easiest first."""
    PLAYBINGO = "playbingo"
    """PlayBingo's goals with their difficulty and categories."""
    BINGOSCAPE = "bingoscape"
    """BingoScape's exported board."""
    CSV = "csv"
    """A spreadsheet."""


SEEN = "Sheets with our columns are read too, and lists of bingosync, SRL, PlayBingo and BingoScape"
"""What can be read, where a text is none of it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """What a file lists: the deck's name, empty where none is told, and its activities as far as they are known.

    `own` is what else the deck says of itself, `amiss` what does not fit, by row, and `aside` the columns that are none of a
    deck's, each with the one that may be meant; of all formats only a sheet has these.
    """

    format: Format
    name: str
    drafts: tuple[Draft, ...]
    own: Values = field(default_factory=dict)
    amiss: tuple[Finding, ...] = ()
    aside: tuple[str, ...] = ()


def read_list(text: str, wanted: Format | None = None, *, file: str = "") -> Listed:
    """The list in this text, in the format it is said or seen to be in. Raises `NotData`, with its line.

    `file` is what its file is called.
    """
    if any(HEADER.match(line) for line in text.split("\n")):
        raise NotData("this is a deck already; look at it with lint", line=1)
    shape = shape_of(text, file) if wanted is None else None
    if shape is Shape.LINES:
        raise NotData(f"{plain(text)}. {SEEN}", line=1)
    if wanted is Format.CSV or shape is Shape.SHEET:
        sheet = from_csv(text)
        listed = _listed(Format.CSV, sheet.name, iter(sheet.drafts))
        return replace(listed, own=sheet.own, amiss=sheet.amiss, aside=sheet.aside)
    value = read_data(text)
    kind = wanted or _seen(value)
    if kind is None:
        raise NotData(f"this is none of the lists we know; say which of {', '.join(Format)} it is", line=1)
    name, goals = READERS[kind](value)
    return _listed(kind, name, goals)


def _listed(kind: Format, name: str, goals: Iterator[Draft]) -> Listed:
    drafts: list[Draft] = []
    for draft in goals:
        drafts.append(draft)
        if len(drafts) > MOST:
            raise NotData(f"a deck has at most {MOST:,} activities; this has more", line=1)
    if not drafts:
        raise NotData("there is nothing in this list", line=1)
    return Listed(format=kind, name=name, drafts=tuple(drafts))


def _seen(value: Value) -> Format | None:
    """The format a value can only be in, None where it is not clear."""
    if isinstance(value, Entry):
        if isinstance(value.fields.get("tiles"), list):
            return Format.BINGOSCAPE
        return Format.PLAYBINGO if isinstance(value.fields.get("goals"), list) else None
    each = [item for item in value if item is not None] if isinstance(value, list) else []
    if each and all(isinstance(item, list) for item in each):
        return Format.SRL
    if any(isinstance(item, Entry) and "goal" in item.fields for item in each):
        return Format.PLAYBINGO
    named = all(isinstance(item, str) or (isinstance(item, Entry) and "name" in item.fields) for item in each)
    return Format.SIMPLE if each and named else None


def _simple(value: Value) -> tuple[str, Iterator[Draft]]:
    goals = _list(value, 'a simple list is [{"name": "…"}, …]')
    return "", (_goal(item) for item in goals)


def _srl(value: Value) -> tuple[str, Iterator[Draft]]:
    tiers = _list(value, "an SRL list is a list of tiers, each a list of goals")
    # Lists that count from one hold nothing in their first place.
    tiers = tiers[1:] if tiers and tiers[0] is None else tiers
    return "", (
        _goal(item, rank=number, rank_from=f"tier {number} of {len(tiers)}")
        for number, tier in enumerate(tiers, start=1)
        for item in _list(tier, f"tier {number} is no list of goals")
    )


def _goal(item: Value, *, rank: float | None = None, rank_from: str = "") -> Draft:
    """A goal that is a name, or has one, and perhaps types."""
    name = item if isinstance(item, str) else _told(_entry(item, "a goal"), "name")
    types = _names(item.fields.get("types")) if isinstance(item, Entry) else []
    return _draft(name, types, rank=rank, rank_from=rank_from)


def _playbingo(value: Value) -> tuple[str, Iterator[Draft]]:
    goals = value.fields.get("goals") if isinstance(value, Entry) else value
    name = value.fields.get("name") if isinstance(value, Entry) else ""
    return str(name or ""), (_play_goal(item) for item in _list(goals, "PlayBingo's goals are a list"))


def _play_goal(item: Value) -> Draft:
    if isinstance(item, str):
        return _draft(item, [])
    goal = _entry(item, "a goal")
    hard = goal.fields.get("difficulty")
    rank = float(hard) if isinstance(hard, int | float) and not isinstance(hard, bool) else None
    told = _draft(
        _told(goal, "goal"), _names(goal.fields.get("categories")), rank=rank, rank_from=f"difficulty {hard}"
    )
    about = goal.fields.get("description")
    return Draft(
        values={**told.values, **({"why": about} if isinstance(about, str) and about.strip() else {})},
        rank=told.rank,
        rank_from=told.rank_from,
        remarks=told.remarks,
    )


def _bingoscape(value: Value) -> tuple[str, Iterator[Draft]]:
    board = _entry(value, "a board of BingoScape")
    tiles = [
        _entry(tile, "a tile") for tile in _list(board.fields.get("tiles"), "a board has a list of tiles")
    ]
    about = board.fields.get("metadata")
    title = about.fields.get("title") if isinstance(about, Entry) else ""
    # Boards without tiers tell with the weight how hard a tile is.
    key = "tier" if any(_number(tile, "tier") for tile in tiles) else "weight"
    return str(title or ""), (_tile(tile, key) for tile in tiles)


def _tile(tile: Entry, key: str) -> Draft:
    title, about = _told(tile, "title"), tile.fields.get("description")
    prompt = about if isinstance(about, str) and about.strip() else title
    goals = tile.fields.get("goals")
    parts = (
        [_told(_entry(goal, "a goal"), "description") for goal in goals] if isinstance(goals, list) else []
    )
    number = _number(tile, key)
    return Draft(
        values={"short": title, "prompt": prompt},
        rank=number,
        rank_from=f"{key} {number:g}" if number is not None else "",
        remarks=(f"goals: {'; '.join(parts[:10])}",) if parts else (),
    )


READERS: Mapping[Format, Callable[[Value], tuple[str, Iterator[Draft]]]] = {
    Format.SIMPLE: _simple,
    Format.SRL: _srl,
    Format.PLAYBINGO: _playbingo,
    Format.BINGOSCAPE: _bingoscape,
}


def _draft(name: str, types: list[str], *, rank: float | None = None, rank_from: str = "") -> Draft:
    """The first type says what kind of thing it is, as a practice does: a line should hold many kinds."""
    return Draft(
        values={"prompt": name, **({"practice": types[0]} if types else {})},
        rank=rank,
        rank_from=rank_from,
        remarks=(f"types: {', '.join(types[:10])}",) if len(types) > 1 else (),
    )


def _list(value: Value, instead: str) -> list[Value]:
    if not isinstance(value, list):
        raise NotData(f"{instead}; this is {_kind(value)}", line=_line(value))
    return value


def _entry(value: Value, what: str) -> Entry:
    if not isinstance(value, Entry):
        raise NotData(f"{what} is written in braces; this is {_kind(value)}", line=_line(value))
    return value


def _told(entry: Entry, key: str) -> str:
    value = entry.fields.get(key)
    if not isinstance(value, str) or not value.strip():
        raise NotData(f'there is no {key}; write {key}: "…"', line=entry.line)
    return value


def _names(value: Value) -> list[str]:
    """The texts of a list, or the names of its objects."""
    named = (
        [item.fields.get("name") if isinstance(item, Entry) else item for item in value]
        if isinstance(value, list)
        else [value]
    )
    return [name for name in named if isinstance(name, str) and name.strip()]


def _number(entry: Entry, key: str) -> float | None:
    value = entry.fields.get(key)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _kind(value: Value) -> str:
    return "a list" if isinstance(value, list) else "an object" if isinstance(value, Entry) else shown(value)


def _line(value: Value) -> int:
    return value.line if isinstance(value, Entry) else 1
