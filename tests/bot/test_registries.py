"""Everything we put into Slack has a listener, and every file of a registry is in it."""

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import bot.actions
import bot.commands
import bot.events
import bot.modals
import bot.options
import bot.shortcuts
from bot import names
from bot.commands.base import Command

SUBMITTED = {
    names.MODAL_CLAIM,
    names.MODAL_REVIEW_ASK,
    names.MODAL_HAND_OVER,
    names.MODAL_TAKE_BACK,
    names.MODAL_LOOKERS,
    names.MODAL_PAUSE,
    names.MODAL_DECK_FILE,
    names.MODAL_DECK_PREVIEW,
    names.MODAL_SQUARE,
    names.MODAL_THEME,
    names.MODAL_SUGGEST,
    names.MODAL_THANK,
    names.MODAL_ACQUAINTANCE,
    names.MODAL_OFFER,
    names.MODAL_PEOPLE_PASTED,
    names.MODAL_RECAP,
    names.MODAL_TEAM,
    names.MODAL_MY_SETTINGS,
    names.MODAL_WORKSPACE_SETTINGS,
    names.MODAL_POLICY,
    names.MODAL_BOARD_FORM,
    names.MODAL_SEAT,
    names.MODAL_MEETING,
    names.MODAL_NOMINATE,
    names.MODAL_ITEM,
    names.MODAL_REPLY,
    names.MODAL_QUESTIONS,
}
SHOWN_ONLY = {
    names.MODAL_RESULT,
    names.MODAL_FAIRNESS,
    names.MODAL_CARD,
    names.MODAL_REVIEWS,
    names.MODAL_REVIEW,
    names.MODAL_DECK,
    names.MODAL_PEOPLE,
    names.MODAL_RECAPS,
    names.MODAL_RECAP_READ,
    names.MODAL_COMPANY,
    names.MODAL_WALL,
    names.MODAL_TEAMS,
    names.MODAL_SET_UP,
    names.MODAL_BOARDS,
    names.MODAL_BOARD,
    names.MODAL_ITEMS,
    names.MODAL_ANSWERS,
    names.MODAL_RECORD,
}
LOOKED_UP = {names.CUSTOMER, names.CUSTOMERS, names.SAME_AS, names.DECK_FIND, names.ZONE}
NOT_PRESSED = {names.COMMAND, names.PART, names.CUSTOMER, names.CUSTOMERS, names.SAME_AS, names.ZONE}
"""The customer is an input of the form: its options are asked for, its choice is sent with the form."""
REGISTRIES = [bot.actions, bot.commands, bot.events, bot.modals, bot.options, bot.shortcuts]


def constants(prefix: str = "") -> set[str]:
    return {
        value
        for name, value in vars(names).items()
        if name.isupper() and name.startswith(prefix) and isinstance(value, str)
    }


def duplicates(found: Iterable[str]) -> list[str]:
    listed = sorted(found)
    return [one for one, other in pairwise(listed) if one == other]


def test_every_action_id_has_a_listener() -> None:
    actions = constants() - constants("MODAL_") - constants("SHORTCUT_") - NOT_PRESSED
    pressed = {action.action for action in bot.actions.ACTIONS}
    # A modal and the button that opens it may share a name.
    assert actions <= pressed
    assert pressed <= constants()


def test_every_modal_that_can_be_sent_has_a_listener() -> None:
    assert constants("MODAL_") == SUBMITTED | SHOWN_ONLY
    assert {modal.callback for modal in bot.modals.MODALS} == SUBMITTED


def test_every_shortcut_and_every_lookup_has_a_listener() -> None:
    assert {shortcut.callback for shortcut in bot.shortcuts.SHORTCUTS} == constants("SHORTCUT_")
    assert {source.action for source in bot.options.OPTIONS} == LOOKED_UP


def test_nothing_is_registered_twice() -> None:
    assert duplicates(command.word for command in bot.commands.COMMANDS) == []
    assert duplicates(action.action for action in bot.actions.ACTIONS) == []
    assert duplicates(modal.callback for modal in bot.modals.MODALS) == []
    assert duplicates(event.type for event in bot.events.EVENTS) == []


def registered(registry: ModuleType) -> set[str]:
    """The modules whose listeners a registry holds."""
    tuples: list[tuple[Any, ...]] = [
        value for name, value in vars(registry).items() if name.isupper() and isinstance(value, tuple)
    ]
    return {entry.listener.__module__ for entries in tuples for entry in entries}


@pytest.mark.parametrize("registry", REGISTRIES, ids=lambda registry: registry.__name__)
def test_every_file_of_a_registry_is_in_it(registry: ModuleType) -> None:
    (folder,) = registry.__path__
    files = {f"{registry.__name__}.{path.stem}" for path in Path(folder).glob("*.py")}
    assert files - {f"{registry.__name__}.__init__", f"{registry.__name__}.base"} == registered(registry)


@pytest.mark.parametrize("command", bot.commands.COMMANDS, ids=lambda command: command.word)
def test_every_word_says_how_it_is_typed_and_what_it_does(command: Command) -> None:
    assert command.usage.split()[0] == command.word
    assert command.help.endswith(".")
    assert command.help[0].islower()
