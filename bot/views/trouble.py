"""Every reason why something cannot be done, in words: the one place where error codes become sentences.

Sentences are plain text. Whoever puts them into mark-up escapes them, as `notices.said` does.
"""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from bot.views import blocks as b
from bot.views import words
from bot.views.advisory_trouble import SENTENCES as ADVISORY_SENTENCES
from bot.views.claim_fields import FIELDS, INSTEAD, MISPLACED, Kind
from bot.views.deal_trouble import SENTENCES as DEAL_SENTENCES
from bot.views.deck_trouble import SENTENCES as DECK_SENTENCES
from bot.views.people_trouble import SENTENCES as PEOPLE_SENTENCES
from bot.views.recap_trouble import SENTENCES as RECAP_SENTENCES
from bot.views.settings_trouble import SENTENCES as SETTINGS_SENTENCES
from cards.errors import GameError
from cards.model import Week
from services.claim_state import ClaimState
from services.errors import FieldErrors, ServiceError
from services.languages import DEFAULT, Language, Sentence, written

Fields = Mapping[str, Any]
Teller = Callable[[Fields, Language], str]

TEXTS = tuple(field.name for field in FIELDS if field.kind is Kind.TEXT)
UNEXPECTED = Sentence(
    en="Something went wrong on our side. Nothing you wrote is lost; please try again in a minute.",
    de="Bei uns ist etwas schiefgegangen. Nichts, was du geschrieben hast, geht verloren; versuch es bitte gleich noch einmal.",
)
PAUSED = Sentence(
    en="You are taking a break. Press Resume on App Home and you can go on at once.",
    de="Du machst gerade Pause. Drück auf App Home auf Resume, und es geht sofort weiter.",
)
PAUSED_UNTIL = Sentence(
    en="You are taking a break; your last day away is {day}. Press Resume on App Home and you can go on at once.",
    de="Du machst gerade Pause, bis einschließlich {day}. Drück auf App Home auf Resume, und es geht sofort weiter.",
)
THIS_SQUARE = Sentence(en="This square", de="Dieses Feld")
SQUARE_LIT = Sentence(
    en="{short} is lit already. Choose another one; your words stay here.",
    de="{short} leuchtet schon. Wähl ein anderes Feld aus; was du geschrieben hast, bleibt hier.",
)
SQUARE_TAKEN = Sentence(
    en="{short} is lit or on its way already. Choose another one; your words stay here.",
    de="{short} leuchtet schon oder ist auf dem Weg dahin. Wähl ein anderes Feld aus; was du geschrieben hast, bleibt hier.",
)
DID_YOU_MEAN = Sentence(
    en="I don't know “{word}”. Did you mean /bingo {closest}?",
    de="„{word}“ kenne ich nicht. Meinst du /bingo {closest}?",
)
UNKNOWN_WORD = Sentence(
    en="I don't know “{word}”. Type /bingo help to see what I can do.",
    de="„{word}“ kenne ich nicht. Tipp /bingo help ein, um zu sehen, was ich kann.",
)
UNKNOWN = Sentence(
    en="I don't know that word. Type /bingo help to see what I can do.",
    de="Dieses Wort kenne ich nicht. Tipp /bingo help ein, um zu sehen, was ich kann.",
)
BUSY = Sentence(
    en="Slack is busy just now. Please try again in a moment.",
    de="Bei Slack ist gerade viel los. Versuch es bitte gleich noch einmal.",
)
BUSY_FOR = Sentence(
    en="Slack is busy just now. Please try again in {seconds} seconds.",
    de="Bei Slack ist gerade viel los. Versuch es bitte in {seconds} Sekunden noch einmal.",
)
NO_CARD = Sentence(
    en="You have no card for this week. Your next one comes with the next deal.",
    de="Für diese Woche hast du keine Karte. Die nächste kommt, wenn wieder ausgeteilt wird.",
)
NO_CARD_FOR = Sentence(en="You have no card for {span}.", de="Für {span} hast du keine Karte.")
NO_SUCH_SQUARE = Sentence(
    en="There is no such square. Give its number, counted row by row, or its name.",
    de="Dieses Feld gibt es nicht. Nenn seine Nummer, Zeile für Zeile gezählt, oder seinen Namen.",
)
NO_SQUARE_NAMED = Sentence(
    en="There is no square {wanted}: your card goes from 1 to {last}. Give its number, counted row by row, or its name.",
    de="Ein Feld {wanted} gibt es nicht: Deine Karte geht von 1 bis {last}. Nenn seine Nummer, Zeile für Zeile gezählt, oder"
    " seinen Namen.",
)
MOVED_ON: Mapping[str, Sentence] = MappingProxyType(
    {
        "submitted": Sentence(en="is being looked at right now", de="Das wird gerade angesehen"),
        "awarded": Sentence(en="is lit already", de="Das leuchtet schon"),
        "asked": Sentence(
            en="is back with the person who made it", de="Das ist wieder bei der Person, die es erzählt hat"
        ),
        "waiting": Sentence(
            en="is waiting for a witness now", de="Das wartet jetzt darauf, dass jemand es bestätigt"
        ),
        "half_lit": Sentence(
            en="is half lit and waits for its follow-up",
            de="Das leuchtet zur Hälfte und wartet auf die Rückmeldung",
        ),
        "review": Sentence(en="is with a reviewer now", de="Das sieht sich gerade jemand an"),
        "withdrawn": Sentence(en="was withdrawn", de="Das wurde zurückgezogen"),
    }
)
HAS_MOVED_ON = Sentence(en="has moved on", de="Das ist schon weiter")
MOVED = Sentence(
    en="This claim {now}. App Home shows what still waits for you.",
    de="{now}. Auf App Home siehst du, was noch auf dich wartet.",
)


