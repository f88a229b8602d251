"""From what a listener answers to what Slack is told, for each kind of payload."""

from collections.abc import Mapping
from typing import Any

from slack_bolt import BoltResponse

from bot import names
from bot.listening import Answer, Choices, Done, Reply, Settled, Share, Show, Wrong
from bot.slack.desk import SlackDesk
from bot.slack.kinds import Kind
from bot.views import blocks as b


def heard(body: Mapping[str, Any] | None = None) -> BoltResponse:
    """200, with a body where there is something to say."""
    return BoltResponse(status=200, body=dict(body) if body else "")


async def respond(kind: Kind, answer: Answer, desk: SlackDesk) -> BoltResponse:
    """Tells Slack: in the body where Slack reads one, with a call of its own where it does not."""
    match answer:
        case Reply():
            return await reply(kind, answer, desk)
        case Settled(message):
            await settle(message, desk)
        case Share(message):
            await share(message, desk)
        case _:
            return heard(in_body(answer))
    return heard()


def in_body(answer: Done | Choices | Show | Wrong) -> Mapping[str, Any] | None:
    """What the answer to the delivery itself says."""
    match answer:
        case Done():
            return None
        case Choices(offered):
            return offered
        case Show(view):
            return {"response_action": "update", "view": view}
        case Wrong(errors):
            return {"response_action": "errors", "errors": dict(errors)}


async def reply(kind: Kind, answer: Reply, desk: SlackDesk) -> BoltResponse:
    """To a command and to a sent modal in the body, to a button where the button is."""
    if kind is Kind.COMMAND:
        return heard(private(answer.message))
    if kind is Kind.MODAL:
        return heard({"response_action": "update", "view": as_view(answer)})
    await speak(answer, desk)
    return heard()


async def speak(answer: Reply, desk: SlackDesk) -> None:
    """Into the open modal, into the conversation, or into a new modal: over a form, whose words would be gone else."""
    if desk.in_modal and not desk.in_form:
        await desk.redraw(as_view(answer))
    elif desk.payload.get("response_url"):
        await desk.respond(answer.message, replace=desk.in_answer)
    else:
        await desk.open(as_view(answer))


async def share(message: b.Message, desk: SlackDesk) -> None:
    """To everybody in the conversation; where there is none, to the person alone."""
    if desk.payload.get("response_url"):
        await desk.respond(message, everybody=True)
    else:
        await speak(Reply(message), desk)


async def settle(message: b.Message, desk: SlackDesk) -> None:
    """Replaces what nobody edits later: an answer seen by one person, or an open modal."""
    if desk.in_modal or desk.in_answer:
        await speak(Reply(message), desk)


def private(message: b.Message) -> dict[str, Any]:
    """A message only the person sees."""
    return {"response_type": "ephemeral", "text": message.text, "blocks": list(message.blocks)}


def as_view(answer: Reply) -> b.View:
    """An answer where only a modal can show it."""
    return answer.view or b.modal(
        callback=names.MODAL_RESULT, title="Connection Bingo", blocks=answer.message.blocks
    )
