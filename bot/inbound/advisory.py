"""What the buttons and forms around advisory boards carry."""

import re
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from bot.inbound.shapes import IDENTIFIER, Malformed
from bot.inbound.values import Fields, InMessage, Press, Submission
from bot.views import advisory_forms as form
from cards.model import PersonId
from services.advisory import (
    LONGEST_NAME,
    LONGEST_PURPOSE,
    LONGEST_THEME,
    LONGEST_WHY,
    LONGEST_WORDS,
    Naming,
    Rhythm,
    Tone,
)
from services.channels import Reach
from services.ids import AdvisoryBoardId, ChannelId, HighlightId
from services.usecases.nominate_highlight import Nominate
from services.usecases.press_highlight import ChooseNaming
from services.usecases.run_board import KeepBoard, SeatMember, UnseatMember

Chosen = TypeVar("Chosen", bound=StrEnum)


def _uuid(value: str, field: str) -> UUID:
    try:
        return UUID(value)
    except ValueError:
        raise Malformed(field) from None


def board_id(value: str) -> AdvisoryBoardId:
    """A board's id. Raises `Malformed`."""
    return AdvisoryBoardId(_uuid(value, "board"))


def highlight_id(value: str) -> HighlightId:
    """A highlight's id. Raises `Malformed`."""
    return HighlightId(_uuid(value, "highlight"))


def channel_of(press: Press) -> ChannelId:
    """The channel of the message that had the button. Raises `Malformed` for a press from elsewhere."""
    if not isinstance(press.source, InMessage):
        raise Malformed("channel")
    return press.source.channel


def naming(press: Press) -> ChooseNaming:
    """How a member likes to be named. Raises `Malformed`."""
    board, _, how = press.value.partition("/")
    return ChooseNaming(
        person=press.who.person, channel=channel_of(press), board=board_id(board), naming=one_of(Naming, how)
    )


def one_of(kind: type[Chosen], value: str) -> Chosen:
    """One of a kind. Raises `Malformed`."""
    try:
        return kind(value)
    except ValueError:
        raise Malformed(kind.__name__) from None


def kept(sent: Submission) -> KeepBoard:
    """A board as the form says it is. Raises `Malformed`."""
    given = sent.fields
    channel, owner = given.text(form.CHANNEL), given.text(form.OWNER)
    return KeepBoard(
        person=sent.who.person,
        board=sent.state.board,
        name=one_line(given, form.NAME)[:LONGEST_NAME],
        purpose=given.text(form.PURPOSE)[:LONGEST_PURPOSE],
        rhythm=one_of(Rhythm, given.text(form.RHYTHM)),
        channel=ChannelId(channel) if channel else None,
        reach=one_of(Reach, given.text(form.REACH) or Reach.COLLEAGUES.value),
        owner=PersonId(owner) if owner else None,
    )


def one_line(given: Fields, name: str) -> str:
    return " ".join(given.text(name).split())


def seat(sent: Submission) -> SeatMember:
    """Who is to sit on a board. Raises `Malformed`."""
    if sent.state.board is None:
        raise Malformed("board")
    return SeatMember(
        person=sent.who.person,
        board=sent.state.board,
        member=person(sent.fields.text(form.MEMBER)),
        why=one_line(sent.fields, form.WHY)[:LONGEST_WHY],
        since=sent.fields.day(form.SINCE),
    )


def person(value: str) -> PersonId:
    """Somebody's id. Raises `Malformed`."""
    if not IDENTIFIER.fullmatch(value):
        raise Malformed("person")
    return PersonId(value)


def unseat(press: Press) -> UnseatMember:
    """Who leaves a board. Raises `Malformed`."""
    board, _, who = press.value.partition("/")
    return UnseatMember(person=press.who.person, board=board_id(board), member=person(who))


def chosen(given: Fields) -> tuple[HighlightId, ...]:
    """The stories that are ticked: in the order that was written, the others after these as the form numbers them.

    Slack tells what is ticked in the order of ticking. Raises `Malformed`.
    """
    ticked = dict(_ticked(each) for each in given.several(form.CHOSEN))
    written = map(int, re.findall(r"[0-9]{1,2}", given.text(form.ORDER)))
    order = dict.fromkeys([*(each for each in written if each in ticked), *sorted(ticked)])
    return tuple(ticked[each] for each in order)


def _ticked(value: str) -> tuple[int, HighlightId]:
    number, _, highlight = value.partition("/")
    if not re.fullmatch(r"[0-9]{1,2}", number):
        raise Malformed("number")
    return int(number), highlight_id(highlight)


def nomination(sent: Submission) -> Nominate:
    """A claim put before a board. Raises `Malformed`."""
    given = sent.fields
    if sent.state.claim is None:
        raise Malformed("claim")
    return Nominate(
        person=sent.who.person,
        claim=sent.state.claim,
        board=board_id(given.text(form.BOARD)),
        words=given.text(form.WORDS)[:LONGEST_WORDS],
        tone=one_of(Tone, given.text(form.TONE)),
        theme=one_line(given, form.THEME)[:LONGEST_THEME],
        customer_agreed=given.text(form.AGREED) == form.YES,
    )
