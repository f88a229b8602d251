"""The forms about a customer on one's list: who they are and how often they should hear from us, and handing them over."""

from collections.abc import Sequence

from bot import names
from bot.views import blocks as b
from bot.views import words
from bot.views.deck_words import choice, hinted, line, optional, select, text
from bot.views.form_state import FormState
from bot.views.people import TIERS, silence
from bot.views.people_words import who
from cards.model import PersonId
from services.acquaintances import LONGEST_ISSUE, LONGEST_NOTE, LONGEST_ROLE, Tier
from services.languages import Counted, Language, Sentence
from services.people_pages import AcquaintanceFormPage, AcquaintancePage, MergedPage, PassOnPage

CUSTOMER, COMPANY, ROLE, ISSUE, DUE, RHYTHM, SAME_AS = (
    "customer",
    "company",
    "role",
    "issue",
    "due",
    "rhythm",
    "same_as",
)
TAKER, OVERLAP, NOTE = "taker", "overlap", "note"
NAME_LIMIT = 80
ADD_TITLE = Sentence(en="Someone to hear from you", de="Wer von dir hören soll")
EDIT_TITLE = Sentence(en="On your list", de="Auf deiner Liste")
SAVE = Sentence(en="Save", de="Speichern")
CANCEL = Sentence(en="Cancel", de="Abbrechen")
WHO = Sentence(en="Who is it?", de="Wer ist es?")
ONE_PERSON = Sentence(
    en="One person. Type a name to add somebody new; a role will do: “the nurse on ward 4”.",
    de="Eine Person. Tipp einen Namen, um jemanden neu hinzuzufügen; eine Rolle genügt: „die Pflege auf Station 4“.",
)
WHERE = Sentence(en="Where do they work?", de="Wo arbeitet die Person?")
WHAT_ROLE = Sentence(en="What do they do there?", de="Was macht sie dort?")
WHAT_ISSUE = Sentence(en="What is open between you?", de="Was ist zwischen euch offen?")
YOURS_ALONE = Sentence(
    en="In your own words. Only you read them, and whoever you hand this customer to.",
    de="In deinen Worten. Nur du liest sie, und wem du diese Person einmal übergibst.",
)
WHEN = Sentence(en="When would you like to be in touch next?", de="Wann möchtest du dich wieder melden?")
HOW_OFTEN = Sentence(en="How often should they hear from us?", de="Wie oft soll die Person von uns hören?")
CHOICES = {
    Tier.CLOSE: Sentence(en="Close: every two weeks", de="Eng: alle zwei Wochen"),
    Tier.REGULAR: Sentence(en="Regular: every month", de="Regelmäßig: jeden Monat"),
    Tier.OCCASIONAL: Sentence(en="Occasional: every three months", de="Gelegentlich: alle drei Monate"),
}
SAME = Sentence(en="Are they listed a second time?", de="Steht die Person noch einmal da?")
SAME_HINT = Sentence(
    en="Pick the other entry, and the two become this one. You can part them again for 90 days.",
    de="Wähl den anderen Eintrag, dann werden beide zu diesem. Trennen kannst du sie 90 Tage lang wieder.",
)
ALSO_KNOWN = Sentence(
    en="Also in touch this past year: {names}", de="Im letzten Jahr auch in Kontakt: {names}"
)
JOINED = Sentence(
    en="*{name}* was joined with this entry on {day}.", de="*{name}* gehört seit {day} zu diesem Eintrag."
)
PART = Sentence(en="Part Again", de="Wieder trennen")
DROP = Sentence(en="Take Off My List", de="Von meiner Liste nehmen")
DROP_SURE = Sentence(en="Take them off your list?", de="Von deiner Liste nehmen?")
DROP_MEANS = Sentence(
    en="What you wrote about them here goes for good. What you claimed with them stays.",
    de="Was du hier aufgeschrieben hast, ist dann weg. Deine Felder mit dieser Person bleiben.",
)
DROP_NO = Sentence(en="Keep", de="Behalten")
PASS_TITLE = Sentence(en="Hand over", de="Übergeben")
ASK = Sentence(en="Ask", de="Fragen")
TO_WHOM = Sentence(en="Who could take over?", de="Wer könnte übernehmen?")
THEY_SAY = Sentence(
    en="They say yes or no with one press. Until they do, nothing changes.",
    de="Ein Klick genügt für Ja oder Nein. Bis dahin ändert sich nichts.",
)
HOW_LONG = Sentence(en="How long do you both stay in touch?", de="Wie lange bleibt ihr beide in Kontakt?")
INTRODUCE = Sentence(
    en="Time to introduce the two of them yourself: nobody likes to start from zero.",
    de="Zeit, die beiden selbst miteinander bekannt zu machen: Niemand fängt gern bei null an.",
)
AT_ONCE = Sentence(
    en="Not at all: from the first day on they are theirs", de="Gar nicht: Übergabe ab dem ersten Tag"
)
SO_MANY = Counted(
    one=Sentence(en="{number} day", de="{number} Tag"), many=Sentence(en="{number} days", de="{number} Tage")
)
A_WORD = Sentence(en="What should they know?", de="Was sollte man wissen?")
READ_BY = Sentence(
    en="Only they read it, together with what you noted as open.",
    de="Nur sie liest es, zusammen mit dem, was du als offen notiert hast.",
)
WAITING = Sentence(
    en="{person} has been asked and has not answered yet. Whoever you choose now is asked instead.",
    de="{person} ist gefragt und hat noch nicht geantwortet. Wen du jetzt auswählst, wird stattdessen gefragt.",
)


