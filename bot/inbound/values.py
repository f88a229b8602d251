"""What came from Slack, as values of our own. Nothing further in sees a payload."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.inbound import shapes
from bot.views.form_state import FormState
from cards.model import PersonId, Position, Week, WorkspaceId
from services.errors import FieldErrors
from services.evidence import Evidence
from services.ids import ChannelId, ClaimId, CustomerId, FileId
from services.people import Member


@dataclass(frozen=True, kw_only=True, slots=True)
class Who:
    """Somebody, in the workspace the bot is installed in."""

    workspace: WorkspaceId
    person: PersonId


@dataclass(frozen=True, kw_only=True, slots=True)
class Typed:
    """`/bingo word rest`. `word` is lower case and empty when only the command was typed."""

    who: Who
    word: str
    rest: str
    channel: ChannelId
    trigger: str
    response_url: str

    @property
    def in_channel(self) -> bool:
        """Whether it was typed where several people are."""
        return not is_direct(self.channel)


@dataclass(frozen=True, kw_only=True, slots=True)
class InMessage:
    """A button in a message. `only_theirs` when nobody else sees the message."""

    channel: ChannelId
    ts: str
    only_theirs: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class InView:
    """A button in an open modal."""

    id: str
    hash: str
    callback: str
    state: FormState


@dataclass(frozen=True, kw_only=True, slots=True)
class OnHome:
    """A button on App Home."""

    id: str
    hash: str


Source = InMessage | InView | OnHome


def is_direct(channel: ChannelId) -> bool:
    """A conversation of two, as the bot's own messages are: Slack begins its id with a D."""
    return channel.startswith("D")


@dataclass(frozen=True, kw_only=True, slots=True)
class Fields:
    """What a form holds, by block_id: nothing, one text, or several ids."""

    values: Mapping[str, tuple[str, ...]]

    def text(self, name: str) -> str:
        """The text of a field; empty where it is empty or not on the form."""
        return " ".join(self.values.get(name, ())).strip()

    def several(self, name: str) -> tuple[str, ...]:
        """The ids chosen in a field."""
        return self.values.get(name, ())

    def day(self, name: str) -> date | None:
        """The date of a field. Raises `Malformed`."""
        return shapes.day(self.text(name), name)


@dataclass(frozen=True, kw_only=True, slots=True)
class Press:
    """A button or a select. `action` is its name, `value` what it carries or what was chosen."""

    who: Who
    action: str
    value: str
    trigger: str
    response_url: str
    source: Source
    fields: Fields

    @property
    def in_channel(self) -> bool:
        """Whether it was pressed where several people are."""
        return isinstance(self.source, InMessage) and not is_direct(self.source.channel)

    @property
    def claim(self) -> ClaimId:
        """The claim it is about. Raises `Malformed`."""
        return shapes.claim_id(self.value)

    @property
    def week(self) -> Week | None:
        """The week it is about; None for the running one. Raises `Malformed`."""
        return shapes.week(self.value) if self.value else None

    @property
    def position(self) -> Position:
        """The square that was chosen. Raises `Malformed`."""
        return shapes.position(self.value)

    @property
    def number(self) -> int:
        """The page it leads to, from 0. Raises `Malformed`."""
        if not self.value.isascii() or not self.value.isdecimal() or len(self.value) > 3:
            raise shapes.Malformed("number")
        return int(self.value)

    @property
    def on(self) -> bool:
        """Whether it switches something on. Raises `Malformed` unless it says on or off."""
        if self.value not in {"on", "off"}:
            raise shapes.Malformed("value")
        return self.value == "on"


@dataclass(frozen=True, kw_only=True, slots=True)
class Submission:
    """A modal that was sent. `hash` changes with every drawing of it."""

    who: Who
    callback: str
    state: FormState
    fields: Fields
    view_id: str
    hash: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Suggestion:
    """Something typed into a select that looks up its options."""

    who: Who
    action: str
    block: str
    typed: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Shortcut:
    """A shortcut. From a message it brings the message's words, plain, and where it stands; else these are empty."""

    who: Who
    callback: str
    trigger: str
    response_url: str
    text: str = ""
    channel: ChannelId | None = None
    ts: str = ""

    @property
    def source(self) -> str:
        """The message as a claim remembers it, `C…/1700000000.000100`."""
        return f"{self.channel}/{self.ts}" if self.channel and self.ts else ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Happened:
    """An event. `person` opened App Home (`tab` says which side); `member` joined or changed; `ended` when the bot's token is gone.

    `channel` is the one that changed; `moved_to` its id from now on, where it has another.
    """

    workspace: WorkspaceId
    kind: str
    person: PersonId | None = None
    tab: str = ""
    member: Member | None = None
    ended: bool = False
    source: str = ""
    """The user group or channel whose members changed."""
    channel: ChannelId | None = None
    moved_to: ChannelId | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """A claim as it stands in its form. `customer` is set when a known one was picked; the evidence names a new one.

    `also` are further known ones that were picked for a group square. `photo` was added to the form; `consented` says
    that everybody in it agreed, `keep_in_touch` that the customer is to be on the claimant's list,
    `tellable` that it may be told in the team's recap, `showable` that it may be on posters and the wall,
    `names_customer` with the customer's name.
    """

    evidence: Evidence
    customer: CustomerId | None = None
    also: tuple[CustomerId, ...] = ()
    occurred_on: date | None = None
    photo: FileId | None = None
    consented: bool = False
    keep_in_touch: bool = False
    tellable: bool = False
    names_customer: bool = False
    showable: bool = False

    @property
    def happened_on(self) -> date:
        """The day of it. Raises `FieldErrors` where none was given."""
        if self.occurred_on is None:
            raise FieldErrors(code="field_errors", fields={"occurred_on": "no_date"})
        return self.occurred_on
