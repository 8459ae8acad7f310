"""What is incomplete: the linked catalogue and its warnings, counted by area, maker and category.

Takes the catalogue, its problems and the day; gives frozen rows and the findings they count. It stands apart from the
check because it judges nothing: what it lists may all be right for now, and waits for somebody with time.
"""

from kriya.report.findings import EXPIRING_DAYS, Finding, Matter
from kriya.report.formats import csv_text, json_text
from kriya.report.report import Confirmation, Report, make_report
from kriya.report.rows import By, Row

__all__ = [
    "EXPIRING_DAYS",
    "By",
    "Confirmation",
    "Finding",
    "Matter",
    "Report",
    "Row",
    "csv_text",
    "json_text",
    "make_report",
]
