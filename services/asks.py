"""The asks that no rule speaks: what a witness's answer or a reviewer's word means for a claim, in sentences.

`language` is always the claimant's.
"""

from collections.abc import Mapping
from types import MappingProxyType

from services.errors import PhotoTrouble
from services.evidence import Outcome, Verdict
from services.languages import Language, Sentence

NOT_A_COLLEAGUE = Sentence(
    en="Only members of this workspace can confirm. Which colleague was with you?",
    de="Bestätigen kann nur, wer in diesem Workspace Mitglied ist. Wer von uns war bei dir?",
)
QUIET_SQUARE = Sentence(
    en="This square is for {name}, who has not heard from us for a while. Whoever it was, another square takes them gladly.",
    de="Dieses Feld ist für {name}: Da herrscht schon länger Stille. Wer auch immer es war, passt auf jedes andere Feld.",
)
WITNESS_EXPIRED = Sentence(
    en="Your witness has not answered for a week, so a colleague will take a look instead.",
    de="Seit einer Woche kam noch keine Antwort, ob jemand dabei war. Deshalb sieht es sich jetzt jemand von uns an.",
)
SENT_TO_HUMAN = Sentence(
    en="You asked for a person to look at this, and one will.",
    de="Du wolltest, dass ein Mensch sich das ansieht, und so kommt es.",
)
REVIEWED = Verdict(rule="reviewer", outcome=Outcome.PASS)
SECOND_LOOK = "second_look"
LOOKED_AT_AGAIN = Sentence(
    en="A colleague takes another look at this one. There is nothing you need to do.",
    de="Jemand von uns sieht sich das noch einmal an. Du brauchst nichts weiter zu tun.",
)

PHOTO_CONSENT = Sentence(
    en="Please ask everybody in the picture first, then tick this. If somebody would rather not, leave the photo out and"
    " name two colleagues who were there.",
    de="Frag bitte zuerst alle, die auf dem Bild sind, und setz dann das Häkchen. Wer lieber nicht gezeigt werden möchte,"
    " geht vor: Lass das Foto dann weg und nenn zwei von uns, die dabei waren.",
)
PHOTO_TROUBLE: Mapping[PhotoTrouble, Sentence] = MappingProxyType(
    {
        PhotoTrouble.GONE: Sentence(
            en="Slack no longer has your photo. Would you add it once more, or name two colleagues who were there?",
            de="Slack hat dein Foto nicht mehr. Fügst du es noch einmal hinzu, oder nennst du zwei von uns, die dabei waren?",
        ),
        PhotoTrouble.EMPTY: Sentence(
            en="Your photo came through empty. Would you add it once more, or name two colleagues who were there?",
            de="Dein Foto kam leer an. Fügst du es noch einmal hinzu, oder nennst du zwei von uns, die dabei waren?",
        ),
        PhotoTrouble.ELSEWHERE: Sentence(
            en="Your photo is kept in a place I can't reach. Would you add it once more, or name two colleagues who were there?",
            de="Dein Foto liegt an einem Ort, an den ich nicht komme. Fügst du es noch einmal hinzu, oder nennst du zwei von"
            " uns, die dabei waren?",
        ),
        PhotoTrouble.OF_ANOTHER: Sentence(
            en="That photo was put into Slack by somebody else. Would you add one of your own, or name two colleagues who were"
            " there?",
            de="Dieses Foto hat jemand anders in Slack hochgeladen. Fügst du ein eigenes hinzu, oder nennst du zwei von uns,"
            " die dabei waren?",
        ),
        PhotoTrouble.NO_ACCESS: Sentence(
            en="I can't open photos in this workspace just now. Would you name two colleagues who were there instead?",
            de="In diesem Workspace kann ich gerade keine Fotos öffnen. Nennst du stattdessen zwei von uns, die dabei waren?",
        ),
        PhotoTrouble.TOO_LARGE: Sentence(
            en="Your photo is larger than I can take. A smaller copy or a screenshot of it will do.",
            de="Dein Foto ist größer, als ich annehmen kann. Eine kleinere Kopie oder ein Screenshot davon genügt.",
        ),
        PhotoTrouble.TOO_SMALL: Sentence(
            en="Your photo is too small to see anything in it. Would you add it in its full size?",
            de="Dein Foto ist so klein, dass nichts zu erkennen ist. Fügst du es in voller Größe hinzu?",
        ),
        PhotoTrouble.HEIC: Sentence(
            en="Your photo is an HEIC picture, which I can't open. Take a screenshot of it and add that. For the next ones, an"
            " iPhone has Settings, Camera, Formats, Most Compatible.",
            de="Dein Foto ist ein HEIC-Bild, das ich nicht öffnen kann. Mach einen Screenshot davon und füg den hinzu. Für die"
            " nächsten hilft am iPhone: Einstellungen, Kamera, Formate, Maximale Kompatibilität.",
        ),
        PhotoTrouble.FORMAT: Sentence(
            en="I can open JPEG, PNG, WebP and GIF pictures. Would you save yours as one of these, or add a screenshot of it?",
            de="Ich kann JPEG, PNG, WebP und GIF öffnen. Speicherst du dein Bild in einem davon, oder fügst du einen"
            " Screenshot hinzu?",
        ),
        PhotoTrouble.NOT_PICTURE: Sentence(
            en="The file you added is not a picture. Would you add a photo, or name two colleagues who were there?",
            de="Die Datei ist kein Bild. Fügst du ein Foto hinzu, oder nennst du zwei von uns, die dabei waren?",
        ),
        PhotoTrouble.UNREADABLE: Sentence(
            en="I could not open your photo; it may have been damaged on its way. Would you add it once more, or a screenshot"
            " of it?",
            de="Dein Foto ließ sich nicht öffnen; vielleicht hat es unterwegs gelitten. Fügst du es noch einmal hinzu, oder"
            " einen Screenshot davon?",
        ),
        PhotoTrouble.UNREACHABLE: Sentence(
            en="Slack has not handed your photo over for a good hour. Would you add it once more, or name two colleagues who"
            " were there?",
            de="Slack gibt dein Foto seit gut einer Stunde nicht heraus. Fügst du es noch einmal hinzu, oder nennst du zwei"
            " von uns, die dabei waren?",
        ),
    }
)
"""Why a photo could not be had, and what to do."""
DECLINED = Sentence(
    en="{who} says they were not there. Who else saw it?",
    de="{who} war nach eigener Auskunft nicht dabei. Wer hat es noch miterlebt?",
)
AWAY = Sentence(
    en="{who} is away and can't answer. Who else was there?",
    de="{who} ist gerade nicht da und kann nicht antworten. Wer war noch dabei?",
)
SOMEBODY = Sentence(en="The colleague you named", de="Die genannte Person")


