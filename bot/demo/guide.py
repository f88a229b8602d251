"""What to try next, as whom: read off what the people of the workspace have in front of them right now."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot import names
from bot.demo.finishing import WHO
from bot.demo.lists import LENA, LISTS
from bot.demo.player import offers
from bot.demo.running import Stage
from bot.demo.world import CAST, CHANNEL, INSTALLER, Character
from bot.practice import Delivery, PracticeSlack
from bot.practice.json_shapes import JsonObject

TITLE = "Try this"
LEAD = "A company of twelve plays here, and you can be any of them."
CHANNEL_PLACE: JsonObject = {"place": CHANNEL}
HOME: JsonObject = {"place": "home"}
MESSAGES: JsonObject = {"place": "messages"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Errand:
    """Something a person can do with a press: the button that says so, and what it means."""

    action: str
    text: str
    detail: str


WAITING = (
    Errand(
        action=names.WITNESS_YES,
        text="a colleague says you were there. Were you?",
        detail="The square lights for both sides of a true story, never for a favour.",
    ),
    Errand(
        action=names.MEND,
        text="one more thing is asked of you. Mend It keeps every word you typed.",
        detail="Nothing is ever rejected here. Ask a Human works as well.",
    ),
    Errand(
        action=names.FOLLOW_UP,
        text="you promised something. Tell how it went.",
        detail="Half of the square is lit by the promise, half by keeping it.",
    ),
)
"""In the order in which somebody waits for an answer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Idea:
    """Something worth trying at any time, and how one sees that it was tried: the callback_id of a submission, or a command."""

    who: Character
    text: str
    detail: str
    goes: JsonObject
    done_by: str


IDEAS = (
    Idea(
        who=CAST[0],
        text="press Claim a Square and tell, in two or three sentences, what happened with a customer.",
        detail="Try it badly first: “Great meeting, closed the deal!” Then tell what the customer said.",
        goes=HOME,
        done_by=names.MODAL_CLAIM,
    ),
    Idea(
        who=LENA,
        text=f"type /bingo people in #connections: {LISTS[0].customer} has not heard from anybody for weeks.",
        detail="Her App Home says so too, and if her card can, a square of it is for whoever is quiet.",
        goes=CHANNEL_PLACE,
        done_by="people",
    ),
    Idea(
        who=WHO,
        text="look at the poster under “full card” in #connections. Then type /bingo claims and take a story off it.",
        detail="It is drawn anew without the story, and the older picture is gone from Slack.",
        goes=CHANNEL_PLACE,
        done_by="claims",
    ),
    Idea(
        who=CAST[5],
        text="type /bingo leaders in #connections.",
        detail="Points for connections, neighbours instead of ranks, and nobody in last place.",
        goes=CHANNEL_PLACE,
        done_by="leaders",
    ),
    Idea(
        who=INSTALLER,
        text="open /bingo review and look at what waits for a person.",
        detail="Managers and reviewers see the whole story, and can undo what they did.",
        goes=CHANNEL_PLACE,
        done_by="review",
    ),
)


class Guide:
    """The panel beside the page."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._begun = max((each.number for each in stage.slack.recorded.deliveries), default=0)

    async def panel(self, _user: str) -> JsonObject:
        """The same for everybody: who somebody waits for comes first."""
        slack = self._stage.slack
        waiting = [_waits(who, errand) for errand in WAITING for who in CAST if _has(slack, who, errand)]
        ideas = [_item(idea, done=_tried(slack, idea, self._begun)) for idea in IDEAS]
        later: JsonObject = {
            "text": "Skip to Monday, 9:00 and look at the new cards.",
            "detail": "Time is in the bar above. Everything that falls due on the way happens.",
        }
        return {"title": TITLE, "lead": LEAD, "items": [*ideas[:1], *waiting, *ideas[1:], later]}


def _has(slack: PracticeSlack, who: Character, errand: Errand) -> bool:
    return any(offers(message.blocks, errand.action) for message in slack.person(who.id).messages())


def _waits(who: Character, errand: Errand) -> JsonObject:
    return {"user": who.id, "text": errand.text, "detail": errand.detail, "goes": MESSAGES}


def _item(idea: Idea, *, done: bool) -> JsonObject:
    return {"user": idea.who.id, "text": idea.text, "detail": idea.detail, "goes": idea.goes, "done": done}


def _tried(slack: PracticeSlack, idea: Idea, begun: int) -> bool:
    since = (each for each in slack.recorded.deliveries if each.number > begun)
    return any(each.user_id == idea.who.id and idea.done_by in set(_said(each)) for each in since)


def _said(delivery: Delivery) -> Iterator[str]:
    """What a delivery was about: the callback_id of a form that was sent, the first word of a command."""
    yield str(delivery.payload.get("text", "")).partition(" ")[0]
    if delivery.payload.get("type") == "view_submission":
        yield str(delivery.payload.get("view", {}).get("callback_id"))
