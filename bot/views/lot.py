"""How squares are drawn for a second look, and how to draw again what was drawn."""

from bot import names
from bot.views import blocks as b
from bot.views import words
from services.auditing import LOST, MOST
from services.languages import Language, Sentence
from services.review_pages import LotPage, LotWeek

TITLE = Sentence(en="How the lot works", de="So wird gelost")
CLOSE = Sentence(en="Close", de="Schließen")
WHY = Sentence(
    en="Most claims are believed at once, and that is how it should be. So that a lit square means the same to everybody, a"
    " few are drawn by lot, and a colleague looks at them once more. It says nothing about you, and nobody but whoever looks"
    " hears of it.",
    de="Fast alles, was ihr erzählt, gilt sofort, und so soll es sein. Damit ein leuchtendes Feld für alle dasselbe bedeutet,"
    " zieht das Los einige davon, und jemand von uns sieht sie sich noch einmal an. Das sagt nichts über dich, und niemand"
    " sonst erfährt davon.",
)
CALM = Sentence(
    en="Your square stays lit meanwhile. For 48 hours nobody looks, and you may take it back without a trace. Whatever comes"
    " of it, nothing is ever taken but the light, and the points and lines that came with it.",
    de="Dein Feld leuchtet solange weiter. 48 Stunden lang sieht niemand hin, und du kannst es zurücknehmen, ohne dass etwas"
    " davon bleibt. Was auch dabei herauskommt: Es geht nie um mehr als das Leuchten und die Punkte und Reihen, die es"
    " gebracht hat.",
)
NO_LOT = Sentence(en="Just now no squares are drawn here.", de="Im Moment wird hier kein Feld gezogen.")
SHARE = Sentence(
    en="About {share} in 100 squares that were lit without a person looking are drawn. Where a claim passed only just, or is"
    " somebody's first, it is up to {most} times as likely.",
    de="Von 100 Feldern, die leuchten, ohne dass ein Mensch hingesehen hat, werden etwa {share} gezogen. War es knapp, oder"
    " ist es dein erstes, dann ist es bis zu {most}-mal so wahrscheinlich.",
)
HOW = Sentence(
    en="Nobody can steer it. The seal of a week is the SHA-256 of its key, laid down before; the key is told when the week"
    " is over. Take HMAC-SHA-256 of `{person}/2026-W48/7` (you, the card's week, the square) with the key of the week in"
    " which it lit, read its first eight bytes as a number, and divide by 2^64. Below the chance, it is drawn.",
    de="Niemand kann es lenken. Das Siegel einer Woche ist der SHA-256-Wert ihres Schlüssels und liegt vorher fest; der"
    " Schlüssel wird verraten, wenn die Woche vorbei ist. Nimm den HMAC-SHA-256 von `{person}/2026-W48/7` (du, die Woche"
    " der Karte, das Feld) mit dem Schlüssel der Woche, in der es aufgeleuchtet ist, lies die ersten acht Bytes als Zahl und"
    " teile sie durch 2^64. Liegt das unter der Wahrscheinlichkeit, wird das Feld gezogen.",
)
WEEK = Sentence(
    en="*Week of {day}*, {share} in 100\nSeal: `{seal}`\nKey: {key}",
    de="*Woche ab {day}*, {share} von 100\nSiegel: `{seal}`\nSchlüssel: {key}",
)
NOT_YET = Sentence(en="told when the week is over", de="kommt, wenn die Woche vorbei ist")
LOST_KEY = Sentence(
    en="lost when our own secret was changed",
    de="verloren, als unser eigenes Geheimnis geändert wurde",
)
POINT = Sentence(en=".", de=",")
"""Between the whole and its parts."""


def modal(page: LotPage) -> b.View:
    """In words first, in numbers for those who like them."""
    return b.modal(
        callback=names.MODAL_RESULT,
        title=TITLE.told(page.language),
        close=CLOSE.told(page.language),
        blocks=[
            b.section(WHY.told(page.language)),
            b.section(share(page)),
            *(told(page) if page.share else []),
        ],
    )


def told(page: LotPage) -> list[b.Block]:
    return [b.section(CALM.told(page.language)), b.divider(), *proof(page)]


def share(page: LotPage) -> str:
    """How many, on the average."""
    if not page.share:
        return NO_LOT.told(page.language)
    return SHARE.told(page.language, share=percent(page.share, page.language), most=MOST)


def percent(part: float, language: Language) -> str:
    return f"{100 * part:.3g}".replace(".", POINT.told(language))


def proof(page: LotPage) -> list[b.Block]:
    """What was laid down before, and what is told afterwards."""
    how = HOW.told(page.language, person=b.escape(page.person))
    return [b.context(how), *(b.context(week(each, page.language)) for each in page.weeks)]


def week(each: LotWeek, language: Language) -> str:
    """One week's seal and key."""
    return WEEK.told(
        language,
        day=words.day(each.monday, language),
        share=percent(each.share, language),
        seal=b.escape(each.seal),
        key=key(each, language),
    )


def key(each: LotWeek, language: Language) -> str:
    untold = {"": NOT_YET, LOST: LOST_KEY}.get(each.key)
    return untold.told(language) if untold else f"`{b.escape(each.key)}`"
