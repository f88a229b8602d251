"""The command line: what it prints, what it refuses, and how its processes start and end."""

import asyncio
import json
import os
import signal
import socket
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import yaml

from bot.cli import main
from bot.cli.deal import assigned, shares
from bot.manifest import Mode, manifest
from bot.practice import Limits, PracticeSlack, Tokens
from bot.settings import Settings, variable
from cards.decks import default_deck
from cards.model import CENTRE
from tests.journeys.town import HURRY, SEED, WORKSPACE, point_at, settings_of

BINGO = Path(sys.executable).parent / "bingo"
DEAL = (
    "deal",
    "--week",
    "2026-W48",
    "--key",
    "K",
    "--settings",
    "account:40,counter:30,support:20,remote:10",
)


@dataclass(frozen=True, kw_only=True)
class Ran:
    """What a command came to."""

    returncode: int
    stdout: str
    stderr: str


Bingo = Callable[..., Ran]
Dealt = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def bingo(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Bingo:
    """Runs the program with nothing of ours in its environment but what is given."""

    def run(*words: str, **environment: str) -> Ran:
        for name in Settings.model_fields:
            monkeypatch.delenv(variable(name), raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        with pytest.raises(SystemExit) as ended:
            main(words)
        out, err = capsys.readouterr()
        return Ran(returncode=int(ended.value.code or 0), stdout=out, stderr=err)

    return run


@pytest.fixture
def dealt(bingo: Bingo) -> Dealt:
    """The cards that `bingo deal` prints."""

    def run(*words: str) -> list[dict[str, Any]]:
        ran = bingo(*DEAL, *words, "--json")
        assert ran.returncode == 0, ran.stderr
        return [json.loads(line) for line in ran.stdout.splitlines()]

    return run


def test_help_names_every_command(bingo: Bingo) -> None:
    said = bingo("--help").stdout
    assert all(
        name in said
        for name in ("serve", "work", "migrate", "wait-for-schema", "manifest", "deal", "judge", "demo")
    )


def test_a_card_is_one_line_of_json_with_everything_to_check_it(dealt: Dealt) -> None:
    (card,) = dealt()
    deck = default_deck()
    assert list(card) == [
        "person", "setting", "week", "activities", "efforts", "p", "p_line", "seed", "counter", "deck_hash",
        "size", "levels", "aim", "learned", "repeats", "faults",
    ]  # fmt: skip
    assert (card["person"], card["setting"], card["week"]) == ("p00001", "account", "2026-W48")
    assert len(set(card["activities"])) == 25
    assert [deck.activity(each).effort for each in card["activities"]] == card["efforts"]
    assert deck.activity(card["activities"][CENTRE]).group
    assert 0 < card["p_line"] < 1
    assert card["deck_hash"] == deck.hash


@pytest.mark.parametrize("size", [3, 4])
def test_a_card_may_have_fewer_rows(bingo: Bingo, dealt: Dealt, size: int) -> None:
    (card,) = dealt("--size", str(size))
    assert (card["size"], len(card["activities"]), len(card["p"])) == (size, size * size, size * size)
    drawn = bingo(*DEAL, "--size", str(size)).stdout.splitlines()
    assert sum(line.startswith("├") for line in drawn) == size - 1


def test_cards_are_dealt_by_chances_from_a_file(dealt: Dealt, tmp_path: Path) -> None:
    file = tmp_path / "chances.json"
    file.write_text(json.dumps({activity.id: 0.5 for activity in default_deck().activities}))
    (card,) = dealt("--learned", str(file))
    assert (card["learned"], set(card["p"])) == (25, {0.5})
    file.write_text("{}")
    assert dealt("--learned", str(file)) == dealt()


@pytest.mark.parametrize(
    "text", ["[]", '{"a": 1}', '{"a": 0.0}', '{"a": "0.5"}', "nonsense", "[" * 100_000, '{"a": NaN}']
)
def test_a_file_without_chances_says_how_they_are_written(bingo: Bingo, tmp_path: Path, text: str) -> None:
    file = tmp_path / "chances.json"
    file.write_text(text)
    ran = bingo(*DEAL, "--learned", str(file))
    assert ran.returncode == 2
    assert '{"coffee-first": 0.62}' in ran.stderr


def test_the_same_arguments_print_the_same_bytes(bingo: Bingo) -> None:
    first, second = bingo(*DEAL, "--people", "20", "--json"), bingo(*DEAL, "--people", "20", "--json")
    assert first.stdout == second.stdout
    assert first.stdout != bingo(*DEAL, "--people", "20", "--workspace", "T0OTHER", "--json").stdout


def test_weeks_follow_each_other_and_remember_the_last_ones(dealt: Dealt) -> None:
    cards = dealt("--weeks", "4")
    assert [card["week"] for card in cards] == ["2026-W48", "2026-W49", "2026-W50", "2026-W51"]
    first, second, third, _ = (set(card["activities"]) for card in cards)
    assert not first & second
    assert not (first | second) & third


@pytest.mark.parametrize(
    ("people", "counts"),
    [(1, [1, 0, 0, 0]), (10, [4, 3, 2, 1]), (100, [40, 30, 20, 10]), (7, [3, 2, 1, 1])],
)
def test_weights_are_shares_of_people_in_order(people: int, counts: list[int]) -> None:
    weights = shares("account:40,counter:30,support:20,remote:10")
    given = assigned(people, weights)
    assert [Counter(given)[setting] for setting in weights] == counts
    assert given == sorted(given, key=list(weights).index)


def test_without_json_a_card_is_drawn(bingo: Bingo, dealt: Dealt) -> None:
    said = bingo(*DEAL).stdout
    first = default_deck().activity(dealt()[0]["activities"][0])
    assert "p00001 · account · 2026-W48" in said
    assert first.short.split()[0] in said


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("deal", "--week", "2026-W60", "--key", "K"), "2026-W60"),
        (("deal", "--week", "2026-W48", "--key", "K", "--settings", "account"), "--settings"),
        ((*DEAL[:5], "--settings", "account:0,counter:0"), "all weights are 0"),
        ((*DEAL[:5], "--settings", "account:1,account:2"), "account is there twice"),
        ((*DEAL[:5], "--settings", "account:1,moon:2"), "'moon' is not one of account"),
        ((*DEAL[:5], "--settings", ""), "'' is not one of"),
        ((*DEAL[:5], "--settings", "account:-1,counter:2"), "the weight of account"),
        ((*DEAL[:5], "--settings", f"account:{'9' * 5000}"), "the weight of account"),
        ((*DEAL[:5], "--deck", "/no/such.toml"), "/no/such.toml"),
        ((*DEAL[:5], "--size", "6"), "a card has 3, 4 or 5 rows"),
        ((*DEAL[:5], "--target", "0"), "--target 0.0 is not possible: give a number between 0 and 1"),
        ((*DEAL[:5], "--learned", "/no/such.json"), "/no/such.json"),
        ((*DEAL[:3], "--key", ""), "--key is empty"),
        ((*DEAL[:3], "--key", " "), "--key is empty"),
        ((*DEAL[:5], "--workspace", ""), "--workspace '' is no id"),
        ((*DEAL[:5], "--workspace", "\udcff"), "is no id"),
        ((*DEAL[:5], "--people", "0"), "--people 0 is not possible: give a number from 1 to 99999."),
        ((*DEAL[:5], "--people", "-3"), "--people -3"),
        ((*DEAL[:5], "--people", "1000000"), "--people 1000000"),
        ((*DEAL[:5], "--weeks", "0"), "--weeks 0"),
        (("deal", "--week", "9998-W50", "--key", "K", "--weeks", "5"), "'9999-W01'; years are those from"),
        (("manifest", "--mode", "http"), "--url is missing"),
        (("manifest", "--mode", "http", "--url", "http://bingo.example"), "it must begin with https://"),
        (("manifest", "--url", "https://[::1"), "it must begin with https://"),
        (("serve",), "BINGO_DATABASE_URL"),
        (("work",), "BINGO_DATABASE_URL"),
        (("migrate",), "BINGO_DATABASE_URL"),
        (("wait-for-schema",), "BINGO_DATABASE_URL"),
    ],
)
def test_what_can_be_put_right_is_one_sentence_and_exit_2(
    bingo: Bingo, words: tuple[str, ...], named: str
) -> None:
    ran = bingo(*words)
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert named in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_a_broken_deck_is_named_with_file_and_line(bingo: Bingo, tmp_path: Path) -> None:
    deck = tmp_path / "ours.toml"
    deck.write_text('name = "ours"\n\n[[activities]]\nid = "x"\n')
    ran = bingo(*DEAL, "--deck", str(deck))
    assert ran.returncode == 2
    assert ran.stderr.startswith(f"{deck}:3: ")


