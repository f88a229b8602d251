"""Slack's input blocks for the fields of a claim, each filled with what is already known."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from bot.views import blocks as b
from bot.views import words
from bot.views.asked_fields import witnesses_needed
from bot.views.claim_fields import Field, Kind
from cards.model import Activity, Need
from services.evidence import Followup, Promise
from services.languages import DEFAULT, Counted, Language, Sentence, written
from services.pages import CustomerChoice, FormPage, OneMore

NEW = "new:"
"""Marks a customer who is added by this claim; the name follows."""
OPTION_VALUE = 150
GROUP_WITNESSES = 20
GROUP_CUSTOMERS = 10
WITNESSES = 2
PICTURES = ("jpg", "jpeg", "png", "webp", "gif")
"""What Slack's client lets somebody pick; what it is we see for ourselves."""
CONSENTED = "yes"
TICKED = "yes"
TELLABLE = "told"
SHOWN = "shown"
NAMED = "named"
MAY_BE_TOLD = Sentence(
    en="This may be told in the team's recap", de="Das darf in den Wochenrückblick des Teams"
)
MAY_BE_SHOWN = Sentence(
    en="It may be on my poster and the office wall, with its photo",
    de="Das darf auf mein Poster und die Bürowand, samt Foto",
)
MAY_BE_NAMED = Sentence(
    en="The customer agreed to be named there", de="Mit dem Namen der Person, sie ist einverstanden"
)

MANY_OF_US = 2
"""From so many colleagues on it is said that they met a customer this week."""
FEW: Mapping[Language, tuple[str, ...]] = MappingProxyType(
    {
        Language.ENGLISH: ("Two", "Three", "Four", "Five", "Six"),
        Language.GERMAN: ("Zwei", "Drei", "Vier", "Fünf", "Sechs"),
    }
)
"""Numbers from `MANY_OF_US` on, as a sentence begins with them."""
OF_US: Mapping[OneMore, Sentence] = MappingProxyType(
    {
        OneMore.AS_EVER: Sentence(en="{number} of us this week", de="{number} von uns diese Woche"),
        OneMore.READ_FIRST: Sentence(
            en="{number} of us this week: a colleague reads yours first",
            de="{number} von uns diese Woche: deins liest zuerst jemand",
        ),
        OneMore.NO_POINTS: Sentence(
            en="{number} of us this week: yours adds no points",
            de="{number} von uns diese Woche: deins bringt keine Punkte",
        ),
    }
)


def input_block(field: Field, element: b.Block, label: str, hint: str = "") -> b.Block:
    block: b.Block = {
        "type": "input",
        "block_id": field.name,
        "label": b.plain(label),
        "element": element | {"action_id": field.name},
        "optional": field.optional,
    }
    return block | {"hint": b.plain(hint, b.HINT_LIMIT)} if hint else block


def text_input(field: Field, page: FormPage) -> b.Block:
    """One line or several, as long as its limit allows."""
    element: b.Block = {
        "type": "plain_text_input",
        "multiline": field.kind is Kind.TEXT,
        "max_length": field.limit,
    }
    if typed := b.clip(drafted(page)[field.name], field.limit):
        element["initial_value"] = typed
    return with_example(element, field, page)


def date_input(field: Field, page: FormPage) -> b.Block:
    on = {
        "promise_due": (page.draft.promise or Promise()).due,
        "followup_on": (page.draft.followup or Followup()).on or page.today,
        "occurred_on": page.occurred_on,
    }[field.name]
    element: b.Block = {"type": "datepicker"}
    return element | {"initial_date": on.isoformat()} if on else element


def people_input(page: FormPage, activity: Activity) -> b.Block:
    """Colleagues who were there; a group square takes more of them."""
    most = GROUP_WITNESSES if activity.group else WITNESSES
    element: b.Block = {"type": "multi_users_select", "max_selected_items": most}
    if page.draft.witnesses:
        element["initial_users"] = [str(person) for person in page.draft.witnesses[:most]]
    return element


def customer_input(field: Field, page: FormPage) -> b.Block:
    element: b.Block = {"type": "external_select", "min_query_length": 0}
    if page.customer:
        element["initial_option"] = known(page.customer)
    elif page.draft.customer.strip():
        element["initial_option"] = renamed(page.draft.customer)
    return with_example(element, field, page)


def customers_input(field: Field, page: FormPage) -> b.Block:
    """Everybody who took part, those the workspace knows as it knows them."""
    element: b.Block = {
        "type": "multi_external_select",
        "min_query_length": 0,
        "max_selected_items": GROUP_CUSTOMERS,
    }
    if chosen := list(there(page).values())[:GROUP_CUSTOMERS]:
        element["initial_options"] = chosen
    return with_example(element, field, page)


