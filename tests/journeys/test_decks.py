"""Decks as people change them: leafed through, handed over, put in play from Monday, gone back from, suggested for."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from bot import names
from bot.practice import Fault, Person
from bot.views.deck_changes import SHIPPED
from cards.decks import default_deck
from cards.decks.sheets import to_csv
from cards.decks.writing import to_toml
from cards.model import ActivityId, Deck
from services.usecases.deal_cards import DealCards, deal_cards
from tests.journeys.test_home import at_home, home_says
from tests.journeys.test_reviews import buttons, chosen
from tests.journeys.town import Town, is_card, top
from tests.support.company import WEEK

MONDAY = "Monday 30 November"
DAYS = 24 * 3600
CHOICES = "SELECT kind, week::text, chosen_by, deck_hash, replaces FROM deck_choice ORDER BY choice_id"
CHANGES = (names.part(names.DECK, "changes"), "changes")
SUGGESTIONS = (names.part(names.DECK, "suggestions"), "suggestions")
OURS: Deck = replace(
    default_deck(),
    name="Ours in winter",
    theme="Listening first",
    motto="Two questions before the first answer.",
    activities=tuple(
        replace(each, short=f"Our {number}", id=ActivityId(f"ours-{number}"))
        for number, each in enumerate(default_deck().activities)
    ),
)
SUGGESTED = {
    "short": "Ask twice",
    "prompt": "Put one question to the same neighbour of the harbour again a week later.",
    "why": "The second answer is often the true one.",
    "setting": "any",
    "effort": "2",
    "credit": ["yes"],
}
WRITTEN = {
    "practice": "listening",
    "trust": "intimacy",
    "effort": "2",
    "settings": ["account", "remote"],
    "needs": ["customer", "story"],
    "marks": [],
}


def seen(person: Person) -> str:
    """Everything in the modal in front of somebody."""
    return str(top(person).blocks)


async def opens(person: Person, *pressed: tuple[str, str]) -> None:
    """`/bingo deck`, and the buttons after it."""
    await person.closes(everything=True) if person.modal else None
    assert (await person.types("/bingo deck")).ok
    for action, value in pressed:
        answer = await person.presses(top(person), action, value or None)
        assert answer.ok, answer


async def hands_over(boss: Person, name: str, content: bytes) -> Any:
    await opens(boss, CHANGES, (names.DECK_FILE, ""))
    return await boss.submits(values={"deck_file": [boss.uploads(name, content).id]})


async def dealt_on_monday(town: Town, person: Person) -> str:
    """What somebody's card of the next week says."""
    town.slack.advance(7 * DAYS)
    command = DealCards(week=WEEK.next(), zone="Europe/Lisbon")
    await town.house.database.run(town.house.known.bot.workspace, deal_cards, command)
    return (await person.receives(lambda message: is_card(message) and "30 November" in message.text)).text


async def test_anybody_leafs_through_the_deck_and_only_managers_change_it(either: Town) -> None:
    ben = await either.joins("U0BEN")
    await opens(ben)
    assert "It comes with the game" in seen(ben)
    assert "Page 1 of" in seen(ben)
    assert not {names.RETIRE, CHANGES[0]} & {each.get("action_id") for each in buttons(top(ben))}
    first = seen(ben)
    assert (await ben.presses(top(ben), names.part(names.DECK_PAGE, "next"))).ok
    assert seen(ben) != first
    assert (await ben.presses(top(ben), names.DECK_SETTING, "counter")).ok
    found = await ben.looks_up(top(ben), names.DECK_FIND, default_deck().at(0).short)
    assert (await ben.presses(top(ben), names.DECK_FIND, found.options[0]["value"])).ok
    assert default_deck().at(0).prompt[:40] in seen(ben)
    assert (await ben.presses(top(ben), names.part(names.DECK, "all"))).ok
    assert "Page 1 of" in seen(ben)


