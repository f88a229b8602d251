"""The claim form asks for exactly what a square needs, and keeps what was typed."""

import json
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import names
from bot.inbound.form import state
from bot.views import claim_form, claim_notice, claim_result
from bot.views.claim_fields import BY_NAME
from bot.views.form_state import FormState
from cards.model import CENTRE, Need, Position, Setting
from services.claim_state import ClaimState
from services.evidence import Evidence, Named
from services.ids import CustomerId
from services.languages import Language
from services.pages import FormPage, OneMore
from tests.bot.views import samples as s


def inputs(page: FormPage) -> dict[str, dict[str, Any]]:
    return {
        block["block_id"]: block for block in claim_form.modal(page)["blocks"] if block["type"] == "input"
    }


def element(page: FormPage, name: str) -> dict[str, Any]:
    found: dict[str, Any] = inputs(page)[name]["element"]
    return found


@pytest.mark.parametrize(
    ("needs", "asked"),
    [
        (
            (Need.CUSTOMER, Need.STORY),
            ["customer", "company", "story", "occurred_on", "keep_in_touch", "recap"],
        ),
        ((Need.LEARNED,), ["learned", "occurred_on", "recap"]),
        ((Need.COLLEAGUE_WITNESS, Need.LEARNED), ["learned", "witnesses", "occurred_on", "recap"]),
        (
            (Need.CUSTOMER, Need.PHOTO, Need.STORY),
            ["customer", "company", "story", "witnesses", "occurred_on", "keep_in_touch", "recap"],
        ),
        (
            (Need.CUSTOMER, Need.LINK),
            ["customer", "company", "story", "link", "occurred_on", "keep_in_touch", "recap"],
        ),
        (
            (Need.CUSTOMER, Need.WHAT_CHANGED, Need.CUSTOMER_QUOTE),
            [
                "customer",
                "company",
                "what_changed",
                "customer_quote",
                "occurred_on",
                "keep_in_touch",
                "recap",
            ],
        ),
    ],
)
def test_a_square_asks_for_what_it_needs_and_nothing_else(needs: tuple[Need, ...], asked: list[str]) -> None:
    assert list(inputs(s.a_form(s.an_activity(needs=needs)))) == asked


def test_every_field_is_named_like_its_evidence_so_that_errors_land_and_words_stay() -> None:
    for name, block in inputs(s.a_form(s.EVERYTHING)).items():
        assert block["element"]["action_id"] == name


def test_at_a_counter_who_and_what_happened_come_first_in_few_words() -> None:
    activity = s.an_activity(needs=(Need.CUSTOMER, Need.CUSTOMER_QUOTE, Need.LINK, Need.STORY))
    asked = inputs(s.a_form(activity, setting=Setting.COUNTER))
    assert list(asked) == [
        "customer",
        "story",
        "customer_quote",
        "link",
        "occurred_on",
        "keep_in_touch",
        "recap",
    ]
    assert [block["label"]["text"] for block in asked.values()][:2] == ["Who?", "What happened?"]


def test_a_counter_keeps_a_company_that_is_known_already() -> None:
    page = s.a_form(s.an_activity(), setting=Setting.COUNTER, draft=Evidence(company="Harbour Foods"))
    assert "company" in inputs(page)


def test_a_promise_is_asked_for_first_and_its_follow_up_when_it_closes() -> None:
    first = s.a_form(s.ROUND_TRIP)
    assert list(inputs(first)) == [
        "customer",
        "company",
        "story",
        "promise_what",
        "promise_due",
        "occurred_on",
        "keep_in_touch",
        "recap",
    ]
    closing = s.a_form(s.ROUND_TRIP, closing=True, claim=s.CLAIM, draft=s.EVIDENCE)
    asked = ["followup_what", "followup_reaction", "followup_on", "customer", "company", "story", "recap"]
    assert list(inputs(closing)) == asked


def test_the_witness_of_a_promise_is_named_with_its_follow_up() -> None:
    activity = replace(s.ROUND_TRIP, needs=(*s.ROUND_TRIP.needs, Need.COLLEAGUE_WITNESS))
    assert "witnesses" not in inputs(s.a_form(activity))
    assert "witnesses" in inputs(s.a_form(activity, closing=True, claim=s.CLAIM, draft=s.EVIDENCE))


def test_how_a_promise_was_taken_is_asked_and_may_stay_open() -> None:
    page = s.a_form(s.ROUND_TRIP, closing=True, claim=s.CLAIM, draft=s.EVIDENCE)
    field = inputs(page)["followup_reaction"]
    assert field["optional"] is True
    assert field["element"]["initial_value"] == "She laughed and rang Rui at once."


def test_a_follow_up_that_was_sent_back_shows_its_promise_and_does_not_ask_for_it_again() -> None:
    first = s.a_form(s.ROUND_TRIP, closing=True, claim=s.CLAIM, draft=s.EVIDENCE)
    again = replace(first, asks=("And what did she say?",))
    assert list(inputs(again)) == list(inputs(first))
    assert (
        "You promised: The answer about the cold store, by Friday 27 November"
        in claim_form.modal(again)["blocks"][2]["elements"][0]["text"]
    )