def there(page: FormPage) -> dict[str, b.Block]:
    """The customers of the draft as options, each value once."""
    known_ones = {(each.name, each.company): each for each in (page.customer, *page.also) if each}
    named = [(each.name, each.company) for each in page.draft.customers]
    options = [known(known_ones[who]) if who in known_ones else renamed(who[0]) for who in named]
    return {option["value"]: option for option in options}


def photo_input(field: Field, page: FormPage) -> b.Block:  # noqa: ARG001 -- every field's input is made of these two
    """One picture. Slack cannot show one that is there already; the hint says so."""
    return {"type": "file_input", "filetypes": list(PICTURES), "max_files": 1}


def consent_input(field: Field, page: FormPage) -> b.Block:
    """Ticked where somebody said so before."""
    said = "" if field.example is None else field.example.told(page.language)
    yes = b.option(said, CONSENTED)
    element: b.Block = {"type": "checkboxes", "options": [yes]}
    return element | {"initial_options": [yes]} if page.draft.photo else element


def tick_input(field: Field, page: FormPage) -> b.Block:
    """One box to tick."""
    said = "" if field.example is None else field.example.told(page.language)
    return {"type": "checkboxes", "options": [b.option(said, TICKED)]}


def tell_input(field: Field, page: FormPage) -> b.Block:  # noqa: ARG001 -- every field's input is made of these two
    """Whether it may be told and shown, and with whose name: off until somebody says so, and as they said when they mend."""
    told, shown, named = (
        b.option(said.told(page.language), value)
        for said, value in ((MAY_BE_TOLD, TELLABLE), (MAY_BE_SHOWN, SHOWN), (MAY_BE_NAMED, NAMED))
    )
    chosen = [told] * page.tellable + [shown] * page.showable + [named] * page.names_customer
    element: b.Block = {"type": "checkboxes", "options": [told, shown, named]}
    return element | {"initial_options": chosen} if chosen else element


def with_example(element: b.Block, field: Field, page: FormPage) -> b.Block:
    if field.example is None:
        return element
    return element | {"placeholder": b.plain(field.example.told(page.language), b.PLACEHOLDER_LIMIT)}


ELEMENTS: Mapping[Kind, Callable[[Field, FormPage], b.Block]] = MappingProxyType(
    {
        Kind.LINE: text_input,
        Kind.TEXT: text_input,
        Kind.DATE: date_input,
        Kind.CUSTOMER: customer_input,
        Kind.CUSTOMERS: customers_input,
        Kind.PHOTO: photo_input,
        Kind.CONSENT: consent_input,
        Kind.TICK: tick_input,
        Kind.TELL: tell_input,
    }
)


def drafted(page: FormPage) -> dict[str, str]:
    """The texts already there, by the name of their field."""
    draft = page.draft
    return {
        "company": draft.company,
        "what_changed": draft.what_changed,
        "story": draft.story,
        "learned": draft.learned,
        "customer_quote": draft.customer_quote,
        "link": draft.link,
        "promise_what": draft.promise.what if draft.promise else "",
        "followup_what": draft.followup.what if draft.followup else "",
        "followup_reaction": draft.followup.reaction if draft.followup else "",
    }


def known(customer: CustomerChoice, language: Language = DEFAULT) -> b.Block:
    """A customer the workspace knows, as an option; under it, that several of us met them this week."""
    where = f", {customer.company}" if customer.company else ""
    return b.option(customer.name + where, str(customer.customer), met(customer, language))


def met(customer: CustomerChoice, language: Language) -> str:
    """`Three of us this week`; nothing where it is one or nobody."""
    number = customer.colleagues
    if number < MANY_OF_US:
        return ""
    few = FEW[language]
    count = few[number - MANY_OF_US] if number - MANY_OF_US < len(few) else written(number, language)
    return OF_US[customer.one_more].told(language, number=count)


def added(name: str, language: Language) -> b.Block:
    """A customer who is new, as an option."""
    return new(name, ADD.told(language, name=b.clip(" ".join(name.split()), 60)))


def renamed(name: str) -> b.Block:
    """A customer who was added before and is not known yet."""
    return new(name, b.clip(" ".join(name.split()), 60))


def new(name: str, label: str) -> b.Block:
    name = " ".join(name.split())
    return b.option(label, NEW + name[: OPTION_VALUE - len(NEW)])


