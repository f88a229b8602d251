"""What the chart makes of its values, as Helm itself renders it."""

import json
import tomllib

import kubernetes_validate
import pytest
import yaml

from bot.settings import Need, Settings, variable
from tests.helm.rendering import (
    CHART,
    EXISTING,
    OWN,
    Manifest,
    containers,
    helm,
    one,
    pods,
    refusal,
    rendered,
    variables,
)

pytestmark = pytest.mark.chart

WAYS = {
    "an existing Secret": EXISTING,
    "a Secret of the chart's": OWN,
    "Socket Mode": (*EXISTING, "slack.mode=socket"),
    "no migrations": (*EXISTING, "migrations.enabled=false"),
    "everything chosen": (
        *EXISTING,
        "fullnameOverride=game",
        f"image.digest=sha256:{'a' * 64}",
        "imagePullSecrets[0]=registry",
        "publicUrl=https://bingo.example",
        "installer=U0123456789",
        "serviceAccount.create=false",
        "secretKeys.migrationDatabaseUrl=owner",
        "web.nodeSelector.disk=fast",
        "web.tolerations[0].key=games",
        "web.podAnnotations.team=play",
        "worker.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution=null",
        "service.annotations.a=b",
    ),
}
EVERY_WAY = pytest.mark.parametrize("values", WAYS.values(), ids=WAYS)


def web(*values: str) -> Manifest:
    found: Manifest = one(rendered(*values), "Deployment", "-web")["spec"]["template"]["spec"]
    return found


def described() -> Manifest:
    found: Manifest = yaml.safe_load((CHART / "Chart.yaml").read_text())
    return found


def job_name(*values: str) -> str:
    return str(one(rendered(*values), "Job")["metadata"]["name"])


@EVERY_WAY
def test_helm_finds_nothing_to_complain_about(values: tuple[str, ...]) -> None:
    settings = [part for value in values for part in ("--set", value)]
    answer = helm("lint", "--strict", str(CHART), *settings)
    assert answer.returncode == 0, answer.stdout


@EVERY_WAY
@pytest.mark.parametrize("version", ["1.29.0", "1.37.0"])
def test_kubernetes_takes_it(values: tuple[str, ...], version: str) -> None:
    for manifest in rendered(*values):
        kubernetes_validate.validate(manifest, version, strict=True)


@EVERY_WAY
def test_pods_meet_the_restricted_standard(values: tuple[str, ...]) -> None:
    for pod in pods(rendered(*values)):
        assert pod["securityContext"]["runAsNonRoot"]
        assert pod["securityContext"]["runAsUser"] > 0
        assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    for container in containers(rendered(*values)):
        assert container["securityContext"] == {
            "allowPrivilegeEscalation": False,
            "readOnlyRootFilesystem": True,
            "capabilities": {"drop": ["ALL"]},
        }


@EVERY_WAY
def test_only_a_scratch_folder_can_be_written(values: tuple[str, ...]) -> None:
    assert {json.dumps(pod["volumes"]) for pod in pods(rendered(*values))} == {
        json.dumps([{"name": "tmp", "emptyDir": {}}])
    }
    assert all(
        each["volumeMounts"] == [{"name": "tmp", "mountPath": "/tmp"}]
        for each in containers(rendered(*values))
    )


@EVERY_WAY
def test_no_pod_can_talk_to_the_cluster(values: tuple[str, ...]) -> None:
    assert [pod for pod in pods(rendered(*values)) if pod["automountServiceAccountToken"]] == []


def test_the_account_of_the_pods_has_no_token() -> None:
    assert not one(rendered(*EXISTING), "ServiceAccount")["automountServiceAccountToken"]


@EVERY_WAY
def test_every_object_carries_the_labels_it_is_found_by(values: tuple[str, ...]) -> None:
    wanted = {
        f"app.kubernetes.io/{name}" for name in ("name", "instance", "component", "version", "managed-by")
    }
    assert [each for each in rendered(*values) if not wanted <= each["metadata"]["labels"].keys()] == []


@EVERY_WAY
def test_selectors_look_at_what_never_changes_and_find_their_pods(values: tuple[str, ...]) -> None:
    for deployment in (each for each in rendered(*values) if each["kind"] == "Deployment"):
        selector = deployment["spec"]["selector"]["matchLabels"]
        assert {key.partition("/")[2] for key in selector} == {"name", "instance", "component"}
        assert selector.items() <= deployment["spec"]["template"]["metadata"]["labels"].items()


