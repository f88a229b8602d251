"""What a recap is drafted from: a team's week in figures, and the claims that may be told."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from cards.model import ActivityId, DeckHash, PersonId, Setting, Week
from services.codec import evidence_from_json
from services.hiding import story_text
from services.ids import ClaimId, TeamId
from services.people import Person
from services.recaps import Candidate, OwnCard, Story
from services.store import decks
from services.store.tx import Row, Tx

SENSITIVE: Final = ("personal_data", "contempt", "blame_customer")
"""Rules that speak where a claim is nothing for others' eyes. What they ever spoke of is in no recap, ticked or not."""
MOST: Final = 500

SAID: Final = 3
"""Themes of advisory boards in a recap, and as many lines of what was done."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BoardWords:
    """Themes that advisory boards brought up, and lines of what was done that they were told."""

    said: tuple[str, ...] = ()
    done: tuple[str, ...] = ()


MAY_BE = """c.state = 'awarded' AND c.tellable AND p.active AND p.state IN ('playing', 'paused')
   AND NOT EXISTS (SELECT FROM judgement j, jsonb_array_elements(j.verdicts) v
                    WHERE j.workspace_id = :workspace AND j.claim_id = c.claim_id
                      AND v ->> 'rule' = ANY(cast(:sensitive AS text[])) AND v ->> 'outcome' <> 'pass')"""
TELLABLE = f"""
SELECT c.claim_id, c.person_id, c.activity_id, c.evidence, c.names_customer, k.setting, k.deck_hash
  FROM card k JOIN claim c ON c.workspace_id = :workspace AND c.person_id = k.person_id AND c.week = k.week
  JOIN person p ON p.workspace_id = :workspace AND p.person_id = k.person_id
 WHERE k.workspace_id = :workspace AND k.week IN (cast(:monday AS date), cast(:monday AS date) - 7) AND k.team_id = :team
   AND c.group_of IS NULL AND c.evidence <> '{{}}' AND {MAY_BE}
   AND NOT EXISTS (SELECT FROM recap_story s JOIN recap r ON r.workspace_id = :workspace AND r.recap_id = s.recap_id
                    WHERE s.workspace_id = :workspace AND s.claim_id = c.claim_id AND r.posted_at IS NOT NULL)
 ORDER BY c.claim_id LIMIT :limit
"""  # noqa: S608 -- put together from constants
STILL = f"""
SELECT c.claim_id FROM claim c JOIN person p ON p.workspace_id = :workspace AND p.person_id = c.person_id
 WHERE c.workspace_id = :workspace AND c.claim_id = ANY(cast(:claims AS uuid[])) AND {MAY_BE}
"""  # noqa: S608 -- put together from constants


async def tellable(tx: Tx, team: TeamId, week: Week) -> tuple[Candidate, ...]:
    """Lit claims on cards of this week and the one before that their claimants let be told, and no posted recap told yet."""
    rows = await tx.rows(TELLABLE, monday=week.monday, team=team, sensitive=list(SENSITIVE), limit=MOST)
    return tuple([await _candidate(tx, row) for row in rows])


async def still_tellable(tx: Tx, claims: Collection[ClaimId]) -> frozenset[ClaimId]:
    """Those of a draft's claims that may be told now: lit, and neither private nor of somebody who left meanwhile."""
    rows = await tx.rows(STILL, claims=sorted(claims), sensitive=list(SENSITIVE))
    return frozenset(ClaimId(row["claim_id"]) for row in rows)


async def _candidate(tx: Tx, row: Row) -> Candidate:
    deck = await decks.load(tx, DeckHash(row["deck_hash"]))
    activity, evidence = deck.activity(ActivityId(row["activity_id"])), evidence_from_json(row["evidence"])
    named = row["names_customer"]
    story = Story(
        claim=ClaimId(row["claim_id"]),
        person=PersonId(row["person_id"]),
        short=activity.short,
        text=story_text(evidence, named=named),
        customer=evidence.customer if named else "",
        company=evidence.company if named else "",
    )
    return Candidate(story=story, practice=activity.practice, setting=Setting(row["setting"]))


