import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.pace import PER_MINUTE, Pace

METHODS = st.sampled_from([*PER_MINUTE, "users.list"])


@given(st.lists(st.tuples(METHODS, st.floats(0, 3)), max_size=400))
def test_no_minute_ever_holds_more_calls_than_slack_publishes(calls: list[tuple[str, float]]) -> None:
    pace, now, made = Pace(), 0.0, dict[str, list[float]]()
    for method, idle in calls:
        now = max(now + idle, pace.when(method))
        pace.take(method, now)
        made.setdefault(method, []).append(now)
    for method, moments in made.items():
        most = PER_MINUTE.get(method, 20)
        assert all(
            moments[index + int(most)] - moments[index] > 60 for index in range(len(moments) - int(most))
        )


def test_a_backlog_goes_out_at_98_per_cent_of_the_published_rate() -> None:
    pace, now = Pace(), 0.0
    for _ in range(300):
        now = max(now, pace.when("chat.postMessage"))
        pace.take("chat.postMessage", now)
    assert pace.when("chat.postMessage") == pytest.approx(60 / 0.98)


def test_a_method_that_rests_leaves_the_others_alone() -> None:
    pace = Pace()
    pace.rest("chat.postMessage", 30.0)
    assert pace.when("chat.postMessage") == 30.0
    assert pace.when("chat.update") == 0.0


def test_a_rest_is_never_cut_short() -> None:
    pace = Pace()
    pace.rest("chat.update", 30.0)
    pace.rest("chat.update", 5.0)
    pace.take("chat.update", 6.0)
    assert pace.when("chat.update") >= 30.0


def test_a_conversation_takes_one_message_a_second() -> None:
    pace = Pace()
    pace.take("chat.postMessage", 10.0, "C1")
    assert pace.cooling(10.0).keys() == {"C1"}
    assert pace.cooling(10.99).keys() == {"C1"}
    assert pace.cooling(11.1).keys() == set()


def test_what_slack_told_us_of_a_workspace_wins_over_the_manual() -> None:
    assert Pace(per_minute={"chat.update": 6}).gap("chat.update") == pytest.approx(10 / 0.98)
    assert Pace(factor=100).gap("chat.update") == pytest.approx(60 / 5000 / 0.98)
