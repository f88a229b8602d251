"""The claim form: choose a square, then exactly the fields this square needs."""

from dataclasses import replace

from bot import names
from bot.views import blocks as b
from bot.views import people_words, words
from bot.views.asked_fields import fields_of
from bot.views.claim_fields import BY_NAME, Field, Kind
from bot.views.form_state import FormState
from bot.views.inputs import ELEMENTS, added, hint_of, input_block, known, people_input, text_input
from services.evidence import Evidence
from services.languages import DEFAULT, Counted, Language, Sentence
from services.pages import CustomerChoice, FormPage, SquareFace

SQUARE = "square"
"""The block that holds the choice of a square."""
MOST_OPTIONS = 100
FREE = ("story", "what_changed", "learned", "customer_quote")
"""The texts that may change places: a story told in one field is not lost when another field is asked."""
SEND = Sentence(en="Send", de="Abschicken")
CANCEL = Sentence(en="Cancel", de="Abbrechen")
FOLLOW_UP = Sentence(en="Your follow-up", de="Deine Rückmeldung")
MEND = Sentence(en="Mend your claim", de="Nachbessern")
CLAIM = Sentence(en="Claim a square", de="Ein Feld einlösen")
ONE_THING = Sentence(en="*One thing before this square lights*", de="*Eins noch, dann leuchtet dieses Feld*")
A_FEW_THINGS = Sentence(en="*Before this square lights*", de="*Noch ein wenig, dann leuchtet dieses Feld*")
ALL_CLAIMED = Sentence(
    en="Every square of this card is claimed already. How good is that?",
    de="Auf dieser Karte ist schon jedes Feld eingelöst. Wie schön ist das denn?",
)
CHOOSE = Sentence(en="Choose a square", de="Feld auswählen")
WHICH = Sentence(en="*Which square?*\nYour card for {span}", de="*Welches Feld?*\nDeine Karte für {span}")
PROMISED = Sentence(en="You promised: {what}", de="Du hast versprochen: {what}")
PROMISED_BY = Sentence(en="You promised: {what}, by {day}", de="Du hast versprochen: {what}, bis {day}")
PROMISED_WHEN = Sentence(en="When did you promise it?", de="Wann hast du es versprochen?")
FULL_WITH_IT = Sentence(en="Makes a line · {prompt}", de="Macht eine Reihe voll · {prompt}")
HELPS = Sentence(en="Helps {count} lines · {prompt}", de="Hilft {count} Reihen · {prompt}")
WITH = Sentence(en="With {who} · {prompt}", de="Mit {who} · {prompt}")
SILENT = Counted(
    one=Sentence(
        en="This square is for *{who}*, after {number} day without a word from us.",
        de="Dieses Feld ist für *{who}*, nach {number} Tag ohne ein Wort von uns.",
    ),
    many=Sentence(
        en="This square is for *{who}*, after {number} days without a word from us.",
        de="Dieses Feld ist für *{who}*, nach {number} Tagen ohne ein Wort von uns.",
    ),
)
MANY = 3
"""Every square lies on two lines at least."""
WHO_TOOK_PART = Sentence(en="Who took part?", de="Wer von uns war dabei?")


def modal(page: FormPage) -> b.View:
    """The form as it stands; it can be sent once a square is chosen."""
    inputs = fields(page, page.chosen) if page.chosen else brought(page)
    return b.modal(
        callback=names.MODAL_CLAIM,
        title=title(page),
        submit=SEND.told(page.language) if inputs else "",
        close=CANCEL.told(page.language),
        metadata=state(page).encode(),
        blocks=[*asked(page), *choice(page), *inputs],
    )


def title(page: FormPage) -> str:
    if page.closing:
        return FOLLOW_UP.told(page.language)
    return (MEND if page.claim else CLAIM).told(page.language)


def state(page: FormPage) -> FormState:
    return FormState(
        week=page.week,
        position=page.chosen.position if page.chosen else None,
        claim=page.claim,
        revision=page.revision,
        closing=page.closing,
        source=page.source,
        counter=page.counter,
        customer=page.customer.customer if page.customer and not page.claim else None,
    )


def asked(page: FormPage) -> list[b.Block]:
    """What was asked the last time, so that nobody mends from memory."""
    if not page.asks:
        return []
    lead = (ONE_THING if len(page.asks) == 1 else A_FEW_THINGS).told(page.language)
    return [b.section("\n".join((lead, *(f"• {b.escape(ask)}" for ask in page.asks))))]