def acquaintance(page: AcquaintanceFormPage, *, listed: bool = False) -> b.View:
    """The form for a new one, or for one who is on the list. `listed` when the list is underneath."""
    language, entry = page.language, page.entry
    head = [identity(language)] if entry is None else known_head(entry, page.others)
    company = [optional(line(COMPANY, WHERE.told(language), NAME_LIMIT, "Harbour Foods"))]
    tail = [] if entry is None else [same_as(language), *joined(page.merged, language), *off(entry)]
    return b.modal(
        callback=names.MODAL_ACQUAINTANCE,
        title=(ADD_TITLE if entry is None else EDIT_TITLE).told(language),
        submit=SAVE.told(language),
        close=CANCEL.told(language),
        metadata=FormState(customer=None if entry is None else entry.customer, listed=listed).encode(),
        blocks=[*head, *(company if entry is None else []), *particulars(entry, language), *tail],
    )


def identity(language: Language) -> b.Block:
    element: b.Block = {"type": "external_select", "action_id": names.CUSTOMER, "min_query_length": 0}
    return hinted(choice(CUSTOMER, WHO.told(language), element), ONE_PERSON.told(language))


def known_head(entry: AcquaintancePage, others: Sequence[PersonId]) -> list[b.Block]:
    who_it_is = f"*{who(entry.name, entry.company, entry.language)}* · {silence(entry)}"
    return [b.section(who_it_is), *also_known(others, entry.language)]


def also_known(others: Sequence[PersonId], language: Language) -> list[b.Block]:
    """Colleagues who know them too: whom to ask, and nothing of what they wrote."""
    if not others:
        return []
    named = words.some([b.mention(person) for person in others], 5, language)
    return [b.context(ALSO_KNOWN.told(language, names=named))]


def particulars(entry: AcquaintancePage | None, language: Language) -> list[b.Block]:
    role, issue = ("", "") if entry is None else (entry.role, entry.issue)
    due: b.Block = {"type": "datepicker", "action_id": DUE}
    if entry is not None and entry.due is not None:
        due["initial_date"] = entry.due.isoformat()
    options = {tier: b.option(said.told(language), str(tier.value)) for tier, said in CHOICES.items()}
    tier = Tier.REGULAR if entry is None else entry.tier
    return [
        optional(line(ROLE, WHAT_ROLE.told(language), LONGEST_ROLE, said=role)),
        hinted(
            optional(text(ISSUE, WHAT_ISSUE.told(language), LONGEST_ISSUE, said=issue)),
            YOURS_ALONE.told(language),
        ),
        optional(choice(DUE, WHEN.told(language), due)),
        choice(RHYTHM, HOW_OFTEN.told(language), select(RHYTHM, list(options.values()), options[tier])),
    ]


def same_as(language: Language) -> b.Block:
    element: b.Block = {"type": "external_select", "action_id": names.SAME_AS, "min_query_length": 1}
    return hinted(optional(choice(SAME_AS, SAME.told(language), element)), SAME_HINT.told(language))


def joined(merged: Sequence[MergedPage], language: Language) -> list[b.Block]:
    """Who was found to be the same customer, each with a way back."""
    return [
        b.section(
            JOINED.told(
                language, name=who(each.name, each.company, language), day=words.day(each.on, language)
            ),
            b.button(PART.told(language), names.PART_AGAIN, str(each.merger), about=each.name),
        )
        for each in merged
    ]


def off(entry: AcquaintancePage) -> list[b.Block]:
    language = entry.language
    sure = b.confirmation(
        DROP_SURE.told(language), DROP_MEANS.told(language), DROP.told(language), DROP_NO.told(language)
    )
    return b.actions([b.button(DROP.told(language), names.DROP_PERSON, str(entry.customer), confirm=sure)])


def pass_on(page: PassOnPage, *, listed: bool = False) -> b.View:
    """To whom, for how long, and a word with it."""
    entry, language = page.entry, page.entry.language
    waiting = [] if page.asked is None else [b.context(WAITING.told(language, person=b.mention(page.asked)))]
    options = [b.option(overlap(days, language), str(days)) for days in page.overlaps]
    taker = choice(TAKER, TO_WHOM.told(language), {"type": "users_select", "action_id": TAKER})
    return b.modal(
        callback=names.MODAL_OFFER,
        title=PASS_TITLE.told(language),
        submit=ASK.told(language),
        close=CANCEL.told(language),
        metadata=FormState(customer=entry.customer, listed=listed).encode(),
        blocks=[
            b.section(f"*{who(entry.name, entry.company, language)}* · {TIERS[entry.tier].told(language)}"),
            *also_known(page.others, language),
            *waiting,
            hinted(taker, THEY_SAY.told(language)),
            hinted(
                choice(OVERLAP, HOW_LONG.told(language), select(OVERLAP, options, options[0])),
                INTRODUCE.told(language),
            ),
            hinted(optional(text(NOTE, A_WORD.told(language), LONGEST_NOTE)), READ_BY.told(language)),
        ],
    )


def overlap(days: int, language: Language) -> str:
    return SO_MANY.told(days, language) if days else AT_ONCE.told(language)
