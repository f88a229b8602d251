"""The row of a sheet made a whole activity: what it says is taken as it is or told to be wrong, only what is empty is guessed."""

from cards.decks.doubts import GUESSES, UNWRITTEN, Doubts, Names
from cards.decks.fields import FIELDS, Kind
from cards.decks.naming import TEXTS, fitting, named, numbered
from cards.decks.values import problem
from cards.decks.wording import FILL_IN, waits
from cards.decks.writing import Values

NEEDS = ("customer", "story")
ASKING = {"two_phase": ("promise_due", "followup"), "group": ("colleague_witness",)}
"""What marks ask for besides."""
ORDER = ("prompt", "short", "id", *(key for key in UNWRITTEN if key != "prompt"), *GUESSES)
"""What is needed, in the order it is guessed in: the short of the prompt, the id of the short."""
ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"})
"""What a spreadsheet writes in the place of what it could not compute."""


def completed(told: Values, names: Names, doubts: Doubts) -> Values:
    """The values of a row with guesses for what it leaves open. In the place of what does not fit stands a guess as well.

    The ids and shorts that rows tell are in `names` already, so that none is made up that a later row has.
    """
    wrong = {key: misfit(key, FIELDS[key].kind, value) for key, value in told.items()}
    doubts.wrong += [sentence for sentence in wrong.values() if sentence]
    values = {key: value for key, value in told.items() if not wrong[key]}
    for key in (each for each in ORDER if each not in values):
        values[key] = _guess(key, values, names)
        if key not in told:
            (doubts.unwritten if waits(values[key]) else doubts.guessed).append(key)
    return values


def misfit(column: str, kind: Kind, value: object) -> str:
    """What is wrong with a cell, with what to write instead; empty where it fits."""
    if isinstance(value, str) and value in ERRORS:
        return f"{column} is {value}: the sheet has an error there; write what it should say"
    return problem(column, kind, value)


def _guess(key: str, values: Values, names: Names) -> object:
    match key:
        case "prompt" if "short" in values:
            return values["short"]
        case "short":
            told = fitting(str(values["prompt"]).removeprefix(FILL_IN), TEXTS[key])
            short = numbered(told, names.shorts, " ", TEXTS[key].longest)
            names.shorts.add(short.casefold())
            return short
        case "id":
            made = named(str(values["short"]), names.ids)
            names.ids.add(made)
            return made
        case "needs":
            return [*NEEDS, *(need for mark in ASKING if values.get(mark) for need in ASKING[mark])]
    return GUESSES[key] if key in GUESSES else FILL_IN + UNWRITTEN[key]
