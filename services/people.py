"""Who is in a workspace, and what season of the game it is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from zoneinfo import ZoneInfo

from cards.model import PersonId, Setting, Size, Week
from services.ids import TeamId
from services.languages import Language, language_of
from services.pages import Playing
from services.settings import PersonChoice


class MemberKind(StrEnum):
    """What somebody is to the workspace. Only members are ever asked to play."""

    MEMBER = "member"
    GUEST = "guest"
    EXTERNAL = "external"
    BOT = "bot"


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    """Somebody as the workspace's roster tells of them. `zone` is an IANA name; `active` is False once deactivated.

    `locale` is the language Slack speaks with them, such as `de-DE`; empty where Slack did not say.
    """

    person: PersonId
    name: str
    real_name: str = ""
    zone: str = "UTC"
    kind: MemberKind = MemberKind.MEMBER
    active: bool = True
    locale: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Somebody with their place in the game."""

    member: Member
    state: Playing
    setting: Setting
    season: str | None = None
    paused_until: date | None = None
    visible: bool = False
    """Neighbours on the board see their name."""
    cheered: bool = True
    """Their lines are celebrated in the team's channel."""
    team: TeamId | None = None
    chosen_language: Language | None = None
    """None to be spoken to as Slack does."""
    size: Size = Size.FIVE
    """How many rows their next card has, and as many days their week."""
    monday_line: bool = True
    """Their card says who has not heard from them for a while."""
    reminded: bool = True
    """They are reminded of promises, and of colleagues who wait for a word."""
    quiet_from: int | None = None
    quiet_until: int | None = None
    """The hours of their evening and morning between which nobody reminds them, beside those of the workspace."""

    @property
    def choice(self) -> PersonChoice:
        """What they chose for themselves."""
        return PersonChoice(
            setting=self.setting,
            size=self.size,
            language=self.chosen_language,
            visible=self.visible,
            cheered=self.cheered,
            monday_line=self.monday_line,
            reminded=self.reminded,
            quiet_from=self.quiet_from,
            quiet_until=self.quiet_until,
        )

    @property
    def language(self) -> Language:
        """What they read."""
        return self.chosen_language or language_of(self.member.locale)

    @property
    def id(self) -> PersonId:
        """The id Slack knows them by."""
        return self.member.person

    @property
    def zone(self) -> ZoneInfo:
        """Where their days begin and end."""
        return ZoneInfo(self.member.zone)

    @property
    def first_name(self) -> str:
        """What colleagues call them."""
        return (self.member.real_name or self.member.name).split(" ")[0]

    @property
    def may_play(self) -> bool:
        """Guests, outsiders, bots and people who left never do."""
        return self.member.active and self.member.kind is MemberKind.MEMBER


def season_of(week: Week) -> str:
    """The season a week belongs to: the quarter of its Monday, such as `2026-Q4`."""
    return f"{week.monday.year}-Q{(week.monday.month + 2) // 3}"
