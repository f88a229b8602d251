"""A list of customers is pasted; with what is amiss, in the words of the list's own language, where it could not be taken."""

from bot import names
from bot.views import blocks as b
from bot.views.deck_words import text
from bot.views.form_state import FormState
from services.languages import Language, Sentence
from services.people_pages import Imported

PASTED = "pasted"
LIMIT = 3000
SHOWN = 5
TITLE = Sentence(en="Paste a list", de="Liste einfügen")
ADD = Sentence(en="Add Them", de="Hinzufügen")
CANCEL = Sentence(en="Cancel", de="Abbrechen")
ABOUT = Sentence(
    en="One person a line, under a line with the names of the columns: `name,company,role,issue,next,rhythm`. Only the name is"
    " needed. *next* is a day like 2026-12-04, *rhythm* one of close, regular and occasional.",
    de="Eine Person je Zeile, darüber eine Zeile mit den Namen der Spalten: `name,company,role,issue,next,rhythm`. Nötig ist"
    " nur der Name. *next* ist ein Tag wie 2026-12-04, *rhythm* eines von close, regular und occasional.",
)
LIST = Sentence(en="Your list", de="Deine Liste")
EXAMPLE = "name,company,issue\nInes,Harbour Foods,The lift at pier four"
ONE = Sentence(en="*Nearly: one thing is in the way.*", de="*Fast: Eins ist noch im Weg.*")
SEVERAL = Sentence(
    en="*Nobody is added yet. A few things are in the way.*",
    de="*Noch ist niemand hinzugefügt. Ein paar Dinge sind im Weg.*",
)
PLACE = Sentence(en="Line {line}: {says}", de="Zeile {line}: {says}")
MORE = Sentence(en="And {number} more.", de="Und noch {number}.")


def form(
    language: Language, done: Imported | None = None, pasted: str = "", *, listed: bool = False
) -> b.View:
    """Where a list is pasted."""
    amiss = [] if done is None else [b.section(trouble(done, language)), b.divider()]
    return b.modal(
        callback=names.MODAL_PEOPLE_PASTED,
        title=TITLE.told(language),
        submit=ADD.told(language),
        close=CANCEL.told(language),
        metadata=FormState(listed=listed).encode(),
        blocks=[
            *amiss,
            b.section(ABOUT.told(language)),
            text(PASTED, LIST.told(language), LIMIT, EXAMPLE, said=pasted),
        ],
    )


def trouble(done: Imported, language: Language) -> str:
    """The first few things that are amiss, each with its line and what to write."""
    told = [
        f"• {PLACE.told(language, line=each.line, says=b.one_line(each.says, 300))}"
        for each in done.problems[:SHOWN]
    ]
    hidden = len(done.problems) - SHOWN + done.left_out
    more = [MORE.told(language, number=hidden)] if hidden > 0 else []
    lead = ONE if len(done.problems) == 1 and not done.left_out else SEVERAL
    return "\n".join([lead.told(language), *told, *more])
