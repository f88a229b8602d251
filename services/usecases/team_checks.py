"""What cannot be chosen for a team."""

from typing import Final

from services.errors import FieldErrors, Refused
from services.ids import TeamId
from services.store import people, workspaces
from services.store.tx import Tx
from services.teams import LONGEST_NAME, MOST_BY_HAND, RECAP_DAYS, TeamChoice

MOST_LOOKERS: Final = 50


async def require_sound(tx: Tx, choice: TeamChoice, team: TeamId | None) -> None:
    """Raises `FieldErrors`, and `Refused` for too many managers or reviewers. `team` is None for a new one."""
    if not choice.name or len(choice.name) > LONGEST_NAME:
        raise FieldErrors(code="field_errors", fields={"name": "team_name_length"})
    others = [each.name.casefold() for each in await workspaces.teams(tx) if each.id != team]
    if choice.name.casefold() in others:
        raise FieldErrors(code="field_errors", fields={"name": "team_name_taken"})
    if choice.recap_weekday not in RECAP_DAYS:
        raise FieldErrors(code="field_errors", fields={"recap_day": "bad_recap_day"})
    if len(choice.members or ()) > MOST_BY_HAND:
        raise FieldErrors(code="field_errors", fields={"members": "too_many_by_hand"})
    if max(len(choice.managers), len(choice.reviewers)) > MOST_LOOKERS:
        raise Refused(code="too_many")
    await _require_members(tx, choice)


async def _require_members(tx: Tx, choice: TeamChoice) -> None:
    """Guests, people of other organisations and bots never are."""
    named = {
        "members": choice.members or (),
        "managers": choice.managers,
        "reviewers": choice.reviewers,
    }
    found = await people.load_all(tx, {person for chosen in named.values() for person in chosen})
    members = {person.id for person in found if person.may_play}
    wrong = [field for field, chosen in named.items() if not members.issuperset(chosen)]
    if wrong:
        raise FieldErrors(code="field_errors", fields=dict.fromkeys(wrong, "not_a_member"))
