"""Who looks at claims: the line on App Home, and the modal where they are chosen."""

from collections.abc import Sequence

from bot import names
from bot.views import blocks as b
from bot.views import words
from cards.model import PersonId
from services.review_pages import RoleChange, RolesPage

MANAGERS = "managers"
REVIEWERS = "reviewers"
"""Blocks and inputs of the two choices."""
ABOUT = (
    "A claim that a rule can't decide goes to one of them, whoever has the fewest. Nobody looks at a claim of their own, or at"
    " one they took part in. Managers also see how the reviews go, can take a light back, and choose these two lists."
)


def at_home(page: RolesPage | None, unseen: int) -> list[b.Block]:
    """For those who may choose."""
    if page is None:
        return []
    told = [f"*Who looks at claims:* {people(page.managers)}"]
    told += [f"Reviewers: {people(page.reviewers)}"] if page.reviewers else []
    if unseen:
        claims = words.counted(unseen, "claim")
        told.append(f"{claims} can't be seen by any of them, for they took part. Who else could look?")
    return [b.section("\n".join(told), b.button("Choose Who Looks", names.LOOKERS))]


def people(chosen: Sequence[PersonId]) -> str:
    return words.listed([b.mention(person) for person in chosen[:10]]) or "nobody yet"


def modal(page: RolesPage) -> b.View:
    """Both lists as they stand, and who changed them last."""
    return b.modal(
        callback=names.MODAL_LOOKERS,
        title="Who looks at claims",
        submit="Save",
        close="Cancel",
        blocks=[
            b.section(ABOUT),
            choice(MANAGERS, "Managers", page.managers, optional=False),
            choice(REVIEWERS, "Reviewers", page.reviewers, optional=True),
            *map(b.context, map(changed, page.changes)),
        ],
    )


def choice(name: str, label: str, chosen: Sequence[PersonId], *, optional: bool) -> b.Block:
    element: b.Block = {"type": "multi_users_select", "action_id": name, "max_selected_items": 50}
    if chosen:
        element["initial_users"] = [str(person) for person in chosen[:50]]
    return {
        "type": "input",
        "block_id": name,
        "label": b.plain(label),
        "optional": optional,
        "element": element,
    }


def changed(change: RoleChange) -> str:
    """`Amara added Lena on Monday 23 November.`"""
    parts = [f"added {people(change.added)}"] if change.added else []
    parts += [f"let {people(change.removed)} go"] if change.removed else []
    what = " and ".join(parts) or "changed who is what"
    return f"{b.mention(change.person)} {what} on {words.day(change.at.date())}."


def saved(page: RolesPage) -> b.Message:
    """Said once they are chosen."""
    reviewers = f" Reviewers: {people(page.reviewers)}." if page.reviewers else ""
    return b.sentence(f"Managers: {people(page.managers)}.{reviewers} They can look from now on.")
