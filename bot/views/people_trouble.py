"""What may stop somebody around the customers they keep in touch with, in words."""

from collections.abc import Mapping
from types import MappingProxyType

from services.languages import Sentence

SENTENCES: Mapping[str, Sentence] = MappingProxyType(
    {
        "not_on_list": Sentence(
            en="This customer is no longer on your list. Type /bingo people to see who is.",
            de="Diese Person steht nicht mehr auf deiner Liste. Tipp /bingo people ein, um zu sehen, wer darauf steht.",
        ),
        "no_customer": Sentence(
            en="Who should hear from you? A name or a role will do.",
            de="Wer soll von dir hören? Ein Name oder eine Rolle genügt.",
        ),
        "list_full": Sentence(
            en="Your list holds 500 people. Take somebody off it first who does well without.",
            de="Auf deiner Liste stehen 500 Personen. Nimm zuerst jemanden herunter, der auch so zurechtkommt.",
        ),
        "role_length": Sentence(
            en="Please keep it to 80 characters.", de="Hier passen bis zu 80 Zeichen hinein."
        ),
        "issue_length": Sentence(
            en="Please keep it to 300 characters.", de="Hier passen bis zu 300 Zeichen hinein."
        ),
        "due_range": Sentence(
            en="Choose a day within a year from today.",
            de="Wähl einen Tag, der höchstens ein Jahr entfernt liegt.",
        ),
        "same_customer": Sentence(
            en="This is the entry you have open. Pick the other one.",
            de="Das ist der Eintrag, den du offen hast. Wähl den anderen.",
        ),
        "kept_by_another": Sentence(
            en="A colleague keeps in touch with them too. They can join the two, or a manager can.",
            de="Mit dieser Person ist auch jemand anders von uns in Kontakt. Verbinden können die beiden Einträge dort,"
            " oder die, die das Spiel leiten.",
        ),
        "merger_gone": Sentence(
            en="These two were parted already, or joined with somebody else since. Open the entry once more to see how it stands.",
            de="Die beiden sind schon getrennt oder gehören inzwischen zu jemand anderem. Öffne den Eintrag noch einmal.",
        ),
        "not_a_taker": Sentence(
            en="Please choose a colleague who is a member of this workspace.",
            de="Wähl bitte jemanden von uns, der in diesem Workspace Mitglied ist.",
        ),
        "unknown_overlap": Sentence(
            en="Choose one of the times that are offered.", de="Wähl einen der angebotenen Zeiträume."
        ),
        "handover_gone": Sentence(
            en="There is nothing to take over here any more. Thank you for looking.",
            de="Hier gibt es nichts mehr zu übernehmen. Danke fürs Nachsehen.",
        ),
    }
)
"""By the code of the `ServiceError`."""
