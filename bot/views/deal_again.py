"""What it takes to deal a card once more: the command, and the files it reads."""

from bot.views import blocks as b
from bot.views import words
from bot.views.copied import file
from cards.deal import TARGET
from services.fairness_pages import DealPage


def again(page: DealPage) -> list[b.Block]:
    """What to type to deal it once more."""
    if page.sealed is None or not page.sealed.key:
        return []
    named = [f"`{name}`" for option, name in files(page).items() if option != "deck"]
    stand = "they stand" if len(named) > 1 else "it stands"
    return [
        b.context(f"To deal it again, save {words.listed(named)} as {stand} here, and type:"),
        b.section(f"```{typed(page)}```"),
        *deck(page),
        *learned(page),
    ]


def deck(page: DealPage) -> list[b.Block]:
    """Where the file of a deck of the workspace's own comes from: it is far too long for here."""
    if not page.own_deck:
        return []
    command = b.escape(f"bingo deal deck {page.deck} --workspace {page.workspace}")
    return [
        b.context(f"`deck.toml` is your company's own deck. Whoever runs the bot prints it with `{command}`.")
    ]


def learned(page: DealPage) -> list[b.Block]:
    """The chances this card was dealt by."""
    return file("learned.json", page.chances, about="What was learned") if page.chances else []


def typed(page: DealPage) -> str:
    """The command that deals this card again."""
    given = {
        "key": page.sealed.key if page.sealed else "",
        "workspace": page.workspace,
        "week": page.week,
        "person": page.person,
        "setting": page.setting.value,
        "size": page.size.value,
        "counter-from": page.first_counter,
        **({} if page.target == TARGET else {"target": page.target}),
        **files(page),
    }
    return b.escape(" ".join(("bingo deal verify", *(f"--{name} {value}" for name, value in given.items()))))


def files(page: DealPage) -> dict[str, str]:
    """The files of the command, by its option."""
    told = {"card": "card.json"}
    told |= {"memory": "left-out.json"} if page.avoided else {}
    told |= {"learned": "learned.json"} if page.learned else {}
    return told | ({"deck": "deck.toml"} if page.own_deck else {})