def choice(page: FormPage) -> list[b.Block]:
    """The squares to choose from. A claim that is mended keeps its square."""
    if page.claim:
        return []
    if not page.choices:
        return [b.section(ALL_CLAIMED.told(page.language))]
    element: b.Block = {
        "type": "static_select",
        "action_id": names.CHOOSE_SQUARE,
        "placeholder": b.plain(CHOOSE.told(page.language), b.PLACEHOLDER_LIMIT),
        "options": [square(face, page.language) for face in page.choices],
    }
    if page.chosen:
        element["initial_option"] = square(page.chosen, page.language)
    span = words.span(page.week, page.language)
    block = b.section(WHICH.told(page.language, span=span), element)
    return [block | {"block_id": SQUARE}]


def square(face: SquareFace, language: Language = DEFAULT) -> b.Block:
    """A square to choose, with what it does for lines where that is worth knowing."""
    told = face.activity.prompt
    if face.quiet:
        who = f"{face.quiet.name} · {face.quiet.company}" if face.quiet.company else face.quiet.name
        told = WITH.told(language, who=b.clip(who, 40), prompt=told)
    elif face.completes:
        told = FULL_WITH_IT.told(language, prompt=told)
    elif face.helps >= MANY:
        told = HELPS.told(language, count=face.helps, prompt=told)
    return b.option(face.activity.short, str(face.position), told)


def fields(page: FormPage, face: SquareFace) -> list[b.Block]:
    """What to do, then a field for everything it needs."""
    wanted = fields_of(page, face.activity)
    texts = tuple(field for field in wanted if field.kind is Kind.TEXT)
    filled = replace(page, draft=kept(page.draft, wanted))
    return [*task(page, face), *(field_block(field, filled, face, texts) for field in wanted)]


def brought(page: FormPage) -> list[b.Block]:
    """The words of a message used as evidence, while no square is chosen yet."""
    if not page.draft.story.strip() or not page.choices:
        return []
    field = BY_NAME["story"]
    return [input_block(field, text_input(field, page), field.asked(page.setting).told(page.language))]


def task(page: FormPage, face: SquareFace) -> list[b.Block]:
    lead = f"*{b.one_line(face.activity.short)}*\n" if page.claim else ""
    told = [b.section(lead + b.escape(b.clip(face.activity.prompt, 600)))]
    if face.quiet:
        who = people_words.who(face.quiet.name, face.quiet.company, page.language)
        told.append(b.context(SILENT.told(face.quiet.days, page.language, who=who)))
    return [*told, *promised(page)] if page.closing else told


def promised(page: FormPage) -> list[b.Block]:
    """The promise this follow-up belongs to."""
    promise = page.draft.promise
    if not promise or not promise.what.strip():
        return []
    said = PROMISED_BY if promise.due else PROMISED
    day = words.day(promise.due, page.language) if promise.due else ""
    return [b.context(said.told(page.language, what=b.one_line(promise.what, 300), day=day))]


def field_block(field: Field, page: FormPage, face: SquareFace, texts: tuple[Field, ...]) -> b.Block:
    if field.kind is Kind.PEOPLE:
        element = people_input(page, face.activity)
    else:
        element = ELEMENTS[field.kind](field, page)
    question = label(field, page, face).told(page.language)
    return input_block(field, element, question, hint_of(field, page, face.activity, texts))


def label(field: Field, page: FormPage, face: SquareFace) -> Sentence:
    """The question; what happened on a promise's day is the promise itself."""
    if field.name == "occurred_on" and face.activity.two_phase:
        return PROMISED_WHEN
    if field.name == "witnesses" and face.activity.group:
        return WHO_TOOK_PART
    return field.asked(page.setting)


def kept(draft: Evidence, wanted: tuple[Field, ...]) -> Evidence:
    """The draft with words that lost their field, or came with a message, in the first text field that is empty."""
    asked_for = [field.name for field in wanted if field.kind is Kind.TEXT]
    homeless = [text for name in FREE if name not in asked_for and (text := getattr(draft, name)).strip()]
    empty = [name for name in FREE if name in asked_for and not getattr(draft, name).strip()]
    return replace(draft, **{empty[0]: homeless[0]}) if homeless and empty else draft


def customer_options(
    typed: str, known_ones: tuple[CustomerChoice, ...], language: Language = DEFAULT
) -> b.View:
    """The answer to typing into the customer field: those known, and a way to add somebody new."""
    name = b.clip(" ".join(typed.split()), BY_NAME["customer"].limit)
    same = any(choice.name.casefold() == name.casefold() for choice in known_ones)
    new = [added(name, language)] if name and not same else []
    return {"options": [*(known(choice, language) for choice in known_ones[: MOST_OPTIONS - len(new)]), *new]}