async def test_a_deck_that_is_handed_over_is_played_from_monday_and_gone_back_from(
    either: Town, beholder: Any
) -> None:
    ben, boss = await either.joins("U0BEN"), either.person("U0AMARA")
    before = await either.card(ben)
    assert (await hands_over(boss, "ours.toml", to_toml(OURS).encode())).ok
    assert "Ours in winter" in seen(boss)
    assert f"and {len(OURS.activities) - 3} more" in seen(boss)
    assert await beholder.fetch(CHOICES) == []
    assert (await boss.submits()).ok
    assert f"From {MONDAY} on" in seen(boss)
    assert "the game's own" in seen(boss)
    assert await either.card(ben) == before
    assert "Listening first: Two questions before the first answer." in await dealt_on_monday(either, ben)
    assert {face.activity.short[:4] for face in (await either.card(ben)).squares} == {"Our "}
    await opens(boss, CHANGES, (names.part(names.GO_BACK, SHIPPED), SHIPPED))
    assert "Monday 7 December" in seen(boss)
    rows = [tuple(row) for row in await beholder.fetch(CHOICES)]
    assert [row[:3] for row in rows] == [("file", "2026-11-30", boss.id), ("back", "2026-12-07", boss.id)]
    assert rows[1][4] == rows[0][3]


async def test_managers_choose_how_likely_a_line_is_from_monday_on(town: Town, beholder: Any) -> None:
    ben, boss = await town.joins("U0BEN"), town.person("U0AMARA")
    await opens(boss, CHANGES)
    assert (await boss.presses(top(boss), names.TARGET, "60/40")).ok
    assert f"chose 60% in place of 40% on Wednesday 25 November, from {MONDAY} on" in seen(boss)
    await dealt_on_monday(town, ben)
    found = await beholder.fetch("SELECT target, p_line FROM card ORDER BY week")
    assert [row["target"] for row in found] == [0.4, 0.6]
    assert [row["p_line"] for row in found] == pytest.approx([0.4, 0.6], rel=0.02)


async def test_what_a_sheet_leaves_open_is_shown_before_it_is_played(town: Town) -> None:
    boss = town.person("U0AMARA")
    head, first, second, *rows = to_csv(OURS).split("\r\n")
    second = second.replace(f'"{OURS.at(1).trust}"', '""')
    assert (await hands_over(boss, "ours.csv", "\r\n".join([head, first, second, *rows]).encode())).ok
    assert top(boss).callback_id == names.MODAL_DECK_PREVIEW
    assert "The sheet leaves open, and we guessed: `trust` in row 3." in seen(boss)


async def test_a_sheet_is_taken_as_well_and_what_is_pasted_too(town: Town) -> None:
    boss = town.person("U0AMARA")
    assert (await hands_over(boss, "ours.csv", to_csv(OURS).encode())).ok
    assert top(boss).callback_id == names.MODAL_DECK_PREVIEW
    await opens(boss, CHANGES, (names.DECK_FILE, ""))
    answer = await boss.submits(values={"pasted": 'name = "Ours"\n[[activities]]\nefort = 1\n'})
    assert answer.ok
    assert "Line 2: why is missing" in seen(boss)
    assert "more." in seen(boss)
    assert "efort = 1" in seen(boss)


HOSTILE_FILES = (
    ("not UTF-8.toml", b"\xff\xfe\x00d\x00e", "is no text"),
    ("nothing.toml", b" \n ", "is no text"),
    ("too large.toml", b"# " + b"x" * 1_000_000, "larger than any deck"),
    ("nested.toml", b"a = " + b"[" * 5_000, "in the way"),
    ("code.toml", b"import os; os.system('reboot')", "This is a line of plain text"),
    ("a page.toml", b"<!DOCTYPE html><html>Sign in</html>", "Line 1: not TOML"),
    (
        "sheet.csv",
        b'short,prompt\n"=HYPERLINK(""http://x"")","<!channel> <@U0BEN>"\n',
        "Row 2: why and practice are",
    ),
    ("columns.csv", b"Square;Notes\nCall;soon\n", "Line 1: the first line names no column prompt or short"),
    ("one column.tsv", b"Square\nCall\n", "Line 1: the first line names no column prompt or short"),
    ("header.csv", b"short,prompt\n", "no rows under the first line"),
    ("list.txt", b"Call a customer\nAsk, then listen\n", "These are 2 lines of plain text"),
    ("bingo.txt", b'[{"name": "Call a customer"}]', "a list of another game"),
    (
        "cell.csv",
        b"short,prompt,effort,trust\nAsk,Ask.,2,Intimcy\n\nTea,Tea.,9,intimacy\n",
        "Row 4: effort is 9; write a number from 1 to 5",
    ),
    ("too few.toml", to_toml(replace(OURS, activities=OURS.activities[:20])).encode(), "add "),
)


