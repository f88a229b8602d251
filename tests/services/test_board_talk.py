"""The pure half of what boards say: presses, numbers, items, questions, figures, links."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from cards.model import PersonId, WorkspaceId
from services.advisory import Press, Tone
from services.advisory_items import Decision, Item, ItemState, Working, clashing, worked
from services.board_record import figures
from services.feedback import number_of, unflattering
from services.ids import AdvisoryBoardId, AdvisoryItemId
from services.questions import TOGETHER, Answers, Given, Question, Said, counted, stand, voice
from services.record_links import OPENS_FOR, RecordFormat, link, opened
from tests.support.table import for_each

AT = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
BOARD = AdvisoryBoardId(UUID(int=1))
HERE = WorkspaceId("T0TEST")
SECRET = b"a secret of thirty-two bytes...."
WEIGHED = (
    (Press.TRUE, Tone.GOOD, None, False),
    (Press.TRUE, Tone.BAD, None, True),
    (Press.TRUE, Tone.UGLY, None, True),
    (Press.NOT_MINE, Tone.GOOD, None, True),
    (Press.NOT_MINE, Tone.BAD, None, False),
    (Press.MORE, Tone.UGLY, None, None),
    (Press.TRUE, None, None, None),
    (None, Tone.BAD, None, None),
    (None, None, Tone.BAD, True),
    (None, None, Tone.UGLY, True),
    (Press.TRUE, Tone.UGLY, Tone.GOOD, False),
)
NUMBERS = (
    ("2: late", 2),
    ("#3 - late", 3),
    ("Story 1. late", 1),
    ("  no. 4) late", 4),
    ("2 hours late", None),
    ("late: 2", None),
    ("", None),
    ("123: much", None),
)


@for_each(WEIGHED)
def test_a_press_is_no_compliment_by_what_its_story_shows(case: tuple[object, ...]) -> None:
    press, story, mark, verdict = case
    assert unflattering(press, story, mark) is verdict  # type: ignore[arg-type]  # columns of the table


@for_each(NUMBERS)
def test_a_reply_names_its_story_by_beginning_with_its_number(case: tuple[str, int | None]) -> None:
    words, number = case
    assert number_of(words) == number


def an_item(**more: object) -> Item:
    item = Item(
        id=AdvisoryItemId(UUID(int=2)),
        board=BOARD,
        thread=None,
        highlight=None,
        feedback=None,
        working=Working(theme="Queues", owner=PersonId("U0ANA")),
        state=ItemState.OPEN,
        made_by=PersonId("U0ANA"),
        made_at=AT,
    )
    return replace(item, **more)  # type: ignore[arg-type]  # fields named by the test


@given(
    decision=st.sampled_from([None, *Decision]),
    line=st.sampled_from(["", "Done."]),
    told=st.booleans(),
)
def test_an_item_is_open_until_it_is_decided_and_told_only_by_being_told(
    decision: Decision | None, line: str, told: bool
) -> None:
    before = an_item(
        told_at=AT if told else None,
        state=ItemState.TOLD if told else ItemState.OPEN,
        working=Working(theme="Queues", owner=PersonId("U0ANA"), decision=Decision.NO, line="No bridge."),
    )
    wanted = replace(before.working, decision=decision, line=line)
    after = worked(before, wanted, AT)
    expected = ItemState.TOLD if told else ItemState.DECIDED if decision else ItemState.OPEN
    assert after.state is expected
    assert after.version == before.version + 1
    assert after.ready or not told


def test_two_who_wrote_at_once_clash_where_they_differ_and_nowhere_else() -> None:
    mine = Working(theme="Queues", owner=PersonId("U0ANA"), line="Done.")
    assert clashing(mine, mine) == ()
    assert clashing(mine, replace(mine, theme="Waiting", decision=Decision.NO)) == ("theme", "decision")


def some(number: int) -> Given:
    answers = Answers(said={Question.BOND: Said.YES}, words=f"word {number}")
    return Given(voice=f"{number:04}", answers=answers, given_at=AT + timedelta(minutes=number))


@given(count=st.integers(0, 23))
def test_answers_are_shown_in_full_fives_and_never_less(count: int) -> None:
    counts = counted([some(number) for number in range(count)])
    shown = count // TOGETHER * TOGETHER
    if counts is None:
        assert not shown
        return
    assert (counts.voices, counts.said[Question.BOND]) == (shown, {Said.YES: shown})
    assert set(counts.words) == {f"word {number}" for number in range(shown)}
    assert list(counts.words) == sorted(counts.words, key=str.casefold)


@given(st.lists(st.sampled_from([None, *Said]), max_size=23))
def test_between_two_days_no_fewer_than_five_can_be_told_apart(said: list[Said | None]) -> None:
    given = [
        replace(
            some(number),
            answers=replace(some(number).answers, said={} if word is None else {Question.BOND: word}),
        )
        for number, word in enumerate(said)
    ]
    before: dict[Said, int] = {}
    for number in range(len(given) + 1):
        counts = counted(given[:number])
        after = {} if counts is None else dict(counts.said[Question.BOND])
        assert all(after.get(word, 0) >= times for word, times in before.items())
        assert (sum(after.values()) - sum(before.values())) % TOGETHER == 0
        before = after


def test_what_is_shown_stands_and_sentences_of_five_go_together() -> None:
    given = [some(number) for number in range(7)]
    assert [stand(given, each.voice) for each in given] == [True] * 5 + [False] * 2
    assert not any(stand(given[:4], each.voice) for each in given)
    gone = replace(given[2], answers=replace(given[2].answers, words=""), erased=True)
    counts = counted([gone if each.voice == gone.voice else each for each in given])
    assert counts is not None
    assert (counts.words, counts.said[Question.BOND]) == ((), {Said.YES: 5})


def test_a_voice_is_the_same_again_within_its_board_and_year_and_another_one_elsewhere() -> None:
    ona = PersonId("U0OUT")
    here = voice(SECRET, HERE, BOARD, 2026, ona)
    assert here == voice(SECRET, HERE, BOARD, 2026, ona)
    others = {
        voice(SECRET, HERE, BOARD, 2027, ona),
        voice(SECRET, HERE, AdvisoryBoardId(UUID(int=9)), 2026, ona),
        voice(SECRET, WorkspaceId("T0ELSE"), BOARD, 2026, ona),
        voice(SECRET, HERE, BOARD, 2026, PersonId("U0GUEST")),
        voice(b"another secret of thirty-two....", HERE, BOARD, 2026, ona),
    }
    assert len(others | {here}) == 6


def test_a_board_without_anything_has_figures_too() -> None:
    empty = figures([], [], {}, [])
    assert (empty.raised, empty.to_tell, empty.weighed, empty.seats) == (0, None, 0, 0)


@for_each(RecordFormat)
def test_a_link_to_a_record_opens_for_an_hour_and_only_what_it_says(as_: RecordFormat) -> None:
    made = link(SECRET, AT, workspace=HERE, board=BOARD, as_=as_)
    found = opened(SECRET, AT + OPENS_FOR, made)
    assert found is not None
    assert (found.workspace, found.board, found.format) == (HERE, BOARD, as_)
    assert opened(SECRET, AT + OPENS_FOR + timedelta(seconds=1), made) is None
    assert opened(b"another secret of thirty-two....", AT, made) is None
    parts = made.split(".")
    for place, other in (
        (0, "T0ELSE"),
        (1, UUID(int=7).hex),
        (2, "md" if as_ != "md" else "csv"),
        (3, "9999999999"),
    ):
        forged = ".".join(other if at == place else part for at, part in enumerate(parts))
        assert opened(SECRET, AT, forged) is None, place