def paused(fields: Fields, language: Language) -> str:
    until = fields.get("until")
    if isinstance(until, date):
        return PAUSED_UNTIL.told(language, day=words.day(until, language))
    return PAUSED.told(language)


def square_taken(fields: Fields, language: Language) -> str:
    short = b.clip(str(fields.get("short") or THIS_SQUARE.told(language)), 60)
    lit = fields.get("state") == ClaimState.AWARDED
    return (SQUARE_LIT if lit else SQUARE_TAKEN).told(language, short=short)


def moved_on(fields: Fields, language: Language) -> str:
    now = MOVED_ON.get(str(fields.get("state", "")), HAS_MOVED_ON)
    return MOVED.told(language, now=now.told(language))


def unknown_word(fields: Fields, language: Language) -> str:
    word, closest = (b.clip(str(fields.get(name) or ""), 40) for name in ("word", "closest"))
    if closest:
        return DID_YOU_MEAN.told(language, word=word, closest=closest)
    return (UNKNOWN_WORD if word else UNKNOWN).told(language, word=word)


def try_later(fields: Fields, language: Language) -> str:
    after = fields.get("after")
    if isinstance(after, int) and after > 1:
        return BUSY_FOR.told(language, seconds=written(after, language))
    return BUSY.told(language)


def no_card(fields: Fields, language: Language) -> str:
    week = fields.get("week")
    if isinstance(week, Week):
        return NO_CARD_FOR.told(language, span=words.span(week, language))
    return NO_CARD.told(language)


def no_such_square(fields: Fields, language: Language) -> str:
    wanted, last = b.clip(str(fields.get("wanted") or ""), 40), fields.get("last")
    if not wanted or last is None:
        return NO_SUCH_SQUARE.told(language)
    return NO_SQUARE_NAMED.told(language, wanted=wanted, last=last)