def test_the_manifest_is_printed_as_yaml(bingo: Bingo) -> None:
    ran = bingo("manifest", "--mode", "http", "--url", "https://bingo.example")
    assert yaml.safe_load(ran.stdout) == manifest(Mode.HTTP, "https://bingo.example")


@dataclass(frozen=True, kw_only=True)
class Running:
    """A process of ours, and the port it told of."""

    process: asyncio.subprocess.Process
    port: int

    async def status(self, path: str) -> int:
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://127.0.0.1:{self.port}{path}") as answer,
        ):
            return answer.status

    async def ends(self) -> int:
        """Its exit code after it was asked to stop."""
        self.process.send_signal(signal.SIGTERM)
        return await self.process.wait()


async def started(*words: str, **environment: str) -> Running:
    """The program, once it takes requests."""
    process = await asyncio.create_subprocess_exec(
        str(BINGO), *words, env=dict(os.environ) | environment, stderr=asyncio.subprocess.PIPE
    )
    assert process.stderr is not None
    async for line in process.stderr:
        told = json.loads(line)
        if told["event"] in {"serving", "working"}:
            return Running(process=process, port=told["port"])
    raise AssertionError(f"it ended with {await process.wait()}")


def variables(slack: PracticeSlack, tokens: Tokens, database_url: str) -> dict[str, str]:
    settings = settings_of(database_url, slack, tokens)
    secrets = ("database_url", "secret_key", "slack_bot_token", "slack_app_token", "slack_signing_secret")
    told = {f"BINGO_{name.upper()}": settings.secret(name) for name in secrets}
    return told | {"BINGO_SLACK_API_URL": slack.api_url, "BINGO_PORT": str(free_port())}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.parametrize("mode", list(Mode))
