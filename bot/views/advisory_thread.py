"""What an advisory board reads in its channel. Its members work elsewhere: no word of the game, and nobody's name."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from bot import names
from bot.views import advisory_questions, words
from bot.views import blocks as b
from services.advisory import Naming, Press, Tone
from services.advisory_pages import HighlightPage, SeatPage, ThreadPage

FIRST: Final = "Hello, and thank you for being here."
AGAIN: Final = "Hello again, and thank you for being here."
WHAT: Final = "Below are {stories} from our work with customers this time. They are told without names."
ONE: Final = "Below is one story from our work with customers this time. It is told without names."
HOW_UNREAD: Final = (
    "Under each story, press what fits your own experience, or press Reply to answer in your own words. Blunt is welcome:"
    " what you say is read by a person, and we come back to tell you what we did about it."
)
"""Where nobody here may read the thread."""
HOW: Final = (
    "Under each story, press what fits your own experience, or answer in this thread in your own words, with the number of the"
    " story you mean in front. Blunt is welcome:"
    " what you say is read by a person, and we come back to tell you what we did about it."
)
NAMED: Final = (
    "When we repeat among ourselves what you said, may we say that it was you? Until you choose, we don't."
)
DONE: Final = "*Since last time*"
TAKEN_BACK: Final = "_This story was taken back, and its words are gone._"
PRESSES: Mapping[Press, tuple[str, str]] = MappingProxyType(
    {
        Press.TRUE: ("Rings True", names.RINGS_TRUE),
        Press.NOT_MINE: ("Not My Experience", names.NOT_MY_EXPERIENCE),
        Press.MORE: ("Tell Me More", names.TELL_ME_MORE),
    }
)
THANKS: Mapping[Press, str] = MappingProxyType(
    {
        Press.TRUE: "Thank you. We noted that this rings true for you.",
        Press.NOT_MINE: "Thank you. We noted that this is not your experience; if you like, say in the thread what is.",
        Press.MORE: "Thank you. We noted that you would like to hear more about this.",
    }
)
CHANGE: Final = "You can press another button at any time."
NAMINGS: Mapping[Naming, str] = MappingProxyType(
    {
        Naming.FULL: "Yes, by Name",
        Naming.FIRST: "First Name Only",
        Naming.NONE: "No, Without Name",
    }
)


def message(page: ThreadPage) -> b.Message:
    """The message that opens a thread."""
    lead = FIRST if page.first else AGAIN
    what = ONE if page.count == 1 else WHAT.format(stories=words.counted(page.count, "story", "stories"))
    done = "\n".join([DONE, *(f"• {b.escape(each)}" for each in page.done)]) if page.done else ""
    purpose = b.escape(page.purpose)
    how = HOW_UNREAD if page.unread else HOW
    said = [each for each in (f"{lead} {what}", purpose, done, how, NAMED) if each]
    return b.message(
        " ".join([f"{b.escape(page.name)}.", *said]),
        [
            b.header(page.name),
            b.section(f"{lead} {what}"),
            *([b.section(purpose)] if purpose else []),
            *([b.section(done)] if done else []),
            b.section(how),
            b.context(NAMED),
            *b.actions([naming(each, page) for each in Naming]),
            *b.actions([advisory_questions.button(page.thread)]),
        ],
    )


def naming(how: Naming, page: ThreadPage) -> b.Block:
    """One of the three answers to how a member likes to be named."""
    return b.button(NAMINGS[how], names.part(names.NAME_ME, how.value), f"{page.board}/{how.value}")


def story(page: HighlightPage) -> b.Message:
    """One story with its buttons."""
    head = title(page)
    if page.taken_back:
        return b.message(
            f"{head} This story was taken back, and its words are gone.",
            [b.section(f"*{head}*\n{TAKEN_BACK}")],
        )
    pressed = [b.button(said, action, str(page.highlight), about=head) for said, action in PRESSES.values()]
    if page.unread:
        pressed.append(b.button("Reply", names.ADVISORY_REPLY, str(page.highlight), about=head))
    return b.message(
        f"{head.rstrip('.')}. {b.escape(page.words)}",
        [b.section(f"*{head}*"), b.quoted(page.words), *b.actions(pressed)],
    )


def title(page: HighlightPage) -> str:
    """`Story 2 of 3: Deliveries`"""
    told = f"Story {page.number} of {page.of}"
    return f"{told}: {b.one_line(page.theme)}" if page.theme and not page.taken_back else f"{told}."


def thanks(press: Press) -> b.Message:
    """Said to whoever pressed, alone."""
    return b.sentence(f"{THANKS[press]} {CHANGE}")


def named(page: SeatPage) -> b.Message:
    """The same for how somebody likes to be named."""
    if page.naming is Naming.NONE:
        return b.sentence(f"Thank you. What you say is repeated without your name. {CHANGE}")
    return b.sentence(
        f"Thank you. When we repeat what you said, we call you {b.one_line(page.name)}. {CHANGE}"
    )


TONES: Mapping[Tone, str] = MappingProxyType({Tone.GOOD: "Good", Tone.BAD: "Bad", Tone.UGLY: "Ugly"})
"""What a story is to us; members are not told, they judge for themselves."""