def test_the_service_leads_to_the_web_pods_alone() -> None:
    selector = one(rendered(*EXISTING), "Service")["spec"]["selector"]
    found = [
        each["metadata"]["name"]
        for each in rendered(*EXISTING)
        if each["kind"] == "Deployment"
        and selector.items() <= each["spec"]["template"]["metadata"]["labels"].items()
    ]
    assert found == ["bingo-connection-bingo-web"]


@pytest.mark.parametrize(
    ("ending", "values", "arguments"),
    [
        ("-web", EXISTING, ["serve"]),
        ("-web", (*EXISTING, "slack.mode=socket"), ["serve", "--socket"]),
        ("-worker", EXISTING, ["work"]),
    ],
)
def test_a_deployment_runs(ending: str, values: tuple[str, ...], arguments: list[str]) -> None:
    (container,) = one(rendered(*values), "Deployment", ending)["spec"]["template"]["spec"]["containers"]
    assert container["args"] == arguments


@pytest.mark.parametrize("ending", ["-web", "-worker"])
def test_a_pod_waits_for_the_schema_before_it_starts(ending: str) -> None:
    pod = one(rendered(*EXISTING), "Deployment", ending)["spec"]["template"]["spec"]
    assert [each["args"] for each in pod["initContainers"]] == [["wait-for-schema", "--timeout", "600"]]


@pytest.mark.parametrize("ending", ["-web", "-worker"])
def test_alive_and_ready_are_two_questions(ending: str) -> None:
    (container,) = one(rendered(*EXISTING), "Deployment", ending)["spec"]["template"]["spec"]["containers"]
    asked = {
        probe: container[f"{probe}Probe"]["httpGet"]["path"] for probe in ("startup", "liveness", "readiness")
    }
    assert asked == {"startup": "/healthz", "liveness": "/healthz", "readiness": "/readyz"}


@pytest.mark.parametrize(
    ("ending", "values", "need"),
    [
        ("-web", EXISTING, Need.SERVE_HTTP),
        ("-web", (*EXISTING, "slack.mode=socket"), Need.SERVE_SOCKET),
        ("-worker", EXISTING, Need.WORK),
    ],
)
def test_a_container_is_given_the_secrets_it_cannot_do_without(
    ending: str, values: tuple[str, ...], need: Need
) -> None:
    (container,) = one(rendered(*values), "Deployment", ending)["spec"]["template"]["spec"]["containers"]
    assert set(variables(container)) == {variable(name) for name in need.value}


def test_every_setting_of_the_chart_is_one_of_the_applications() -> None:
    known = {variable(name) for name in Settings.model_fields}
    chosen = (
        *EXISTING,
        "publicUrl=https://b.example",
        "slack.apiUrl=https://s.example/api/",
        "installer=U1",
        "ownDomains=ours.example",
    )
    settings = one(rendered(*chosen), "ConfigMap")["data"].keys()
    secrets = {name for each in containers(rendered(*chosen)) for name in variables(each)}
    assert settings | secrets <= known
    assert known - settings - secrets == {"BINGO_SLACK_APP_TOKEN"}  # Socket Mode's


@pytest.mark.parametrize(
    ("changed", "differs"),
    [("image.tag=v7", True), ("migrations.resources.limits.memory=1Gi", True), ("web.replicas=5", False)],
)
def test_a_migration_that_would_differ_is_a_job_of_its_own(changed: str, *, differs: bool) -> None:
    assert (job_name(*EXISTING, changed) != job_name(*EXISTING)) is differs


def test_another_chart_version_is_a_job_of_its_own() -> None:
    """The name is a digest of the pod, and the pod carries the version."""
    labels = one(rendered(*EXISTING), "Job")["spec"]["template"]["metadata"]["labels"]
    assert labels["helm.sh/chart"] == f"connection-bingo-{described()['version']}"


def test_the_migration_is_no_hook() -> None:
    assert "annotations" not in one(rendered(*EXISTING), "Job")["metadata"]


def test_the_migration_ends_by_itself() -> None:
    spec = one(rendered(*EXISTING), "Job")["spec"]
    assert {"backoffLimit", "activeDeadlineSeconds", "ttlSecondsAfterFinished"} <= spec.keys()
    assert spec["template"]["spec"]["restartPolicy"] == "Never"


def test_migrations_can_run_as_the_owner_of_the_tables() -> None:
    values = (*EXISTING, "secretKeys.migrationDatabaseUrl=owner")
    (migrate,) = one(rendered(*values), "Job")["spec"]["template"]["spec"]["containers"]
    assert variables(migrate) == {"BINGO_DATABASE_URL": "owner"}
    assert variables(web(*values)["containers"][0])["BINGO_DATABASE_URL"] == "BINGO_DATABASE_URL"