def test_without_a_square_there_is_only_the_choice_and_nothing_to_send() -> None:
    view = claim_form.modal(s.FORM)
    (block,) = view["blocks"]
    assert block["accessory"]["action_id"] == names.CHOOSE_SQUARE
    assert [option["value"] for option in block["accessory"]["options"]] == [str(n) for n in range(25)]
    assert "submit" not in view


def test_the_choice_stays_on_top_with_the_square_that_was_chosen() -> None:
    block = claim_form.modal(s.a_form(s.an_activity()))["blocks"][0]
    assert block["accessory"]["initial_option"]["value"] == str(CENTRE)


def test_mending_keeps_the_square_and_repeats_what_was_asked() -> None:
    page = s.a_form(s.an_activity(), claim=s.CLAIM, asks=("Who was there?", "What did they say?"))
    first, *others = claim_form.modal(page)["blocks"]
    assert "• Who was there?\n• What did they say?" in first["text"]["text"]
    assert not [block for block in others if "accessory" in block]


def test_a_draft_is_filled_in() -> None:
    page = s.a_form(
        s.an_activity(needs=tuple(Need)),
        draft=s.EVIDENCE,
        customer=s.INES,
    )
    assert element(page, "story")["initial_value"] == s.TOLD
    assert element(page, "customer")["initial_option"]["text"]["text"] == "Ines, Harbour Foods"
    assert element(page, "witnesses")["initial_users"] == ["U0BEN"]
    assert element(page, "promise_due")["initial_date"] == "2026-11-27"
    assert element(page, "occurred_on")["initial_date"] == "2026-11-24"


def test_a_customer_who_is_new_stays_typed() -> None:
    page = s.a_form(s.an_activity(), draft=Evidence(customer="Ines"))
    assert element(page, "customer")["initial_option"]["value"] == "new:Ines"


@pytest.mark.parametrize("wanted", ["story", "learned", "what_changed", "customer_quote"])
def test_words_of_a_message_go_into_the_text_the_square_asks_for(wanted: str) -> None:
    page = s.a_form(s.an_activity(needs=(Need(wanted),)), draft=Evidence(story="Ines called."))
    assert element(page, wanted)["initial_value"] == "Ines called."


def test_words_of_a_message_wait_in_view_until_a_square_is_chosen() -> None:
    page = replace(s.FORM, draft=Evidence(story="Ines called."))
    assert element(page, "story")["initial_value"] == "Ines called."


def test_words_never_replace_words() -> None:
    activity = s.an_activity(needs=(Need.LEARNED,))
    page = s.a_form(activity, draft=Evidence(story="Told.", learned="Learned."))
    assert element(page, "learned")["initial_value"] == "Learned."


@pytest.mark.parametrize(
    ("activity", "said"),
    [
        (s.an_activity(min_words=12), "One sentence is enough: at least 12 words."),
        (s.an_activity(min_words=40), "About four sentences: at least 40 words."),
        (s.an_activity(min_words=120), "Take your time: at least 120 words, a good paragraph."),
    ],
)
def test_a_minimum_of_words_is_said_in_sentences_under_the_first_text(activity: Any, said: str) -> None:
    assert inputs(s.a_form(activity))["story"]["hint"]["text"] == said


def test_only_the_words_that_are_wanted_now_are_asked_for() -> None:
    assert "at least 12 words" in inputs(s.a_form(s.ROUND_TRIP))["story"]["hint"]["text"]
    closing = inputs(s.a_form(s.ROUND_TRIP, closing=True, draft=s.EVIDENCE))["followup_what"]["hint"]["text"]
    assert "at least 40 words" in closing
    assert closing.endswith("The words of your promise count too.")
    assert "hint" not in inputs(replace(s.a_form(s.ROUND_TRIP), words=0))["story"]


def test_two_colleagues_stand_in_for_a_photo_and_the_hint_says_so() -> None:
    page = s.a_form(s.an_activity(needs=(Need.PHOTO, Need.STORY)))
    assert "stand in for a photo" in inputs(page)["witnesses"]["hint"]["text"]
    assert "Pick two colleagues" in inputs(page)["witnesses"]["hint"]["text"]
    assert element(page, "witnesses")["max_selected_items"] == 2
    assert "Two who say yes stand in for a photo" in inputs(s.a_form(s.GROUP))["witnesses"]["hint"]["text"]
    assert element(s.a_form(s.GROUP), "witnesses")["max_selected_items"] == 20


def test_a_group_square_asks_who_of_us_and_which_customers_took_part() -> None:
    page = s.a_form(s.GROUP)
    assert {"customer", "company"} & set(inputs(page)) == set()
    assert inputs(page)["witnesses"]["label"]["text"] == "Who took part?"
    assert element(page, "customers")["type"] == "multi_external_select"


