"""The customers who need to hear from somebody: their own list, in a message, in a modal and on App Home."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from bot import names
from bot.views import blocks as b
from bot.views import words
from bot.views.inputs import FEW
from bot.views.people_words import who
from cards.points import Quiet
from services.acquaintances import Tier
from services.languages import Counted, Language, Sentence, written
from services.people_pages import AcquaintancePage, AcquaintancesPage

MOST = 15
"""In a message, where each takes two blocks."""
MOST_IN_MODAL = 40
TITLE = Sentence(en="People to hear from you", de="Von dir hören sollten")
MODAL_TITLE = Sentence(en="Your people", de="Deine Leute")
NOBODY = Sentence(
    en="Nobody is on your list yet. Put a few customers on it who should hear from you now and then, each with what is open"
    " between you. Only you see what you write.",
    de="Noch steht niemand auf deiner Liste. Setz ein paar aus deiner Kundschaft darauf, die ab und zu von dir hören sollten,"
    " mit dem, was zwischen euch offen ist. Was du schreibst, siehst nur du.",
)
LIST = Sentence(
    en="The quietest first. Whenever one of us lights a square with somebody, their days begin anew.",
    de="Wer am längsten nichts gehört hat, steht oben. Leuchtet mit jemandem ein Feld, egal bei wem von uns, zählt es von vorn.",
)
ALL_WELL = Sentence(
    en="Everybody on your list has heard from us lately.",
    de="Alle auf deiner Liste haben kürzlich von uns gehört.",
)
SLIPPED = Counted(
    one=Sentence(
        en="{number} day you had in mind has passed. Only you see that.",
        de="{number} Tag, den du dir vorgenommen hattest, ist vorbei. Das siehst nur du.",
    ),
    many=Sentence(
        en="{number} days you had in mind have passed. Only you see that.",
        de="{number} Tage, die du dir vorgenommen hattest, sind vorbei. Das siehst nur du.",
    ),
)
TODAY = Sentence(en="heard from us today", de="hat heute von uns gehört")
DAYS = Counted(
    one=Sentence(en="{number} day", de="{number} Tag"), many=Sentence(en="{number} days", de="{number} Tage")
)
HEARD = Counted(
    one=Sentence(en="heard from us {number} day ago", de="hat vor {number} Tag von uns gehört"),
    many=Sentence(en="heard from us {number} days ago", de="hat vor {number} Tagen von uns gehört"),
)
NOT_YET = Counted(
    one=Sentence(
        en="nothing yet, {number} day on the list", de="noch nichts, seit {number} Tag auf der Liste"
    ),
    many=Sentence(
        en="nothing yet, {number} days on the list", de="noch nichts, seit {number} Tagen auf der Liste"
    ),
)
NEW = Sentence(en="new on the list", de="neu auf der Liste")
MARKS: Mapping[Quiet, Sentence] = MappingProxyType(
    {
        Quiet.YELLOW: Sentence(en="◔ Quiet: ", de="◔ Still: "),
        Quiet.RED: Sentence(en="◕ Very quiet: ", de="◕ Sehr still: "),
    }
)
"""Said in words and by a shape, never by colour alone."""
TIERS: Mapping[Tier, Sentence] = MappingProxyType(
    {
        Tier.CLOSE: Sentence(en="every two weeks", de="alle zwei Wochen"),
        Tier.REGULAR: Sentence(en="every month", de="jeden Monat"),
        Tier.OCCASIONAL: Sentence(en="every three months", de="alle drei Monate"),
    }
)
NEXT = Sentence(en="Next: {day}.", de="Als Nächstes: {day}.")
WAS_DUE = Sentence(
    en="You had {day} in mind, and there is still time.", de="Du hattest {day} im Sinn, und noch ist Zeit."
)
LEAVES = Sentence(
    en="Handed over: on your list until {day}.", de="Übergeben: noch bis {day} auf deiner Liste."
)
ONE_QUIET = Sentence(
    en="{names} has not heard from you for a while.", de="{names} hat schon länger nichts von dir gehört."
)
SOME_QUIET = Sentence(
    en="{number} people have not heard from you for a while: {names}.",
    de="{number} Leute haben schon länger nichts von dir gehört: {names}.",
)
NAMED = 3
"""In the line with a card; the others are counted."""
HEARD_FROM = Sentence(en="Heard From", de="Davon erzählen")
EDIT = Sentence(en="Edit", de="Bearbeiten")
HAND_OVER = Sentence(en="Hand Over", de="Übergeben")
ADD = Sentence(en="Add Someone", de="Jemanden hinzufügen")
PASTE = Sentence(en="Paste a List", de="Liste einfügen")
SEE_ALL = Sentence(en="See All", de="Alle ansehen")
AND_MORE = Sentence(en="And {number} more.", de="Und noch {number}.")
ON_LIST = Counted(
    one=Sentence(en="{number} person is on your list.", de="{number} Person steht auf deiner Liste."),
    many=Sentence(en="{number} people are on your list.", de="{number} Personen stehen auf deiner Liste."),
)


def message(page: AcquaintancesPage) -> b.Message:
    """The list as an answer that nobody else sees."""
    lead = TITLE.told(page.language) if page.entries else NOBODY.told(page.language)
    told = [lines(each) for each in page.entries[:MOST]]
    return b.message("\n".join((f"{lead}.".replace("..", "."), *told)), blocks(page, MOST))


def modal(page: AcquaintancesPage) -> b.View:
    """The same as a modal, with room for more."""
    return b.modal(
        callback=names.MODAL_PEOPLE,
        title=MODAL_TITLE.told(page.language),
        blocks=blocks(page, MOST_IN_MODAL),
    )


def blocks(page: AcquaintancesPage, most: int) -> list[b.Block]:
    if not page.entries:
        return [b.section(NOBODY.told(page.language)), *b.actions(adding(page.language))]
    hidden = page.count - len(page.entries[:most])
    more = [b.context(AND_MORE.told(page.language, number=hidden))] if hidden > 0 else []
    return [
        b.header(TITLE.told(page.language)),
        b.context(lead(page)),
        *(block for each in page.entries[:most] for block in entry(each)),
        *more,
        *b.actions(adding(page.language)),
    ]


def lead(page: AcquaintancesPage) -> str:
    told = [LIST.told(page.language)] if page.quiet else [ALL_WELL.told(page.language)]
    told += [SLIPPED.told(page.slipped, page.language)] if page.slipped else []
    return " ".join(told)


def entry(page: AcquaintancePage) -> list[b.Block]:
    """One of them, with what may be done."""
    return [b.section(lines(page)), *b.actions(buttons(page))]


def lines(page: AcquaintancePage) -> str:
    """`*Ines at Harbour Foods*, buyer · ◔ Quiet: 63 days`, then what is open and the day in mind."""
    role = f", {b.one_line(page.role, 80)}" if page.role else ""
    told = [f"*{who(page.name, page.company, page.language)}*{role} · {silence(page)}"]
    told += [b.one_line(page.issue, 300)] if page.issue else []
    said = " ".join(dates(page))
    return "\n".join([*told, *([said] if said else [])])


def silence(page: AcquaintancePage) -> str:
    """How long they have not heard from us, and how often they should."""
    mark = MARKS[page.quiet].told(page.language) if page.quiet in MARKS else ""
    return f"{mark}{since(page)} ({TIERS[page.tier].told(page.language)})"


def since(page: AcquaintancePage) -> str:
    if page.heard:
        told = DAYS if page.quiet in MARKS else HEARD
        return told.told(page.silent_days, page.language) if page.silent_days else TODAY.told(page.language)
    return NOT_YET.told(page.silent_days, page.language) if page.silent_days else NEW.told(page.language)


def dates(page: AcquaintancePage) -> list[str]:
    told = []
    if page.due:
        said = WAS_DUE if page.slipped else NEXT
        told.append(said.told(page.language, day=words.day(page.due, page.language)))
    if page.leaves_on:
        told.append(LEAVES.told(page.language, day=words.day(page.leaves_on, page.language)))
    return told


def buttons(page: AcquaintancePage) -> list[b.Block]:
    value, language = str(page.customer), page.language
    hand_over = b.button(HAND_OVER.told(language), names.OFFER, value, about=page.name)
    return [
        heard_from(page),
        b.button(EDIT.told(language), names.EDIT_PERSON, value, about=page.name),
        *([] if page.leaves_on else [hand_over]),
    ]


def heard_from(page: AcquaintancePage) -> b.Block:
    """Opens the claim form with this customer in it."""
    return b.button(HEARD_FROM.told(page.language), names.HEARD_FROM, str(page.customer), about=page.name)


def adding(language: Language) -> Sequence[b.Block]:
    return [
        b.button(ADD.told(language), names.ADD_PERSON),
        b.button(PASTE.told(language), names.PASTE_PEOPLE),
    ]


def at_home(page: AcquaintancesPage | None) -> list[b.Block]:
    """Those who are quiet, at most five, the others behind a button; nothing while nobody is on the list."""
    if page is None or not page.count:
        return []
    told = [b.section(lines(each), heard_from(each)) for each in page.entries]
    hidden = page.quiet - len(page.entries)
    more = AND_MORE.told(page.language, number=hidden) if hidden > 0 else on_list(page)
    button = b.button(SEE_ALL.told(page.language), names.OPEN_PEOPLE)
    return [b.header(TITLE.told(page.language)), *told, b.section(more, button)]


def on_list(page: AcquaintancesPage) -> str:
    counted = ON_LIST.told(page.count, page.language)
    return counted if page.quiet else f"{ALL_WELL.told(page.language)} {counted}"


def monday_line(page: AcquaintancesPage | None) -> str:
    """`Two people have not heard from you for a while: Ines at Harbour Foods and Rui.`; nothing where there is nobody."""
    if page is None or not page.entries or not page.told:
        return ""
    called = [who(each.name, each.company, page.language) for each in page.entries]
    hidden = page.quiet - len(called[:NAMED])
    named = words.listed(
        [*called[:NAMED], *([words.MORE.told(page.language, number=hidden)] if hidden > 0 else [])],
        page.language,
    )
    if page.quiet == 1:
        return ONE_QUIET.told(page.language, names=named)
    few = FEW[page.language]
    number = few[page.quiet - 2] if page.quiet - 2 < len(few) else written(page.quiet, page.language)
    return SOME_QUIET.told(page.language, number=number, names=named)
