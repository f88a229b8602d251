"""My promises to customers: those under way, the nearest first, and those kept lately."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from bot import names
from bot.views import blocks as b
from bot.views import claim_lines, promise, words
from cards.points import PromiseKept
from services.claim_state import ClaimState
from services.languages import Language, Sentence
from services.pages import PromisePage, PromisesPage

MOST = 15
MOST_AT_HOME = 5
NONE_OPEN = Sentence(
    en="You have no open promises. When you promise something by a day, you find it here.",
    de="Du hast kein Versprechen offen. Wenn du für ein Feld etwas bis zu einem Tag versprichst, findest du es hier.",
)
SURE = Sentence(en="Withdraw this promise?", de="Das Versprechen zurückziehen?")
HOW_LONG = Sentence(
    en="A promise waits for its follow-up for 90 days, also after its week and its season are over.",
    de="Ein Versprechen wartet 90 Tage auf deine Rückmeldung, auch wenn seine Woche und seine Saison vorbei sind.",
)
YOURS = Sentence(en="Your promises", de="Deine Versprechen")
AT_HOME = Sentence(en="Promises", de="Versprechen")
SEE_ALL = Sentence(en="See All Promises", de="Alle Versprechen ansehen")
AND_MORE = Sentence(en="And {number} more.", de="Und noch {number}.")
MOVE_UP = Sentence(
    en="And {number} more. They move up as you keep these.",
    de="Und noch {number}. Sie rücken nach, wenn du diese gehalten hast.",
)
KEPT: Mapping[PromiseKept, Sentence] = MappingProxyType(
    {
        PromiseKept.NONE: Sentence(en="kept", de="gehalten"),
        PromiseKept.EARLY: Sentence(en="kept before its day", de="früher gehalten"),
        PromiseKept.ON_TIME: Sentence(en="kept on its day", de="genau an seinem Tag gehalten"),
        PromiseKept.LATE: Sentence(en="kept after its day", de="nach seinem Tag gehalten"),
    }
)
UNDER_WAY: Mapping[ClaimState, Sentence] = MappingProxyType(
    {
        ClaimState.SUBMITTED: Sentence(
            en="Your follow-up is being looked at", de="Deine Rückmeldung wird gerade angesehen"
        ),
        ClaimState.ASKED: Sentence(
            en="↩ Your follow-up is in, and there is something to add",
            de="↩ Deine Rückmeldung ist da, und eine Kleinigkeit fehlt noch",
        ),
        ClaimState.WAITING: Sentence(
            en="… Your follow-up waits for a witness",
            de="… Deine Rückmeldung wartet darauf, dass jemand sie bestätigt",
        ),
        ClaimState.REVIEW: Sentence(
            en="… Your follow-up is with a reviewer", de="… Deine Rückmeldung sieht sich gerade jemand an"
        ),
    }
)
TODAY = Sentence(en="Today", de="Heute")
TOMORROW = Sentence(en="Tomorrow", de="Morgen")
LATE = Sentence(en="{day}; late counts too", de="{day}; auch spät zählt")
AHEAD = Sentence(en="{day}, in {number} days", de="{day}, in {number} Tagen")
KEPT_LATELY = Sentence(en="*Kept lately*", de="*Zuletzt gehalten*")


def message(page: PromisesPage) -> b.Message:
    """Each with what was said, to whom and by when."""
    shown = page.open[:MOST]
    told = [*(lines(each) for each in shown), *kept(page.kept)]
    listed = [block for each in shown for block in blocks(each)]
    none = NONE_OPEN.told(page.language)
    yours = YOURS.told(page.language)
    lead = [f"{yours}." if page.open else none]
    return b.message(
        "\n".join((*lead, *told)),
        [
            *([b.header(yours)] if page.open else [b.section(none)]),
            *listed,
            *later(len(page.open) - MOST, page.language),
            *(b.section(each) for each in kept(page.kept)),
            *([b.context(HOW_LONG.told(page.language))] if page.open else []),
        ],
    )


def at_home(pages: Sequence[PromisePage]) -> list[b.Block]:
    """The first few on App Home, the others behind a button; nothing where there are none."""
    if not pages:
        return []
    hidden = len(pages) - MOST_AT_HOME
    listed = [block for each in pages[:MOST_AT_HOME] for block in blocks(each)]
    language = pages[0].language
    title = b.header(AT_HOME.told(language))
    return [title, *listed, *(see_all(hidden, language) if hidden > 0 else [])]


def see_all(hidden: int, language: Language) -> list[b.Block]:
    button = b.button(SEE_ALL.told(language), names.OPEN_PROMISES)
    return [b.section(AND_MORE.told(language, number=hidden), button)]


def later(hidden: int, language: Language) -> list[b.Block]:
    return [b.context(MOVE_UP.told(language, number=hidden))] if hidden > 0 else []


def lines(page: PromisePage) -> str:
    """`*Today* · Say "I don't know", Ines`, then the promise in its own words."""
    head = f"*{when(page)}* · {b.one_line(page.activity.short)}, {promise.who(page)}"
    said = f"{head}\n{promise.quoted(page, 300)}"
    if page.open or page.state not in UNDER_WAY:
        return said
    return f"{said}\n{UNDER_WAY[page.state].told(page.language)}"


def when(page: PromisePage) -> str:
    """The day, and how far it is."""
    days, day = (page.due - page.today).days, words.day(page.due, page.language)
    if days in {0, 1}:
        return (TOMORROW if days else TODAY).told(page.language)
    if days < 0:
        return LATE.told(page.language, day=day) if page.open else day
    return AHEAD.told(page.language, day=day, number=days)


def blocks(page: PromisePage) -> list[b.Block]:
    """A promise in a list, with its button."""
    return [b.section(lines(page)), *b.actions(buttons(page))]


def buttons(page: PromisePage) -> list[b.Block]:
    if page.open:
        sure = claim_lines.confirmation(SURE, claim_lines.LET_GO, page.language)
        withdraw = b.button(
            claim_lines.WITHDRAW.told(page.language),
            names.WITHDRAW,
            str(page.claim),
            confirm=sure,
            about=page.activity.short,
        )
        return [promise.follow_up(page), withdraw]
    if page.state is ClaimState.ASKED:
        return [promise.mend(page)]
    return []


def kept(pages: Sequence[PromisePage]) -> list[str]:
    """The last few that were kept, a line each."""
    if not pages:
        return []
    listed = [
        f"✓ {promise.who(page)}: {promise.quoted(page, 120)}, {KEPT[page.kept].told(page.language)}"
        for page in pages
    ]
    return ["\n".join((KEPT_LATELY.told(pages[0].language), *listed))]
