"""A company of many plays: most do a little, some a lot, and one in each team wants the whole card."""

import asyncio
import random
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Final

from bot.demo.checking import waiting
from cards.model import Need, PersonId, Size, Week
from services.acquaintances import Particulars, Tier
from services.claim_state import ClaimState
from services.errors import FieldErrors, Refused
from services.evidence import Evidence, Promise
from services.ids import ChannelId, ClaimId, FileId
from services.pages import ClaimPage, SquareFace, SquareState
from services.ports import Picture
from services.store import claims, photos
from services.store.tx import Tx
from services.teams import TeamChoice, TeamSource
from services.usecases.answer_witness import AnswerWitness, answer_witness
from services.usecases.choose_days import ChooseDays, choose_days
from services.usecases.due import Due, due
from services.usecases.join_game import JoinGame, join_game
from services.usecases.keep_acquaintance import KeepAcquaintance, keep_acquaintance
from services.usecases.keep_team import MakeTeam, make_team
from services.usecases.show_card import ShowCard, show_card
from services.usecases.show_form import ShowForm, show_form
from services.usecases.show_people import ShowMyName, show_my_name
from services.usecases.submit_claim import submit_claim
from services.usecases.tune_policy import TunePolicy, tune_policy
from tests.journeys.town import SEED, Town
from tests.month import naming
from tests.support.company import kept, submission, told
from tests.support.pictures import photo

EVERY: Final = (0, 0, 1, 1, 2, 2, 3, 4, 7)
"""How many squares somebody tries in a week; each as likely."""
YES: Final = 0.9
"""How often a colleague says that they were there, and how often a promise is followed up."""
UNMOVED: Final = frozenset(
    {"duplicate_colleague", "duplicate_own", "customer_fatigue", "burst", "witness_ring", "copied_prompt"}
)
"""Rules that would call a reviewer, since everybody here tells one of a few stories."""
ISSUES: Final = {
    "The lift stops when the wind turns": Tier.CLOSE,
    "Who oils the yard gate": Tier.CLOSE,
    "A second copy of the drawing": Tier.REGULAR,
}
STRANGERS: Final = 700
"""Customers from this number on are on lists alone."""
JOBS = "SELECT count(*) AS n FROM pgqueuer WHERE status IN ('queued', 'picked')"


def member(team: int, number: int) -> PersonId:
    return PersonId(f"U0T{team:02}N{number:03}")


def channel(team: int) -> str:
    return f"C0TEAM{team:02}"


def seed(teams: int, each: int) -> dict[str, Any]:
    """The town with so many more people and channels."""
    (space,) = SEED["workspaces"]
    users = [
        {
            "id": member(team, number),
            "name": member(team, number).lower(),
            "real_name": naming.colleague(team * each + number),
        }
        for team in range(teams)
        for number in range(each)
    ]
    rooms = [
        {
            "id": channel(team),
            "name": naming.team(team).lower().replace(" ", "-"),
            "members": [member(team, n) for n in range(each)],
        }
        for team in range(teams)
    ]
    grown = {**space, "users": [*space["users"], *users], "channels": [*space["channels"], *rooms]}
    return {"workspaces": [grown]}


