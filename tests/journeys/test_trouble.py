"""When Slack or we fail: a sentence where a person waits, another try where none does."""

from bot import names
from bot.practice import Fault
from tests.journeys.town import Town, chooses, top, values
from tests.support.company import plain_squares, told


async def test_a_command_that_cannot_open_its_modal_says_so(either: Town) -> None:
    ben = await either.joins("U0BEN")
    either.slack.fails(Fault(kind="error", method="views.open"))
    answer = await ben.types("/bingo claim")
    assert answer.ok
    assert "Something went wrong on our side" in answer.text


async def test_an_event_that_failed_is_sent_again_by_slack_and_then_done(either: Town) -> None:
    ben = either.person("U0BEN")
    either.slack.fails(Fault(kind="error", method="views.publish"))
    answer = await ben.opens_home()
    assert not answer.ok
    either.slack.advance(90)
    await either.slack.until(lambda: ben.home)


async def test_a_modal_stays_open_with_what_was_typed_when_the_square_was_taken_meanwhile(
    either: Town,
) -> None:
    ben = await either.joins("U0BEN")
    face = plain_squares(await either.card(ben))[0]
    await ben.types("/bingo claim")
    await chooses(ben, face)
    given = await values(ben, told(face.activity))
    await ben.submits(values=given)
    sent = either.slack.recorded.deliveries_of("interactive")[-1]
    later = sent.payload | {"view": sent.payload["view"] | {"id": "V0ANOTHER"}}
    second = await either.slack.deliver(either.tokens.app_id, "interactive", later)
    assert second.ok
    assert '"response_action": "errors"' in second.answer
    assert top(ben).callback_id


async def test_home_is_shown_even_before_somebody_plays(either: Town) -> None:
    ben = either.person("U0BEN")
    await ben.opens_home()
    assert ben.home is not None
    assert "Would you like to play?" in str(ben.home.blocks)


async def test_a_busy_slack_is_named_as_such(either: Town) -> None:
    ben = await either.joins("U0BEN")
    either.slack.fails(Fault(kind="ratelimited", method="views.open", retry_after=7))
    answer = await ben.types("/bingo claim")
    assert "Slack is busy just now. Please try again in 7 seconds." in answer.text


async def test_a_button_whose_answer_slack_refuses_is_still_heard(either: Town) -> None:
    ben = await either.joins("U0BEN")
    await ben.opens_home()
    assert ben.home is not None
    either.slack.fails(Fault(kind="error", method="views.open", times=2))
    answer = await ben.presses(ben.home, names.OPEN_CLAIMS)
    assert answer.ok
    assert ben.modal is None
