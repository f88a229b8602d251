"""How fair the cards of a week are: a line on managers' App Home, and the certificate in full."""

from bot import names
from bot.views import blocks as b
from bot.views import words
from bot.views.home_settings import SETTINGS
from services.fairness import FEW, Report, Share
from services.fairness_pages import FairnessPage, ReportedWeek

ABOUT = (
    "Luck should not depend on where somebody works. So a card's squares are laid out so that every line takes as much"
    " as any other, and every card comes to the same chance of a line."
)
NO_CARDS = "Nobody was dealt a card in that week."
NOBODY = "No card of this week could be dealt again, so nothing can be said about them."
AUTHORS = "What a square takes is what the deck's authors expect."
LEARNED = "What a square takes was learned from earlier weeks for {share:.0f}% of the squares; for the others it is what the deck's authors expect."
SAME_LUCK = 1.06
"""What the luckiest card's chance may be of the unluckiest's to be called the same."""
LIKE = 1.0005
"""Lines that differ by less take the same."""
TROUBLE: dict[str, str] = {
    "deck": "is from another deck",
    "seed": "was dealt with another key",
    "squares": "has other squares",
    "counter": "has another counter",
    "chance": "has another chance of a line",
    "no_key": "was dealt with a key that is not kept",
    "no_memory": "left out squares of an earlier card that is gone",
    "no_chances": "was dealt by chances that are not kept",
    "cannot_deal": "can't be dealt from its deck",
}


def at_home(page: FairnessPage | None, over: FairnessPage | None) -> list[b.Block]:
    """For managers, short: the latest cards, and what became of those of the latest week that is `over`."""
    if page is None:
        return []
    told = [f"*How fair are the cards of {words.span(page.week)}?*", verdict(page.report), *became(over)]
    return [
        b.section(
            "\n".join(told),
            b.button("Details", names.FAIRNESS, str(page.week), about="How fair the cards are"),
        )
    ]


def became(over: FairnessPage | None) -> list[str]:
    """What was done of the cards of a week that is over, where that may be told."""
    if over is None or over.report.everyone is None:
        return []
    return [f"In the week of {words.span(over.week)} {told}" for told in outcome(over.report.everyone, over)]


def verdict(report: Report) -> str:
    """One sentence, and another where a card cannot be shown to be as it was dealt."""
    if not report.cards:
        return NO_CARDS
    told = NOBODY if report.everyone is None else luck(report.everyone)
    return f"{told} {unlike(report)}" if report.wrongs else told


def luck(share: Share) -> str:
    """Whether all had the same chance, and which."""
    if share.most > SAME_LUCK * share.least:
        return f"The chance of a line was not the same for everyone: {between(share)}."
    return f"Everyone had the same chance of a line: {between(share)}."


def unlike(report: Report) -> str:
    cards = words.counted(report.wrongs, "card")
    return (
        f"{cards} can't be shown to be as they were dealt."
        if report.wrongs > 1
        else f"{cards} can't be shown to be as it was dealt."
    )


def between(share: Share, digits: int = 0) -> str:
    """`40%`, `39 to 40%`."""
    least, most = (f"{100 * chance:.{digits}f}" for chance in (share.least, share.most))
    return f"{least}%" if least == most else f"{least} to {most}%"


def modal(page: FairnessPage) -> b.View:
    """The whole certificate; of a week without cards there is none."""
    return b.modal(
        callback=names.MODAL_FAIRNESS,
        title="How fair the cards are",
        blocks=[
            b.header(f"The cards of {words.span(page.week)}"),
            *other_weeks(page),
            b.section(verdict(page.report)),
            *(certificate(page) if page.report.cards else []),
        ],
    )


def certificate(page: FairnessPage) -> list[b.Block]:
    """The figures of all and of each setting, what came of dealing every card again, and what was published."""
    report = page.report
    return [
        b.context(ABOUT),
        *(everybody(report.everyone, page) if report.everyone else []),
        *(
            b.section(f"*{SETTINGS[setting]}*\n{figures(share, page)}")
            for setting, share in report.settings.items()
        ),
        b.divider(),
        b.section(checked(report)),
        *[b.section("\n".join(named(report)))] * bool(report.wrong),
        b.context(published(page)),
    ]