ADD = Sentence(en="Add “{name}”", de="„{name}“ hinzufügen")
REMINDED = Counted(
    one=Sentence(
        en="The day you named, within {number} day. We remind you then.",
        de="Der Tag, den du genannt hast, innerhalb von {number} Tag. Dann erinnern wir dich.",
    ),
    many=Sentence(
        en="The day you named, within {number} days. We remind you then.",
        de="Der Tag, den du genannt hast, innerhalb von {number} Tagen. Dann erinnern wir dich.",
    ),
)
PROMISE_COUNTS = Sentence(
    en="{length} The words of your promise count too.",
    de="{length} Die Wörter deines Versprechens zählen mit.",
)
PAIR = Sentence(
    en="Pick two colleagues who were there: they stand in for a photo. Each confirms with one press.",
    de="Wähl zwei von uns aus, die dabei waren: Das gilt anstelle eines Fotos. Für das Bestätigen genügt je ein Klick.",
)
PAIR_OF_MANY = Sentence(
    en="Pick every colleague who took part. Two who say yes stand in for a photo. Everybody who says yes lights their own"
    " centre square too.",
    de="Wähl alle von uns aus, die dabei waren. Zweimal Ja gilt anstelle eines Fotos. Wer Ja sagt, bringt auch die eigene"
    " Mitte zum Leuchten.",
)
ONE_OF_MANY = Sentence(
    en="Pick every colleague who took part. One yes is enough. Everybody who says yes lights their own centre square too.",
    de="Wähl alle von uns aus, die dabei waren. Ein Ja genügt. Wer Ja sagt, bringt auch die eigene Mitte zum Leuchten.",
)
ANY_ONE = Sentence(
    en="Pick a colleague who was there, or two. One press from them is enough.",
    de="Wähl aus, wer von uns dabei war, gern auch zwei. Zum Bestätigen genügt ein Klick.",
)
PHOTO_THERE = Sentence(
    en="Your photo is still with this claim. Add another one only to take its place.",
    de="Dein Foto ist noch da. Füg nur dann ein anderes hinzu, wenn es dieses ersetzen soll.",
)
IN_PLACE = Sentence(
    en="No photo? Then pick two colleagues who were there. Each confirms with one press.",
    de="Kein Foto? Dann wähl zwei von uns aus, die dabei waren. Für das Bestätigen genügt je ein Klick.",
)
BESIDE = Sentence(
    en="Pick a colleague who was there. Without a photo pick two, and each confirms with one press.",
    de="Wähl aus, wer von uns dabei war. Ohne Foto braucht es zwei, und für das Bestätigen genügt je ein Klick.",
)
BESIDE_OF_MANY = Sentence(
    en="Pick every colleague who took part. With a photo one yes is enough, without one it takes two. Everybody who says yes"
    " lights their own centre square too.",
    de="Wähl alle von uns aus, die dabei waren. Mit Foto genügt ein Ja, ohne braucht es zwei. Wer Ja sagt, bringt auch die"
    " eigene Mitte zum Leuchten.",
)


def hint_of(field: Field, page: FormPage, activity: Activity, texts: tuple[Field, ...]) -> str:
    """The rule that belongs under a field, in words. The minimum of words stands under the first of `texts`."""
    if field.name == "promise_due":
        return REMINDED.told(activity.promise_days, page.language)
    if texts and field == texts[0] and page.words:
        return length_hint(page, shared=len(texts) > 1)
    if field.kind is Kind.CUSTOMER and page.customer and (often := met(page.customer, page.language)):
        return f"{b.clip(page.customer.name, 40)} · {often}"
    hint = plain_hint(field, page, activity)
    return "" if hint is None else hint.told(page.language)


def plain_hint(field: Field, page: FormPage, activity: Activity) -> Sentence | None:
    """What stands under a field whatever is typed."""
    if field.name == "witnesses":
        return (
            beside_photo(activity) if page.photos and Need.PHOTO in activity.needs else witness_hint(activity)
        )
    return PHOTO_THERE if field.name == "photo" and page.draft.photo else field.hint


def length_hint(page: FormPage, *, shared: bool) -> str:
    """How much to write; what was promised counts too, though it is not asked again."""
    promised = page.closing and page.draft.promise and page.draft.promise.what.strip()
    length = words.length(page.words, shared=shared, language=page.language)
    return PROMISE_COUNTS.told(page.language, length=length) if promised else length


def beside_photo(activity: Activity) -> Sentence:
    """Who is to be picked where a photo may be added too."""
    if activity.group:
        return BESIDE_OF_MANY
    return BESIDE if Need.COLLEAGUE_WITNESS in activity.needs else IN_PLACE


def witness_hint(activity: Activity) -> Sentence:
    if witnesses_needed(activity) > 1:
        return PAIR_OF_MANY if activity.group else PAIR
    return ONE_OF_MANY if activity.group else ANY_ONE
