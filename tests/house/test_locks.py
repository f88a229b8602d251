"""The lock files install with plain pip anywhere: exact versions, hashes, and no word about where packages come from."""

import re
import tomllib
from importlib.metadata import distributions, requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.source import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock")
EACH_LOCK = pytest.mark.parametrize("lock", LOCKS)


def entries(lock: str) -> list[str]:
    """Each requirement with its hashes, as one line."""
    joined = (ROOT / lock).read_text().replace("\\\n", " ")
    return [line for line in joined.splitlines() if line.strip() and not line.startswith("#")]


def locked(lock: str) -> dict[str, str]:
    return dict(entry.split(maxsplit=1)[0].split("==") for entry in entries(lock))


def wanted() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["demo"]]
    return [re.split(r"[\[><=~! ]", line)[0].lower() for line in asked]


@EACH_LOCK
def test_every_requirement_is_pinned_and_hashed(lock: str) -> None:
    shape = re.compile(r"[a-z0-9.-]+==[^ ;]+( ; [^\\]+?)?( +--hash=sha256:[0-9a-f]{64})+ *")
    assert [entry for entry in entries(lock) if not shape.fullmatch(entry)] == []


@EACH_LOCK
def test_no_address_is_named(lock: str) -> None:
    assert re.findall(r"^.*(?:://|--index|--find-links).*$", (ROOT / lock).read_text(), re.MULTILINE) == []


@EACH_LOCK
def test_everything_the_project_asks_for_is_locked(lock: str) -> None:
    assert set(wanted()) - locked(lock).keys() == set()


def test_development_runs_on_the_versions_of_production() -> None:
    production, development = (locked(lock) for lock in LOCKS)
    assert {name: version for name, version in production.items() if development.get(name) != version} == {}


@EACH_LOCK
def test_whatever_a_locked_package_asks_for_is_locked_too(lock: str) -> None:
    """As pip is told to follow nothing: it would take the newest release of what is asked for with an extra."""
    have, lacking = locked(lock), list[str]()
    for name in have:
        for line in requires(name) or () if is_installed(name) else ():
            asked = Requirement(line)
            if asked.marker is None or asked.marker.evaluate({"extra": ""}):
                version = have.get(canonicalize_name(asked.name))
                if version is None or version not in asked.specifier:
                    lacking.append(f"{name} asks for {line}")
    assert lacking == []


def is_installed(name: str) -> bool:
    """Not what another system alone needs."""
    return next(iter(distributions(name=name)), None) is not None