def other_weeks(page: FairnessPage) -> list[b.Block]:
    """The way to the reports of other weeks, where there are any."""
    if all(each.week == page.week for each in page.weeks):
        return []
    options = {each.week: b.option(called(each), str(each.week)) for each in page.weeks}
    element: b.Block = {
        "type": "static_select",
        "action_id": names.FAIRNESS,
        "placeholder": b.plain("Another Week", b.PLACEHOLDER_LIMIT),
        "options": list(options.values()),
    }
    if page.week in options:
        element["initial_option"] = options[page.week]
    return b.actions([element])


def called(each: ReportedWeek) -> str:
    """Its days, and that it is not over yet where it is not."""
    return words.span(each.week) + ("" if each.closed else ", not over yet")


def everybody(share: Share, page: FairnessPage) -> list[b.Block]:
    """All settings together, and where the costs come from."""
    return [b.section(f"*Everybody*\n{figures(share, page)}"), *map(b.context, basis(page.report))]


def basis(report: Report) -> list[str]:
    """Whether what a square takes is an estimate or was learned."""
    if report.everyone is None:
        return []
    share = report.everyone.learned / report.everyone.squares
    return [LEARNED.format(share=100 * share) if share else AUTHORS]


def figures(share: Share, page: FairnessPage) -> str:
    """How many cards, their luck, their lines, what came again; and once the week is over, what became of them."""
    told = [
        f"{words.counted(share.cards, 'card')}, a line with {between(share, 1)}.",
        f"The dearest line of a card takes {100 * (share.uneven - 1):.1f}% more than its cheapest."
        if share.uneven > LIKE
        else "All lines of a card take the same.",
        f"{words.counted(share.repeats, 'square')} came again within three weeks."
        if share.repeats
        else "No square came again within three weeks.",
    ]
    told += (
        [f"{words.counted(share.faults, 'card')} not quite as mixed or as even as the others."]
        if share.faults
        else []
    )
    return " ".join([*told, *outcome(share, page)])


def outcome(share: Share, page: FairnessPage) -> list[str]:
    """What people did, once it is known."""
    if not is_told(share, page):
        return []
    lines = f"{share.lines} of {words.counted(share.cards, 'card')}"
    return [
        f"{share.lit} of {words.counted(share.squares, 'square')} were lit, and {lines} had a line; {share.expected:.0f} were to be expected."
    ]


def is_told(share: Share, page: FairnessPage) -> bool:
    """Not before the week is over, nor of a few people, nor where their part would be what is left of the whole."""
    if not page.closed or share.cards < FEW:
        return False
    return share is page.report.everyone or all(each.cards >= FEW for each in page.report.settings.values())


def checked(report: Report) -> str:
    """What came of dealing every card again."""
    right = report.cards - report.wrongs
    return f"*Dealt again:* {right} of {words.counted(report.cards, 'card')} came out the same."


def named(report: Report) -> list[str]:
    """Those that did not."""
    told = [
        f"• {b.mention(each.person)}: {words.listed([TROUBLE.get(problem, problem) for problem in each.problems])}"
        for each in report.wrong[:20]
    ]
    more = report.wrongs - len(told)
    return [*told, f"and {words.counted(more, 'more card', 'more cards')}"] if more > 0 else told


def published(page: FairnessPage) -> str:
    """The seal, the key once it is told, the decks, and what was learned where cards were dealt by it."""
    decks = ", ".join(f"`{deck}`" for deck in page.report.decks)
    learned = ", ".join(f"`{name}`" for name in page.report.learned)
    key = f"`{page.key}`" if page.key else "told once the week is over for everybody"
    seal = f"`{page.seal}`" if page.seal else "not kept"
    told = f"Seal: {seal}\nKey: {key}\nDeck: {decks}"
    return f"{told}\nWhat was learned: {learned}" if learned else told
