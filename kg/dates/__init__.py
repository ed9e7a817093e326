"""Text and a reference date in; time expressions with their calendar values out."""

from kg.dates.find import TimeExpression, find, lasting, resolve
from kg.dates.scan import scan
from kg.dates.shapes import RawTime

__all__ = ["RawTime", "TimeExpression", "find", "lasting", "resolve", "scan"]