async def own_cards(tx: Tx, managers: Sequence[Person], week: Week) -> tuple[OwnCard, ...]:
    """What these people did on their own cards, those who did something, by id."""
    names = {each.id: each.first_name for each in managers}
    rows = await tx.rows(
        "SELECT person_id, squares, lines FROM score_week WHERE workspace_id = :workspace AND week = :monday"
        " AND person_id = ANY(cast(:people AS text[])) AND squares > 0 ORDER BY person_id",
        monday=week.monday,
        people=sorted(names),
    )
    return tuple(
        OwnCard(name=names[person], squares=row["squares"], lines=row["lines"], person=person)
        for row in rows
        for person in [PersonId(row["person_id"])]
    )


async def promises_due(tx: Tx, team: TeamId, *, since: date, until: date) -> int:
    """How many promises of a team's people are open and to be kept in these days, without those of people who left.

    Overdue ones are their owners' to know of.
    """
    row = await tx.one(
        "SELECT count(*) AS n FROM claim c JOIN person p ON p.workspace_id = :workspace AND p.person_id = c.person_id"
        " WHERE c.workspace_id = :workspace AND c.state = 'half_lit' AND c.due BETWEEN :since AND :until"
        " AND p.team_id = :team AND p.active AND p.state IN ('playing', 'paused')",
        team=team,
        since=since,
        until=until,
    )
    return 0 if row is None else int(row["n"])


async def gone_quiet(tx: Tx, team: TeamId, *, today: date) -> int:
    """How many customers on lists of a team's people have not heard from us for longer than agreed, each once."""
    row = await tx.one(
        "SELECT count(DISTINCT a.customer_id) AS n FROM acquaintance a"
        " JOIN person p ON p.workspace_id = :workspace AND p.person_id = a.owner_id AND p.team_id = :team"
        " JOIN customer c ON c.workspace_id = :workspace AND c.customer_id = a.customer_id"
        " WHERE a.workspace_id = :workspace AND (a.leaves_on IS NULL OR a.leaves_on >= :today)"
        " AND cast(:today AS date) - coalesce(c.last_contact_on, a.since) > a.rhythm_days",
        team=team,
        today=today,
    )
    return 0 if row is None else int(row["n"])


async def undrafted(tx: Tx, week: Week) -> tuple[TeamId, ...]:
    """Teams that lit something in a week and have no recap of it."""
    rows = await tx.rows(
        "SELECT t.team_id FROM team_week t WHERE t.workspace_id = :workspace AND t.week = :monday AND t.squares > 0"
        " AND NOT EXISTS (SELECT FROM recap r WHERE r.workspace_id = :workspace AND r.team_id = t.team_id"
        " AND r.week = t.week) ORDER BY t.team_id",
        monday=week.monday,
    )
    return tuple(TeamId(row["team_id"]) for row in rows)


async def said_by_boards(tx: Tx, since: datetime, until: datetime) -> BoardWords:
    """What advisory boards brought up from `since` to before `until`, and what they were told that was done about it."""
    rows = await tx.rows(
        "SELECT theme, line, made_at, told_at FROM advisory_item WHERE workspace_id = :workspace"
        " AND (made_at >= :since AND made_at < :until OR told_at >= :since AND told_at < :until)"
        " ORDER BY made_at, item_id LIMIT :limit",
        since=since,
        until=until,
        limit=MOST,
    )
    made = {row["theme"]: None for row in rows if since <= row["made_at"] < until}
    done = {row["line"]: None for row in rows if row["told_at"] and since <= row["told_at"] < until}
    return BoardWords(said=tuple(made)[:SAID], done=tuple(line for line in done if line)[:SAID])
