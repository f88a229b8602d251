"""What happens when a listener cannot do what was asked: a sentence where a person waits, a second try where none does."""

from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt import BoltResponse

from bot import inbound
from bot.listening import Choices, Reply, Wrong
from bot.slack.answers import heard, respond
from bot.slack.desk import SlackDesk
from bot.slack.kinds import Kind
from bot.telemetry import Meters
from bot.views import notices, trouble
from cards.errors import GameError
from services.errors import Repeated, ServiceError, TryLater
from services.languages import DEFAULT, Language
from services.usecases.choose_language import ReadBy, read_by

AGAIN = BoltResponse(status=500)
"""Slack sends an event once more; nothing else is ever re-sent."""
UNEXPECTED = "unexpected"
Expected = GameError | ServiceError


async def guarded(
    work: Callable[[], Awaitable[BoltResponse]], kind: Kind, desk: SlackDesk, meters: Meters
) -> BoltResponse:
    """The answer of `work`, or what there is to say instead."""
    try:
        response = await work()
    except (GameError, ServiceError) as error:
        return await explained(kind, error, desk, meters)
    except Exception:  # noqa: BLE001 -- the one place where the unexpected becomes an answer; `apologised` logs it
        return await apologised(kind, desk, meters)
    meters.count("deliveries", kind=kind, outcome="answered")
    return response


async def explained(kind: Kind, error: Expected, desk: SlackDesk, meters: Meters) -> BoltResponse:
    """The answer to something we can say no to in words."""
    if isinstance(error, Repeated):
        meters.count("deliveries", kind=kind, outcome="repeated")
        return heard()
    meters.count("deliveries", kind=kind, outcome="explained")
    if kind is Kind.EVENT:
        return AGAIN if isinstance(error, TryLater) else heard()
    return await told(kind, error, desk, meters)


async def apologised(kind: Kind, desk: SlackDesk, meters: Meters) -> BoltResponse:
    """The answer to what should never have happened; called while its exception is handled."""
    meters.count("deliveries", kind=kind, outcome="failed")
    meters.failed("delivery_failed", kind=kind)
    return AGAIN if kind is Kind.EVENT else await told(kind, ServiceError(code="unexpected"), desk, meters)


async def told(kind: Kind, error: Expected, desk: SlackDesk, meters: Meters) -> BoltResponse:
    """Says it, or lets it be: a sentence that does not arrive is no reason for another error."""
    try:
        return await tell(kind, error, desk)
    except Exception as failure:  # noqa: BLE001 -- Slack may be what is broken
        # A press that was sent again, or a Slack that is broken itself: which of them it is, is enough to know.
        meters.tell("sentence_not_told", kind=kind, code=error.code, why=type(failure).__name__)
        return heard()


async def tell(kind: Kind, error: Expected, desk: SlackDesk) -> BoltResponse:
    """Says it where the person is; a modal that was sent stays open with what was typed."""
    if kind is Kind.OPTIONS:
        return await respond(kind, Choices({"options": []}), desk)
    if kind is Kind.MODAL and (fields := inputs(desk.payload["view"])):
        return await respond(kind, Wrong(trouble.under_fields(error, fields, await reads(error, desk))), desk)
    said = trouble.sentence(error, await reads(error, desk))
    return await respond(kind, Reply(notices.said(said), notices.modal(said)), desk)


async def reads(error: Expected, desk: SlackDesk) -> Language:
    """In which language to say it. English where the trouble is ours: then nothing more is asked of the database."""
    person = inbound.reader(desk.payload)
    if person is None or isinstance(error, TryLater) or error.code == UNEXPECTED:
        return DEFAULT
    return await desk.run(read_by, ReadBy(person=person))


def inputs(view: dict[str, Any]) -> tuple[str, ...]:
    """The blocks of a modal that can carry a sentence, in the order of the form."""
    return tuple(block["block_id"] for block in view.get("blocks", ()) if block.get("type") == "input")
