"""Payloads end here: what Slack sends becomes a value of ours or `Malformed`, and nothing else."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import inbound
from bot.inbound import InMessage, InView, Malformed, OnHome, Who
from bot.inbound.marked import plain
from bot.views.form_state import FormState
from cards.model import PersonId, Position, Week, WorkspaceId
from services.errors import FieldErrors
from services.evidence import Evidence, Followup, Promise
from services.ids import ChannelId
from services.people import Member, MemberKind
from tests.bot.views import samples as s

INES = str(s.INES.customer)
GUESTS = tuple(f"Guest {number}" for number in range(10))
ANA = Who(workspace=WorkspaceId("T0DEMO"), person=PersonId("U0ANA"))
USER: dict[str, Any] = {"id": "U0ANA", "team_id": "T0DEMO", "username": "ana"}
COMMAND: dict[str, Any] = {
    "command": "/bingo",
    "text": "Claim  Swap seats",
    "team_id": "T0DEMO",
    "channel_id": "C0TEAM",
    "user_id": "U0ANA",
    "trigger_id": "1.2.abc",
    "response_url": "https://hooks.slack.example/1",
}
STATE = FormState(week=s.WEEK, position=Position(7), claim=s.CLAIM, revision=2, source="C0/1.1", counter=3)
VALUES: dict[str, Any] = {
    "customer": {"customer": {"type": "external_select", "selected_option": {"value": "new:Ines"}}},
    "company": {"company": {"type": "plain_text_input", "value": " Harbour Foods "}},
    "story": {"story": {"type": "plain_text_input", "value": "She ran my desk."}},
    "learned": {"learned": {"type": "plain_text_input", "value": None}},
    "witnesses": {
        "witnesses": {"type": "multi_users_select", "selected_users": ["U0BEN", "U0CLEO", "U0BEN"]}
    },
    "promise_what": {"promise_what": {"type": "plain_text_input", "value": "The answer"}},
    "promise_due": {"promise_due": {"type": "datepicker", "selected_date": "2026-11-27"}},
    "occurred_on": {"occurred_on": {"type": "datepicker", "selected_date": "2026-11-24"}},
}
VIEW: dict[str, Any] = {
    "id": "V01",
    "hash": "156.abc",
    "type": "modal",
    "callback_id": "claim_form",
    "private_metadata": STATE.encode(),
    "state": {"values": VALUES},
}
SUBMISSION: dict[str, Any] = {"type": "view_submission", "user": USER, "team": {"id": "T0DEMO"}, "view": VIEW}
PRESS: dict[str, Any] = {
    "type": "block_actions",
    "user": USER,
    "team": {"id": "T0DEMO"},
    "container": {"type": "message", "message_ts": "17.1", "channel_id": "D01", "is_ephemeral": False},
    "trigger_id": "1.2.abc",
    "response_url": "https://hooks.slack.example/1",
    "actions": [{"type": "button", "action_id": "open_leaders/team", "block_id": "b", "value": "team"}],
}
SUGGESTION: dict[str, Any] = {
    "type": "block_suggestion",
    "user": USER,
    "team": {"id": "T0DEMO"},
    "action_id": "customer",
    "block_id": "customer",
    "value": "In",
    "view": VIEW,
}
MESSAGE_SHORTCUT: dict[str, Any] = {
    "type": "message_action",
    "callback_id": "use_as_evidence",
    "trigger_id": "1.2.abc",
    "user": USER,
    "team": {"id": "T0DEMO"},
    "channel": {"id": "C0TEAM"},
    "message": {"ts": "1700000000.000100", "text": "Thanks to <@U0BEN> &amp; <https://x.example|the crew>"},
}
MEMBER: dict[str, Any] = {
    "id": "U0ANA",
    "team_id": "T0DEMO",
    "name": "ana",
    "tz": "Europe/Berlin",
    "profile": {"display_name": "Ana", "real_name": "Ana Lind"},
}
EVENT: dict[str, Any] = {
    "type": "event_callback",
    "event_id": "Ev01",
    "team_id": "T0OTHER",
    "authorizations": [{"team_id": "T0DEMO", "user_id": "U0BOT"}],
    "event": {"type": "app_home_opened", "user": "U0ANA", "tab": "home"},
}
PARSERS: tuple[Callable[[Any], object], ...] = (
    inbound.typed,
    inbound.press,
    inbound.submission,
    inbound.suggestion,
    inbound.shortcut,
    inbound.happened,
    inbound.who,
)
SAMPLES = (COMMAND, SUBMISSION, PRESS, SUGGESTION, MESSAGE_SHORTCUT, EVENT)


def the_press(**changes: Any) -> inbound.Press:
    return inbound.press({**PRESS, **changes})


def with_value(**changes: Any) -> inbound.Fields:
    """The fields of the sample form, some of them typed anew."""
    typed = {name: {name: {"type": "plain_text_input", "value": value}} for name, value in changes.items()}
    return inbound.submission(
        {**SUBMISSION, "view": {**VIEW, "state": {"values": {**VALUES, **typed}}}}
    ).fields


def test_a_command_is_its_word_and_the_rest() -> None:
    said = inbound.typed(COMMAND)
    assert (said.who, said.word, said.rest) == (ANA, "claim", "Swap seats")
    assert (said.channel, said.trigger) == ("C0TEAM", "1.2.abc")


@pytest.mark.parametrize("text", ["", "   ", None])
def test_a_bare_command_has_no_word(text: str | None) -> None:
    said = inbound.typed({**COMMAND, "text": text})
    assert (said.word, said.rest) == ("", "")


def test_an_endless_command_is_read_only_as_far_as_it_matters() -> None:
    said = inbound.typed({**COMMAND, "text": "x" * 5000 + " y"})
    assert len(said.word) == 40


def test_a_button_is_its_name_its_value_and_where_it_was() -> None:
    pressed = the_press()
    assert (pressed.who, pressed.action, pressed.value) == (ANA, "open_leaders", "team")
    assert pressed.source == InMessage(channel=ChannelId("D01"), ts="17.1")


def test_an_answer_only_they_see_is_told_apart() -> None:
    pressed = the_press(container={**PRESS["container"], "is_ephemeral": True})
    assert isinstance(pressed.source, InMessage)
    assert pressed.source.only_theirs


@pytest.mark.parametrize(
    ("action", "value"),
    [
        ({"type": "static_select", "selected_option": {"value": "7"}}, "7"),
        ({"type": "users_select", "selected_user": "U0BEN"}, "U0BEN"),
        ({"type": "datepicker", "selected_date": "2026-11-27"}, "2026-11-27"),
        ({"type": "conversations_select", "selected_conversation": "C0TEAM"}, "C0TEAM"),
        ({"type": "static_select", "selected_option": None}, ""),
        ({"type": "button"}, ""),
    ],
)
def test_whatever_was_chosen_is_the_value(action: dict[str, Any], value: str) -> None:
    assert the_press(actions=[{"action_id": "any", **action}]).value == value


def test_a_press_in_a_modal_brings_what_is_typed_and_what_it_is_about() -> None:
    pressed = the_press(view=VIEW)
    assert pressed.source == InView(id="V01", hash="156.abc", callback="claim_form", state=STATE)
    assert inbound.draft(pressed.fields).evidence.story == "She ran my desk."


def test_a_press_on_home_is_told_apart() -> None:
    assert the_press(view={"id": "V02", "type": "home", "hash": "1.a"}).source == OnHome(id="V02", hash="1.a")


def test_values_of_a_press_are_read_as_what_they_are() -> None:
    def press_of(value: str) -> inbound.Press:
        return the_press(actions=[{"action_id": "any", "value": value}])

    assert press_of(str(s.CLAIM)).claim == s.CLAIM
    assert press_of("2026-W48").week == Week(year=2026, number=48)
    assert press_of("").week is None
    assert press_of("24").position == 24
    assert (press_of("on").on, press_of("off").on) == (True, False)


@pytest.mark.parametrize("value", ["25", "-1", "x", "", "²", "1.5", "2026-W99", "0001-W01", "maybe"])
def test_a_value_that_means_nothing_is_malformed(value: str) -> None:
    pressed = the_press(actions=[{"action_id": "any", "value": value}])
    for read in (lambda: pressed.claim, lambda: pressed.position, lambda: pressed.on):
        with pytest.raises(Malformed):
            read()
    if value:
        with pytest.raises(Malformed):
            _ = pressed.week


def test_a_sent_form_is_the_claim_it_means() -> None:
    sent = inbound.submission(SUBMISSION)
    assert (sent.who, sent.callback, sent.state) == (ANA, "claim_form", STATE)
    meant = inbound.draft(sent.fields)
    assert meant.evidence == Evidence(
        customer="Ines",
        company="Harbour Foods",
        story="She ran my desk.",
        witnesses=(PersonId("U0BEN"), PersonId("U0CLEO")),
        promise=Promise(what="The answer", due=date(2026, 11, 27)),
    )
    assert (meant.customer, meant.happened_on) == (None, date(2026, 11, 24))


def test_a_known_customer_is_an_id_and_no_name() -> None:
    fields = with_value(customer=str(s.INES.customer))
    assert inbound.draft(fields).customer == s.INES.customer
    assert inbound.draft(fields).evidence.customer == ""


TOM = "01930000-0000-7000-8000-0000000000bb"


@pytest.mark.parametrize(
    ("chosen", "first", "also", "named"),
    [
        ((), None, (), ()),
        (("new:Ines",), None, (), ("Ines",)),
        (("new:Ines", "new:Rui", "new:Ines"), None, (), ("Ines", "Rui")),
        (("new:Rui", INES, TOM), INES, (TOM,), ("Rui",)),
        ((INES, "new:Rui", INES), INES, (), ("Rui",)),
        (tuple(f"new:Guest {number}" for number in range(30)), None, (), GUESTS),
    ],
    ids=["nobody", "one", "twice the same", "known and new", "known twice", "a crowd"],
)
def test_a_group_square_names_several_customers_each_once(
    chosen: tuple[str, ...], first: str | None, also: tuple[str, ...], named: tuple[str, ...]
) -> None:
    options = [{"text": {"type": "plain_text", "text": "?"}, "value": value} for value in chosen]
    several = {"customers": {"type": "multi_external_select", "selected_options": options}}
    rest = {name: value for name, value in VALUES.items() if name != "customer"}
    view = {**VIEW, "state": {"values": {**rest, "customers": several}}}
    meant = inbound.draft(inbound.submission({**SUBMISSION, "view": view}).fields)
    assert (meant.customer and str(meant.customer), tuple(map(str, meant.also))) == (first, also)
    assert tuple(each.name for each in meant.evidence.customers) == named


def test_an_option_that_is_none_is_malformed() -> None:
    view = {**VIEW, "state": {"values": {"customers": {"customers": {"selected_options": ["Ines"]}}}}}
    with pytest.raises(Malformed):
        inbound.submission({**SUBMISSION, "view": view})


def test_a_follow_up_brings_its_own_day() -> None:
    day = {"followup_on": {"followup_on": {"type": "datepicker", "selected_date": "2026-11-26"}}}
    told = {
        "followup_what": {"followup_what": {"value": "She has it."}},
        "followup_reaction": {"followup_reaction": {"value": "She laughed."}},
    }
    sent = inbound.submission({**SUBMISSION, "view": {**VIEW, "state": {"values": {**told, **day}}}})
    meant = inbound.draft(sent.fields)
    kept = Followup(what="She has it.", on=date(2026, 11, 26), reaction="She laughed.")
    assert meant.evidence == Evidence(followup=kept)
    assert meant.happened_on == date(2026, 11, 26)


def test_without_a_day_the_form_says_so_under_its_field() -> None:
    with pytest.raises(FieldErrors) as caught:
        _ = inbound.draft(with_value(occurred_on="")).happened_on
    assert caught.value.fields == {"occurred_on": "no_date"}


def test_a_field_that_holds_too_much_is_told_under_it() -> None:
    with pytest.raises(FieldErrors) as caught:
        inbound.draft(with_value(story="x" * 2001, company="y" * 81))
    assert caught.value.fields == {
        "story": "That is a little long: please keep it to 2,000 characters.",
        "company": "That is a little long: please keep it to 80 characters.",
    }


def test_characters_no_database_takes_are_left_out() -> None:
    assert inbound.draft(with_value(story="Ines\x00 \ud83d came")).evidence.story == "Ines  came"


@pytest.mark.parametrize("customer", ["Ines", "new", "01930000"])
def test_a_customer_that_was_never_offered_is_malformed(customer: str) -> None:
    with pytest.raises(Malformed):
        inbound.draft(with_value(customer=customer))


@pytest.mark.parametrize(
    "metadata",
    [
        "{",
        "[]",
        '{"week":"W48"}',
        '{"position":25}',
        '{"position":true}',
        '{"revision":-1}',
        '{"counter":-1}',
        '{"counter":"3"}',
        '{"counter":4294967296}',
        '{"claim":"x"}',
        '{"source":7}',
        "[" * 3000,
    ],
)
def test_a_memory_nobody_wrote_is_malformed(metadata: str) -> None:
    with pytest.raises(Malformed):
        inbound.submission({**SUBMISSION, "view": {**VIEW, "private_metadata": metadata}})


def test_a_modal_without_memory_is_about_nothing_in_particular() -> None:
    assert inbound.submission({**SUBMISSION, "view": {**VIEW, "private_metadata": ""}}).state == FormState()


def test_what_is_typed_into_the_customer_is_a_suggestion() -> None:
    wanted = inbound.suggestion(SUGGESTION)
    assert (wanted.who, wanted.action, wanted.block, wanted.typed) == (ANA, "customer", "customer", "In")


def test_a_message_used_as_evidence_brings_its_words_plain_and_its_place() -> None:
    used = inbound.shortcut(MESSAGE_SHORTCUT)
    assert used.text == "Thanks to @U0BEN & the crew"
    assert used.source == "C0TEAM/1700000000.000100"


def test_a_long_message_is_cut_to_what_a_claim_holds() -> None:
    message = {"ts": "1.1", "text": "word " * 5000}
    assert len(inbound.shortcut({**MESSAGE_SHORTCUT, "message": message}).text) == 2000


def test_a_shortcut_from_anywhere_brings_nothing() -> None:
    used = inbound.shortcut({**SUBMISSION, "type": "shortcut", "callback_id": "claim_square"})
    assert (used.text, used.source) == ("", "")


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("<!here> look", "@here look"),
        ("<!subteam^S01|@crew> look", "@crew look"),
        ("<#C01|harbour>", "harbour"),
        ("<https://x.example>", "https://x.example"),
        ("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"),
        ("no <mark up", "no <mark up"),
    ],
)
def test_marks_become_words(marked: str, words: str) -> None:
    assert plain(marked) == words


def test_an_event_belongs_to_the_workspace_it_was_sent_for() -> None:
    seen = inbound.happened(EVENT)
    assert (seen.workspace, seen.kind, seen.person, seen.tab) == (
        "T0DEMO",
        "app_home_opened",
        "U0ANA",
        "home",
    )


def test_without_authorizations_the_events_own_workspace_counts() -> None:
    assert inbound.happened({**EVENT, "authorizations": []}).workspace == "T0OTHER"


@pytest.mark.parametrize("kind", ["team_join", "user_change"])
def test_a_member_comes_with_their_event(kind: str) -> None:
    seen = inbound.happened({**EVENT, "event": {"type": kind, "user": MEMBER}})
    assert seen.person == "U0ANA"
    assert seen.member == Member(
        person=PersonId("U0ANA"), name="Ana", real_name="Ana Lind", zone="Europe/Berlin"
    )


@pytest.mark.parametrize(
    ("locale", "kept"), [("de-DE", "de-DE"), ("de", "de"), ("", ""), (None, ""), ("<!channel>", "")]
)
def test_a_member_brings_the_language_of_their_slack(locale: str | None, kept: str) -> None:
    seen = inbound.happened({**EVENT, "event": {"type": "user_change", "user": MEMBER | {"locale": locale}}})
    assert seen.member is not None
    assert seen.member.locale == kept


@pytest.mark.parametrize(
    ("event", "ended"),
    [
        ({"type": "app_uninstalled"}, True),
        ({"type": "tokens_revoked", "tokens": {"bot": ["U0BOT"]}}, True),
        ({"type": "tokens_revoked", "tokens": {"oauth": ["U0ANA"], "bot": []}}, False),
        ({"type": "something_new"}, False),
    ],
)
def test_the_end_of_the_bots_own_token_is_told_apart(event: dict[str, Any], ended: bool) -> None:
    assert inbound.happened({**EVENT, "event": event}).ended is ended


@pytest.mark.parametrize(
    ("flags", "kind"),
    [
        ({}, MemberKind.MEMBER),
        ({"is_bot": True}, MemberKind.BOT),
        ({"id": "USLACKBOT"}, MemberKind.BOT),
        ({"is_workflow_bot": True}, MemberKind.BOT),
        ({"is_restricted": True}, MemberKind.GUEST),
        ({"is_restricted": True, "is_ultra_restricted": True}, MemberKind.GUEST),
        ({"team_id": "T0OTHER"}, MemberKind.EXTERNAL),
        ({"team_id": "T0OTHER", "is_restricted": True}, MemberKind.EXTERNAL),
        ({"is_stranger": True}, MemberKind.EXTERNAL),
        ({"team_id": "E0ORG", "enterprise_user": {"teams": ["T0DEMO"]}}, MemberKind.MEMBER),
        ({"team_id": "E0ORG", "enterprise_user": {"teams": ["T0OTHER"]}}, MemberKind.EXTERNAL),
    ],
)
def test_only_people_of_the_workspace_are_members(flags: dict[str, Any], kind: MemberKind) -> None:
    assert inbound.member({**MEMBER, **flags}, WorkspaceId("T0DEMO")).kind is kind


@pytest.mark.parametrize(
    "tz", [None, "", "Mars/Olympus", "../etc/passwd", "America", "x" * 200, "Europe/\x00"]
)
def test_a_zone_nobody_knows_is_utc(tz: str | None) -> None:
    assert inbound.member({**MEMBER, "tz": tz}, WorkspaceId("T0DEMO")).zone == "UTC"


def test_somebody_deactivated_is_not_active() -> None:
    assert not inbound.member({**MEMBER, "deleted": True}, WorkspaceId("T0DEMO")).active


def test_somebody_without_names_is_called_by_their_id() -> None:
    assert inbound.member({"id": "U0ANA"}, WorkspaceId("T0DEMO")).name == "U0ANA"


def test_the_installing_workspace_counts_before_the_persons_own() -> None:
    view = {**VIEW, "app_installed_team_id": "T0DEMO"}
    foreign = {**SUBMISSION, "view": view, "team": {"id": "T0OTHER"}, "user": {**USER, "team_id": "T0OTHER"}}
    assert inbound.submission(foreign).who == ANA


def test_on_an_enterprise_grid_without_a_team_the_person_knows_the_workspace() -> None:
    assert inbound.submission({**SUBMISSION, "team": None}).who == ANA


@pytest.mark.parametrize("payload", [{}, {"user": None}, {"user": {"id": "<!channel>", "team_id": "T0DEMO"}}])
def test_an_id_that_could_be_mark_up_is_malformed(payload: dict[str, Any]) -> None:
    with pytest.raises(Malformed):
        inbound.who(payload)


@pytest.mark.parametrize(
    ("payload", "key"),
    [
        (EVENT, "event:Ev01"),
        (COMMAND, "trigger:1.2.abc"),
        (PRESS, "trigger:1.2.abc"),
        ({**PRESS, "view": VIEW}, "trigger:1.2.abc"),
        (MESSAGE_SHORTCUT, "trigger:1.2.abc"),
    ],
)
def test_a_delivery_is_known_again_by_what_slack_calls_it(payload: dict[str, Any], key: str) -> None:
    assert inbound.delivery(payload) == key


def test_a_modal_sent_again_is_the_same_delivery_only_with_the_same_words() -> None:
    """Its answer may have been lost, and the person may have gone on writing."""
    first = inbound.delivery(SUBMISSION)
    edited = VALUES | {"story": {"story": {"type": "plain_text_input", "value": "She ran my desk twice."}}}
    assert first.startswith("view:V01:156.abc:")
    assert inbound.delivery({**SUBMISSION, "trigger_id": "9.9"}) == first
    assert inbound.delivery({**SUBMISSION, "view": {**VIEW, "hash": "157.abc"}}) != first
    assert inbound.delivery({**SUBMISSION, "view": {**VIEW, "state": {"values": edited}}}) != first


def test_a_delivery_without_a_name_is_known_again_by_what_it_says() -> None:
    assert inbound.delivery(SUGGESTION) == inbound.delivery(dict(reversed(SUGGESTION.items())))
    assert inbound.delivery(SUGGESTION) != inbound.delivery({**SUGGESTION, "value": "Ine"})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=5),
    max_leaves=12,
)


def places(payload: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to everything inside a payload."""
    inside = (
        payload.items()
        if isinstance(payload, dict)
        else enumerate(payload if isinstance(payload, list) else [])
    )
    return [path, *(way for key, each in inside for way in places(each, (*path, key)))]


