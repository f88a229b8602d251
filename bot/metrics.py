"""Every metric by name, with what it means and its labels. Names are shown as `bingo_<name>`; a counter ends in `_total`."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, kw_only=True, slots=True)
class Metric:
    """What a metric means to the operator, and the labels it is split by."""

    help: str
    labels: tuple[str, ...] = ()


COUNTERS: Final = {
    "deliveries": Metric(
        help="Deliveries from Slack by kind and outcome (answered, explained, repeated, unknown, failed, foreign, malformed).",
        labels=("kind", "outcome"),
    ),
    "jobs": Metric(help="Starts of jobs by outcome (done, again, parked).", labels=("job", "outcome")),
    "notices": Metric(
        help="Notices by kind and outcome (sent, dropped, failed, later, unsure, uncertain).",
        labels=("kind", "outcome"),
    ),
    "photos": Metric(
        help="Photos fetched by outcome (kept, later, or why there is no picture: gone, heic, not_picture, too_large, …).",
        labels=("outcome",),
    ),
    "refused_requests": Metric(
        help="Requests turned away before Slack's dispatcher saw them (signature, size, malformed, slow, link).",
        labels=("reason",),
    ),
    "socket_reconnects": Metric(help="Times the Socket Mode watchdog made a new connection."),
}
SECONDS: Final = {
    "slack_call": Metric(help="Time of a call to Slack that shows a notice.", labels=("method",)),
    "delivery": Metric(help="Time from a delivery to its answer.", labels=("kind",)),
    "photo": Metric(help="Time of a photo in each step (download, look).", labels=("step",)),
}
GAUGES: Final = {
    "outbox_rows": Metric(
        help="Messages of workspaces that have the bot, by state (waiting, attempted, uncertain).",
        labels=("state",),
    ),
    "workspaces_gone": Metric(help="Workspaces that took the bot away: nothing is sent there."),
    "draining": Metric(help="1 while the process finishes its work before it stops."),
}
