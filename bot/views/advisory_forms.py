"""The forms around an advisory board: the board itself, a member, a thread that is to go out, and a nomination."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from bot import names
from bot.views import blocks as b
from bot.views import words
from bot.views.advisory import REACHES, RHYTHMS, excerpt
from bot.views.advisory_thread import TONES
from bot.views.deck_words import choice, hinted, line, optional, select, text
from bot.views.form_state import FormState
from services.advisory import (
    LONGEST_NAME,
    LONGEST_PURPOSE,
    LONGEST_THEME,
    LONGEST_WHY,
    LONGEST_WORDS,
    MOST_HIGHLIGHTS,
    Board,
    Highlight,
    Rhythm,
    Tone,
)
from services.advisory_pages import BoardDesk, NominationPage
from services.channels import Reach
from services.ids import AdvisoryBoardId

NAME, PURPOSE, CHANNEL, REACH, RHYTHM, OWNER = "name", "purpose", "channel", "reach", "rhythm", "owner"
MEMBER, WHY, SINCE = "member", "why", "since"
CHOSEN, ORDER = "chosen", "order"
LONGEST_ORDER: Final = 40
BOARD, WORDS, TONE, THEME, AGREED = "board", "words", "tone", "theme", "agreed"
YES: Final = "yes"
PRAISE: Final = (
    "*All of these are praise.* A board that only hears how well things go has little to add. Pick one that went wrong too,"
    " or press *Post Anyway*."
)
SIDE: Final = 1900
"""Characters of a text beside another; Slack takes 2,000."""
MEANS: Mapping[Tone, str] = MappingProxyType(
    {
        Tone.GOOD: "it went as it should",
        Tone.BAD: "it could have gone better",
        Tone.UGLY: "it went wrong, and we know it",
    }
)


def board(page: Board | None = None) -> b.View:
    """A new board, or one that is changed; its channel stays what it is."""
    name = line(
        NAME, "What is it called?", LONGEST_NAME, "The harbour circle", said=page.name if page else ""
    )
    purpose = text(
        PURPOSE,
        "What is it for?",
        LONGEST_PURPOSE,
        "You tell us where dealing with us is harder than it should be.",
        said=page.purpose if page else "",
    )
    rhythms = {each: b.option(said.capitalize(), each.value) for each, said in RHYTHMS.items()}
    how_often = select(RHYTHM, list(rhythms.values()), rhythms[page.rhythm if page else Rhythm.MONTH])
    return b.modal(
        callback=names.MODAL_BOARD_FORM,
        title="Advisory board",
        submit="Save",
        close="Cancel",
        metadata=FormState(board=page.id if page else None).encode(),
        blocks=[
            hinted(name, "Its members read this."),
            hinted(optional(purpose), "Its members read this too, at the head of each thread."),
            *([owner(page)] if page else where()),
            choice(RHYTHM, "How often does it meet?", how_often),
        ],
    )


def where() -> list[b.Block]:
    """The channel of a new board, and who is meant to read along there."""
    element: b.Block = {
        "type": "conversations_select",
        "action_id": CHANNEL,
        "filter": {"include": ["public", "private"], "exclude_bot_users": True},
    }
    reaches = {each: b.option(said.capitalize(), each.value) for each, said in REACHES.items()}
    radio: b.Block = {
        "type": "radio_buttons",
        "action_id": REACH,
        "options": list(reaches.values()),
        "initial_option": reaches[Reach.GUESTS],
    }
    return [
        hinted(
            choice(CHANNEL, "In which channel?", element),
            "One of its own, with its members in it. Invite Connection Bingo there; it reads no other channel.",
        ),
        hinted(
            choice(REACH, "Who reads along there?", radio),
            "If more people ever do, nothing is posted until you say so.",
        ),
    ]


def owner(page: Board) -> b.Block:
    element: b.Block = {"type": "users_select", "action_id": OWNER, "initial_user": str(page.owner)}
    return hinted(choice(OWNER, "Who runs it?", element), "They hear when it stops, and when it should meet.")


def member(board_id: AdvisoryBoardId) -> b.View:
    """Somebody who is to sit on a board."""
    since: b.Block = {"type": "datepicker", "action_id": SINCE}
    return b.modal(
        callback=names.MODAL_SEAT,
        title="A member",
        submit="Save",
        close="Cancel",
        metadata=FormState(board=board_id).encode(),
        blocks=[
            hinted(
                choice(MEMBER, "Who is it?", {"type": "users_select", "action_id": MEMBER}),
                "A guest, or somebody of another organisation who is in the board's channel.",
            ),
            hinted(
                optional(
                    line(
                        WHY,
                        "What makes them demanding?",
                        LONGEST_WHY,
                        "Runs three kitchens, and counts every minute.",
                    )
                ),
                "Only managers read this.",
            ),
            optional(choice(SINCE, "On the board since", since)),
        ],
    )


def meeting(page: BoardDesk) -> b.View:
    """What goes out. All that is suggested is ticked; nothing but praise needs a second press."""
    listed = page.ready[:MOST_HIGHLIGHTS]
    picked = set(map(str, page.praise or [each.id for each in listed[: page.suggested]]))
    options = [
        b.option(
            f"{number}. {TONES[each.tone]}{': ' + each.theme if each.theme else ''}",
            ticked_value(number, each),
        )
        for number, each in enumerate(listed, 1)
    ]
    ticked: b.Block = {
        "type": "checkboxes",
        "action_id": CHOSEN,
        "options": options,
        "initial_options": [
            option for option, each in zip(options, listed, strict=True) if str(each.id) in picked
        ],
    }
    shown = [b.section(f"{number}. {excerpt(each)}") for number, each in enumerate(listed, 1)]
    left = len(page.ready) - len(listed)
    more = f" {words.counted(left, 'more')} can wait for the next one." if left else ""
    return b.modal(
        callback=names.MODAL_MEETING,
        title="Open a thread",
        submit="Post Anyway" if page.praise else "Post",
        close="Not Yet",
        metadata=FormState(board=page.board.id, closing=bool(page.praise)).encode(),
        blocks=[
            *([b.section(PRAISE)] if page.praise else []),
            b.section(
                f"They go to <#{b.escape(page.board.channel)}> as they stand here: good, bad and ugly in turns.{more}"
            ),
            *shown,
            choice(CHOSEN, "Which ones go out?", ticked),
            *([another_order()] if len(listed) > 1 else []),
        ],
    )


def ticked_value(number: int, highlight: Highlight) -> str:
    """A story in the form: its number there, and which it is."""
    return f"{number}/{highlight.id}"


def another_order() -> b.Block:
    return hinted(
        optional(line(ORDER, "In another order?", LONGEST_ORDER, "3, 1, 2")),
        "Their numbers, first to last. Those you leave out come after.",
    )


def nomination(page: NominationPage) -> b.View:
    """A claim's words beside what people from outside could read, and a field to make it right."""
    tones = {each: b.option(f"{TONES[each]}: {said}", each.value) for each, said in MEANS.items()}
    agreed = b.option("The customer agreed that this is told, without their name", YES)
    ticked: b.Block = {"type": "checkboxes", "action_id": AGREED, "options": [agreed]}
    return b.modal(
        callback=names.MODAL_NOMINATE,
        title="Put before the board",
        submit="Put Before the Board",
        close="Cancel",
        metadata=FormState(claim=page.claim).encode(),
        blocks=[
            b.section(lead(page)),
            {
                "type": "section",
                "fields": [
                    b.plain(f"As it was told:\n\n{page.words}", SIDE),
                    b.plain(f"As they could read it:\n\n{page.redacted}", SIDE),
                ],
            },
            hinted(
                text(WORDS, "What the board reads", LONGEST_WORDS, said=page.redacted),
                "Names, numbers, addresses and links were replaced by a machine. Please look for what it missed, and leave"
                " out what is nobody's business.",
            ),
            choice(BOARD, "Which board?", boards(page)),
            choice(
                TONE,
                "What is it to us?",
                {"type": "radio_buttons", "action_id": TONE, "options": list(tones.values())},
            ),
            optional(
                hinted(
                    line(THEME, "What is it about?", LONGEST_THEME, "Deliveries"),
                    "The board reads this word above the story.",
                )
            ),
            choice(AGREED, "The customer", ticked),
        ],
    )


def lead(page: NominationPage) -> str:
    done = f"*{b.one_line(page.short)}*" if page.short else "This claim"
    if page.mine:
        return f"{done}, told to people from outside. You can take it back at any time."
    return f"{done}, told to people from outside. Whoever did it is asked first, and nothing goes out without their yes."


def boards(page: NominationPage) -> b.Block:
    options = [b.option(each.name, str(each.id)) for each in page.boards[: b.MOST_OPTIONS]]
    return select(BOARD, options, options[0])
