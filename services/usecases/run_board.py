"""Managers make boards, say who sits on them, and let them go on after they stopped."""

from dataclasses import dataclass
from datetime import date

from cards.model import PersonId
from services.advisory import MOST_MEMBERS, Board, HighlightState, Rhythm, suggested
from services.advisory_pages import BoardDesk, BoardsPage
from services.channels import Reach, reach_of, wider
from services.errors import NotFound, Refused
from services.ids import AdvisoryBoardId, ChannelId, HighlightId
from services.people import MemberKind
from services.store import advisory, channels, highlights, people, roles
from services.store.tx import Tx
from services.usecases.advisory_posting import advance, retract, tell_owner
from services.usecases.who import workspace


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowBoards:
    """Who asks."""

    person: PersonId


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowBoard:
    """Who asks for which board."""

    person: PersonId
    board: AdvisoryBoardId


@dataclass(frozen=True, kw_only=True, slots=True)
class KeepBoard:
    """A board as a form says it is; `board` is None for a new one, `owner` for whoever sent it."""

    person: PersonId
    name: str
    purpose: str
    rhythm: Rhythm
    channel: ChannelId | None = None
    reach: Reach = Reach.COLLEAGUES
    board: AdvisoryBoardId | None = None
    owner: PersonId | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SeatMember:
    """Who seats whom on which board, why, and since when; None for today."""

    person: PersonId
    board: AdvisoryBoardId
    member: PersonId
    why: str
    since: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class UnseatMember:
    """Who says that somebody does not sit on a board any more."""

    person: PersonId
    board: AdvisoryBoardId
    member: PersonId


async def require_manager(tx: Tx, person: PersonId) -> None:
    """Raises `Refused` for anybody but managers, of the workspace or of a team."""
    if person not in (await roles.lookers(tx)).managers and not await roles.managed_by(tx, person):
        raise Refused(code="not_advisory")


async def open_board(tx: Tx, board: AdvisoryBoardId) -> Board:
    """A board, held until the transaction ends. Raises `NotFound` for one that is closed."""
    found = await advisory.lock(tx, board)
    if found is None or found.closed_at is not None:
        raise NotFound(code="no_board")
    return found


async def show_boards(tx: Tx, command: ShowBoards) -> BoardsPage:
    """All boards. Raises `Refused`."""
    await require_manager(tx, command.person)
    return BoardsPage(boards=await advisory.boards(tx), zone=(await workspace(tx)).zone)


async def show_board(tx: Tx, command: ShowBoard) -> BoardDesk:
    """One board with everything around it. Raises `Refused` and `NotFound`."""
    await require_manager(tx, command.person)
    return await desk(tx, await open_board(tx, command.board))


async def desk(tx: Tx, board: Board, *, praise: tuple[HighlightId, ...] = ()) -> BoardDesk:
    """A board as it stands. `praise` are highlights that were chosen and are nothing but that."""
    ready = await highlights.of_board(tx, board.id, HighlightState.READY)
    chosen = suggested(ready)
    return BoardDesk(
        board=board,
        members=await advisory.members(tx, board.id),
        threads=await highlights.threads(tx, board.id),
        ready=(*chosen, *(each for each in ready if each not in chosen)),
        suggested=len(chosen),
        asked=len(await highlights.of_board(tx, board.id, HighlightState.ASKED)),
        zone=(await workspace(tx)).zone,
        now=tx.now,
        praise=praise,
    )


async def keep_board(tx: Tx, command: KeepBoard) -> BoardDesk:
    """Makes a board, or changes it. Raises `Refused` and `NotFound`."""
    await require_manager(tx, command.person)
    owner = command.owner or command.person
    kept = await people.load(tx, owner)
    if kept is None or not kept.may_play:
        raise Refused(code="owner_not_colleague")
    if command.board is not None:
        board = await open_board(tx, command.board)
        await advisory.change(
            tx, board, name=command.name, purpose=command.purpose, rhythm=command.rhythm, owner=owner
        )
        if owner != board.owner:
            await tell_owner(tx, board, f"theirs:{board.version}", owner=owner)
        return await desk(tx, await open_board(tx, board.id))
    if command.channel is None:
        raise NotFound(code="no_board")
    if await channels.of_a_team(tx, command.channel):
        raise Refused(code="team_channel")
    made = await advisory.add(
        tx,
        name=command.name,
        purpose=command.purpose,
        channel=command.channel,
        reach=command.reach,
        rhythm=command.rhythm,
        by=command.person,
    )
    if made is None:
        raise Refused(code="board_channel_taken")
    return await desk(tx, await open_board(tx, made))


async def seat_member(tx: Tx, command: SeatMember) -> BoardDesk:
    """Somebody from outside sits on a board from now on. Raises `Refused` for colleagues, bots and strangers."""
    await require_manager(tx, command.person)
    board = await open_board(tx, command.board)
    member = await people.load(tx, command.member)
    if member is None or not member.member.active or member.member.kind is MemberKind.BOT:
        raise Refused(code="member_unknown")
    if member.member.kind is MemberKind.MEMBER:
        raise Refused(code="member_is_colleague")
    seats = await advisory.members(tx, board.id)
    if len(seats) >= MOST_MEMBERS and all(each.person != command.member for each in seats):
        raise Refused(code="board_full")
    since = command.since or tx.now.astimezone((await workspace(tx)).zone).date()
    await advisory.seat(tx, board.id, command.member, why=command.why, since=since, by=command.person)
    return await desk(tx, board)


async def unseat_member(tx: Tx, command: UnseatMember) -> BoardDesk:
    """Somebody leaves a board; what they said stays. Raises `Refused` and `NotFound`."""
    await require_manager(tx, command.person)
    board = await open_board(tx, command.board)
    await advisory.unseat(tx, board.id, [command.member])
    return await desk(tx, board)


async def close_board(tx: Tx, command: ShowBoard) -> BoardsPage:
    """A board meets no more. Raises `Refused` and `NotFound`."""
    await require_manager(tx, command.person)
    board = await open_board(tx, command.board)
    await advisory.close(tx, board.id)
    return BoardsPage(boards=await advisory.boards(tx), zone=(await workspace(tx)).zone)


async def let_board_go_on(tx: Tx, command: ShowBoard) -> BoardDesk:
    """It is meant for whoever reads along now, and what has not gone out goes on. Raises `Refused` and `NotFound`."""
    await require_manager(tx, command.person)
    board = await open_board(tx, command.board)
    facts = await channels.load(tx, board.channel)
    reach = board.reach if facts is None or not wider(reach_of(facts), board.reach) else reach_of(facts)
    await advisory.go_on(tx, board.id, reach)
    if facts is not None:
        await channels.look_again(tx, board.channel)
    for thread in await highlights.threads(tx, board.id):
        await retract(tx, thread)
        await advance(tx, thread.id)
    return await desk(tx, await open_board(tx, board.id))
