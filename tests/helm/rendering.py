"""Helm's own program on our chart, and its answer as values."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import yaml

CHART = Path(__file__).resolve().parents[2] / "helm" / "connection-bingo"
PROGRAM = os.environ.get("HELM") or str(Path(sys.executable).with_name("helm"))
EXISTING = ("existingSecret=bingo-secrets",)
OWN = (
    "secrets.databaseUrl=postgresql://bingo:hidden@db/bingo",
    "secrets.slackBotToken=xoxb-hidden",
    "secrets.slackSigningSecret=hidden-hidden",
    f"secrets.secretKey={'hidden' * 8}",
)

Manifest = dict[str, Any]


def helm(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False)


def template(*values: str) -> subprocess.CompletedProcess[str]:
    settings = [part for value in values for part in ("--set", value)]
    return helm("template", "bingo", str(CHART), "--namespace", "play", *settings)


@cache
def rendered(*values: str) -> tuple[Manifest, ...]:
    """The manifests for values given as `a.b=c`."""
    answer = template(*values)
    assert answer.returncode == 0, answer.stderr
    return tuple(each for each in yaml.safe_load_all(answer.stdout) if each)


def refusal(*values: str) -> str:
    """What Helm says when it refuses the values."""
    answer = template(*values)
    assert answer.returncode != 0
    return answer.stderr


def one(manifests: tuple[Manifest, ...], kind: str, ending: str = "") -> Manifest:
    (found,) = (
        each for each in manifests if each["kind"] == kind and each["metadata"]["name"].endswith(ending)
    )
    return found


def pods(manifests: tuple[Manifest, ...]) -> list[Manifest]:
    """The pod specs of everything that starts pods."""
    return [each["spec"]["template"]["spec"] for each in manifests if each["kind"] in {"Deployment", "Job"}]


def containers(manifests: tuple[Manifest, ...]) -> list[Manifest]:
    return [each for pod in pods(manifests) for each in (*pod.get("initContainers", ()), *pod["containers"])]


def variables(container: Manifest) -> dict[str, str]:
    """Names of environment variables with the key of the Secret each comes from."""
    return {each["name"]: each["valueFrom"]["secretKeyRef"]["key"] for each in container["env"]}
