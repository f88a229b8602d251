"""The views about customers who need to hear from somebody, in every case that is held."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.views import card, claim_form, handover, left_lists, people, people_forms, people_paste
from bot.views.blocks import Message, View
from bot.views.home import home
from cards.model import Need
from cards.points import Quiet
from services.acquaintances import LONGEST_ISSUE, LONGEST_NOTE, LONGEST_ROLE, Tier
from services.ids import CustomerId, HandoverId, MergerId
from services.languages import Language
from services.pages import OneMore
from services.people_lists import read_list
from services.people_pages import (
    AcquaintanceFormPage,
    AcquaintancePage,
    AcquaintancesPage,
    HandoverPage,
    Imported,
    LeftLists,
    ListLeftPage,
    MergedPage,
    PassOnPage,
    QuietFace,
)
from tests.bot.views import samples as s

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 11, 25)
INES = AcquaintancePage(
    customer=s.INES.customer,
    name="Ines Duarte",
    company="Harbour Foods",
    role="runs the night shift",
    issue="The lift at pier four, and who oils it",
    due=date(2026, 12, 4),
    silent_days=63,
    quiet=Quiet.RED,
)
RUI = AcquaintancePage(
    customer=CustomerId(UUID("01930000-0000-7000-8000-0000000000ab")),
    name="Rui",
    due=date(2026, 11, 20),
    slipped=True,
    tier=Tier.CLOSE,
    silent_days=17,
    heard=False,
    quiet=Quiet.YELLOW,
)
MALIN = AcquaintancePage(
    customer=CustomerId(UUID("01930000-0000-7000-8000-0000000000ac")),
    name="Malin",
    company="Old Fire Station",
    tier=Tier.OCCASIONAL,
    silent_days=0,
    leaves_on=date(2026, 12, 9),
)
LIST = AcquaintancesPage(person=s.ANA, entries=(INES, RUI, MALIN), count=3, quiet=2, slipped=1)
EMPTY = AcquaintancesPage(person=s.ANA, entries=(), count=0, quiet=0)
WORST_ENTRY = replace(
    INES,
    name=s.HOSTILE * 20,
    company=s.HOSTILE * 20,
    role=(s.HOSTILE * 9)[:LONGEST_ROLE],
    issue=(s.HOSTILE * 9)[:LONGEST_ISSUE],
    slipped=True,
    silent_days=99_999,
    leaves_on=date(2026, 12, 9),
)
WORST = replace(LIST, entries=(WORST_ENTRY,) * 40, count=500, quiet=500, slipped=40)
PINGING = replace(LIST, entries=(replace(INES, name=s.PINGING, company=s.PINGING, issue=s.PINGING),))
FORM = AcquaintanceFormPage(today=TODAY)
MERGED = MergedPage(
    merger=MergerId(UUID("01930000-0000-7000-8000-0000000000ad")),
    name="I. Duarte",
    company="",
    on=date(2026, 11, 24),
)
EDIT = replace(FORM, entry=INES, others=(s.BEN, s.CLEO), merged=(MERGED,))
OFFERED = HandoverPage(
    handover=HandoverId(UUID("01930000-0000-7000-8000-0000000000ae")),
    reader=s.BEN,
    giver=s.ANA,
    taker=s.BEN,
    name="Ines Duarte",
    company="Harbour Foods",
    issue="The lift at pier four, and who oils it",
    note="She likes to be rung before eight.",
    days=14,
)
TAKEN = replace(OFFERED, taken=True, until=date(2026, 12, 9), note="", issue="")
BY_GIVER = replace(TAKEN, reader=s.ANA)
QUIET = QuietFace(customer=INES.customer, name=INES.name, company=INES.company, days=63)
ASKS = s.an_activity("What has changed?", needs=(Need.CUSTOMER, Need.WHAT_CHANGED))
QUIET_CARD = replace(
    s.FRESH_CARD,
    squares=tuple(
        replace(face, activity=ASKS, quiet=QUIET) if face.position in {3, 17} else face
        for face in s.FRESH_CARD.squares
    ),
    people=replace(LIST, entries=(INES, RUI), count=3),
)
QUIET_WORST = replace(
    s.WORST_CARD,
    squares=tuple(
        replace(face, quiet=replace(QUIET, name=s.HOSTILE * 20, company=s.HOSTILE * 20))
        for face in s.WORST_CARD.squares
    ),
    people=replace(WORST, entries=WORST.entries[:5]),
)
GERMAN = replace(
    LIST,
    entries=tuple(replace(each, language=Language.GERMAN) for each in LIST.entries),
    language=Language.GERMAN,
)
AMISS = "name,company,revenue\nInes,Harbour Foods,12000"

MESSAGES: Mapping[str, Message] = {
    "people": people.message(LIST),
    "list-left": left_lists.message(ListLeftPage(leaver=s.CLEO, customers=12)),
    "list-left-taken": left_lists.message(ListLeftPage(leaver=s.CLEO, customers=0)),
    "people-nobody": people.message(EMPTY),
    "people-all-well": people.message(replace(LIST, entries=(MALIN,), count=1, quiet=0, slipped=0)),
    "people-pinging": people.message(PINGING),
    "people-worst": people.message(WORST),
    "german-people": people.message(GERMAN),
    "german-people-nobody": people.message(replace(EMPTY, language=Language.GERMAN)),
    "handover": handover.message(OFFERED),
    "handover-at-once": handover.message(replace(OFFERED, days=0, note="", issue="")),
    "handover-taken": handover.message(TAKEN),
    "handover-taken-at-once": handover.message(replace(TAKEN, days=0)),
    "handover-left": handover.message(replace(TAKEN, taken=False, until=None)),
    "handover-over": handover.message(replace(TAKEN, taken=None, over=True, until=None)),
    "handover-given": handover.message(BY_GIVER),
    "handover-given-at-once": handover.message(replace(BY_GIVER, days=0)),
    "handover-declined": handover.message(replace(BY_GIVER, taken=False, until=None)),
    "handover-pinging": handover.message(
        replace(OFFERED, name=s.PINGING, company="", issue=s.PINGING, note=s.PINGING)
    ),
    "handover-worst": handover.message(
        replace(
            OFFERED,
            name=s.HOSTILE * 20,
            company=s.HOSTILE * 20,
            issue=(s.HOSTILE * 9)[:LONGEST_ISSUE],
            note=(s.HOSTILE * 9)[:LONGEST_NOTE],
        )
    ),
    "german-handover": handover.message(replace(OFFERED, language=Language.GERMAN)),
    "german-handover-taken": handover.message(replace(TAKEN, language=Language.GERMAN)),
    "german-handover-given": handover.message(replace(BY_GIVER, language=Language.GERMAN)),
    "card-quiet": card.message(QUIET_CARD),
    "card-quiet-alone": card.message(
        replace(QUIET_CARD, people=replace(LIST, entries=(INES,), count=1, quiet=1))
    ),
    "card-quiet-not-told": card.message(replace(QUIET_CARD, people=replace(LIST, told=False))),
    "card-quiet-worst": card.message(QUIET_WORST),
}
VIEWS: Mapping[str, View] = {
    "people-modal": people.modal(LIST),
    "people-modal-worst": people.modal(WORST),
    "person-form": people_forms.acquaintance(FORM),
    "person-form-edit": people_forms.acquaintance(EDIT, listed=True),
    "person-form-worst": people_forms.acquaintance(
        replace(
            EDIT, entry=WORST_ENTRY, merged=(replace(MERGED, name=s.HOSTILE * 20),) * 3, others=(s.BEN,) * 20
        )
    ),
    "german-person-form": people_forms.acquaintance(
        replace(EDIT, entry=GERMAN.entries[0], language=Language.GERMAN)
    ),
    "offer-form": people_forms.pass_on(PassOnPage(entry=INES, others=(s.BEN,))),
    "offer-form-again": people_forms.pass_on(PassOnPage(entry=INES, asked=s.BEN), listed=True),
    "german-offer-form": people_forms.pass_on(PassOnPage(entry=GERMAN.entries[0], asked=s.BEN)),
    "people-paste": people_paste.form(Language.ENGLISH),
    "people-paste-amiss": people_paste.form(
        Language.ENGLISH, Imported(problems=read_list(AMISS).problems), AMISS
    ),
    "people-paste-worst": people_paste.form(
        Language.ENGLISH,
        Imported(problems=read_list("name,next\n" + "<!channel>,soon\n" * 300).problems, left_out=99),
        "",
    ),
    "german-people-paste": people_paste.form(
        Language.GERMAN, Imported(problems=read_list(AMISS).problems * 2), AMISS
    ),
    "card-modal-quiet": card.modal(QUIET_CARD),
    "form-quiet": claim_form.modal(
        replace(s.a_form(ASKS, customer=s.INES), chosen=QUIET_CARD.squares[3], choices=QUIET_CARD.squares)
    ),
    "form-met-often": claim_form.modal(
        s.a_form(ASKS, customer=replace(s.INES, colleagues=4, one_more=OneMore.NO_POINTS))
    ),
    "home-people": home(
        replace(s.HOME, claims=(), reviews=(), people=replace(LIST, entries=(INES, RUI))), zone=BERLIN
    ),
    "home-left-lists": home(
        replace(s.HOME, claims=(), reviews=(), left_lists=LeftLists(people=2, customers=12)), zone=BERLIN
    ),
    "home-people-well": home(
        replace(s.HOME, claims=(), reviews=(), people=replace(LIST, entries=(), quiet=0, told=False)),
        zone=BERLIN,
    ),
}