def test_everybody_who_took_part_stands_in_the_form_again_once_each() -> None:
    draft = Evidence(
        customer="Ines",
        company="Harbour Foods",
        also=(Named(name="Rui"), Named(name="Rui"), Named(name="Tom", company="Pier 4")),
    )
    tom = replace(s.INES, customer=CustomerId(UUID(int=7)), name="Tom", company="Pier 4")
    page = s.a_form(s.GROUP, draft=draft, customer=s.INES, also=(tom,))
    shown = [option["text"]["text"] for option in element(page, "customers")["initial_options"]]
    assert shown == ["Ines, Harbour Foods", "Rui", "Tom, Pier 4"]


def test_every_text_has_a_limit_that_its_draft_keeps() -> None:
    page = s.a_form(s.WORST, draft=s.WORST_EVIDENCE)
    texts = [b["element"] for b in inputs(page).values() if b["element"]["type"] == "plain_text_input"]
    assert texts
    assert all(len(text["initial_value"]) <= text["max_length"] <= 3000 for text in texts)


@given(
    position=st.integers(0, 24),
    revision=st.integers(0, 1000),
    closing=st.booleans(),
    source=st.sampled_from(["", "C012/1700000000.000100"]),
)
def test_what_a_modal_remembers_comes_back_as_it_was(
    position: int, revision: int, closing: bool, source: str
) -> None:
    told = FormState(
        week=s.WEEK,
        position=Position(position),
        claim=s.CLAIM,
        revision=revision,
        closing=closing,
        source=source,
    )
    assert state({"private_metadata": told.encode()}) == told
    assert len(told.encode()) < 300


def test_no_words_of_anybody_are_in_the_metadata() -> None:
    view = claim_form.modal(s.a_form(s.an_activity(), draft=s.EVIDENCE, customer=s.INES))
    assert set(json.loads(view["private_metadata"])) == {
        "week",
        "position",
        "claim",
        "revision",
        "closing",
        "source",
        "customer",
    }


def test_typing_a_customer_offers_those_known_and_a_new_one() -> None:
    options = claim_form.customer_options("Inés  K", (s.INES,))["options"]
    assert [option["text"]["text"] for option in options] == ["Ines, Harbour Foods", "Add “Inés K”"]
    assert [option["value"] for option in options] == [str(s.INES.customer), "new:Inés K"]


@pytest.mark.parametrize(
    ("colleagues", "one_more", "english", "german"),
    [
        (0, OneMore.AS_EVER, "", ""),
        (1, OneMore.AS_EVER, "", ""),
        (2, OneMore.AS_EVER, "Two of us this week", "Zwei von uns diese Woche"),
        (
            3,
            OneMore.READ_FIRST,
            "Three of us this week: a colleague reads yours first",
            "Drei von uns diese Woche: deins liest zuerst jemand",
        ),
        (
            4,
            OneMore.NO_POINTS,
            "Four of us this week: yours adds no points",
            "Vier von uns diese Woche: deins bringt keine Punkte",
        ),
        (
            1200,
            OneMore.NO_POINTS,
            "1,200 of us this week: yours adds no points",
            "1.200 von uns diese Woche: deins bringt keine Punkte",
        ),
    ],
)
def test_a_customer_many_of_us_met_this_week_says_so(
    colleagues: int, one_more: OneMore, english: str, german: str
) -> None:
    choice = replace(s.INES, colleagues=colleagues, one_more=one_more)
    for language, said in ((Language.ENGLISH, english), (Language.GERMAN, german)):
        (option,) = claim_form.customer_options("", (choice,), language)["options"]
        assert option.get("description", {}).get("text", "") == said
        assert len(said) < 75


@pytest.mark.parametrize("typed", ["", "  ", "ines"])
def test_nobody_is_added_twice_or_without_a_name(typed: str) -> None:
    assert len(claim_form.customer_options(typed, (s.INES,))["options"]) == 1


@given(typed=st.text(max_size=400), known=st.integers(0, 150))
def test_options_always_fit(typed: str, known: int) -> None:
    options = claim_form.customer_options(typed, (replace(s.INES, name="I" * 200),) * known)["options"]
    assert len(options) <= 100
    assert all(len(o["value"]) <= 150 and 0 < len(o["text"]["text"]) <= 75 for o in options)


def test_every_field_of_the_form_has_a_question_in_both_lengths() -> None:
    assert all(field.label.en.endswith("?") and field.short.de.endswith("?") for field in BY_NAME.values())


def test_every_state_of_a_claim_has_its_words() -> None:

    for each in ClaimState:
        page = replace(s.ASKED, state=each)
        assert claim_notice.message(page).text
        assert claim_result.modal(page)["title"]["text"]


def test_nothing_of_a_claim_may_be_told_until_its_claimant_ticks_it() -> None:
    assert "initial_options" not in element(s.a_form(s.an_activity()), "recap")
    ticked = element(s.a_form(s.an_activity(), tellable=True, names_customer=True), "recap")
    assert [option["value"] for option in ticked["initial_options"]] == ["told", "named"]


def test_a_yes_to_the_wall_is_its_own() -> None:
    ticked = element(s.a_form(s.an_activity(), showable=True, names_customer=True), "recap")
    assert [option["value"] for option in ticked["initial_options"]] == ["shown", "named"]
