"""The settings at the end of App Home, and the buttons that open or leave the game."""

from bot import names
from bot.views import blocks as b
from bot.views import words
from cards.model import Setting, Size
from services.languages import Language, Sentence
from services.pages import HomePage

SETTINGS = {
    Setting.ACCOUNT: "With accounts",
    Setting.COUNTER: "At a counter",
    Setting.SUPPORT: "In support",
    Setting.REMOTE: "Remotely",
}
DAYS_A_WEEK = {
    Size.FIVE: "Five days: 25 squares",
    Size.FOUR: "Four days: 16 squares",
    Size.THREE: "Three days: 9 squares",
}
DAYS = "*How many days a week do you work?*\nYour next card has as many rows, and the same chance of a line."
FROM_SLACK = "slack"
OWN_NAMES = {Language.ENGLISH: "English", Language.GERMAN: "Deutsch"}
AS_SLACK = Sentence(en="As in Slack", de="Wie in Slack")
LANGUAGE = Sentence(
    en="*Which language would you like to read?*\nClaims, promises and questions are put in it.",
    de="*In welcher Sprache magst du lesen?*\nDarin steht alles rund um deine Felder und Versprechen.",
)
ALL_OFF = b.confirmation(
    "Take everything off?",
    "Your stories and photos are on no poster and no office screen any more. Your squares stay lit.",
    "Take All Off",
    "Leave Them",
)
LEAVE = b.confirmation(
    "Leave the game?",
    "You get no more cards. What you have sent so far stays, and you can come back any time.",
    "Leave",
    "Stay",
)


def playing(page: HomePage) -> list[b.Block]:
    """Where I work, whether I am announced, and the ways out."""
    return [
        b.section(
            "*Where do you meet customers?*\nYour next card is made for it.", setting_select(page.setting)
        ),
        b.section(DAYS, days_select(page.size)),
        b.section(LANGUAGE.told(page.language), language_select(page)),
        b.section(cheered(page), cheer(page)),
        *shown(page),
        *monday_line(page),
        *b.actions(
            [
                b.button("See All Claims", names.OPEN_CLAIMS),
                b.button("My Settings", names.MY_SETTINGS),
                b.button("Pause", names.PAUSE),
                leave(),
            ]
        ),
    ]


def setting_select(now: Setting) -> b.Block:
    options = {key: b.option(label, key.value) for key, label in SETTINGS.items()}
    return {
        "type": "static_select",
        "action_id": names.SETTING,
        "options": list(options.values()),
        "initial_option": options[now],
    }


def days_select(now: Size) -> b.Block:
    options = {size: b.option(label, str(size.value)) for size, label in DAYS_A_WEEK.items()}
    return {
        "type": "static_select",
        "action_id": names.DAYS,
        "options": list(options.values()),
        "initial_option": options[now],
    }


def language_select(page: HomePage) -> b.Block:
    """Each language by its own name, after what Slack speaks with this person."""
    options = [b.option(AS_SLACK.told(page.language), FROM_SLACK)]
    options += [b.option(name, language.value) for language, name in OWN_NAMES.items()]
    chosen = FROM_SLACK if page.chosen_language is None else page.chosen_language.value
    return {
        "type": "static_select",
        "action_id": names.LANGUAGE,
        "options": options,
        "initial_option": next(option for option in options if option["value"] == chosen),
    }


def cheered(page: HomePage) -> str:
    if page.cheered:
        return "*Your lines and group squares are announced*\nIn your team's channel, by name."
    return (
        "*Your lines and group squares are not announced*\nYour team's channel does not hear of them."
        " A story that you tick for its recap may still be told there, with your name."
    )


def cheer(page: HomePage) -> b.Block:
    if page.cheered:
        return b.button("Don't Announce Me", names.CHEER, "off")
    return b.button("Announce Me", names.CHEER, "on")


def shown(page: HomePage) -> list[b.Block]:
    """What may be seen on posters and the wall, and the way off; nothing to choose while there is none."""
    if not page.shown:
        return []
    told = f"*{words.counted(page.shown, 'claim')} of yours may be on your poster and the office wall*"
    hint = "Single ones you find in your claims."
    return [b.section(f"{told}\n{hint}", b.button("Take All Off", names.TAKE_ALL_OFF, confirm=ALL_OFF))]


def monday_line(page: HomePage) -> list[b.Block]:
    """Whether my card names customers who are quiet; nothing to choose while nobody is on my list."""
    if page.people is None or not page.people.count:
        return []
    if page.people.told:
        told = "*Your card says who has not heard from you for a while*\nIn one line under it, for you alone."
        return [b.section(told, b.button("Don't Tell Me", names.MONDAY_LINE, "off"))]
    told = "*Your card names nobody who is quiet*\nYour people are here, whenever you like to look."
    return [b.section(told, b.button("Tell Me", names.MONDAY_LINE, "on"))]


def resume() -> list[b.Block]:
    """Back from a break, or out of the game."""
    return b.actions([b.button("Resume", names.RESUME, primary=True), leave()])


def leave() -> b.Block:
    return b.button("Leave", names.LEAVE, confirm=LEAVE)


def join() -> list[b.Block]:
    return b.actions([b.button("Deal Me In", names.JOIN, primary=True)])


def team(page: HomePage) -> list[b.Block]:
    """For those who look after their own team: where it celebrates, and the way to all there is to set for it."""
    if page.team is None:
        return []
    where = f"<#{b.escape(page.team_channel)}>" if page.team_channel else "none yet"
    told = "Lines and the team's board are shown there."
    if not page.team_channel:
        told = "Once there is one, lines and the team's board are shown there."
    elif page.channel_trouble:
        told = "Slack doesn't let me post there. Invite me with `/invite`, or choose another channel."
    button = b.button("Team Settings", names.TEAM, str(page.team))
    return [b.section(f"*Team channel:* {where}\n{told}", button)]