async def test_a_file_that_is_no_deck_is_explained_and_nothing_is_kept(town: Town, beholder: Any) -> None:
    await town.joins("U0BEN")
    boss = town.person("U0AMARA")
    for name, content, says in HOSTILE_FILES:
        answer = await hands_over(boss, name, content)
        assert says in str(answer.errors) + seen(boss), name
        assert "<!channel>" not in seen(boss)
        assert top(boss).callback_id == names.MODAL_DECK_FILE
    assert await beholder.fetchval("SELECT count(*) FROM deck_draft") == 0
    assert await beholder.fetch(CHOICES) == []


async def test_without_a_file_or_with_half_of_one_the_form_stays_open(town: Town) -> None:
    boss = town.person("U0AMARA")
    await opens(boss, CHANGES, (names.DECK_FILE, ""))
    assert "Add a file" in str((await boss.submits()).errors)
    town.slack.fails(Fault(kind="cut_off", method="files.download", times=1))
    file = boss.uploads("ours.toml", to_toml(OURS).encode())
    assert "try again" in str((await boss.submits(values={"deck_file": [file.id]})).errors)
    assert (await boss.submits()).ok
    assert top(boss).callback_id == names.MODAL_DECK_PREVIEW


FORGED = (
    (names.RETIRE, default_deck().at(0).id),
    (names.BRING_BACK, default_deck().at(0).id),
    (names.TARGET, "60/40"),
    (names.GO_BACK, SHIPPED),
    (names.DECK, "changes"),
    (names.DECK, "suggestions"),
    (names.DECK_FILE, ""),
    (names.ADD_SQUARE, ""),
    (names.THEME, ""),
    (names.THANK, "00000000-0000-7000-8000-000000000000"),
)


async def test_a_forged_press_of_somebody_who_is_no_manager_changes_nothing(
    town: Town, beholder: Any
) -> None:
    ben = await town.joins("U0BEN")
    for action, value in FORGED:
        await opens(ben)
        before = top(ben).id
        assert (await ben.forges_press(top(ben), action, value=value)).ok
        assert "Managers of the whole workspace do this" in seen(ben), action
        assert top(ben).id != before
    assert await beholder.fetch(CHOICES) == []


async def test_a_forged_value_is_explained_and_changes_nothing(town: Town, beholder: Any) -> None:
    boss = town.person("U0AMARA")
    for action in (
        names.RETIRE,
        names.BRING_BACK,
        names.GO_BACK,
        names.TARGET,
        names.DECK,
        names.ADD_SQUARE,
        names.THANK,
    ):
        await opens(boss)
        assert (await boss.forges_press(top(boss), action, value="<!channel> ' OR 1=1")).ok
        assert "couldn't read that" in seen(boss), action
    assert await beholder.fetch(CHOICES) == []


async def test_of_two_managers_at_once_one_wins_and_the_other_is_told(town: Town, beholder: Any) -> None:
    boss = await chosen(town, "U0CLEO")
    assert (await boss.presses(await at_home(boss), names.LOOKERS)).ok
    assert (await boss.submits(values={"managers": ["U0AMARA", "U0BEN"], "reviewers": []})).ok
    ben = town.person("U0BEN")
    for number, manager in enumerate((boss, ben)):
        deck = replace(OURS, name=f"Deck {number}")
        assert (await hands_over(manager, "ours.toml", to_toml(deck).encode())).ok
    await asyncio.gather(boss.submits(), ben.submits())
    told = [seen(each) for each in (boss, ben)]
    assert sum("A colleague was quicker" in each for each in told) == 1
    assert await beholder.fetchval("SELECT count(*) FROM deck_choice") == 1


