"""Our three names are plain words: nobody else in the environment may own them, and no folder may become a namespace."""

from importlib.metadata import packages_distributions

import pytest

from tests.house.source import PACKAGES, ROOT


@pytest.mark.parametrize("package", [*PACKAGES, "tests"])
def test_every_folder_of_code_is_a_package(package: str) -> None:
    folders = {file.parent for file in (ROOT / package).rglob("*.py")}
    assert [folder for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_no_other_distribution_brings_a_package_of_our_name(package: str) -> None:
    assert set(packages_distributions().get(package, ())) <= {"connection-bingo"}


@pytest.mark.parametrize("package", PACKAGES)
def test_the_package_says_that_it_is_typed(package: str) -> None:
    assert (ROOT / package / "py.typed").is_file()
