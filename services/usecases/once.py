"""Anything that comes from outside may come again; this lets a use case run for it once."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from services.errors import Repeated
from services.ids import DeliveryId
from services.store import inbox
from services.store.tx import Tx, UseCase

Command = TypeVar("Command")
Result = TypeVar("Result")


def once(
    usecase: "UseCase[Command, Result]", delivery: DeliveryId
) -> Callable[[Tx, Command], Awaitable[Result]]:
    """`usecase`, run in the transaction that marks `delivery` as handled. Raises `Repeated` when it was before."""

    async def first_time_only(tx: Tx, command: Command) -> Result:
        if not await inbox.first_time(tx, delivery):
            raise Repeated(code="repeated")
        return await usecase(tx, command)

    return first_time_only
