"""A customer is handed over: what the colleague is asked, and what both read afterwards."""

from bot import names
from bot.views import blocks as b
from bot.views import words
from bot.views.people_words import who
from services.languages import Counted, Sentence
from services.people_pages import HandoverPage

OFFER = Sentence(
    en="{giver} would like to hand *{who}* over to you. Would you keep in touch from now on?",
    de="{giver} möchte dir *{who}* übergeben. Magst du ab jetzt in Kontakt bleiben?",
)
OPEN = Sentence(en="What is open: {issue}", de="Was offen ist: {issue}")
BOTH = Counted(
    one=Sentence(
        en="For {number} day both of you stay in touch, so that you can be introduced.",
        de="{number} Tag lang bleibt ihr beide in Kontakt, damit du vorgestellt werden kannst.",
    ),
    many=Sentence(
        en="For {number} days both of you stay in touch, so that you can be introduced.",
        de="{number} Tage lang bleibt ihr beide in Kontakt, damit du vorgestellt werden kannst.",
    ),
)
YES = Sentence(en="I'll Take Over", de="Ich übernehme")
NO = Sentence(en="Not This Time", de="Diesmal nicht")
TAKEN = Sentence(
    en="*{who}* is on your list now. A good first step: let {giver} introduce you.",
    de="*{who}* steht jetzt auf deiner Liste. Ein guter Anfang: Lass dich von {giver} vorstellen.",
)
TAKEN_BOTH = Sentence(
    en="*{who}* is on your list now, and until {day} on {giver}'s too. A good first step: let {giver} introduce you.",
    de="*{who}* steht jetzt auf deiner Liste, bis {day} auch noch bei {giver}. Ein guter Anfang: Lass dich vorstellen.",
)
LEFT = Sentence(en="All right, *{who}* stays with {giver}.", de="Alles klar, *{who}* bleibt bei {giver}.")
OVER = Sentence(
    en="{giver} has settled it otherwise. There is nothing for you to do.",
    de="{giver} hat es anders gelöst. Für dich ist nichts zu tun.",
)
GIVEN = Sentence(
    en="{taker} takes over *{who}*. Introduce the two of them yourself, if you can.",
    de="{taker} übernimmt *{who}*. Mach die beiden am besten selbst miteinander bekannt.",
)
GIVEN_BOTH = Sentence(
    en="{taker} takes over *{who}*. Until {day} they stay on your list too: time to introduce the two of them yourself.",
    de="{taker} übernimmt *{who}*. Bis {day} steht der Name auch noch bei dir: Zeit, die beiden miteinander bekannt zu machen.",
)
DECLINED = Sentence(
    en="{taker} can't take over *{who}* this time. Everything stays as it was; you can ask somebody else.",
    de="{taker} kann *{who}* diesmal nicht übernehmen. Alles bleibt, wie es war; du kannst jemand anders fragen.",
)


def message(page: HandoverPage) -> b.Message:
    """As its reader sees it now."""
    if page.over or page.taken is not None or page.by_giver:
        return b.sentence(settled(page))
    lead = told(page, OFFER)
    issue = [OPEN.told(page.language, issue=b.one_line(page.issue, 300))] if page.issue else []
    both = [BOTH.told(page.days, page.language)] if page.days else []
    note = [b.quoted(page.note)] if page.note else []
    text = "\n".join((lead, *issue, *both, *([b.escape(page.note)] if page.note else [])))
    return b.message(
        text,
        [
            b.section("\n".join((lead, *issue))),
            *note,
            *map(b.context, both),
            *b.actions(
                [
                    b.button(YES.told(page.language), names.TAKE_OVER, str(page.handover), primary=True),
                    b.button(NO.told(page.language), names.NOT_THIS_TIME, str(page.handover)),
                ]
            ),
        ],
    )


def settled(page: HandoverPage) -> str:
    """What became of it."""
    if page.over or page.taken is None:
        return told(page, OVER)
    both = page.until is not None and page.days > 0
    if page.by_giver:
        return told(page, (GIVEN_BOTH if both else GIVEN) if page.taken else DECLINED)
    return told(page, (TAKEN_BOTH if both else TAKEN) if page.taken else LEFT)


def told(page: HandoverPage, said: Sentence) -> str:
    return said.told(
        page.language,
        who=who(page.name, page.company, page.language),
        giver=b.mention(page.giver),
        taker=b.mention(page.taker),
        day=words.day(page.until, page.language) if page.until else "",
    )