def broken(payload: Any, path: tuple[Any, ...], value: Any) -> Any:
    """The payload with `value` at the end of a way."""
    if not path:
        return value
    changed = payload.copy()
    changed[path[0]] = broken(payload[path[0]], path[1:], value)
    return changed


@given(payload=st.dictionaries(st.text(max_size=12), json_values, max_size=8), parse=st.sampled_from(PARSERS))
def test_no_json_raises_anything_but_malformed(
    payload: dict[str, Any], parse: Callable[[Any], object]
) -> None:
    inbound.delivery(payload)
    with suppress(Malformed):
        parse(payload)


@given(data=st.data(), parse=st.sampled_from(PARSERS))
def test_nor_does_a_real_payload_with_one_thing_broken(
    data: st.DataObject, parse: Callable[[Any], object]
) -> None:
    sample = data.draw(st.sampled_from(SAMPLES))
    path = data.draw(st.sampled_from(places(sample)[1:]))
    payload = broken(sample, path, data.draw(json_values))
    inbound.delivery(payload)
    with suppress(Malformed, FieldErrors):
        read = parse(payload)
        if isinstance(read, inbound.Submission):
            inbound.draft(read.fields)


@given(raw=json_values)
def test_nor_does_a_member(raw: Any) -> None:
    with suppress(Malformed):
        inbound.member(raw, WorkspaceId("T0DEMO"))


def test_a_form_with_more_blocks_than_slack_allows_is_malformed() -> None:
    values = {str(number): {"x": {"value": "y"}} for number in range(101)}
    with pytest.raises(Malformed):
        inbound.submission({**SUBMISSION, "view": {**VIEW, "state": {"values": values}}})
