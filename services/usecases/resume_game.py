"""Somebody is back."""

from dataclasses import dataclass

from cards.model import PersonId
from services.pages import HomePage
from services.store.tx import Tx
from services.usecases.join_game import JoinGame, join_game


@dataclass(frozen=True, kw_only=True, slots=True)
class ResumeGame:
    """Who is back."""

    person: PersonId


async def resume_game(tx: Tx, command: ResumeGame) -> HomePage:
    """Playing again, with a card of the running week. The same as saying yes."""
    return await join_game(tx, JoinGame(person=command.person))
