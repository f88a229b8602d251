"""Another distribution's `services` or `cards` must not run in the place of ours."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.ownership import PACKAGES, check_packages


def test_our_own_packages_are_ours() -> None:
    check_packages()


def ran_with(folder: Path) -> subprocess.CompletedProcess[str]:
    """The check in a process that finds this folder first."""
    code = "from bot.ownership import check_packages; check_packages()"
    environment = dict(os.environ) | {"PYTHONPATH": str(folder)}
    return subprocess.run(
        [sys.executable, "-P", "-c", code], env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("name", [name for name in PACKAGES if name != "bot"])
def test_a_package_from_elsewhere_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "__init__.py").touch()
    ran = ran_with(tmp_path)
    assert "NotOurs" in ran.stderr
    assert f"'{name}'" in ran.stderr


def test_another_distribution_that_claims_our_name_is_named(tmp_path: Path) -> None:
    told = tmp_path / "cards_of_others-2.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: cards-of-others\nVersion: 2.0\n")
    (told / "RECORD").write_text("cards/__init__.py,,\n")
    (told / "top_level.txt").write_text("cards\n")
    assert "cards-of-others" in ran_with(tmp_path).stderr