async def test_a_square_is_retired_brought_back_and_another_added(town: Town, beholder: Any) -> None:
    await town.joins("U0BEN")
    boss, first = town.person("U0AMARA"), min(default_deck().activities, key=lambda a: (a.group, a.effort))
    await opens(boss, (names.RETIRE, first.id))
    assert f"From {MONDAY} on" in seen(boss)
    await opens(boss, CHANGES)
    assert f"retired `{first.id}`" in seen(boss)
    assert (await boss.presses(top(boss), names.BRING_BACK, first.id)).ok
    assert f"brought `{first.id}` back" in seen(boss)
    assert (await boss.presses(top(boss), names.ADD_SQUARE)).ok
    taken = {**WRITTEN, "short": first.short, "prompt": SUGGESTED["prompt"], "why": SUGGESTED["why"]}
    assert "already" in (await boss.submits(values=taken)).errors["short"]
    assert (await boss.submits(values={"short": "Ask twice", "marks": ["two_phase"]})).ok
    assert "added `ask-twice`" in seen(boss)
    assert (await boss.presses(top(boss), names.THEME)).ok
    assert (await boss.submits(values={"theme": "Listening first", "season": "2026-Q4"})).ok
    assert "Listening first" in seen(boss)
    kinds = [row["kind"] for row in await beholder.fetch(CHOICES)]
    assert kinds == ["retired", "returned", "added", "theme"]


async def test_a_suggested_square_is_added_with_its_name_beside_it(town: Town) -> None:
    ben, boss = await town.joins("U0BEN"), town.person("U0AMARA")
    await opens(ben, (names.SUGGEST, ""))
    assert (await ben.submits(values=SUGGESTED)).ok
    assert "You can suggest 4 more squares" in seen(ben)
    home = await home_says(town, boss, "Suggestions (1)")
    assert (await boss.presses(home, names.DECK, "suggestions")).ok
    assert "Ask twice" in seen(boss)
    assert (await boss.presses(top(boss), names.ADD_SQUARE)).ok
    values = {key: value for key, value in WRITTEN.items() if key not in {"effort", "settings", "needs"}}
    assert (await boss.submits(values=values)).ok
    assert "Nothing waits" in seen(boss)
    await ben.receives(lambda message: "joins the deck" in message.text and MONDAY in message.text)
    await opens(boss, (names.DECK_WHICH, "next"))
    found = await boss.looks_up(top(boss), names.DECK_FIND, "Ask twice")
    assert (await boss.presses(top(boss), names.DECK_FIND, found.options[0]["value"])).ok
    assert f"Suggested by <@{ben.id}>" in seen(boss)
    assert (await ben.presses(await at_home(ben), names.LEAVE)).ok
    await home_says(town, ben, "You have left the game")
    assert (await boss.looks_up(top(boss), names.DECK_FIND, "Ask twice")).options
    assert (await boss.presses(top(boss), names.DECK_FIND, "ask-twice")).ok
    assert "Ask twice" in seen(boss)
    assert "Suggested by" not in seen(boss)


async def test_a_suggestion_is_answered_with_thanks_once(town: Town) -> None:
    ben, boss = await town.joins("U0BEN"), town.person("U0AMARA")
    await opens(ben, (names.SUGGEST, ""))
    hostile = {**SUGGESTED, "short": "<!channel> *hi*", "why": "<@U0AMARA> & <http://x|you>"}
    assert (await ben.submits(values=hostile)).ok
    await opens(boss, SUGGESTIONS)
    marked_up = [block["text"]["text"] for block in top(boss).blocks if block["type"] == "section"]
    assert "&lt;!channel&gt;" in marked_up[0]
    assert not {"<!", "<http", "<@"} & {found for found in ("<!", "<http", "<@") if found in marked_up[0]}
    assert (await boss.presses(top(boss), names.THANK)).ok
    assert (await boss.submits(values={"note": "Ours is much alike, <!here>."})).ok
    heard = await ben.receives(lambda message: "does not join the deck just now" in message.text)
    assert "Ours is much alike" in heard.text
    assert "<!here>" not in heard.text
