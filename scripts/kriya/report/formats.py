"""The report for other programs: CSV for a spreadsheet, JSON with every finding. The keys are English and stay."""

import csv
import io
import json
from typing import Any

from kriya.report.findings import Finding, Matter
from kriya.report.report import Report
from kriya.report.rows import Row

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t")


def csv_text(report: Report) -> str:
    """Return the rows with a header, as RFC 4180 asks; the last row counts everything once."""
    target = io.StringIO(newline="")
    writer = csv.writer(target)
    writer.writerow(("by", "key", "name_id", "name_en", "makers", "products", *Matter, "warning_rules"))
    writer.writerows(_cells(row) for row in (*report.rows, report.total))
    return target.getvalue()


def _cells(row: Row) -> list[Any]:
    names = [_as_text(row.name.words(language).text) for language in ("id", "en")]
    rules = "; ".join(f"{rule}: {count}" for rule, count in row.warning_rules.items())
    return [row.by, row.key, *names, row.makers, row.products, *row.counts.values(), rules]


def _as_text(value: str) -> str:
    """Return *value* so that a spreadsheet takes it for words, never for a formula to run."""
    return f"'{value}" if value.startswith(_FORMULA_SIGNS) else value


def json_text(report: Report) -> str:
    """Return the whole report as JSON."""
    return json.dumps(_whole(report), ensure_ascii=False, indent=2) + "\n"


def _whole(report: Report) -> dict[str, Any]:
    return {
        "day": report.day.isoformat(),
        "total": _row(report.total),
        "rows": [_row(row) for row in report.rows],
        "findings": [_finding(finding) for finding in report.findings],
        "accepted": [
            {"file": str(found.file), "rule": found.rule, "reason": found.detail}
            for found in report.found(Matter.ACCEPTED)
        ],
        "longest_unconfirmed": [
            {"file": str(waiting.file), "confirmed": waiting.confirmed and waiting.confirmed.isoformat()}
            for waiting in report.confirmations
        ],
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "by": row.by,
        "key": row.key,
        "name": {language: row.name.words(language).text for language in ("id", "en")},
        "makers": row.makers,
        "products": row.products,
        **{matter.value: count for matter, count in row.counts.items()},
        "warning_rules": dict(row.warning_rules),
    }


def _finding(finding: Finding) -> dict[str, str]:
    return {
        "matter": finding.matter.value,
        "file": str(finding.file),
        "field": finding.field,
        "detail": finding.detail,
        "rule": finding.rule,
    }