SENTENCES: Mapping[str, Sentence | Teller] = MappingProxyType(
    {
        "unexpected": UNEXPECTED,
        "try_later": try_later,
        "busy": Sentence(
            en="We are a little busy just now. Nothing you wrote is lost; please try again in a moment.",
            de="Gerade ist bei uns viel los. Nichts, was du geschrieben hast, geht verloren; versuch es bitte gleich noch einmal.",
        ),
        "malformed": Sentence(
            en="I couldn't read that. Please open it again; it may be from an older version of me.",
            de="Das konnte ich nicht lesen. Öffne es bitte noch einmal; vielleicht stammt es aus einer älteren Version von mir.",
        ),
        "repeated": Sentence(
            en="That is done already.",
            de="Das ist schon erledigt.",
        ),
        "not_installed": Sentence(
            en="Connection Bingo is not set up here yet. Please tell whoever installs apps in this workspace.",
            de="Connection Bingo ist hier noch nicht eingerichtet. Sag bitte denen Bescheid, die in diesem Workspace Apps installieren.",
        ),
        # Who plays
        "not_playing": Sentence(
            en="This game is for the members of this workspace, so there is nothing for you to do here.",
            de="Dieses Spiel ist für die Mitglieder dieses Workspace, deshalb gibt es hier für dich nichts zu tun.",
        ),
        "not_joined": Sentence(
            en="You are not in the game yet. Press Deal Me In on App Home and your card is on its way.",
            de="Du bist noch nicht im Spiel. Drück auf App Home auf Deal Me In, und deine Karte ist unterwegs.",
        ),
        "new_season": Sentence(
            en="A new season has begun, and everybody is asked once again. Press Deal Me In on App Home and your card is on its way.",
            de="Eine neue Saison hat begonnen, und alle werden noch einmal gefragt. Drück auf App Home auf Deal Me In, und deine Karte ist unterwegs.",
        ),
        "has_left": Sentence(
            en="You have left the game. Press Deal Me In on App Home and you are back, with everything you had.",
            de="Du hast das Spiel verlassen. Drück auf App Home auf Deal Me In, und du bist wieder dabei, mit allem, was du hattest.",
        ),
        "paused": paused,
        "no_team": Sentence(
            en="You are in no team yet. Whoever installed Connection Bingo can help.",
            de="Du bist noch in keinem Team. Wer Connection Bingo installiert hat, kann helfen.",
        ),
        # Cards and squares
        "no_card": no_card,
        "week_closed": Sentence(
            en="The week of this card is over. What is lit stays lit; new squares are on this week's card.",
            de="Die Woche dieser Karte ist vorbei. Was leuchtet, leuchtet weiter; neue Felder findest du auf der Karte dieser Woche.",
        ),
        "no_deck": Sentence(
            en="I can't find the squares of this card. Please tell whoever looks after Connection Bingo here.",
            de="Ich finde die Felder dieser Karte nicht. Sag bitte denen Bescheid, die hier Connection Bingo betreuen.",
        ),
        "no_square": Sentence(
            en="Please choose a square first. Your words stay here.",
            de="Wähl bitte zuerst ein Feld aus. Was du geschrieben hast, bleibt hier.",
        ),
        "no_such_square": no_such_square,
        "square_taken": square_taken,
        "already_awarded": Sentence(
            en="This square is lit already. Choose another one; your words stay here.",
            de="Dieses Feld leuchtet schon. Wähl ein anderes aus; was du geschrieben hast, bleibt hier.",
        ),
        # Claims
        "claim_moved_on": moved_on,
        "claim_gone": Sentence(
            en="This claim is no longer here. Type /bingo claims to see the ones you have.",
            de="Das gibt es hier nicht mehr. Tipp /bingo claims ein, um zu sehen, was du erzählt hast.",
        ),
        "field_errors": Sentence(
            en="A few answers need another look.",
            de="Ein paar Antworten brauchen noch einen Blick.",
        ),
        "customer_gone": Sentence(
            en="This customer is no longer on our list. Choose or add them once more.",
            de="Diese Person steht nicht mehr auf unserer Liste. Wähl sie noch einmal aus oder füg sie neu hinzu.",
        ),
        "not_witness": Sentence(
            en="Nobody waits for your answer here any more, so there is nothing to do. Thank you all the same.",
            de="Hier wartet niemand mehr auf deine Antwort, also ist nichts zu tun. Trotzdem danke.",
        ),
        "answer_counted": Sentence(
            en="Your answer has counted already. If it was a mistake, tell the colleague who named you: they can put it right.",
            de="Deine Antwort hat schon gezählt. Falls es ein Versehen war, sag es der Person, die dich genannt hat: Sie kann es richtigstellen.",
        ),
        # Reviews
        "not_reviewer": Sentence(
            en="Managers and reviewers look at claims here, so there is nothing for you to decide. Thank you all the same.",
            de="Das hier prüfen die, die das Spiel leiten oder begleiten, deshalb gibt es für dich nichts zu entscheiden. Trotzdem danke.",
        ),
        "no_looker": Sentence(
            en="Managers and reviewers look at claims here. To see where your own stand, type /bingo claims.",
            de="Das hier prüfen die, die das Spiel leiten oder begleiten. Wie es um deine Felder steht, zeigt dir /bingo claims.",
        ),
        "with_another": Sentence(
            en="This claim is with another reviewer, so there is nothing for you to decide.",
            de="Das sieht sich schon jemand anders an, deshalb gibt es für dich nichts zu entscheiden.",
        ),
        "own_review": Sentence(
            en="You took part in this one yourself, so somebody else takes a look.",
            de="Hier warst du selbst dabei, deshalb sieht es sich jemand anders an.",
        ),
        "no_address": Sentence(
            en="No browser can reach this service yet. Whoever runs it can set BINGO_PUBLIC_URL.",
            de="Kein Browser erreicht diesen Dienst bisher. Wer ihn betreibt, kann BINGO_PUBLIC_URL setzen.",
        ),
        "poster_gone": Sentence(en="This poster is not up.", de="Dieses Poster hängt nicht mehr."),
        "wall_closed": Sentence(
            en="This wall is closed. Its manager can make a new link on App Home.",
            de="Diese Wand ist geschlossen. Auf App Home gibt es einen neuen Link.",
        ),
        "channel_closed": Sentence(
            en="People from outside read along in this channel, so nothing is shown there.",
            de="In diesem Kanal lesen Leute von außen mit, deshalb zeigen wir dort nichts.",
        ),
        "not_manager": Sentence(
            en="Managers of the whole workspace do this here, or of the team it is about. Whoever installed Connection Bingo can tell you who they are, and add you.",
            de="Das machen hier die, die das Spiel im ganzen Workspace leiten oder im Team, um das es geht. Wer Connection Bingo installiert hat, kann dir sagen, wer das ist, und dich dazunehmen.",
        ),
        "rests_on_event": Sentence(
            en="This square rests on a colleague's claim. Take that one back, and this one goes with it.",
            de="Dieses Feld hängt an dem, was jemand anders erzählt hat. Nimm das zurück, dann geht dieses mit.",
        ),
        "undo_too_late": Sentence(
            en="This was decided a while ago. A manager can still take it back.",
            de="Das wurde schon vor einer Weile entschieden. Wer das Spiel leitet, kann es noch zurücknehmen.",
        ),
        "no_time_to_mend": Sentence(
            en="The words of this claim go after 90 days, which leaves too little time to mend it. Its light stays on.",
            de="Was hier erzählt wurde, wird nach 90 Tagen gelöscht. Zum Nachbessern bleibt zu wenig Zeit, deshalb leuchtet es weiter.",
        ),
        "nobody_else": Sentence(
            en="Nobody else can look at this one just now. It stays with you until somebody can.",
            de="Gerade kann es sich niemand anders ansehen. Es bleibt bei dir, bis jemand kann.",
        ),
        "not_free_to_look": Sentence(
            en="They took part in this claim, or they are on a break. Who else could look?",
            de="Diese Person war selbst dabei oder macht gerade Pause. Wer könnte es sich sonst ansehen?",
        ),
        "note_length": Sentence(
            en="Please keep the note to 300 characters.",
            de="Die Notiz darf bis zu 300 Zeichen lang sein.",
        ),
        "no_manager": Sentence(
            en="Somebody has to look after the reviews. Please choose at least one manager.",
            de="Jemand muss sich um das Prüfen kümmern. Wähl bitte mindestens eine Person aus, die das Spiel leitet.",
        ),
        "not_a_member": Sentence(
            en="Guests, and people who have left, can't look at claims. Please choose members of this workspace.",
            de="Gäste und Ehemalige können hier nicht prüfen. Wähl bitte Mitglieder dieses Workspace aus.",
        ),
        "too_many": Sentence(
            en="That is more people than I can keep in mind. Please choose up to 50.",
            de="So viele kann ich mir nicht merken. Wähl bitte höchstens 50 aus.",
        ),
        "sentence_length": Sentence(
            en="Please write one question, in up to 500 characters.",
            de="Schreib bitte eine Frage mit bis zu 500 Zeichen.",
        ),
        # Settings and words
        "no_date": Sentence(
            en="Which day was it?",
            de="An welchem Tag war es?",
        ),
        "bad_date": Sentence(
            en="Choose a day from today on, up to a year ahead. In a message, write it like 2026-12-07.",
            de="Wähl einen Tag ab heute, höchstens ein Jahr voraus. In einer Nachricht schreib ihn so: 2026-12-07.",
        ),
        "unknown_language": Sentence(
            en="I don't speak that language yet. Choose one on App Home.",
            de="Diese Sprache spreche ich noch nicht. Wähl auf App Home eine aus.",
        ),
        "unknown_days": Sentence(
            en="A card is for five, four or three days. Choose one on App Home.",
            de="Eine Karte ist für fünf, vier oder drei Tage. Wähl auf App Home eine aus.",
        ),
        "unknown_setting": Sentence(
            en="I don't know that place of work. Choose one of the four on App Home.",
            de="Diesen Arbeitsort kenne ich nicht. Wähl auf App Home einen der vier aus.",
        ),
        "unknown_word": unknown_word,
        **DECK_SENTENCES,
        **PEOPLE_SENTENCES,
        **RECAP_SENTENCES,
        **SETTINGS_SENTENCES,
        **ADVISORY_SENTENCES,
        **DEAL_SENTENCES,
        # The game itself
        "game": UNEXPECTED,
        "deck": Sentence(
            en="The deck can't be read. Please tell whoever looks after Connection Bingo here.",
            de="Die Felder lassen sich nicht lesen. Sag bitte denen Bescheid, die hier Connection Bingo betreuen.",
        ),
        "cannot_deal": Sentence(
            en="The deck has too few squares for the place where you work. Please tell whoever looks after it.",
            de="Für deinen Arbeitsort gibt es zu wenige Felder. Sag bitte denen Bescheid, die sich darum kümmern.",
        ),
        "bad_week": Sentence(
            en="I don't know that week. Write it like 2026-W48.",
            de="Diese Woche kenne ich nicht. Schreib sie so: 2026-W48.",
        ),
    }
)
"""Every code of a `ServiceError`; a new one needs its sentence here."""