async def test_one_process_serves_and_works_until_it_is_told_to_stop(database_url: str, mode: Mode) -> None:
    async with PracticeSlack.start(SEED, limits=Limits(factor=HURRY)) as slack:
        tokens = slack.install(manifest(mode, "http://127.0.0.1:1"), WORKSPACE)
        by_socket = ["--socket"] if mode is Mode.SOCKET else []
        environment = variables(slack, tokens, database_url)
        running = await started("serve", "--with-worker", "--host", "127.0.0.1", *by_socket, **environment)
        if mode is Mode.HTTP:
            point_at(slack, tokens, running.port)
        ben = slack.person("U0BEN")
        assert "/bingo help" in (await ben.types("/bingo help")).text
        await ben.receives(lambda message: "Would you like to play?" in message.text)
        assert [await running.status(path) for path in ("/healthz", "/readyz")] == [200, 200]
        assert await running.ends() == 0


async def test_a_worker_has_health_of_its_own_and_ends_when_told(database_url: str) -> None:
    async with PracticeSlack.start(SEED, limits=Limits(factor=HURRY)) as slack:
        tokens = slack.install(manifest(Mode.SOCKET), WORKSPACE)
        running = await started("work", "--host", "127.0.0.1", **variables(slack, tokens, database_url))
        assert await running.status("/healthz") == 200
        await slack.person("U0BEN").receives(lambda message: "Would you like to play?" in message.text)
        assert await running.ends() == 0


