"""What the boards show, each row a question that somebody asks: python -m deploy.grafana.boards writes them."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).resolve().parent
WIDTH: Final = 12
HEIGHT: Final = 8
A_ROW: Final = 2
"""Panels beside each other."""
SOURCE: Final = {"type": "prometheus", "uid": "${source}"}


@dataclass(frozen=True, slots=True)
class Panel:
    """One question: how it is asked of Prometheus, what each line is called, and in which unit."""

    title: str
    expr: str
    legend: str = "{{job}}"
    unit: str = "short"


@dataclass(frozen=True, slots=True)
class Board:
    """A board: for whom it is, and what it answers."""

    title: str
    description: str
    panels: tuple[Panel, ...]


def _share(part: str, whole: str) -> str:
    return f"sum by (job) (rate({part}[5m])) / sum by (job) (rate({whole}[5m]))"


def _p99(histogram: str, by: str = "job") -> str:
    return f"histogram_quantile(0.99, sum by ({by}, le) (rate({histogram}_bucket[5m])))"


HTTP: Final = "brygga_http_request_seconds"
BOARDS: Final = {
    "capture": Board(
        "Brygga: capture",
        "Whether the desk can work: requests, answers, facts on their way into the log and onto the bus.",
        (
            Panel("Who answers", 'max by (job) (up{job=~"visits|activities|referrals|reporting"})'),
            Panel("Requests", f"sum by (job) (rate({HTTP}_count[5m]))", unit="reqps"),
            Panel(
                "Share that ends in a fault of ours",
                _share(HTTP + '_count{status=~"5.."}', HTTP + "_count"),
                unit="percentunit",
            ),
            Panel("How long one of a hundred takes", _p99(HTTP), unit="s"),
            Panel("Facts recorded", "sum by (job) (rate(brygga_events_appended_total[5m]))"),
            Panel(
                "Commands in one flush",
                "sum by (job) (rate(brygga_append_batch_size_sum[5m]))"
                " / sum by (job) (rate(brygga_append_batch_size_count[5m]))",
            ),
            Panel(
                "Commands that failed", "sum by (job) (increase(brygga_commands_failed_total[5m]))"
            ),
            Panel(
                "Loops that fell over",
                "sum by (job, loop) (increase(brygga_loop_failures_total[15m]))",
                "{{job}} {{loop}}",
            ),
        ),
    ),
    "bus": Board(
        "Brygga: bus and figures",
        "Whether what was recorded reaches everybody who should hear of it, and the figures.",
        (
            Panel("Facts that wait for the bus", "max by (job) (brygga_relay_backlog_events)"),
            Panel(
                "Age of the oldest of them",
                "max by (job) (brygga_relay_oldest_unpublished_seconds)",
                unit="s",
            ),
            Panel(
                "How full each stream is",
                "max by (job) (brygga_stream_bytes_ratio)",
                unit="percentunit",
            ),
            Panel("The bus writes before it acknowledges", "min(brygga_nats_sync_always)", "nats"),
            Panel(
                "What the bus refused", "sum by (job) (increase(brygga_bus_refusals_total[10m]))"
            ),
            Panel("Bus, log or ledger differ", "max by (job) (brygga_relay_alarm)"),
            Panel(
                "The ledger's streams differ",
                "max by (job, stream) (brygga_tail_alarm)",
                "{{job}} {{stream}}",
            ),
            Panel(
                "Heard of another service",
                "max by (job, service) (brygga_reaction_position)",
                "{{job}} of {{service}}",
            ),
            Panel(
                "Heard, and refused by own rules",
                "sum by (job, service) (increase(brygga_reactions_refused_total[1h]))",
                "{{job}} of {{service}}",
            ),
            Panel("On the bus", "max by (job) (brygga_stream_head_position)"),
            Panel("The ledger lags", "max by (stream) (brygga_fold_lag_events)", "{{stream}}"),
            Panel(
                "From the desk to the figure, one of a hundred",
                "histogram_quantile(0.99, sum by (le) (rate(brygga_capture_to_report_seconds_bucket[5m])))",
                "p99",
                "s",
            ),
            Panel(
                "Since the ledger grew",
                "time() - max(brygga_fold_last_applied_timestamp_seconds)",
                "ledger",
                "s",
            ),
            Panel(
                "Views that stand still",
                "max by (projection) (brygga_parked_folds) > 0",
                "{{projection}}",
            ),
        ),
    ),
    "promises": Board(
        "Brygga: promises",
        "What was promised to people: to be forgotten, to be told to nobody, to meet associations.",
        (
            Panel(
                "Oldest erasure that is not through",
                "max by (job) (brygga_erasure_pending_oldest_seconds)",
                unit="s",
            ),
            Panel(
                "Referrals open on a lost ground",
                "max(brygga_ungrounded_referrals)",
                "referrals",
            ),
            Panel(
                "Since the audit logs were last found sound",
                "time() - max(brygga_audit_verified_timestamp_seconds)",
                "audit",
                "s",
            ),
            Panel(
                "Facts that no checkpoint covers yet",
                "max(brygga_checkpoint_age_seconds)",
                "oldest",
                "s",
            ),
            Panel(
                "A month's access log waits for its review",
                "max(brygga_access_review_overdue_days)",
                "days",
            ),
            Panel(
                "Since it was decided what leaves the unit",
                "time() - max(brygga_released_timestamp_seconds)",
                "releases",
                "s",
            ),
            Panel(
                "Definitions that were changed without a new version",
                "max(brygga_definition_conflicts)",
                "definitions",
            ),
            Panel(
                "An association day is overdue",
                "max(brygga_association_day_overdue_days)",
                "days",
            ),
        ),
    ),
}


def document(board: Board, uid: str) -> dict[str, object]:
    """A board as Grafana imports it; it asks which Prometheus to look at."""
    return {
        "uid": f"brygga-{uid}",
        "title": board.title,
        "description": board.description,
        "tags": ["brygga"],
        "timezone": "browser",
        "schemaVersion": 39,
        "refresh": "30s",
        "time": {"from": "now-6h", "to": "now"},
        "templating": {"list": [{"name": "source", "type": "datasource", "query": "prometheus"}]},
        "panels": [_panel(number, panel) for number, panel in enumerate(board.panels)],
    }


def documents() -> dict[str, str]:
    """The text of each board, by the name of its file."""
    return {
        f"{name}.json": json.dumps(document(board, name), indent=1, ensure_ascii=False) + "\n"
        for name, board in BOARDS.items()
    }


def _panel(number: int, panel: Panel) -> dict[str, object]:
    place = {
        "x": number % A_ROW * WIDTH,
        "y": number // A_ROW * HEIGHT,
        "w": WIDTH,
        "h": HEIGHT,
    }
    return {
        "id": number + 1,
        "type": "timeseries",
        "title": panel.title,
        "gridPos": place,
        "datasource": SOURCE,
        "fieldConfig": {"defaults": {"unit": panel.unit, "min": 0}, "overrides": []},
        "targets": [
            {"refId": "A", "datasource": SOURCE, "expr": panel.expr, "legendFormat": panel.legend}
        ],
    }


if __name__ == "__main__":
    for name, text in documents().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
