"""People of a workspace."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cards.model import PersonId, Setting, Size
from services.ids import TeamId
from services.languages import DEFAULT, Language
from services.pages import Playing
from services.people import Member, MemberKind, Person
from services.settings import PersonChoice
from services.store.tx import Row, Tx


def _person(row: Row) -> Person:
    return Person(
        member=Member(
            person=PersonId(row["person_id"]),
            name=row["name"],
            real_name=row["real_name"],
            zone=row["zone"],
            kind=MemberKind(row["kind"]),
            active=row["active"],
            locale=row["locale"],
        ),
        state=Playing(row["state"]),
        setting=Setting(row["setting"]),
        season=row["season"],
        paused_until=row["paused_until"],
        visible=row["visible"],
        cheered=row["cheered"],
        team=None if row["team_id"] is None else TeamId(row["team_id"]),
        chosen_language=Language(row["language"]) if row["language"] in set(Language) else None,
        size=Size(row["rows"]),
        monday_line=row["monday_line"],
        reminded=row["reminded"],
        quiet_from=row["quiet_from"],
        quiet_until=row["quiet_until"],
    )


async def load(tx: Tx, person: PersonId) -> Person | None:
    """One person, None when the roster does not know them."""
    row = await tx.one(
        "SELECT * FROM person WHERE workspace_id = :workspace AND person_id = :person", person=person
    )
    return None if row is None else _person(row)


async def load_all(tx: Tx, people: Collection[PersonId]) -> tuple[Person, ...]:
    """These people, as far as the roster knows them."""
    rows = await tx.rows(
        "SELECT * FROM person WHERE workspace_id = :workspace AND person_id = ANY(:people) ORDER BY person_id",
        people=sorted(people),
    )
    return tuple(_person(row) for row in rows)


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """What a look at the roster found: `new` may be asked to play for the first time, also those who were guests until now;
    `gone` were colleagues until now, and those who are `back` had been.
    """

    new: tuple[PersonId, ...]
    gone: tuple[PersonId, ...]
    back: tuple[PersonId, ...]


async def keep(tx: Tx, members: Sequence[Member], *, team: TeamId) -> Kept:
    """Adds and updates members, new ones to `team`. What they chose in the game stays, and a locale nobody told of too."""
    rows = await tx.rows(
        """
        WITH kept AS (
        INSERT INTO person AS p (workspace_id, person_id, name, real_name, zone, kind, active, locale, state, team_id)
        SELECT :workspace, m.person_id, m.name, m.real_name, m.zone, m.kind, m.active, m.locale,
               CASE WHEN m.kind = 'member' THEN 'invited' ELSE 'never' END, cast(:team AS uuid)
          FROM unnest(cast(:ids AS text[]), cast(:names AS text[]), cast(:real_names AS text[]), cast(:zones AS text[]),
                      cast(:kinds AS text[]), cast(:active AS boolean[]), cast(:locales AS text[]))
               AS m(person_id, name, real_name, zone, kind, active, locale)
        ON CONFLICT (workspace_id, person_id) DO UPDATE
           SET name = excluded.name, real_name = excluded.real_name, zone = excluded.zone, kind = excluded.kind,
               active = excluded.active, locale = coalesce(nullif(excluded.locale, ''), p.locale),
               state = CASE WHEN excluded.kind <> 'member' THEN 'never'
                            WHEN p.state = 'never' THEN 'invited' ELSE p.state END
         WHERE (p.name, p.real_name, p.zone, p.kind, p.active, p.locale)
            IS DISTINCT FROM (excluded.name, excluded.real_name, excluded.zone, excluded.kind, excluded.active,
                              coalesce(nullif(excluded.locale, ''), p.locale))
        RETURNING person_id, state, active AND kind = 'member' AS here
        )
        SELECT k.person_id, k.here, before.person_id IS NULL OR (before.state = 'never' AND k.state <> 'never') AS new,
               before.active AND before.kind = 'member' AS was_here
          FROM kept k LEFT JOIN person before ON before.workspace_id = :workspace AND before.person_id = k.person_id
        """,
        ids=[member.person for member in members],
        names=[member.name for member in members],
        real_names=[member.real_name for member in members],
        zones=[member.zone for member in members],
        kinds=[member.kind.value for member in members],
        active=[member.active for member in members],
        locales=[member.locale for member in members],
        team=team,
    )
    return Kept(
        new=tuple(PersonId(row["person_id"]) for row in rows if row["new"]),
        gone=tuple(PersonId(row["person_id"]) for row in rows if row["was_here"] and not row["here"]),
        back=tuple(PersonId(row["person_id"]) for row in rows if row["was_here"] is False and row["here"]),
    )


async def set_state(
    tx: Tx, person: PersonId, state: Playing, *, season: str | None = None, until: date | None = None
) -> None:
    """Moves somebody in or out of the game. `season` is kept when None; `until` is the last day of a pause."""
    await tx.do(
        "UPDATE person SET state = :state, season = coalesce(:season, season), paused_until = :until"
        " WHERE workspace_id = :workspace AND person_id = :person",
        person=person,
        state=state.value,
        season=season,
        until=until,
    )


async def choose(tx: Tx, person: PersonId, choice: PersonChoice) -> None:
    """Everything somebody chose for themselves; cards from their next one on."""
    await tx.do(
        """
        UPDATE person SET setting = :setting, rows = :rows, language = :language, visible = :visible, cheered = :cheered,
               monday_line = :monday_line, reminded = :reminded, quiet_from = :quiet_from, quiet_until = :quiet_until
         WHERE workspace_id = :workspace AND person_id = :person
        """,
        person=person,
        setting=choice.setting.value,
        rows=choice.size.value,
        language="" if choice.language is None else choice.language.value,
        visible=choice.visible,
        cheered=choice.cheered,
        monday_line=choice.monday_line,
        reminded=choice.reminded,
        quiet_from=choice.quiet_from,
        quiet_until=choice.quiet_until,
    )


async def language_of(tx: Tx, person: PersonId) -> Language:
    """What somebody reads; English for those the roster does not know."""
    found = await load(tx, person)
    return DEFAULT if found is None else found.language


async def zones_in_play(tx: Tx) -> tuple[str, ...]:
    """The zones of everybody who plays or pauses."""
    rows = await tx.rows(
        "SELECT DISTINCT zone FROM person WHERE workspace_id = :workspace AND active AND state IN ('playing', 'paused')"
    )
    return tuple(sorted(row["zone"] for row in rows))


async def to_deal(tx: Tx, *, zone: str, monday: date, limit: int) -> tuple[Person, ...]:
    """People of one zone who should hold a card of this week and do not: playing, or whose pause is over."""
    rows = await tx.rows(
        """
        SELECT p.* FROM person p
         WHERE p.workspace_id = :workspace AND p.zone = :zone AND p.active AND p.kind = 'member'
           AND (p.state = 'playing' OR (p.state = 'paused' AND p.paused_until < cast(:monday AS date)))
           AND NOT EXISTS (SELECT FROM card c WHERE c.workspace_id = :workspace AND c.person_id = p.person_id
                                                AND c.week = :monday)
         ORDER BY p.person_id LIMIT :limit
         FOR NO KEY UPDATE OF p
        """,
        zone=zone,
        monday=monday,
        limit=limit,
    )
    return tuple(_person(row) for row in rows)


async def pauses_over(tx: Tx, day: date, limit: int) -> tuple[Person, ...]:
    """People whose last day of a pause lies before this day."""
    rows = await tx.rows(
        "SELECT * FROM person WHERE workspace_id = :workspace AND state = 'paused' AND active AND paused_until < :day"
        " ORDER BY person_id LIMIT :limit FOR NO KEY UPDATE",
        day=day,
        limit=limit,
    )
    return tuple(_person(row) for row in rows)


async def named_like(tx: Tx, words: Collection[str]) -> tuple[Person, ...]:
    """Colleagues with one of these lower-case words in their name. Guests are none: a customer may be one."""
    rows = await tx.rows(
        """
        SELECT * FROM person WHERE workspace_id = :workspace AND active AND kind = 'member'
           AND (string_to_array(lower(real_name), ' ') && cast(:words AS text[]) OR lower(name) = ANY(:words))
         ORDER BY person_id LIMIT 200
        """,
        words=sorted(words),
    )
    return tuple(_person(row) for row in rows)


@dataclass(frozen=True, kw_only=True, slots=True)
class Census:
    """How many members an invitation went out to, how many play or take a break, and how many guests there are beside."""

    asked: int
    playing: int
    guests: int


async def census(tx: Tx) -> Census:
    """Everybody who is here now."""
    row = await tx.one(
        "SELECT count(*) FILTER (WHERE kind = 'member' AND person_id IN (SELECT split_part(key, ':', 2) FROM message"
        " WHERE workspace_id = :workspace AND key LIKE 'invitation:%')) AS asked,"
        " count(*) FILTER (WHERE kind = 'guest') AS guests,"
        " count(*) FILTER (WHERE kind = 'member' AND state IN ('playing', 'paused')) AS playing"
        " FROM person WHERE workspace_id = :workspace AND active"
    )
    return Census(asked=0, playing=0, guests=0) if row is None else Census(**row)


async def sizes_in_use(tx: Tx) -> Mapping[Setting, frozenset[Size]]:
    """Where those who play, or take a break, meet customers, and how many rows their cards have there."""
    rows = await tx.rows(
        "SELECT setting, array_agg(DISTINCT rows) AS sizes FROM person WHERE workspace_id = :workspace AND active"
        " AND kind = 'member' AND state IN ('playing', 'paused') GROUP BY setting"
    )
    return {Setting(row["setting"]): frozenset(map(Size, row["sizes"])) for row in rows}


async def any_player(tx: Tx, *, but: Collection[PersonId]) -> PersonId | None:
    """The first player by id who is none of these."""
    row = await tx.one(
        "SELECT person_id FROM person WHERE workspace_id = :workspace AND active AND state = 'playing'"
        " AND person_id <> ALL(cast(:but AS text[])) ORDER BY person_id LIMIT 1",
        but=sorted(but),
    )
    return None if row is None else PersonId(row["person_id"])
