"""A recap as its team reads it: one message, and the other stories in its thread. Also what managers hear of it."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from bot import names
from bot.views import blocks as b
from bot.views import chart, words
from bot.views.fairness import SAME_LUCK
from bot.views.people_words import who
from cards.standings import WeekTotal
from services.recap_pages import RecapDraftedPage, RecapPage, RecapState, RecapStoryPage
from services.recaps import HIDDEN, LONGEST, Part, RecapFacts, Story

SOMEBODY: Final = "a customer"
"""Whoever did not agree to be named."""
TAKEN_BACK: Final = "_This story was taken back._"
NAMELESS: Final = "Your team's recap"
"""What is posted, for whoever has one team."""
LET_GO: Final = "_The words of this story are kept no longer._"


def own(facts: RecapFacts) -> str:
    """`Amara lit 3 squares and 1 line on their own card.` Of several, each has a sentence."""
    if len(facts.own) == 1:
        (one,) = facts.own
        return f"{one.name} lit {lit(one.squares, one.lines)} on their own card."
    told = [f"{each.name}: {lit(each.squares, each.lines)}." for each in facts.own]
    return " ".join(["Our managers played along.", *told]) if told else ""


def lit(squares: int, lines: int) -> str:
    made = [words.counted(lines, "line")] if lines else []
    return " and ".join([words.counted(squares, "square"), *made])


def heard(facts: RecapFacts) -> str:
    """`Together we lit 19 squares, and 11 customers heard from us.`"""
    customers = f", and {words.counted(facts.heard, 'customer')} heard from us" if facts.heard else ""
    return f"Together we lit {words.counted(facts.squares, 'square')}{customers}."


def promises(facts: RecapFacts) -> str:
    kept = f"{words.counted(facts.kept, 'promise')} kept" if facts.kept else ""
    due = f"{words.counted(facts.due, 'promise')} to keep by the end of next week" if facts.due else ""
    told = words.listed([each for each in (kept, due) if each])
    return f"{told}." if told else ""


def quiet(facts: RecapFacts) -> str:
    """A number and never a name: lists are their owners' alone."""
    if not facts.quiet:
        return ""
    have = "has" if facts.quiet == 1 else "have"
    return (
        f"{words.counted(facts.quiet, 'customer')} {have} not heard from us for a while. Who will call first?"
    )


def fair(facts: RecapFacts) -> str:
    """Of every card in the company: nothing where one stands alone, luck differs, or there is no chance to speak of."""
    share = round(100 * (facts.least + facts.most) / 2)
    if facts.cards < 2 or not share or facts.most > SAME_LUCK * facts.least:
        return ""
    return f"All {facts.cards:,} cards in the company had the same chance of a line: {share}%."


def board(facts: RecapFacts) -> str:
    """What customers on an advisory board brought up, and what was done about what they had said before."""
    said = ended(f"Our advisory board brought up: {' · '.join(facts.said)}") if facts.said else ""
    done = f"What we told them was done: {' · '.join(facts.done)}" if facts.done else ""
    return readable(" ".join(part for part in (said, done) if part))


def theme(facts: RecapFacts) -> str:
    return ended(f"Next week's cards are about: {facts.theme}") if facts.theme else ""


def ended(told: str) -> str:
    """With a full stop, unless whoever wrote its last words ended them already."""
    return told if re.search(r"[.!?\u2026]['\")\u2019\u201d]*$", told) else f"{told}."


SAID: Mapping[Part, Callable[[RecapFacts], str]] = MappingProxyType(
    {
        Part.OWN: own,
        Part.HEARD: heard,
        Part.PROMISES: promises,
        Part.QUIET: quiet,
        Part.FAIRNESS: fair,
        Part.BOARD: board,
        Part.THEME: theme,
        Part.THANKS: lambda _: "",
    }
)
"""What each text says as long as nobody writes another."""


def text_of(page: RecapPage, part: Part) -> str:
    """A text as it stands: written by somebody, or from the figures."""
    written = page.words.texts.get(part)
    return SAID[part](page.facts) if written is None else written


def shown(page: RecapPage, part: Part) -> str:
    """The same for Slack, to which nothing in it means anything, with the names of who was heard from as long as nobody wrote it anew."""
    named = agreed(page) if part is Part.HEARD and part not in page.words.texts else ""
    return b.escape(text_of(page, part)) + named


def agreed(page: RecapPage) -> str:
    """Customers of its stories who agreed to be named, each once: `You can read of Ines, who agreed to be named.`"""
    gone = page.taken_back | page.erased
    told = [each for each in page.words.stories if each.customer.strip() and each.claim not in gone]
    named = dict.fromkeys(who(each.customer, each.company) for each in told)
    return f" You can read of {words.listed(list(named))}, who agreed to be named." if named else ""


def readable(text: str) -> str:
    """A story's words with something to read in the place of a hidden name."""
    begun = re.sub(rf"(^|[.!?]\s+){HIDDEN}", rf"\1{SOMEBODY.capitalize()}", text)
    return b.clip(begun.replace(HIDDEN, SOMEBODY), LONGEST)