@pytest.mark.parametrize(
    ("mode", "setting"), [(Mode.HTTP, "BINGO_SLACK_BOT_TOKEN"), (Mode.SOCKET, "BINGO_SLACK_APP_TOKEN")]
)
async def test_a_token_that_slack_does_not_take_stops_the_start(
    database_url: str, mode: Mode, setting: str
) -> None:
    async with PracticeSlack.start(SEED) as slack:
        tokens = slack.install(manifest(mode, "http://127.0.0.1:1"), WORKSPACE)
        good = variables(slack, tokens, database_url)
        wrong = good | {setting: good[setting][:5] + "wrong"}
        words = ("serve", *(["--socket"] if mode is Mode.SOCKET else []))
        process = await asyncio.create_subprocess_exec(
            str(BINGO), *words, env=dict(os.environ) | wrong, stderr=asyncio.subprocess.PIPE
        )
        _, told = await process.communicate()
        (last,) = [line for line in told.decode().splitlines() if not line.startswith("{")]
        assert process.returncode == 2
        assert last.startswith("Slack does not ")
        assert setting in last
        assert "wrong" not in told.decode()


def test_the_schema_is_brought_up_and_waited_for(bingo: Bingo, database_url: str) -> None:
    assert bingo("migrate", BINGO_DATABASE_URL=database_url).stdout == "The schema is up to date.\n"
    assert bingo("wait-for-schema", "--timeout", "5", BINGO_DATABASE_URL=database_url).returncode == 0


def test_a_database_that_is_away_is_one_sentence(bingo: Bingo) -> None:
    away = "postgresql://nobody@127.0.0.1:1/nothing"
    for words in (("migrate",), ("migrate", "--down", "0001")):
        ran = bingo(*words, BINGO_DATABASE_URL=away)
        assert ran.returncode == 2
        assert ran.stderr.startswith("The database could not be migrated: ")
        assert ran.stderr.count("\n") == 1
    ran = bingo("wait-for-schema", "--timeout", "0.1", BINGO_DATABASE_URL=away)
    assert ran.returncode == 2
    assert ran.stderr.startswith("The database does not answer after 0.1 s: ")
    assert "bingo migrate" not in ran.stderr


@pytest.mark.parametrize("revision", ["nonsense", "9999", "-77"])
def test_there_is_no_way_back_to_an_unknown_revision(bingo: Bingo, database_url: str, revision: str) -> None:
    ran = bingo("migrate", f"--down={revision}", BINGO_DATABASE_URL=database_url)
    assert ran.returncode == 2
    assert f"back to {revision!r}: known are " in ran.stderr
    assert ran.stderr.count("\n") == 1
    assert bingo("wait-for-schema", "--timeout", "5", BINGO_DATABASE_URL=database_url).returncode == 0


@pytest.mark.parametrize("word", ["serve", "work"])
@pytest.mark.parametrize("port", ["0", "65536"])
def test_a_port_that_nobody_can_be_sent_to_is_not_taken(bingo: Bingo, word: str, port: str) -> None:
    ran = bingo(word, "--port", port)
    assert ran.returncode == 2
    assert "Invalid value for '--port'" in ran.stderr


@pytest.mark.parametrize("words", [("serve",), ("serve", "--socket"), ("work",)], ids=" ".join)
async def test_a_port_in_use_stops_the_start(database_url: str, words: tuple[str, ...]) -> None:
    async with PracticeSlack.start(SEED, limits=Limits(factor=HURRY)) as slack:
        mode = Mode.HTTP if words == ("serve",) else Mode.SOCKET
        tokens = slack.install(manifest(mode, "http://127.0.0.1:1"), WORKSPACE)
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = str(taken.getsockname()[1])
            told = await last_words(
                *words,
                "--host",
                "127.0.0.1",
                "--port",
                port,
                **variables(slack, tokens, database_url),
            )
        assert told.returncode == 2
        (last,) = [line for line in told.stderr.splitlines() if not line.startswith("{")]
        assert last.startswith(f"Nothing can listen on 127.0.0.1, port {port}: ")


async def last_words(*words: str, **environment: str) -> Ran:
    """What the program came to that ended by itself."""
    process = await asyncio.create_subprocess_exec(
        str(BINGO), *words, env=dict(os.environ) | environment, stderr=asyncio.subprocess.PIPE
    )
    _, told = await process.communicate()
    return Ran(returncode=process.returncode or 0, stdout="", stderr=told.decode())