def photo_trouble(why: PhotoTrouble, language: Language) -> Verdict:
    """There is no picture."""
    says = PHOTO_TROUBLE[why].told(language)
    return Verdict(rule="photo_trouble", outcome=Outcome.ASK, says=says, at="photo")


def witness_declined(name: str, language: Language) -> Verdict:
    """A colleague was not there; `name` is what everybody calls them."""
    says = DECLINED.told(language, who=name or SOMEBODY.told(language))
    return Verdict(rule="witness_declined", outcome=Outcome.ASK, says=says, at="witnesses")


def witness_away(name: str, language: Language) -> Verdict:
    """A colleague is gone or on a long break; `name` is what everybody calls them."""
    says = AWAY.told(language, who=name or SOMEBODY.told(language))
    return Verdict(rule="witness_away", outcome=Outcome.ASK, says=says, at="witnesses")


def witness_expired(language: Language) -> Verdict:
    """Nobody answered in time."""
    says = WITNESS_EXPIRED.told(language)
    return Verdict(rule="witness_expired", outcome=Outcome.HUMAN, says=says, at="witnesses")


def sent_to_human(language: Language) -> Verdict:
    """The claimant would rather have a person look."""
    return Verdict(rule="asked_for_human", outcome=Outcome.HUMAN, says=SENT_TO_HUMAN.told(language))


def looked_at_again(language: Language) -> Verdict:
    """Somebody takes a second look at a square that was lit."""
    return Verdict(rule=SECOND_LOOK, outcome=Outcome.HUMAN, says=LOOKED_AT_AGAIN.told(language))


def from_reviewer(sentence: str) -> Verdict:
    """What a reviewer asks, in their own words."""
    return Verdict(rule="reviewer", outcome=Outcome.ASK, says=sentence)


def after_the_award(sentence: str) -> Verdict:
    """What somebody asks of a square that was lit already."""
    return Verdict(rule=SECOND_LOOK, outcome=Outcome.ASK, says=sentence)
