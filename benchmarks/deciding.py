"""From *Send* to the decision, for claims that need nothing from the network, with 5,000 earlier claims around.

The whole way: a signed delivery by HTTP, Bolt, the use case with facts and rules, the commit, and the answer; beside a
delivery that decides nothing. Then the use case alone, and within it the facts and the rules.
"""

import asyncio
from dataclasses import replace
from time import perf_counter
from typing import Any

import asyncpg

from benchmarks.firm import told as times_told
from benchmarks.likeness import fill
from benchmarks.texts import Storyteller
from bot.embedded import EmbeddedPostgres
from bot.manifest import Mode
from bot.practice import Person
from bot.schema import upgrade
from cards.model import Need, PersonId
from services.evidence import Evidence
from services.pages import SquareFace
from services.rules import judge
from services.store import claims, dealt_cards, facts, people
from services.store.claims import StoredClaim
from services.store.engine import create_engine
from services.store.facts import House
from services.usecases.join_game import JoinGame, join_game
from services.usecases.judging import as_rules_see
from services.usecases.submit_claim import submit_claim
from tests.journeys.town import SEED, WORKSPACE, Town, chooses, founded, values
from tests.support.company import plain_squares, submission, told

EARLIER = 5_000
PLAYERS = 24
EACH = 8
"""Squares of everybody that are claimed: half from Slack, half by the use case alone."""
DELIVERIES = 200
LONGEST = 60
"""Words that a square may ask for: what is told here has about ninety."""


def seed(players: int) -> dict[str, Any]:
    """The town with more people."""
    (space,) = SEED["workspaces"]
    more = [
        {"id": f"U0P{n:03}", "name": f"pat{n}", "real_name": f"Pat{n} Person{n}", "tz": "Europe/Lisbon"}
        for n in range(players)
    ]
    return {"workspaces": [{**space, "users": [*space["users"], *more]}]}


async def run() -> None:
    async with EmbeddedPostgres.start(None) as postgres:
        await asyncio.to_thread(upgrade, postgres.url())
        driver = await asyncpg.connect(postgres.url(role="postgres").replace("+asyncpg", ""))
        await decide(postgres.url(), driver)
        await driver.close()


async def decide(
    database_url: str,
    driver: asyncpg.Connection,
    *,
    earlier: int = EARLIER,
    players: int = PLAYERS,
    deliveries: int = DELIVERIES,
) -> None:
    """In a migrated database without a row. `driver` is a superuser's: it loads the earlier claims."""
    engine = create_engine(database_url, application_name="bench")
    async with founded(engine, Mode.HTTP, seed=seed(players)) as town:
        await fill(driver, Storyteller(seed=2, people=players), 0, earlier, [], workspace=WORKSPACE)
        await measure(town, players=players, deliveries=deliveries)
    await engine.dispose()


async def measure(town: Town, *, players: int, deliveries: int) -> None:
    whole: list[float] = []
    alone: list[float] = []
    for number in range(players):
        person = town.slack.person(f"U0P{number:03}")
        join = JoinGame(person=PersonId(person.id))
        await town.house.database.run(town.house.known.bot.workspace, join_game, join)
        faces = [
            face for face in plain_squares(await town.card(person)) if face.activity.min_words <= LONGEST
        ]
        for at, face in enumerate(faces[:EACH]):
            await quiet(town)
            timed = whole if at % 2 else alone
            timed.append(await (from_slack if at % 2 else by_itself)(town, person, face, number * EACH + at))
    await quiet(town)
    nothing = [await delivered(town) for _ in range(deliveries)]
    print(
        f"from Send to the answer, {len(whole)} claims: {times_told(whole)}; a delivery that decides nothing: {times_told(nothing)}"
    )
    print(f"the use case alone, {len(alone)} claims: {times_told(alone)}")
    await parts(town)


async def quiet(town: Town) -> None:
    """Until all that was to be sent is sent: the worker runs in this process too, and would be timed along."""
    while True:
        async with town.house.database.begin(town.house.known.bot.workspace) as tx:
            row = await tx.one(
                "SELECT count(*) AS n FROM outbox WHERE workspace_id = :workspace AND state IN ('waiting', 'attempted')"
            )
        if row is None or row["n"] == 0:
            return
        await asyncio.sleep(0.02)


async def from_slack(_: Town, person: Person, face: SquareFace, number: int) -> float:
    await person.types("/bingo claim")
    await chooses(person, face)
    filled = await values(person, varied(face, number))
    begun = perf_counter()
    answer = await person.submits(values=filled)
    spent = perf_counter() - begun
    assert not answer.errors, answer.errors
    await person.closes(everything=True)
    return spent


async def by_itself(town: Town, person: Person, face: SquareFace, number: int) -> float:
    command = submission(person.id, face, varied(face, number))
    begun = perf_counter()
    await town.house.database.run(town.house.known.bot.workspace, submit_claim, command)
    return perf_counter() - begun


def varied(face: SquareFace, number: int) -> Evidence:
    customer = f"Ines{number} Duarte{number}" if Need.CUSTOMER in face.activity.needs else ""
    return replace(told(face.activity, number=number), customer=customer)


async def delivered(town: Town) -> float:
    person = town.slack.person("U0P000")
    begun = perf_counter()
    await person.types("/bingo help")
    return perf_counter() - begun


async def parts(town: Town) -> None:
    """Facts and rules of what was decided just now."""
    gathered: list[float] = []
    judged: list[float] = []
    async with town.house.database.begin(town.house.known.bot.workspace) as tx:
        rows = await tx.rows(
            "SELECT claim_id FROM claim WHERE workspace_id = :workspace AND activity_id <> 'a' ORDER BY claim_id LIMIT 150"
        )
        for row in rows:
            claim = await claims.load(tx, row["claim_id"])
            assert claim is not None
            dealt = await dealt_cards.load(tx, claim.person, claim.week)
            assert dealt is not None
            fresh: StoredClaim = replace(claim, evidence=replace(claim.evidence, customer="Somebody New"))
            language = await people.language_of(tx, claim.person)
            begun = perf_counter()
            known = await facts.gather(tx, fresh, House(), fresh.submitted_at)
            between = perf_counter()
            judge(as_rules_see(fresh, dealt, language), known)
            judged.append(perf_counter() - between)
            gathered.append(between - begun)
    print(f"facts: {times_told(gathered)}; rules: {times_told(judged)}")


if __name__ == "__main__":
    asyncio.run(run())