def message(page: RecapPage) -> b.Message:
    """The recap: the lead story in it, the others underneath it in the thread."""
    told = [line for line in (shown(page, part) for part in Part) if line]
    lead = page.words.stories[:1]
    bars = chart.said(weeks(page))
    stories = [said(each, page) for each in lead]
    spoken = [f"{b.escape(title(page))}.", *told, *stories, *([bars] if bars else [])]
    return b.message(" ".join(spoken), blocks(page))


def title(page: RecapPage) -> str:
    """With the team's name where others tell of their weeks in the same channel."""
    return f"{page.facts.team + ': our' if page.facts.team else 'Our'} week, {words.span(page.week)}"


def blocks(page: RecapPage) -> list[b.Block]:
    first = shown(page, Part.OWN)
    rest = [line for part in Part if part not in {Part.OWN, Part.THANKS} if (line := shown(page, part))]
    thanks = shown(page, Part.THANKS)
    return [
        b.header(title(page)),
        *([b.section(first)] if first else []),
        *(block for each in page.words.stories[:1] for block in story(each, page)),
        *([b.section("\n".join(f"• {line}" for line in rest))] if rest else []),
        *chart.blocks(weeks(page), page.chart),
        *([b.section(thanks)] if thanks else []),
        *more(page),
    ]


def weeks(page: RecapPage) -> tuple[WeekTotal, ...]:
    """The weeks its chart shows; none where a manager left it out."""
    return page.facts.weeks if page.words.chart else ()


def more(page: RecapPage) -> list[b.Block]:
    others = len(page.words.stories) - 1
    if others < 1:
        return []
    stories = "One more story" if others == 1 else f"{others} more stories"
    return [b.context(f"{stories} in the thread.")]


def story(told: Story, page: RecapPage) -> list[b.Block]:
    """A story of the recap as it stands now."""
    return story_blocks(
        told, taken_back=told.claim in page.taken_back, erased=told.claim in page.erased or not told.text
    )


def said(told: Story, page: RecapPage) -> str:
    if told.claim in page.taken_back:
        return f"{headline(told)}. This story was taken back."
    return f"{headline(told)}. {b.escape(readable(told.text))}"


def story_blocks(told: Story, *, taken_back: bool, erased: bool = False) -> list[b.Block]:
    if taken_back or erased:
        return [b.section(f"{headline(told)}\n{TAKEN_BACK if taken_back else LET_GO}")]
    return [b.section(headline(told)), b.quoted(readable(told.text))]


def headline(told: Story) -> str:
    """`*Ask what has changed*: <@U1> with Ines at Harbour Foods`"""
    customer = f" with {who(told.customer, told.company)}" if told.customer else ""
    return f"*{b.one_line(told.short)}*: {b.mention(told.person)}{customer}"


def story_message(page: RecapStoryPage) -> b.Message:
    """Another story, in the thread."""
    words_of = "This story was taken back." if page.taken_back else b.escape(readable(page.story.text))
    text = f"{b.one_line(page.story.short)}, by {b.mention(page.story.person)}. {words_of}"
    return b.message(text, story_blocks(page.story, taken_back=page.taken_back))


def drafted(page: RecapDraftedPage) -> b.Message:
    """A manager hears that there is a draft, and how it stands."""
    told = standing(page)
    open_ = b.button("Open", names.RECAP, str(page.recap.recap), primary=page.recap.state is RecapState.DRAFT)
    return b.message(told, [b.section(told), *b.actions([open_])])


def standing(page: RecapDraftedPage) -> str:
    """Whoever has recaps of several teams reads which of them it is."""
    recap, week = page.recap, words.span(page.recap.week)
    named = f" for {b.one_line(recap.team)}" if page.several else ""
    yours = f"Your recap{named}"
    if recap.state is RecapState.POSTED:
        return f"{yours if named else NAMELESS} of {week} is posted.{in_thread(recap)}"
    if recap.state is RecapState.SCHEDULED:
        return f"{yours} of {week} is drafted. {goes_out(recap)}"
    if page.again:
        return (
            f"{yours} of {week} is still here, in case you would like to post it. This is the only reminder."
        )
    return f"{yours} is drafted: {stories(recap)} from {week}. Nothing is posted until you say so."


def in_thread(page: RecapPage) -> str:
    """The lead story stands in the recap itself."""
    others = len(page.words.stories) - 1
    if others < 1:
        return ""
    return " Its other story is in the thread." if others == 1 else " Its other stories are in the thread."


def stories(page: RecapPage) -> str:
    return words.counted(len(page.words.stories), "story", "stories") if page.words.stories else "the figures"


def goes_out(page: RecapPage) -> str:
    """When a scheduled recap is posted, and whose doing that is."""
    if page.post_at is None:
        return ""
    at = words.moment(page.post_at.astimezone(page.zone))
    if page.scheduled_by is None:
        return f"It goes out by itself on {at}, unless you take that back."
    return f"It goes out on {at}, as {b.mention(page.scheduled_by)} chose."