def test_without_migrations_pods_still_wait() -> None:
    values = (*EXISTING, "migrations.enabled=false")
    assert [each for each in rendered(*values) if each["kind"] == "Job"] == []
    assert web(*values)["initContainers"]


def test_with_an_existing_secret_the_chart_makes_none() -> None:
    assert [each for each in rendered(*EXISTING) if each["kind"] == "Secret"] == []


def test_secret_values_are_in_the_secret_and_nowhere_else() -> None:
    others = [each for each in rendered(*OWN) if each["kind"] != "Secret"]
    assert "hidden" in json.dumps(one(rendered(*OWN), "Secret"))
    assert "hidden" not in json.dumps(others)


def test_the_secret_of_the_chart_has_what_the_pods_read() -> None:
    read = {key for each in containers(rendered(*OWN)) for key in variables(each).values()}
    assert one(rendered(*OWN), "Secret")["stringData"].keys() == read


@pytest.mark.parametrize("changed", ["logFormat=console", "secrets.slackBotToken=xoxb-other"])
def test_pods_start_anew_when_a_setting_changes(changed: str) -> None:
    def annotations(*values: str) -> object:
        return one(rendered(*values), "Deployment", "-web")["spec"]["template"]["metadata"]["annotations"]

    assert annotations(*OWN, changed) != annotations(*OWN)


@pytest.mark.parametrize(
    ("values", "image"),
    [
        ((), "connection-bingo:0.1.0"),
        (("image.tag=v7",), "connection-bingo:v7"),
        (("image.tag=v7", f"image.digest=sha256:{'b' * 64}"), f"connection-bingo@sha256:{'b' * 64}"),
    ],
)
def test_every_container_runs_the_image(values: tuple[str, ...], image: str) -> None:
    assert {each["image"] for each in containers(rendered(*EXISTING, *values))} == {image}


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ((), "secrets.databaseUrl is empty: name a Secret in existingSecret, or set it."),
        ((*EXISTING, *OWN), "existingSecret and secrets.databaseUrl are both set: choose one."),
        ((*OWN, "slack.mode=socket"), "secrets.slackAppToken is empty"),
        ((*OWN, "secretKeys.migrationDatabaseUrl=owner"), "names a key of existingSecret, which is empty"),
        ((*EXISTING, "slak.mode=http"), "slak"),
        ((*EXISTING, "web.replica=2"), "replica"),
        ((*EXISTING, "web.replicas=two"), "replicas"),
        ((*EXISTING, "image.tag=7"), "tag"),
        ((*EXISTING, "slack.mode=rtm"), "mode"),
        ((*EXISTING, "publicUrl=bingo.example"), "publicUrl"),
        ((*EXISTING, "port=80"), "port"),
    ],
)
def test_a_mistake_is_refused_by_name(values: tuple[str, ...], says: str) -> None:
    assert says in refusal(*values)


def test_every_value_the_schema_knows_has_a_default() -> None:
    """That every default is known is what Helm checks: the schema is closed."""
    schema = json.loads((CHART / "values.schema.json").read_text())
    values = yaml.safe_load((CHART / "values.yaml").read_text())
    assert [path for path in paths(schema) if not has(values, path)] == [("global",)]


def paths(schema: Manifest, above: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found = []
    for key, shape in schema.get("properties", {}).items():
        found += [(*above, key), *paths(shape, (*above, key))]
    return found


def has(values: Manifest, path: tuple[str, ...]) -> bool:
    for key in path:
        if key not in values:
            return False
        values = values[key]
    return True


def test_the_chart_installs_the_release_it_comes_with() -> None:
    project = tomllib.loads((CHART.parents[1] / "pyproject.toml").read_text())["project"]
    assert described()["appVersion"] == project["version"]


@pytest.mark.parametrize(
    ("values", "says"),
    [
        (("publicUrl=https://bingo.example/",), "https://bingo.example/slack/events"),
        (("slack.mode=socket",), "bingo manifest --mode socket"),
        ((), "Set publicUrl"),
    ],
)
def test_the_operator_is_told_what_to_do_next(values: tuple[str, ...], says: str) -> None:
    settings = [part for value in (*EXISTING, *values) for part in ("--set", value)]
    answer = helm("install", "bingo", str(CHART), "--dry-run=client", *settings)
    assert says in answer.stdout.partition("NOTES:")[2]
