"""Would you like to play? One screen: what it is, what is counted, seen and kept, and how to leave."""

from bot import names
from bot.views import blocks as b
from bot.views.home_settings import setting_select
from cards.model import Setting
from services.pages import InvitationPage, Playing

WHAT = (
    "*Connection Bingo* deals you a card of 25 small things to do with a customer, new every week. "
    "Do one, tell us in a few words how it went, and its square lights up. Five in a row make a line."
)
COUNTED = "*What counts:* real contact with a real person. Sales, money and the size of a customer never do."
SEEN = (
    "*What others see:* your team's total, and your finished lines and group squares, announced in its channel unless you turn that off. "
    "Your own points are yours unless you choose to show them. A claim that needs a second look goes to one reviewer. "
    "Managers and reviewers may open any claim of your team. A lot draws a few lit ones for a second look. "
    "What you write is told to others only where you tick that it may be."
)
KEPT = (
    "*What we keep:* the words and photos you send with a claim, for 90 days, photos without the place and time in them. "
    "After that, only that you and a customer connected. People you put on your list stay there until they are taken off."
)
LEAVE = (
    "*Changed your mind?* Press *Leave* on App Home, say yes once more, and you are out; *Pause* is for a break. Empty squares cost nothing, there are no streaks, "
    "and if you play, a new season asks you again."
)
PITCH = (WHAT, COUNTED, SEEN, KEPT, LEAVE)

WELCOME = (
    "Good to have you. Your card arrives in this conversation.",
    "Pick any square, do it with a customer, then press *Claim a Square*, or type `/bingo claim` anywhere.",
    "Your card, your claims and your settings are always on App Home.",
)
AFTERWARDS = {
    Playing.PAUSED: "You are taking a break. Nothing is lost; press *Resume* on App Home when you are back.",
    Playing.LEFT: "You have left the game. Should you miss it, *Deal Me In* is on App Home.",
    Playing.NEVER: "This game is played by the members of this workspace, so there is nothing for you to do here.",
}


def message(page: InvitationPage) -> b.Message:
    """The invitation; the same message says welcome once they are in."""
    if page.state is Playing.INVITED:
        return invitation(page.setting)
    if page.state is Playing.PLAYING:
        return b.message(
            f"You are in! {' '.join(WELCOME)}", (b.header("You are in!"), *map(b.section, WELCOME))
        )
    return b.message(AFTERWARDS[page.state], [b.section(AFTERWARDS[page.state])])


def invitation(setting: Setting) -> b.Message:
    text = f"Would you like to play? {' '.join(PITCH)} Say where you meet customers and press *Deal Me In* to start."
    return b.message(text, screen(setting))


def screen(setting: Setting) -> list[b.Block]:
    """The invitation as blocks, for the message and for App Home."""
    return [
        b.header("Would you like to play?"),
        *map(b.section, PITCH),
        b.section("*Where do you meet customers?*\nYour card is made for it.", setting_select(setting)),
        *b.actions([b.button("Deal Me In", names.JOIN, primary=True)]),
    ]