def sentence(error: ServiceError | GameError, language: Language = DEFAULT) -> str:
    """What a person reads. Codes nobody wrote a sentence for read as unexpected."""
    fields = error.fields if isinstance(error, ServiceError) else vars(error)
    return by_code(error.code, fields, language)


def by_code(code: str, fields: Fields, language: Language = DEFAULT) -> str:
    said = SENTENCES.get(code, UNEXPECTED)
    return said.told(language) if isinstance(said, Sentence) else said(fields, language)


def under_fields(
    error: ServiceError | GameError, on_form: tuple[str, ...], language: Language = DEFAULT
) -> dict[str, str]:
    """The same under the fields of an open form, by block_id: at least one, and only blocks that are there.

    A sentence about a text that is not on the form stands under one that is, any other under the first field.
    `on_form` is in the order of the form and not empty.
    A field may hold a code of its own in the place of a sentence.
    """
    given = dict(error.fields) if isinstance(error, FieldErrors) else {}
    placed: dict[str, list[str]] = {}
    for name, said in (given or {"": sentence(error, language)}).items():
        words_for_it = by_code(said, {}, language) if said in SENTENCES else str(said)
        placed.setdefault(place(name, on_form), []).append(words_for_it)
    return {block: b.clip(" ".join(dict.fromkeys(said)), b.HINT_LIMIT) for block, said in placed.items()}


def place(name: str, on_form: tuple[str, ...]) -> str:
    """The block a sentence about this part of the evidence belongs to."""
    wanted = MISPLACED.get(name, name)
    others = TEXTS if wanted in TEXTS else INSTEAD.get(wanted, ())
    return next((block for block in (wanted, *others) if block in on_form), on_form[0])