@dataclass(kw_only=True)
class Company:
    """The people of a town at play. `chance` decides all that is left to chance."""

    town: Town
    teams: int
    each: int
    chance: random.Random = field(default_factory=lambda: random.Random(7))
    promises: list[tuple[PersonId, ClaimId]] = field(default_factory=list)
    told: int = 0
    pictured: bool = False
    """Whoever wants the whole card adds photos."""

    async def run(self, usecase: Any, command: Any) -> Any:
        return await self.town.house.database.run(self.town.house.known.bot.workspace, usecase, command)

    async def found(self) -> None:
        """Teams are made, and everybody says yes."""
        await self.run(tune_policy, TunePolicy(by="the month", off=UNMOVED))
        for team in range(self.teams):
            people = tuple(member(team, number) for number in range(self.each))
            self.town.slack.invite(channel(team), self.town.house.known.bot.user)
            choice = TeamChoice(
                name=naming.team(team), channel=ChannelId(channel(team)), managers=people[:1], members=people
            )
            made = MakeTeam(person=PersonId("U0AMARA"), source=TeamSource.HAND, source_id="", choice=choice)
            await self.run(make_team, made)
            await self.run(choose_days, ChooseDays(person=people[-1], size=Size.THREE))
            for number, person in enumerate(people):
                await self.run(join_game, JoinGame(person=person))
                if number % 3:
                    await self.run(show_my_name, ShowMyName(person=person, visible=True))
            for issue, tier in ISSUES.items():
                await self._keeps_in_touch(people[1], issue, tier)

    async def _keeps_in_touch(self, person: PersonId, issue: str, tier: Tier) -> None:
        """Somebody puts a customer on their list, whom nobody else meets."""
        name = naming.customer(STRANGERS + self.told)
        self.told += 1
        said = Particulars(role="Buyer", issue=issue, tier=tier)
        keeps = KeepAcquaintance(person=person, name=name, company=naming.company(self.told), said=said)
        await self.run(keep_acquaintance, keeps)

    async def moves_to(self, moment: datetime) -> None:
        """Time passes, and all that falls due by then happens."""
        self.town.slack.advance((moment - self.town.house.clock()).total_seconds())
        await self.run(due, Due())
        await self.quiet()

    async def quiet(self) -> None:
        """Until nothing is left to do or to send; what waits for a second of its own gets it."""
        while True:
            if await self.run(waiting, None) + await self.run(_jobs, None) == 0:
                return
            self.town.slack.advance(0.1)
            with suppress(TimeoutError):
                await asyncio.wait_for(self.town.slack.recorded.changed(), 0.02)

    async def plays(self, week: Week) -> None:
        """A week of it, from Monday's cards to the recap of Friday."""
        monday = datetime.combine(week.monday, datetime.min.time(), tzinfo=self.town.house.clock().tzinfo)
        if (at_ten := monday + timedelta(hours=10)) > self.town.house.clock():
            await self.moves_to(at_ten)
        for day in (2, 3, 4):
            at = monday + timedelta(days=day, hours=8)
            await self.moves_to(max(at, self.town.house.clock()))
            await self._keep_promises(week)
            for person in self.everybody():
                await self._tries(person, week, day)
        for later in (timedelta(days=4, hours=15), timedelta(days=4, hours=17, minutes=5)):
            await self.moves_to(max(monday + later, self.town.house.clock()))

    def everybody(self) -> Sequence[PersonId]:
        return [member(team, number) for team in range(self.teams) for number in range(self.each)]

    def _is_star(self, person: PersonId) -> bool:
        return person.endswith(f"N{self.each - 1:03}")

    async def _tries(self, person: PersonId, week: Week, day: int) -> None:
        card = await self.run(show_card, ShowCard(person=person, week=week))
        wanted = [each for each in card.squares if each.state is SquareState.OPEN]
        if not self._is_star(person):
            self.chance.shuffle(wanted)
            wanted = wanted[: self.chance.choice(EVERY) if day == 2 + hash_of(person, week) % 3 else 0]
        for face in wanted:
            await self._claims(person, week, face)

    async def _claims(self, person: PersonId, week: Week, face: SquareFace) -> None:
        self.town.slack.advance(60)
        self.told += 1
        evidence = self._evidence(person, week, face)
        today = self.town.house.clock().date()
        command = submission(
            person,
            face,
            evidence,
            week=week,
            occurred_on=today,
            tellable=True,
            showable=self._is_star(person) or self.told % 3 == 0,
            names_customer=self.told % 2 == 0,
            keep_in_touch=self.told % 4 == 0,
        )
        try:
            page: ClaimPage = await self.run(submit_claim, command)
        except (FieldErrors, Refused):
            return
        if self.pictured and self._is_star(person) and self.told % 2:
            await self.run(_with_photo, (page.claim, self.told))
        if page.state is ClaimState.HALF_LIT:
            self.promises.append((person, page.claim))
        for witness in page.witnesses:
            await self._answers(witness, page.claim)

    def _evidence(self, person: PersonId, week: Week, face: SquareFace) -> Evidence:
        team = int(person[3:5])
        number = team * self.each + self.chance.randrange(self.each)
        whom = naming.customer(number)
        evidence = told(face.activity, number=self.told, customer=whom)
        evidence = replace(
            evidence,
            company=naming.company(number),
            story=naming.about(evidence.story, self.told, whom),
            what_changed=naming.about(evidence.what_changed, self.told, whom),
            learned=naming.about(evidence.learned, self.told, whom),
        )
        needs = set(face.activity.needs)
        if face.activity.group or {Need.COLLEAGUE_WITNESS, Need.PHOTO} & needs:
            others = [each for each in self.everybody() if each != person and each[3:5] == person[3:5]]
            evidence = replace(evidence, witnesses=tuple(self.chance.sample(others, 3)))
        if evidence.promise is not None:
            evidence = replace(evidence, promise=Promise(what=evidence.promise.what, due=week.days[4]))
        return evidence

    async def _answers(self, witness: PersonId, claim: ClaimId) -> None:
        self.town.slack.advance(1)
        was_there = self.chance.random() < YES
        try:
            await self.run(answer_witness, AnswerWitness(person=witness, claim=claim, was_there=was_there))
        except Refused:
            return

    async def _keep_promises(self, week: Week) -> None:
        open_ones, self.promises = self.promises, []
        for person, claim in open_ones:
            if self.chance.random() < YES:
                await self._follows_up(person, claim)
            else:
                self.promises.append((person, claim))

    async def _follows_up(self, person: PersonId, claim: ClaimId) -> None:
        self.town.slack.advance(60)
        form = await self.run(show_form, ShowForm(person=person, claim=claim))
        evidence = kept(form.draft, self.town.house.clock().date())
        command = submission(
            person,
            form.chosen,
            evidence,
            week=form.week,
            claim=claim,
            revision=form.revision,
            occurred_on=form.occurred_on,
        )
        await self.run(submit_claim, command)


async def _with_photo(tx: Tx, of: tuple[ClaimId, int]) -> None:
    """As it is kept once it was fetched; each is of something else."""
    claim, number = of
    stored = await claims.load(tx, claim)
    if stored is None:
        return
    await photos.expect(tx, stored, FileId(f"F{number}"))
    prints = tuple(random.Random(number).getrandbits(63) for _ in range(16))
    picture = Picture(sha=f"{number:064x}", prints=prints, width=800, height=600, content=photo(number))
    await photos.keep(tx, claim, picture)


def hash_of(person: PersonId, week: Week) -> int:
    """The same every time, unlike `hash`."""
    return sum(map(ord, person)) + week.number


async def _jobs(tx: Tx, _: None) -> int:
    row = await tx.one(JOBS)
    return 0 if row is None else int(row["n"])
