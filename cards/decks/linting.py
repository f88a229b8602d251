"""Everything there is to say about a deck before it is played."""

from collections.abc import Callable, Collection, Sequence

from cards.deal import TARGET
from cards.decks.activities import DEFAULTS, likely
from cards.decks.fields import MARKS
from cards.decks.findings import Code, Finding, Findings
from cards.decks.parsing import Table
from cards.decks.reading import Reading, examined, texts
from cards.decks.rows import wanting, wants_of
from cards.decks.supply import Want
from cards.decks.wording import SAME, alike, money, waits
from cards.model import Activity, Channel, Deck, Need, Setting, Size

EVERYWHERE = tuple(Setting)
TEXTS = ("short", "prompt", "why")
IMPOSSIBLE: tuple[tuple[str, str, Callable[[Activity], bool]], ...] = (
    (
        "channel",
        "somebody remote meets nobody in person; take remote out of settings, or write another channel",
        lambda a: Setting.REMOTE in a.settings and a.channel is Channel.IN_PERSON,
    ),
    (
        "travel",
        "somebody remote takes no journey; take remote out of settings, or write travel = false",
        lambda a: Setting.REMOTE in a.settings and a.travel,
    ),
    (
        "channel",
        "nobody is on a video call at the counter; take counter out of settings, or write another channel",
        lambda a: Setting.COUNTER in a.settings and a.channel is Channel.VIDEO,
    ),
    (
        "travel",
        'a journey leads to a meeting in person; write channel = "in-person", or travel = false',
        lambda a: a.travel and a.channel not in {Channel.IN_PERSON, Channel.ANY},
    ),
    (
        "needs",
        'there is nothing to photograph on the telephone or in writing; take "photo" out of needs, or write another channel',
        lambda a: Need.PHOTO in a.needs and a.channel in {Channel.PHONE, Channel.WRITING},
    ),
    (
        "needs",
        'only what is written has a link; take "link" out of needs, or write channel = "writing"',
        lambda a: Need.LINK in a.needs and a.channel not in {Channel.WRITING, Channel.ANY},
    ),
    (
        "needs",
        'no customer is named; add "customer" to needs, or write channel = "inside"',
        lambda a: Need.CUSTOMER not in a.needs and a.channel is not Channel.INSIDE,
    ),
    (
        "promise_days",
        "nothing is promised that could take so long; write two_phase = true, or leave promise_days out",
        lambda a: not a.two_phase and a.promise_days != DEFAULTS["promise_days"],
    ),
)
"""Marks, evidence and settings that do not go together: the key to look at, what to write, and when."""

ALONE = 'nobody is asked who was there, so one person could light it alone; add "colleague_witness" to needs'
"""Of a group square, which lights for everybody who took part."""


def lint(
    source: str,
    name: str,
    *,
    settings: Collection[Setting] = EVERYWHERE,
    target: float = TARGET,
    size: Size | None = None,
    rows: Sequence[int] = (),
) -> Findings:
    """Everything amiss with the deck in `source`, the characters of the file `name`, all at once.

    A deck has to deal for each of the `settings`: those that people play in. `target` is the chance of a line that cards
    aim for, above 0 and below 1, and `size` that of the only cards to count for; without it, those of all sizes. Where the
    text was made of a sheet, `rows` are those of its activities there: they are told instead of lines.
    """
    reading = examined(source, file=name, rows=rows)
    for number, table in enumerate(reading.tables):
        if table is not None:
            _look_at_marks(reading, number, table)
    for key in TEXTS:
        _look_at_words(reading, key)
    _look_for_twins(reading)
    for number, activity in reading.activities.items():
        _look_at_needs(reading, number, activity)
    deck = _as_far_as_known(reading)
    if deck is not None:
        _count(reading, deck, [setting for setting in Setting if setting in settings], target, size)
    return reading.notes.told(name)


def _look_at_marks(reading: Reading, number: int, table: Table) -> None:
    unmarked = [key for key in MARKS if key not in table]
    if unmarked:
        sentence = f"{_listed(unmarked)} not said; write {_like(unmarked)}, or what is true of it"
        reading.note(number, "id", Code.NOT_MARKED, sentence, warning=True)
    waiting = [key for key in (*TEXTS, "practice") if waits(table.get(key))]
    if waiting:
        sentence = f"{_listed(waiting)} still to be written"
        reading.note(number, waiting[0], Code.FILL_IN, sentence, warning=True)


def _look_at_words(reading: Reading, key: str) -> None:
    for number, text in texts(reading.tables, key).items():
        word = money(text)
        if word:
            sentence = f'{key} speaks of "{word}"; the game counts connections, not sales: say what passes between two people'
            reading.note(number, key, Code.MONEY, sentence, warning=True)


def _look_at_needs(reading: Reading, number: int, activity: Activity) -> None:
    if activity.group and Need.COLLEAGUE_WITNESS not in activity.needs:
        reading.note(number, "needs", Code.ALONE, ALONE)
    for key, sentence, is_so in IMPOSSIBLE:
        if is_so(activity):
            reading.note(number, key, Code.CANNOT_BE_DONE, sentence, warning=True)


def _look_for_twins(reading: Reading) -> None:
    for pair in alike(texts(reading.tables, "prompt")):
        same = pair.likeness >= SAME
        much = "asks for the same as" if same else "asks for nearly the same as"
        sentence = f"prompt {much} that of {reading.places.of(pair.first)}; write what is different, or leave one of them out"
        reading.note(pair.second, "prompt", Code.ALIKE, sentence, warning=not same)


def _as_far_as_known(reading: Reading) -> Deck | None:
    """The deck, with what is wrong in an activity made good, so that they can be counted; None where one cannot be."""
    activities: list[Activity] = []
    for number, table in enumerate(reading.tables):
        activity = reading.activities.get(number) or likely(table or {})
        if activity is None:
            return None
        activities.append(activity)
    return Deck(name="", hash=reading.deck.hash, activities=tuple(activities)) if activities else None


def _count(
    reading: Reading, deck: Deck, settings: Sequence[Setting], target: float, size: Size | None
) -> None:
    """Whether there is enough of everything, for cards of all sizes or of one; what several settings lack alike is told once."""
    lacking: dict[Want, list[Setting]] = {}
    for setting in settings:
        of_cards = wanting(deck, setting, target) if size is None else wants_of(deck, setting, target, size)
        for want in of_cards:
            lacking.setdefault(want, []).append(setting)
    for want, where in lacking.items():
        told = "every setting" if len(where) == len(Setting) else ", ".join(where)
        reading.notes.add(Finding(severity=want.severity, code=want.code, problem=f"{told}: {want.problem}"))


def _listed(keys: list[str]) -> str:
    """`travel and manager are`"""
    told = ", ".join(keys[:-1]) + f" and {keys[-1]}" if len(keys) > 1 else keys[0]
    return f"{told} {'is' if len(keys) == 1 else 'are'}"


def _like(keys: list[str]) -> str:
    return ", ".join('channel = "any"' if key == "channel" else f"{key} = false" for key in keys)
