"""Every metric by name, with what it means and its labels. Names are shown as `bingo_<name>`; a counter ends in `_total`."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, kw_only=True, slots=True)
class Metric:
    """What a metric means to the operator, the labels it is split by, and the steps of a histogram in seconds."""

    help: str
    labels: tuple[str, ...] = ()
    steps: tuple[float, ...] = ()


DAYS: Final = (60.0, 600.0, 3600.0, 4 * 3600.0, 8 * 3600.0, 86400.0, 2 * 86400.0, 4 * 86400.0, 7 * 86400.0)
"""Steps for what people take their time over: a minute to a week."""
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
    "posters": Metric(
        help="Posters brought to Slack by outcome (hung, refused, stuck).",
        labels=("outcome",),
    ),
    "refused_requests": Metric(
        help="Requests turned away before Slack's dispatcher saw them (signature, size, malformed, slow, link).",
        labels=("reason",),
    ),
    "reviews": Metric(
        help="Looks at claims by what came of them (award, ask, fine, undo, hand_over).", labels=("decision",)
    ),
    "socket_reconnects": Metric(help="Times the Socket Mode watchdog made a new connection."),
}
SECONDS: Final = {
    "slack_call": Metric(help="Time of a call to Slack that shows a notice.", labels=("method",)),
    "review": Metric(
        help="Time from when somebody was to look at a claim to the decision.", labels=("kind",), steps=DAYS
    ),
    "delivery": Metric(help="Time from a delivery to its answer.", labels=("kind",)),
    "photo": Metric(help="Time of a photo in each step (download, look).", labels=("step",)),
}
GAUGES: Final = {
    "outbox_rows": Metric(
        help="Messages of workspaces that have the bot, by state (waiting, attempted, uncertain).",
        labels=("state",),
    ),
    "jobs_parked": Metric(help="Jobs that were given up and wait for the operator.", labels=("job",)),
    "workspaces_gone": Metric(help="Workspaces that took the bot away: nothing is sent there."),
    "reviews_open": Metric(help="Claims that wait for a look, by kind (claim, audit).", labels=("kind",)),
    "reviews_unseen": Metric(help="Claims that wait for a look and that nobody may look at."),
    "reviews_held": Metric(
        help="Claims somebody was asked to look at and still has before them, by workspace and their id in Slack.",
        labels=("workspace", "reviewer"),
    ),
    "review_oldest_seconds": Metric(help="For how long the oldest of them has waited."),
    "draining": Metric(help="1 while the process finishes its work before it stops."),
}
