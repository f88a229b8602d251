"""The image, read from its recipe: built from hashes, one wheel, nobody's root, no source. It is built elsewhere."""

import json
import re
from dataclasses import dataclass
from functools import cache

from tests.house.source import ROOT


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One instruction with its arguments on one line."""

    word: str
    rest: str


@cache
def stages() -> tuple[tuple[Step, ...], ...]:
    """The instructions of each stage, its FROM first."""
    text = re.sub(r"^\s*#.*\n", "", (ROOT / "Dockerfile").read_text(), flags=re.MULTILINE).replace(
        "\\\n", " "
    )
    steps = [Step(word=line.split()[0], rest=line.split(maxsplit=1)[1]) for line in text.splitlines() if line]
    starts = [index for index, step in enumerate(steps) if step.word == "FROM"]
    return tuple(
        tuple(steps[start:end]) for start, end in zip(starts, [*starts[1:], len(steps)], strict=True)
    )


def last(word: str) -> str:
    """The instruction of the final stage that counts."""
    return [step.rest for step in stages()[-1] if step.word == word][-1]


def final(word: str) -> list[str]:
    return [step.rest for step in stages()[-1] if step.word == word]


def test_every_stage_names_its_version_of_python() -> None:
    bases = [stage[0].rest.split()[0] for stage in stages()]
    assert [base for base in bases if not re.fullmatch(r"python:3\.\d+-slim-[a-z]+", base)] == []
    assert len(set(bases)) == 1


def test_the_final_stage_takes_the_environment_and_nothing_else() -> None:
    assert final("COPY") == ["--from=environment /opt/venv /opt/venv"]
    assert final("ADD") == final("RUN") == []


def test_every_package_is_installed_by_its_hash_or_is_our_wheel() -> None:
    installs = [
        part.strip()
        for stage in stages()
        for step in stage
        if step.word == "RUN"
        for part in step.rest.split("&&")
        if "pip install" in part
    ]
    assert len(installs) == 3
    assert [each for each in installs if "--require-hashes" not in each and "--no-index" not in each] == []
    assert [each for each in installs if "--no-deps" not in each] == []


def test_it_runs_as_a_number_that_is_not_root() -> None:
    assert re.fullmatch(r"[1-9]\d{3,}:[1-9]\d{3,}", last("USER"))


def test_no_folder_of_the_caller_is_searched_for_code() -> None:
    settings = dict(part.split("=", 1) for line in final("ENV") for part in line.split())
    assert settings["PYTHONSAFEPATH"] == "1"
    assert "PYTHONPATH" not in settings
    assert last("WORKDIR") == "/srv"


def test_it_is_one_command() -> None:
    assert json.loads(last("ENTRYPOINT")) == ["bingo"]


def test_the_builder_is_given_only_what_it_needs() -> None:
    lines = (ROOT / ".dockerignore").read_text().split()
    allowed = {line[1:] for line in lines if line.startswith("!")}
    copied = {
        source
        for stage in stages()
        for step in stage
        if step.word == "COPY" and not step.rest.startswith("--from")
        for source in step.rest.split()[:-1]
    }
    assert lines[0] == "*"
    assert copied == allowed
