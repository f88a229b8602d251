"""A company of 300 plays for four weeks; every board, score and recap is counted again from the claims, and what differs is told.

A small one for a first look: `python -m benchmarks.month --people 24 --teams 2 --weeks 2 --pictures /tmp/month`.
"""

import argparse
import asyncio
from pathlib import Path

import asyncpg

from benchmarks.sights import pictures
from bot.embedded import EmbeddedPostgres
from bot.manifest import Mode
from bot.schema import upgrade
from services.store.engine import create_engine
from tests.journeys.town import founded
from tests.month.comparing import differences, recaps_again, weeks_from
from tests.month.playing import Company, seed
from tests.support.company import WEEK


async def run(people: int, teams: int, weeks: int, into: Path | None) -> None:
    each = people // teams
    async with EmbeddedPostgres.start(None) as postgres:
        await asyncio.to_thread(upgrade, postgres.url())
        engine = create_engine(postgres.url(), application_name="month")
        beholder = await asyncpg.connect(host=str(postgres.sockets), user="postgres", database="bingo")
        async with founded(engine, Mode.HTTP, seed=seed(teams, each)) as town:
            company = Company(town=town, teams=teams, each=each, pictured=into is not None)
            await company.found()
            played = weeks_from(WEEK, weeks)
            for week in played:
                await company.plays(week)
                states = await beholder.fetch("SELECT state, count(*) FROM claim GROUP BY 1 ORDER BY 1")
                print(week, dict(map(tuple, states)), flush=True)
            for compared, said in (
                await differences(company, beholder, played),
                await recaps_again(beholder),
            ):
                print(f"{compared} figures compared, {len(said)} differ", *said[:20], sep="\n")
            sent = await beholder.fetch("SELECT kind, state, count(*) FROM outbox GROUP BY 1, 2 ORDER BY 1")
            print(*(f"{kind} {state}: {number}" for kind, state, number in sent), sep="\n")
            if into is not None:
                await pictures(company, into)
        await engine.dispose()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--people", type=int, default=300, help="how many play (300)")
    parser.add_argument("--teams", type=int, default=6, help="in how many teams of one size (6)")
    parser.add_argument("--weeks", type=int, default=4, help="for how many weeks (4)")
    parser.add_argument(
        "--pictures",
        type=Path,
        dest="into",
        metavar="DIR",
        help="what people see at the end, taken by Debian's chromium",
    )
    asyncio.run(run(**vars(parser.parse_args())))
