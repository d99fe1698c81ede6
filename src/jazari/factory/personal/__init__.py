"""Personal data in text: where it is, of which kind, and the text without it."""

from jazari.factory.personal.detection import detect
from jazari.factory.personal.redaction import Style, redact, redact_as
from jazari.factory.personal.report import Finding, Report

__all__ = ["Finding", "Report", "Style", "detect", "redact", "redact_as"]
