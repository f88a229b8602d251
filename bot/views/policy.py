"""How much the rules ask of a claim: what each choice means to people who claim, and the choice itself."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from bot import names
from bot.views import blocks as b
from bot.views import setting_inputs as inputs
from bot.views import words
from services.settings import Preset
from services.settings_pages import PolicyChange, PolicyPage

ASKED: Final = "asked"
"""The block and the input of the choice."""
OWN: Final = "own"
"""Stands for thresholds the operator set."""
CALLED: Final[Mapping[Preset | None, str]] = MappingProxyType(
    {
        Preset.RELAXED: "Less than usual",
        Preset.DEFAULT: "As usual",
        Preset.STRICT: "More than usual",
        None: "Set by hand",
    }
)
MEANS: Final[Mapping[Preset | None, str]] = MappingProxyType(
    {
        Preset.RELAXED: "A few details are enough, and two stories may be much alike. More squares light at once, now and then for"
        " a claim that says little.",
        Preset.DEFAULT: "A claim should tell of one customer and one moment. Most squares light at once; some claims come back with"
        " one question.",
        Preset.STRICT: "A story needs one more detail, and a colleague looks sooner when many claims come at once. More claims come"
        " back with a question first.",
        None: "Whoever runs the bot set single rules by hand. If you choose something else here, it takes their place.",
    }
)
"""What a choice means to people who claim."""
ABOUT: Final = (
    "Rules read every claim first. They believe what they read and ask where something is missing; nothing is ever refused."
    " How much should they ask?"
)
FROM: Final = "It holds for claims that are sent or mended from now on. What is lit stays lit."


def form(page: PolicyPage) -> b.View:
    """The choice as it stands, and who changed it last."""
    offered = [*Preset, *([] if page.preset is not None else [None])]
    options = {value(each): CALLED[each] for each in offered}
    return b.modal(
        callback=names.MODAL_POLICY,
        title="How claims are judged",
        submit="Save",
        close="Cancel",
        blocks=[
            b.section(ABOUT),
            *(b.section(f"*{CALLED[each]}*\n{MEANS[each]}") for each in offered),
            inputs.choice(ASKED, "How much should the rules ask?", options, value(page.preset), FROM),
            *map(b.context, [*silent(page), *map(changed, page.latest)]),
        ],
    )


def value(preset: Preset | None) -> str:
    return OWN if preset is None else preset.value


def silent(page: PolicyPage) -> list[str]:
    """Rules the operator switched off; no choice here switches them on again."""
    if not page.silent:
        return []
    rules = words.counted(len(page.silent), "rule is", "rules are")
    named = words.listed([f"`{b.escape(each)}`" for each in page.silent])
    return [f"{rules} switched off by whoever runs the bot, whatever you choose here: {named}."]


def changed(change: PolicyChange) -> str:
    """`@Amara chose “Less than usual” in place of “As usual” on Monday 23 November.`"""
    after, before = CALLED[change.after], CALLED[change.before]
    when = words.day(change.at.date())
    return f"{b.mention(change.person)} chose “{after}” in place of “{before}” on {when}."


def saved(page: PolicyPage) -> b.Message:
    """What holds now, and from when."""
    if not page.changed:
        return b.sentence("Nothing has changed.")
    return b.sentence(f"*{CALLED[page.preset]}*\n{MEANS[page.preset]}\n{FROM}")


def line(preset: Preset | None) -> b.Block:
    """Among the settings of the workspace: how it stands, and the way to the choice."""
    about = "how much the rules ask"
    return b.section(
        f"*How much the rules ask:* {CALLED[preset].lower()}",
        b.button("Change It", names.POLICY, about=about),
    )
